import Diagnostics

/// Judges texts that want to become part of a path, by bytes: a slash followed by a Lao vowel is
/// one `Character`, and `..` behind it would not be seen.
package enum PathText {
  /// Whether a text names a file at or below a folder: no empty, `.` or `..` part, no leading
  /// slash, no backslash, colon or control character, no part over 255 bytes.
  package static func isRelativeFile(_ text: String) -> Bool {
    parts(text.utf8).allSatisfy(isPlainPart)
  }

  /// Whether a part of a path is a name that servers obey. What they would run is a folder here,
  /// as in `/index.php/12`, and folders are not run.
  package static func isServerPath(_ text: String) -> Bool {
    parts(text.utf8).contains { part in
      part.first == 0x2E || ServerName.meaning(of: part) == .settings
    }
  }

  /// The first part of a path that Windows keeps for a device.
  package static func reservedPart(of text: String) -> String? {
    parts(text.utf8).first(where: DeviceName.isReserved).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a text is a path from the root of a site: `/news/`, `/index.php/12`, `/`. No part
  /// begins with a mark, which would hide the slash before it, or holds what can't be seen.
  package static func isSitePath(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.first == slash, bytes.count <= 1_000 else { return false }
    var inner = bytes.dropFirst()
    if inner.isEmpty { return true }
    if inner.last == slash { inner = inner.dropLast() }
    return parts(inner).allSatisfy { part in
      isPlainPart(part) && !part.contains(where: isQueryOrFragment) && isVisible(part)
    }
  }

  /// Whether a text is an absolute `https` or `http` address with a host and without white space,
  /// quotes or credentials.
  package static func isWebAddress(_ text: String) -> Bool {
    let bytes = text.utf8
    let schemes = ["https://", "http://"]
    guard let scheme = schemes.first(where: { bytes.starts(with: $0.utf8) }) else { return false }
    let rest = bytes.dropFirst(scheme.utf8.count)
    let host = rest.prefix { $0 != slash && $0 != 0x3F && $0 != 0x23 }
    guard !host.isEmpty, !host.contains(UInt8(ascii: "@")), bytes.count <= 2_000 else {
      return false
    }
    return rest.allSatisfy { $0 > 0x20 && $0 != 0x7F && !#""'<>\`{}|^"#.utf8.contains($0) }
  }

  /// Whether a text can be a slug: 1 to 170 bytes of `a-z`, `0-9`, Lao letters and marks, and
  /// hyphens inside; not with a mark at the front, which would hide the slash before it.
  package static func isSlug(_ text: String) -> Bool {
    let bytes = text.utf8
    guard (1...170).contains(bytes.count), bytes.first != hyphen, bytes.last != hyphen,
      text.unicodeScalars.first.map(isMark) == false
    else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39, 0x2D, 0x0E81...0x0EDF: true
      default: false
      }
    }
  }

  private static var slash: UInt8 { 0x2F }
  private static var hyphen: UInt8 { 0x2D }

  private static func parts(_ bytes: some Collection<UInt8>) -> [[UInt8]] {
    bytes.split(separator: slash, omittingEmptySubsequences: false).map { Array($0) }
  }

  private static func isPlainPart(_ part: [UInt8]) -> Bool {
    guard (1...255).contains(part.count), part != [0x2E], part != [0x2E, 0x2E] else { return false }
    return !part.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0x5C || $0 == 0x3A }
  }

  private static func isVisible(_ part: [UInt8]) -> Bool {
    if part.allSatisfy({ $0 < 0x80 }) { return true }
    guard let text = String(validating: part, as: UTF8.self) else { return false }
    guard text.unicodeScalars.first.map(isMark) == false else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      !(0x80...0x9F).contains(scalar.value) && scalar.value != 0x2028 && scalar.value != 0x2029
        && !scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  private static func isQueryOrFragment(_ byte: UInt8) -> Bool { byte == 0x3F || byte == 0x23 }
}

package import Diagnostics
import LaoText

extension EncodingProblem {
  /// Why a file can't be read as UTF-8, with its place; nil for UTF-8.
  package static func find(in bytes: [UInt8], path: String) -> Diagnostic? {
    if isUTF16(bytes) { return Self.utf16.diagnostic(at: SourceLocation(file: path)) }
    guard let invalid = UTF8Validity.firstInvalidByte(in: bytes) else { return nil }
    let source = SourceText(path: path, bytes: bytes)
    return problem(bytes, at: invalid).diagnostic(at: source.location(at: invalid))
  }

  /// What is wrong with text that is UTF-8 and yet says nothing: letters of an old font, or UTF-8
  /// that was once read as something else.
  static func unreadableText(in source: SourceText) -> [Diagnostic] {
    guard hasLatinLetters(source.bytes) else { return [] }
    if let problem = twiceEncoded(in: source) { return [problem] }
    let found = LegacyLaoText.find(in: source.bytes, limit: linesTold)
    var locator = SourceLocator(source)
    return found.map { finding in
      EncodingProblem.legacyFont(reading: LaoNormalizer(layout: .line).normalize(finding.reading))
        .diagnostic(at: locator.location(of: finding.range))
    }
  }

  /// The same for UTF-8 that was read as windows-1252 and saved again: `àºàº²àº™`.
  private static func twiceEncoded(in source: SourceText) -> Diagnostic? {
    let mark = Array("àº".utf8)
    guard let start = firstIndex(of: mark, in: source.bytes) else { return nil }
    let end = source.bytes[start...].firstIndex(of: 0x0A) ?? source.bytes.count
    let line = String(decoding: source.bytes[start..<end], as: UTF8.self)
    let bytes = line.unicodeScalars.prefix { $0.value != 0x0D }.compactMap(WindowsLatin.byte)
    let reading = String(decoding: bytes, as: UTF8.self)
    guard reading.unicodeScalars.count(where: { (0xE81...0xEDF).contains($0.value) }) > 2 else {
      return nil
    }
    return EncodingProblem.twiceEncoded(reading: reading)
      .diagnostic(at: source.location(of: start..<end))
  }
}

extension EncodingProblem {
  /// Lines of one file whose reading is told.
  private static let linesTold = 10

  /// Whether there are some letters of the upper half of Latin-1, by their two lead bytes: in most
  /// texts there are not, and they are looked through in one step.
  private static func hasLatinLetters(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      bytes.reduce(0) { $0 &+ ($1 & 0xFE == 0xC2 ? 1 : 0) } > 2
    }
  }

  /// A byte order mark of UTF-16, or a NUL in every second byte.
  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let head = bytes.prefix(1_024)
    guard head.contains(0) else { return false }
    let even = stride(from: 0, to: head.count, by: 2).count { head[$0] == 0 }
    let odd = stride(from: 1, to: head.count, by: 2).count { head[$0] == 0 }
    return (max(even, odd) - min(even, odd)) * 8 > head.count
  }

  private static func problem(_ bytes: [UInt8], at invalid: Int) -> EncodingProblem {
    let line = line(around: invalid, in: bytes)
    if let reading = LegacyLaoText.reading(ofBytes: bytes[line]) {
      return .legacyFont(reading: LaoNormalizer(layout: .line).normalize(reading))
    }
    return isSingleBytes(bytes) ? .windowsLatin : .notUTF8(bytes[invalid])
  }

  /// Whether no byte begins a sequence of UTF-8, as in text of one byte a letter.
  private static func isSingleBytes(_ bytes: [UInt8]) -> Bool {
    var hasHigh = false
    for index in bytes.indices where bytes[index] >= 0x80 {
      hasHigh = true
      guard bytes[index] != 0xFF, bytes[index] != 0xFE else { return false }
      if bytes[index] >= 0xC2, index + 1 < bytes.count, (0x80...0xBF).contains(bytes[index + 1]) {
        return false
      }
    }
    return hasHigh
  }

  private static func line(around index: Int, in bytes: [UInt8]) -> Range<Int> {
    let start = bytes[..<index].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return start..<(bytes[index...].firstIndex(of: 0x0A) ?? bytes.count)
  }

  private static func firstIndex(of needle: [UInt8], in bytes: [UInt8]) -> Int? {
    var position = 0
    while let index = bytes[position...].firstIndex(of: needle[0]) {
      if bytes[index...].starts(with: needle) { return index }
      position = index + 1
    }
    return nil
  }
}

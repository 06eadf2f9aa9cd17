import Diagnostics
import Markup

/// What the theme's style sheets load lies on the site's own host: the policy of pages blocks all
/// else, and nobody would be told.
enum StyleSheetRule {
  /// - Parameter name: the path below `Templates/assets/`.
  static func check(_ name: String, _ bytes: [UInt8]) -> [Diagnostic] {
    guard name.utf8.suffix(4).elementsEqual(".css".utf8) else { return [] }
    let source = SourceText(path: "Templates/assets/\(name)", bytes: bytes)
    return addresses(in: bytes).compactMap { range in
      let address = WebAddress(bytes[range])
      switch address.kind {
      case .rootRelative, .relative, .fragment, .empty: return nil
      case .web, .foreignHost, .refused, .mailto, .tel: break
      }
      return Diagnostic(
        .error, "theme.foreign-request", at: source.location(of: range),
        BilingualText(
          "no request leaves the site's own host: ‘\(shortened(address.string))’",
          lao: "ໜ້າບໍ່ໂຫຼດຫຍັງຈາກໂຮສອື່ນ: ‘\(shortened(address.string))’"),
        hint: BilingualText(
          "put the file into Sites/<site>/assets or leave it out",
          lao: "ໃສ່ແຟ້ມໄວ້ໃນ Sites/<site>/assets ຫຼື ເອົາອອກ"))
    }
  }
}

extension StyleSheetRule {
  /// The bytes of what `url(…)` and `@import` name (CSS Syntax 3, section 4.3.6), comments left out.
  private static func addresses(in bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: "/*".utf8) {
        index = end(of: Array("*/".utf8), in: bytes, from: index + 2)
      } else if starts(bytes, at: index, "url(") {
        let start = skipSpace(bytes, from: index + 4)
        ranges.append(value(bytes, from: start, unquotedEnd: UInt8(ascii: ")")))
        index = max(start, ranges[ranges.count - 1].upperBound)
      } else if starts(bytes, at: index, "@import") {
        let start = skipSpace(bytes, from: index + 7)
        index = start
        guard start < bytes.count, isQuote(bytes[start]) else { continue }
        ranges.append(value(bytes, from: start, unquotedEnd: UInt8(ascii: ";")))
        index = ranges[ranges.count - 1].upperBound
      } else {
        index += 1
      }
    }
    return ranges
  }

  private static func value(_ bytes: [UInt8], from start: Int, unquotedEnd: UInt8) -> Range<Int> {
    guard start < bytes.count else { return bytes.count..<bytes.count }
    let isQuoted = isQuote(bytes[start])
    let first = isQuoted ? start + 1 : start
    let last = isQuoted ? bytes[start] : unquotedEnd
    return first..<(bytes[first...].firstIndex(of: last) ?? bytes.count)
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  private static func skipSpace(_ bytes: [UInt8], from start: Int) -> Int {
    bytes[start...].firstIndex { $0 > 0x20 } ?? bytes.count
  }

  private static func end(of mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count, !bytes[index...].starts(with: mark) { index += 1 }
    return min(index + mark.count, bytes.count)
  }

  /// Whether a word in lower case stands at a place, in any case.
  private static func starts(_ bytes: [UInt8], at index: Int, _ word: StaticString) -> Bool {
    guard index + word.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<word.utf8CodeUnitCount).allSatisfy { offset in
      let byte = bytes[index + offset]
      let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      return (isCapital ? byte | 0x20 : byte) == word.utf8Start[offset]
    }
  }

  private static func shortened(_ text: String) -> String {
    let scalars = text.unicodeScalars
    return scalars.count > 60 ? String(String.UnicodeScalarView(scalars.prefix(60))) + "…" : text
  }
}

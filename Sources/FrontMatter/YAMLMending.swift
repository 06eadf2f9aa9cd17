/// Guesses the line that an editor meant where YAML can't be read: a text that needs quotes, or a key
/// without its colon. A guess is offered only if the whole text is read with it.
struct YAMLMending {
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  /// - Parameters:
  ///   - lines: where to look, from 0, the likeliest first.
  ///   - isRead: whether a text is.
  func line(near lines: [Int], isRead: (ArraySlice<UInt8>) -> Bool) -> String? {
    var seen: Set<Int> = []
    for number in lines where number >= 0 && seen.insert(number).inserted {
      guard let range = range(ofLine: number), range.count <= Self.lengthLimit else { continue }
      for candidate in Self.candidates(bytes[range]) {
        let text = Array(bytes[..<range.lowerBound]) + candidate + Array(bytes[range.upperBound...])
        if isRead(text[...]) {
          return String(decoding: candidate.drop { $0 == 0x20 }, as: UTF8.self)
        }
      }
    }
    return nil
  }
}

extension YAMLMending {
  /// Bytes of a line that is worth a guess.
  private static let lengthLimit = 1_000

  private func range(ofLine number: Int) -> Range<Int>? {
    var start = bytes.startIndex
    for _ in 0..<number {
      guard let end = bytes[start...].firstIndex(of: 0x0A) else { return nil }
      start = end + 1
    }
    var end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  private static func candidates(_ line: ArraySlice<UInt8>) -> [[UInt8]] {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return [withColon(line)] }
    let key = line[..<colon]
    guard !trimmed(key).isEmpty, !trimmed(key).contains(0x20) else { return [withColon(line)] }
    let value = trimmed(line[(colon + 1)...])
    guard !value.isEmpty else { return [] }
    let texts = unquoted(value).map { [$0, value] } ?? [value]
    let start = Array(key) + [0x3A, 0x20]
    return [start + value] + texts.map { start + quoted($0) }
  }

  /// What somebody put in quotes who has such quotes inside, or forgot the second one; nil where the
  /// first two are a pair.
  private static func unquoted(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let quote = value.first, quote == 0x22 || quote == 0x27 else { return nil }
    let inner = value.dropFirst()
    guard let second = inner.firstIndex(of: quote) else { return inner }
    if second + 1 < inner.endIndex, inner[second + 1] == 0x20 { return nil }
    return inner.last == quote ? inner.dropLast() : nil
  }

  /// `phone ໂທລະສັບ` as `phone: ໂທລະສັບ`.
  private static func withColon(_ line: ArraySlice<UInt8>) -> [UInt8] {
    let indent = line.prefix { $0 == 0x20 }
    let word = line.dropFirst(indent.count).prefix { $0 != 0x20 }
    let rest = trimmed(line.dropFirst(indent.count + word.count))
    // The colon of an East Asian keyboard, U+FF1A.
    let wide: [UInt8] = [0xEF, 0xBC, 0x9A]
    for index in line.indices where line[index...].starts(with: wide) {
      return Array(line[..<index]) + [0x3A, 0x20] + trimmed(line[(index + 3)...])
    }
    return Array(indent) + Array(word) + [0x3A, 0x20] + Array(rest)
  }

  /// In double quotes, or in single ones where the text has double quotes or backslashes.
  private static func quoted(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "\"")) || text.contains(UInt8(ascii: "\\")) else {
      return [0x22] + text + [0x22]
    }
    return [0x27] + text.flatMap { $0 == 0x27 ? [0x27, 0x27] : [$0] } + [0x27]
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var result = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    while let last = result.last, last == 0x20 || last == 0x09 { result.removeLast() }
    return result
  }
}

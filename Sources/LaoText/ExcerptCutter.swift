/// Cuts a text short for a list or a description: at the end of a phrase, else of a word, else of a
/// cluster, with an ellipsis.
///
/// Lao parts phrases, not words, by spaces, so that cutting at a space alone can lose a hundred
/// letters, and cutting anywhere breaks a syllable. It owns a `WordBreaker`: make one for a worker.
/// The cost is that of the excerpt, not of the text.
public struct ExcerptCutter {
  /// The greatest length in Unicode scalars, the ellipsis counted.
  public let maximum: Int
  private let breaker: WordBreaker

  public init(maximum: Int = 200) {
    self.maximum = max(1, maximum)
    breaker = WordBreaker()
  }

  /// The text itself where it is short enough, else its beginning and `…`; white space in a row,
  /// line breaks too, becomes one space.
  ///
  /// A phrase's end counts only in the second half of what may stand: else a word's end is nearer.
  /// The text should be normalised.
  public func excerpt(of text: String) -> String {
    var text = text
    return text.withUTF8 { excerpt(of: $0) }
  }

  /// The same of a UTF-8 text.
  public func excerpt(of utf8: [UInt8]) -> String {
    utf8.withUnsafeBufferPointer { excerpt(of: $0) }
  }
}

extension ExcerptCutter {
  private func excerpt(of text: UnsafeBufferPointer<UInt8>) -> String {
    var window: [UInt8] = []
    let isWhole = Self.collapse(text, into: &window, scalars: maximum + 64)
    let limit = Self.offset(ofScalar: maximum, in: window)
    if isWhole, limit == window.count { return String(decoding: window, as: UTF8.self) }
    let end = window.withUnsafeBufferPointer { cut(in: $0) }
    return String(decoding: window[..<end], as: UTF8.self) + "…"
  }
}

extension ExcerptCutter {
  /// Where the beginning that is kept ends, room for the ellipsis left.
  private func cut(in window: UnsafeBufferPointer<UInt8>) -> Int {
    let budget = maximum - 1
    let limit = Self.offset(ofScalar: budget, in: window)
    let half = Self.offset(ofScalar: budget / 2, in: window)
    var phrase = limit
    while phrase > half, window[phrase] != 0x20 { phrase -= 1 }
    if phrase > half { return Self.trimmed(window, to: phrase) }
    var word = 0
    var cluster = 0
    breaker.forEachSegment(of: window) { range, _ in
      if range.upperBound <= limit { word = range.upperBound }
    }
    if Self.trimmed(window, to: word) > 0 { return Self.trimmed(window, to: word) }
    while cluster < limit {
      let next = LaoClusters.end(in: window, from: cluster)
      if next > limit { break }
      cluster = next
    }
    return Self.trimmed(window, to: cluster)
  }

  /// The end without what an ellipsis should not follow: spaces, punctuation, and leading vowels,
  /// which say nothing without the consonant behind them (damaged text has them alone or in a row).
  private static func trimmed(_ window: UnsafeBufferPointer<UInt8>, to end: Int) -> Int {
    var end = end
    while end > 0 {
      if end >= 3, let slot = LaoBlock.slot(in: window, at: end - 3),
        LetterSet.leadingVowels.contains(slot)
      {
        end -= 3
        continue
      }
      switch window[end - 1] {
      case 0x20, 0x28, 0x2C, 0x2D, 0x2E, 0x2F, 0x3A, 0x3B, 0x5B: end -= 1
      default: return end
      }
    }
    return end
  }

  /// Copies at most `scalars` scalars with white space collapsed; whether that was all.
  private static func collapse(
    _ text: UnsafeBufferPointer<UInt8>, into window: inout [UInt8], scalars: Int
  ) -> Bool {
    var count = 0
    var needsSpace = false
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == 0x20 || byte >= 0x09 && byte <= 0x0D {
        needsSpace = !window.isEmpty
        index += 1
        continue
      }
      if needsSpace {
        window.append(0x20)
        count += 1
        needsSpace = false
      }
      if count >= scalars { return false }
      let length = UTF8Scalar(in: text, at: index).length
      for offset in 0..<length { window.append(text[index + offset]) }
      count += 1
      index += length
    }
    return true
  }

  /// Where a scalar starts; the end where there are fewer.
  private static func offset(ofScalar number: Int, in bytes: some Collection<UInt8>) -> Int {
    var count = 0
    for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      if count == number { return offset }
      count += 1
    }
    return bytes.count
  }
}

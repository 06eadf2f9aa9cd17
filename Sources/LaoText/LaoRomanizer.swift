/// Writes Lao in Latin letters: the ASCII form of BGN/PCGN that the Ministry of Health published in
/// 2020, or the popular spelling of older signs and maps.
///
/// Names of provinces, districts and agencies come from a table, the rest by rule; tones are
/// dropped. It owns a `WordBreaker`: make one for a worker, not one for a text.
public struct LaoRomanizer {
  /// Which letters are used.
  public enum Profile: String, CaseIterable, Hashable, Sendable {
    /// The Ministry of Health's table of 2020, which Lao newspapers use in their URLs.
    case moh
    /// The spelling that visitors know: `ie` for `ia`, `eua` for `ua`, `eu` for `u`, `ay` for `ai`.
    case popular
  }

  public let profile: Profile
  private let breaker: WordBreaker
  private let engine: RomanizationEngine

  public init(profile: Profile = .moh) {
    self.profile = profile
    breaker = WordBreaker()
    engine = RomanizationEngine(profile: profile)
  }

  /// A text in Latin letters: Lao words parted by spaces, what is not Lao as it was.
  ///
  /// The text is normalised first; Lao digits become ASCII digits, ຯ is left out, ໆ repeats its
  /// syllable.
  public func romanize(_ text: String) -> String {
    String(decoding: romanize(Array(text.utf8)), as: UTF8.self)
  }

  /// The same for UTF-8.
  public func romanize(_ utf8: [UInt8]) -> [UInt8] {
    let normalized = LaoNormalizer(layout: .document).normalize(utf8)
    var result: [UInt8] = []
    result.reserveCapacity(normalized.count)
    normalized.withUnsafeBufferPointer { bytes in
      var words = engine.reader()
      var afterLaoWord = false
      breaker.forEachSegment(of: bytes) { range, kind in
        let word = UnsafeBufferPointer(rebasing: bytes[range])
        guard kind == .word, RomanizationEngine.isLao(word) else {
          words.skip(kind)
          RomanizationEngine.appendWithASCIIDigits(word, to: &result)
          afterLaoWord = false
          return
        }
        let start = result.count
        if afterLaoWord { result.append(0x20) }
        let wordStart = result.count
        words.append(word, isWholeText: word.count == bytes.count, to: &result)
        if result.count == wordStart {
          result.removeSubrange(start...)
        } else {
          afterLaoWord = true
        }
      }
    }
    return result
  }
}

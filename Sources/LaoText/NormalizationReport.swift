/// What a normalisation made of a text, with every place that it touched or doubts.
public struct NormalizationReport: Sendable {
  /// The repaired text in UTF-8; the input itself where nothing had to be repaired.
  public let bytes: [UInt8]
  /// The repairs in rising order of place; their ranges do not overlap, so that they lead from any
  /// byte of the result back to the input.
  public let repairs: [Repair]
  /// What only a person can decide, in rising order of place.
  public let suspicions: [Suspicion]

  /// One stretch of text that was replaced.
  public struct Repair: Hashable, Sendable {
    /// The first rule that applied.
    public let rule: NormalizationRule
    /// Further rules that applied to the same stretch; mostly none.
    public let otherRules: [NormalizationRule]
    /// Byte range in the input.
    public let original: Range<Int>
    /// Byte range in `bytes`; empty where the stretch was dropped.
    public let repaired: Range<Int>
    /// The input's text, with the letter that carries the marks.
    public let before: String
    /// The text that took its place.
    public let after: String
  }

  /// One stretch of text that is probably wrong.
  public struct Suspicion: Hashable, Sendable {
    /// Why it is doubted.
    public let rule: SuspicionRule
    /// Byte range in the input.
    public let original: Range<Int>
    /// The doubted text as the result spells it.
    public let text: String
    /// What was probably meant, where one guess is better than the others.
    public let suggestion: String?
  }

  /// How many stretches a rule repaired.
  public func count(of rule: NormalizationRule) -> Int {
    repairs.reduce(0) { $0 + ($1.rule == rule || $1.otherRules.contains(rule) ? 1 : 0) }
  }

  /// How many stretches a rule doubts.
  public func count(of rule: SuspicionRule) -> Int {
    suspicions.reduce(0) { $0 + ($1.rule == rule ? 1 : 0) }
  }
}

/// Cuts Lao text into syllables by rule, without a dictionary: the same on every machine, and what
/// a search index needs.
public enum LaoSyllables {
  /// The syllables of a text; together they are the text. What is not Lao is cut at the edges of
  /// its words and spaces.
  public static func syllables(of text: String) -> [Substring] {
    split(text) { end(in: $0, from: $1) }
  }

  static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    LaoBlock.slot(in: bytes, at: start) == nil
      ? ForeignSegment.end(in: bytes, from: start).end : LaoClusters.end(in: bytes, from: start)
  }
}

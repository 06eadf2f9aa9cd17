/// Cuts Lao text into syllables by rule, without a dictionary: the same on every machine, and what
/// a search index needs.
///
/// An acronym (a run without vowel signs, such as ກຕສ) falls into its letters.
public enum LaoSyllables {
  /// The syllables of a text; together they are the text. What is not Lao is cut at the edges of
  /// its words and spaces.
  public static func syllables(of text: String) -> [Substring] {
    var ends: [Int] = []
    var text = text
    text.makeContiguousUTF8()
    text.utf8.withContiguousStorageIfAvailable { bytes in
      forEachSyllable(of: bytes) { ends.append($0.upperBound) }
    }
    return split(text, at: ends)
  }

  /// The byte ranges of the syllables of a UTF-8 text, in order and without gaps.
  public static func ranges(of utf8: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    utf8.withUnsafeBufferPointer { bytes in
      forEachSyllable(of: bytes) { ranges.append($0) }
    }
    return ranges
  }

  /// Calls `body` for each syllable; the fastest way in.
  static func forEachSyllable(
    of bytes: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void
  ) {
    var parser = SyllableParser()
    var index = 0
    while index < bytes.count {
      let end = LaoBlock.endOfLetters(in: bytes, from: index)
      guard end > index else {
        let foreign = ForeignSegment.end(in: bytes, from: index).end
        body(index..<foreign)
        index = foreign
        continue
      }
      parser.parse(UnsafeBufferPointer(rebasing: bytes[index..<end]))
      emit(parser, offset: index, body)
      index = end
    }
  }

  private static func emit(
    _ parser: SyllableParser, offset: Int, _ body: (Range<Int>) -> Void
  ) {
    var start = 0
    parser.forEachEdge { letter in
      body(offset + start..<offset + letter * 3)
      start = letter * 3
    }
    let end = Int(parser.starts[parser.elementCount]) * 3
    body(offset + start..<offset + end)
  }
}

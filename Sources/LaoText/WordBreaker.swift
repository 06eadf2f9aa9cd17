/// Finds the words of a text: Lao by ICU's dictionary and our table of names, the rest by spaces
/// and punctuation.
///
/// The text should be normalised: ICU's dictionary knows each word in one spelling. A break never
/// falls inside a cluster, which ICU alone does not promise (it cuts ບັນ|ະຍາຍ). The segments
/// together are the text.
///
/// It owns ICU's iterator and its buffers: make one for a worker and use it for many texts; it is
/// not to be shared between tasks. Where ICU has no Lao dictionary, words are syllables.
public final class WordBreaker {
  /// What a segment is.
  public enum Kind: Hashable, Sendable {
    /// A word or a number.
    case word
    case space
    /// Punctuation, symbols, control characters and bytes that are no UTF-8: one cluster each.
    case punctuation
  }

  /// A stretch of a text.
  public struct Segment: Hashable, Sendable {
    /// Byte range in the text.
    public let range: Range<Int>
    public let kind: Kind
  }

  private var segmenter: DictionarySegmenter?
  private var iterator: WordIterator?

  public init() {
    if let dictionary = LaoDictionary.standard {
      segmenter = DictionarySegmenter(dictionary)
    } else {
      iterator = WordIterator()
    }
  }

  /// A breaker on ICU's own iterator, as where ICU's dictionary has a format that we do not know.
  init(iterator: WordIterator) {
    self.iterator = iterator
  }

  /// The segments of a UTF-8 text, in order and without gaps.
  public func segments(of utf8: [UInt8]) -> [Segment] {
    var segments: [Segment] = []
    utf8.withUnsafeBufferPointer { bytes in
      forEachSegment(of: bytes) { segments.append(Segment(range: $0, kind: $1)) }
    }
    return segments
  }

  /// The segments of a text as text: what `|` is printed between.
  public func segments(of text: String) -> [String] {
    let bytes = Array(text.utf8)
    return segments(of: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  /// The words of a text without spaces and punctuation.
  public func words(of text: String) -> [String] {
    let bytes = Array(text.utf8)
    return segments(of: bytes).compactMap {
      $0.kind == .word ? String(decoding: bytes[$0.range], as: UTF8.self) : nil
    }
  }

  /// How many words a UTF-8 text has.
  public func wordCount(of utf8: [UInt8]) -> Int {
    var count = 0
    utf8.withUnsafeBufferPointer { bytes in
      forEachSegment(of: bytes) { _, kind in count += kind == .word ? 1 : 0 }
    }
    return count
  }

  /// Calls `body` for each segment; the fastest way in.
  func forEachSegment(
    of bytes: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>, Kind) -> Void
  ) {
    var index = 0
    while index < bytes.count {
      let runEnd = LaoBlock.endOfLetters(in: bytes, from: index)
      if runEnd > index {
        let run = UnsafeBufferPointer(rebasing: bytes[index..<runEnd])
        if segmenter != nil {
          segmenter?.forEachWord(of: run, offset: index) { body($0, .word) }
        } else {
          iterator?.forEachWord(of: run, offset: index) { body($0, .word) }
        }
        index = runEnd
      } else {
        let (end, kind) = ForeignSegment.end(in: bytes, from: index)
        body(index..<end, kind)
        index = end
      }
    }
  }
}

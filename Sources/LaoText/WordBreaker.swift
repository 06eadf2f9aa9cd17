import CICU

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

  private let iterator: OpaquePointer?
  private var units: [UInt16] = []

  public init() {
    var status = U_ZERO_ERROR
    let opened = cicu_ubrk_open(UBRK_WORD, "lo", &status)
    iterator = status.rawValue <= 0 ? opened : nil
  }

  deinit {
    if let iterator { cicu_ubrk_close(iterator) }
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
      if let slot = LaoBlock.slot(in: bytes, at: index), LetterKind.table[Int(slot)] != .digit {
        let start = index
        while let slot = LaoBlock.slot(in: bytes, at: index),
          LetterKind.table[Int(slot)] != .digit
        {
          index += 3
        }
        breakRun(UnsafeBufferPointer(rebasing: bytes[start..<index]), offset: start, body)
      } else {
        let (end, kind) = ForeignSegment.end(in: bytes, from: index)
        body(index..<end, kind)
        index = end
      }
    }
  }
}

extension WordBreaker {
  /// Breaks a run of Lao letters.
  private func breakRun(
    _ run: UnsafeBufferPointer<UInt8>, offset: Int, _ body: (Range<Int>, Kind) -> Void
  ) {
    var start = 0
    var clusterEnd = 0
    func emit(upTo boundary: Int) {
      while clusterEnd < boundary { clusterEnd = LaoClusters.end(in: run, from: clusterEnd) }
      guard clusterEnd == boundary, boundary > start else { return }
      body(offset + start..<offset + boundary, .word)
      start = boundary
    }
    units.removeAll(keepingCapacity: true)
    var index = 0
    while index < run.count {
      units.append(UInt16(0x0E80) | UInt16(run[index + 1] & 1) << 6 | UInt16(run[index + 2] & 0x3F))
      index += 3
    }
    if let iterator {
      units.withUnsafeBufferPointer { units in
        var status = U_ZERO_ERROR
        cicu_ubrk_setText(iterator, units.baseAddress, Int32(units.count), &status)
        while status.rawValue <= 0 {
          let boundary = cicu_ubrk_next(iterator)
          if boundary < 0 { break }
          emit(upTo: Int(boundary) * 3)
        }
      }
    }
    emit(upTo: run.count)
  }
}

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
  private let gazetteer = Gazetteer.standard
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
      let runEnd = LaoBlock.endOfLetters(in: bytes, from: index)
      if runEnd > index {
        breakRun(UnsafeBufferPointer(rebasing: bytes[index..<runEnd]), offset: index, body)
        index = runEnd
      } else {
        let (end, kind) = ForeignSegment.end(in: bytes, from: index)
        body(index..<end, kind)
        index = end
      }
    }
  }
}

extension WordBreaker {
  /// Breaks a run of Lao letters: names of the table first, ICU's dictionary between them.
  private func breakRun(
    _ run: UnsafeBufferPointer<UInt8>, offset: Int, _ body: (Range<Int>, Kind) -> Void
  ) {
    var gapStart = 0
    var index = 0
    while index < run.count {
      if let entry = gazetteer.match(in: run, at: index), isName(entry, in: run, at: index) {
        breakGap(in: run, gapStart..<index, offset: offset, body)
        let end = index + entry.lao.count
        body(offset + index..<offset + end, .word)
        gapStart = end
        index = end
      } else {
        index = LaoClusters.end(in: run, from: index)
      }
    }
    breakGap(in: run, gapStart..<run.count, offset: offset, body)
  }

  /// Whether an entry that matches at a cluster's start is that name and no accident.
  private func isName(
    _ entry: Gazetteer.Entry, in run: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Bool {
    let end = index + entry.lao.count
    if index == 0, end == run.count { return true }
    if entry.isCommonWord || entry.isAcronym && index > 0 { return false }
    guard end < run.count else { return true }
    func kind(_ index: Int) -> LetterKind {
      LaoBlock.slot(in: run, at: index).map { LetterKind.table[Int($0)] } ?? .other
    }
    switch kind(end) {
    case .leadingVowel: return true
    case .consonant:
      // A consonant that opens no syllable closes the one before it, so the name goes on.
      switch kind(end + 3) {
      case .consonant, .leadingVowel, .other, .silencer:
        let closes = LaoBlock.slot(in: run, at: end).map { Finals.costs[Int($0)] == 2 } ?? false
        let last = LaoBlock.slot(in: run, at: end - 3) ?? 0
        let isClosed =
          LetterKind.table[Int(last)] == .consonant || last == Slot.am || last == Slot.a
        let opens = [Slot.o, Slot.vo].contains(LaoBlock.slot(in: run, at: end + 3) ?? 0)
        return isClosed || !closes || opens
      default: return true
      }
    default: return false
    }
  }

  /// Breaks what lies between names.
  private func breakGap(
    in run: UnsafeBufferPointer<UInt8>, _ gap: Range<Int>, offset: Int,
    _ body: (Range<Int>, Kind) -> Void
  ) {
    guard !gap.isEmpty else { return }
    var joiner = LetterJoiner(start: gap.lowerBound, end: gap.upperBound)
    var start = gap.lowerBound
    var clusterEnd = gap.lowerBound
    func emit(upTo boundary: Int) {
      while clusterEnd < boundary { clusterEnd = LaoClusters.end(in: run, from: clusterEnd) }
      guard clusterEnd == boundary, boundary > start else { return }
      let isLetter = boundary - start == 3
      joiner.add(start..<boundary, isLetter: isLetter) {
        body(offset + $0.lowerBound..<offset + $0.upperBound, .word)
      }
      start = boundary
    }
    units.removeAll(keepingCapacity: true)
    var index = gap.lowerBound
    while index < gap.upperBound {
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
          emit(upTo: gap.lowerBound + Int(boundary) * 3)
        }
      }
    }
    emit(upTo: gap.upperBound)
  }
}

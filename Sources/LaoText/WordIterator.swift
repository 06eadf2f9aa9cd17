import CICU

/// ICU's word iterator for Lao, with the names of our table cut out first.
///
/// The way to words where ICU's dictionary can't be read directly; where ICU has no iterator either,
/// words are clusters.
final class WordIterator {
  private let iterator: OpaquePointer?
  private let gazetteer = Gazetteer.standard
  private var units: [UInt16] = []

  init() {
    var status: Int32 = 0
    let opened = cicu_ubrk_open("lo", &status)
    iterator = status <= 0 ? opened : nil
  }

  deinit {
    if let iterator { cicu_ubrk_close(iterator) }
  }

  /// Calls `body` with the byte range of each word of a run, counted from `offset` on.
  func forEachWord(
    of run: UnsafeBufferPointer<UInt8>, offset: Int, _ body: (Range<Int>) -> Void
  ) {
    var gapStart = 0
    var index = 0
    while index < run.count {
      if let entry = gazetteer.match(in: run, at: index), isName(entry, in: run, at: index) {
        breakGap(in: run, gapStart..<index, offset: offset, body)
        let end = index + entry.lao.count
        body(offset + index..<offset + end)
        gapStart = end
        index = end
      } else {
        index = LaoClusters.end(in: run, from: index)
      }
    }
    breakGap(in: run, gapStart..<run.count, offset: offset, body)
  }
}

extension WordIterator {
  /// Whether an entry that matches at a cluster's start ends at a cluster's end too and is no
  /// accident.
  private func isName(
    _ entry: Gazetteer.Entry, in run: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Bool {
    let end = index + entry.lao.count
    if index == 0, end == run.count { return true }
    if entry.isCommonWord || entry.isAcronym && index > 0 { return false }
    var cluster = index
    while cluster < end { cluster = LaoClusters.end(in: run, from: cluster) }
    return cluster == end
  }

  /// Breaks what lies between names.
  private func breakGap(
    in run: UnsafeBufferPointer<UInt8>, _ gap: Range<Int>, offset: Int,
    _ body: (Range<Int>) -> Void
  ) {
    guard !gap.isEmpty else { return }
    var joiner = LetterJoiner(start: gap.lowerBound, end: gap.upperBound, letterSize: 3)
    var start = gap.lowerBound
    var clusterEnd = gap.lowerBound
    func emit(upTo boundary: Int) {
      while clusterEnd < boundary { clusterEnd = LaoClusters.end(in: run, from: clusterEnd) }
      guard clusterEnd == boundary, boundary > start else { return }
      joiner.add(start..<boundary, isLetter: boundary - start == 3) {
        body(offset + $0.lowerBound..<offset + $0.upperBound)
      }
      start = boundary
    }
    units.removeAll(keepingCapacity: true)
    var index = gap.lowerBound
    while index < gap.upperBound {
      units.append(
        UInt16(LaoBlock.first) | UInt16(run[index + 1] & 1) << 6 | UInt16(run[index + 2] & 0x3F))
      index += 3
    }
    if let iterator {
      units.withUnsafeBufferPointer { units in
        var status: Int32 = 0
        cicu_ubrk_setText(iterator, units.baseAddress, Int32(units.count), &status)
        while status <= 0 {
          let boundary = cicu_ubrk_next(iterator)
          if boundary < 0 { break }
          emit(upTo: gap.lowerBound + Int(boundary) * 3)
        }
      }
    } else {
      while start < gap.upperBound { emit(upTo: LaoClusters.end(in: run, from: start)) }
    }
    emit(upTo: gap.upperBound)
  }
}

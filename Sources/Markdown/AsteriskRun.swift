import Markup

/// Asterisks in a row, and whether CommonMark's rules for emphasis would fail a writer there.
///
/// Between punctuation and a letter, `**` opens or closes nothing (CommonMark, section 6.2): in
/// `**ຫົວຂໍ້:**ຕໍ່` a space would have to follow, and Lao writes none. The amendment is that of
/// `markdown-cjk-friendly`: a letter of a script without spaces beside the run counts as
/// punctuation does. For libcmark an empty mark of punctuation is put between the two.
struct AsteriskRun {
  let range: Range<Int>
  /// A letter without spaces before, punctuation behind.
  let needsGuardBefore: Bool
  /// Punctuation before, a letter without spaces behind.
  let needsGuardAfter: Bool

  /// The run that begins at an offset of a line.
  init(_ line: UnsafeBufferPointer<UInt8>, at start: Int) {
    var end = start
    while end < line.count, line[end] == UInt8(ascii: "*") { end += 1 }
    range = start..<end
    // Most runs have a letter or a space on both sides, which two bytes tell.
    let previous = start > 0 ? line[start - 1] : 0
    let next = end < line.count ? line[end] : 0
    guard previous >= 0x80 || next >= 0x80, previous != 0, next != 0 else {
      needsGuardBefore = false
      needsGuardAfter = false
      return
    }
    let before = TextNeighbour(
      SpacelessScript.last(of: UnsafeBufferPointer(rebasing: line[..<start])))
    let after = TextNeighbour(
      SpacelessScript.first(of: UnsafeBufferPointer(rebasing: line[end...])))
    needsGuardBefore = before == .spacelessLetter && after == .punctuation
    needsGuardAfter = before == .punctuation && after == .spacelessLetter
  }

  var needsGuard: Bool { needsGuardBefore || needsGuardAfter }
}

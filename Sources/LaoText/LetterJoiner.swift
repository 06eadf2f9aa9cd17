/// Puts single letters, which the dictionary leaves where it knows no word, with the word that they
/// belong to.
///
/// One letter before a word bears the vowel that old spelling leaves out (ສ|ເມີ); one at the end of
/// a run belongs to the word before it; two and more are an acronym.
struct LetterJoiner {
  private let end: Int
  /// What one letter counts: 1 in letters, 3 in bytes.
  private let letterSize: Int
  /// A word that may still grow by a last letter; empty where there is none.
  private var word: Range<Int>
  /// Letters that wait for what follows.
  private var letters: Range<Int>

  init(start: Int, end: Int, letterSize: Int) {
    self.end = end
    self.letterSize = letterSize
    word = start..<start
    letters = start..<start
  }

  /// Takes the next segment; calls `emit` with each finished word.
  mutating func add(_ segment: Range<Int>, isLetter: Bool, _ emit: (Range<Int>) -> Void) {
    if isLetter {
      letters = letters.lowerBound..<segment.upperBound
    } else if letters.count == letterSize {
      flush(emit)
      word = letters.lowerBound..<segment.upperBound
      letters = segment.upperBound..<segment.upperBound
    } else {
      flush(emit)
      if !letters.isEmpty { emit(letters) }
      word = segment
      letters = segment.upperBound..<segment.upperBound
    }
    guard segment.upperBound == end else { return }
    if letters.count == letterSize, !word.isEmpty {
      emit(word.lowerBound..<letters.upperBound)
    } else {
      flush(emit)
      if !letters.isEmpty { emit(letters) }
    }
  }

  private func flush(_ emit: (Range<Int>) -> Void) {
    if !word.isEmpty { emit(word) }
  }
}

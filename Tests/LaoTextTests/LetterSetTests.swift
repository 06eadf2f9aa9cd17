import Testing

@testable import LaoText

@Suite struct LetterSetTests {
  @Test("The sets of bits say what the kinds of letters say")
  func sets() {
    for slot in UInt8(0)..<128 {
      let kind = LetterKind(slot: slot)
      #expect(LetterSet.consonants.contains(slot) == (kind == .consonant))
      #expect(LetterSet.marks.contains(slot) == kind.isMark)
      #expect(LetterSet.leadingVowels.contains(slot) == (kind == .leadingVowel))
      #expect(LetterSet.followingVowels.contains(slot) == (kind == .followingVowel))
      #expect(LetterSet.signs.contains(slot) == (kind == .repetition || kind == .ellipsis))
    }
  }
}

extension LaoFolding {
  /// Measured by its author on title words: recall 99.69 %, mean average precision .851, against
  /// 88.2 % and .833 for a browser's own word breaker.
  static let rules: [FoldingRule] = spelling + pronunciation + tones

  private static let spelling: [FoldingRule] = [
    // What can't be seen, and spaces before what nothing begins with.
    rule(1, [several(invisible)], []),
    rule(1, [several(" ")], before: marks + tone + "ະາຳຽ", []),
    // Marks in order, tones at their consonant.
    rule(1, [several(tone), several(marks)], [.part(2), .part(1)]),
    rule(1, [one("ະາຳຽ"), several(tone)], [.part(2), .part(1)]),
    rule(1, [one("ອວ"), several(tone)], before: "ກງຍດນບມຣ", [.part(2), .part(1)]),
    rule(1, [one("າ"), one("ົ"), any(tone)], [.part(2), .part(3), .part(1)]),
    // ຳ has five spellings.
    rule(1, [one("ໍ"), any(tone), one("າຳ")], [.part(2), .letters("ຳ")]),
    rule(1, [any(tone), one("າ"), one("ໍ")], [.part(1), .letters("ຳ")]),
    rule(1, [one("ເ"), one("ເ")], [.letters("ແ")]),
    rule(1, [one(vowels + "ໂໃໄແ" + tone), same()], [.part(1)]),
    rule(1, [several("ິີຶ"), one("ື")], [.part(2)]),
    rule(1, [one("ື"), several("ິີຶ")], [.part(1)]),
    // ຫ with ລ comes to a letter that Lao does not write.
    rule(1, [one("ຫ"), one("ຼລຣ")], notBefore: "໌", [.letters("\u{EDE}")]),
    rule(1, [one("ຫ"), one("ນ")], [.letters("ໜ")]),
    rule(1, [one("ຫ"), one("ມ")], [.letters("ໝ")]),
    rule(1, [one(consonants), optional("ິີຶືຸູ"), one("໌")], []),
    rule(1, [one("\u{EBA}ໆ\u{ECE}ຯ")], []),
  ]

  private static let pronunciation: [FoldingRule] = [
    rule(2, [one("ພ"), one("ຣ")], before: "ະ", [.part(1)]),
    rule(2, [one("ຼຣ")], [.letters("ລ")]),
    rule(2, [one("ໃ")], [.letters("ໄ")]),
    rule(2, [one("ຶ")], [.letters("ື")]),
    rule(2, [one("ິ")], [.letters("ີ")]),
    rule(
      2, [one("ໄ"), one(consonants), optional(tone), one("ຍ")], notBefore: vowels + tone + "ອວ",
      [.part(1), .part(2), .part(3)]),
    rule(
      2, [one(consonants), one("ັ"), optional(tone), one("ຍ")],
      [.letters("ໄ"), .part(1), .part(3)]),
    rule(
      2, [one("ເ"), one(consonants), optional("ັ"), optional(tone), one("ຽຍ")],
      notBefore: vowels + tone, [.part(2), .part(4), .letters("ຽ")]),
    rule(2, [one("ັ"), optional(tone), one("ຽ")], [.part(2), .letters("ຽ")]),
    rule(2, [one("າອ"), one("ຽ")], [.part(1), .letters("ຍ")]),
  ]

  private static let tones: [FoldingRule] = [rule(3, [one(tone)], [])]
}

extension LaoFolding {
  private static let consonants = scalars(0xE81...0xEAE) + "ໜໝ\u{EDE}\u{EDF}"
  private static let marks = "ັ" + scalars(0xEB4...0xEBC) + "ໍ"
  private static let tone = scalars(0xEC8...0xECB)
  private static let vowels = scalars(0xEB0...0xEBD) + "ໍ"
  private static let invisible =
    "\u{AD}\u{34F}" + scalars(0x200B...0x200F) + scalars(0x202A...0x202E)
    + scalars(0x2060...0x2069) + "\u{FE0F}\u{FEFF}"

  /// The assigned characters of a range.
  private static func scalars(_ range: ClosedRange<UInt32>) -> String {
    var text = String.UnicodeScalarView()
    for value in range {
      guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .unassigned
      else { continue }
      text.append(scalar)
    }
    return String(text)
  }

  private static func rule(
    _ tier: Int, _ parts: [FoldingRule.Part], before: String = "", notBefore: String = "",
    _ output: [FoldingRule.Piece]
  ) -> FoldingRule {
    FoldingRule(tier, parts, before: before, notBefore: notBefore, output)
  }

  private static func one(_ set: String) -> FoldingRule.Part { .init(set: set, count: .one) }
  private static func any(_ set: String) -> FoldingRule.Part { .init(set: set, count: .any) }
  private static func several(_ set: String) -> FoldingRule.Part {
    .init(set: set, count: .several)
  }
  private static func optional(_ set: String) -> FoldingRule.Part {
    .init(set: set, count: .oneOrNone)
  }
  private static func same() -> FoldingRule.Part { .init(set: "", count: .same) }
}

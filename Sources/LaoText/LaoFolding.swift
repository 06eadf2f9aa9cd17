/// Folds Lao text for search: what people type for one word comes to one key, in three tiers.
///
/// The rules are a table, `rules`, in the order in which they run; `json` writes it down for programs
/// in other languages, which need some forty lines to read it. Folded text is for comparing and is
/// never shown. A whole query and its syllables one by one come to the same key.
public enum LaoFolding {
  /// How much two texts may differ to have one key; each tier folds what those before it fold.
  public enum Tier: Int, CaseIterable, Hashable, Sendable {
    /// One word typed or encoded in several ways: ນໍ້າ and ນ້ຳ, ຫນ້າ and ໜ້າ.
    case spelling = 1
    /// Letters that writers vary: ໃ and ໄ, ຶ and ື, ຣ and ລ.
    case pronunciation
    /// Tones left out: ຂ່າວ and ຂາວ.
    case tones
  }

  /// The key of a text: small letters, ASCII digits, single spaces, and the rules of a tier.
  public static func fold(_ text: String, _ tier: Tier) -> String {
    var scalars = text.unicodeScalars.map { prepared($0.value) }
    for rule in rules where rule.tier <= tier.rawValue { scalars = rule.applied(to: scalars) }
    var key = String.UnicodeScalarView()
    var wasSpace = false
    for value in scalars {
      let isSpace = value == 0x20 || (0x09...0x0D).contains(value)
      if !(isSpace && wasSpace) { key.append(isSpace ? " " : Unicode.Scalar(value) ?? " ") }
      wasSpace = isSpace
    }
    return String(key)
  }

  /// What runs before all rules: U+00A0 as a space, ASCII capitals small, ໐ to ໙ as 0 to 9.
  private static func prepared(_ value: UInt32) -> UInt32 {
    switch value {
    case 0xA0: 0x20
    case 0x41...0x5A: value + 0x20
    case 0x0ED0...0x0ED9: value - 0x0ED0 + 0x30
    default: value
    }
  }
}

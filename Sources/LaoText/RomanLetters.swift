/// The Latin letters of one profile, indexed by slot and by rime.
struct RomanLetters: Sendable {
  /// Up to four ASCII letters in one word, the first in the lowest byte.
  struct Cell: Sendable {
    var bits: UInt32 = 0
    var count: UInt8 = 0

    init() {}

    init(_ text: String) {
      for byte in text.utf8.prefix(4) {
        bits |= UInt32(byte) << (8 * UInt32(count))
        count += 1
      }
    }

    @inline(__always)
    func append(to bytes: inout [UInt8]) {
      guard count > 0 else { return }
      bytes.append(UInt8(truncatingIfNeeded: bits))
      guard count > 1 else { return }
      bytes.append(UInt8(truncatingIfNeeded: bits >> 8))
      guard count > 2 else { return }
      bytes.append(UInt8(truncatingIfNeeded: bits >> 16))
      guard count > 3 else { return }
      bytes.append(UInt8(truncatingIfNeeded: bits >> 24))
    }
  }

  let initials: [Cell]
  let finals: [Cell]
  let rimes: [Cell]

  static let moh = RomanLetters(.moh)
  static let popular = RomanLetters(.popular)

  static func letters(for profile: LaoRomanizer.Profile) -> RomanLetters {
    profile == .moh ? moh : popular
  }

  /// ASCII form of BGN/PCGN 1966 for Lao, in the letters that the Ministry of Health published in
  /// 2020; `popular` differs in the vowels that older signs and maps write otherwise.
  private init(_ profile: LaoRomanizer.Profile) {
    var initials = [Cell](repeating: Cell(), count: 128)
    for (letters, latin) in Self.initialLetters {
      for scalar in letters.unicodeScalars {
        initials[Int(scalar.value - LaoBlock.first)] = Cell(latin)
      }
    }
    var finals = [Cell](repeating: Cell(), count: 128)
    for (letters, latin) in Self.finalLetters {
      for scalar in letters.unicodeScalars {
        finals[Int(scalar.value - LaoBlock.first)] = Cell(latin)
      }
    }
    self.initials = initials
    self.finals = finals
    rimes = Rime.allCases.map { Cell(Self.latin($0, profile)) }
  }

  private static let initialLetters: [(String, String)] = [
    ("ກ", "k"), ("ຂຄ", "kh"), ("ງ", "ng"), ("ຈ", "ch"), ("ສ", "s"), ("ຊ", "x"), ("ຍ", "ny"),
    ("ດ", "d"), ("ຕ", "t"), ("ຖທ", "th"), ("ນໜ", "n"), ("ບ", "b"), ("ປ", "p"), ("ຜພ", "ph"),
    ("ຝຟ", "f"), ("ມໝ", "m"), ("ຢ", "y"), ("ຣ", "r"), ("ລ", "l"), ("ວ", "v"), ("ຫຮ", "h"),
    // Letters for Pali and Sanskrit, by the Lao letters of the same rows.
    ("\u{0E86}", "kh"), ("\u{0E89}", "s"), ("\u{0E8C}", "x"), ("\u{0E8E}", "ny"),
    ("\u{0E8F}\u{0E90}", "t"), ("\u{0E91}\u{0E92}\u{0E98}", "th"), ("\u{0E93}", "n"),
    ("\u{0EA0}", "ph"), ("\u{0EA8}\u{0EA9}", "s"), ("\u{0EAC}", "l"), ("\u{0EDE}", "k"),
    ("\u{0EDF}", "ny"), ("\u{0E8D}", "ny"),
  ]

  private static let finalLetters: [(String, String)] = [
    ("ກຄຂ", "k"), ("ງ", "ng"), ("ຍ", "y"), ("ດຈສຊຕຖທ", "t"), ("ນລຣ", "n"), ("ບພຟປຜ", "p"),
    ("ມ", "m"), ("ວ", "o"),
  ]

  private static func latin(_ rime: Rime, _ profile: LaoRomanizer.Profile) -> String {
    switch rime {
    case .a: "a"
    case .i: "i"
    case .u: profile == .moh ? "u" : "eu"
    case .ou: "ou"
    case .e, .ae: "e"
    case .o, .oShort: "o"
    case .eu: "eu"
    case .ia: profile == .moh ? "ia" : "ie"
    case .ua: profile == .moh ? "ua" : "eua"
    case .oua: "oua"
    case .ai: profile == .moh ? "ai" : "ay"
    case .ao: "ao"
    case .am: "am"
    }
  }
}

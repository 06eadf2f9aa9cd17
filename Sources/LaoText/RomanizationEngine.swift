/// Romanises the words of a text one after the other: names by the table, the rest by rule.
struct RomanizationEngine {
  let profile: LaoRomanizer.Profile

  /// Reads a text's words; remembers whether the word before announced a place.
  struct Reader {
    private let profile: LaoRomanizer.Profile
    private let gazetteer = Gazetteer.standard
    private var rules: WordRomanizer
    private var expectsPlace = false

    init(profile: LaoRomanizer.Profile) {
      self.profile = profile
      rules = WordRomanizer(profile: profile)
    }

    /// Appends a Lao word. A name that is also a common word counts only where it is the whole
    /// text or follows ເມືອງ, ແຂວງ, ບ້ານ or ນະຄອນ.
    mutating func append(
      _ word: UnsafeBufferPointer<UInt8>, isWholeText: Bool, to bytes: inout [UInt8]
    ) {
      let start = bytes.count
      if let entry = gazetteer.entry(for: word), !entry.latin.isEmpty,
        !entry.isCommonWord || expectsPlace || isWholeText
      {
        bytes.append(
          contentsOf: gazetteer.text[profile == .moh ? entry.latin : entry.popular])
      } else {
        rules.append(word, to: &bytes)
      }
      expectsPlace = Self.announcesPlace(bytes[start...])
    }

    /// Tells of a segment that is no Lao word.
    mutating func skip(_ kind: WordBreaker.Kind) {
      if kind != .space { expectsPlace = false }
    }

    /// Whether a word is one of ເມືອງ, ແຂວງ, ບ້ານ and ນະຄອນ, as either profile writes them: shorter
    /// than the Lao.
    private static func announcesPlace(_ latin: ArraySlice<UInt8>) -> Bool {
      switch latin.count {
      case 3: latin.elementsEqual("ban".utf8)
      case 5: latin.elementsEqual("muang".utf8)
      case 6:
        latin.elementsEqual("meuang".utf8) || latin.elementsEqual("khoeng".utf8)
          || latin.elementsEqual("nakhon".utf8)
      default: false
      }
    }
  }

  func reader() -> Reader { Reader(profile: profile) }

  /// Whether a word consists of Lao letters, not digits.
  static func isLao(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    LaoBlock.slot(in: word, at: 0).map { $0 &- 0x50 > 9 } ?? false
  }

  /// Appends a text with Lao digits as ASCII digits.
  static func appendWithASCIIDigits(
    _ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]
  ) {
    var index = 0
    while index < text.count {
      if let slot = LaoBlock.slot(in: text, at: index), slot &- 0x50 <= 9 {
        bytes.append(0x30 + slot - 0x50)
        index += 3
      } else {
        bytes.append(text[index])
        index += 1
      }
    }
  }
}

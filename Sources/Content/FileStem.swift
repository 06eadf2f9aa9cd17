import LaoText

/// The name of a document's file without date, language and extension.
package struct FileStem: Sendable, Hashable {
  package let text: String

  package init(_ text: String) { self.text = text }

  /// Whether the name tells nothing of what is in the file: a date, a number, one letter, or only
  /// words that every file could be called: `index`, `post-1`, `ຂ່າວ 5`. Its title tells more.
  package var saysNothing: Bool {
    var letters = 0
    for word in words {
      let rest = Self.withoutGeneric(word)
      if rest.isEmpty { continue }
      letters += rest.count
    }
    return letters < 2
  }

  /// Runs of letters and marks, in lower case.
  private var words: [[Unicode.Scalar]] {
    var words: [[Unicode.Scalar]] = []
    var word: [Unicode.Scalar] = []
    for scalar in CompatibilityFolding.fold(text).unicodeScalars {
      if scalar.properties.isAlphabetic || Self.isMark(scalar) {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(word)
        word = []
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  /// What is left of a word when generic words are taken from its front; Lao has no spaces between
  /// them, and phones write `img20230321`.
  private static func withoutGeneric(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    if generic.contains(word) { return [] }
    var rest = word[...]
    while let found = genericLao.first(where: { rest.starts(with: $0) }) {
      rest = rest.dropFirst(found.count)
    }
    return rest.isEmpty ? [] : word
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: false
    }
  }

  /// What editors and programs call a file that has no name yet.
  private static let generic: Set<[Unicode.Scalar]> = Set(
    [
      "article", "attachment", "content", "copy", "doc", "docs", "document", "draft", "dsc",
      "entry",
      "event", "file", "image", "img", "index", "item", "md", "new", "news", "noname", "page",
      "photo", "post", "publication", "readme", "scan", "test", "text", "tmp", "txt", "untitled",
    ].map { Array($0.unicodeScalars) })

  /// The longest first, since one may begin as another does.
  private static let genericLao: [[Unicode.Scalar]] = [
    "ຂ່າວສານ", "ເອກະສານ", "ບົດຄວາມ", "ສຳເນົາ", "ບໍ່ມີຊື່", "ສະບັບ", "ຂ່າວ", "ໜ້າ", "ແຟ້ມ", "ໃໝ່", "ຮ່າງ",
    "ທີ",
  ].map { Array(CompatibilityFolding.fold($0).unicodeScalars) }
}

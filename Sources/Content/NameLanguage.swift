import Markup

/// The language at the end of a file's name, before its extension.
enum NameLanguage: Sendable, Hashable {
  /// None, which is Lao, or one that is published.
  case published(ContentLanguage, stem: String)
  /// A published one written in another way: `x.EN`, `x_en`, `x.en-US`, `x.eng`.
  case misspelt(ContentLanguage, stem: String)
  /// A language that no site has: `x.fr`. It stays a part of the name.
  case unknown(String)

  /// - Parameter name: without its extension.
  init(in name: String) {
    for language in ContentLanguage.allCases {
      if let stem = name.droppingLast(".\(language.rawValue)") {
        self = .published(language, stem: stem)
        return
      }
    }
    guard let mark = name.utf8.lastIndex(where: { $0 == UInt8(ascii: ".") }) else {
      self = Self.afterUnderscore(name)
      return
    }
    let stem = String(name.utf8[..<mark]) ?? ""
    let suffix = Self.folded(name.utf8[name.utf8.index(after: mark)...])
    if !stem.utf8.isEmpty, let language = Self.language(suffix) {
      self = .misspelt(language, stem: stem)
    } else if !stem.utf8.isEmpty, Self.codes.contains(Self.primary(suffix)) {
      self = .unknown(suffix)
    } else {
      self = Self.afterUnderscore(name)
    }
  }

  private static func afterUnderscore(_ name: String) -> NameLanguage {
    let folded = folded(name.utf8[...])
    for language in ContentLanguage.allCases {
      let ending = "_" + language.rawValue
      if folded.droppingLast(ending) != nil,
        let stem = String(name.utf8.dropLast(ending.utf8.count))
      {
        return .misspelt(language, stem: stem)
      }
    }
    return .published(.lao, stem: name)
  }

  /// A published language by its code of ISO 639, with or without a region, or by its name.
  private static func language(_ suffix: String) -> ContentLanguage? {
    let word = primary(suffix)
    return ContentLanguage.allCases.first { language in
      language.otherNames.contains { $0.hasSameBytes(as: word) }
    }
  }

  /// `en` of `en-us` and `en_us`.
  private static func primary(_ suffix: String) -> String {
    String(
      decoding: suffix.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") },
      as: UTF8.self)
  }

  private static func folded(_ bytes: Substring.UTF8View) -> String {
    String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
  }

  /// Codes of ISO 639-1 that people write behind a name; not `md`, `no`, `so` and others that are
  /// words or abbreviations too.
  private static let codes: Set<String> = [
    "ar", "bn", "cs", "da", "de", "el", "es", "fa", "fi", "fr", "he", "hi", "hu", "id", "it", "ja",
    "km", "ko", "ms", "my", "ne", "nl", "pl", "pt", "ro", "ru", "sv", "sw", "ta", "th", "tl", "tr",
    "uk", "ur", "vi", "zh", "deu", "fra", "fre", "ger", "jpn", "khm", "kor", "rus", "spa", "tha",
    "vie", "zho", "chi", "french", "thai", "chinese", "vietnamese",
  ]
}

extension ContentLanguage {
  /// What other programs write for it, in lower case.
  fileprivate var otherNames: [String] {
    switch self {
    case .lao: ["lo", "lao"]
    case .english: ["en", "eng", "english"]
    }
  }
}

extension String {
  /// Without an ending, if it has it and something before it.
  fileprivate func droppingLast(_ ending: String) -> String? {
    guard utf8.count > ending.utf8.count, utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    else { return nil }
    return String(utf8.dropLast(ending.utf8.count))
  }
}

import FrontMatter

extension FieldReader {
  /// The name of a file in the document's own folder, or below it.
  mutating func fileName(_ key: String, required isRequired: Bool = false) -> LocatedText? {
    guard let text = text(key, required: isRequired) else { return nil }
    guard PathText.isRelativeFile(text.text) else {
      complain(.unsafePath(text.text), at: text.place)
      return nil
    }
    return text
  }

  /// A slug that the editor chose.
  mutating func slug(_ key: String) -> LocatedText? {
    guard let text = text(key) else { return nil }
    guard PathText.isSlug(text.text) else {
      complain(.badSlug(text.text), at: text.place)
      return nil
    }
    return text
  }

  /// Old paths of the site that lead here: `/index.php/news/12`.
  mutating func sitePaths(_ key: String) -> [LocatedText] {
    texts(key).filter { text in
      guard PathText.isSitePath(text.text) else {
        complain(.badAddress(text.text), at: text.place)
        return false
      }
      guard !PathText.isServerPath(text.text) else {
        complain(.serverAddress(text.text), at: text.place)
        return false
      }
      return true
    }
  }

  /// A path of the site, or a web address.
  mutating func address(_ key: String, required isRequired: Bool = false) -> LocatedText? {
    guard let text = text(key, required: isRequired) else { return nil }
    guard PathText.isSitePath(text.text) || PathText.isWebAddress(text.text) else {
      complain(.badAddress(text.text), at: text.place)
      return nil
    }
    return text
  }
}

import FrontMatter

extension FieldReader {
  /// The name of a file in the document's own folder, or below it.
  mutating func fileName(_ key: String, required isRequired: Bool = false) -> LocatedText? {
    guard let text = word(key, required: isRequired) else { return nil }
    guard PathText.isRelativeFile(text.text) else {
      complain(.unsafePath(text.text), at: text.place)
      return nil
    }
    return text
  }

  /// A slug that the editor chose.
  mutating func slug(_ key: String) -> LocatedText? {
    guard let text = word(key) else { return nil }
    guard PathText.isSlug(text.text) else {
      complain(.badSlug(text.text), at: text.place)
      return nil
    }
    guard PathText.reservedPart(of: text.text) == nil else {
      complain(.reservedName(text.text), at: text.place)
      return nil
    }
    return text
  }

  /// Old addresses of the site that lead here: `/index.php/news/12`, `/?p=12`.
  mutating func aliases(_ key: String, limit: Int) -> [Alias] {
    addresses(key, limit: limit).compactMap { text in
      switch AliasReader.read(text) {
      case .success(let alias): return alias
      case .failure(let fault):
        complain(fault.problem, at: text.place)
        return nil
      }
    }
  }

  /// A path of the site, or a web address.
  mutating func address(_ key: String, required isRequired: Bool = false) -> LocatedText? {
    guard let text = word(key, required: isRequired) else { return nil }
    guard PathText.isSitePath(text.text) || PathText.isWebAddress(text.text) else {
      complain(.badAddress(text.text), at: text.place)
      return nil
    }
    return text
  }
}

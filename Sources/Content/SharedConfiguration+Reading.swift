package import Diagnostics
import FrontMatter
import LaoText

extension SharedConfiguration {
  /// At most this many entries at the top of the navigation: more do not fit a phone.
  package static let topEntryLimit = 7

  /// Reads `Sites/shared.yml`; what is wrong stands beside a best-effort value.
  package static func read(_ source: SourceText) -> (SharedConfiguration, [Diagnostic]) {
    let (value, diagnostics) = YAMLReader.read(source)
    let start = LocatedValue.Place(line: 1, column: 1, length: 1)
    var reader = FieldReader(value, source: source, place: value?.place ?? start)
    let defaults = reader.group("defaults") { SiteDefaults(&$0, inherited: SiteDefaults()) }
    let groups = reader.named("groups") { id, reader in
      reader.translated("name", required: true).map { SiteGroup(id: id, name: $0) }
    }
    let categories = reader.named("categories") { id, reader in
      let name = reader.translated("name", required: true)
      let description = reader.translated("description")
      return name.map { Category(id: id, name: $0, description: description) }
    }
    let services = reader.list("services", Service.read)
    let navigationPlace = reader.value("navigation")?.place
    let navigation = reader.list("navigation") { NavigationEntry.read(&$0, depth: 0) }
    if navigation.count > topEntryLimit, let navigationPlace {
      reader.complain(.tooManyEntries(navigation.count, limit: topEntryLimit), at: navigationPlace)
    }
    reader.finish()
    let configuration = SharedConfiguration(
      defaults: defaults ?? SiteDefaults(), groups: groups, categories: categories,
      services: services, navigation: navigation)
    return (configuration, diagnostics + reader.diagnostics)
  }
}

extension SiteDefaults {
  init(_ reader: inout FieldReader, inherited: SiteDefaults) {
    self = inherited
    let texts = reader.texts("languages")
    if !texts.isEmpty {
      languages = texts.compactMap { text in
        let language = ContentLanguage.allCases.first {
          $0.rawValue.utf8.elementsEqual(text.text.utf8)
        }
        if language == nil {
          reader.complain(
            .unknownChoice(
              key: "language", value: text.text, known: ContentLanguage.allCases.map(\.rawValue)),
            at: text.place)
        }
        return language
      }
      if !languages.contains(.lao) { languages.insert(.lao, at: 0) }
    }
    slugs = reader.choice("slugs", default: inherited.slugs)
    postsPerPage = reader.number("posts_per_page", in: 1...200) ?? inherited.postsPerPage
  }
}

extension Service {
  static func read(_ reader: inout FieldReader) -> Service? {
    let id = reader.identifier("id")
    let name = reader.translated("name", required: true)
    let description = reader.translated("description", required: true)
    let address = reader.address("url")?.text
    guard let id, let name, let description else { return nil }
    return Service(id: id.text, name: name, description: description, address: address)
  }
}

extension NavigationEntry {
  /// Reads an entry and, at the top, its children.
  static func read(_ reader: inout FieldReader, depth: Int) -> NavigationEntry? {
    let id = reader.identifier("id")
    let title = reader.translated("title", required: true)
    let path = reader.address("path", required: true)
    let children = depth == 0 ? reader.list("children") { read(&$0, depth: 1) } : []
    guard let id, let title, let path else { return nil }
    return NavigationEntry(id: id.text, title: title, path: path.text, children: children)
  }
}

extension FieldReader {
  /// A text in Lao and English: `{lo: …, en: …}`, or a text alone, which is Lao.
  mutating func translated(_ key: String, required isRequired: Bool = false) -> TranslatedText? {
    guard let value = isRequired ? required(key) : value(key) else { return nil }
    if case .text = value.content {
      return text(of: value, key: key).map { TranslatedText(lao: $0.text) }
    }
    return group(value) { reader in
      let lao = reader.text("lo", required: true)
      let english = reader.text("en")
      return lao.map { TranslatedText(lao: $0.text, english: english?.text) }
    }
  }

  /// An id: lower-case ASCII letters, digits and hyphens.
  mutating func identifier(_ key: String) -> LocatedText? {
    guard let text = text(key, required: true) else { return nil }
    guard Identifier.isValid(text.text) else {
      complain(.badIdentifier(text.text), at: text.place)
      return nil
    }
    return text
  }

  /// A mapping from ids to mappings, in source order.
  mutating func named<Item>(
    _ key: String, _ read: (String, inout FieldReader) -> Item?
  ) -> [Item] {
    group(key) { reader -> [Item]? in
      var items: [Item] = []
      for entry in reader.allEntries() {
        guard Identifier.isValid(entry.key) else {
          reader.complain(.badIdentifier(entry.key), at: entry.keyPlace)
          continue
        }
        if let item = reader.group(entry.value, { read(entry.key, &$0) }) { items.append(item) }
      }
      return items
    } ?? []
  }
}

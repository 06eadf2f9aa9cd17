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
    var reader = FieldReader(
      value, source: source, place: value?.place ?? start, home: .file(source.path))
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
    let feedAuthority = feedAuthority(&reader)
    let syndicators = reader.value("syndicators").map { _ in reader.texts("syndicators") }
    reader.finish()
    let configuration = SharedConfiguration(
      defaults: defaults ?? SiteDefaults(), groups: groups, categories: categories,
      services: services, navigation: navigation, feedAuthority: feedAuthority,
      syndicators: syndicators)
    return (configuration, diagnostics + reader.diagnostics)
  }

  /// A host and a day, month or year on which it was the ministry's own: `mtc.gov.la,2026`
  /// (RFC 4151, section 2.1, without electronic-mail addresses).
  private static func feedAuthority(_ reader: inout FieldReader) -> String? {
    guard let text = reader.text("feed_authority") else { return nil }
    let parts = text.text.utf8.split(
      separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard parts.count == 2, isHost(parts[0]), isDate(parts[1]) else {
      reader.complain(.badFeedAuthority(text.text), at: text.place)
      return nil
    }
    return text.text
  }

  private static func isHost(_ text: Substring.UTF8View) -> Bool {
    text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { part in
      part.first != UInt8(ascii: "-") && part.last != UInt8(ascii: "-") && !part.isEmpty
        && part.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"):
            true
          default: false
          }
        }
    }
  }

  /// `2026`, `2026-12` or `2026-12-02`.
  private static func isDate(_ text: Substring.UTF8View) -> Bool {
    let numbers = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    guard numbers.count <= 3, zip(numbers, widths).allSatisfy({ $0.count == $1 }),
      numbers.joined().allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return false }
    let values = numbers.compactMap { Int(String(decoding: $0, as: UTF8.self)) } + [1, 1]
    return CalendarDate(year: values[0], month: values[1], day: values[2]) != nil
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
    feeds = reader.choice("feeds", default: inherited.feeds)
    if let text = reader.text("zone") {
      if let zone = Zone(text.text) {
        self.zone = zone
      } else {
        reader.complain(.badZone(text.text), at: text.place)
      }
    }
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
    return group(value, key: key) { reader in
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
        if let item = reader.group(entry.value, key: entry.key, { read(entry.key, &$0) }) {
          items.append(item)
        }
      }
      return items
    } ?? []
  }
}

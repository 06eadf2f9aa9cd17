package import Diagnostics
import FrontMatter
import LaoText

extension SiteConfiguration {
  /// Reads `Sites/<site>/site.yml`; none where a required key is missing or wrong.
  package static func read(
    _ source: SourceText, id: SiteID, shared: SharedConfiguration
  ) -> (SiteConfiguration?, [Diagnostic]) {
    let (value, diagnostics) = YAMLReader.read(source)
    let start = LocatedValue.Place(line: 1, column: 1, length: 1)
    var reader = FieldReader(
      value, source: source, place: value?.place ?? start, home: .file(source.path))
    let configuration = read(&reader, id: id, shared: shared, path: source.path)
    reader.finish()
    return (configuration, diagnostics + reader.diagnostics)
  }

  private static func read(
    _ reader: inout FieldReader, id: SiteID, shared: SharedConfiguration, path: String
  ) -> SiteConfiguration? {
    let kind: SiteKind? = reader.choice("kind", required: true)
    let name = reader.translated("name", required: true)
    let shortName = reader.translated("short_name")
    let place = reader.translated("place")
    let capital = reader.translated("capital")
    let code = reader.text("code")
    let group = group(&reader, shared: shared)
    let baseURLPlace = reader.value("base_url")?.place ?? reader.place
    let baseURL = baseURL(&reader)
    let office = reader.required("contact")
    let contact = office.flatMap { reader.group($0, key: "contact", ContactOffice.read) }
    let defaults = SiteDefaults(&reader, inherited: shared.defaults)
    let navigation = navigation(&reader, shared: shared.navigation)
    guard let kind, let name, let baseURL, let contact else { return nil }
    return SiteConfiguration(
      id: id, kind: kind, name: name, shortName: shortName ?? name, place: place ?? name,
      capital: capital, code: code?.text, group: group, baseURL: baseURL,
      contact: contact,
      languages: defaults.languages, slugs: defaults.slugs, postsPerPage: defaults.postsPerPage,
      feeds: defaults.feeds, zone: defaults.zone, navigation: navigation,
      location: reader.place.location(in: reader.source),
      baseURLLocation: baseURLPlace.location(in: reader.source))
  }

  private static func group(_ reader: inout FieldReader, shared: SharedConfiguration) -> String? {
    guard let group = reader.text("group") else { return nil }
    let known = shared.groups.map(\.id)
    guard known.contains(where: { $0.utf8.elementsEqual(group.text.utf8) }) else {
      reader.complain(
        .unknownChoice(key: "group", value: group.text, known: known), at: group.place)
      return nil
    }
    return group.text
  }

  private static func baseURL(_ reader: inout FieldReader) -> String? {
    guard let text = reader.text("base_url", required: true) else { return nil }
    var bytes = Array(text.text.utf8)
    if bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    let url = String(decoding: bytes, as: UTF8.self)
    let slashes = bytes.count { $0 == UInt8(ascii: "/") }
    let isASCII = bytes.allSatisfy { $0 < 0x80 && $0 != 0x3F && $0 != 0x23 }
    guard PathText.isWebAddress(url), slashes == 2, isASCII else {
      reader.complain(.badBaseURL(text.text), at: text.place)
      return nil
    }
    if !bytes.starts(with: "https".utf8) {
      reader.complain(.openBaseURL(text.text), at: text.place)
    }
    return url
  }

  /// The shared entries without the hidden ones, and the added ones after the entry they name.
  private static func navigation(
    _ reader: inout FieldReader, shared: [NavigationEntry]
  ) -> [NavigationEntry] {
    reader.group("navigation") { reader in
      var entries = shared
      let known = shared.flatMap { [$0.id] + $0.children.map(\.id) }
      for hidden in reader.texts("hide") {
        guard known.contains(where: { $0.utf8.elementsEqual(hidden.text.utf8) }) else {
          reader.complain(
            .unknownChoice(key: "entry", value: hidden.text, known: known), at: hidden.place)
          continue
        }
        entries = entries.filter { $0.id != hidden.text }.map { entry in
          NavigationEntry(
            id: entry.id, title: entry.title, path: entry.path,
            children: entry.children.filter { $0.id != hidden.text })
        }
      }
      let place = reader.value("add")?.place
      let added = reader.list("add") { reader -> (after: LocatedText?, entry: NavigationEntry)? in
        let after = reader.text("after")
        return NavigationEntry.read(&reader, depth: 0).map { (after, $0) }
      }
      for (after, entry) in added {
        if let after, !known.contains(where: { $0.utf8.elementsEqual(after.text.utf8) }) {
          reader.complain(
            .unknownChoice(key: "entry", value: after.text, known: known), at: after.place)
        }
        entries = inserting(entry, after: after?.text, into: entries)
      }
      if entries.count > SharedConfiguration.topEntryLimit, let place {
        reader.complain(
          .tooManyEntries(entries.count, limit: SharedConfiguration.topEntryLimit), at: place)
      }
      return entries
    } ?? shared
  }

  /// Behind the entry that has the id, among its siblings; at the end where none has it.
  private static func inserting(
    _ entry: NavigationEntry, after id: String?, into entries: [NavigationEntry]
  ) -> [NavigationEntry] {
    var result: [NavigationEntry] = []
    var isPlaced = false
    for existing in entries {
      let children =
        existing.children.contains { $0.id == id }
        ? inserting(entry, after: id, into: existing.children) : existing.children
      if children.count > existing.children.count { isPlaced = true }
      result.append(
        NavigationEntry(
          id: existing.id, title: existing.title, path: existing.path, children: children))
      if existing.id == id {
        result.append(entry)
        isPlaced = true
      }
    }
    return isPlaced ? result : result + [entry]
  }
}

extension ContactOffice {
  static func read(_ reader: inout FieldReader) -> ContactOffice? {
    let office = reader.translated("office", required: true)
    let address = reader.translated("address")
    let email = reader.email("email")
    let phone = reader.text("phone")
    let hours = reader.translated("hours")
    let url = reader.address("url")
    return office.map {
      ContactOffice(
        office: $0, address: address, email: email?.text, phone: phone?.text, hours: hours,
        url: url?.text)
    }
  }
}

extension FieldReader {
  /// An electronic-mail address: ASCII, one `@`, nothing that a `mailto:` link would read as more.
  mutating func email(_ key: String) -> LocatedText? {
    guard let text = text(key) else { return nil }
    let parts = text.text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    let isPlain = text.text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E, 0x40, 0x5F: true
      default: false
      }
    }
    guard isPlain, parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
      complain(.badAddress(text.text), at: text.place)
      return nil
    }
    return text
  }
}

import Diagnostics
import FrontMatter
import LaoText
import Markup

extension FieldReader {
  /// Longest text of a key, in Unicode scalars; longer ones are a body that lost its way.
  static var textLimit: Int { 2_000 }

  /// A text of one line.
  mutating func text(_ key: String, required isRequired: Bool = false) -> LocatedText? {
    guard let value = isRequired ? required(key) : value(key) else { return nil }
    judgeCut(value, key: key)
    return text(of: value, key: key)
  }

  /// A text that is one word to the program: a comment may stand behind it.
  mutating func word(_ key: String, required isRequired: Bool = false) -> LocatedText? {
    (isRequired ? required(key) : value(key)).flatMap { text(of: $0, key: key) }
  }

  /// A list of texts; one text alone is a list of one. Of too many the first are taken.
  mutating func texts(_ key: String, limit: Int = .max) -> [LocatedText] {
    guard let value = value(key) else { return [] }
    switch value.content {
    case .text:
      judgeCut(value, key: key)
      return text(of: value, key: key).map { [$0] } ?? []
    case .list(let items):
      return within(limit, items, key: key, at: value.place).compactMap { item in
        judgeCut(item, key: key)
        return text(of: item, key: key)
      }
    case .mapping:
      complain(
        .wrongType(
          key, expected: BilingualText("text or a list of texts", lao: "ຂໍ້ຄວາມ ຫຼື ລາຍການຂໍ້ຄວາມ")),
        at: value.place)
      return []
    }
  }

  /// A list of texts none of which has a comma: one text with commas is divided, with a warning.
  mutating func tags(_ key: String, limit: Int) -> [LocatedText] {
    let texts = texts(key, limit: limit)
    guard texts.contains(where: { TagList.isDivided($0.text) }) else { return texts }
    var isDivided = false
    let tags = texts.flatMap { text in
      let parts = TagList.parts(of: text.text)
      if parts.count > 1 || parts.first?.hasSameBytes(as: text.text) != true { isDivided = true }
      return parts.map { LocatedText($0, at: text.place) }
    }
    if isDivided, let place = place(of: key) {
      complain(.dividedTags(key, tags.prefix(limit).map(\.text)), at: place)
    }
    return isDivided ? within(limit, tags, key: key, at: place(of: key) ?? place) : tags
  }

  /// One text of several addresses is divided too: each begins with a slash.
  mutating func addresses(_ key: String, limit: Int) -> [LocatedText] {
    let texts = texts(key, limit: limit)
    let divided = texts.flatMap { text in
      TagList.addresses(in: text.text).map { LocatedText($0, at: text.place) }
    }
    guard divided.count > texts.count else { return texts }
    let place = place(of: key) ?? place
    complain(.dividedTags(key, divided.prefix(limit).map(\.text)), at: place)
    return within(limit, divided, key: key, at: place)
  }

  /// `true` or `false`, as YAML 1.2 spells them.
  mutating func flag(_ key: String) -> Bool {
    guard let value = value(key) else { return false }
    if case .text(let text, let style) = value.content, style != .quoted {
      if text.utf8.elementsEqual("true".utf8) { return true }
      if text.utf8.elementsEqual("false".utf8) { return false }
    }
    complain(.notAFlag(key), at: value.place)
    return false
  }

  /// A whole number within bounds.
  mutating func number(
    _ key: String, in bounds: ClosedRange<Int>, required isRequired: Bool = false
  ) -> Int? {
    guard let value = isRequired ? required(key) : value(key) else { return nil }
    if case .text(let text, _) = value.content,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(text), bounds.contains(number)
    {
      return number
    }
    complain(
      .wrongType(
        key,
        expected: BilingualText(
          "a number from \(bounds.lowerBound) to \(bounds.upperBound)",
          lao: "ຕົວເລກ \(bounds.lowerBound) ຫາ \(bounds.upperBound)")),
      at: value.place)
    return nil
  }

  /// One of a closed list of words.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, default standard: Choice
  ) -> Choice {
    choice(key) ?? standard
  }

  /// One of a closed list of words, if the key is there.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, required isRequired: Bool = false
  ) -> Choice? {
    guard let text = word(key, required: isRequired) else { return nil }
    if let choice = Choice.allCases.first(where: { $0.rawValue.utf8.elementsEqual(text.text.utf8) })
    {
      return choice
    }
    complain(
      .unknownChoice(key: key, value: text.text, known: Choice.allCases.map(\.rawValue)),
      at: text.place)
    return nil
  }

  /// A list of mappings, each read by a closure.
  mutating func list<Item>(
    _ key: String, form: FieldForm? = nil, limit: Int = .max, _ read: (inout FieldReader) -> Item?
  ) -> [Item] {
    guard let value = value(key) else { return [] }
    guard case .list(let items) = value.content else {
      complain(
        form.map { .needsForm(key, $0, given: value.text) }
          ?? .wrongType(key, expected: BilingualText("a list", lao: "ລາຍການ")), at: value.place)
      return []
    }
    if let form, let item = items.first(where: { $0.text != nil }) {
      complain(.needsForm(key, form, given: item.text), at: item.place)
      return []
    }
    return within(limit, items, key: key, at: value.place)
      .compactMap { group($0, key: key, read) }
  }

  /// A mapping, read by a closure.
  mutating func group<Item>(
    _ key: String, form: FieldForm? = nil, _ read: (inout FieldReader) -> Item?
  ) -> Item? {
    value(key).flatMap { group($0, key: key, form: form, read) }
  }

  /// A mapping at hand, read by a closure.
  mutating func group<Item>(
    _ value: LocatedValue, key: String, form: FieldForm? = nil,
    _ read: (inout FieldReader) -> Item?
  ) -> Item? {
    if let form, let given = value.texts {
      complain(.needsForm(key, form, given: given.first), at: value.place)
      return nil
    }
    var inner = FieldReader(
      value, source: source, place: value.place, dates: dates, home: .below(key))
    let item = read(&inner)
    if case .mapping = value.content { inner.finish() }
    adopt(inner)
    return item
  }

  /// The first items up to a limit; a complaint where there are more.
  private mutating func within<Item>(
    _ limit: Int, _ items: [Item], key: String, at place: LocatedValue.Place
  ) -> [Item] {
    guard items.count > limit else { return items }
    complain(.tooMany(key, count: items.count, limit: limit), at: place)
    return Array(items.prefix(limit))
  }

  /// Warns where YAML took the rest of a line for a comment (YAML 1.2.2, section 6.6) and an editor
  /// hardly meant one. Files of configuration are written by people who do.
  mutating func judgeCut(_ value: LocatedValue, key: String) {
    guard case .text(let text, .cut) = value.content else { return }
    switch home {
    case .file: return
    case .below where source.path.utf8.starts(with: "Sites/".utf8): return
    case .frontMatter, .below:
      let column = value.place.column + (text.utf8.isEmpty ? 0 : value.place.length)
      complain(
        .cutAtHash(key), at: LocatedValue.Place(line: value.place.line, column: column, length: 2))
    }
  }

  /// The text of a value: normalised, spaces collapsed, without control characters.
  mutating func text(of value: LocatedValue, key: String) -> LocatedText? {
    guard !value.isEmpty else {
      complain(.empty(key), at: value.place)
      return nil
    }
    guard case .text(let raw, _) = value.content else {
      complain(.wrongType(key, expected: BilingualText("text", lao: "ຂໍ້ຄວາມ")), at: value.place)
      return nil
    }
    if FieldReader.hasControls(raw) {
      complain(.controlCharacter(key), at: value.place)
      return nil
    }
    let text = LaoNormalizer(layout: .line).normalize(FieldReader.onOneLine(raw))
    if text.utf8.count > Self.textLimit, text.unicodeScalars.count > Self.textLimit {
      complain(.tooLong(key, limit: Self.textLimit), at: value.place)
      return nil
    }
    guard VisibleText.isVisible(text) else {
      complain(.empty(key), at: value.place)
      return nil
    }
    return LocatedText(text, at: value.place)
  }

  /// Most texts have no byte that a control character can begin with.
  private static func hasControls(_ text: String) -> Bool {
    text.withBytes { bytes in
      bytes.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }
    } && text.unicodeScalars.contains(where: isControl)
  }

  /// Control characters but tab and line breaks, and the marks that turn the direction of text:
  /// nobody types them, and they make a title look like another.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func onOneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    return String(decoding: text.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }
}

import Diagnostics
import FrontMatter
import LaoText
import Markup

extension FieldReader {
  /// Longest text of a key, in Unicode scalars; longer ones are a body that lost its way.
  static var textLimit: Int { 2_000 }

  /// A text of one line.
  mutating func text(_ key: String, required isRequired: Bool = false) -> LocatedText? {
    (isRequired ? required(key) : value(key)).flatMap { text(of: $0, key: key) }
  }

  /// A list of texts; one text alone is a list of one.
  mutating func texts(_ key: String) -> [LocatedText] {
    guard let value = value(key) else { return [] }
    switch value.content {
    case .text: return text(of: value, key: key).map { [$0] } ?? []
    case .list(let items): return items.compactMap { text(of: $0, key: key) }
    case .mapping:
      complain(
        .wrongType(
          key, expected: BilingualText("text or a list of texts", lao: "ຂໍ້ຄວາມ ຫຼື ລາຍການຂໍ້ຄວາມ")),
        at: value.place)
      return []
    }
  }

  /// `true` or `false`, as YAML 1.2 spells them.
  mutating func flag(_ key: String) -> Bool {
    guard let value = value(key) else { return false }
    if case .text(let text, isPlain: true) = value.content {
      if text.utf8.elementsEqual("true".utf8) { return true }
      if text.utf8.elementsEqual("false".utf8) { return false }
    }
    complain(
      .wrongType(key, expected: BilingualText("true or false", lao: " true ຫຼື false")),
      at: value.place)
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

  /// A day or a time.
  mutating func moment(_ key: String, required isRequired: Bool = false) -> Moment? {
    guard let value = isRequired ? required(key) : value(key) else { return nil }
    guard let text = text(of: value, key: key) else { return nil }
    do {
      return try Moment(reading: text.text)
    } catch {
      switch error {
      case .impossible: complain(.impossibleDate(text.text), at: text.place)
      case .form:
        complain(
          .notADate(text.text, suggestion: DateSuggestion.find(for: text.text)), at: text.place)
      }
      return nil
    }
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
    guard let text = text(key, required: isRequired) else { return nil }
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
    _ key: String, _ read: (inout FieldReader) -> Item?
  ) -> [Item] {
    guard let value = value(key) else { return [] }
    guard case .list(let items) = value.content else {
      complain(.wrongType(key, expected: BilingualText("a list", lao: "ລາຍການ")), at: value.place)
      return []
    }
    return items.compactMap { group($0, read) }
  }

  /// A mapping, read by a closure.
  mutating func group<Item>(_ key: String, _ read: (inout FieldReader) -> Item?) -> Item? {
    value(key).flatMap { group($0, read) }
  }

  /// A mapping at hand, read by a closure.
  mutating func group<Item>(_ value: LocatedValue, _ read: (inout FieldReader) -> Item?) -> Item? {
    var inner = FieldReader(value, source: source, place: value.place)
    let item = read(&inner)
    if case .mapping = value.content { inner.finish() }
    adopt(inner)
    return item
  }

  /// The text of a value: normalised, spaces collapsed, without control characters.
  mutating func text(of value: LocatedValue, key: String) -> LocatedText? {
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
    guard !text.utf8.isEmpty else {
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

internal import LaoText

extension FilterSetting {
  func applyToLao(
    _ filter: Filter, _ value: TemplateValue, _ arguments: CallArguments
  ) throws(TemplateFault) -> TemplateValue {
    switch filter {
    case .date: return .text(try dateFormat(arguments, from: 0).text(for: date(value, filter)))
    case .dateRange:
      let last = try date(try arguments.require(0, "last", of: filter.rawValue), filter)
      return .text(try dateFormat(arguments, from: 1).text(from: date(value, filter), to: last))
    case .filesize: return .text(try size(value))
    case .number, .kip, .percent: return .text(try number(filter, value, arguments))
    case .sortLao: return .list(try sort(value, arguments))
    default: break
    }
    let text = try value.string
    switch filter {
    case .digits:
      let script = try option(arguments, 0, "script", of: filter, ["lao", "ascii"]) ?? "lao"
      return .text(script == "lao" ? LaoDigits.lao(text) : LaoDigits.ascii(text))
    case .excerpt:
      let length = try arguments.integer(0, "length", default: 200, of: filter.rawValue)
      guard length > 0 else {
        throw .badArgument("length", of: filter.rawValue, found: String(length))
      }
      let plain = value.isMarkup ? PlainText.strippingTags(text) : text
      return .text(ExcerptCutter(maximum: min(length, 1_000_000)).excerpt(of: plain))
    case .indexLetter: return .text(IndexLetter(of: text).text)
    case .romanize:
      let profile = try option(arguments, 0, "profile", of: filter, ["moh", "popular"])
      return .text(LaoRomanizer(profile: profile == "popular" ? .popular : .moh).romanize(text))
    case .slug:
      let script = try option(arguments, 0, "script", of: filter, ["latin", "lao"])
      let slug = SlugMaker(script: script == "lao" ? .lao : .latin).slug(for: text)
      return slug.map { .text($0) } ?? .undefined(.noItem(filter.rawValue))
    case .syllables: return .list(LaoSyllables.syllables(of: text).map { .text(String($0)) })
    default: return .list(WordBreaker().words(of: text).map { .text($0) })
    }
  }
}

extension FilterSetting {
  private var isLao: Bool { language != "en" }

  /// One of a few words; another one is an error.
  private func option(
    _ arguments: CallArguments, _ position: Int, _ name: String, of filter: Filter,
    _ words: [String]
  ) throws(TemplateFault) -> String? {
    guard let text = try arguments.text(position, name) else { return nil }
    guard words.contains(text) else {
      throw .badArgument(name, of: filter.rawValue, found: "‘\(text)’")
    }
    return text
  }

  private func digits(
    _ arguments: CallArguments, _ position: Int, of filter: Filter
  ) throws(TemplateFault) -> LaoDateFormat.Digits {
    let word = try option(arguments, position, "digits", of: filter, ["ascii", "lao"])
    return word == "lao" ? .lao : .ascii
  }

  private func dateFormat(
    _ arguments: CallArguments, from first: Int
  ) throws(TemplateFault) -> LaoDateFormat {
    let styles = ["full", "long", "short", "numeric"]
    let style: LaoDateFormat.Style =
      switch try option(arguments, first, "style", of: .date, styles) {
      case "full": .full
      case "short": .short
      case "numeric": .numeric
      default: .long
      }
    let era = try option(arguments, first + 1, "era", of: .date, ["common", "buddhist"])
    return LaoDateFormat(
      style, language: isLao ? .lao : .english, era: era == "buddhist" ? .buddhist : .common,
      digits: try digits(arguments, first + 2, of: .date))
  }

  /// A day: `2023-03-23`, perhaps with a time behind it.
  private func date(
    _ value: TemplateValue, _ filter: Filter
  ) throws(TemplateFault) -> CalendarDate {
    if case .undefined(let missing) = value { throw .undefined(missing) }
    let text = try value.string
    let bytes = text.utf8
    func number(_ first: Int, _ count: Int) -> Int? {
      var number = 0
      for byte in bytes.dropFirst(first).prefix(count) {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
      }
      return number
    }
    func holds(_ scalars: Unicode.Scalar..., at offset: Int) -> Bool {
      let byte = bytes[bytes.index(bytes.startIndex, offsetBy: offset)]
      return scalars.contains { $0.value == UInt32(byte) }
    }
    guard bytes.count >= 10, holds("-", at: 4), holds("-", at: 7),
      bytes.count == 10 || holds("T", " ", at: 10), let year = number(0, 4),
      let month = number(5, 2), let day = number(8, 2),
      let date = CalendarDate(year: year, month: month, day: day)
    else { throw .wrongInput(filter.rawValue, "‘\(text)’") }
    return date
  }

  /// Lao writes `1.234,5`, English `1,234.5`.
  private func localized(_ text: String) -> String {
    guard isLao else { return text }
    return PythonText.string(
      text.unicodeScalars.map { $0 == "." ? "," : $0 == "," ? "." : $0 })
  }

  private func size(_ value: TemplateValue) throws(TemplateFault) -> String {
    guard let bytes = value.number?.double else {
      throw .wrongInput(Filter.filesize.rawValue, value.kindName)
    }
    guard bytes.magnitude < 1e30 else { throw .integerOverflow }
    if bytes < -9e18 { throw .integerOverflow }
    if bytes < 1000 { return "\(Int(bytes)) B" }
    var amount = bytes / 1000
    var unit = "kB"
    for next in ["MB", "GB", "TB"] where amount >= 999.95 {
      amount /= 1000
      unit = next
    }
    let isRound = amount >= 100
    let digits = PythonNumber.format(amount, precision: isRound ? 0 : 1, conversion: "f")
    return localized(digits) + " " + unit
  }

  private func number(
    _ filter: Filter, _ value: TemplateValue, _ arguments: CallArguments
  ) throws(TemplateFault) -> String {
    guard let number = value.number else { throw .wrongInput(filter.rawValue, value.kindName) }
    if filter == .percent {
      let hundredths = (number.double * 10_000).rounded()
      guard hundredths.magnitude < 1e15 else { throw .integerOverflow }
      let text = LaoNumberFormat().percent(hundredths: Int(hundredths))
      return isLao ? text : text.replacingMarks
    }
    let format = LaoNumberFormat(
      digits: filter == .number ? try digits(arguments, 0, of: filter) : .ascii)
    switch number {
    case .integer(let whole):
      if filter == .kip { return format.kip(whole) }
      return isLao ? format.text(for: whole) : format.text(for: whole).replacingMarks
    case .real(let real):
      guard real.magnitude < 1e15 else { throw .integerOverflow }
      let text = PythonNumber.description(of: real)
      let parts = PythonText.split(text, by: ".")
      let whole = format.text(for: Int(real.rounded(.towardZero)))
      let sign = real < 0 && real > -1 ? "-" : ""
      let fraction = parts.count > 1 && parts[1] != "0" ? "," + parts[1] : ""
      let result = sign + whole + fraction
      return isLao ? result + (filter == .kip ? " ກີບ" : "") : result.replacingMarks
    }
  }

  private func sort(
    _ value: TemplateValue, _ arguments: CallArguments
  ) throws(TemplateFault) -> [TemplateValue] {
    let reading = attribute(arguments.value(1, "attribute"))
    let collator = LaoCollator()
    var keyed: [(key: [UInt8], index: Int)] = []
    let items = try value.items
    for (index, item) in items.enumerated() {
      keyed.append((collator.sortKey(for: try reading.map(item).string), index))
    }
    let isReversed = try arguments.boolean(0, "reverse", default: false)
    keyed.sort { a, b in
      if a.key == b.key { return a.index < b.index }
      return isReversed
        ? b.key.lexicographicallyPrecedes(a.key) : a.key.lexicographicallyPrecedes(b.key)
    }
    return keyed.map { items[$0.index] }
  }
}

extension String {
  /// With the points and commas of English numbers.
  fileprivate var replacingMarks: String {
    PythonText.string(unicodeScalars.map { $0 == "." ? "," : $0 == "," ? "." : $0 })
  }
}

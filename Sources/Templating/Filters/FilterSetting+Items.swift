internal import Diagnostics
/// How a filter reads an attribute of each item.
struct AttributeReading {
  let path: TemplateValue?
  var defaultValue: TemplateValue?
  /// Whether capitals make a difference; if not, text is read in small letters.
  var isCaseSensitive = true

  func map(_ item: TemplateValue) throws(TemplateFault) -> TemplateValue {
    var value = item
    if let path {
      if let defaultValue {
        if case .undefined = item { value = defaultValue } else { value = try item.path(path) }
        if case .undefined = value { value = defaultValue }
      } else {
        value = try item.path(path)
      }
    }
    guard !isCaseSensitive, let text = value.plainText else { return value }
    return .text(PythonText.lowercased(text))
  }
}

extension FilterSetting {
  func attribute(
    _ path: TemplateValue?, isCaseSensitive: Bool = true, default missing: TemplateValue? = nil
  ) -> AttributeReading {
    var path = path
    if case .some(.none) = path { path = nil }
    return AttributeReading(
      path: path, defaultValue: missing, isCaseSensitive: isCaseSensitive)
  }

  func applyToItems(
    _ filter: Filter, _ value: TemplateValue, _ arguments: CallArguments
  ) throws(TemplateFault) -> TemplateValue {
    switch filter {
    case .length: return .integer(try value.length)
    case .list: return .list(try value.items)
    case .first:
      if case .list(let items) = value { return items.first ?? .undefined(.noItem("first")) }
      return try value.items.first ?? .undefined(.noItem("first"))
    case .last: return try value.items.last ?? .undefined(.noItem("last"))
    case .reverse:
      if let text = value.plainText {
        return value.sameKind(PythonText.string(text.unicodeScalars.reversed()))
      }
      return .list(try value.items.reversed())
    case .items:
      guard case .dictionary(let dictionary) = value else {
        throw .wrongInput("items", value.kindName)
      }
      return .list(dictionary.entries.map { .tuple([$0.key, $0.value]) })
    case .batch: return try batch(value, arguments)
    case .slice: return try slices(value, arguments)
    case .attr:
      let name = try arguments.require(0, "name", of: "attr").string
      // The keys of a dictionary are no attributes of it: that is what sets `attr` apart.
      if case .dictionary = value { return .undefined(.attribute(name, of: value.kindName)) }
      return try value.attribute(name)
    case .map: return try map(value, arguments)
    default: return try choose(filter, value, arguments)
    }
  }

  private func batch(
    _ value: TemplateValue, _ arguments: CallArguments
  ) throws(TemplateFault) -> TemplateValue {
    _ = try arguments.require(0, "linecount", of: "batch")
    let count = try arguments.integer(0, "linecount", default: 1, of: "batch")
    guard count > 0 else { throw .badArgument("linecount", of: "batch", found: String(count)) }
    let fill = filler(arguments)
    var rows: [[TemplateValue]] = []
    for item in try value.items {
      if rows.isEmpty || rows[rows.count - 1].count == count { rows.append([]) }
      rows[rows.count - 1].append(item)
    }
    if let fill, var last = rows.popLast() {
      guard count < 100_000 else { throw .tooLarge }
      while last.count < count { last.append(fill) }
      rows.append(last)
    }
    return .list(rows.map { .list($0) })
  }

  private func filler(_ arguments: CallArguments) -> TemplateValue? {
    guard let fill = arguments.value(1, "fill_with") else { return nil }
    if case .none = fill { return nil }
    return fill
  }

  private func slices(
    _ value: TemplateValue, _ arguments: CallArguments
  ) throws(TemplateFault) -> TemplateValue {
    _ = try arguments.require(0, "slices", of: "slice")
    let count = try arguments.integer(0, "slices", default: 1, of: "slice")
    guard (1...100_000).contains(count) else {
      throw .badArgument("slices", of: "slice", found: String(count))
    }
    let items = try value.items
    let fill = filler(arguments)
    let (size, extra) = items.count.quotientAndRemainder(dividingBy: count)
    var rows: [TemplateValue] = []
    var start = 0
    for number in 0..<count {
      let end = start + size + (number < extra ? 1 : 0)
      var row = Array(items[start..<end])
      if let fill, number >= extra { row.append(fill) }
      rows.append(.list(row))
      start = end
    }
    return .list(rows)
  }

  // MARK: Filters that take filters and tests

  private func map(
    _ value: TemplateValue, _ arguments: CallArguments
  ) throws(TemplateFault) -> TemplateValue {
    var result: [TemplateValue] = []
    // What is false has no items, as in Jinja2.
    guard try value.isTrue else { return .list([]) }
    if arguments.positional.isEmpty, let path = arguments.value(.max, "attribute") {
      let reading = attribute(path, default: arguments.value(.max, "default"))
      for item in try value.items { result.append(try reading.map(item)) }
      return .list(result)
    }
    guard let first = arguments.positional.first ?? nil else {
      throw .missingArgument("name", of: "map")
    }
    let name = try first.string
    var rest = arguments
    rest.positional.removeFirst()
    for item in try value.items { result.append(try apply(named: name, item, rest)) }
    return .list(result)
  }

  func apply(
    named name: String, _ value: TemplateValue, _ arguments: CallArguments
  ) throws(TemplateFault) -> TemplateValue {
    if let filter = Filter(name: name) {
      if filter == .safe, isStrict { throw .safeRefused }
      return try apply(filter, value, arguments)
    }
    guard let host = hostFilters.first(where: { $0.name == name }) else {
      throw .unknownFilter(
        name, nearest: NearestMatch.find(name, among: Filter.allNames))
    }
    var values = [value]
    for (position, parameter) in host.parameters.dropFirst().enumerated() {
      values.append(arguments.value(position, parameter.name) ?? .missing)
    }
    switch host.body(values, language) {
    case .value(let value): return value
    case .failure(let message, let hint): throw .host(message, hint: hint)
    }
  }

  private func choose(
    _ filter: Filter, _ value: TemplateValue, _ arguments: CallArguments
  ) throws(TemplateFault) -> TemplateValue {
    var rest = arguments
    var reading = attribute(nil)
    if filter == .selectattr || filter == .rejectattr {
      guard let path = rest.positional.first ?? nil else {
        throw .missingArgument("attribute", of: filter.rawValue)
      }
      rest.positional.removeFirst()
      reading = attribute(path)
    }
    var test: ValueTest?
    if let name = rest.positional.first ?? nil {
      rest.positional.removeFirst()
      let text = try name.string
      guard let known = ValueTest(name: text) else {
        throw .unknownTest(
          text, nearest: NearestMatch.find(text, among: ValueTest.allNames))
      }
      test = known
    }
    guard try value.isTrue else { return .list([]) }
    let keeps = filter == .select || filter == .selectattr
    var result: [TemplateValue] = []
    for item in try value.items {
      let subject = try reading.map(item)
      let holds: Bool
      if let test { holds = try test.holds(for: subject, rest) } else { holds = try subject.isTrue }
      if holds == keeps { result.append(item) }
    }
    return .list(result)
  }
}

extension FilterSetting {
  func applyInOrder(
    _ filter: Filter, _ value: TemplateValue, _ arguments: CallArguments
  ) throws(TemplateFault) -> TemplateValue {
    switch filter {
    case .sort: return .list(try sort(value, arguments))
    case .unique: return .list(try unique(value, arguments))
    case .groupby: return .list(try groups(value, arguments))
    case .dictsort: return .list(try sortPairs(value, arguments))
    default: return try extreme(filter, value, arguments)
    }
  }

  private func sort(
    _ value: TemplateValue, _ arguments: CallArguments
  ) throws(TemplateFault) -> [TemplateValue] {
    let isCaseSensitive = try arguments.boolean(1, "case_sensitive", default: false)
    var readings = [attribute(nil, isCaseSensitive: isCaseSensitive)]
    if let path = arguments.value(2, "attribute") {
      if case .text(let text) = path {
        readings = PythonText.split(text, by: ",").map {
          attribute(.text($0), isCaseSensitive: isCaseSensitive)
        }
      } else {
        readings = [attribute(path, isCaseSensitive: isCaseSensitive)]
      }
    }
    return try Self.sorted(
      try value.items, isReversed: try arguments.boolean(0, "reverse", default: false)
    ) { item throws(TemplateFault) in
      var keys: [TemplateValue] = []
      for reading in readings { keys.append(try reading.map(item)) }
      return .list(keys)
    }
  }

  /// A stable sort by a key; the order of equals stays, in reverse too.
  static func sorted(
    _ items: [TemplateValue], isReversed: Bool,
    key: (TemplateValue) throws(TemplateFault) -> TemplateValue
  ) throws(TemplateFault) -> [TemplateValue] {
    var keyed: [(key: TemplateValue, index: Int)] = []
    for (index, item) in items.enumerated() { keyed.append((try key(item), index)) }
    var fault: TemplateFault?
    keyed.sort { a, b in
      if fault != nil { return false }
      do throws(TemplateFault) {
        let (first, second) = isReversed ? (b, a) : (a, b)
        if try first.key.isLess(than: second.key) { return true }
        if try second.key.isLess(than: first.key) { return false }
      } catch {
        fault = error
      }
      return a.index < b.index
    }
    if let fault { throw fault }
    return keyed.map { items[$0.index] }
  }

  private func unique(
    _ value: TemplateValue, _ arguments: CallArguments
  ) throws(TemplateFault) -> [TemplateValue] {
    let reading = attribute(
      arguments.value(1, "attribute"),
      isCaseSensitive: try arguments.boolean(0, "case_sensitive", default: false))
    var seen: Set<DictionaryKey> = []
    var result: [TemplateValue] = []
    for item in try value.items {
      let subject = try reading.map(item)
      guard let key = DictionaryKey(subject) else {
        if case .undefined(let missing) = subject { throw .undefined(missing) }
        throw .badKey(subject.kindName)
      }
      if seen.insert(key).inserted { result.append(item) }
    }
    return result
  }

  private func extreme(
    _ filter: Filter, _ value: TemplateValue, _ arguments: CallArguments
  ) throws(TemplateFault) -> TemplateValue {
    let reading = attribute(
      arguments.value(1, "attribute"),
      isCaseSensitive: try arguments.boolean(0, "case_sensitive", default: false))
    var best: (item: TemplateValue, key: TemplateValue)?
    for item in try value.items {
      let key = try reading.map(item)
      guard let own = best else {
        best = (item, key)
        continue
      }
      let isBetter =
        filter == .min
        ? try key.isLess(than: own.key) : try own.key.isLess(than: key, symbol: ">")
      if isBetter { best = (item, key) }
    }
    return best?.item ?? .undefined(.noItem(filter.rawValue))
  }

  private func groups(
    _ value: TemplateValue, _ arguments: CallArguments
  ) throws(TemplateFault) -> [TemplateValue] {
    let path = try arguments.require(0, "attribute", of: "groupby")
    var missing = arguments.value(1, "default")
    if case .some(.none) = missing { missing = nil }
    let isCaseSensitive = try arguments.boolean(2, "case_sensitive", default: false)
    let reading = attribute(path, isCaseSensitive: isCaseSensitive, default: missing)
    let naming = attribute(path, default: missing)
    let sorted = try Self.sorted(try value.items, isReversed: false) {
      item throws(TemplateFault) in try reading.map(item)
    }
    var groups: [(key: TemplateValue, items: [TemplateValue])] = []
    for item in sorted {
      let key = try reading.map(item)
      if let last = groups.last, try last.key.isEqual(to: key) {
        groups[groups.count - 1].items.append(item)
      } else {
        groups.append((key, [item]))
      }
    }
    var result: [TemplateValue] = []
    for group in groups {
      result.append(.tuple([try naming.map(group.items[0]), .list(group.items)]))
    }
    return result
  }

  private func sortPairs(
    _ value: TemplateValue, _ arguments: CallArguments
  ) throws(TemplateFault) -> [TemplateValue] {
    guard case .dictionary(let dictionary) = value else {
      throw .wrongInput("dictsort", value.kindName)
    }
    let isCaseSensitive = try arguments.boolean(0, "case_sensitive", default: false)
    let by = try arguments.text(1, "by") ?? "key"
    guard by == "key" || by == "value" else {
      throw .badArgument("by", of: "dictsort", found: by)
    }
    let reading = attribute(
      .integer(by == "key" ? 0 : 1), isCaseSensitive: isCaseSensitive)
    return try Self.sorted(
      dictionary.entries.map { .tuple([$0.key, $0.value]) },
      isReversed: try arguments.boolean(2, "reverse", default: false)
    ) { item throws(TemplateFault) in try reading.map(item) }
  }
}

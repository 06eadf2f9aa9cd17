internal import Markup

extension TemplateValue {
  /// What a loop over the value gives: items, the keys of a dictionary, the scalars of a text.
  var items: [TemplateValue] {
    get throws(TemplateFault) {
      switch self {
      case .undefined(.noElse): return []
      case .undefined(let missing): throw .undefined(missing)
      case .list(let items), .tuple(let items): return items
      case .dictionary(let dictionary): return dictionary.entries.map(\.key)
      case .text(let text): return text.unicodeScalars.map { .text(String($0)) }
      // A bracket alone is no markup.
      case .markup(let markup): return markup.string.unicodeScalars.map { .text(String($0)) }
      case .none, .boolean, .integer, .real, .record, .callable: throw .notIterable(kindName)
      }
    }
  }

  /// Python's `len`.
  var length: Int {
    get throws(TemplateFault) {
      switch self {
      case .undefined(.noElse): return 0
      case .undefined(let missing): throw .undefined(missing)
      case .list(let items), .tuple(let items): return items.count
      case .dictionary(let dictionary): return dictionary.count
      case .text(let text): return text.unicodeScalars.count
      case .markup(let markup): return markup.string.unicodeScalars.count
      case .none, .boolean, .integer, .real, .record, .callable: throw .noLength(kindName)
      }
    }
  }

  /// `value[key]`, undefined where there is none.
  func item(_ key: TemplateValue) throws(TemplateFault) -> TemplateValue {
    switch (self, key) {
    case (.undefined(let missing), _), (_, .undefined(let missing)): throw .undefined(missing)
    case (.list(let items), _), (.tuple(let items), _):
      guard case .integer(let index)? = key.number else { break }
      let position = index < 0 ? items.count + index : index
      guard items.indices.contains(position) else { return .undefined(.index(index)) }
      return items[position]
    case (.text(let text), .integer(let index)):
      guard let scalar = Self.scalar(of: text, at: index) else { return .undefined(.index(index)) }
      return .text(scalar)
    case (.markup(let markup), .integer(let index)):
      guard let scalar = Self.scalar(of: markup.string, at: index) else {
        return .undefined(.index(index))
      }
      return sameKind(scalar)
    case (.dictionary(let dictionary), _):
      guard let hashed = DictionaryKey(key) else { throw .badKey(key.kindName) }
      if let value = dictionary[hashed] { return value }
    case (.record(let record), _):
      if let name = key.plainText, let slot = record.type.slot(of: name) { return record[slot] }
    default: break
    }
    return .undefined(.attribute(key.plainText ?? (try? key.string) ?? "", of: kindName))
  }

  private static func scalar(of text: String, at index: Int) -> String? {
    let scalars = Array(text.unicodeScalars)
    let position = index < 0 ? scalars.count + index : index
    return scalars.indices.contains(position) ? String(scalars[position]) : nil
  }

  /// Python's slice.
  func slice(
    _ start: TemplateValue?, _ stop: TemplateValue?, _ step: TemplateValue?
  ) throws(TemplateFault) -> TemplateValue {
    switch self {
    case .undefined(let missing): throw .undefined(missing)
    case .list(let items): return .list(try Self.pick(items, start, stop, step))
    case .tuple(let items): return .tuple(try Self.pick(items, start, stop, step))
    case .text(let text):
      return .text(PythonText.string(try Self.pick(Array(text.unicodeScalars), start, stop, step)))
    case .markup(let markup):
      return sameKind(
        PythonText.string(
          try Self.pick(Array(markup.string.unicodeScalars), start, stop, step)))
    default: throw .unsupported("[:]", kindName, nil)
    }
  }

  private static func pick<Element>(
    _ items: [Element], _ start: TemplateValue?, _ stop: TemplateValue?, _ step: TemplateValue?
  ) throws(TemplateFault) -> [Element] {
    func bound(_ value: TemplateValue?) throws(TemplateFault) -> Int? {
      switch value {
      case nil, .some(.none): return nil
      case .integer(let number)?: return number
      case .boolean(let flag)?: return flag ? 1 : 0
      case .undefined(let missing)?: throw .undefined(missing)
      case let other?: throw .unsupported("[:]", other.kindName, nil)
      }
    }
    let count = items.count
    let stride = try bound(step) ?? 1
    guard stride != 0, stride > -Int.max / 2, stride < Int.max / 2 else {
      throw .unsupported("[::0]", "list", nil)
    }
    func clamp(_ value: Int?, _ missing: Int, _ low: Int, _ high: Int) -> Int {
      guard let value else { return missing }
      let position = value < 0 ? (value < -count ? -1 : count + value) : value
      return min(max(position, low), high)
    }
    var result: [Element] = []
    if stride > 0 {
      var index = clamp(try bound(start), 0, 0, count)
      let end = clamp(try bound(stop), count, 0, count)
      while index < end {
        result.append(items[index])
        index += stride
      }
    } else {
      var index = clamp(try bound(start), count - 1, -1, count - 1)
      let end = clamp(try bound(stop), -1, -1, count - 1)
      while index > end {
        result.append(items[index])
        index += stride
      }
    }
    return result
  }

  /// Whether lists within lists go deeper than a page can mean: what prints or compares values
  /// goes down into them.
  var isNestedTooDeep: Bool {
    var budget = 1000
    return depth(limit: 60, &budget) >= 60
  }

  private func depth(limit: Int, _ budget: inout Int) -> Int {
    budget -= 1
    guard limit > 0, budget > 0 else { return 0 }
    var deepest = 0
    switch self {
    case .list(let items), .tuple(let items):
      for item in items { deepest = max(deepest, item.depth(limit: limit - 1, &budget)) }
    case .dictionary(let dictionary):
      for (_, item) in dictionary.entries {
        deepest = max(deepest, item.depth(limit: limit - 1, &budget))
      }
    default: return 0
    }
    return deepest + 1
  }
}

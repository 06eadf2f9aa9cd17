/// The methods of Python's text, lists and dictionaries that templates use.
enum ValueMethods {
  private static let text = [
    "capitalize", "casefold", "center", "count", "endswith", "expandtabs", "find", "format",
    "format_map", "index", "isalnum", "isalpha", "isascii", "isdecimal", "isdigit",
    "isidentifier", "islower", "isnumeric", "isprintable", "isspace", "istitle", "isupper", "join",
    "ljust", "lower", "lstrip", "partition", "removeprefix", "removesuffix", "replace", "rfind",
    "rindex", "rjust", "rpartition", "rsplit", "rstrip", "split", "splitlines", "startswith",
    "strip", "swapcase", "title", "upper",
    "zfill",
  ]
  private static let list = [
    "append", "clear", "copy", "count", "extend", "index", "insert", "pop", "remove", "reverse",
    "sort",
  ]
  private static let dictionary = [
    "clear", "copy", "get", "items", "keys", "pop", "setdefault", "update", "values",
  ]

  /// The methods of a type; none where it is not known.
  static func names(for type: ValueType) -> [String]? {
    switch type {
    case .text, .markup: text
    case .list: list
    case .dictionary: nil
    case .integer, .real, .boolean: ["is_integer"]
    case .record, .any: nil
    }
  }

  static func resultType(of name: String, on type: ValueType) -> ValueType {
    switch (type, name) {
    case (.text, "split"), (.text, "splitlines"): .list(.text)
    case (.text, "startswith"), (.text, "endswith"): .boolean
    case (.dictionary(let value), "values"): .list(value)
    default: .any
    }
  }

  /// Whether a method changes what it is called on.
  static func isMutating(_ name: String) -> Bool {
    [
      "append", "clear", "extend", "insert", "pop", "remove", "reverse", "sort", "update",
      "setdefault",
    ].contains(name)
  }

  /// Calls a method; none where the value has no such one.
  static func call(
    _ name: String, on value: inout TemplateValue, _ arguments: CallArguments
  ) throws(TemplateFault) -> TemplateValue? {
    switch value {
    case .text, .markup: return try callText(name, value, arguments)
    case .list(var items):
      let result = try callList(name, &items, arguments)
      if result != nil { value = .list(items) }
      return result
    case .tuple(let items):
      guard name == "index" || name == "count" else { return nil }
      var copy = items
      return try callList(name, &copy, arguments)
    case .dictionary(var dictionary):
      let result = try callDictionary(name, &dictionary, arguments)
      if result != nil { value = .dictionary(dictionary) }
      return result
    case .real(let number) where name == "is_integer":
      return .boolean(number == number.rounded())
    default: return nil
    }
  }
}

extension ValueMethods {
  private static func callList(
    _ name: String, _ items: inout [TemplateValue], _ arguments: CallArguments
  ) throws(TemplateFault) -> TemplateValue? {
    guard list.contains(name) else { return nil }
    func position(_ item: TemplateValue) throws(TemplateFault) -> Int? {
      for (index, own) in items.enumerated() where try own.isEqual(to: item) { return index }
      return nil
    }
    switch name {
    case "append": items.append(try arguments.require(0, "object", of: name))
    case "extend": items += try arguments.require(0, "iterable", of: name).items
    case "insert":
      let index = try arguments.integer(0, "index", default: 0, of: name)
      let place = index < 0 ? max(0, items.count + index) : min(index, items.count)
      items.insert(try arguments.require(1, "object", of: name), at: place)
    case "pop":
      let index = try arguments.integer(0, "index", default: -1, of: name)
      let place = index < 0 ? items.count + index : index
      guard items.indices.contains(place) else { throw .undefined(.index(index)) }
      return items.remove(at: place)
    case "remove":
      let item = try arguments.require(0, "value", of: name)
      guard let place = try position(item) else { throw .notFound(try item.representation) }
      items.remove(at: place)
    case "index":
      let item = try arguments.require(0, "value", of: name)
      guard let place = try position(item) else { throw .notFound(try item.representation) }
      return .integer(place)
    case "count":
      let item = try arguments.require(0, "value", of: name)
      var count = 0
      for own in items where try own.isEqual(to: item) { count += 1 }
      return .integer(count)
    case "reverse": items.reverse()
    case "sort":
      items = try FilterSetting.sorted(
        items, isReversed: try arguments.boolean(.max, "reverse", default: false)
      ) { item throws(TemplateFault) in item }
    case "clear": items = []
    default: return .list(items)
    }
    return TemplateValue.none
  }

  private static func callDictionary(
    _ name: String, _ dictionary: inout TemplateDictionary, _ arguments: CallArguments
  ) throws(TemplateFault) -> TemplateValue? {
    guard self.dictionary.contains(name) else { return nil }
    func key() throws(TemplateFault) -> DictionaryKey {
      let value = try arguments.require(0, "key", of: name)
      if case .undefined(let missing) = value { throw .undefined(missing) }
      guard let key = DictionaryKey(value) else { throw .badKey(value.kindName) }
      return key
    }
    switch name {
    case "items": return .list(dictionary.entries.map { .tuple([$0.key, $0.value]) })
    case "keys": return .list(dictionary.entries.map(\.key))
    case "values": return .list(dictionary.entries.map(\.value))
    case "get": return dictionary[try key()] ?? arguments.value(1, "default") ?? TemplateValue.none
    case "copy": return .dictionary(dictionary)
    case "clear": dictionary = TemplateDictionary()
    case "pop":
      if let value = dictionary.remove(try key()) { return value }
      guard let missing = arguments.value(1, "default") else {
        throw .notFound(try arguments.require(0, "key", of: name).representation)
      }
      return missing
    case "setdefault":
      if let value = dictionary[try key()] { return value }
      let value = arguments.value(1, "default") ?? TemplateValue.none
      dictionary.set(try arguments.require(0, "key", of: name), to: value)
      return value
    default:
      for (key, value) in try BuiltInFunction.dictionary(arguments).entries {
        dictionary.set(key, to: value)
      }
    }
    return TemplateValue.none
  }
}

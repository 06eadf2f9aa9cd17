extension TemplateValue {
  /// `value.name` of a value that holds data; undefined where it has none.
  func attribute(_ name: String) throws(TemplateFault) -> TemplateValue {
    switch self {
    case .undefined(let missing): throw .undefined(missing)
    case .record(let record):
      if let slot = record.type.slot(of: name) { return record[slot] }
    case .dictionary(let dictionary):
      if let value = dictionary[name] { return value }
    case .tuple(let items) where items.count == 2:
      // `groupby` gives pairs with names.
      if name == "grouper" { return items[0] }
      if name == "list" { return items[1] }
    default: break
    }
    return .undefined(.attribute(name, of: kindName))
  }

  /// `a.b.0` of a value, as filters take an attribute's name.
  func path(_ path: TemplateValue) throws(TemplateFault) -> TemplateValue {
    guard let text = path.plainText else { return try item(path) }
    var result = self
    for part in PythonText.split(text, by: ".") {
      if let index = Int(part) {
        result = try result.item(.integer(index))
      } else {
        result = try result.attribute(part)
      }
    }
    return result
  }
}

/// A dictionary that keeps its order, as Python's does.
package struct TemplateDictionary: Sendable {
  /// The pairs, in the order in which their keys were first set.
  package private(set) var entries: [(key: TemplateValue, value: TemplateValue)] = []
  private var positions: [DictionaryKey: Int] = [:]

  /// No pairs.
  package init() {}

  /// Pairs with text keys; a key that comes twice keeps its place and its last value.
  package init(_ pairs: [(String, TemplateValue)]) {
    for (key, value) in pairs { set(.text(key), to: value) }
  }

  /// How many pairs.
  package var count: Int { entries.count }

  /// The value of a text key.
  package subscript(key: String) -> TemplateValue? { self[DictionaryKey.text(key)] }

  subscript(key: DictionaryKey) -> TemplateValue? {
    positions[key].map { entries[$0].value }
  }

  /// Sets a pair; false where the key is of a kind that can't be one (a list, a dictionary).
  @discardableResult
  package mutating func set(_ key: TemplateValue, to value: TemplateValue) -> Bool {
    guard let hashed = DictionaryKey(key) else { return false }
    if let position = positions[hashed] {
      entries[position].value = value
    } else {
      positions[hashed] = entries.count
      entries.append((key, value))
    }
    return true
  }

  /// Takes a pair out.
  mutating func remove(_ key: DictionaryKey) -> TemplateValue? {
    guard let position = positions[key] else { return nil }
    let value = entries.remove(at: position).value
    positions = [:]
    for (index, entry) in entries.enumerated() {
      if let key = DictionaryKey(entry.key) { positions[key] = index }
    }
    return value
  }
}

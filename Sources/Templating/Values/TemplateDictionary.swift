/// A dictionary that keeps its order, as Python's does.
package struct TemplateDictionary: Sendable {
  /// The pairs, in the order in which their keys were first set.
  package private(set) var entries: [(key: TemplateValue, value: TemplateValue)] = []
  /// Where each key is; empty while the pairs are so few that looking at all of them is faster.
  private var positions: [DictionaryKey: Int] = [:]

  private static let searched = 12

  /// No pairs.
  package init() {}

  /// Pairs with text keys; a key that comes twice keeps its place and its last value.
  package init(_ pairs: [(String, TemplateValue)]) {
    entries.reserveCapacity(pairs.count)
    for (key, value) in pairs { set(.text(key), to: value) }
  }

  /// How many pairs.
  package var count: Int { entries.count }

  /// The value of a text key.
  package subscript(key: String) -> TemplateValue? { self[DictionaryKey.text(key)] }

  subscript(key: DictionaryKey) -> TemplateValue? {
    position(of: key).map { entries[$0].value }
  }

  /// Sets a pair; false where the key is of a kind that can't be one (a list, a dictionary).
  @discardableResult
  package mutating func set(_ key: TemplateValue, to value: TemplateValue) -> Bool {
    guard let hashed = DictionaryKey(key) else { return false }
    if let position = position(of: hashed) {
      entries[position].value = value
      return true
    }
    entries.append((key, value))
    if entries.count > Self.searched + 1 {
      positions[hashed] = entries.count - 1
    } else if entries.count > Self.searched {
      indexEntries()
    }
    return true
  }

  /// Takes a pair out.
  mutating func remove(_ key: DictionaryKey) -> TemplateValue? {
    guard let position = position(of: key) else { return nil }
    let value = entries.remove(at: position).value
    positions = [:]
    if entries.count > Self.searched { indexEntries() }
    return value
  }
}

extension TemplateDictionary {
  private func position(of key: DictionaryKey) -> Int? {
    if entries.count > Self.searched { return positions[key] }
    for index in entries.indices {
      // Most keys are texts, and most texts differ in length.
      if case .text(let text) = key, case .text(let own) = entries[index].key {
        if PythonText.isEqual(own, text) { return index }
      } else if DictionaryKey(entries[index].key) == key {
        return index
      }
    }
    return nil
  }

  private mutating func indexEntries() {
    for (index, entry) in entries.enumerated() {
      if let key = DictionaryKey(entry.key) { positions[key] = index }
    }
  }
}

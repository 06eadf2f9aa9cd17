/// Which footnotes are referred to, in what order, how often.
struct FootnoteNumbers {
  /// The item of the list for a label.
  private let items: [FootnoteLabel: Int]
  /// The items in the order of their first reference.
  private(set) var order: [Int] = []
  private var numbers: [Int: Int] = [:]
  private var references: [Int: Int] = [:]

  init(labels: [FootnoteLabel]) {
    items = Dictionary(zip(labels.indices.map { labels[$0] }, labels.indices)) { first, _ in first }
  }

  var isEmpty: Bool { items.isEmpty }

  func contains(_ label: FootnoteLabel) -> Bool { items[label] != nil }

  /// Counts a reference: the footnote's number, and which reference to it this is, both from 1.
  mutating func refer(to label: FootnoteLabel) -> (number: Int, reference: Int)? {
    guard let item = items[label] else { return nil }
    if numbers[item] == nil {
      order.append(item)
      numbers[item] = order.count
    }
    references[item, default: 0] += 1
    guard let number = numbers[item], let reference = references[item] else { return nil }
    return (number, reference)
  }

  /// How often an item is referred to.
  func referenceCount(ofItem item: Int) -> Int { references[item] ?? 0 }

  func number(ofItem item: Int) -> Int? { numbers[item] }
}

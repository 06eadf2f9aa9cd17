/// The words that a body has and its author did not write, in the language of the body.
package struct MarkdownWords: Sendable {
  /// What a table without a caption and without a heading before it is called.
  let table: String
  private let callouts: [String]

  /// The title of a callout whose author gave it none.
  func title(of callout: Callout) -> String { callouts[callout.index] }

  /// The words of a body in Lao.
  package static var lao: MarkdownWords {
    MarkdownWords(
      table: "ຕາຕະລາງ", callouts: ["ໝາຍເຫດ", "ຄຳແນະນຳ", "ສຳຄັນ", "ລະວັງ", "ອັນຕະລາຍ"])
  }

  /// The words of a body in English.
  package static var english: MarkdownWords {
    MarkdownWords(
      table: "Table", callouts: ["Note", "Tip", "Important", "Warning", "Caution"])
  }
}

import Markup

/// The name between `[^` and `]`; labels that differ only in case are one.
struct FootnoteLabel: Hashable {
  /// What decides: UTF-8 of the lower-cased name, since strings compare by canonical equivalence.
  private let folded: [UInt8]
  /// For messages.
  let written: String

  /// Bytes of a name at most; longer ones are text.
  static let maximumSize = 200

  /// Nil where the name is empty, too long, or holds space or brackets.
  init?(_ name: some Collection<UInt8>) {
    let refused = ByteSet("[] \t\r\n")
    guard !name.isEmpty, name.count <= Self.maximumSize,
      !name.contains(where: { refused.contains($0) })
    else { return nil }
    written = String(decoding: EscapedMarks.restored(name), as: UTF8.self)
    folded = Array(written.lowercased().utf8)
  }

  static func == (a: FootnoteLabel, b: FootnoteLabel) -> Bool { a.folded == b.folded }

  func hash(into hasher: inout Hasher) { hasher.combine(folded) }
}

extension FootnoteLabel {
  /// A line that begins a footnote's text.
  struct Definition {
    let label: FootnoteLabel
    /// The offset in the text at which the footnote's words begin.
    let content: Int
    /// The place of `[^label]:` in the source.
    let source: Range<Int>

    init?(_ text: ParsedText, line index: Int) {
      let line = text.line(index)
      var start = line.lowerBound
      while start < line.upperBound, start - line.lowerBound < 4,
        text.bytes[start] == UInt8(ascii: " ")
      { start += 1 }
      guard start - line.lowerBound < 4, line.upperBound - start > 4,
        text.bytes[start] == UInt8(ascii: "["), text.bytes[start + 1] == UInt8(ascii: "^"),
        let close = text.bytes[start..<line.upperBound].firstIndex(of: UInt8(ascii: "]")),
        close + 1 < line.upperBound, text.bytes[close + 1] == UInt8(ascii: ":"),
        let label = FootnoteLabel(text.bytes[(start + 2)..<close])
      else { return nil }
      self.label = label
      var content = close + 2
      while content < line.upperBound, ByteSet.blanks.contains(text.bytes[content]) { content += 1 }
      self.content = content
      let base = text.bases[index] ?? 0
      source = base + start - line.lowerBound..<base + close + 2 - line.lowerBound
    }
  }
}

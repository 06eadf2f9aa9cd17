import Markup

/// The tables of a text, where they can be told from its lines alone, as nearly all can: each begins
/// at the margin behind an empty line, all its lines begin with a pipe, and an empty line or the end
/// of the text follows. At the margin behind an empty line every list and quote is closed, a line
/// that begins with a pipe begins no block but a paragraph, and nothing else ends that paragraph.
/// So libcmark needs to parse such a text once, not twice.
enum PlainTables {
  /// The tables in order; nil where only the tree can tell.
  /// - Parameter delimiterRows: how many lines of the text could divide a head from rows; each must
  ///   be the second line of one of these tables.
  static func find(in text: ParsedText, delimiterRows: Int) -> [FoundTable]? {
    text.bytes.withUnsafeBufferPointer { bytes in
      var tables: [FoundTable] = []
      var isBehindBlank = true
      var line = 0
      while line < text.lineCount {
        let range = text.line(line)
        guard let first = firstMark(bytes, range) else {
          isBehindBlank = true
          line += 1
          continue
        }
        if mayReachBehindBlank(bytes, first..<range.upperBound) { return nil }
        guard isBehindBlank, bytes[range.lowerBound] == pipe else {
          isBehindBlank = false
          line += 1
          continue
        }
        guard let end = endOfRows(bytes, text, from: line) else { return nil }
        if line + 1 < end,
          let alignments = TableRow.alignments(bytes, text.line(line + 1)),
          alignments.count == TableRow.cells(bytes, range).count
        {
          tables.append(FoundTable(plainHead: line, end: end, alignments: alignments))
        }
        line = end
      }
      return tables.count == delimiterRows ? tables : nil
    }
  }

  private static let pipe = UInt8(ascii: "|")

  /// The offset of what is first on a line; nil where it is empty.
  private static func firstMark(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>
  ) -> Int? {
    line.first { !ByteSet.blanks.contains(bytes[$0]) }
  }

  /// Whether a line could open code or HTML that goes on behind empty lines.
  private static func mayReachBehindBlank(
    _ bytes: UnsafeBufferPointer<UInt8>, _ content: Range<Int>
  ) -> Bool {
    switch bytes[content.lowerBound] {
    case UInt8(ascii: "<"), UInt8(ascii: "`"), UInt8(ascii: "~"): true
    default: false
    }
  }

  /// The line behind a paragraph whose lines all begin with a pipe; nil where one does not.
  private static func endOfRows(
    _ bytes: UnsafeBufferPointer<UInt8>, _ text: ParsedText, from start: Int
  ) -> Int? {
    var line = start
    while line < text.lineCount {
      let range = text.line(line)
      if firstMark(bytes, range) == nil { return line }
      guard bytes[range.lowerBound] == pipe else { return nil }
      line += 1
    }
    return line
  }
}

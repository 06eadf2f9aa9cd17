/// The bytes of one source file, and the way from a byte to the place that a person would look at.
///
/// Parsers work on `bytes`. Where those are a repaired copy of what the disk holds (Lao
/// normalisation), `edits` lead back, so that every place that is reported is a place in the file
/// that the editor has open.
package struct SourceText: Sendable {
  /// The path relative to the workspace.
  package let path: String
  /// What parsers read: UTF-8.
  package let bytes: [UInt8]

  /// Where it was repaired, the text as the disk holds it.
  let original: [UInt8]?
  private let edits: [Edit]

  /// A stretch of the repaired text that replaced a stretch of the original; byte ranges.
  package struct Edit: Hashable, Sendable {
    package let original: Range<Int>
    package let repaired: Range<Int>

    package init(original: Range<Int>, repaired: Range<Int>) {
      self.original = original
      self.repaired = repaired
    }
  }

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    self.original = nil
    self.edits = []
  }

  /// A text that was repaired after it was read; `edits` are in rising order.
  package init(path: String, original: [UInt8], repaired: [UInt8], edits: [Edit]) {
    self.path = path
    self.bytes = repaired
    self.original = original
    self.edits = edits
  }

  /// The place of a range of `bytes`; what runs past the end of its line is cut there.
  ///
  /// It looks through the text from its beginning: for many places of one text there is
  /// `SourceLocator`.
  package func location(of range: Range<Int>) -> SourceLocation {
    var locator = SourceLocator(self)
    return locator.location(of: range)
  }

  /// The place of a single byte of `bytes`.
  package func location(at offset: Int) -> SourceLocation {
    location(of: offset..<offset + 1)
  }

  /// The byte offset of a line and column of `bytes`, both from 1, columns in Unicode scalars;
  /// clamped to the line, for libraries that point past it.
  package func offset(line: Int, scalarColumn: Int) -> Int {
    var offset = startOfLine(line)
    var remaining = scalarColumn - 1
    while remaining > 0, offset < bytes.count, bytes[offset] != newline {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      remaining -= 1
    }
    return offset
  }

  /// The byte offset of a line and column of `bytes`, both from 1, columns in bytes.
  package func offset(line: Int, byteColumn: Int) -> Int {
    var offset = startOfLine(line)
    var remaining = byteColumn - 1
    while remaining > 0, offset < bytes.count, bytes[offset] != newline {
      offset += 1
      remaining -= 1
    }
    return offset
  }
}

extension SourceText {
  private var newline: UInt8 { 0x0A }

  private func startOfLine(_ line: Int) -> Int {
    var current = 1
    var offset = 0
    while current < line, offset < bytes.count {
      if bytes[offset] == newline { current += 1 }
      offset += 1
    }
    return offset
  }

  /// Where a byte of the repaired text came from; a byte inside an edit leads to the edit's start.
  func originalOffset(_ offset: Int) -> Int {
    var lower = 0
    var upper = edits.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if edits[middle].repaired.lowerBound > offset { upper = middle } else { lower = middle + 1 }
    }
    guard lower > 0 else { return offset }
    let edit = edits[lower - 1]
    if edit.repaired.contains(offset) { return edit.original.lowerBound }
    return offset + edit.original.upperBound - edit.repaired.upperBound
  }
}

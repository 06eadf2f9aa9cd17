/// A place in a source file, as a person would point at it.
///
/// It carries the text of its line, so that a diagnostic can be printed long after the file's
/// bytes are gone and without reading the disk again.
package struct SourceLocation: Hashable, Sendable {
  /// The path relative to the workspace, with `/` between its parts.
  package let file: String
  /// From 1; 0 where only the file is known.
  package let line: Int
  /// Counts Unicode scalars, from 1; 0 where only the file is known.
  package let column: Int
  /// How many Unicode scalars the place spans on its line, at least 1.
  package let length: Int
  /// The text of the line, without its line break; of a very long line the part around the place.
  /// Empty where only the file is known.
  package let lineText: String
  /// How many Unicode scalars of the line stand before `lineText`.
  package let lineTextStart: Int

  package init(
    file: String, line: Int, column: Int, length: Int = 1, lineText: String = "",
    lineTextStart: Int = 0
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
    self.lineText = lineText
    self.lineTextStart = lineTextStart
  }

  /// The file as a whole.
  package init(file: String) {
    self.init(file: file, line: 0, column: 0)
  }

  /// The same place under another name of the file.
  func renamed(_ name: (String) -> String) -> SourceLocation {
    SourceLocation(
      file: name(file), line: line, column: column, length: length, lineText: lineText,
      lineTextStart: lineTextStart)
  }

  /// The order in which places are reported: by file (bytes), line, column.
  package static func isOrderedBefore(_ a: SourceLocation, _ b: SourceLocation) -> Bool {
    if a.file != b.file { return a.file.utf8.lexicographicallyPrecedes(b.file.utf8) }
    return (a.line, a.column, a.length) < (b.line, b.column, b.length)
  }
}

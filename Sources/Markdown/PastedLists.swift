import CCMark
import Markup

/// Rewrites lists that come from Word, Facebook and the letters of offices into Markdown's, so that
/// libcmark makes lists of them: `•` becomes `-`, `໑.` becomes `1.` with a mark that keeps the Lao
/// digits, and a zero-width space behind a mark of Markdown's becomes a space.
struct PastedLists {
  /// The rewritten text; nil where there is no such list.
  private(set) var text: ParsedText?

  private let input: ParsedText
  private let opaque: [Bool]
  private var output: ParsedText
  /// The indentation of the items that are open, outermost first.
  private var columns: [Int] = []
  private var hasAny = false

  /// - Parameter tree: of the text as it is; lines inside code and HTML are left alone.
  init(_ text: ParsedText, tree: SyntaxTree) {
    input = text
    opaque = Self.opaqueLines(of: tree, in: text)
    output = ParsedText(capacity: text.bytes.count + 256)
    var previous: PastedMark?
    for index in 0..<text.lineCount { take(index, &previous) }
    if hasAny { self.text = output }
  }
}

extension PastedLists {
  private mutating func take(_ index: Int, _ previous: inout PastedMark?) {
    let line = input.line(index)
    guard let found = mark(of: index) else {
      if !isBlank(index) {
        previous = nil
        columns = []
      }
      output.append(line: index, of: input)
      return
    }
    let isRunning = previous.map { Self.areAlike($0, found.mark) } ?? false
    guard isList(found.mark, of: index, isRunning: isRunning) else {
      output.append(line: index, of: input)
      return
    }
    previous = found.mark
    hasAny = true
    let content = input.bytes[(line.lowerBound + found.content)..<line.upperBound]
    let prefix = input.bytes[line.lowerBound..<(line.lowerBound + found.start)]
    append(found.mark, prefix, content, at: index, shift: found.content)
  }

  /// Writes the line as Markdown has it. Behind a quote's mark the prefix stays; otherwise the depth
  /// of the indentation tells which item it belongs to.
  private mutating func append(
    _ mark: PastedMark, _ prefix: ArraySlice<UInt8>, _ content: ArraySlice<UInt8>, at index: Int,
    shift: Int
  ) {
    let written: [UInt8]
    var before = Array(prefix)
    switch mark {
    case .bullet, .dash:
      written = Array("- ".utf8)
      before = nested(prefix)
    case .number(let value, let end):
      written =
        Array(String(value).utf8) + [end, UInt8(ascii: " ")]
        + EscapedMarks.bytes(of: .laoNumber)
      before = nested(prefix)
    case .invisibleSpace(let length):
      let start = input.line(index).lowerBound + prefix.count
      written = Array(input.bytes[start..<(start + length)]) + [UInt8(ascii: " ")]
    }
    let base = input.bases[index].map { $0 + shift - before.count - written.count }
    output.append(before[...], written[...], content, base: base)
  }

  private mutating func nested(_ prefix: ArraySlice<UInt8>) -> [UInt8] {
    guard prefix.allSatisfy({ ByteSet.blanks.contains($0) }) else { return Array(prefix) }
    let width = prefix.reduce(0) { $0 + ($1 == UInt8(ascii: "\t") ? 4 : 1) }
    while let last = columns.last, last > width { columns.removeLast() }
    if columns.last != width { columns.append(width) }
    let depth = min(columns.count - 1, 8)
    return Array(repeating: UInt8(ascii: " "), count: depth * 3)
  }

  /// A dash alone may open speech, and a Lao number without a space behind it may be a sum.
  private func isList(_ mark: PastedMark, of index: Int, isRunning: Bool) -> Bool {
    switch mark {
    case .bullet, .invisibleSpace: return true
    case .number, .dash:
      if isRunning { return true }
      if case .number = mark, startsParagraph(index) { return true }
      var next = index + 1
      if next < input.lineCount, isBlank(next) { next += 1 }
      guard next < input.lineCount, let other = self.mark(of: next) else { return false }
      return Self.areAlike(mark, other.mark)
    }
  }

  private func startsParagraph(_ index: Int) -> Bool {
    index == 0 || isBlank(index - 1)
  }

  private static func areAlike(_ one: PastedMark, _ other: PastedMark) -> Bool {
    switch (one, other) {
    case (.bullet, .bullet), (.dash, .dash), (.number, .number): true
    default: false
    }
  }

  private func isBlank(_ index: Int) -> Bool {
    input.bytes[input.line(index)].allSatisfy { ByteSet.space.contains($0) }
  }

  /// The mark of a line: where it begins, and where what follows it begins, from the line's start.
  private func mark(of index: Int) -> (mark: PastedMark, start: Int, content: Int)? {
    guard !opaque[index] else { return nil }
    let line = input.line(index)
    return input.bytes.withUnsafeBufferPointer { bytes in
      let prefix = LinePrefix(bytes, line)
      guard prefix.rowStart < line.upperBound,
        let found = PastedMark.find(
          UnsafeBufferPointer(rebasing: bytes[prefix.rowStart..<line.upperBound]))
      else { return nil }
      let start = prefix.rowStart - line.lowerBound
      return (found.mark, start, start + found.content)
    }
  }

  /// Lines of code and HTML; not those of a block that is code only since Word indents its bullets.
  private static func opaqueLines(of tree: SyntaxTree, in text: ParsedText) -> [Bool] {
    var opaque = Array(repeating: false, count: text.lineCount)
    var next: SyntaxNode? = tree.root
    while let node = next {
      let isCode = node.type == CMARK_NODE_CODE_BLOCK
      if isCode || node.type == CMARK_NODE_HTML_BLOCK, !(isCode && isIndentedList(node, in: text)) {
        let first = max(1, node.startLine)
        let last = min(isCode ? node.endLine : node.lastLineOfHTML, text.lineCount)
        for line in first..<max(first, last + 1) where line <= text.lineCount {
          opaque[line - 1] = true
        }
      }
      next = node.nextBlock
    }
    return opaque
  }

  private static func isIndentedList(_ code: SyntaxNode, in text: ParsedText) -> Bool {
    let line = code.startLine - 1
    guard line >= 0, line < text.lineCount else { return false }
    return text.bytes.withUnsafeBufferPointer { bytes in
      let range = text.line(line)
      let start = LinePrefix(bytes, range).rowStart
      let row = UnsafeBufferPointer(rebasing: bytes[start..<range.upperBound])
      switch PastedMark.find(row)?.mark {
      case .bullet, .number: return true
      case .dash, .invisibleSpace, nil: return false
      }
    }
  }
}

import CCMark
import Markup

/// Moves the texts of footnotes (`[^1]: …`) into a list at the front of the text, where libcmark
/// parses them as blocks and with the page's link references.
///
/// Each becomes the item `1)` of a list that begins the text; an empty comment behind it keeps what
/// follows from running into it. Texts are those of GitHub Flavored Markdown: the rest of the line,
/// lines indented by four columns, and the lazy lines of a paragraph.
struct FootnoteExtraction {
  /// Labels as they are compared, in the order of the list's items.
  private(set) var labels: [FootnoteLabel] = []
  /// Where each was defined.
  private(set) var sources: [Range<Int>] = []
  private(set) var problems: [MarkdownProblem] = []
  /// The rewritten text; nil where there is no footnote.
  private(set) var text: ParsedText?

  /// - Parameter tree: of the text as it is; lines inside code and HTML are left alone.
  init(_ text: ParsedText, tree: SyntaxTree) {
    let opaque = Self.opaqueLines(of: tree, count: text.lineCount)
    var front = ParsedText(capacity: text.bytes.count + 256)
    var rest = ParsedText(capacity: text.bytes.count)
    var known: Set<FootnoteLabel> = []
    var index = 0
    while index < text.lineCount {
      guard !opaque[index], let definition = FootnoteLabel.Definition(text, line: index) else {
        rest.append(line: index, of: text)
        index += 1
        continue
      }
      let end = Self.endOfDefinition(text, from: index, opaque: opaque)
      if known.insert(definition.label).inserted {
        labels.append(definition.label)
        sources.append(definition.source)
        Self.appendItem(definition, lines: index..<end, of: text, to: &front)
      } else {
        problems.append(
          MarkdownProblem(
            kind: .repeatedFootnote(label: definition.label.written), source: definition.source))
      }
      rest.append([], base: nil)
      index = end
    }
    guard !labels.isEmpty else { return }
    front.append(Self.comment, base: nil)
    for line in 0..<rest.lineCount { front.append(line: line, of: rest) }
    self.text = front
  }
}

extension FootnoteExtraction {
  private static var comment: ArraySlice<UInt8> { Array("<!-- -->".utf8)[...] }
  private static var indentation: ArraySlice<UInt8> { Array("    ".utf8)[...] }

  /// Lines of code and HTML at the top level.
  private static func opaqueLines(of tree: SyntaxTree, count: Int) -> [Bool] {
    var opaque = Array(repeating: false, count: count)
    var node = tree.root.firstChild
    while let block = node {
      if block.type == CMARK_NODE_CODE_BLOCK || block.type == CMARK_NODE_HTML_BLOCK {
        let first = max(1, block.startLine)
        let last = block.type == CMARK_NODE_HTML_BLOCK ? block.lastLineOfHTML : block.endLine
        for line in first..<max(first, min(last, count) + 1) { opaque[line - 1] = true }
      }
      node = block.next
    }
    return opaque
  }

  /// The line behind a definition that begins at `start`.
  private static func endOfDefinition(_ text: ParsedText, from start: Int, opaque: [Bool]) -> Int {
    var index = start + 1
    var end = index
    var isLazy = true
    while index < text.lineCount {
      let line = text.line(index)
      let indent = text.bytes[line].prefix { ByteSet.space.contains($0) }
      if indent.count == line.count {
        isLazy = false
      } else if indent.reduce(0, { $0 + ($1 == UInt8(ascii: "\t") ? 4 : 1) }) >= 4 {
        end = index + 1
        isLazy = true
      } else if isLazy, !opaque[index], !beginsBlock(text.bytes[line].dropFirst(indent.count)) {
        end = index + 1
      } else {
        break
      }
      index += 1
    }
    return end
  }

  /// Whether a line can't go on with a paragraph; another footnote can't either.
  private static func beginsBlock(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return true }
    if ByteSet("#>`~<-+*_=|[").contains(first) { return true }
    let digits = line.prefix { ByteSet.digits.contains($0) }
    return !digits.isEmpty
      && line.dropFirst(digits.count).first.map { ByteSet(".)").contains($0) } == true
  }

  private static func appendItem(
    _ definition: FootnoteLabel.Definition, lines: Range<Int>, of text: ParsedText,
    to front: inout ParsedText
  ) {
    front.append(Array("1)  ".utf8)[...], comment, base: nil)
    let first = text.line(lines.lowerBound)
    let content = definition.content..<first.upperBound
    let shift = content.lowerBound - first.lowerBound - indentation.count
    front.append(
      indentation, text.bytes[content], base: text.bases[lines.lowerBound].map { $0 + shift })
    for index in lines.dropFirst() {
      let line = text.line(index)
      let space = text.bytes[line].prefix { ByteSet.blanks.contains($0) }
      if space.count == line.count {
        front.append([], base: nil)
      } else if space.count >= 4 || space.contains(UInt8(ascii: "\t")) {
        front.append(text.bytes[line], base: text.bases[index])
      } else {
        front.append(
          indentation, text.bytes[line].dropFirst(space.count),
          base: text.bases[index].map { $0 + space.count - indentation.count })
      }
    }
  }
}

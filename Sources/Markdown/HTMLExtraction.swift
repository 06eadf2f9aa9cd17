import CCMark
import Markup

/// Rewrites the HTML blocks of a text so that libcmark parses what stands between their tags.
///
/// Each element that is read becomes two comments of one line (`BlockEvent`), which need no empty
/// lines around them and so leave a tight list tight; words, headings, rules and code become
/// Markdown's own. The walker writes an element only where both its ends are siblings in libcmark's
/// tree, so that pages stay well-formed whatever stands in between.
struct HTMLExtraction {
  private(set) var events: [BlockEvent] = []
  private(set) var problems: [MarkdownProblem] = []
  /// Names of elements that were told about.
  private(set) var reported: Set<String> = []
  /// The rewritten text; nil where there is nothing to rewrite.
  private(set) var text: ParsedText?
  /// Where the text grows beyond what a page may have.
  private(set) var refused: Range<Int>?

  private let input: ParsedText
  private var output: ParsedText
  /// Lines of the input that the output has already.
  private var copied = 0
  /// What stands before the lines that are being written, and what stood before the first of them.
  private var continuation: ArraySlice<UInt8> = []
  private var firstPrefix: ArraySlice<UInt8>?
  /// Whether the line that was written last could go on with another.
  private var isBehindText = false
  /// Whether some table or list was looked for to the end of the text in vain.
  private var hasSearchedInVain = false

  /// - Parameter tree: of the text as it is.
  init(_ text: ParsedText, tree: SyntaxTree) {
    input = text
    output = ParsedText(capacity: text.bytes.count + 1024)
    var node: SyntaxNode? = tree.root
    while let block = node, refused == nil {
      if block.type == CMARK_NODE_HTML_BLOCK, block.startLine > copied,
        block.startLine <= text.lineCount
      {
        take(block)
      }
      node = block.nextBlock
    }
    guard copied > 0 else { return }
    copyLines(before: input.lineCount)
    self.text = output
  }

  /// The number of the event that a comment stands for.
  static func event(_ html: UnsafeBufferPointer<UInt8>) -> Int? {
    let front = Array("<!--".utf8) + EscapedMarks.bytes(of: .guardMark)
    guard html.starts(with: front) else { return nil }
    let digits = html.dropFirst(front.count).prefix { ByteSet.digits.contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}

extension HTMLExtraction {
  /// A block's bytes, and where its lines came from.
  private struct Block {
    let bytes: [UInt8]
    let first: Int
    let end: Int
    /// The offset of each line in `bytes`, and in the source.
    var lines: [(start: Int, source: Int?)] = []

    /// Lines of the text as they are.
    init(_ text: ParsedText, _ first: Int, _ end: Int) {
      self.first = first
      self.end = end
      let upper = end < text.lineCount ? text.lineStarts[end] : text.bytes.count
      bytes = Array(text.bytes[text.lineStarts[first]..<upper])
      for line in first..<end {
        lines.append((text.lineStarts[line] - text.lineStarts[first], text.bases[line]))
      }
    }

    /// What libcmark has of a block inside lists and quotes: what stands before its lines is gone.
    init(_ node: SyntaxNode, in text: ParsedText) {
      first = node.startLine - 1
      bytes = Array(node.literal)
      var start = 0
      var line = first
      while start < bytes.count, line < text.lineCount {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        let removed = max(0, text.line(line).count - (end - start))
        lines.append((start, text.bases[line].map { $0 + removed }))
        start = end + 1
        line += 1
      }
      end = max(line, first + 1)
    }

    /// The source offset of a byte.
    func source(of offset: Int) -> Int? {
      var lower = 0
      var upper = lines.count
      while lower < upper {
        let middle = (lower + upper) / 2
        if lines[middle].start > offset { upper = middle } else { lower = middle + 1 }
      }
      guard lower > 0 else { return nil }
      return lines[lower - 1].source.map { $0 + offset - lines[lower - 1].start }
    }
  }

  private mutating func take(_ node: SyntaxNode) {
    let isOnTop = node.parent?.type == CMARK_NODE_DOCUMENT
    let last = min(node.lastLineOfHTML, input.lineCount)
    let block =
      isOnTop && last >= node.startLine
      ? onTop(from: node.startLine - 1, to: last) : Block(node, in: input)
    block.bytes.withUnsafeBufferPointer { bytes in
      let tokens = RawHTMLToken.tokens(of: bytes)
      let isComment = tokens.allSatisfy {
        $0.kind == .comment
          || $0.kind == .text && $0.bytes.allSatisfy { ByteSet.space.contains($0) }
      }
      guard !isComment else { return }
      let fragment = HTMLFragment(tokens, reported: reported)
      copyLines(before: block.first)
      report(fragment, block)
      begin(node, isOnTop: isOnTop)
      write(fragment, block)
      copied = block.end
    }
  }

  /// A block at the margin. A table or list that it opens may go on behind empty lines; then all
  /// up to its end belongs to it, and the rest of that block of lines.
  private mutating func onTop(from first: Int, to last: Int) -> Block {
    let block = Block(input, first, last)
    guard !hasSearchedInVain, isUnfinished(block) else { return block }
    let whole = Block(input, first, input.lineCount)
    var end: Int?
    whole.bytes.withUnsafeBufferPointer { bytes in
      end = Self.endOfStructures(RawHTMLToken.tokens(of: bytes), atLeast: block.bytes.count)
    }
    guard let end else {
      hasSearchedInVain = true
      return block
    }
    var line = first
    while line + 1 < input.lineCount,
      input.lineStarts[line + 1] - input.lineStarts[first] < end
    { line += 1 }
    line = max(line + 1, last)
    while line < input.lineCount,
      !input.bytes[input.line(line)].allSatisfy({ ByteSet.space.contains($0) })
    { line += 1 }
    return Block(input, first, line)
  }

  private func isUnfinished(_ block: Block) -> Bool {
    block.bytes.withUnsafeBufferPointer {
      HTMLFragment.isUnfinished(RawHTMLToken.tokens(of: $0))
    }
  }

  /// The offset behind the tag with which the last open table or list ends, behind the block.
  private static func endOfStructures(_ tokens: [RawHTMLToken], atLeast minimum: Int) -> Int? {
    var depths: [BlockElement: Int] = [:]
    var open = 0
    for token in tokens {
      switch token.kind {
      case .blockStart(let element) where HTMLFragment.structures.contains(element):
        depths[element, default: 0] += 1
        open += 1
      case .blockEnd(let element) where depths[element, default: 0] > 0:
        depths[element, default: 0] -= 1
        open -= 1
      default: break
      }
      let end = token.offset + token.bytes.count
      if open == 0, end >= minimum { return end }
    }
    return nil
  }

  private mutating func report(_ fragment: HTMLFragment, _ block: Block) {
    for report in fragment.reports {
      guard let start = block.source(of: report.range.lowerBound) else { continue }
      let line = block.bytes[report.range].prefix { $0 != UInt8(ascii: "\n") }
      problems.append(
        MarkdownProblem(
          kind: report.isRead
            ? .readHTML(construct: report.construct) : .rawHTML(construct: report.construct),
          source: start..<start + max(1, line.count)))
    }
    reported.formUnion(fragment.reports.map(\.construct))
  }

  private mutating func copyLines(before end: Int) {
    while copied < end {
      output.append(line: copied, of: input)
      copied += 1
    }
  }
}

// MARK: Writing

extension HTMLExtraction {
  private static var separator: [UInt8] { Array("<!-- -->".utf8) }

  private mutating func begin(_ node: SyntaxNode, isOnTop: Bool) {
    let line = input.line(node.startLine - 1)
    let width = isOnTop ? 0 : max(0, node.startColumn - 1)
    let prefix = input.bytes[line.lowerBound..<min(line.upperBound, line.lowerBound + width)]
    continuation =
      prefix.map {
        $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\t") ? $0 : UInt8(ascii: " ")
      }[...]
    firstPrefix = prefix
    // The paragraph that the block interrupted would go on with its first words.
    isBehindText = node.previous?.type == CMARK_NODE_PARAGRAPH
  }

  private mutating func append(_ parts: [UInt8]..., source: Int?) {
    let prefix = firstPrefix ?? continuation
    firstPrefix = nil
    let bytes = parts.flatMap { $0 }
    output.append(prefix, bytes[...], base: source.map { $0 - prefix.count })
    if output.bytes.count > MarkdownLimits.rewrittenSize, refused == nil {
      let place = source ?? 0
      refused = place..<place + 1
    }
  }

  private mutating func separate() {
    if isBehindText { append(Self.separator, source: nil) }
    isBehindText = false
  }

  /// Writes the parts in document order, without recursion.
  private mutating func write(_ fragment: HTMLFragment, _ block: Block) {
    var open: [(part: Int, next: Int)] = [(0, 0)]
    while let (part, next) = open.last, refused == nil {
      let children = fragment.parts[part].children
      guard next < children.count else {
        open.removeLast()
        if case .container(let container, _) = fragment.parts[part].content,
          !fragment.openEnded.contains(part)
        {
          append(BlockEvent(container: container, isEnd: true))
        }
        continue
      }
      open[open.count - 1].next += 1
      let child = children[next]
      write(child, of: fragment, block)
      if case .container = fragment.parts[child].content { open.append((child, 0)) }
    }
    separate()
    // A block that held nothing is gone; its line stays, so that what is around it is not joined.
    if firstPrefix != nil { append(Self.separator, source: nil) }
  }

  private mutating func write(_ part: Int, of fragment: HTMLFragment, _ block: Block) {
    switch fragment.parts[part].content {
    case .root: break
    case .container(let container, var attributes):
      attributes.isTight = container.holdsWords && Self.isTight(part, in: fragment)
      append(BlockEvent(container: container, isEnd: false, attributes: attributes))
    case .strayEnd(let container): append(BlockEvent(container: container, isEnd: true))
    case .words(let line):
      separate()
      append(EscapedMarks.bytes(of: .guardMark), line.bytes, source: source(line, block, 4))
      isBehindText = true
    case .heading(let level, let line):
      separate()
      let marks = Array(repeating: UInt8(ascii: "#"), count: level) + [UInt8(ascii: " ")]
      append(
        marks, line.bytes, EscapedMarks.bytes(of: .guardMark),
        source: source(line, block, marks.count))
    case .rule:
      separate()
      append(Array("***".utf8), source: nil)
    case .markdown(let lines): writeMarkdown(lines, block)
    case .code(let lines, let language): writeCode(lines, language, block)
    }
  }

  private func source(_ line: HTMLFragment.Line, _ block: Block, _ shift: Int) -> Int? {
    block.source(of: line.offset).map { $0 - shift }
  }

  private mutating func append(_ event: BlockEvent) {
    separate()
    append(
      Array("<!--".utf8), EscapedMarks.bytes(of: .guardMark),
      Array("\(events.count)-->".utf8), source: nil)
    events.append(event)
  }

  private mutating func writeMarkdown(_ lines: [HTMLFragment.Line], _ block: Block) {
    separate()
    for line in lines {
      let guarded = line.bytes.first == UInt8(ascii: "<")
      append(
        guarded ? EscapedMarks.bytes(of: .guardMark) : [], line.bytes,
        source: source(line, block, guarded ? 4 : 0))
    }
    isBehindText = true
  }

  private mutating func writeCode(
    _ lines: [HTMLFragment.Line], _ language: [UInt8], _ block: Block
  ) {
    separate()
    var longest = 2
    for line in lines {
      var run = 0
      for byte in line.bytes {
        run = byte == UInt8(ascii: "`") ? run + 1 : 0
        longest = max(longest, run)
      }
    }
    let fence = Array(repeating: UInt8(ascii: "`"), count: longest + 1)
    append(fence, language, source: nil)
    for line in lines { append(line.bytes, source: source(line, block, 0)) }
    append(fence, source: nil)
  }

  /// One stretch of words, perhaps with lists behind it, needs no paragraph around it.
  private static func isTight(_ part: Int, in fragment: HTMLFragment) -> Bool {
    var stretches = 0
    for child in fragment.parts[part].children {
      switch fragment.parts[child].content {
      case .words: stretches += 1
      case .markdown, .heading, .rule: return false
      case .root, .container, .strayEnd, .code: break
      }
    }
    return stretches == 1
  }
}

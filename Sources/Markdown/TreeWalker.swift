import CCMark
import Markup

/// Walks libcmark's tree once and writes what it finds.
///
/// It follows the links of the nodes and never calls itself for a child, so that deep nesting
/// cannot exhaust the stack.
struct TreeWalker {
  let options: MarkdownOptions
  let map: SourceMap
  let extensions: BlockExtensions
  let scan: MarkdownScan
  /// Whether raw HTML or tildes can occur at all.
  let hasMarks: Bool

  var writer = MarkupWriter(capacity: 8192)
  var addresses: [MarkdownAddress] = []
  var outline: [MarkdownHeading] = []
  /// The level that the author gave the first heading.
  var firstHeadingLevel: Int?
  var text: [UInt8] = []
  var problems: [MarkdownProblem] = []
  var omittedProblems = 0
  var refusal: MarkdownProblem?

  var marks = PairedMarks()
  var headingIDs: HeadingIDs?
  /// How many images are open: their content is plain text for the `alt` attribute.
  var imageDepth = 0
  var alternativeText: [UInt8] = []
  var linkDepth = 0
  /// For each link of Markdown that is open, whether it is written as one.
  var openLinks: [Bool] = []
  /// For each link of raw HTML that is open, whether it is written as one.
  var openRawLinks: [Bool] = []
  /// What parts the words before a block element inside a paragraph from those behind it.
  var separation = Separation.none
  /// Where the content of the paragraph, heading or cell begins that is being written.
  var contentStart = 0
  /// The elements of blocks that raw HTML stands for and that are open.
  var containers: [OpenContainer] = []
  /// Two nodes that are not written: the mark of a callout, and the break or paragraph around it.
  var skipped: (SyntaxNode?, SyntaxNode?) = (nil, nil)
  /// A text whose first bytes are a mark, and what is written for them.
  var textStart: TextStart?
  /// A paragraph that is the caption of a table, and so is not written where it stands.
  var caption: SyntaxNode?
  /// The text in which a heading's `{#id}` stands, and the bytes before that.
  var headingEnd: (node: SyntaxNode, count: Int)?
  /// The paragraph that is written in another way, while it is.
  var special: SpecialParagraph?
  /// How many elements are open around the words of a list of definitions.
  var definitionDepth = 0
  /// How many tables have a caption.
  var captionCount = 0
  /// Ranges of `text` that tables fill.
  var tableText: [Range<Int>] = []
  var tableTextStart = 0
  /// Whether words go into `text`.
  var gathersText = true
  /// The next text begins with the mark of a table's cell.
  var isAtCellStart = false
  var footnotes: FootnoteNumbers
  var footnoteList: SyntaxNode?
  /// The item of that list that is being written.
  var footnoteItem: Int?
  /// Names of elements that were told about, so that their end tags need not be.
  var reportedElements: Set<String> = []

  init(
    options: MarkdownOptions, map: SourceMap, extensions: BlockExtensions, scan: MarkdownScan
  ) {
    self.options = options
    self.map = map
    self.extensions = extensions
    self.scan = scan
    hasMarks = scan.mayHaveHTML || scan.mayHaveStrikethrough
    reportedElements = extensions.reportedElements
    footnotes = FootnoteNumbers(labels: extensions.footnotes)
    if case .page(let slug) = options.style { headingIDs = HeadingIDs(slug: slug) }
  }

  /// Everything about a tree.
  mutating func document(of root: SyntaxNode) -> MarkdownDocument {
    for problem in extensions.problems { report(problem.kind, problem.source) }
    if !extensions.footnotes.isEmpty { footnoteList = root.firstChild }
    walk(root)
    writeFootnotes()
    if let refusal {
      return MarkdownDocument(
        html: .empty, addresses: [], outline: [], text: [], problems: [refusal], isRefused: true)
    }
    if omittedProblems > 0, let last = problems.last {
      problems.append(MarkdownProblem(kind: .more(omittedProblems), source: last.source))
    }
    return MarkdownDocument(
      html: writer.finishFragment(), addresses: addresses, outline: outline, text: text,
      problems: problems, isRefused: false, tables: tableText)
  }

  /// Visits a node and everything inside it.
  mutating func walk(_ top: SyntaxNode) {
    var node = top
    while refusal == nil {
      if enter(node) {
        if let child = node.firstChild {
          node = child
          continue
        }
        exit(node)
      }
      while node != top {
        if let next = node.next {
          node = next
          break
        }
        guard let parent = node.parent else { return }
        node = parent
        exit(node)
      }
      if node == top { return }
    }
  }
}

extension TreeWalker {
  /// Begins a node; false where its children are not to be visited and it needs no end.
  private mutating func enter(_ node: SyntaxNode) -> Bool {
    if writer.depth > MarkdownLimits.elementDepth { refuse(.elementDepth, at: node) }
    if writer.count > MarkdownLimits.outputSize { refuse(.outputSize, at: node) }
    let type = node.type
    if type.rawValue > CMARK_NODE_LAST_BLOCK.rawValue { return enterInline(node, type) }
    return enterBlock(node, type)
  }

  private mutating func exit(_ node: SyntaxNode) {
    let type = node.type
    if type.rawValue > CMARK_NODE_LAST_BLOCK.rawValue {
      exitInline(node, type)
    } else {
      exitBlock(node, type)
    }
  }
}

extension TreeWalker {
  mutating func report(_ kind: MarkdownProblem.Kind, _ source: Range<Int>) {
    guard hasRoomForProblem() else { return }
    problems.append(MarkdownProblem(kind: kind, source: map.clamped(source)))
  }

  /// Reports a problem with what was written at about that node. The place is searched for only
  /// where the problem is told: a page can have a hundred thousand of them.
  mutating func report(
    _ kind: MarkdownProblem.Kind, _ construct: UnsafeBufferPointer<UInt8>, at node: SyntaxNode,
    line: Int = 0
  ) {
    guard hasRoomForProblem() else { return }
    let source = map.range(of: construct, at: node, lineOffset: line)
    problems.append(MarkdownProblem(kind: kind, source: map.clamped(source)))
  }

  /// Whether one more problem is told; else it is counted.
  private mutating func hasRoomForProblem() -> Bool {
    if problems.count < MarkdownLimits.problems { return true }
    omittedProblems += 1
    return false
  }

  mutating func refuse(_ limit: MarkdownProblem.Limit, at node: SyntaxNode) {
    if refusal == nil {
      refusal = MarkdownProblem(kind: .limit(limit), source: map.range(of: node))
    }
  }

  /// Blocks begin on a line of their own.
  mutating func freshLine() {
    if let last = writer.lastByte, last != UInt8(ascii: "\n") { writer.newline() }
  }

  /// Ends a line of the plain text.
  mutating func endTextLine() {
    if gathersText, let last = text.last, last != UInt8(ascii: "\n") {
      text.append(UInt8(ascii: "\n"))
    }
  }
}

extension TreeWalker {
  /// Whether escaped marks were exchanged before libcmark parsed.
  var hasEscapes: Bool { extensions.hasEscapes }
}

extension TreeWalker {
  /// What parts two words between which a tag was left out.
  enum Separation {
    case none, space, line
  }

  /// An element of blocks; one that is not written is remembered so that its end is not either.
  struct OpenContainer {
    let event: BlockEvent
    /// The node among whose children it begins and ends.
    let parent: SyntaxNode?
    let isWritten: Bool
    /// How many elements of markup it opened.
    var elements = 1
  }

  /// A paragraph that is written as something else.
  enum SpecialParagraph {
    /// A picture with a caption.
    case figure(SyntaxNode)
    /// Terms and what they mean; whether a term is being written.
    case definitions(SyntaxNode, isInTerm: Bool)

    var node: SyntaxNode {
      switch self {
      case .figure(let node), .definitions(let node, _): node
      }
    }
  }

  struct TextStart {
    let node: SyntaxNode
    let count: Int
    var replacement: [UInt8] = []
  }
}

import Markup

/// Renders one body of Markdown: CommonMark 0.30 with pipe tables, strikethrough and footnotes.
///
/// libcmark parses, the tree is walked once, straight into the writer. Raw HTML never passes, and
/// neither does a URL with a scheme that is not allowed. A page that breaks a limit is refused with
/// a problem, and so is never slow. Nothing is thrown: an author reads `problems`.
package struct MarkdownRenderer {
  private let options: MarkdownOptions

  package init(options: MarkdownOptions) {
    self.options = options
  }

  /// Renders UTF-8. Where `bytes` is a slice of a file, the places in the result are offsets in
  /// that file.
  package func render(_ bytes: ArraySlice<UInt8>) -> MarkdownDocument {
    bytes.withUnsafeBufferPointer { render($0, base: bytes.startIndex) }
  }

  /// Renders UTF-8.
  package func render(_ bytes: [UInt8]) -> MarkdownDocument {
    render(bytes[...])
  }

  /// Renders a text, for tests and for words in configuration.
  package func render(_ text: String) -> MarkdownDocument {
    render(Array(text.utf8)[...])
  }
}

extension MarkdownRenderer {
  private func render(_ source: UnsafeBufferPointer<UInt8>, base: Int) -> MarkdownDocument {
    let scan = MarkdownScan(source, base: base)
    if let problem = scan.problem { return .refused([problem]) }
    guard scan.mayHaveTables || scan.mayHaveFootnotes || scan.mayHaveEscapes else {
      let map = SourceMap(bases: scan.lineStarts, source: source, sourceBase: base)
      guard let tree = SyntaxTree(source) else { return .empty }
      return walk(tree, scan: scan, map: map, extensions: .none)
    }
    return renderExtended(source, base: base, scan: scan)
  }

  /// Texts with tables or footnotes are parsed, rewritten and parsed again, but where the tables are
  /// plain; escaped marks are exchanged first.
  private func renderExtended(
    _ source: UnsafeBufferPointer<UInt8>, base: Int, scan: MarkdownScan
  ) -> MarkdownDocument {
    var text = ParsedText(source: source, base: base, lineStarts: scan.lineStarts)
    var extensions = BlockExtensions.none
    if scan.mayHaveEscapes, let exchanged = EscapedMarks.exchanged(text) {
      text = exchanged
      extensions.hasEscapes = true
    }
    let plain = plainTables(in: text, scan: scan)
    var tree = plain == nil ? SyntaxTree(text.bytes) : nil
    if scan.mayHaveFootnotes, let parsed = tree {
      let found = FootnoteExtraction(text, tree: parsed)
      extensions.add(found)
      if let rewritten = found.text {
        text = rewritten
        tree = SyntaxTree(text.bytes)
      }
    }
    let tables =
      plain.map { TableExtraction(text, tables: $0) }
      ?? (scan.mayHaveTables ? tree.map { TableExtraction(text, tree: $0) } : nil)
    if let tables {
      if let place = tables.refused {
        return .refused([MarkdownProblem(kind: .limit(.tableCells), source: place)])
      }
      extensions.add(tables)
      if let rewritten = tables.text {
        text = rewritten
        tree = SyntaxTree(text.bytes)
      }
    }
    guard let tree else { return .empty }
    let map = SourceMap(bases: text.bases, source: source, sourceBase: base)
    return walk(tree, scan: scan, map: map, extensions: extensions)
  }

  /// The tables of a text that needs no tree to find them; nil where it does.
  private func plainTables(in text: ParsedText, scan: MarkdownScan) -> [FoundTable]? {
    guard scan.mayHaveTables, !scan.mayHaveFootnotes, !scan.hasCarriageReturns else { return nil }
    return PlainTables.find(in: text, delimiterRows: scan.delimiterRows)
  }

  private func walk(
    _ tree: SyntaxTree, scan: MarkdownScan, map: SourceMap, extensions: BlockExtensions
  ) -> MarkdownDocument {
    // The walker borrows nodes, whose memory is the tree's.
    withExtendedLifetime(tree) {
      var walker = TreeWalker(
        options: options, map: map, extensions: extensions,
        hasMarks: scan.mayHaveHTML || scan.mayHaveStrikethrough)
      return walker.document(of: tree.root)
    }
  }
}

extension MarkdownDocument {
  fileprivate static func refused(_ problems: [MarkdownProblem]) -> MarkdownDocument {
    MarkdownDocument(
      html: .empty, addresses: [], outline: [], text: [], problems: problems, isRefused: true)
  }
}

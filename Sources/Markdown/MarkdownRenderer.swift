import Markup

/// Renders one body of Markdown: CommonMark 0.30 with pipe tables, strikethrough, footnotes and what
/// `SUPPORTED.md` lists beside them.
///
/// libcmark parses, the tree is walked once, straight into the writer. Raw HTML never passes: what
/// Markdown has as well is read and written anew, the rest is left out with its words kept. Neither
/// does a URL with a scheme that is not allowed. A page that breaks a limit is refused with
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
    guard
      scan.mayHaveTables || scan.mayHaveFootnotes || scan.needsExchange || scan.mayHavePastedLists
        || scan.mayHaveHTMLBlocks
    else {
      let map = SourceMap(bases: scan.lineStarts, source: source, sourceBase: base)
      guard let tree = SyntaxTree(source) else { return .empty }
      rewriteReferences(in: tree, of: source)
      return walk(tree, scan: scan, map: map, extensions: .none)
    }
    return renderExtended(source, base: base, scan: scan)
  }

  /// Marks are exchanged first; lists from Word, footnotes, HTML and tables are each rewritten into
  /// what CommonMark knows, and the text is parsed again, but where all tables are plain.
  private func renderExtended(
    _ source: UnsafeBufferPointer<UInt8>, base: Int, scan: MarkdownScan
  ) -> MarkdownDocument {
    var text = ParsedText(source: source, base: base, lineStarts: scan.lineStarts)
    var extensions = BlockExtensions.none
    if scan.needsExchange || scan.mayHavePastedLists || scan.mayHaveHTMLBlocks {
      text = MarkExchange.exchanged(text)
      extensions.hasEscapes = true
    }
    let plain = plainTables(in: text, scan: scan)
    var tree = plain == nil ? SyntaxTree(text.bytes) : nil
    func rewrite(_ rewritten: ParsedText?) {
      guard let rewritten else { return }
      text = rewritten
      tree = SyntaxTree(text.bytes)
    }
    if scan.mayHavePastedLists, let parsed = tree {
      rewrite(PastedLists(text, tree: parsed).text)
    }
    if scan.mayHaveFootnotes, let parsed = tree {
      let found = FootnoteExtraction(text, tree: parsed)
      extensions.add(found)
      rewrite(found.text)
    }
    if scan.mayHaveHTMLBlocks, let parsed = tree {
      let found = HTMLExtraction(text, tree: parsed)
      if let place = found.refused {
        return .refused([MarkdownProblem(kind: .limit(.work), source: place)])
      }
      extensions.add(found)
      rewrite(found.text)
    }
    let tables =
      plain.map { TableExtraction(text, tables: $0) }
      ?? (scan.mayHaveTables ? tree.map { TableExtraction(text, tree: $0) } : nil)
    if let tables {
      if let place = tables.refused {
        return .refused([MarkdownProblem(kind: .limit(.tableCells), source: place)])
      }
      extensions.add(tables)
      rewrite(tables.text)
    }
    guard let tree else { return .empty }
    rewriteReferences(in: tree, of: source)
    let map = SourceMap(bases: text.bases, source: source, sourceBase: base)
    return walk(tree, scan: scan, map: map, extensions: extensions)
  }

  /// The tables of a text that needs no tree to find them; nil where it does.
  private func plainTables(in text: ParsedText, scan: MarkdownScan) -> [FoundTable]? {
    guard scan.mayHaveTables, !scan.mayHaveFootnotes, !scan.hasCarriageReturns,
      !scan.mayHavePastedLists, !scan.mayHaveHTMLBlocks
    else { return nil }
    return PlainTables.find(in: text, delimiterRows: scan.delimiterRows)
  }

  /// What the author did not type as such comes to the same words as if he had.
  private func rewriteReferences(in tree: SyntaxTree, of source: UnsafeBufferPointer<UInt8>) {
    guard let rewriting = options.rewriting, source.contains(UInt8(ascii: "&")) else { return }
    tree.root.rewriteText(rewriting)
  }

  private func walk(
    _ tree: SyntaxTree, scan: MarkdownScan, map: SourceMap, extensions: BlockExtensions
  ) -> MarkdownDocument {
    // The walker borrows nodes, whose memory is the tree's.
    withExtendedLifetime(tree) {
      var walker = TreeWalker(options: options, map: map, extensions: extensions, scan: scan)
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

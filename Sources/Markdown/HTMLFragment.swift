import Markup

/// A small, strict reader of the HTML that people paste: a block of it becomes a tree of what
/// Markdown has as well, with the text between the tags as Markdown.
///
/// Ends that are left out are supplied and parts that stand alone get what they belong in, as a
/// browser does; tags of emphasis and links stay in the text, where the walker judges them. Nothing
/// is dropped but scripts, style sheets and comments, and no two words are joined.
struct HTMLFragment {
  /// A line of Markdown, and where it came from in the block.
  struct Line {
    var bytes: [UInt8]
    var offset: Int
  }

  struct Part {
    var content: Content
    var children: [Int] = []
  }

  enum Content {
    case root
    case container(BlockContainer, BlockEvent.Attributes)
    /// The end of one that began in another block.
    case strayEnd(BlockContainer)
    /// Words that begin no block, whatever they begin with.
    case words(Line)
    case heading(Int, Line)
    /// Lines of Markdown.
    case markdown([Line])
    case code([Line], language: [UInt8])
    case rule(offset: Int)
  }

  /// The first is the root.
  private(set) var parts = [Part(content: .root)]
  /// Tags by their names, in order: those that were read and those that were left out.
  private(set) var reports: [(isRead: Bool, construct: String, range: Range<Int>)] = []
  /// Containers that do not end in this block.
  private(set) var openEnded: Set<Int> = []

  /// What is open, outermost first, without the root.
  private var stack: [(part: Int, container: BlockContainer)] = []
  private var isInParagraph = false
  private var headingLevel: Int?
  private var lines: [Line] = []
  private var hasText = false
  /// The lines of what stands in `pre`, while that is open.
  private var code: [Line]?
  private var codeLanguage: [UInt8] = []
  /// Whether rows of a table belong to its head, by the table's part.
  private var isInHead: [Int: Bool] = [:]
  private var reported: Set<String>

  /// Elements inside each other; deeper ones are left out with their text kept.
  private static let maximumDepth = 30

  init(_ tokens: [RawHTMLToken], reported: Set<String>) {
    self.reported = reported
    for token in tokens { take(token) }
    flush()
    endCode()
    while let (part, container) = stack.popLast() {
      if container.reachesBeyondItsBlock { openEnded.insert(part) }
    }
    normaliseTables()
  }

  /// What goes on behind empty lines until it ends.
  static let structures: Set<BlockElement> = [
    .table, .unordered, .ordered, .definitions, .preformatted,
  ]

  /// Whether a table, a list or code is open where the tokens end: its rest stands behind an empty line.
  static func isUnfinished(_ tokens: [RawHTMLToken]) -> Bool {
    var depths: [BlockElement: Int] = [:]
    for token in tokens {
      switch token.kind {
      case .blockStart(let element): depths[element, default: 0] += 1
      case .blockEnd(let element):
        if let depth = depths[element], depth > 0 { depths[element] = depth - 1 }
      case .text, .comment, .start, .end, .refused: break
      }
    }
    return structures.contains { depths[$0, default: 0] > 0 }
  }
}

extension HTMLFragment {
  private mutating func take(_ token: RawHTMLToken) {
    if code != nil, takeInCode(token) { return }
    switch token.kind {
    case .comment: break
    case .text: append(token.bytes, at: token.offset)
    case .refused: report(token, isRead: false)
    case .start(let element):
      if !element.isOnlyHTML || token.hasForeignAttributes { report(token, isRead: true) }
      append(Self.rewritten(token, element)[...], at: token.offset)
      if element == .image || element == .lineBreak { hasText = true }
    case .end: append(Array(token.construct.utf8)[...], at: token.offset)
    case .blockStart(let element):
      report(token, isRead: element.isRead)
      flush()
      begin(element, token)
    case .blockEnd(let element):
      if !element.isRead { report(token, isRead: false) }
      flush()
      end(element)
    }
  }

  /// A tag as libcmark knows it for one.
  private static func rewritten(_ token: RawHTMLToken, _ element: AllowedElement) -> [UInt8] {
    var result = Array(token.construct.utf8.dropLast())
    for name in element.attributes {
      guard let value = token.written(name) else { continue }
      result += Array(" \(name)=\"".utf8)
      for byte in value {
        switch byte {
        case UInt8(ascii: "\""): result += Array("&quot;".utf8)
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"): result.append(UInt8(ascii: " "))
        default: result.append(byte)
        }
      }
      result.append(UInt8(ascii: "\""))
    }
    return result + [UInt8(ascii: ">")]
  }

  private mutating func append(_ bytes: some Collection<UInt8>, at offset: Int) {
    if lines.isEmpty { lines.append(Line(bytes: [], offset: offset)) }
    var place = offset
    for byte in bytes {
      place += 1
      if byte == UInt8(ascii: "\n") {
        lines.append(Line(bytes: [], offset: place))
      } else {
        lines[lines.count - 1].bytes.append(byte)
      }
    }
    if !hasText, bytes.first != UInt8(ascii: "<") || bytes.count == 1 {
      hasText = Self.hasWords(Array(bytes))
    }
  }

  /// Whether something is written that a reader sees; no-break spaces are what Word fills with.
  private static func hasWords(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index < bytes.count {
      if ByteSet.space.contains(bytes[index]) {
        index += 1
      } else if bytes[index...].starts(with: "&nbsp;".utf8)
        || bytes[index...].starts(with: "&#160;".utf8)
      {
        index += 6
      } else if bytes[index...].starts(with: [0xC2, 0xA0]) {
        index += 2
      } else {
        return true
      }
    }
    return false
  }

  private mutating func report(_ token: RawHTMLToken, isRead: Bool) {
    let construct = token.construct
    let name =
      construct.utf8.starts(with: "</".utf8)
      ? "<" + String(decoding: construct.utf8.dropFirst(2), as: UTF8.self) : construct
    // Parts of a table or list say nothing that it does not say itself.
    guard reported.insert(name).inserted, !Self.parts.contains(construct) else { return }
    reports.append((isRead, construct, token.offset..<token.offset + token.bytes.count))
  }

  private static let parts: Set<String> = [
    "<tr>", "<td>", "<th>", "<thead>", "<tbody>", "<tfoot>", "<caption>", "<li>", "<dt>", "<dd>",
    "<figcaption>", "<details>", "<summary>", "<colgroup>", "<col>",
  ]
}

// MARK: Text

extension HTMLFragment {
  /// Ends a stretch of text: it becomes a part of what is open.
  private mutating func flush() {
    defer {
      lines.removeAll(keepingCapacity: true)
      hasText = false
    }
    guard hasText else { return }
    let isSplit = lines.indices.dropFirst().dropLast().contains { Self.isBlank(lines[$0].bytes) }
    let isWords =
      isInParagraph || headingLevel != nil || !isSplit && stack.last?.container.holdsWords == true
      || stack.last?.container.isPart == true
    supplyParents()
    if let level = headingLevel {
      add(.heading(level, Self.joined(lines)))
    } else if isWords {
      add(.words(Self.joined(lines)))
    } else {
      add(.markdown(Self.unindented(lines)))
    }
  }

  private static func isBlank(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { ByteSet.space.contains($0) }
  }

  /// One line, as a browser shows it.
  private static func joined(_ lines: [Line]) -> Line {
    var result = Line(bytes: [], offset: lines[0].offset)
    for line in lines {
      let words = line.bytes.drop { ByteSet.space.contains($0) }
      guard !words.isEmpty else { continue }
      if result.bytes.isEmpty {
        result.offset = line.offset + line.bytes.count - words.count
      } else {
        result.bytes.append(UInt8(ascii: " "))
      }
      result.bytes += words
      while let last = result.bytes.last, ByteSet.space.contains(last) { result.bytes.removeLast() }
    }
    return result
  }

  /// Without the indentation that all lines have, so that nothing becomes code by it.
  private static func unindented(_ lines: [Line]) -> [Line] {
    var lines = lines
    while let first = lines.first, isBlank(first.bytes) { lines.removeFirst() }
    while let last = lines.last, isBlank(last.bytes) { lines.removeLast() }
    let indent =
      lines.dropFirst().filter { !isBlank($0.bytes) }
      .map { $0.bytes.prefix { ByteSet.blanks.contains($0) }.count }.min() ?? 0
    for index in lines.indices {
      let own = lines[index].bytes.prefix { ByteSet.blanks.contains($0) }.count
      let removed = index == 0 ? own : min(own, indent)
      lines[index].bytes.removeFirst(removed)
      lines[index].offset += removed
    }
    return lines
  }
}

// MARK: Elements

extension HTMLFragment {
  @discardableResult
  private mutating func add(_ content: Content) -> Int {
    parts.append(Part(content: content))
    parts[stack.last?.part ?? 0].children.append(parts.count - 1)
    return parts.count - 1
  }

  private mutating func open(
    _ container: BlockContainer, _ attributes: BlockEvent.Attributes = BlockEvent.Attributes()
  ) {
    stack.append((add(.container(container, attributes)), container))
  }

  private mutating func begin(_ element: BlockElement, _ token: RawHTMLToken) {
    isInParagraph = element == .paragraph
    headingLevel = nil
    switch element {
    case .plain, .paragraph: break
    case .heading(let level): headingLevel = level
    case .preformatted:
      supplyParents()
      code = []
      codeLanguage = []
    case .rule:
      supplyParents()
      add(.rule(offset: token.offset))
    case .quote: openAnywhere(.quote)
    case .unordered: openAnywhere(.unordered)
    case .ordered:
      var attributes = BlockEvent.Attributes()
      attributes.start = Self.number(token, "start", upTo: 999_999_999, from: 0) ?? 1
      openAnywhere(.ordered, attributes)
    case .definitions: openAnywhere(.definitions)
    case .figure: openAnywhere(.figure)
    case .details: openAnywhere(.details)
    case .table: openAnywhere(.table)
    case .item: openItem()
    case .term: openDefinition(.term)
    case .definition: openDefinition(.definition)
    case .figureCaption: openAnywhere(.figureCaption)
    case .summary: openAnywhere(.summary)
    case .caption, .tableHead, .tableBody, .row, .headCell, .cell: openTablePart(element, token)
    }
  }

  private mutating func openAnywhere(
    _ container: BlockContainer, _ attributes: BlockEvent.Attributes = BlockEvent.Attributes()
  ) {
    supplyParents()
    guard stack.count < Self.maximumDepth else { return }
    open(container, attributes)
  }

  private mutating func end(_ element: BlockElement) {
    isInParagraph = false
    headingLevel = nil
    switch element {
    case .plain, .paragraph, .heading, .rule, .preformatted, .tableHead: break
    case .tableBody: break
    case .quote: close(.quote)
    case .unordered: close(.unordered)
    case .ordered: close(.ordered)
    case .item: close(.item)
    case .definitions: close(.definitions)
    case .term: close(.term)
    case .definition: close(.definition)
    case .figure: close(.figure)
    case .figureCaption: close(.figureCaption)
    case .table: close(.table)
    case .caption: close(.caption)
    case .row: close(.row)
    case .headCell: close(.headCell)
    case .cell: close(.cell)
    case .details: close(.details)
    case .summary: close(.summary)
    }
  }

  /// Ends the innermost such element, and what is open in it; a cell shuts in what stands in it.
  private mutating func close(_ container: BlockContainer) {
    let isOfTable: Bool
    switch container {
    case .table, .row, .headCell, .cell, .caption: isOfTable = true
    default: isOfTable = false
    }
    for index in stack.indices.reversed() {
      let open = stack[index].container
      if open == container {
        stack.removeSubrange(index...)
        return
      }
      if isOfTable ? open == .table : [.cell, .headCell, .caption].contains(open) { break }
    }
    if container.reachesBeyondItsBlock, stack.isEmpty { add(.strayEnd(container)) }
  }

  /// The nearest that is open, not beyond the cell that shuts it in.
  private func index(of wanted: Set<BlockContainer>) -> Int? {
    for index in stack.indices.reversed() {
      let open = stack[index].container
      if wanted.contains(open) { return index }
      if open == .cell || open == .headCell || open == .caption { return nil }
    }
    return nil
  }

  private mutating func openItem() {
    if let list = index(of: [.unordered, .ordered]) {
      stack.removeSubrange((list + 1)...)
    } else {
      openAnywhere(.unordered)
      guard stack.last?.container == .unordered else { return }
    }
    open(.item)
  }

  private mutating func openDefinition(_ container: BlockContainer) {
    if let list = index(of: [.definitions]) {
      stack.removeSubrange((list + 1)...)
    } else {
      openAnywhere(.definitions)
      guard stack.last?.container == .definitions else { return }
    }
    open(container)
  }

  private mutating func openTablePart(_ element: BlockElement, _ token: RawHTMLToken) {
    guard let table = stack.lastIndex(where: { $0.container == .table }) else {
      openAnywhere(.table)
      guard stack.last?.container == .table else { return }
      return openTablePart(element, token)
    }
    switch element {
    case .caption where !parts[stack[table].part].children.contains { isContainer($0, .caption) }:
      stack.removeSubrange((table + 1)...)
      open(.caption)
    case .tableHead, .tableBody:
      stack.removeSubrange((table + 1)...)
      isInHead[stack[table].part] = element == .tableHead
    case .row:
      stack.removeSubrange((table + 1)...)
      openRow()
    default:
      if table + 1 < stack.count, stack[table + 1].container == .row {
        stack.removeSubrange((table + 2)...)
      } else {
        stack.removeSubrange((table + 1)...)
        openRow()
      }
      open(element == .headCell ? .headCell : .cell, Self.cell(token))
    }
  }

  private mutating func openRow() {
    var attributes = BlockEvent.Attributes()
    attributes.isColumnHead = stack.last.map { isInHead[$0.part] ?? false } ?? false
    open(.row, attributes)
  }

  private static func cell(_ token: RawHTMLToken) -> BlockEvent.Attributes {
    var attributes = BlockEvent.Attributes()
    attributes.columns = number(token, "colspan", upTo: 100, from: 1) ?? 1
    attributes.rows = number(token, "rowspan", upTo: 1000, from: 1) ?? 1
    switch String(decoding: token.value("align") ?? [], as: UTF8.self).lowercased() {
    case "left": attributes.alignment = .left
    case "center": attributes.alignment = .center
    case "right": attributes.alignment = .right
    default: break
    }
    return attributes
  }

  private static func number(
    _ token: RawHTMLToken, _ name: StaticString, upTo maximum: Int, from minimum: Int
  ) -> Int? {
    guard let value = token.value(name), value.count < 10,
      let number = Int(String(decoding: value, as: UTF8.self))
    else { return nil }
    return (minimum...maximum).contains(number) ? number : nil
  }

  /// Words between the rows of a table or the items of a list get what they need to stand in.
  private mutating func supplyParents() {
    switch stack.last?.container {
    case .table, .head, .body:
      openRow()
      open(.cell)
    case .row: open(.cell)
    case .unordered, .ordered: open(.item)
    case .definitions: open(.definition)
    default: break
    }
  }
}

// MARK: Code

extension HTMLFragment {
  /// False where the token ends the code, or is no part of it.
  private mutating func takeInCode(_ token: RawHTMLToken) -> Bool {
    switch token.kind {
    case .text:
      let text = Array(token.bytes)
      appendCode(CharacterReferences.resolved(text[...]), at: token.offset)
    case .start(.lineBreak), .blockStart(.rule): appendCode([UInt8(ascii: "\n")], at: token.offset)
    case .start(.code):
      if let name = token.value("class"), name.starts(with: "language-".utf8) {
        codeLanguage = name.dropFirst("language-".utf8.count)
          .filter { ByteSet.alphanumerics.union(ByteSet("_+-")).contains($0) }
      }
    case .comment, .start, .end, .refused: break
    case .blockEnd(.preformatted):
      endCode()
      return true
    case .blockStart, .blockEnd:
      endCode()
      return false
    }
    return true
  }

  private mutating func appendCode(_ bytes: [UInt8], at offset: Int) {
    var lines = code ?? []
    if lines.isEmpty { lines.append(Line(bytes: [], offset: offset)) }
    var place = offset
    for byte in bytes {
      place += 1
      if byte == UInt8(ascii: "\n") {
        lines.append(Line(bytes: [], offset: place))
      } else {
        lines[lines.count - 1].bytes.append(byte)
      }
    }
    code = lines
  }

  private mutating func endCode() {
    guard var lines = code else { return }
    code = nil
    if let first = lines.first, first.bytes.isEmpty { lines.removeFirst() }
    if let last = lines.last, Self.isBlank(last.bytes) { lines.removeLast() }
    if !lines.isEmpty { add(.code(lines, language: codeLanguage)) }
  }
}

// MARK: Tables

extension HTMLFragment {
  /// Rows go into a head and a body; what has no cells is no table.
  private mutating func normaliseTables() {
    for index in parts.indices {
      guard case .container(.table, var attributes) = parts[index].content else { continue }
      let children = parts[index].children
      let captions = children.filter { isContainer($0, .caption) }.prefix(1)
      let rows = children.filter { isContainer($0, .row) && !parts[$0].children.isEmpty }
      attributes.hasCaption = !captions.isEmpty
      parts[index].content = .container(.table, attributes)
      var head = rows.prefix { isHeadRow($0) }
      if head.isEmpty, rows.count > 1, let first = rows.first,
        parts[first].children.allSatisfy({ isContainer($0, .headCell) })
      {
        head = rows.prefix(1)
      }
      parts[index].children = Array(captions)
      for (container, group) in [(BlockContainer.head, head), (.body, rows.dropFirst(head.count))]
      where !group.isEmpty {
        parts.append(Part(content: .container(container, .init()), children: Array(group)))
        parts[index].children.append(parts.count - 1)
      }
      for cell in head.flatMap({ parts[$0].children }) {
        guard case .container(let container, var attributes) = parts[cell].content else { continue }
        attributes.isColumnHead = true
        parts[cell].content = .container(container, attributes)
      }
    }
  }

  private func isHeadRow(_ part: Int) -> Bool {
    guard case .container(.row, let attributes) = parts[part].content else { return false }
    return attributes.isColumnHead
  }

  private func isContainer(_ part: Int, _ container: BlockContainer) -> Bool {
    guard case .container(container, _) = parts[part].content else { return false }
    return true
  }
}

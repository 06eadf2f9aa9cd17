import Markup

extension TreeWalker {
  /// Begins or ends an element of blocks that raw HTML stands for, where both its ends were found
  /// and it may stand where it does.
  mutating func writeEvent(_ event: BlockEvent, of node: SyntaxNode) {
    let decision = node.decision.map { marks.decisions[$0] } ?? .alone
    switch decision {
    case .alone:
      // Only what reaches beyond its block of HTML can have lost its other half.
      freshLine()
    case .opens: open(event, of: node)
    case .closes: closeContainer()
    }
  }

  /// Whether a paragraph stands alone in an element that needs none around its words.
  func isTightInContainer(_ paragraph: SyntaxNode) -> Bool {
    guard let open = containers.last, open.isWritten, open.parent == paragraph.parent else {
      return false
    }
    return open.event.attributes.isTight
      || open.event.container == .figure && isPictureAlone(paragraph)
  }
}

extension TreeWalker {
  private mutating func open(_ event: BlockEvent, of node: SyntaxNode) {
    let parent = node.parent
    let around =
      containers.last.flatMap { $0.isWritten && $0.parent == parent ? $0.event.container : nil }
    guard event.container.mayStand(in: around) else {
      freshLine()
      containers.append(OpenContainer(event: event, parent: parent, isWritten: false))
      return
    }
    freshLine()
    var opened = OpenContainer(event: event, parent: parent, isWritten: true)
    if event.container == .table { opened.elements += openTableBox(captionOf: event) }
    writer.open(event.container.name)
    writeAttributes(event)
    writer.finishTag()
    if !event.container.holdsWords { writer.newline() }
    contentStart = writer.count
    containers.append(opened)
    if event.container == .table, gathersText { tableTextStart = text.count }
  }

  private mutating func closeContainer() {
    guard let open = containers.popLast(), open.isWritten else {
      freshLine()
      return
    }
    if !open.event.container.holdsWords { freshLine() }
    for _ in 0..<open.elements { writer.close() }
    writer.newline()
    endTextLine()
    if open.event.container == .table, gathersText, tableTextStart < text.count,
      tableText.last.map({ $0.upperBound <= tableTextStart }) ?? true
    {
      tableText.append(tableTextStart..<text.count)
    }
  }

  private mutating func openTableBox(captionOf event: BlockEvent) -> Int {
    guard options.isForPage else { return 0 }
    openTableBox(hasCaption: event.attributes.hasCaption)
    return 1
  }

  private mutating func writeAttributes(_ event: BlockEvent) {
    let attributes = event.attributes
    switch event.container {
    case .ordered: if attributes.start != 1 { writer.attribute("start", number: attributes.start) }
    case .caption: if options.isForPage { writer.attribute("id", captionID) }
    case .headCell, .cell:
      if event.container == .headCell, options.isForPage {
        writer.attribute("scope", literal: attributes.isColumnHead ? "col" : "row")
      }
      writeAlignment(attributes.alignment)
      if attributes.columns > 1 { writer.attribute("colspan", number: attributes.columns) }
      if attributes.rows > 1 { writer.attribute("rowspan", number: attributes.rows) }
    case .quote, .unordered, .item, .definitions, .term, .definition, .figure, .figureCaption,
      .table, .head, .body, .row, .details, .summary:
      break
    }
  }
}

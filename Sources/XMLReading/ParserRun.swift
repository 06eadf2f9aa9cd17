import CLibXML2

/// One parse by libxml2: owns its context, takes its events, keeps what was found.
final class ParserRun {
  private let options: XMLReadingOptions
  private let buildsTree: Bool
  private var context: xmlParserCtxtPtr?
  private var source = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private var nodeCount = 0
  private var openElements: [OpenElement] = []
  /// Where a line begins, the last that was looked for: lines are asked for in rising order.
  private var lastLine = (number: 1, start: 0)
  /// Where a tag was found last, and from which place.
  private var lastTag: (offset: Int, place: Range<Int>?)?

  private(set) var root: XMLElement?
  private(set) var problems: [XMLProblem] = []

  /// libxml2's tables are made once; `xmlInitParser` takes a lock, so that several threads may come
  /// here first.
  private static let isPrepared: Bool = {
    xmlInitParser()
    return true
  }()

  init(options: XMLReadingOptions, buildsTree: Bool) {
    self.options = options
    self.buildsTree = buildsTree
  }

  deinit {
    if let context { xmlFreeParserCtxt(context) }
  }

  /// Parses a source (`xmlCtxtReadMemory`) that lives as long as the call.
  func parse(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard Self.isPrepared, bytes.count <= min(options.maximumSize, Int(Int32.max)) else {
      add(.tooLarge, 0..<1)
      return
    }
    guard bytes.contains(where: { $0 > 0x20 }) else {
      add(.empty, 0..<max(1, bytes.count))
      return
    }
    // What could not be counted in it is not let in: nobody writes feeds in EBCDIC.
    guard !bytes.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) else {
      add(.other("encoded as EBCDIC"), 0..<1)
      return
    }
    if let place = AttributeCount.excess(in: bytes) {
      add(.tooLarge, place)
      return
    }
    guard let context = xmlNewParserCtxt() else {
      add(.other("out of memory"), 0..<1)
      return
    }
    self.context = context
    source = bytes
    context.pointee.sax.pointee = ParserEvents.handler
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    let flags = Int32(XML_PARSE_NONET.rawValue)
    let document = bytes.withMemoryRebound(to: CChar.self) {
      xmlCtxtReadMemory(context, $0.baseAddress, Int32($0.count), nil, nil, flags)
    }
    if let document { xmlFreeDoc(document) }
    if problems.isEmpty, context.pointee.wellFormed == 0 {
      add(.other("not well-formed"), place(of: context))
    }
    source = UnsafeBufferPointer(start: nil, count: 0)
  }
}

/// An element whose end has not come yet.
private struct OpenElement {
  let name: String
  let namespace: String
  let attributes: [XMLAttribute]
  let source: Range<Int>
  var children: [XMLNode] = []
  var text: [UInt8] = []

  mutating func endText() {
    guard !text.isEmpty else { return }
    children.append(.text(String(decoding: text, as: UTF8.self)))
    text.removeAll()
  }
}

extension ParserRun {
  /// Text, CDATA or white space; libxml2 hands long text over in pieces.
  func takeText(_ text: UnsafeBufferPointer<UInt8>) {
    count(1)
    guard buildsTree, let last = openElements.indices.last else { return }
    openElements[last].text += text
  }

  func takeStart(name: String, namespace: String, attributes: @autoclosure () -> [XMLAttribute]) {
    guard buildsTree else { return }
    if let last = openElements.indices.last { openElements[last].endText() }
    openElements.append(
      OpenElement(
        name: name, namespace: namespace, attributes: attributes(), source: startTagPlace()))
  }

  func takeEnd() {
    guard buildsTree, var open = openElements.popLast() else { return }
    open.endText()
    let element = XMLElement(
      name: open.name, namespace: open.namespace, attributes: open.attributes,
      children: open.children, source: open.source)
    if let last = openElements.indices.last {
      openElements[last].children.append(.element(element))
    } else {
      root = element
    }
  }

  var keepsElements: Bool { buildsTree }

  /// Counts nodes, and stops where there are too many.
  func count(_ nodes: Int) {
    nodeCount += nodes
    if nodeCount > options.maximumNodes { stop(.tooLarge) }
  }

  /// `<!DOCTYPE …`, before what it declares itself.
  func takeDoctype(name: UnsafePointer<xmlChar>?, isPlain: Bool) {
    switch options.doctype {
    case .ignored: return
    case .html
    where isPlain && name.map { String(cString: $0).utf8.elementsEqual("html".utf8) } == true:
      return
    case .html, .refused: stop(.doctype)
    }
  }

  /// A declaration inside the document type: whatever it is, it is not taken.
  func takeDeclaration() {
    stop(.doctype)
  }

  /// An entity that only a subset which is not loaded could declare.
  func takeUnknownEntity() {
    stop(.undeclaredEntity)
  }

  /// What libxml2 finds wrong.
  func take(_ error: xmlError) {
    guard error.level != XML_ERR_WARNING, let context else { return }
    let kind = XMLProblem.Kind(error)
    var place = place(of: context)
    if kind == .mismatchedTag { place = tagPlace(before: place.lowerBound) ?? place }
    add(kind, place)
  }
}

extension ParserRun {
  private func stop(_ kind: XMLProblem.Kind) {
    guard let context else { return }
    add(kind, place(of: context))
    xmlStopParser(context)
  }

  /// Only the first counts: what follows a fault follows from it.
  private func add(_ kind: XMLProblem.Kind, _ place: Range<Int>) {
    if problems.isEmpty { problems.append(XMLProblem(kind: kind, source: place)) }
  }

  /// Where libxml2 reads: exact where the source is UTF-8, since that is not converted; else the
  /// beginning of the line, which it counts.
  private func place(of context: xmlParserCtxtPtr) -> Range<Int> {
    guard let input = context.pointee.input, source.count > 0 else { return 0..<1 }
    var offset = Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
    if input.pointee.buf?.pointee.encoder != nil {
      offset = lineStart(Int(input.pointee.line))
    }
    let start = max(0, min(offset, source.count - 1))
    return start..<start + 1
  }

  private func lineStart(_ line: Int) -> Int {
    if line < lastLine.number { lastLine = (1, 0) }
    while lastLine.number < line,
      let end = source[lastLine.start...].firstIndex(of: UInt8(ascii: "\n"))
    {
      lastLine = (lastLine.number + 1, end + 1)
    }
    return min(lastLine.start, max(0, source.count - 1))
  }

  /// From the `<` of the start tag that is being read.
  private func startTagPlace() -> Range<Int> {
    guard let context else { return 0..<0 }
    let place = place(of: context)
    // Where only lines are known, all tags of a line stand at its beginning.
    if lastTag?.offset != place.lowerBound {
      lastTag = (place.lowerBound, tagPlace(before: place.lowerBound))
    }
    return lastTag?.place ?? place
  }

  private func tagPlace(before offset: Int) -> Range<Int>? {
    let from = max(0, offset - 65_536)
    guard let start = source[from..<min(offset + 1, source.count)].lastIndex(of: UInt8(ascii: "<"))
    else { return nil }
    return start..<max(start + 1, offset)
  }
}

import CLibXML2

/// The functions that libxml2 calls; each finds its `ParserRun` in the user data.
enum ParserEvents {
  /// Everything that is nil here is not looked at: no tree is built, nothing is loaded.
  static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { data, name, _, uri, _, _, count, _, attributes in
      guard let run = ParserEvents.run(data) else { return }
      run.count(1 + Int(count))
      guard run.keepsElements else { return }
      run.takeStart(
        name: ParserEvents.string(name), namespace: ParserEvents.string(uri),
        attributes: ParserEvents.attributes(attributes, count: Int(count)))
    }
    handler.endElementNs = { data, _, _, _ in ParserEvents.run(data)?.takeEnd() }
    handler.characters = { data, text, count in
      ParserEvents.run(data)?.takeText(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.internalSubset = { data, name, publicID, systemID in
      ParserEvents.run(data)?.takeDoctype(
        name: name, isPlain: publicID == nil && systemID == nil)
    }
    handler.entityDecl = { data, _, _, _, _, _ in ParserEvents.run(data)?.takeDeclaration() }
    handler.elementDecl = { data, _, _, _ in ParserEvents.run(data)?.takeDeclaration() }
    handler.notationDecl = { data, _, _, _ in ParserEvents.run(data)?.takeDeclaration() }
    handler.unparsedEntityDecl = { data, _, _, _, _ in ParserEvents.run(data)?.takeDeclaration() }
    handler.attributeDecl = { data, _, _, _, _, _, list in
      // libxml2 leaves the list of an enumeration to whoever takes the event.
      if let list { xmlFreeEnumeration(list) }
      ParserEvents.run(data)?.takeDeclaration()
    }
    // A reference to an entity that an external subset might declare.
    handler.reference = { data, _ in ParserEvents.run(data)?.takeUnknownEntity() }
    handler.serror = { data, error in
      guard let error = error?.pointee else { return }
      ParserEvents.run(data)?.take(error)
    }
    return handler
  }

  private static func run(_ data: UnsafeMutableRawPointer?) -> ParserRun? {
    data.map { Unmanaged<ParserRun>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }

  /// Five pointers each: name, prefix, namespace, and the value's beginning and end.
  private static func attributes(
    _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
  ) -> [XMLAttribute] {
    guard let list else { return [] }
    return (0..<count).compactMap { index in
      let fields = list + index * 5
      guard let start = fields[3], let end = fields[4] else { return nil }
      let value = UnsafeBufferPointer(start: start, count: end - start)
      return XMLAttribute(
        name: string(fields[0]), namespace: string(fields[2]),
        value: String(decoding: value, as: UTF8.self))
    }
  }
}

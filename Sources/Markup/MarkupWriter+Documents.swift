extension MarkupWriter {
  /// The declaration that feeds and sitemaps begin with.
  package mutating func xmlDeclaration() {
    finishTag()
    bytes.append(literal: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// An element that holds nothing but text.
  package mutating func element(_ name: StaticString, _ text: some ByteSource) {
    open(name)
    self.text(text)
    close()
  }

  /// An element that holds nothing but a URL, as feeds have them: judged, percent-encoded, escaped.
  package mutating func element(_ name: StaticString, url: some ByteSource) {
    var address: [UInt8] = []
    Escape.url(url, into: &address)
    element(name, address)
  }

  /// An element and what `content` writes into it; what `content` leaves open is closed.
  package mutating func element(
    _ name: StaticString, content: (inout MarkupWriter) throws -> Void
  ) rethrows {
    open(name)
    let depth = self.depth
    try content(&self)
    while self.depth > depth { close() }
    close()
  }

  /// An XML element without content, `<atom:link href="…"/>`; attributes may follow. In HTML only
  /// void elements may be written so.
  package mutating func emptyElement(_ name: StaticString) {
    void(name)
  }
}

/// An element that was read, with everything inside it: values, nothing of libxml2's memory.
package struct XMLElement: Hashable, Sendable {
  /// The name without its prefix.
  package let name: String
  /// The namespace's URI; empty where there is none.
  package let namespace: String
  package let attributes: [XMLAttribute]
  package let children: [XMLNode]
  /// Where the start tag stands, in bytes of the source; only near it where the source is not
  /// UTF-8.
  package let source: Range<Int>
}

/// What an element holds; comments and processing instructions are not kept.
package enum XMLNode: Hashable, Sendable {
  case element(XMLElement)
  /// Text or CDATA; neighbours are joined.
  case text(String)
}

/// An attribute of an element; declarations of namespaces are not among them.
package struct XMLAttribute: Hashable, Sendable {
  /// The name without its prefix.
  package let name: String
  /// The namespace's URI; empty where there is none.
  package let namespace: String
  package let value: String
}

import CCMark

/// libcmark's tree of one text; owns its memory.
final class SyntaxTree {
  /// The document node; valid as long as this object lives.
  let root: SyntaxNode

  /// Parses UTF-8; libcmark copies what it keeps.
  convenience init?(_ bytes: [UInt8]) {
    guard let root = bytes.withUnsafeBufferPointer(Self.parse) else { return nil }
    self.init(owning: root)
  }

  /// Parses UTF-8; libcmark copies what it keeps.
  convenience init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let root = Self.parse(bytes) else { return nil }
    self.init(owning: root)
  }

  private init(owning pointer: OpaquePointer) {
    root = SyntaxNode(pointer: pointer)
  }

  deinit {
    cmark_node_free(root.pointer)
  }
}

extension SyntaxTree {
  /// `cmark_parse_document`; what is no UTF-8 is the escapers' business.
  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> OpaquePointer? {
    bytes.withMemoryRebound(to: CChar.self) {
      cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
    }
  }
}

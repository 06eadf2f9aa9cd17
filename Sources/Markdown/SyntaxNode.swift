import CCMark

#if canImport(Glibc)
  import Glibc
#endif

/// A node of libcmark's tree, borrowed from the `SyntaxTree` that owns it.
struct SyntaxNode: Equatable {
  let pointer: OpaquePointer

  var type: cmark_node_type { cmark_node_get_type(pointer) }
  var parent: SyntaxNode? { cmark_node_parent(pointer).map(SyntaxNode.init) }
  var firstChild: SyntaxNode? { cmark_node_first_child(pointer).map(SyntaxNode.init) }
  var next: SyntaxNode? { cmark_node_next(pointer).map(SyntaxNode.init) }
  var lastChild: SyntaxNode? { cmark_node_last_child(pointer).map(SyntaxNode.init) }
  var previous: SyntaxNode? { cmark_node_previous(pointer).map(SyntaxNode.init) }

  /// From 1; 0 where libcmark does not know.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  /// Counts bytes, from 1.
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  /// Counts bytes, from 1, and is the last byte; can stand before the start.
  var endColumn: Int { Int(cmark_node_get_end_column(pointer)) }

  /// The text of a text, code or HTML node.
  var literal: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_literal(pointer)) }
  /// The destination of a link or image.
  var url: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_url(pointer)) }
  var title: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_title(pointer)) }
  /// What follows the opening fence of a code block.
  var fenceInfo: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_fence_info(pointer)) }

  /// Where the decisions about this node begin, for those that have any; kept in its user data.
  var decision: Int? {
    get {
      let value = Int(bitPattern: cmark_node_get_user_data(pointer))
      return value == 0 ? nil : value - 1
    }
    nonmutating set {
      let mark = newValue.map { UnsafeMutableRawPointer(bitPattern: $0 + 1) } ?? nil
      _ = cmark_node_set_user_data(pointer, mark)
    }
  }

  private static func bytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(start: string, count: strlen(string))
      .assumingMemoryBound(to: UInt8.self)
  }
}

extension SyntaxNode {
  /// The next block in document order; inlines are not looked at.
  var nextBlock: SyntaxNode? {
    if isContainer, let child = firstChild { return child }
    var current: SyntaxNode? = self
    while let node = current {
      if let next = node.next { return next }
      current = node.parent
    }
    return nil
  }

  /// The last line of a block of HTML; libcmark 0.30.2 leaves the line out that closes one by
  /// itself, as `-->` does.
  var lastLineOfHTML: Int {
    startLine + max(0, literal.count { $0 == UInt8(ascii: "\n") } - 1)
  }

  /// Whether it holds blocks.
  var isContainer: Bool {
    let type = type
    return type == CMARK_NODE_DOCUMENT || type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_LIST
      || type == CMARK_NODE_ITEM
  }
}

import CCMark

extension SyntaxNode {
  /// Puts other words in the place of the text inside a node: `cmark_node_set_literal`, which copies
  /// them. Code and raw HTML stay.
  func rewriteText(_ change: (UnsafeBufferPointer<UInt8>) -> [UInt8]?) {
    let iterator = cmark_iter_new(pointer)
    defer { cmark_iter_free(iterator) }
    while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
      guard let current = cmark_iter_get_node(iterator) else { continue }
      let node = SyntaxNode(pointer: current)
      guard node.type == CMARK_NODE_TEXT, let words = change(node.literal) else { continue }
      (words + [0]).withUnsafeBytes {
        _ = cmark_node_set_literal(current, $0.bindMemory(to: CChar.self).baseAddress)
      }
    }
  }
}

/// Something in a body that an author should mend.
package struct MarkdownProblem: Hashable, Sendable {
  package let kind: Kind
  /// The place: byte offsets in the space of the indices that were rendered.
  package let source: Range<Int>

  /// What is wrong.
  package enum Kind: Hashable, Sendable {
    /// Raw HTML that was left out; the construct as it should be named, `<div>` or `<?php`.
    case rawHTML(construct: String)
    /// One of the allowed elements, but without its other half, or where it can't stand.
    case unbalancedHTML(construct: String)
    /// A link or image with a scheme that is not allowed; it became text.
    case refusedAddress(destination: String)
    /// A picture that pages would fetch from another host; what it shows is told in words instead.
    case foreignPicture(destination: String)
    /// A reference to a footnote that has no text.
    case missingFootnote(label: String)
    /// A footnote that nothing refers to; it was left out.
    case unusedFootnote(label: String)
    /// A second footnote of one label; it was left out.
    case repeatedFootnote(label: String)
    /// The line under a table's head has another number of cells than the head, so there is no
    /// table.
    case unevenTable(head: Int, delimiter: Int)
    /// A limit of `MarkdownLimits` was broken, so the page was refused.
    case limit(Limit)
    /// That many problems more were found.
    case more(Int)
  }

  /// Which limit was broken.
  package enum Limit: Hashable, Sendable, CaseIterable {
    case sourceSize, containerDepth, elementDepth, work, brackets, addresses, tableCells, outputSize
  }
}

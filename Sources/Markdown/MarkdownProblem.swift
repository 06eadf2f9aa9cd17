/// Something in a body that an author should mend.
package struct MarkdownProblem: Hashable, Sendable {
  package let kind: Kind
  /// The place: byte offsets in the space of the indices that were rendered.
  package let source: Range<Int>

  /// What is wrong.
  package enum Kind: Hashable, Sendable {
    /// Raw HTML that was left out; the construct as it should be named, `<div>` or `<?php`.
    case rawHTML(construct: String)
    /// Raw HTML that was read as what Markdown has for it.
    case readHTML(construct: String)
    /// One of the allowed elements, but without its other half, or where it can't stand.
    case unbalancedHTML(construct: String)
    /// A link or image with a scheme that is not allowed; it became text.
    case refusedAddress(destination: String)
    /// A picture that pages would fetch from another host; what it shows is told in words instead.
    case foreignPicture(destination: String)
    /// A link or picture without an address.
    case emptyAddress(MarkdownAddress.Kind)
    /// Something that looks like Markdown and stays text.
    case leftover(Leftover)
    /// A reference to a footnote that has no text.
    case missingFootnote(label: String)
    /// A footnote that nothing refers to; it was left out.
    case unusedFootnote(label: String)
    /// A second footnote of one label; it was left out.
    case repeatedFootnote(label: String)
    /// The line under a table's head has another number of cells than the head, so there is no
    /// table.
    case unevenTable(head: Int, delimiter: Int)
    /// A row of a table has more cells than its head; those are left out.
    case extraCells(columns: Int, cells: Int)
    /// A limit of `MarkdownLimits` was broken, so the page was refused.
    case limit(Limit)
    /// That many problems more were found.
    case more(Int)
  }

  /// What looks like Markdown to its author.
  package enum Leftover: Hashable, Sendable, CaseIterable {
    /// `**` that opened or closed nothing.
    case emphasis
    /// `](` of a link whose address is none.
    case link
    /// `{#id}`, `{width=300}`, `{: .note}`.
    case attributes
    /// `{{ … }}` and `{% … %}` of other generators.
    case template
    /// `[[…]]` of wikis.
    case wikiLink
    /// `##` without a space behind it.
    case heading
    /// `•`, `–` and others at the beginning of a line.
    case bullet
    /// `໑.` and `ກ.` at the beginning of a line.
    case number
    /// A row of cells without a row of dashes, or that row alone.
    case tableRow
  }

  /// Which limit was broken.
  package enum Limit: Hashable, Sendable, CaseIterable {
    case sourceSize, containerDepth, elementDepth, work, brackets, addresses, tableCells, outputSize
  }
}

import CCMark
import Markup

extension TreeWalker {
  /// Text as libcmark leaves it: our own extensions are looked for in it.
  mutating func writeText(_ node: SyntaxNode) {
    var words = node.literal
    if let end = headingEnd, end.node == node {
      words = UnsafeBufferPointer(rebasing: words.prefix(end.count))
    }
    if isAtCellStart {
      isAtCellStart = false
      words = UnsafeBufferPointer(rebasing: words.dropFirst(TableExtraction.cellMark.count))
    }
    if let start = textStart, start.node == node {
      textStart = nil
      words = UnsafeBufferPointer(rebasing: words.dropFirst(start.count))
      writer.text(start.replacement)
    }
    if scan.mayHaveLeftovers { reportLeftovers(in: words, of: node) }
    if imageDepth > 0 {
      alternativeText += hasEscapes ? EscapedMarks.resolved(words) : Array(words)
      return
    }
    if separation != .none, words.contains(where: { !ByteSet.space.contains($0) }) {
      writeSeparation()
    }
    if hasMarks || !footnotes.isEmpty {
      writeMarkedText(words, of: node)
    } else {
      writeWords(words, of: node)
    }
  }

  /// What is put back before it is written, where marks were exchanged.
  func resolved(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    hasEscapes ? EscapedMarks.resolved(bytes) : Array(bytes)
  }
}

extension TreeWalker {
  /// Text in which tildes or footnotes may stand.
  private mutating func writeMarkedText(
    _ words: UnsafeBufferPointer<UInt8>, of node: SyntaxNode
  ) {
    var decision = node.decision
    var written = 0
    var index = 0
    while index < words.count {
      if words[index] == UInt8(ascii: "~") {
        let start = index
        while index < words.count, words[index] == UInt8(ascii: "~") { index += 1 }
        guard let current = decision else { continue }
        decision = current + 1
        guard marks.decisions[current] != .alone else { continue }
        writeWords(words, written..<start, of: node)
        written = index
        writeStrikethrough(begins: marks.decisions[current] == .opens)
      } else if words[index] == UInt8(ascii: "["),
        let reference = footnoteReference(words, at: index), refer(to: reference.label, at: node)
      {
        writeWords(words, written..<index, of: node)
        writeFootnoteReference(to: reference.label)
        index = reference.end
        written = index
      } else {
        index += 1
      }
    }
    writeWords(words, written..<words.count, of: node)
  }

  private mutating func writeStrikethrough(begins: Bool) {
    if begins {
      writer.open("del")
      writer.finishTag()
    } else {
      writer.close()
    }
  }

  private mutating func writeWords(
    _ words: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, of node: SyntaxNode
  ) {
    if !range.isEmpty { writeWords(UnsafeBufferPointer(rebasing: words[range]), of: node) }
  }

  private mutating func writeWords(_ words: UnsafeBufferPointer<UInt8>, of node: SyntaxNode) {
    guard scan.mayHaveOfficeTags, let (kept, first) = OfficeTag.removed(from: words) else {
      return writeResolvedWords(words, of: node)
    }
    let tag = UnsafeBufferPointer(rebasing: words[first])
    let construct = RawHTMLToken.tokens(of: tag).first?.construct ?? "<o:p>"
    if reportedElements.insert(construct).inserted {
      report(.rawHTML(construct: construct), tag, at: node)
    }
    kept.withUnsafeBufferPointer { writeResolvedWords($0, of: node) }
  }

  private mutating func writeResolvedWords(
    _ words: UnsafeBufferPointer<UInt8>, of node: SyntaxNode
  ) {
    guard !hasEscapes else {
      EscapedMarks.resolved(words).withUnsafeBufferPointer { writeLinkedWords($0, of: node) }
      return
    }
    writeLinkedWords(words, of: node)
  }

  /// Words in which addresses may stand bare.
  private mutating func writeLinkedWords(
    _ words: UnsafeBufferPointer<UInt8>, of node: SyntaxNode
  ) {
    guard scan.mayHaveBareAddresses, linkDepth == 0 else { return writePlainWords(words) }
    var written = 0
    while let found = BareAddress.next(in: words, from: written, floor: written) {
      writePlainWords(UnsafeBufferPointer(rebasing: words[written..<found.range.lowerBound]))
      let label = UnsafeBufferPointer(rebasing: words[found.range])
      let address = found.scheme.prefix + label
      writer.open("a")
      let value = writer.attribute("href", url: address)
      writer.finishTag()
      writePlainWords(label)
      writer.close()
      append(address, .link, value, label, at: node)
      written = found.range.upperBound
    }
    writePlainWords(UnsafeBufferPointer(rebasing: words[written...]))
  }

  private mutating func writePlainWords(_ words: UnsafeBufferPointer<UInt8>) {
    guard !words.isEmpty else { return }
    writer.text(words)
    if gathersText { text += words }
  }
}

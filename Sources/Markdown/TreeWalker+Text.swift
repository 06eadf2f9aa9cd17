import CCMark
import Markup

extension TreeWalker {
  /// Text as libcmark leaves it: our own extensions are looked for in it.
  mutating func writeText(_ node: SyntaxNode) {
    var words = node.literal
    if isAtCellStart {
      isAtCellStart = false
      words = UnsafeBufferPointer(rebasing: words.dropFirst(TableExtraction.cellMark.count))
    }
    if imageDepth > 0 {
      alternativeText += hasEscapes ? EscapedMarks.resolved(words) : Array(words)
    } else if hasMarks || !footnotes.isEmpty {
      writeMarkedText(words, of: node)
    } else {
      writeWords(words)
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
        writeWords(words, written..<start)
        written = index
        writeStrikethrough(begins: marks.decisions[current] == .opens)
      } else if words[index] == UInt8(ascii: "["),
        let reference = footnoteReference(words, at: index), refer(to: reference.label, at: node)
      {
        writeWords(words, written..<index)
        writeFootnoteReference(to: reference.label)
        index = reference.end
        written = index
      } else {
        index += 1
      }
    }
    writeWords(words, written..<words.count)
  }

  private mutating func writeStrikethrough(begins: Bool) {
    if begins {
      writer.open("del")
      writer.finishTag()
    } else {
      writer.close()
    }
  }

  private mutating func writeWords(_ words: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    if !range.isEmpty { writeWords(UnsafeBufferPointer(rebasing: words[range])) }
  }

  private mutating func writeWords(_ words: UnsafeBufferPointer<UInt8>) {
    guard !hasEscapes else {
      let resolved = EscapedMarks.resolved(words)
      writer.text(resolved)
      if gathersText { text += resolved }
      return
    }
    writer.text(words)
    if gathersText { text += words }
  }
}

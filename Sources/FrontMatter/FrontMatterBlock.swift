/// Where the front matter of a document stands: the lines between two lines of `---`.
///
/// The first line of the file opens it, the next line that is `---` alone closes it; a `---`
/// inside the body is a thematic break and none of its business. A byte order mark before the
/// opening line is passed over; white space after the dashes is allowed.
package struct FrontMatterBlock: Sendable, Hashable {
  /// Bytes of the YAML text, without the lines of dashes.
  package let yaml: Range<Int>
  /// Bytes of the body: all after the closing line.
  package let body: Range<Int>
  /// The line of the file on which the YAML text begins, from 1.
  package let firstLine: Int

  /// What keeps a file from having front matter.
  package enum Fault: Error, Hashable, Sendable {
    case emptyFile
    case missing
    case neverClosed
  }

  /// Finds the block.
  package static func find(in bytes: [UInt8]) throws(Fault) -> FrontMatterBlock {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes[start...].contains(where: { !isBlank($0) && $0 != newline }) else {
      throw .emptyFile
    }
    let opening = line(at: start, in: bytes)
    guard isFence(bytes[opening.content]) else { throw .missing }
    var position = opening.next
    while position < bytes.count {
      let candidate = line(at: position, in: bytes)
      if isFence(bytes[candidate.content]) {
        return FrontMatterBlock(
          yaml: opening.next..<position, body: candidate.next..<bytes.count, firstLine: 2)
      }
      position = candidate.next
    }
    throw .neverClosed
  }
}

extension FrontMatterBlock {
  /// Whether some line of the front matter begins with a text, in a file that can't be read
  /// otherwise. Lines of the body don't count; where the front matter is never closed, all do.
  package static func hasLine(_ prefix: String, in bytes: [UInt8]) -> Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var position =
      isFence(bytes[line(at: start, in: bytes).content])
      ? line(at: start, in: bytes).next : start
    while position < bytes.count {
      let candidate = line(at: position, in: bytes)
      let content = bytes[candidate.content]
      if isFence(content) { return false }
      if content.starts(with: prefix.utf8) { return true }
      position = candidate.next
    }
    return false
  }

  private static var newline: UInt8 { 0x0A }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }

  private static func line(at start: Int, in bytes: [UInt8]) -> (content: Range<Int>, next: Int) {
    var end = start
    while end < bytes.count, bytes[end] != newline { end += 1 }
    return (start..<end, min(end + 1, bytes.count))
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    let dash = UInt8(ascii: "-")
    return line.starts(with: [dash, dash, dash]) && line.dropFirst(3).allSatisfy(isBlank)
  }
}

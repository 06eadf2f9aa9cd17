import Markup

/// The address of a link or picture with a space in it: `![ຮູບ](my pic.png)`.
///
/// CommonMark (section 6.3) takes such a thing for text, which nobody means: phones, Windows and
/// people name files so. What ends like a file's name is read as an address.
enum SpacedAddress {
  /// Bytes of a destination at most, so that brackets that are never closed cost little.
  private static let maximumSize = 512

  /// The range of the destination, where `index` is that of the `]` before it.
  static func find(_ line: UnsafeBufferPointer<UInt8>, at index: Int) -> Range<Int>? {
    guard index + 2 < line.count, line[index + 1] == UInt8(ascii: "(") else { return nil }
    var start = index + 2
    while start < line.count, ByteSet.blanks.contains(line[start]) { start += 1 }
    guard start < line.count, line[start] != UInt8(ascii: "<"),
      let close = closing(line, from: start)
    else { return nil }
    var end = endOfTitle(line, start..<close) ?? close
    while end > start, ByteSet.blanks.contains(line[end - 1]) { end -= 1 }
    let destination = start..<end
    guard line[destination].contains(where: { ByteSet.blanks.contains($0) }),
      !line[destination].contains(where: { notInNames.contains($0) }),
      hasFileExtension(UnsafeBufferPointer(rebasing: line[destination]))
    else { return nil }
    return destination
  }

  private static let notInNames = ByteSet("\"<>`[]|*\\")

  /// The `)` that closes, on the same line.
  private static func closing(_ line: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var depth = 0
    for index in start..<min(line.count, start + maximumSize) {
      switch line[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")") where depth == 0: return index
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return nil
      default: break
      }
    }
    return nil
  }

  /// Where a title in quotes begins, with the space before it.
  private static func endOfTitle(
    _ line: UnsafeBufferPointer<UInt8>, _ inside: Range<Int>
  ) -> Int? {
    var end = inside.upperBound
    while end > inside.lowerBound, ByteSet.blanks.contains(line[end - 1]) { end -= 1 }
    guard end > inside.lowerBound, ByteSet("\"'").contains(line[end - 1]) else { return nil }
    let quote = line[end - 1]
    return line[inside].indices.first {
      line[$0] == quote && $0 > inside.lowerBound && $0 < end - 1
        && ByteSet.blanks.contains(line[$0 - 1])
    }
  }

  /// `.pdf`, `.jpeg`, `.md#place`: a point, one to five letters or digits, perhaps a fragment.
  private static func hasFileExtension(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let path = name.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    let ending = path.reversed().prefix { ByteSet.alphanumerics.contains($0) }
    guard (1...5).contains(ending.count), path.count > ending.count + 1 else { return false }
    return path.dropLast(ending.count).last == UInt8(ascii: ".")
      && !ByteSet.blanks.contains(path.dropLast(ending.count + 1).last ?? 0x20)
  }
}

/// Where comments begin behind something on their line, found in one look: for each, the line and the
/// column at which the text before it ends.
struct YAMLComments {
  private var ends: [End: Bool] = [:]

  static let none = YAMLComments()

  private struct End: Hashable {
    /// Both from 1; columns in Unicode scalars.
    let line: Int
    let column: Int
  }

  private init() {}

  /// Quotes are not looked at: what stands in them is asked for by nobody.
  init(in bytes: ArraySlice<UInt8>) {
    guard bytes.contains(UInt8(ascii: "#")) else { return }
    var line = 1
    var column = 1
    // The column behind the last byte that is no blank.
    var end = 1
    var isAfterBlank = false
    for (index, byte) in zip(bytes.indices, bytes) {
      switch byte {
      case 0x0A:
        (line, column, end, isAfterBlank) = (line + 1, 1, 1, false)
        continue
      case 0x20, 0x09: isAfterBlank = true
      default:
        if byte == UInt8(ascii: "#"), isAfterBlank, end > 1,
          ends[End(line: line, column: end)] == nil
        {
          ends[End(line: line, column: end)] = isTag(bytes[(index + 1)...])
        }
        isAfterBlank = false
        if byte & 0xC0 != 0x80 { end = column + 1 }
      }
      if byte & 0xC0 != 0x80 { column += 1 }
    }
  }

  var isEmpty: Bool { ends.isEmpty }

  /// Whether a text that ends at a place is followed by a comment that may be a part of it. Behind
  /// nothing only `#ປະຊຸມ` is: `# …` explains why there is no value.
  func cut(line: Int, column: Int, isEmpty: Bool) -> Bool {
    guard let isTag = ends[End(line: line, column: column)] else { return false }
    return !isEmpty || isTag
  }

  private func isTag(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.first.map { $0 > 0x20 && $0 != UInt8(ascii: "#") } ?? false
  }
}

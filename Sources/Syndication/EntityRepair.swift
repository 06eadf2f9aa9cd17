import Diagnostics
import Markup

/// Feeds that use HTML's names for characters (`&nbsp;`) without declaring them, which no XML
/// parser may forgive: the names are exchanged for numbers, and `&` before any other for `&amp;`.
enum EntityRepair {
  /// Nil where there is nothing to repair.
  static func repaired(_ bytes: [UInt8], path: String) -> SourceText? {
    var output: [UInt8] = []
    var edits: [SourceText.Edit] = []
    output.reserveCapacity(bytes.count + 1024)
    var index = 0
    while index < bytes.count {
      if let end = endOfCDATA(bytes, at: index) {
        output += bytes[index..<end]
        index = end
      } else if bytes[index] == UInt8(ascii: "&"), let (text, end) = replacement(bytes, at: index) {
        let start = output.count
        output += Array(text.utf8)
        edits.append(SourceText.Edit(original: index..<end, repaired: start..<output.count))
        index = end
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return edits.isEmpty
      ? nil : SourceText(path: path, original: bytes, repaired: output, edits: edits)
  }
}

extension EntityRepair {
  /// Inside CDATA `&` is a sign like any other.
  private static func endOfCDATA(_ bytes: [UInt8], at start: Int) -> Int? {
    guard bytes[start] == UInt8(ascii: "<"), bytes[start...].starts(with: "<![CDATA[".utf8) else {
      return nil
    }
    var index = start + 9
    while index + 2 < bytes.count {
      if bytes[index...].starts(with: "]]>".utf8) { return index + 3 }
      index += 1
    }
    return bytes.count
  }

  private static func replacement(_ bytes: [UInt8], at start: Int) -> (text: String, end: Int)? {
    let name = bytes[(start + 1)...].prefix(32).prefix { ByteSet.alphanumerics.contains($0) }
    let end = name.endIndex
    guard !name.isEmpty, end < bytes.count, bytes[end] == UInt8(ascii: ";") else { return nil }
    if ["amp", "lt", "gt", "quot", "apos"].contains(where: { $0.utf8.elementsEqual(name) }) {
      return nil
    }
    guard let scalar = HTMLCharacterNames.scalar(named: name) else { return ("&amp;", start + 1) }
    return ("&#\(scalar.value);", end + 1)
  }
}

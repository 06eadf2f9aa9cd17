import Markup

/// What a paragraph before a table begins with to be its caption: `Table:` or `ຕາຕະລາງ:` (Pandoc
/// has the first). With a number, `ຕາຕະລາງ 2:`, the words stay, since the text may refer to them.
enum CaptionMark {
  /// How many bytes are left out; nil where there is no caption.
  static func length(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    for word in [Array("ຕາຕະລາງ".utf8), Array("Table".utf8), Array("table".utf8)] {
      guard text.starts(with: word) else { continue }
      var index = word.count
      while index < text.count, ByteSet.blanks.contains(text[index]) { index += 1 }
      if index < text.count, text[index] == UInt8(ascii: ":") {
        index += 1
        while index < text.count, ByteSet.blanks.contains(text[index]) { index += 1 }
        return index
      }
      let number = text[index...].prefix {
        ByteSet.digits.union(ByteSet(".-")).contains($0) || $0 >= 0x80
      }
      let isNumber =
        (1...12).contains(number.count)
        && String(decoding: number, as: UTF8.self).unicodeScalars.allSatisfy {
          $0.properties.numericType == .decimal || $0 == "." || $0 == "-"
        }
      guard isNumber, number.endIndex < text.count, text[number.endIndex] == UInt8(ascii: ":")
      else { return nil }
      return 0
    }
    return nil
  }
}

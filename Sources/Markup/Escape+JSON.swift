extension Escape {
  /// A JSON string with its quotes, safe inside `<script type="application/ld+json">` too.
  ///
  /// RFC 8259, section 7; and `< > & '`, U+2028 and U+2029 as `\u` escapes, so that neither
  /// `</script>` nor a comment can begin inside it and the page stays well-formed XML.
  @inlinable package static func jsonString(_ value: some ByteSource, into output: inout [UInt8]) {
    value.withBytes { jsonString($0, into: &output) }
  }

  /// A JSON string with its quotes, safe inside `<script type="application/ld+json">` too.
  package static func jsonString(_ value: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    let special = ByteSet.jsonSpecials
    output.append(UInt8(ascii: "\""))
    var runStart = 0
    var index = 0
    while index < value.count {
      let byte = value[index]
      var width = 1
      var refused = false
      if byte < 0x80 {
        guard special.contains(byte) else {
          index += 1
          continue
        }
      } else if UTF8Scan.isLaoBlock(value, at: index) {
        index += 3
        continue
      } else {
        switch UTF8Scan.unit(value, at: index) {
        case .scalar(let length):
          guard isLineSeparator(value, at: index) else {
            index += length
            continue
          }
          width = length
        case .refused(let length):
          width = length
          refused = true
        }
      }
      output.append(run: value, runStart..<index)
      if refused {
        output.append(literal: "\u{FFFD}")
      } else if byte < 0x80 {
        appendEscape(of: byte, to: &output)
      } else {
        output.append(literal: value[index + 2] == 0xA8 ? "\\u2028" : "\\u2029")
      }
      index += width
      runStart = index
    }
    output.append(run: value, runStart..<value.count)
    output.append(UInt8(ascii: "\""))
  }
}

extension Escape {
  /// U+2028 and U+2029, which end a line in older JavaScript.
  private static func isLineSeparator(_ value: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    value[index] == 0xE2 && value[index + 1] == 0x80 && value[index + 2] & 0xFE == 0xA8
  }

  private static func appendEscape(of byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""): output.append(literal: "\\\"")
    case UInt8(ascii: "\\"): output.append(literal: "\\\\")
    case UInt8(ascii: "\n"): output.append(literal: "\\n")
    case UInt8(ascii: "\r"): output.append(literal: "\\r")
    case UInt8(ascii: "\t"): output.append(literal: "\\t")
    default:
      output.append(literal: "\\u00")
      output.append(hexDigit(byte >> 4, UInt8(ascii: "a")))
      output.append(hexDigit(byte & 15, UInt8(ascii: "a")))
    }
  }

  /// - Parameter ten: the letter for ten, which says the case.
  static func hexDigit(_ value: UInt8, _ ten: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : ten + value - 10
  }
}

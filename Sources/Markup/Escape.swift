/// The escapers: text in, bytes of one place in HTML, XML, JSON or a URL out.
///
/// Bytes decide, `Character` never: a quote followed by a Lao vowel is one `Character`, and a guard
/// that compares those lets it through. All of them append to `output`. What XML 1.0 has no place
/// for (controls, U+FFFE, U+FFFF) and what is no UTF-8 becomes U+FFFD, since pages are well-formed
/// XML.
package enum Escape {
  /// The text of an element in HTML or XML; quotes stay as they are.
  @inlinable package static func text(_ value: some ByteSource, into output: inout [UInt8]) {
    value.withBytes { text($0, into: &output) }
  }

  /// The value of an attribute between quotes, double or single.
  @inlinable package static func attribute(_ value: some ByteSource, into output: inout [UInt8]) {
    value.withBytes { attribute($0, into: &output) }
  }

  /// The text of an element in HTML or XML; quotes stay as they are.
  package static func text(_ value: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    escape(value, special: .textSpecials, into: &output)
  }

  /// The value of an attribute between quotes, double or single.
  package static func attribute(_ value: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    escape(value, special: .attributeSpecials, into: &output)
  }
}

extension Escape {
  /// Copies runs at once; only what is special is looked at byte by byte.
  @inline(__always)
  private static func escape(
    _ value: UnsafeBufferPointer<UInt8>, special: ByteSet, into output: inout [UInt8]
  ) {
    var runStart = 0
    var index = 0
    while index < value.count {
      let byte = value[index]
      let width: Int
      if byte < 0x80 {
        guard special.contains(byte) else {
          index += 1
          continue
        }
        width = 1
      } else if UTF8Scan.isLaoBlock(value, at: index) {
        index += 3
        continue
      } else {
        switch UTF8Scan.unit(value, at: index) {
        case .scalar(let length):
          index += length
          continue
        case .refused(let length): width = length
        }
      }
      output.append(run: value, runStart..<index)
      output.append(literal: replacement(of: byte))
      index += width
      runStart = index
    }
    output.append(run: value, runStart..<value.count)
  }

  private static func replacement(of byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&#34;"
    case UInt8(ascii: "'"): "&#39;"
    default: "\u{FFFD}"
    }
  }
}

extension Array<UInt8> {
  /// Appends a literal of the source code.
  @inlinable @inline(__always) package mutating func append(literal: StaticString) {
    append(
      contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Appends a stretch with one copy.
  @inline(__always) mutating func append(
    run bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) {
    guard !range.isEmpty else { return }
    append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
  }
}

import Content
import Diagnostics
import Markup

/// Makes XML of what only looks like it: the slips of feeds that hand-written programs make, and
/// that every reader of feeds forgives. Nothing is expanded but one character for one name.
///
/// Only what a strict reader refused comes here. Each repair keeps the way back to its place.
struct FeedRepair {
  /// What was mended, and where first.
  struct Mended {
    let slip: FeedSlip
    /// In bytes of the original.
    let place: Range<Int>
    var count = 1
  }

  private let bytes: [UInt8]
  private let declared: [[UInt8]: Unicode.Scalar]
  private let binding: (offset: Int, text: [UInt8])?
  private var output: [UInt8] = []
  private var edits: [SourceText.Edit] = []
  private var mended: [Mended] = []
  private var badBytes = 0

  /// - Parameter bindsAll: whether prefixes are bound that some other element declares for itself.
  /// - Returns: none where there is nothing that could be mended.
  static func mend(
    _ bytes: [UInt8], path: String, bindsAll: Bool = false
  ) -> (source: SourceText, mended: [Mended])? {
    guard isASCIICompatible(bytes), var repair = FeedRepair(bytes, bindsAll: bindsAll) else {
      return nil
    }
    repair.run()
    // What is mostly no text of its encoding is in another one.
    guard !repair.edits.isEmpty, repair.badBytes <= max(8, bytes.count / 200) else { return nil }
    let source = SourceText(
      path: path, original: bytes, repaired: repair.output, edits: repair.edits)
    return (source, repair.mended)
  }

  /// None where the document type declares what can't be exchanged for one character.
  private init?(_ bytes: [UInt8], bindsAll: Bool) {
    self.bytes = bytes
    let subset = InternalSubset.find(in: bytes)
    if let subset, subset.characters == nil { return nil }
    declared = subset?.characters ?? [:]
    binding = PrefixBinding.find(in: bytes, bindsAll: bindsAll)
    subsetRange = subset?.range
  }

  private let subsetRange: Range<Int>?

  /// UTF-16 and EBCDIC are left to the strict reader.
  private static func isASCIICompatible(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, first != 0xFE, first != 0xFF else { return false }
    return !bytes.prefix(4).contains(0)
  }
}

extension FeedRepair {
  private mutating func run() {
    output.reserveCapacity(bytes.count + 1024)
    var index = leadingDirt()
    let end = trailingDirt()
    while index < end {
      if let binding, binding.offset == index {
        replace(index..<index, with: binding.text, .undeclaredPrefix)
      }
      if let subsetRange, subsetRange.lowerBound == index {
        replace(subsetRange, with: [], .declaredEntity)
        index = subsetRange.upperBound
      } else if bytes[index] == UInt8(ascii: "<"), let end = endOfOpaque(at: index) {
        while index < end { index = copyScalar(at: index) }
      } else if bytes[index] == UInt8(ascii: "&") {
        index = copyReference(at: index)
      } else {
        index = copyScalar(at: index)
      }
    }
    if end < bytes.count { replace(end..<bytes.count, with: [], .trailingDirt) }
  }

  private mutating func replace(_ range: Range<Int>, with text: [UInt8], _ slip: FeedSlip) {
    let start = output.count
    output += text
    edits.append(SourceText.Edit(original: range, repaired: start..<output.count))
    if let known = mended.firstIndex(where: { $0.slip == slip }) {
      mended[known].count += 1
    } else {
      let place = range.isEmpty ? range.lowerBound..<range.lowerBound + 1 : range
      mended.append(Mended(slip: slip, place: place))
    }
  }

  /// A declaration stands at the very beginning (XML 1.0, section 2.8); programs print line breaks
  /// and warnings before it.
  private mutating func leadingDirt() -> Int {
    let mark = Array("<?xml".utf8)
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let first = hasMark ? 3 : 0
    let head = bytes.prefix(4_096)
    let found = head.indices.first {
      // `<?xml-stylesheet` is another thing.
      bytes[$0...].starts(with: mark) && $0 + 5 < bytes.count && bytes[$0 + 5] <= 0x20
    }
    guard let start = found, start > first
    else { return 0 }
    replace(0..<start, with: [], .leadingDirt)
    return start
  }

  /// Behind the end of the root; comments and white space may stand there.
  private func trailingDirt() -> Int {
    for name in ["</rss>", "</feed>", "</rdf:RDF>"] {
      let end = Array(name.utf8)
      let last = bytes.indices.reversed().prefix(4_096 + end.count).first {
        bytes[$0] == UInt8(ascii: "<") && bytes[$0...].starts(with: end)
      }
      guard let last else { continue }
      return isOutsideAllowed(from: last + end.count) ? bytes.count : last + end.count
    }
    return bytes.count
  }

  private func isOutsideAllowed(from start: Int) -> Bool {
    var index = start
    while index < bytes.count {
      if bytes[index] <= 0x20 {
        index += 1
      } else if bytes[index] == UInt8(ascii: "<"), let end = endOfOpaque(at: index) {
        index = end
      } else {
        return false
      }
    }
    return true
  }

  /// Where what begins here ends, if `&` is a sign like any other in it.
  private func endOfOpaque(at start: Int) -> Int? {
    for (open, close) in [("<![CDATA[", "]]>"), ("<!--", "-->"), ("<?", "?>")]
    where bytes[start...].starts(with: open.utf8) {
      let mark = Array(close.utf8)
      var index = start + open.utf8.count
      while index < bytes.count {
        if bytes[index] == mark[0], bytes[index...].starts(with: mark) { return index + mark.count }
        index += 1
      }
      return bytes.count
    }
    return nil
  }

  /// Copies one character; one that XML has no place for goes, and bytes that are none become the
  /// sign for what can't be read (U+FFFD).
  private mutating func copyScalar(at index: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x80 {
      if byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        output.append(byte)
      } else {
        replace(index..<index + 1, with: [], .control)
      }
      return index + 1
    }
    let length = bytes.withUnsafeBufferPointer { UTF8Validity.sequenceLength($0, index) }
    guard length > 0 else {
      badBytes += 1
      replace(index..<index + 1, with: [0xEF, 0xBF, 0xBD], .badByte)
      return index + 1
    }
    if length == 3, byte == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE {
      replace(index..<index + 3, with: [], .control)
    } else {
      output += bytes[index..<index + length]
    }
    return index + length
  }
}

extension FeedRepair {
  /// Copies a reference that XML knows; a name of HTML becomes its number, and `&` that begins none
  /// stands for itself.
  private mutating func copyReference(at start: Int) -> Int {
    let digits = bytes[(start + 1)...].prefix(32)
    if digits.first == UInt8(ascii: "#") { return copyNumber(at: start) }
    let name = digits.prefix { ByteSet.alphanumerics.contains($0) }
    let end = name.endIndex
    guard !name.isEmpty, end < bytes.count, bytes[end] == UInt8(ascii: ";") else {
      replace(start..<start + 1, with: Array("&amp;".utf8), .bareAmpersand)
      return start + 1
    }
    if ["amp", "lt", "gt", "quot", "apos"].contains(where: { $0.utf8.elementsEqual(name) }) {
      output += bytes[start...end]
    } else if let scalar = declared[Array(name)] {
      replace(start..<end + 1, with: Array("&#\(scalar.value);".utf8), .declaredEntity)
    } else if let scalar = HTMLCharacterNames.scalar(named: name) {
      replace(start..<end + 1, with: Array("&#\(scalar.value);".utf8), .htmlEntity)
    } else {
      replace(start..<start + 1, with: Array("&amp;".utf8), .htmlEntity)
      return start + 1
    }
    return end + 1
  }

  private mutating func copyNumber(at start: Int) -> Int {
    let rest = bytes[(start + 2)...].prefix(10)
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else {
      replace(start..<start + 1, with: Array("&amp;".utf8), .bareAmpersand)
      return start + 1
    }
    if let scalar = InternalSubset.number(bytes[(start + 1)..<end]), XMLCharacters.allow(scalar) {
      output += bytes[start...end]
    } else {
      replace(start..<end + 1, with: [0xEF, 0xBF, 0xBD], .control)
    }
    return end + 1
  }
}

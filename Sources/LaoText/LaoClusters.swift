/// Cuts a text where a cut can be seen: between clusters.
///
/// A Lao cluster is what a reader takes for one unit of writing: a leading vowel, a consonant, its
/// marks and the vowel letters that belong to it. `Character` is smaller (ເພື່ອ is three), so that
/// cutting by it can leave a bare ເ behind. Text in other scripts is cut between base characters;
/// marks, joiners and variation selectors stay with their base.
public enum LaoClusters {
  /// The clusters of a text; together they are the text.
  public static func clusters(of text: String) -> [Substring] {
    var ends: [Int] = []
    var text = text
    text.makeContiguousUTF8()
    text.utf8.withContiguousStorageIfAvailable { bytes in
      var index = 0
      while index < bytes.count {
        index = end(in: bytes, from: index)
        ends.append(index)
      }
    }
    return split(text, at: ends)
  }

  /// Where the cluster that starts at `start` ends, in bytes.
  static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    LaoBlock.slot(in: bytes, at: start) == nil
      ? foreignEnd(in: bytes, from: start) : laoEnd(in: bytes, from: start)
  }
}

extension LaoClusters {
  private static func laoEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    start + 3 * LaoCluster.end(in: UTF8Letters(bytes: bytes, start: start), from: 0)
  }

  private static func foreignEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    if bytes[start] < 0x80 {
      // A line feed after a carriage return is the one pair of ASCII that is one thing.
      if bytes[start] == 0x0D, start + 1 < bytes.count, bytes[start + 1] == 0x0A {
        return start + 2
      }
      if start + 1 >= bytes.count || bytes[start + 1] < 0x80 { return start + 1 }
    }
    let first = UTF8Scalar(in: bytes, at: start)
    var index = start + first.length
    var previous = first.value
    var flags = isRegionalIndicator(previous) ? 1 : 0
    while index < bytes.count, bytes[index] >= 0x80 {
      let scalar = UTF8Scalar(in: bytes, at: index)
      let joined = previous == 0x200D && !LaoBlock.contains(scalar.value)
      let pairs = flags == 1 && isRegionalIndicator(scalar.value)
      guard extends(scalar.value) || joined || pairs else { break }
      flags += pairs ? 1 : 0
      previous = scalar.value
      index += scalar.length
    }
    return index
  }

  private static func extends(_ value: UInt32) -> Bool {
    guard !LaoBlock.contains(value), let scalar = Unicode.Scalar(value) else {
      return LaoBlock.slot(of: value).map { LetterKind.table[Int($0)].isMark } ?? false
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return true
    default: return value == 0x200D || (0x1_F3FB...0x1_F3FF).contains(value)
    }
  }

  private static func isRegionalIndicator(_ value: UInt32) -> Bool {
    (0x1_F1E6...0x1_F1FF).contains(value)
  }
}

extension LaoBlock {
  static func contains(_ value: UInt32) -> Bool { value >= first && value <= last }

  /// Where the Lao letters and signs at `start` end: digits are not among them.
  static func endOfLetters(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while let slot = slot(in: bytes, at: end), slot &- 0x50 > 9 { end += 3 }
    return end
  }
}

/// Splits a text at byte offsets, the last of which is its end.
func split(_ text: String, at ends: [Int]) -> [Substring] {
  var start = text.utf8.startIndex
  var offset = 0
  return ends.map { end in
    let next = text.utf8.index(start, offsetBy: end - offset)
    defer { (start, offset) = (next, end) }
    return text[start..<next]
  }
}

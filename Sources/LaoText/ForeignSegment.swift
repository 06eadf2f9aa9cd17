/// The words of text that is not Lao: runs of letters and digits.
enum ForeignSegment {
  /// Where the segment at `start` ends, and what it is.
  static func end(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (end: Int, kind: WordBreaker.Kind) {
    let (first, length) = role(in: bytes, at: start)
    var index = start + length
    switch first {
    case .space:
      while index < bytes.count {
        let (next, length) = role(in: bytes, at: index)
        guard next == .space else { break }
        index += length
      }
      return (index, .space)
    case .other, .extender:
      return (max(index, LaoClusters.end(in: bytes, from: start)), .punctuation)
    case .letter, .digit:
      var previous = first
      while index < bytes.count {
        let (next, length) = role(in: bytes, at: index)
        if next == .letter || next == .digit || next == .extender {
          previous = next == .extender ? previous : next
          index += length
        } else if joins(bytes[index], between: previous), index + 1 < bytes.count,
          role(in: bytes, at: index + 1).role == previous
        {
          index += 1
        } else {
          break
        }
      }
      return (index, .word)
    }
  }

  private enum Role {
    case letter, digit, space, extender, other
  }

  /// `4.0`, `1.234,5` and `don't` are one word.
  private static func joins(_ byte: UInt8, between role: Role) -> Bool {
    role == .digit ? byte == 0x2E || byte == 0x2C : byte == 0x27
  }

  private static func role(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (role: Role, length: Int) {
    let byte = bytes[index]
    switch byte {
    case 0x30...0x39: return (.digit, 1)
    case 0x41...0x5A, 0x61...0x7A: return (.letter, 1)
    case 0x09...0x0D, 0x20: return (.space, 1)
    case 0..<0x80: return (.other, 1)
    default: break
    }
    let scalar = UTF8Scalar(in: bytes, at: index)
    if let slot = LaoBlock.slot(of: scalar.value) {
      // A mark belongs to what it stands on, whatever that is.
      if LetterSet.marks.contains(slot) { return (.extender, scalar.length) }
      return (LetterKind.table[Int(slot)] == .digit ? .digit : .other, scalar.length)
    }
    guard let value = Unicode.Scalar(scalar.value) else { return (.other, scalar.length) }
    let role: Role =
      switch value.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .letterNumber:
        .letter
      case .decimalNumber: .digit
      case .nonspacingMark, .enclosingMark, .spacingMark: .extender
      case .spaceSeparator, .lineSeparator, .paragraphSeparator: .space
      default: .other
      }
    return (role, scalar.length)
  }
}

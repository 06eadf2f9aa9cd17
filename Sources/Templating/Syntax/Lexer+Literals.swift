extension Lexer {
  mutating func readNumber() throws(LocatedFault) {
    let start = position
    if let radix = radixOfPrefix() {
      position += 2
      let digits = takeDigits(radix: radix)
      guard let number = Int(digits, radix: radix) else {
        throw LocatedFault(fault: .badNumber, range: start..<position)
      }
      tokens.append(Token(kind: .integer(number), range: start..<position))
      return
    }
    var text = takeDigits(radix: 10)
    var isReal = false
    // After a dot a number is an index: `rows.0.1`.
    let followsDot = tokens.last?.isSymbol(.dot) ?? false
    if !followsDot, position + 1 < source.count, source[position] == UInt8(ascii: "."),
      isDigit(source[position + 1])
    {
      position += 1
      text += "." + takeDigits(radix: 10)
      isReal = true
    }
    if !followsDot, position < source.count, source[position] | 0x20 == UInt8(ascii: "e") {
      var index = position + 1
      var sign = ""
      if index < source.count,
        source[index] == UInt8(ascii: "-") || source[index] == UInt8(ascii: "+")
      {
        sign = source[index] == UInt8(ascii: "-") ? "-" : ""
        index += 1
      }
      if index < source.count, isDigit(source[index]) {
        position = index
        text += "e" + sign + takeDigits(radix: 10)
        isReal = true
      }
    }
    let range = start..<position
    if isReal {
      guard let number = Double(text) else { throw LocatedFault(fault: .badNumber, range: range) }
      tokens.append(Token(kind: .real(number), range: range))
    } else {
      guard let number = Int(text) else { throw LocatedFault(fault: .badNumber, range: range) }
      tokens.append(Token(kind: .integer(number), range: range))
    }
  }

  func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private func radixOfPrefix() -> Int? {
    guard source[position] == UInt8(ascii: "0"), position + 1 < source.count else { return nil }
    switch source[position + 1] | 0x20 {
    case UInt8(ascii: "x"): return 16
    case UInt8(ascii: "o"): return 8
    case UInt8(ascii: "b"): return 2
    default: return nil
    }
  }

  /// Digits without the underscores between them.
  private mutating func takeDigits(radix: Int) -> String {
    var text = ""
    while position < source.count {
      let byte = source[position]
      let isPart =
        radix == 16
        ? isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
        : isDigit(byte)
      if isPart {
        text.unicodeScalars.append(UnicodeScalar(byte))
      } else if byte != UInt8(ascii: "_") {
        break
      }
      position += 1
    }
    return text
  }

  mutating func readString(quote: UInt8) throws(LocatedFault) {
    let start = position
    var index = position + 1
    var text = String.UnicodeScalarView()
    var runStart = index
    var badEscape: LocatedFault?
    func flush(to end: Int) {
      guard end > runStart else { return }
      text.append(
        contentsOf: String(decoding: source[runStart..<end], as: UTF8.self).unicodeScalars)
    }
    while index < source.count {
      let byte = source[index]
      if byte == quote {
        flush(to: index)
        position = index + 1
        if let badEscape { throw badEscape }
        tokens.append(Token(kind: .string(String(text)), range: start..<position))
        return
      }
      if byte == 0x0D {
        flush(to: index)
        text.append("\n")
        index += index + 1 < source.count && source[index + 1] == 0x0A ? 2 : 1
        runStart = index
      } else if byte == UInt8(ascii: "\\"), index + 1 < source.count {
        flush(to: index)
        do throws(LocatedFault) {
          index = try readEscape(at: index, into: &text)
        } catch {
          badEscape = badEscape ?? error
          index += 2
        }
        runStart = index
      } else {
        index += 1
      }
    }
    let mark = String(UnicodeScalar(quote))
    throw LocatedFault(fault: .unclosed(mark, with: mark), range: start..<start + 1)
  }

  /// Python's escapes in a string; an unknown one stays as it is.
  private func readEscape(
    at start: Int, into text: inout String.UnicodeScalarView
  ) throws(LocatedFault) -> Int {
    let byte = source[start + 1]
    switch byte {
    case UInt8(ascii: "n"): text.append("\n")
    case UInt8(ascii: "t"): text.append("\t")
    case UInt8(ascii: "r"): text.append("\r")
    case UInt8(ascii: "a"): text.append("\u{7}")
    case UInt8(ascii: "b"): text.append("\u{8}")
    case UInt8(ascii: "f"): text.append("\u{C}")
    case UInt8(ascii: "v"): text.append("\u{B}")
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""):
      text.append(UnicodeScalar(byte))
    case 0x0A: break
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      var value: UInt32 = 0
      var index = start + 1
      while index < source.count, index < start + 4,
        (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(source[index])
      {
        value = value * 8 + UInt32(source[index] - UInt8(ascii: "0"))
        index += 1
      }
      if let scalar = UnicodeScalar(value) { text.append(scalar) }
      return index
    case UInt8(ascii: "x"), UInt8(ascii: "u"), UInt8(ascii: "U"):
      let count = byte == UInt8(ascii: "x") ? 2 : byte == UInt8(ascii: "u") ? 4 : 8
      let end = start + 2 + count
      guard end <= source.count,
        let value = UInt32(String(decoding: source[start + 2..<end], as: UTF8.self), radix: 16),
        let scalar = UnicodeScalar(value)
      else { throw LocatedFault(fault: .badEscape, range: start..<start + 2) }
      text.append(scalar)
      return end
    // Names of characters (`\N{…}`) are not known here.
    case UInt8(ascii: "N"): throw LocatedFault(fault: .badEscape, range: start..<start + 2)
    default:
      text.append("\\")
      return start + 1
    }
    return start + 2
  }
}

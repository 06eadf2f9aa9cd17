import Markup

/// Exchanges the marks of one text, line by line (see `EscapedMarks`).
struct MarkExchange {
  private let line: UnsafeBufferPointer<UInt8>
  private var result: [UInt8] = []
  /// The offset behind the address that was looked at last, so that none is looked at twice.
  private var addressEnd = 0

  /// The text with its marks exchanged.
  static func exchanged(_ text: ParsedText) -> ParsedText {
    var output = ParsedText(capacity: text.bytes.count + 64)
    text.bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<text.lineCount {
        // A lone carriage return ends a line for libcmark; its lines and ours must be the same.
        let line = text.line(index)
        var start = line.lowerBound
        while true {
          let end = bytes[start..<line.upperBound].firstIndex(of: UInt8(ascii: "\r"))
          var exchange = MarkExchange(
            UnsafeBufferPointer(rebasing: bytes[start..<(end ?? line.upperBound)]))
          exchange.run()
          output.append(
            exchange.result[...], base: text.bases[index].map { $0 + start - line.lowerBound })
          guard let end, end + 1 < line.upperBound else { break }
          start = end + 1
        }
      }
    }
    return output
  }

  private init(_ line: UnsafeBufferPointer<UInt8>) {
    self.line = line
    result.reserveCapacity(line.count + 16)
  }

  private mutating func run() {
    var index = 0
    while index < line.count {
      switch line[index] {
      case UInt8(ascii: "\\"): index = takeEscape(at: index)
      case UInt8(ascii: "*"): index = takeAsterisks(at: index)
      case UInt8(ascii: "]"): index = takeDestination(at: index)
      case UInt8(ascii: ":"), UInt8(ascii: "."): index = takeAddress(at: index)
      case EscapedMarks.lead[0]: index = takeAuthors(at: index)
      default:
        result.append(line[index])
        index += 1
      }
    }
  }
}

extension MarkExchange {
  private mutating func takeEscape(at index: Int) -> Int {
    guard index + 1 < line.count else {
      result.append(line[index])
      return index + 1
    }
    let next = line[index + 1]
    if next == UInt8(ascii: "~") {
      result += EscapedMarks.bytes(of: .escapedTilde)
    } else if next == UInt8(ascii: "["), index + 2 < line.count,
      line[index + 2] == UInt8(ascii: "^")
    {
      result += EscapedMarks.bytes(of: .escapedBracket)
    } else if next < 0x80 {
      result += [line[index], next]
    } else {
      result.append(line[index])
      return index + 1
    }
    return index + 2
  }

  private mutating func takeAsterisks(at index: Int) -> Int {
    let run = AsteriskRun(line, at: index)
    if run.needsGuardBefore { result += EscapedMarks.bytes(of: .guardMark) }
    result += line[run.range]
    if run.needsGuardAfter { result += EscapedMarks.bytes(of: .guardMark) }
    return run.range.upperBound
  }

  private mutating func takeDestination(at index: Int) -> Int {
    guard let destination = SpacedAddress.find(line, at: index) else {
      result.append(line[index])
      return index + 1
    }
    result += line[index..<destination.lowerBound]
    for byte in line[destination] {
      if ByteSet.blanks.contains(byte) {
        result += EscapedMarks.bytes(of: .space)
      } else {
        result.append(byte)
      }
    }
    return destination.upperBound
  }

  /// What is bare in the text and an address keeps its `_`, `*` and `~`.
  private mutating func takeAddress(at index: Int) -> Int {
    result.append(line[index])
    guard index >= addressEnd, let stretch = BareAddress.stretch(line, at: index) else {
      return index + 1
    }
    addressEnd = stretch.end
    guard let end = stretch.markedEnd else { return index + 1 }
    for byte in line[(index + 1)..<end] {
      switch byte {
      case UInt8(ascii: "_"): result += EscapedMarks.bytes(of: .underscore)
      case UInt8(ascii: "*"): result += EscapedMarks.bytes(of: .asterisk)
      case UInt8(ascii: "~"): result += EscapedMarks.bytes(of: .tilde)
      default: result.append(byte)
      }
    }
    return end
  }

  private mutating func takeAuthors(at index: Int) -> Int {
    guard index + 4 <= line.count, line[index..<index + 3].elementsEqual(EscapedMarks.lead),
      EscapedMarks.Mark(rawValue: line[index + 3]) != nil
    else {
      result.append(line[index])
      return index + 1
    }
    result += EscapedMarks.bytes(of: .authors)
    result.append(UInt8(ascii: "0") + line[index + 3] - 0x90)
    return index + 4
  }
}

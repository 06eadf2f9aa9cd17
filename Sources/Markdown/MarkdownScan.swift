import Markup

/// One pass over the bytes before libcmark sees them: lines, limits, and which of our own
/// extensions can be at work at all.
struct MarkdownScan {
  /// Offsets at which lines begin; the space of the source's indices.
  private(set) var lineStarts: [Int] = []
  /// Lines that could divide a table's head from its rows.
  private(set) var delimiterRows = 0
  /// A `[^`.
  private(set) var mayHaveFootnotes = false
  /// A `~`.
  private(set) var mayHaveStrikethrough = false
  /// A `\~` or `\[`, an address with a space or with marks in it, or emphasis beside a letter of a
  /// script without spaces: marks are to be exchanged.
  private(set) var needsExchange = false
  /// A `://`, `www.` or `@`.
  private(set) var mayHaveBareAddresses = false
  /// A line that begins as lists from Word and Facebook do, or with a mark and a zero-width space.
  private(set) var mayHavePastedLists = false
  /// A `[ ]` or `[x]`.
  private(set) var mayHaveTasks = false
  /// A line that begins with `: `.
  private(set) var mayHaveDefinitions = false
  /// Something that could stay in the text although it looks like Markdown.
  private(set) var mayHaveLeftovers = false
  /// A `<`.
  private(set) var mayHaveHTML = false
  /// A tag of Word's own.
  private(set) var mayHaveOfficeTags = false
  /// A tag that could begin a block of HTML.
  private(set) var mayHaveHTMLBlocks = false
  /// A carriage return, which ends a line for libcmark wherever it stands.
  private(set) var hasCarriageReturns = false
  /// The limit that is broken, if one is, and where.
  private(set) var problem: MarkdownProblem?

  /// Whether a line could divide a table's head from its rows.
  var mayHaveTables: Bool { delimiterRows > 0 }

  private var work = 0
  /// At most this many lists and quotes are open.
  private var openContainers = 0
  private var isBehindBlank = true
  private var marks = 0
  private var bracketSteps = 0
  private var imageOpenings = 0
  private var closings = 0
  /// The offset behind the address that was looked at last, so that none is looked at twice.
  private var addressEnd = 0

  /// - Parameter base: the index of the first byte, where the bytes are a slice of a file.
  init(_ bytes: UnsafeBufferPointer<UInt8>, base: Int) {
    guard bytes.count <= MarkdownLimits.sourceSize else {
      refuse(.sourceSize, base..<base + 1)
      return
    }
    lineStarts.reserveCapacity(bytes.count / 40 + 1)
    var start = 0
    while start < bytes.count, problem == nil {
      lineStarts.append(base + start)
      let end = scanLine(bytes, from: start)
      judge(bytes, start..<end, base: base)
      start = end + 1
    }
    endParagraph(at: base + bytes.count)
  }
}

extension MarkdownScan {
  /// Counts what is special; returns the offset of the line's end.
  private mutating func scanLine(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        switch byte {
        case UInt8(ascii: "\n"): return index
        case UInt8(ascii: "["):
          marks += 1
          if index > start {
            if bytes[index - 1] == UInt8(ascii: "!") { imageOpenings += 1 }
            if bytes[index - 1] == UInt8(ascii: "\\") { needsExchange = true }
          }
          noteBracket(bytes, at: index)
        case UInt8(ascii: "]"):
          marks += 1
          closings += 1
          noteClosing(bytes, at: index)
        case UInt8(ascii: "<"):
          marks += 1
          mayHaveHTML = true
          if !mayHaveOfficeTags, OfficeTag.range(bytes, at: index) != nil {
            mayHaveOfficeTags = true
          }
          if index == start || ByteSet("> \t").contains(bytes[index - 1]) {
            mayHaveHTMLBlocks = true
          }
        case UInt8(ascii: "*"):
          marks += 1
          if index == start || bytes[index - 1] != byte { noteAsterisks(bytes, start, at: index) }
        case UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "&"), UInt8(ascii: "\\"):
          marks += 1
        case UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "@"):
          if BareAddress.mayStand(bytes, at: index) { noteAddress(bytes, start, at: index) }
        case UInt8(ascii: "{"): mayHaveLeftovers = true
        case UInt8(ascii: "\r"):
          marks += 1
          hasCarriageReturns = true
        case UInt8(ascii: "~"):
          mayHaveStrikethrough = true
          if index > start, bytes[index - 1] == UInt8(ascii: "\\") { needsExchange = true }
        default: break
        }
      } else if index + 8 <= bytes.count, Self.isBeyondASCII(bytes, index) {
        index += 8
        continue
      }
      index += 1
    }
    return index
  }

  private mutating func noteBracket(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    guard index + 2 < bytes.count else { return }
    switch bytes[index + 1] {
    case UInt8(ascii: "^"): mayHaveFootnotes = true
    case UInt8(ascii: "["): mayHaveLeftovers = true
    case UInt8(ascii: " "), UInt8(ascii: "x"), UInt8(ascii: "X"):
      if bytes[index + 2] == UInt8(ascii: "]") { mayHaveTasks = true }
    default: break
    }
  }

  private mutating func noteClosing(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "(") else { return }
    mayHaveLeftovers = true
    if !needsExchange, SpacedAddress.find(bytes, at: index) != nil { needsExchange = true }
  }

  private mutating func noteAsterisks(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, at index: Int
  ) {
    if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "*") { mayHaveLeftovers = true }
    guard !needsExchange else { return }
    let end = bytes[index...].firstIndex { $0 != UInt8(ascii: "*") } ?? bytes.count
    let line = UnsafeBufferPointer(rebasing: bytes[start..<min(bytes.count, end + 4)])
    if AsteriskRun(line, at: index - start).needsGuard { needsExchange = true }
  }

  private mutating func noteAddress(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, at index: Int
  ) {
    mayHaveBareAddresses = true
    guard !needsExchange, index >= addressEnd else { return }
    let line = UnsafeBufferPointer(rebasing: bytes[start...])
    guard let stretch = BareAddress.stretch(line, at: index - start) else { return }
    addressEnd = start + stretch.end
    if stretch.markedEnd != nil { needsExchange = true }
  }

  /// Whether eight bytes belong to letters beyond ASCII, as most of a Lao word do.
  private static func isBeyondASCII(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(
      fromByteOffset: index, as: UInt64.self)
    return word & 0x8080_8080_8080_8080 == 0x8080_8080_8080_8080
  }

  private mutating func judge(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, base: Int
  ) {
    let prefix = LinePrefix(bytes, line)
    if prefix.depth > MarkdownLimits.containerDepth, !prefix.isThematicBreak(bytes, line) {
      refuse(.containerDepth, base + line.lowerBound..<base + line.upperBound)
    }
    if prefix.isBlank { endParagraph(at: base + line.lowerBound) }
    count(prefix, base + line.lowerBound..<base + line.upperBound, from: line.lowerBound)
    note(prefix, bytes, line)
    if TableRow.isDelimiterRow(bytes, prefix.rowStart..<line.upperBound) { delimiterRows += 1 }
  }

  /// What a line begins with, where it is no mark of CommonMark's.
  private mutating func note(
    _ prefix: LinePrefix, _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>
  ) {
    guard prefix.rowStart < line.upperBound else { return }
    let first = bytes[prefix.rowStart]
    if first == UInt8(ascii: ":") {
      mayHaveDefinitions = true
    } else if first == UInt8(ascii: "|") || first == UInt8(ascii: "#") {
      mayHaveLeftovers = true
    } else if first == 0xE0, prefix.rowStart + 4 < line.upperBound,
      ByteSet(".)").contains(bytes[prefix.rowStart + 3])
    {
      mayHaveLeftovers = true
    }
    if !mayHavePastedLists,
      PastedMark.mayBegin(UnsafeBufferPointer(rebasing: bytes[prefix.rowStart..<line.upperBound]))
    {
      mayHavePastedLists = true
      mayHaveLeftovers = true
    }
  }

  /// Adds a line to the work. What is open stays open behind an empty line, and before a lazy one;
  /// text at the margin behind an empty line closes all.
  private mutating func count(_ prefix: LinePrefix, _ source: Range<Int>, from start: Int) {
    let isAtMargin = prefix.depth == 0 && prefix.rowStart == start && !prefix.isBlank
    openContainers =
      isAtMargin && isBehindBlank
      ? 0 : max(openContainers, min(prefix.depth, MarkdownLimits.containerDepth))
    isBehindBlank = prefix.isBlank
    work += 1 + openContainers + (marks + 1) * MarkdownLimits.markWork
    marks = 0
    if work > MarkdownLimits.work { refuse(.work, source) }
  }

  /// Openings are switched off only within one paragraph.
  private mutating func endParagraph(at offset: Int) {
    bracketSteps += imageOpenings * closings
    imageOpenings = 0
    closings = 0
    if bracketSteps > MarkdownLimits.bracketSteps {
      refuse(.brackets, max(0, offset - 1)..<offset)
    }
  }

  private mutating func refuse(_ limit: MarkdownProblem.Limit, _ source: Range<Int>) {
    if problem == nil { problem = MarkdownProblem(kind: .limit(limit), source: source) }
  }
}

/// One walk over a text: a state machine over the Lao letters finds the stretches that a rule may
/// touch, and only those are decoded and rewritten.
///
/// The machine may suspect too much but never too little: what it lets pass is clean.
struct NormalizationPass {
  private let input: UnsafeBufferPointer<UInt8>
  private let layout: LaoNormalizer.Layout
  private let recording: Bool
  /// The result, filled only once something changed.
  private(set) var output: [UInt8] = []
  private(set) var repairs: [NormalizationReport.Repair] = []

  private var changed = false
  /// The first byte of the input that is not yet in the output.
  private var copied = 0
  /// Where the text of the current line starts; moves on where leading spaces are dropped.
  private var lineStart = 0
  /// Where the text starts; moves on where a byte order mark or leading spaces are dropped.
  private var textStart = 0
  private var rewriter = StretchRewriter()

  init(
    _ input: UnsafeBufferPointer<UInt8>, layout: LaoNormalizer.Layout, recording: Bool
  ) {
    self.input = input
    self.layout = layout
    self.recording = recording
  }

  /// Walks the text; false where nothing changed and `output` is empty.
  mutating func run() -> Bool {
    MarkOrderMachine.table.withUnsafeBufferPointer { table in
      walk(table)
    }
    guard changed else { return false }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: input[copied...]))
    return true
  }

  private mutating func walk(_ table: UnsafeBufferPointer<UInt8>) {
    // Not read from `self` for every letter.
    let input = input
    let count = input.count
    let trims = layout == .line
    var index = 0
    var state: UInt8 = 0
    /// Where the current stretch of Lao text starts, or -1 between stretches.
    var stretch = -1
    while index < count {
      let byte = input[index]
      if byte == 0xE0, let slot = LaoBlock.slot(in: input, at: index) {
        if stretch < 0 { stretch = index }
        state = table[Int(state) &<< 7 | Int(slot)]
        if state == MarkOrderMachine.dirty {
          index = rewrite(from: stretch, reaching: index &+ 3)
          state = 0
          stretch = -1
        } else {
          index &+= 3
        }
      } else if byte < 0x80 {
        state = 0
        stretch = -1
        if byte > 0x20 || !trims {
          index &+= 1
        } else if byte == 0x0A || byte == 0x0D {
          index &+= 1
          lineStart = index
        } else if byte == 0x20 || byte == 0x09 {
          index = spaces(at: index)
        } else {
          index &+= 1
        }
      } else {
        state = 0
        let scalar = UTF8Scalar(in: input, at: index)
        if scalar.value == 0xA0 {
          stretch = -1
          index = spaces(at: index)
        } else if scalar.value == 0xFEFF, index == textStart {
          replace(index..<index + 3, with: [], rules: NormalizationRule.invisibleCharacter.bit)
          index += 3
          if lineStart == textStart { lineStart = index }
          textStart = index
        } else if Invisible.contains(scalar.value) || Composition.isUncertain(scalar.value) {
          if stretch < 0 { stretch = index }
          index = rewrite(from: stretch, reaching: index + scalar.length)
          stretch = -1
        } else {
          stretch = -1
          index += scalar.length
        }
      }
    }
  }

  /// Rewrites the stretch from `start` to where Lao, invisible and uncertain characters end, and
  /// returns that end.
  private mutating func rewrite(from start: Int, reaching known: Int) -> Int {
    var start = start
    // What composes does so with the character before it.
    let first = LaoBlock.slot(in: input, at: start)
    if start > max(copied, lineStart), first.map(LetterSet.marks.contains) ?? true {
      let before = UTF8Scalar.start(before: start, in: input)
      if before >= max(copied, lineStart),
        UTF8Scalar(in: input, at: before).value != UTF8Scalar.malformed
      {
        start = before
      }
    }
    let end = StretchRewriter.end(of: input, from: known)
    for piece in rewriter.pieces(of: input, in: start..<end) {
      replace(piece.source, with: piece.bytes, rules: piece.rules)
    }
    return end
  }

  /// Treats the run of spaces at `start` and returns its end.
  private mutating func spaces(at start: Int) -> Int {
    var end = start
    var sawNoBreakSpace = false
    var clean = true
    while end < input.count {
      if input[end] == 0x20 {
        end += 1
      } else if input[end] == 0x09 {
        clean = false
        end += 1
      } else if input[end] == 0xC2, end + 1 < input.count, input[end + 1] == 0xA0 {
        sawNoBreakSpace = true
        end += 2
      } else {
        break
      }
    }
    let rule: NormalizationRule = sawNoBreakSpace ? .noBreakSpace : .spaces
    guard layout == .line else {
      guard sawNoBreakSpace else { return end }
      var bytes: [UInt8] = []
      var index = start
      while index < end {
        let isNoBreak = input[index] == 0xC2
        bytes.append(isNoBreak ? 0x20 : input[index])
        index += isNoBreak ? 2 : 1
      }
      replace(start..<end, with: bytes, rules: rule.bit)
      return end
    }
    let startsLine = start == lineStart
    let endsLine = end == input.count || input[end] == 0x0A || input[end] == 0x0D
    if startsLine || endsLine {
      replace(start..<end, with: [], rules: rule.bit)
      if start == textStart { textStart = end }
      if startsLine { lineStart = end }
    } else if sawNoBreakSpace || end - start > 1 || !clean {
      replace(start..<end, with: [0x20], rules: rule.bit)
    }
    return end
  }

  private mutating func replace(_ range: Range<Int>, with bytes: [UInt8], rules: UInt16) {
    if !changed {
      changed = true
      output.reserveCapacity(input.count)
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: input[copied..<range.lowerBound]))
    let position = output.count
    output.append(contentsOf: bytes)
    copied = range.upperBound
    guard recording else { return }
    let applied = NormalizationRule.rules(in: rules)
    guard let first = applied.first else { return }
    repairs.append(
      NormalizationReport.Repair(
        rule: first, otherRules: Array(applied.dropFirst()), original: range,
        repaired: position..<output.count,
        before: String(decoding: UnsafeBufferPointer(rebasing: input[range]), as: UTF8.self),
        after: String(decoding: bytes, as: UTF8.self)))
  }
}

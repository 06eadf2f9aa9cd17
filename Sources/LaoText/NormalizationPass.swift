/// One walk over a text: a state machine over the Lao letters finds the places that a rule may
/// touch, and only there letters are looked at one by one.
///
/// What is right goes to the output by stretches. A rule looks back at the letters that stand last
/// in the output, some ten at most, and changes them there, so that the time of a text grows with
/// its length whatever it is made of, and normalised text comes back as it is: it was written by
/// the same rules.
struct NormalizationPass {
  let input: UnsafeBufferPointer<UInt8>
  private let layout: LaoNormalizer.Layout
  private let recording: Bool
  /// The result; it is the input so far where nothing changed.
  var output: [UInt8] = []
  /// The first byte of the input that is not yet in the output.
  var copied = 0
  private(set) var hasChanged = false
  /// Where the current step changed the output first; `Int.max` where it did not.
  private var touched = Int.max
  private var touchedRules: UInt16 = 0
  private var spans: [RepairedSpan] = []
  /// Where the output ended when ັ or ົ had come back to its letter over a space.
  var tornMarkEnd = -1
  var composer = Composer()

  /// Where the text of the current line starts; moves on where leading spaces are dropped.
  private var lineStart = 0
  /// Where the text starts; moves on where a byte order mark or leading spaces are dropped.
  private var textStart = 0

  init(
    _ input: UnsafeBufferPointer<UInt8>, layout: LaoNormalizer.Layout, recording: Bool
  ) {
    self.input = input
    self.layout = layout
    self.recording = recording
  }

  /// The repairs, once the text was walked.
  var repairs: [NormalizationReport.Repair] {
    RepairedSpan.repairs(of: spans, input: input, output: output)
  }

  /// Walks the text; false where nothing changed.
  mutating func run() -> Bool {
    MarkOrderMachine.table.withUnsafeBufferPointer { table in
      walk(table)
    }
    guard hasChanged else { return false }
    flush(to: input.count)
    return true
  }

  private mutating func walk(_ table: UnsafeBufferPointer<UInt8>) {
    // Not read from `self` for every letter.
    let input = input
    let count = input.count
    let trims = layout == .line
    var index = 0
    var state = MarkOrderMachine.neutral
    while index < count {
      let byte = input[index]
      if byte == 0xE0, let slot = LaoBlock.slot(in: input, at: index) {
        state = table[Int(state) &<< 7 | Int(slot)]
        if state == MarkOrderMachine.dirty { state = take(slot, at: index, table) }
        index &+= 3
        continue
      }
      if byte < 0x80 {
        if state == MarkOrderMachine.watching {
          let next = endRun(at: index)
          if next > index {
            index = next
            continue
          }
        }
        state = MarkOrderMachine.neutral
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
        continue
      }
      let scalar = UTF8Scalar(in: input, at: index)
      if Invisible.contains(scalar.value) {
        let end = invisible(at: index, &state)
        if end > index {
          index = end
          continue
        }
      }
      if state == MarkOrderMachine.watching {
        let next = endRun(at: index)
        if next > index {
          index = next
          continue
        }
      }
      state = MarkOrderMachine.neutral
      if scalar.value == 0xA0 {
        index = spaces(at: index)
      } else if Composition.isUncertain(scalar.value) {
        index = compose(at: index)
        state = tail(0) == 0 ? MarkOrderMachine.neutral : self.state(table)
      } else {
        index += scalar.length
      }
    }
    if state == MarkOrderMachine.watching { _ = endRun(at: count) }
  }

  /// Puts a letter of which the machine is not sure into the output; the state behind it.
  private mutating func take(
    _ slot: UInt8, at index: Int, _ table: UnsafeBufferPointer<UInt8>
  ) -> UInt8 {
    flush(to: index)
    settle(before: slot)
    commit()
    push(slot)
    copied = index + 3
    commit()
    return state(table)
  }

  /// What stood at the end of a run and waited for a letter is settled without one; where the input
  /// goes on: behind the spaces that stand between a torn mark and the letter that it asks for.
  private mutating func endRun(at index: Int) -> Int {
    flush(to: index)
    let isTorn = tornMarkEnd == output.count
    settle(before: 0)
    commit()
    guard isTorn else { return index }
    var end = index
    while end < input.count {
      if input[end] == 0x20 {
        end += 1
      } else if input[end] == 0xC2, end + 1 < input.count, input[end + 1] == 0xA0 {
        end += 2
      } else {
        break
      }
    }
    guard end > index, let final = LaoBlock.slot(in: input, at: end),
      LetterSet.closing.contains(final)
    else { return index }
    let next = LaoBlock.slot(in: input, at: end + 3) ?? 0
    guard !LetterSet.binding.contains(next) else { return index }
    replace(index..<end, with: [], rule: .spaceBeforeSign)
    return end
  }

  /// Drops a run of invisible characters from beside Lao letters; where it ends, or `start` where
  /// some of it stays.
  private mutating func invisible(at start: Int, _ state: inout UInt8) -> Int {
    if start == textStart, UTF8Scalar(in: input, at: start).value == 0xFEFF {
      replace(start..<start + 3, with: [], rule: .invisibleCharacter)
      if lineStart == textStart { lineStart = start + 3 }
      textStart = start + 3
      return start + 3
    }
    var end = start
    while end < input.count, input[end] >= 0x80 {
      let scalar = UTF8Scalar(in: input, at: end)
      guard Invisible.contains(scalar.value) else { break }
      end += scalar.length
    }
    var before = false
    if start > 0, input[start - 1] >= 0x80 {
      // Composition may have moved the last letters. A mark on a foreign letter is part of that.
      flush(to: start)
      before = tail(marksAtEnd()) != 0
    }
    let next = LaoBlock.slot(in: input, at: end)
    // A mark or a sign stands on nothing there: another rule may have brought it, or take it away.
    let after = next.map { !LetterSet.binding.contains($0) } ?? false
    guard before || after else {
      state = MarkOrderMachine.neutral
      return end
    }
    if before, next != nil {
      replace(start..<end, with: [], rule: .invisibleCharacter)
      return end
    }
    // What has work to do in another script stays beside it.
    var kept: [UInt8] = []
    var index = start
    while index < end {
      let scalar = UTF8Scalar(in: input, at: index)
      if !Invisible.isIdle(scalar.value) { kept += input[index..<index + scalar.length] }
      index += scalar.length
    }
    if !kept.isEmpty {
      // What stands before it waits no longer.
      if state == MarkOrderMachine.watching {
        flush(to: start)
        settle(before: 0)
        commit()
      }
      state = MarkOrderMachine.neutral
    }
    if kept.count < end - start {
      replace(start..<end, with: kept, rule: .invisibleCharacter)
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
      replace(start..<end, with: bytes, rule: rule)
      return end
    }
    let startsLine = start == lineStart
    let endsLine = end == input.count || input[end] == 0x0A || input[end] == 0x0D
    if startsLine || endsLine {
      replace(start..<end, with: [], rule: rule)
      if start == textStart { textStart = end }
      if startsLine { lineStart = end }
    } else if sawNoBreakSpace || end - start > 1 || !clean {
      replace(start..<end, with: [0x20], rule: rule)
    }
    return end
  }
}

extension NormalizationPass {
  /// Copies the input up to a place.
  @inline(__always)
  mutating func flush(to end: Int) {
    guard end > copied else { return }
    if output.isEmpty { output.reserveCapacity(input.count &+ 16) }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: input[copied..<end]))
    copied = end
  }

  /// Puts bytes in the place of a range of the input that is not yet copied.
  mutating func replace(_ range: Range<Int>, with bytes: [UInt8], rule: NormalizationRule) {
    flush(to: range.lowerBound)
    touch(output.count, rule)
    output.append(contentsOf: bytes)
    copied = range.upperBound
    commit()
  }

  /// Notes that the output was changed from a place on.
  @inline(__always)
  mutating func touch(_ place: Int, _ rule: NormalizationRule) {
    touched = min(touched, place)
    touchedRules |= rule.bit
  }

  /// Ends a step: what it touched is one repair, which reaches to the ends of what is copied.
  @inline(__always)
  mutating func commit() {
    guard touched != Int.max else { return }
    hasChanged = true
    if recording {
      RepairedSpan.add(
        from: touched, to: output.count, of: copied, rules: touchedRules, to: &spans)
    }
    touched = Int.max
    touchedRules = 0
  }
}

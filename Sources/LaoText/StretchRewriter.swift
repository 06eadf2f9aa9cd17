/// Applies the rules to one stretch: neighbouring Lao letters, invisible characters and characters
/// that NFC may change.
struct StretchRewriter {
  /// A replacement: bytes for a range of the input.
  struct Piece {
    var source: Range<Int>
    var bytes: [UInt8]
    var rules: UInt16
  }

  /// One scalar, the range of the input that it stands for, and the rules that made it.
  struct Unit {
    var value: UInt32
    var start: Int
    var end: Int
    var rules: UInt16 = 0

    /// The slot of a Lao letter, else 0, which no letter has.
    var slot: UInt8 { LaoBlock.slot(of: value) ?? 0 }
    var kind: LetterKind { LetterKind(slot: slot) }
  }

  private var units: [Unit] = []

  /// Where a stretch that reaches at least to `index` ends.
  static func end(of input: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
    var end = index
    while end < input.count, input[end] >= 0x80 {
      if LaoBlock.slot(in: input, at: end) != nil {
        end += 3
        continue
      }
      let scalar = UTF8Scalar(in: input, at: end)
      guard Invisible.contains(scalar.value) || Composition.isUncertain(scalar.value) else { break }
      end += scalar.length
    }
    return end
  }

  /// The replacements for a stretch, in rising order; none where it is clean.
  mutating func pieces(of input: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> [Piece] {
    var hasUncertain = false
    units.removeAll(keepingCapacity: true)
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = UTF8Scalar(in: input, at: index)
      units.append(Unit(value: scalar.value, start: index, end: index + scalar.length))
      if Composition.isUncertain(scalar.value) { hasUncertain = true }
      index += scalar.length
    }
    if hasUncertain, let piece = composedPiece(in: range, of: input) { return [piece] }
    Self.rewrite(&units)
    return splitIntoPieces(in: range, of: input)
  }

  /// The Lao rules over and over until none applies: one repair may make room for the next.
  static func rewrite(_ units: inout [Unit]) {
    dropInvisible(&units)
    for _ in 0..<8 {
      var changed = orderMarks(&units)
      changed = joinAm(&units) || changed
      changed = joinHo(&units) || changed
      if !changed { return }
    }
  }
}

extension StretchRewriter {
  /// The whole stretch as one replacement where NFC has a part in it, else nil.
  ///
  /// Composition and the Lao rules can each undo the other's order where foreign marks stand
  /// between Lao ones, so both run until neither changes anything.
  private func composedPiece(
    in range: Range<Int>, of input: UnsafeBufferPointer<UInt8>
  ) -> Piece? {
    let original = units.map(\.value)
    var values = original
    var rules: UInt16 = 0
    var composedAnything = false
    for _ in 0..<8 {
      let composed = Composition.compose(values)
      if composed != values {
        composedAnything = true
        rules |= NormalizationRule.composition.bit
      }
      var rewritten = composed.enumerated().map {
        Unit(value: $0.element, start: $0.offset, end: $0.offset + 1)
      }
      Self.rewrite(&rewritten)
      rules |= rewritten.reduce(0) { $0 | $1.rules }
      let next = rewritten.map(\.value)
      if next.count < composed.count, rules == 0 {
        rules |= NormalizationRule.invisibleCharacter.bit
      }
      let settled = next == values
      values = next
      if settled { break }
    }
    guard composedAnything, values != original else { return nil }
    let prefix = zip(original, values).prefix { $0 == $1 }.count
    let suffix = min(
      zip(original.reversed(), values.reversed()).prefix { $0 == $1 }.count,
      min(original.count, values.count) - prefix)
    var bytes: [UInt8] = []
    for value in values[prefix..<(values.count - suffix)] {
      UTF8Scalar.append(value, to: &bytes)
    }
    let start = prefix < units.count ? units[prefix].start : range.upperBound
    let end = original.count - suffix > prefix ? units[original.count - suffix - 1].end : start
    return Piece(source: start..<end, bytes: bytes, rules: rules)
  }

  /// The rewritten units against the input: what was dropped or made anew, with the letter before
  /// it where marks alone would be hard to read.
  private func splitIntoPieces(
    in range: Range<Int>, of input: UnsafeBufferPointer<UInt8>
  ) -> [Piece] {
    var pieces: [Piece] = []
    var position = range.lowerBound
    var index = 0
    while index < units.count {
      let unit = units[index]
      if unit.rules == 0 {
        if unit.start > position {
          pieces.append(dropped(position..<unit.start))
        }
        position = unit.end
        index += 1
        continue
      }
      var piece = Piece(source: position..<unit.end, bytes: [], rules: unit.rules)
      if unit.start > position { piece.rules |= NormalizationRule.invisibleCharacter.bit }
      if index > 0, units[index - 1].rules == 0, units[index - 1].end == position,
        unit.kind.isMark || unit.kind == .followingVowel, units[index - 1].kind == .consonant
      {
        piece.source = units[index - 1].start..<unit.end
        LaoBlock.append(units[index - 1].slot, to: &piece.bytes)
      }
      UTF8Scalar.append(unit.value, to: &piece.bytes)
      index += 1
      while index < units.count, units[index].rules != 0,
        units[index].start < piece.source.upperBound
      {
        UTF8Scalar.append(units[index].value, to: &piece.bytes)
        piece.rules |= units[index].rules
        piece.source =
          piece.source.lowerBound..<max(piece.source.upperBound, units[index].end)
        index += 1
      }
      position = piece.source.upperBound
      pieces.append(piece)
    }
    if position < range.upperBound {
      pieces.append(dropped(position..<range.upperBound))
    }
    return pieces
  }

  private func dropped(_ range: Range<Int>) -> Piece {
    Piece(source: range, bytes: [], rules: NormalizationRule.invisibleCharacter.bit)
  }
}

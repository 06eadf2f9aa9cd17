// Characters that NFC may change or move, with the letter that they stand on.
extension NormalizationPass {
  /// Composes what stands at a place of the input, up to where NFC has no more to do, with the
  /// letter before it; returns where that is.
  mutating func compose(at start: Int) -> Int {
    flush(to: start)
    var end = start
    while end < input.count, input[end] >= 0x80 {
      if let slot = LaoBlock.slot(in: input, at: end) {
        guard LetterSet.marks.contains(slot) else { break }
        end += 3
        continue
      }
      let scalar = UTF8Scalar(in: input, at: end)
      guard Composition.isUncertain(scalar.value), !Invisible.contains(scalar.value) else { break }
      end += scalar.length
    }
    let base = baseStart(before: output.count)
    // Marks on what can't be seen are no text; in another order a Lao mark might stand behind it.
    let isVisible = output.withUnsafeBufferPointer { output in
      base == output.count || !Invisible.contains(UTF8Scalar(in: output, at: base).value)
    }
    guard isVisible else { return start + UTF8Scalar(in: input, at: start).length }
    flush(to: end)
    composeEnd(from: base)
    commit()
    return end
  }

  /// Where the letter starts that the marks before a place of the output stand on.
  private func baseStart(before end: Int) -> Int {
    output.withUnsafeBufferPointer { output in
      var start = end
      // Some marks more than a letter bears; behind those nothing is composed.
      for _ in 0..<80 {
        guard start > 0, output[start - 1] >= 0x80 else { break }
        let before = UTF8Scalar.start(before: start, in: output)
        let scalar = UTF8Scalar(in: output, at: before)
        let isMark =
          LaoBlock.slot(of: scalar.value).map { LetterSet.marks.contains($0) }
          ?? (Composition.isUncertain(scalar.value) && !Invisible.contains(scalar.value))
        guard isMark else { break }
        start = before
      }
      guard start > 0 else { return start }
      let before = UTF8Scalar.start(before: start, in: output)
      return UTF8Scalar(in: output, at: before).value == UTF8Scalar.malformed ? start : before
    }
  }

  /// Composes the output from a place on. Composition and the Lao rules can each undo the other's
  /// order where foreign marks stand between Lao ones, so both run until neither changes anything.
  private mutating func composeEnd(from start: Int) {
    var start = start
    for _ in 0..<8 {
      let isComposed = output.withUnsafeBufferPointer { output in
        composer.compose(UnsafeBufferPointer(rebasing: output[start...]))
      }
      if isComposed { touch(start, .composition) }
      // The letter that it starts with is no news to the rules.
      let hasLao = output.withUnsafeBufferPointer { output in
        let first = start < output.count ? UTF8Scalar(in: output, at: start).length : 0
        return output[(start + first)...].contains { $0 & 0xFE == 0xBA }
      }
      if !hasLao {
        guard isComposed else { return }
        output.removeSubrange(start...)
        return output.append(contentsOf: composer.result)
      }
      let text = isComposed ? composer.result : Array(output[start...])
      guard rewrite(text, from: start) || isComposed else { return }
      // A rule may have changed letters before the place, too.
      let end = output.withUnsafeBufferPointer { output in
        var end = min(start, output.count)
        while end > 0, end < output.count, output[end] & 0xC0 == 0x80 { end -= 1 }
        return end
      }
      start = baseStart(before: end)
    }
  }

  /// Takes the output from a place on away and puts a text there, letter by letter; whether the
  /// rules changed the text.
  private mutating func rewrite(_ text: [UInt8], from start: Int) -> Bool {
    output.removeSubrange(start...)
    text.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        let scalar = UTF8Scalar(in: text, at: index)
        if let slot = LaoBlock.slot(of: scalar.value), index > 0,
          tail(0) != 0 || output.last == 0x20
        {
          settle(before: slot)
          push(slot)
        } else {
          if index > 0, tail(0) != 0 { settle(before: 0) }
          output.append(contentsOf: text[index..<index + scalar.length])
        }
        index += scalar.length
      }
    }
    return !output[min(start, output.count)...].elementsEqual(text)
  }
}

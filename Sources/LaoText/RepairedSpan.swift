/// A stretch of the output that is not what stands in the input, while a text is walked.
struct RepairedSpan {
  var original: Range<Int>
  var repaired: Range<Int>
  var rules: UInt16

  /// Adds what was changed from `start` to the end of the output, for which the input up to `end`
  /// was read; spans that it reaches into become one with it.
  static func add(
    from start: Int, to outputEnd: Int, of end: Int, rules: UInt16, to spans: inout [RepairedSpan]
  ) {
    var span = RepairedSpan(original: 0..<end, repaired: start..<outputEnd, rules: rules)
    var lower = start
    var original: Int?
    while let last = spans.last, lower < last.repaired.upperBound {
      spans.removeLast()
      span.rules |= last.rules
      if last.repaired.lowerBound <= lower {
        lower = last.repaired.lowerBound
        original = last.original.lowerBound
      }
    }
    let shift = spans.last.map { $0.original.upperBound - $0.repaired.upperBound } ?? 0
    span.repaired = lower..<max(lower, outputEnd)
    span.original = (original ?? lower + shift)..<end
    spans.append(span)
  }

  /// The spans as repairs, each with the letter that carries the marks and the marks behind it:
  /// marks alone would be hard to read.
  static func repairs(
    of spans: [RepairedSpan], input: UnsafeBufferPointer<UInt8>, output: [UInt8]
  ) -> [NormalizationReport.Repair] {
    output.withUnsafeBufferPointer { output in
      var end = 0
      return spans.indices.compactMap { index in
        var span = spans[index]
        let next = index + 1 < spans.count ? spans[index + 1].repaired.lowerBound : output.count
        span.widen(in: output, from: end, to: next)
        end = span.repaired.upperBound
        return span.repair(input: input, output: output)
      }
    }
  }
}

extension RepairedSpan {
  private mutating func widen(
    in output: UnsafeBufferPointer<UInt8>, from lower: Int, to upper: Int
  ) {
    guard !repaired.isEmpty else { return }
    if let first = LaoBlock.slot(in: output, at: repaired.lowerBound),
      LetterSet.binding.contains(first), repaired.lowerBound - 3 >= lower,
      let letter = LaoBlock.slot(before: repaired.lowerBound, in: output),
      LetterSet.consonants.contains(letter)
    {
      repaired = repaired.lowerBound - 3..<repaired.upperBound
      original = original.lowerBound - 3..<original.upperBound
    }
    while repaired.upperBound + 3 <= upper,
      let mark = LaoBlock.slot(in: output, at: repaired.upperBound), LetterSet.marks.contains(mark)
    {
      repaired = repaired.lowerBound..<repaired.upperBound + 3
      original = original.lowerBound..<original.upperBound + 3
    }
  }

  private func repair(
    input: UnsafeBufferPointer<UInt8>, output: UnsafeBufferPointer<UInt8>
  ) -> NormalizationReport.Repair? {
    let applied = NormalizationRule.rules(in: rules)
    guard let first = applied.first else { return nil }
    return NormalizationReport.Repair(
      rule: first, otherRules: Array(applied.dropFirst()), original: original, repaired: repaired,
      before: String(decoding: UnsafeBufferPointer(rebasing: input[original]), as: UTF8.self),
      after: String(decoding: UnsafeBufferPointer(rebasing: output[repaired]), as: UTF8.self))
  }
}

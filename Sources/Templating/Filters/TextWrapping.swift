/// Breaks text into lines as Python's `textwrap` does, by Unicode scalars.
struct TextWrapping {
  let width: Int
  let breaksLongWords: Bool
  let breaksOnHyphens: Bool

  func lines(of text: String) -> [String] {
    var chunks = self.chunks(of: Array(text.unicodeScalars))[...]
    var lines: [String] = []
    while !chunks.isEmpty {
      var line: [[Unicode.Scalar]] = []
      var length = 0
      if let first = chunks.first, isBlank(first), !lines.isEmpty { chunks.removeFirst() }
      while let chunk = chunks.first, length + chunk.count <= width {
        line.append(chunk)
        length += chunk.count
        chunks.removeFirst()
      }
      if let chunk = chunks.first, chunk.count > width {
        chunks.removeFirst()
        if breaksLongWords {
          let end = breakingPoint(of: chunk, space: width - length)
          line.append(Array(chunk[..<end]))
          chunks = [Array(chunk[end...])] + chunks
        } else if line.isEmpty {
          line.append(chunk)
        } else {
          chunks = [chunk] + chunks
        }
      }
      if let last = line.last, isBlank(last) { line.removeLast() }
      if !line.isEmpty { lines.append(PythonText.string(line.joined())) }
    }
    return lines
  }
}

extension TextWrapping {
  private func isBlank(_ chunk: [Unicode.Scalar]) -> Bool {
    chunk.allSatisfy { PythonText.isSpace($0) }
  }

  private func breakingPoint(of chunk: [Unicode.Scalar], space: Int) -> Int {
    guard breaksOnHyphens, chunk.count > space,
      let hyphen = chunk[..<max(0, space)].lastIndex(of: "-"), hyphen > 0,
      chunk[..<hyphen].contains(where: { $0 != "-" })
    else { return space }
    return hyphen + 1
  }

  /// White space of ASCII alone separates words here.
  private func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || (0x09...0x0D).contains(scalar.value)
  }

  /// Words, the white space between them, and the parts of words at hyphens and dashes.
  private func chunks(of text: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    var result: [[Unicode.Scalar]] = []
    var start = 0
    while start < text.count {
      var end = start
      let isSpace = isSeparator(text[start])
      while end < text.count, isSeparator(text[end]) == isSpace { end += 1 }
      if isSpace || !breaksOnHyphens {
        result.append(Array(text[start..<end]))
      } else {
        result.append(contentsOf: parts(of: Array(text[start..<end])))
      }
      start = end
    }
    return result
  }

  private func parts(of word: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    var result: [[Unicode.Scalar]] = []
    var start = 0
    var index = 0
    while index < word.count {
      if word[index] == "-" {
        var end = index
        while end < word.count, word[end] == "-" { end += 1 }
        let dashes = end - index
        if dashes >= 2, index > 0, isWordPunctuation(word[index - 1]), end < word.count,
          PythonText.isWordScalar(word[end])
        {
          if start < index { result.append(Array(word[start..<index])) }
          result.append(Array(word[index..<end]))
          start = end
          index = end
          continue
        }
        if dashes == 1, breaks(word, afterHyphenAt: index, from: start) {
          result.append(Array(word[start...index]))
          start = index + 1
        }
        index = end
        continue
      }
      index += 1
    }
    if start < word.count { result.append(Array(word[start...])) }
    return result
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    PythonText.isWordScalar(scalar) && scalar != "_" && scalar.properties.numericType == nil
      || scalar == "_"
  }

  private func isWordPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    PythonText.isWordScalar(scalar) || "!\"'&.,?".unicodeScalars.contains(scalar)
  }

  /// Two letters (or letter, hyphen, letter) before, and a letter, perhaps behind a hyphen, after.
  private func breaks(
    _ word: [Unicode.Scalar], afterHyphenAt index: Int, from start: Int
  ) -> Bool {
    let isLed =
      (index >= 2 && isLetter(word[index - 1]) && isLetter(word[index - 2]))
      || (index >= 3 && isLetter(word[index - 1]) && word[index - 2] == "-"
        && isLetter(word[index - 3]))
    guard isLed, index + 1 < word.count, isLetter(word[index + 1]) else { return false }
    guard index + 2 < word.count else { return false }
    return isLetter(word[index + 2])
      || (word[index + 2] == "-" && index + 3 < word.count && isLetter(word[index + 3]))
  }
}

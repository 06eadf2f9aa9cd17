/// Makes links of the addresses in escaped text: the filter `urlize`.
struct TextLinking {
  let limit: Int?
  /// Escaped already.
  let rel: String
  let target: String?
  let schemes: [String]

  func linked(_ text: String) -> String {
    var result = ""
    var word: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if PythonText.isSpace(scalar) {
        result += linked(word: PythonText.string(word))
        word = []
        result.unicodeScalars.append(scalar)
      } else {
        word.append(scalar)
      }
    }
    return result + linked(word: PythonText.string(word))
  }
}

extension TextLinking {
  private func linked(word: String) -> String {
    var head = ""
    var middle = word
    var isStripping = true
    while isStripping {
      isStripping = false
      for mark in ["(", "<", "&lt;"] where starts(middle, mark) {
        head += mark
        middle = dropped(middle, mark.utf8.count)
        isStripping = true
      }
    }
    var tail = ""
    isStripping = true
    while isStripping {
      isStripping = false
      for mark in [")", ">", ".", ",", "&gt;"] where ends(middle, mark) {
        tail = mark + tail
        middle = String(decoding: Array(middle.utf8).dropLast(mark.utf8.count), as: UTF8.self)
        isStripping = true
      }
    }
    for (open, close) in [("(", ")"), ("<", ">"), ("&lt;", "&gt;")] {
      let opened = count(open, in: middle)
      guard opened > count(close, in: middle) else { continue }
      for _ in 0..<min(opened, count(close, in: tail)) {
        let bytes = Array(tail.utf8)
        guard let at = PythonText.occurrences(of: Array(close.utf8), in: bytes, limit: 1).first
        else { break }
        let end = at + close.utf8.count
        middle += String(decoding: bytes[..<end], as: UTF8.self)
        tail = String(decoding: bytes[end...], as: UTF8.self)
      }
    }
    return head + link(middle) + tail
  }

  private func link(_ word: String) -> String {
    let relation = rel.isEmpty ? "" : " rel=\"\(rel)\""
    let window = target.map { " target=\"\($0)\"" } ?? ""
    if AddressPattern.isWebAddress(word) {
      let isWhole = starts(word, "https://") || starts(word, "http://")
      return
        "<a href=\"\(isWhole ? "" : "https://")\(word)\"\(relation)\(window)>\(trimmed(word))</a>"
    }
    if starts(word, "mailto:"), AddressPattern.isMailAddress(dropped(word, 7)) {
      return "<a href=\"\(word)\">\(dropped(word, 7))</a>"
    }
    if word.utf8.contains(UInt8(ascii: "@")), !starts(word, "www."), !starts(word, "@"),
      !word.utf8.contains(UInt8(ascii: ":")), AddressPattern.isMailAddress(word)
    {
      return "<a href=\"mailto:\(word)\">\(word)</a>"
    }
    for scheme in schemes where starts(word, scheme) && !PythonText.isEqual(word, scheme) {
      return "<a href=\"\(word)\"\(relation)\(window)>\(word)</a>"
    }
    return word
  }

  private func trimmed(_ address: String) -> String {
    guard let limit, address.unicodeScalars.count > limit else { return address }
    return PythonText.string(address.unicodeScalars.prefix(max(0, limit))) + "..."
  }

  private func starts(_ text: String, _ part: String) -> Bool { text.utf8.starts(with: part.utf8) }

  private func ends(_ text: String, _ part: String) -> Bool {
    text.utf8.reversed().starts(with: part.utf8.reversed())
  }

  private func dropped(_ text: String, _ count: Int) -> String {
    String(decoding: Array(text.utf8).dropFirst(count), as: UTF8.self)
  }

  private func count(_ part: String, in text: String) -> Int {
    PythonText.occurrences(of: Array(part.utf8), in: Array(text.utf8)).count
  }
}

/// What `urlize` takes for an address.
enum AddressPattern {
  private static let domains = ["com", "net", "int", "edu", "gov", "org", "info", "mil"]

  static func isWebAddress(_ word: String) -> Bool {
    let lower = PythonText.lowercased(word)
    for prefix in ["http://", "https://", "www."] where lower.utf8.starts(with: prefix.utf8) {
      let rest = Array(lower.unicodeScalars.dropFirst(prefix.utf8.count))
      let (host, tail) = split(rest)
      if isTail(tail), isHost(host) || (prefix != "www." && isNumeric(host)) { return true }
    }
    let (host, tail) = split(Array(lower.unicodeScalars))
    guard isTail(tail) else { return false }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last,
      domains.contains(PythonText.string(last))
    else { return false }
    return labels.dropLast().allSatisfy { (2...63).contains($0.count) && $0.allSatisfy(isLabel) }
  }

  static func isMailAddress(_ word: String) -> Bool {
    let scalars = Array(word.unicodeScalars)
    return scalars.indices.contains { index in
      guard index > 0, scalars[index] == "@" else { return false }
      let domain = scalars[(index + 1)...]
      guard let first = domain.first, PythonText.isWordScalar(first),
        let dot = domain.lastIndex(of: "."), dot > index + 1
      else { return false }
      let last = domain[(dot + 1)...]
      return !last.isEmpty && last.allSatisfy(PythonText.isWordScalar)
        && domain.allSatisfy { PythonText.isWordScalar($0) || $0 == "." || $0 == "-" }
    }
  }

  private static func split(
    _ scalars: [Unicode.Scalar]
  ) -> (host: ArraySlice<Unicode.Scalar>, tail: ArraySlice<Unicode.Scalar>) {
    let end = scalars.firstIndex { ":/?#".unicodeScalars.contains($0) } ?? scalars.count
    return (scalars[..<end], scalars[end...])
  }

  /// A port, then a path, query or fragment, or nothing.
  private static func isTail(_ tail: ArraySlice<Unicode.Scalar>) -> Bool {
    var rest = tail
    if rest.first == ":" {
      let digits = rest.dropFirst().prefix { ("0"..."9").contains($0) }
      guard (1...5).contains(digits.count) else { return false }
      rest = rest.dropFirst(digits.count + 1)
    }
    return rest.isEmpty || "/?#".unicodeScalars.contains(rest[rest.startIndex])
  }

  private static func isLabel(_ scalar: Unicode.Scalar) -> Bool {
    PythonText.isWordScalar(scalar) || scalar == "%" || scalar == "-"
  }

  private static func isHost(_ host: ArraySlice<Unicode.Scalar>) -> Bool {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard let last = labels.last,
      labels.dropLast().allSatisfy({ !$0.isEmpty && $0.allSatisfy(isLabel) })
    else { return false }
    let isName = (2...63).contains(last.count) && last.allSatisfy { ("a"..."z").contains($0) }
    let isEncoded =
      PythonText.string(last).utf8.starts(with: "xn--".utf8) && (6...63).contains(last.count)
    return isName || isEncoded
  }

  private static func isNumeric(_ host: ArraySlice<Unicode.Scalar>) -> Bool {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy {
        (1...3).contains($0.count) && $0.allSatisfy { ("0"..."9").contains($0) }
      }
  }
}

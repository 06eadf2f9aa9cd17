internal import Diagnostics

extension Parser {
  /// The tags that templates have.
  static let tagNames =
    bodyTagNames + ["extends", "include", "import", "from", "raw", "print"]

  private static let bodyTagNames = [
    "for", "if", "set", "with", "block", "macro", "call", "filter",
  ]

  /// What stands within a tag or ends it.
  private static let innerTagNames = bodyTagNames.map { "end" + $0 } + ["else", "elif"]

  /// What is done with a tag that the innermost open one does not wait for.
  enum StrayTag {
    /// It is an end tag of the innermost one, misspelt or of another kind.
    case ends(String)
    /// It ends a tag further out: the innermost one is never closed.
    case endsOuter
    case isPassedOver
  }

  /// Decides whether a tag that stands where it can't is an end tag all the same, so that one fault
  /// is told and not also those that would follow from it; none where it is no end tag.
  mutating func recover(
    from tag: String, _ range: Range<Int>
  ) throws(LocatedFault) -> StrayTag? {
    guard let open = openTags.last,
      let end = open.ends.first(where: { $0.utf8.starts(with: "end".utf8) })
    else {
      guard Self.innerTagNames.contains(tag) else { return nil }
      try note(fault(.strayTag(tag, open: nil), range))
      return .isPassedOver
    }
    let isMisspelt =
      !Self.innerTagNames.contains(tag) && !Self.tagNames.contains(tag)
      && NearestMatch.find(tag, among: Self.tagNames + open.ends) == end
    guard isMisspelt || Self.innerTagNames.contains(tag) else { return nil }
    let isEndAhead = isEndAhead(
      of: open.name, end, open: openTags.dropLast().count { $0.isEnded(by: end) })
    if !isMisspelt, !isEndAhead, openTags.dropLast().contains(where: { $0.ends.contains(tag) }) {
      try note(fault(.unclosedTag(open.name, end: end), open.range))
      return .endsOuter
    }
    if isMisspelt {
      try note(fault(.unknownTag(tag, known: [end]), range))
    } else {
      try note(fault(.strayTag(tag, open: (open.name, open.ends)), range))
    }
    return isEndAhead || tag == "else" || tag == "elif" ? .isPassedOver : .ends(end)
  }

  /// Notes a tag that does not exist, and passes over its body where it seems to have one.
  mutating func passUnknown(_ tag: String, _ range: Range<Int>) throws(LocatedFault) {
    try note(fault(.unknownTag(tag, known: Self.tagNames + (openTags.last?.ends ?? [])), range))
    index = tagEnd(from: index)
    var name = tag
    if !isEndAhead(of: tag, "end" + tag, open: 0) {
      guard let meant = NearestMatch.find(tag, among: Self.tagNames),
        Self.bodyTagNames.contains(meant),
        isEndAhead(
          of: meant, "end" + meant, open: openTags.count { $0.isEnded(by: "end" + meant) })
      else { return }
      name = meant
    }
    let end = "end" + name
    while try parseBlockBody(of: name, range, until: [end, "elif", "else"]).end != end {
      index = tagEnd(from: index)
    }
  }

  /// Whether more end tags follow than the tags that begin from here on, and those that are open
  /// around it, have use for.
  private func isEndAhead(of name: String, _ end: String, open: Int) -> Bool {
    var depth = 0
    var unmatched = 0
    for index in index..<tokens.count - 1 {
      guard case .blockBegin = tokens[index].kind, case .name(let tag) = tokens[index + 1].kind
      else { continue }
      if tag == name, hasBody(tag, at: index + 1) { depth += 1 }
      guard tag == end else { continue }
      if depth > 0 { depth -= 1 } else { unmatched += 1 }
    }
    return unmatched > open
  }

  /// `set` has a body where it holds no `=`.
  private func hasBody(_ tag: String, at index: Int) -> Bool {
    tag != "set" || !holdsAssignment(index..<tagEnd(from: index))
  }

  /// Whether `=` stands in a tag, outside of brackets.
  func holdsAssignment(_ range: Range<Int>) -> Bool {
    var depth = 0
    for token in tokens[range] {
      guard case .symbol(let symbol) = token.kind else { continue }
      switch symbol {
      case .leftParenthesis, .leftBracket, .leftBrace: depth += 1
      case .rightParenthesis, .rightBracket, .rightBrace: depth -= 1
      case .assign: if depth == 0 { return true }
      default: break
      }
    }
    return false
  }

  /// Whether a `set` without `=` has an end tag of its own.
  func isBlockSetAhead() -> Bool {
    isEndAhead(of: "set", "endset", open: openTags.count { $0.isEnded(by: "endset") })
  }
}

extension Token {
  var isInvalid: Bool {
    if case .invalid = kind { true } else { false }
  }
}

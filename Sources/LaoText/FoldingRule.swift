/// One step of `LaoFolding`: letters that match its parts one after the other are written anew.
///
/// A part takes as many letters as it can and gives none back; the text is read once from its
/// beginning, and behind a match reading goes on.
struct FoldingRule: Sendable {
  /// Letters of one set, next to each other.
  struct Part: Sendable {
    enum Count: String, Sendable {
      case one = "1"
      case oneOrNone = "?"
      case any = "*"
      case several = "+"
      /// The letter before it once more, or more often.
      case same = "="
    }

    let set: String
    let count: Count
  }

  /// What is written for a match.
  enum Piece: Sendable {
    /// What a part took, counted from 1.
    case part(Int)
    case letters(String)
  }

  let tier: Int
  let parts: [Part]
  /// Of which set the next letter must be, or must not be; empty where it is all the same.
  let before: String
  let notBefore: String
  let output: [Piece]

  init(
    _ tier: Int, _ parts: [Part], before: String = "", notBefore: String = "", _ output: [Piece]
  ) {
    self.tier = tier
    self.parts = parts
    self.before = before
    self.notBefore = notBefore
    self.output = output
  }

  func applied(to text: [UInt32]) -> [UInt32] {
    let sets = parts.map { part in Set(part.set.unicodeScalars.map(\.value)) }
    let (ahead, notAhead) = (
      Set(before.unicodeScalars.map(\.value)), Set(notBefore.unicodeScalars.map(\.value))
    )
    var result: [UInt32] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      guard sets.isEmpty || sets[0].contains(text[index]) || parts[0].count == .any,
        let ends = match(text, at: index, sets, ahead, notAhead), let end = ends.last, end > index
      else {
        result.append(text[index])
        index += 1
        continue
      }
      for piece in output {
        switch piece {
        case .part(let number):
          result += text[(number == 1 ? index : ends[number - 2])..<ends[number - 1]]
        case .letters(let letters): result += letters.unicodeScalars.map(\.value)
        }
      }
      index = end
    }
    return result
  }

  /// Where each part ends; nil where one of them does not match.
  private func match(
    _ text: [UInt32], at start: Int, _ sets: [Set<UInt32>], _ ahead: Set<UInt32>,
    _ notAhead: Set<UInt32>
  ) -> [Int]? {
    var ends: [Int] = []
    var index = start
    for (number, part) in parts.enumerated() {
      let first = index
      let limit = part.count == .one || part.count == .oneOrNone ? 1 : text.count
      while index < text.count, index - first < limit,
        part.count == .same ? text[index] == text[first - 1] : sets[number].contains(text[index])
      {
        index += 1
      }
      if index == first, part.count != .any, part.count != .oneOrNone { return nil }
      ends.append(index)
    }
    let next = index < text.count ? text[index] : nil
    if !ahead.isEmpty, !(next.map(ahead.contains) ?? false) { return nil }
    if let next, notAhead.contains(next) { return nil }
    return ends
  }
}

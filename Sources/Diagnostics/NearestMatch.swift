/// Finds what somebody most likely meant.
package enum NearestMatch {
  /// The candidate nearest to a word, or none that is near enough to offer.
  ///
  /// Distance is Damerau-Levenshtein (insert, delete, replace, swap neighbours) over Unicode
  /// scalars; a third of the word, but at least one change, may differ. Ties go to the candidate
  /// that sorts first.
  package static func find(_ word: String, among candidates: some Sequence<String>) -> String? {
    let scalars = Array(word.unicodeScalars)
    let limit = max(1, (scalars.count + 1) / 3)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates.sorted() {
      let other = Array(candidate.unicodeScalars)
      guard abs(other.count - scalars.count) <= limit else { continue }
      let found = distance(scalars, other)
      guard found <= limit, found < (best?.distance ?? .max) else { continue }
      best = (found, candidate)
    }
    return best?.candidate
  }
}

extension NearestMatch {
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
      var current = [i + 1]
      for j in b.indices {
        let replaced = previous[j] + (folded(a[i]) == folded(b[j]) ? 0 : 1)
        var cost = Swift.min(replaced, previous[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = Swift.min(cost, beforePrevious[j - 1] + 1)
        }
        current.append(cost)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[b.count]
  }

  /// Case is no difference: `Title` is `title` misspelt by nothing.
  private static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
    (0x41...0x5A).contains(scalar.value) ? scalar.value + 0x20 : scalar.value
  }
}

/// Cuts runs of Lao letters into the fewest words of a dictionary.
///
/// Working from the right, it keeps for each cluster the cheapest way to cut the rest: a word costs
/// one, a name of our table less than that (so that it stays whole), a cluster that no word explains
/// three. Of equal ways the one with the longer first word wins.
struct DictionarySegmenter {
  private enum Cost {
    static let word: Int32 = 10
    static let name: Int32 = 2
    static let unknown: Int32 = 30
    static let closedUnknown: Int32 = 35

    @inline(__always)
    static func ofWord(_ flags: UInt32) -> Int32 {
      if flags & LaoDictionary.nameEnd != 0 { return name }
      return flags & LaoDictionary.nominalEnd != 0 ? word + 1 : word
    }
  }

  private let dictionary: LaoDictionary
  private let gazetteer = Gazetteer.standard
  private let codes = LaoDictionary.codes
  private let finals = Finals.costs
  private var slots: [UInt8] = []
  /// For each letter: whether a cluster starts there.
  private var starts: [Bool] = []
  private var costs: [Int32] = []
  /// For each cluster's first letter: where the word or unknown cluster ends, negative if unknown.
  private var ends: [Int32] = []

  init(_ dictionary: LaoDictionary) {
    self.dictionary = dictionary
  }

  /// Calls `body` with the byte range of each word of a run, counted from `offset` on.
  mutating func forEachWord(
    of run: UnsafeBufferPointer<UInt8>, offset: Int, _ body: (Range<Int>) -> Void
  ) {
    let count = collect(run)
    solve(count)
    if let end = acronymEnd(run), starts[end] {
      costs[0] = Cost.name
      ends[0] = Int32(end)
    }
    var joiner = LetterJoiner(start: 0, end: count, letterSize: 1)
    var index = 0
    while index < count {
      var end = Int(ends[index].magnitude)
      let isLetter = ends[index] < 0 && end == index + 1
      if ends[index] < 0, !isLetter {
        // Clusters that no word explains are one word together.
        while end < count, ends[end] < 0, Int(ends[end].magnitude) > end + 1 {
          end = Int(ends[end].magnitude)
        }
      }
      joiner.add(index..<end, isLetter: isLetter) {
        body(offset + $0.lowerBound * 3..<offset + $0.upperBound * 3)
      }
      index = end
    }
  }
}

extension DictionarySegmenter {
  /// Reads the slots of a run and marks its clusters; returns how many letters it has.
  private mutating func collect(_ run: UnsafeBufferPointer<UInt8>) -> Int {
    let count = run.count / 3
    if slots.count < count + 4 {
      slots = [UInt8](repeating: 0, count: count * 2 + 16)
      starts = [Bool](repeating: false, count: count * 2 + 16)
      costs = [Int32](repeating: 0, count: count * 2 + 16)
      ends = [Int32](repeating: 0, count: count * 2 + 16)
    }
    slots.withUnsafeMutableBufferPointer { slots in
      var letter = 0
      while letter < count {
        slots[letter] = (run[letter &* 3 &+ 1] & 1) << 6 | run[letter &* 3 &+ 2] & 0x3F
        letter &+= 1
      }
      for offset in 0..<4 { slots[count + offset] = 0 }
    }
    slots.withUnsafeBufferPointer { slots in
      starts.withUnsafeMutableBufferPointer { starts in
        for letter in 0..<count { starts[letter] = false }
        var letter = 0
        while letter < count {
          starts[letter] = true
          letter = LaoCluster.end(in: SlotLetters(slots: slots), from: letter)
        }
        starts[count] = true
      }
    }
    return count
  }

  /// Fills `costs` and `ends` from the right.
  private mutating func solve(_ count: Int) {
    let (letters, clusterStarts, numbers, closers) = (
      self.slots, self.starts, self.codes, self.finals
    )
    let trie = dictionary.nodes
    let slots = letters.span
    let starts = clusterStarts.span
    let codes = numbers.span
    let finals = closers.span
    let nodes = trie.span
    // Moved out and back, since two parts of `self` can't be lent for writing at once.
    var (costBuffer, endBuffer) = (self.costs, self.ends)
    (self.costs, self.ends) = ([], [])
    defer { (self.costs, self.ends) = (costBuffer, endBuffer) }
    var costs = costBuffer.mutableSpan
    var ends = endBuffer.mutableSpan
    costs[count] = 0
    var clusterEnd = count
    for index in stride(from: count &- 1, through: 0, by: -1) where starts[index] {
      var end = clusterEnd
      var best = Cost.unknown &+ costs[end]
      // A consonant that may close the cluster is no letter of its own: ໂຟ|ນ.
      if end > index &+ 1, end < count, starts[end &+ 1], finals[Int(slots[end])] == 2,
        Cost.closedUnknown &+ costs[end &+ 1] < best
      {
        end &+= 1
        best = Cost.closedUnknown &+ costs[end]
      }
      ends[index] = Int32(truncatingIfNeeded: -end)
      var node = nodes[0]
      var letter = index
      while letter < count {
        let code = codes[Int(slots[letter])]
        let bit = UInt64(1) &<< UInt64(code)
        guard code < 64, node.letters & bit != 0 else { break }
        node =
          nodes[
            Int(node.base & LaoDictionary.childMask)
              &+ (node.letters & (bit &- 1)).nonzeroBitCount]
        letter &+= 1
        guard node.base & LaoDictionary.wordEnd != 0 else { continue }
        end = letter
        // ໆ and ຯ stay with their word.
        while LetterSet.signs.contains(slots[end]) { end &+= 1 }
        let cost = Cost.ofWord(node.base) &+ costs[end]
        if starts[end], cost <= best {
          best = cost
          ends[index] = Int32(truncatingIfNeeded: end)
        }
      }
      costs[index] = best
      clusterEnd = index
    }
  }

  /// Where an acronym of the table ends that stands at the start of a run.
  private func acronymEnd(_ run: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let entry = gazetteer.match(in: run, at: 0), entry.isAcronym else { return nil }
    return entry.lao.count / 3
  }
}

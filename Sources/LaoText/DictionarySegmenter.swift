/// Cuts runs of Lao letters into the fewest words of a dictionary.
///
/// A word ends only where a syllable of the grammar does. Working from the right, it keeps for each cluster the cheapest way to cut the rest: a word costs
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
  /// For each letter: whether a syllable starts there, too, so that a word may.
  private var edges: [Bool] = []
  private var parser = SyllableParser()
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
    if let end = acronymEnd(run), edges[end] {
      costs[0] = Cost.name
      ends[0] = Int32(end)
    }
    var joiner = LetterJoiner(start: 0, end: count, letterSize: 1)
    var index = 0
    while index < count {
      var end = Int(ends[index].magnitude)
      let isLetter = isUnknownLetter(at: index)
      if ends[index] < 0, !isLetter {
        // Clusters that no word explains are one word together.
        while end < count, ends[end] < 0, !isUnknownLetter(at: end) {
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
  /// Whether a letter stands alone, neither in a word nor in a syllable.
  private func isUnknownLetter(at index: Int) -> Bool {
    ends[index] < 0 && Int(ends[index].magnitude) == index + 1 && edges[index] && edges[index + 1]
  }

  /// Reads the slots of a run and marks its clusters; returns how many letters it has.
  private mutating func collect(_ run: UnsafeBufferPointer<UInt8>) -> Int {
    let count = run.count / 3
    if slots.count < count + 4 {
      slots = [UInt8](repeating: 0, count: count * 2 + 16)
      starts = [Bool](repeating: false, count: count * 2 + 16)
      edges = [Bool](repeating: false, count: count * 2 + 16)
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
    parser.parse(run)
    for letter in 0..<count { edges[letter] = false }
    edges[0] = true
    edges[count] = true
    parser.forEachEdge { edges[$0] = starts[$0] }
    return count
  }

  /// Fills `costs` and `ends` from the right.
  private mutating func solve(_ count: Int) {
    let (letters, clusterStarts, wordEdges, numbers, closers) = (
      self.slots, self.starts, self.edges, self.codes, self.finals
    )
    let trie = dictionary.nodes
    let slots = letters.span
    let starts = clusterStarts.span
    let edges = wordEdges.span
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
      var letter = edges[index] ? index : count
      while letter < count {
        var code = codes[Int(slots[letter])]
        var bit = UInt64(1) &<< UInt64(code)
        var isOldSpelling = false
        if slots[letter] == Slot.nyo, node.letters & bit == 0, letter > index,
          isFinalNyo(behind: slots[letter &- 1])
        {
          // The spelling before 1975, at the end of a word: ສະບາຽ.
          isOldSpelling = true
          code = codes[Int(Slot.yo)]
          bit = UInt64(1) &<< UInt64(code)
        }
        guard code < 64, node.letters & bit != 0 else { break }
        node =
          nodes[
            Int(node.base & LaoDictionary.childMask)
              &+ (node.letters & (bit &- 1)).nonzeroBitCount]
        letter &+= 1
        guard node.base & LaoDictionary.wordEnd != 0 else {
          if isOldSpelling { break }
          continue
        }
        end = letter
        // ໆ and ຯ stay with their word.
        while LetterSet.signs.contains(slots[end]), !starts[end] { end &+= 1 }
        // Letters that are only written are no news to a name or a short word: ວຽງຈັນທນ໌, ອາທິດຍ໌.
        if !starts[end], node.base & LaoDictionary.nameEnd != 0 || letter &- index < 7 {
          end = endOfSilent(slots, from: end)
        }
        let cost = Cost.ofWord(node.base) &+ costs[end]
        if edges[end], cost <= best {
          best = cost
          ends[index] = Int32(truncatingIfNeeded: end)
        }
        if isOldSpelling { break }
      }
      costs[index] = best
      clusterEnd = index
    }
  }

  /// Whether ຽ behind a letter is an old way to write final ຍ.
  @inline(__always)
  private func isFinalNyo(behind slot: UInt8) -> Bool {
    slot == Slot.aa || slot == Slot.o || slot == Slot.vo
  }

  /// Where the letters end that ໌ cancels, with a consonant before them.
  private func endOfSilent(_ slots: borrowing Span<UInt8>, from start: Int) -> Int {
    var end = start
    while LetterSet.consonants.contains(slots[end]) || LetterSet.vowelMarks.contains(slots[end]) {
      end &+= 1
    }
    guard end > start, end < start &+ 4, slots[end] == Slot.silencer else { return start }
    return end &+ 1
  }

  /// Where an acronym of the table ends that stands at the start of a run.
  private func acronymEnd(_ run: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let entry = gazetteer.match(in: run, at: 0), entry.isAcronym else { return nil }
    return entry.lao.count / 3
  }
}

/// The words of ICU's Lao dictionary in normalised spelling, with our names and terms, as a trie.
///
/// A node is a set of letters as 64 bits; its children lie side by side, so that the way from a
/// letter to a child is a count of bits.
struct LaoDictionary: Sendable {
  /// Read once, when Lao is first cut into words; nil where ICU has no dictionary that we can read.
  static let standard: LaoDictionary? = {
    guard let words = ICUDictionary.words() else { return nil }
    return LaoDictionary(
      words: LaoNormalizer(layout: .document).normalize(words), names: Gazetteer.standard)
  }()

  /// Bit 31 of a base: a word ends here.
  static let wordEnd: UInt32 = 1 << 31
  /// Bit 30: the word is a name or a term of ours.
  static let nameEnd: UInt32 = 1 << 30
  /// Bit 29: the word starts with ການ or ຄວາມ or ends with ການ, and is more than that.
  static let nominalEnd: UInt32 = 1 << 29
  static let childMask: UInt32 = (1 << 29) - 1

  /// A node: both parts in one place, since a walk reads both and rarely finds them in the cache.
  struct Node: Sendable {
    /// The letters that follow.
    var letters: UInt64 = 0
    /// The first child, with the bits below.
    var base: UInt32 = 0

    var isWord: Bool { base & LaoDictionary.wordEnd != 0 }
  }

  private(set) var nodes: [Node] = []

  /// The number of each slot among the 64 letters that words are written with; 64 for others.
  static let codes: [UInt8] = {
    var codes = [UInt8](repeating: 64, count: 128)
    var next: UInt8 = 0
    for slot in UInt8(0)..<128 {
      // Modern Lao without digits: 58 letters, marks and signs.
      switch LetterKind(slot: slot) {
      case .other, .digit: continue
      case .consonant where Self.oldLetters.contains(slot): continue
      default:
        codes[Int(slot)] = next
        next += 1
      }
    }
    return codes
  }()

  private static let oldLetters: [UInt8] = [
    0x06, 0x09, 0x0C, 0x0E, 0x0F, 0x10, 0x11, 0x12, 0x13, 0x18, 0x20, 0x28, 0x29, 0x2C, 0x5E, 0x5F,
  ]

  private static let nominalizers = ["ການ", "ຄວາມ"].map { Array($0.utf8) }

  /// ການ and ຄວາມ make nouns of the word after them, so that of two equal ways to cut the one that
  /// leaves that word whole is right: ການ|ນຳພາ, not ການນຳ|ພາ.
  private static func isNominal(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    nominalizers.contains { $0.count < word.count && word.starts(with: $0) }
      || word.count > 9 && word.suffix(9).elementsEqual(nominalizers[0])
  }

  /// Builds the trie from words in UTF-8 with a line feed after each.
  init(words: [UInt8], names: Gazetteer) {
    var builder = TrieBuilder()
    words.withUnsafeBufferPointer { words in
      var start = 0
      for end in words.indices where words[end] == 0x0A {
        let word = UnsafeBufferPointer(rebasing: words[start..<end])
        builder.insert(
          word, flags: Self.isNominal(word) ? Self.wordEnd | Self.nominalEnd : Self.wordEnd)
        start = end + 1
      }
    }
    names.text.withUnsafeBufferPointer { text in
      for entry in names.entries where !entry.isAcronym || entry.isCommonWord {
        builder.insert(
          UnsafeBufferPointer(rebasing: text[entry.lao]),
          flags: entry.isCommonWord ? Self.wordEnd : Self.wordEnd | Self.nameEnd)
      }
    }
    nodes = builder.flattened()
  }
}

extension LaoDictionary {
  /// How many words there are from a node on, counted up to a limit.
  func count(of node: Node, upTo limit: Int) -> Int {
    var count = node.isWord ? 1 : 0
    let first = Int(node.base & Self.childMask)
    for child in 0..<node.letters.nonzeroBitCount where count < limit {
      count += self.count(of: nodes[first + child], upTo: limit - count)
    }
    return count
  }

  /// Where a letter leads from a node; nil where no word goes on so.
  func child(of node: Node, by slot: UInt8) -> Node? {
    let code = Self.codes[Int(slot)]
    let bit = UInt64(1) &<< UInt64(code)
    guard code < 64, node.letters & bit != 0 else { return nil }
    return nodes[Int(node.base & Self.childMask) + (node.letters & (bit - 1)).nonzeroBitCount]
  }
}

/// A trie in the making: each node with its first child and next sibling.
private struct TrieBuilder {
  private var letters: [UInt8] = [0]
  private var children: [UInt32] = [0]
  private var siblings: [UInt32] = [0]
  private var flags: [UInt32] = [0]
  private let codes = LaoDictionary.codes

  init() {
    letters.reserveCapacity(1 << 17)
    children.reserveCapacity(1 << 17)
    siblings.reserveCapacity(1 << 17)
    flags.reserveCapacity(1 << 17)
  }

  /// Adds a word; one with a letter that modern Lao does not write is left out.
  mutating func insert(_ word: UnsafeBufferPointer<UInt8>, flags added: UInt32) {
    var index = 0
    while index < word.count {
      guard let slot = LaoBlock.slot(in: word, at: index), codes[Int(slot)] < 64 else { return }
      index += 3
    }
    // A single letter is no word: it would hide what the dictionary lacks.
    guard word.count > 3 else { return }
    var node = 0
    index = 0
    while index < word.count {
      let slot = (word[index + 1] & 1) << 6 | word[index + 2] & 0x3F
      node = child(of: node, codes[Int(slot)])
      index += 3
    }
    flags[node] |= added
  }

  /// The newest child stands first: words come nearly sorted, so that it is mostly the one.
  private mutating func child(of node: Int, _ letter: UInt8) -> Int {
    var candidate = Int(children[node])
    while candidate != 0 {
      if letters[candidate] == letter { return candidate }
      candidate = Int(siblings[candidate])
    }
    letters.append(letter)
    siblings.append(children[node])
    children.append(0)
    flags.append(0)
    children[node] = UInt32(letters.count - 1)
    return letters.count - 1
  }

  /// The nodes, children side by side in the order of their letters and each family before those
  /// below it: the ends of words, which are mostly chains, lie in few lines of the cache.
  func flattened() -> [LaoDictionary.Node] {
    var nodes = [LaoDictionary.Node](repeating: LaoDictionary.Node(), count: letters.count)
    var next = 1
    var waiting: [(node: Int, place: Int)] = [(0, 0)]
    while let (node, place) = waiting.popLast() {
      var family: [UInt32] = []
      var child = children[node]
      while child != 0 {
        family.append(child)
        nodes[place].letters |= 1 << UInt64(letters[Int(child)])
        child = siblings[Int(child)]
      }
      if family.count > 1 { family.sort { letters[Int($0)] < letters[Int($1)] } }
      nodes[place].base = UInt32(next) | flags[node]
      for index in family.indices.reversed() {
        waiting.append((Int(family[index]), next + index))
      }
      next += family.count
    }
    return nodes
  }
}

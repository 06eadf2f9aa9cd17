/// A text of any size from a few pieces: what can be written down in a line, and is the same on
/// every machine.
struct HostileRecipe {
  let front: String
  let parts: [Part]
  let back: String

  /// Pieces that are repeated together; a part of one piece that is not is there once.
  struct Part {
    let unit: [UInt8]
    let isRepeated: Bool

    init(_ unit: String, isRepeated: Bool = true) {
      self.unit = Array(unit.utf8)
      self.isRepeated = isRepeated
    }
  }

  /// The text; each repeated part takes an equal share of the size.
  func bytes(size: Int) -> [UInt8] {
    var bytes = Array(front.utf8)
    bytes.reserveCapacity(size + 4096)
    let repeated = max(1, parts.count { $0.isRepeated })
    for part in parts {
      let count = part.isRepeated ? size / repeated / max(1, part.unit.count) : 1
      for _ in 0..<count { bytes += part.unit }
    }
    return bytes + back.utf8
  }

  var description: String {
    let words = parts.map { part in
      let text = String(decoding: part.unit, as: UTF8.self).debugDescription
      return part.isRepeated ? text + "*n" : text
    }
    let frame = [front, back].map { $0.isEmpty ? "" : String($0.prefix(40)).debugDescription }
    return ([frame[0]] + words + [frame[1]]).filter { !$0.isEmpty }.joined(separator: " + ")
  }
}

extension HostileRecipe {
  /// Every pair of pieces in every order that a reader could be slow for.
  static func pairs(of subject: FuzzSubject) -> [HostileRecipe] {
    let pieces = subject.hostileFragments
    var recipes: [HostileRecipe] = []
    for (number, frame) in subject.hostileFrames.enumerated() {
      func add(_ parts: Part...) {
        recipes.append(HostileRecipe(front: frame.front, parts: parts, back: frame.back))
      }
      for a in pieces {
        add(Part(a))
        add(Part(String(repeating: a, count: 40) + "\n"))
        for b in pieces where a != b {
          add(Part(a + b))
          guard number == 0 else { continue }
          add(Part(a), Part(b))
          add(Part(a), Part("\n", isRepeated: false), Part(b))
          add(Part(String(repeating: a, count: 30) + b))
          add(Part(String(repeating: a, count: 20) + String(repeating: b, count: 20) + "\n"))
        }
      }
    }
    return recipes
  }

  /// A recipe of up to four parts, each of up to four pieces, from its number alone.
  static func random(_ number: Int, of subject: FuzzSubject) -> HostileRecipe {
    var state = UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1
    func random(_ limit: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(limit))
    }
    let pieces = subject.hostileFragments
    let frames = subject.hostileFrames
    let frame = frames[random(2) == 0 ? 0 : random(frames.count)]
    let parts = (0...random(4)).map { _ in
      let unit = (0...random(4)).map { _ in
        String(repeating: pieces[random(pieces.count)], count: [1, 1, 1, 2, 7, 49][random(6)])
      }
      return Part(unit.joined(), isRepeated: random(5) > 0)
    }
    return HostileRecipe(front: frame.front, parts: parts, back: frame.back)
  }
}

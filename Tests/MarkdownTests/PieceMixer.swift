/// Numbers that are the same in every run of a seed (xorshift), to throw pieces of text together.
struct PieceMixer {
  private var state: UInt64

  init(seed: UInt64) {
    state = (seed + 1) &* 0x9E37_79B9_7F4A_7C15
  }

  /// A number below a bound.
  mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % bound
  }
}

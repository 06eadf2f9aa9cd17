/// The order in which the entries of a folder are visited. Nothing may depend on it: file systems
/// differ, and determinism tests shuffle.
package enum EnumerationOrder: Hashable, Sendable {
  case asFound
  case shuffled(seed: UInt64)

  func arrange<Element>(_ elements: inout [Element], visit: Int) {
    guard case .shuffled(let seed) = self else { return }
    var generator = SplitMix(state: seed &+ UInt64(visit))
    elements.shuffle(using: &generator)
  }
}

/// SplitMix64: a seed gives the same order on every machine.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

import Testing

@testable import Hashing

@Suite("BLAKE2b follows RFC 7693")
struct BLAKE2bTests {
  @Test("the example of appendix A: 512 bits of 'abc'")
  func appendixA() {
    var state = BLAKE2b(digestLength: 64)
    [UInt8]("abc".utf8).withUnsafeBytes { state.update($0) }
    #expect(
      text(state.finish(), length: 64)
        == "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
        + "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923")
  }

  @Test("the self-test of appendix E: all digest and input lengths, with and without key")
  func appendixE() {
    var outer = BLAKE2b(digestLength: 32)
    for digestLength in [20, 32, 48, 64] {
      for inputLength in [0, 3, 128, 129, 255, 1024] {
        let input = sequence(inputLength, seed: UInt32(inputLength))
        let key = sequence(digestLength, seed: UInt32(digestLength))
        for key in [[], key] {
          var state = BLAKE2b(digestLength: digestLength, key: key)
          input.withUnsafeBytes { state.update($0) }
          bytes(state.finish(), length: digestLength).withUnsafeBytes { outer.update($0) }
        }
      }
    }
    #expect(
      text(outer.finish(), length: 32)
        == "c23a7800d98123bd10f506c61e29da5603d763b8bbad2e737f5e765a7bccd475")
  }
}

extension BLAKE2bTests {
  private func bytes(_ value: BLAKE2b.ChainValue, length: Int) -> [UInt8] {
    let all = value.words.flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
    }
    return Array(all.prefix(length))
  }

  private func text(_ value: BLAKE2b.ChainValue, length: Int) -> String {
    bytes(value, length: length)
      .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The deterministic sequence of the self-test (a Fibonacci generator).
  private func sequence(_ length: Int, seed: UInt32) -> [UInt8] {
    var a: UInt32 = 0xDEAD_4BAD &* seed
    var b: UInt32 = 1
    return (0..<length).map { _ in
      (a, b) = (b, a &+ b)
      return UInt8(truncatingIfNeeded: b >> 24)
    }
  }
}

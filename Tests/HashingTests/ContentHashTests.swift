import Testing

@testable import Hashing

@Suite("Content hashes")
struct ContentHashTests {
  /// Computed with CPython's hashlib, an implementation that is not ours.
  @Test(
    "agree with another implementation at the edges of blocks",
    arguments: [
      ([UInt8](), "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8"),
      (Array("ລາວ".utf8), "4626437e568248ed51f5baa10cf81675df17a7d22c294a5f00afecb8dc406a7b"),
      (
        [UInt8](repeating: 0x61, count: 127),
        "59e2f1aba240f20aa591016f5ef429990bc9c2131dcd0d30f0ffd75ed18f317d"
      ),
      (
        [UInt8](repeating: 0x61, count: 128),
        "ae2aa48507885c4c950fb809b2076f959cde9f8ea6da260d9a3587df33dac450"
      ),
      (
        [UInt8](repeating: 0x61, count: 129),
        "2f64744a6de0d2c0b56e64cf6e29a5aaa255010d415d51c75ccc82f73dccd865"
      ),
    ])
  func knownAnswers(_ bytes: [UInt8], _ hex: String) {
    #expect(ContentHash(of: bytes).hex == hex)
  }

  @Test("are the same however the bytes are cut into pieces")
  func streaming() {
    let bytes = (0..<700).map { UInt8(truncatingIfNeeded: $0 * 31) }
    let whole = ContentHash(of: bytes)
    for size in [1, 7, 64, 127, 128, 129, 255, 256, 257, 699] {
      var hasher = ContentHasher()
      var offset = 0
      while offset < bytes.count {
        hasher.update(Array(bytes[offset..<min(offset + size, bytes.count)]))
        offset += size
      }
      #expect(hasher.finalize() == whole, "pieces of \(size)")
    }
  }

  @Test("need no alignment")
  func unaligned() {
    let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0) }
    let shifted = bytes.withUnsafeBytes {
      ContentHash(of: UnsafeRawBufferPointer(rebasing: $0[3...]))
    }
    #expect(shifted == ContentHash(of: Array(bytes[3...])))
  }

  @Test("a hasher can be asked in between and go on")
  func intermediate() {
    var hasher = ContentHasher()
    hasher.update(Array("ສາທາລະນະລັດ".utf8))
    #expect(hasher.finalize() == ContentHash(of: Array("ສາທາລະນະລັດ".utf8)))
    hasher.update(Array("ລາວ".utf8))
    #expect(hasher.finalize() == ContentHash(of: Array("ສາທາລະນະລັດລາວ".utf8)))
  }

  @Test("are read back from their hexadecimal text")
  func hexRoundTrip() {
    let hash = ContentHash(of: Array("ຫຼວງພະບາງ".utf8))
    #expect(ContentHash(hex: hash.hex.utf8) == hash)
  }

  @Test(
    "are not read from anything else",
    arguments: [
      "", "0e57",
      "0E5751C026E543B2E8AB2EB06099DAA1D1E5DF47778F7787FAAB45CDF12FE3A8",
      "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3ag",
      "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a80",
    ])
  func hexRefused(_ text: String) {
    #expect(ContentHash(hex: text.utf8) == nil)
  }

  @Test("give ten base32 characters as a fingerprint")
  func fingerprint() {
    #expect(ContentHash(of: []).fingerprint == "bzlvdqbg4v")
    #expect(ContentHash(of: Array("ລາວ".utf8)).fingerprint == "iyteg7swqj")
  }
}

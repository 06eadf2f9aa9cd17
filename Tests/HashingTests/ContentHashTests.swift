import Testing

@testable import Hashing

@Suite("Content hashes")
struct ContentHashTests {
  /// Computed with CPython's hashlib.
  @Test(
    "agree with another implementation at the edges of blocks",
    arguments: [
      ([UInt8](), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      (Array("ລາວ".utf8), "ffd2a77372285b18edf727f9c97f91ab663869108569368e59fc9106a524bd52"),
      (
        [UInt8](repeating: 0x61, count: 55),
        "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"
      ),
      (
        [UInt8](repeating: 0x61, count: 56),
        "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"
      ),
      (
        [UInt8](repeating: 0x61, count: 64),
        "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"
      ),
    ])
  func knownAnswers(_ bytes: [UInt8], _ hex: String) {
    #expect(ContentHash(of: bytes).hex == hex)
  }

  @Test("are the same however the bytes are cut into pieces")
  func streaming() {
    let bytes = (0..<700).map { UInt8(truncatingIfNeeded: $0 * 31) }
    let whole = ContentHash(of: bytes)
    for size in [1, 7, 55, 56, 63, 64, 65, 127, 128, 129, 699] {
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

  @Test("are read back from their hexadecimal text")
  func hexRoundTrip() {
    let hash = ContentHash(of: Array("ຫຼວງພະບາງ".utf8))
    #expect(ContentHash(hex: hash.hex.utf8) == hash)
  }

  @Test(
    "are not read from anything else",
    arguments: [
      "", "e3b0",
      "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855",
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85g",
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b8550",
    ])
  func hexRefused(_ text: String) {
    #expect(ContentHash(hex: text.utf8) == nil)
  }

  @Test("give ten base32 characters as a fingerprint")
  func fingerprint() {
    #expect(ContentHash(of: []).fingerprint == "4oymiquy7q")
    #expect(ContentHash(of: Array("ລາວ".utf8)).fingerprint == "77jko43sfb")
  }
}

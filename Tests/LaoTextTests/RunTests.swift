import LaoText
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Text that is one run of a few letters: its time doubles when its length does, whatever they are.
///
/// A debug run tries some hundred runs; `GWEB_LAO_RUNS=200000 swift test -c release -Xswiftc
/// -enable-testing --filter RunTests` tries every pair and most triples.
@Suite(.serialized) struct RunTests {
  private static let runs = getenv("GWEB_LAO_RUNS").flatMap { Int(String(cString: $0)) } ?? 240

  /// Letters, marks and signs of Lao, and what stands between them in damaged text.
  private static let pieces: [String] =
    (UInt32(0xE81)...0xEDF).compactMap { value in
      guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .unassigned
      else {
        return nil
      }
      return String(scalar)
    } + [" ", "\u{A0}", "\u{200B}", "\u{200F}", "a", "1", "\n"]

  /// Those that took a quadratic time once.
  private static let known = ["\u{ECD}າ", "ກ\u{EC8}\u{ECD}າ", "\u{ECD}\u{EC8}າ", "ຫນ", "ເເ", "ົ "]

  private static func unit(_ number: Int) -> String {
    if number < known.count { return known[number] }
    var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    return (0...number % 3).map { _ in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return pieces[Int(state % UInt64(pieces.count))]
    }.joined()
  }

  private static func seconds(_ body: () -> Void) -> Double {
    var least = Double.infinity
    for _ in 0..<3 {
      var start = timespec()
      var end = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
      body()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
      least = min(
        least, Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9)
    }
    return least
  }

  private static func text(of unit: String, bytes: Int) -> [UInt8] {
    let unit = Array(unit.utf8)
    return Array(repeatElement(unit, count: max(1, bytes / unit.count)).joined())
  }

  @Test("security 05: a run of any letters is normalised in a time that doubles with its length")
  func normalisingIsLinear() {
    let normalizer = LaoNormalizer()
    for number in 0..<Self.runs {
      let unit = Self.unit(number)
      let short = Self.text(of: unit, bytes: 16 << 10)
      let long = Self.text(of: unit, bytes: 128 << 10)
      let once = Self.seconds { _ = normalizer.normalize(short) }
      let eightfold = Self.seconds { _ = normalizer.normalize(long) }
      // Quadratic would be 64 times; below a few milliseconds the clock says nothing.
      guard eightfold > 0.005, eightfold > once * 24 else { continue }
      Issue.record(
        "\(unit.unicodeScalars.map { String($0.value, radix: 16) }): \(once) s, then \(eightfold) s"
      )
    }
  }

  @Test("A run of any letters is normalised once and for all")
  func runsAreSettled() {
    let normalizer = LaoNormalizer()
    for number in 0..<Self.runs * 4 {
      let once = normalizer.normalize(Self.text(of: Self.unit(number), bytes: 160))
      #expect(
        normalizer.normalize(once) == once, "\(Self.unit(number).unicodeScalars.map(\.value))")
    }
  }
}

import Testing

@testable import LaoText

#if canImport(Glibc)
  import Glibc
#endif

/// What holds for any bytes at all. A case is made from its number alone, so that a failure names
/// the case that repeats it.
///
/// A debug run tries what takes some seconds; a million cases take about a minute in release:
/// `GWEB_LAO_CASES=1000000 swift test -c release -Xswiftc -enable-testing --filter PropertyTests`
@Suite struct PropertyTests {
  private static let cases = getenv("GWEB_LAO_CASES").flatMap { Int(String(cString: $0)) } ?? 12_000

  @Test("Normalising twice is normalising once, and touches nothing that is not listed")
  func normalisation() {
    for number in 0..<Self.cases {
      let input = Specimen.bytes(number)
      for layout in [LaoNormalizer.Layout.line, .document] {
        let normalizer = LaoNormalizer(layout: layout)
        let once = normalizer.normalize(input)
        guard normalizer.normalize(once) == once else {
          Issue.record("case \(number) is not settled: \(input)")
          return
        }
        guard Self.foreign(once) == Self.foreign(input) || Specimen.hasForeignMarks(number) else {
          Issue.record("case \(number) touches other text: \(input)")
          return
        }
        guard number % 8 == 0 else { continue }
        let report = normalizer.report(input)
        guard report.bytes == once, Self.applied(report.repairs, to: input) == once else {
          Issue.record("case \(number): the repairs do not lead to the result: \(input)")
          return
        }
      }
    }
  }

  @Test("Clusters, syllables and words are the text, and none cuts a cluster")
  func segmentation() {
    let breaker = WordBreaker()
    for number in 0..<Self.cases {
      let input = LaoNormalizer().normalize(Specimen.bytes(number))
      let clusters = Self.clusterEnds(input)
      let syllables = LaoSyllables.ranges(of: input)
      let words = breaker.segments(of: input).map(\.range)
      for (name, ranges) in [("syllables", syllables), ("words", words)] {
        guard Self.areGapless(ranges, to: input.count) else {
          Issue.record("case \(number): \(name) are not the text: \(input)")
          return
        }
      }
      guard words.allSatisfy({ clusters.contains($0.upperBound) }) else {
        Issue.record("case \(number): a word ends inside a cluster: \(input)")
        return
      }
    }
  }

  @Test("A mark behind a Lao letter or sign stays in its cluster")
  func marksStay() {
    for number in 0..<Self.cases {
      let input = LaoNormalizer().normalize(Specimen.bytes(number))
      let ends = Self.clusterEnds(input)
      let cut = input.withUnsafeBufferPointer { bytes in
        ends.first { end in
          guard end >= 3, let mark = LaoBlock.slot(in: bytes, at: end) else { return false }
          return LetterSet.marks.contains(mark) && LaoBlock.slot(in: bytes, at: end - 3) != nil
        }
      }
      guard cut == nil else {
        Issue.record("case \(number): a mark begins a cluster: \(input)")
        return
      }
    }
  }

  @Test("Slugs are safe and short, excerpts are short and end between clusters")
  func slugsAndExcerpts() {
    let slugs = SlugMaker(maximumLength: 12)
    let lao = SlugMaker(script: .lao, maximumLength: 12)
    let cutter = ExcerptCutter(maximum: 9)
    for number in 0..<Self.cases / 4 {
      let text = String(decoding: Specimen.bytes(number), as: UTF8.self)
      if let slug = slugs.slug(for: text) {
        let isSafe = slug.utf8.allSatisfy {
          (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
        }
        guard isSafe, slug.utf8.count <= 12, slug.utf8.first != 0x2D, slug.utf8.last != 0x2D else {
          Issue.record("case \(number): the slug is \(slug)")
          return
        }
      }
      if let slug = lao.slug(for: text), slug.unicodeScalars.count > 12 {
        Issue.record("case \(number): the slug is too long: \(slug)")
        return
      }
      let excerpt = cutter.excerpt(of: text)
      guard excerpt.unicodeScalars.count <= 9 else {
        Issue.record("case \(number): the excerpt is too long: \(excerpt)")
        return
      }
      _ = LaoDateReader().date(in: text)
      _ = IndexLetter(of: text)
      _ = DisplayWidth.columns(of: text)
    }
  }
}

extension PropertyTests {
  /// A text without Lao, the listed spaces and the listed invisible characters.
  private static func foreign(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { bytes in
      var result: [UInt8] = []
      var index = 0
      while index < bytes.count {
        let scalar = UTF8Scalar(in: bytes, at: index)
        let isListed =
          LaoBlock.contains(scalar.value) || Invisible.contains(scalar.value)
          || [0x09, 0x20, 0xA0].contains(scalar.value)
        if !isListed { result += bytes[index..<index + scalar.length] }
        index += scalar.length
      }
      return result
    }
  }

  private static func applied(
    _ repairs: [NormalizationReport.Repair], to input: [UInt8]
  ) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    for repair in repairs {
      guard repair.original.lowerBound >= position else { return [] }
      result += input[position..<repair.original.lowerBound]
      guard result.count == repair.repaired.lowerBound else { return [] }
      result += Array(repair.after.utf8)
      position = repair.original.upperBound
    }
    return result + input[position...]
  }

  private static func clusterEnds(_ bytes: [UInt8]) -> Set<Int> {
    bytes.withUnsafeBufferPointer { bytes in
      var ends: Set<Int> = []
      var index = 0
      while index < bytes.count {
        // Words of other scripts may end inside what is one cluster across scripts.
        index =
          LaoBlock.endOfLetters(in: bytes, from: index) == index
          ? ForeignSegment.end(in: bytes, from: index).end : LaoClusters.end(in: bytes, from: index)
        ends.insert(index)
      }
      return ends
    }
  }

  private static func areGapless(_ ranges: [Range<Int>], to count: Int) -> Bool {
    var position = 0
    for range in ranges {
      guard range.lowerBound == position, !range.isEmpty else { return false }
      position = range.upperBound
    }
    return position == count
  }
}

/// Random text of one to twenty pieces.
private enum Specimen {
  static func hasForeignMarks(_ number: Int) -> Bool { number % 4 == 3 }

  static func bytes(_ number: Int) -> [UInt8] {
    var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func random(_ limit: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(limit))
    }
    func lao(_ slots: [UInt8]) -> [UInt8] {
      var bytes: [UInt8] = []
      LaoBlock.append(slots[random(slots.count)], to: &bytes)
      return bytes
    }
    _ = (0..<4).map { _ in random(2) }
    var bytes: [UInt8] = []
    for _ in 0...random(20) {
      switch random(hasForeignMarks(number) ? 18 : 16) {
      case 0...2: bytes += lao(consonants)
      case 3...6: bytes += lao(marks)
      case 7: bytes += lao(vowels)
      case 8: bytes += lao([Slot.ho]) + lao([Slot.no, Slot.mo, Slot.lo, Slot.vo])
      case 9: LaoBlock.append(UInt8(random(128)), to: &bytes)
      case 10: bytes += invisible[random(invisible.count)]
      case 11: bytes += plain[random(plain.count)]
      case 12: bytes += malformed[random(malformed.count)]
      case 13: bytes += Array("ລາວ".utf8)
      case 14: bytes += lao([Slot.e, Slot.ei, Slot.oo]) + lao([Slot.ho]) + lao([Slot.no, Slot.lo])
      case 15: bytes += pieces[random(pieces.count)]
      default: bytes += foreignMarks[random(foreignMarks.count)]
      }
    }
    return bytes
  }

  private static let consonants: [UInt8] = [0x01, 0x07, 0x0D, 0x19, 0x21, 0x25, 0x27, 0x2A, 0x2D]
  private static let marks: [UInt8] = [
    0x31, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39, 0x3A, 0x3B, 0x3C, 0x48, 0x49, 0x4A, 0x4C, 0x4D, 0x4E,
  ]
  private static let vowels: [UInt8] = [0x30, 0x32, 0x33, 0x3D, 0x40, 0x40, 0x41, 0x44, 0x46, 0x2F]
  private static let invisible = [
    "\u{200B}", "\u{200C}", "\u{200D}", "\u{AD}", "\u{FEFF}", "\u{2060}", "\u{200F}", "\u{202A}",
    "\u{2069}", "\u{FE0F}",
  ].map { Array($0.utf8) }
  private static let pieces = [
    " ", "\u{A0}", "ອ\u{EC9}", "ວ\u{EC8}", "າ\u{EC8}", "າ\u{EBB}", "ົວ\u{EC9}", "ກອ\u{EC8}ງ",
    " ຕ \u{EBB} ",
    "ໍາ", "ໂໂ", "ະະ", "ເຫມ", "ຽ\u{EC9}",
  ].map { Array($0.utf8) }
  private static let plain = [
    "a", "Z", "7", ".", "-", " ", "  ", "\t", "\n", "\r\n", "\u{A0}", "新", "👩", "ก", "é", "໒",
  ].map { Array($0.utf8) }
  private static let malformed: [[UInt8]] = [
    [0xED, 0xA0, 0x80], [0xED, 0xB2, 0x80], [0xE0, 0xBA], [0xE0], [0xBA], [0xC0, 0x80], [0xFF],
    [0xF4, 0x90, 0x80, 0x80], [0xE0, 0xBA, 0x41],
  ]
  private static let foreignMarks = [
    "\u{301}", "\u{323}", "\u{334}", "\u{E38}", "\u{E48}", "e\u{301}", "\u{1100}\u{1161}",
    "\u{212B}",
    "\u{94D}", "\u{5B0}",
  ].map { Array($0.utf8) }
}

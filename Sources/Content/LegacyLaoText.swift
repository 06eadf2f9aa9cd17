/// Text that was typed with an 8-bit Lao font and saved as if its letters were Latin ones:
/// `¡º¤¯½§÷´` is ກອງປະຊຸມ to whoever has the font, and nothing to everybody else.
///
/// The coding is LSWin's, that of Saysettha Lao and most fonts of its time (laoscript.net, *Conversion
/// of Lao Text from Other Coding Conventions*). The values were compared with those of
/// github.com/jvongxay/laofont; ທ, ຣ and ລ are also taken where the order of the alphabet leaves a
/// gap for them (AC, B6, B7). Fonts of other codings (Alice, Lao 2000, SengChanh) look alike enough
/// to be recognised, not to be read.
enum LegacyLaoText {
  /// A stretch of one line, and what it says.
  struct Finding: Equatable {
    /// Bytes of the text.
    let range: Range<Int>
    let reading: String
  }

  /// The stretches of UTF-8 text, one a line, at most a number of them.
  static func find(in bytes: [UInt8], limit: Int) -> [Finding] {
    var findings: [Finding] = []
    var start = 0
    while start < bytes.count, findings.count < limit {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if let finding = find(inLine: bytes[start..<end]) { findings.append(finding) }
      start = end + 1
    }
    return findings
  }

  /// What single bytes of such a font say; nil where they say no words.
  static func reading(ofBytes bytes: ArraySlice<UInt8>) -> String? {
    let text = String(
      String.UnicodeScalarView(bytes.map { WindowsLatin.scalar(of: $0) }))
    return find(inLine: Array(text.utf8)[...])?.reading
  }
}

extension LegacyLaoText {
  private static func find(inLine line: ArraySlice<UInt8>) -> Finding? {
    var best: [Range<Int>] = []
    var run = Run()
    var offset = line.startIndex
    for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
      let end = offset + UTF8.width(scalar)
      if letters[scalar] == nil {
        if run.isText { best.append(run.range) }
        run = Run()
      } else {
        run.take(scalar, offset..<end)
      }
      offset = end
    }
    if run.isText { best.append(run.range) }
    guard let first = best.first, let last = best.last,
      best.count > 1 || isLong(line[first])
    else { return nil }
    let range = first.lowerBound..<last.upperBound
    return Finding(range: range, reading: reading(of: line[range]))
  }

  /// One word alone must have four letters.
  private static func isLong(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } >= 4
  }

  private static func reading(of bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.reduce(into: "") { text, scalar in
      if let letter = letters[scalar] { text += letter } else { text.unicodeScalars.append(scalar) }
    }
  }

  /// Letters of the font in a row. No language that is written in Latin letters has three of them in
  /// a row with a sign for a consonant (those are `¡` to `»`) and one for a vowel among them.
  private struct Run {
    var range = 0..<0
    var count = 0
    var hasConsonant = false
    var hasVowel = false

    var isText: Bool { count >= 3 && hasConsonant && hasVowel }

    mutating func take(_ scalar: Unicode.Scalar, _ place: Range<Int>) {
      range = (count == 0 ? place.lowerBound : range.lowerBound)..<place.upperBound
      count += 1
      switch scalar.value {
      case 0xA1...0xBB: hasConsonant = true
      case 0xBC...0xC9, 0xD2, 0xF0...0xFD, 0x161, 0x2021, 0x2122, 0x2DC: hasVowel = true
      default: break
      }
    }
  }

  private static let letters: [Unicode.Scalar: String] = [
    "\u{A1}": "ກ", "\u{A2}": "ຂ", "\u{A3}": "ຄ", "\u{A4}": "ງ", "\u{A5}": "ຈ", "\u{A6}": "ສ",
    "\u{A7}": "ຊ", "\u{A8}": "ຍ", "\u{A9}": "ດ", "\u{AA}": "ຕ", "\u{AB}": "ຖ", "\u{AC}": "ທ",
    "\u{EA}": "ທ", "\u{AD}": "ນ", "\u{DF}": "ນ", "\u{AE}": "ບ", "\u{AF}": "ປ", "\u{B0}": "ຜ",
    "\u{B1}": "ຝ", "\u{B2}": "ພ", "\u{B3}": "ຟ", "\u{B4}": "ມ", "\u{B5}": "ຢ", "\u{B6}": "ຣ",
    "\u{EB}": "ຣ", "\u{B7}": "ລ", "\u{EC}": "ລ", "\u{B8}": "ວ", "\u{B9}": "ຫ", "\u{BA}": "ອ",
    "\u{BB}": "ຮ", "\u{CE}": "ໜ", "\u{CF}": "ໝ", "\u{CD}": "ຫຼ", "\u{F9}": "ຼ",
    "\u{BC}": "ຽ", "\u{BD}": "ະ", "\u{BE}": "າ", "\u{BF}": "ຳ", "\u{C0}": "ເ", "\u{C1}": "ແ",
    "\u{C2}": "ໂ", "\u{C3}": "ໃ", "\u{C4}": "ໄ", "\u{F0}": "ໍ", "\u{F1}": "ັ", "\u{F2}": "ິ",
    "\u{F3}": "ີ", "\u{F4}": "ຶ", "\u{F5}": "ື", "\u{F6}": "ົ", "\u{F7}": "ຸ", "\u{F8}": "ູ",
    "\u{C8}": "່", "\u{FA}": "່", "\u{C9}": "້", "\u{FB}": "້", "\u{FC}": "໊", "\u{FD}": "໋",
    "\u{D2}": "ໍ່", "\u{161}": "ີ້", "\u{2122}": "ິ້", "\u{2021}": "ຶ່", "\u{2DC}": "ັ້",
  ]
}

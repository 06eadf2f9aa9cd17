import CICU

/// Makes one text of all that people, servers or disks may take for the same: letters of either
/// case, of full or half width, in circles or ligatures, composed or not, with or without what
/// can't be seen. That is toNFKC_Casefold (The Unicode Standard, section 3.13, rule R5), by ICU.
///
/// ໜ and ຫນ are one text then, as are ຳ and ໍາ. Only for comparing: what is written keeps its own
/// letters.
public enum CompatibilityFolding {
  /// The folded text; folding it again changes nothing.
  ///
  /// Where ICU has no data, ASCII letters alone are folded.
  public static func fold(_ text: String) -> String {
    var isASCII = true
    var isFolded = true
    for byte in text.utf8 {
      if byte >= 0x80 {
        isASCII = false
        break
      }
      if (0x41...0x5A).contains(byte) { isFolded = false }
    }
    if isASCII, isFolded { return text }
    if !isASCII, let folded = foldedByICU(Array(text.utf16)) { return folded }
    return String(
      decoding: text.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
  }

  private static func foldedByICU(_ units: [UInt16]) -> String? {
    // Nearly all texts grow little; one ligature of Arabic grows eighteen times.
    for capacity in [units.count * 3 + 8, units.count * 18 + 8] {
      if let folded = UnicodeForm.text(units, in: .nfkcCasefold, capacity: capacity) {
        return String(decoding: folded, as: UTF16.self)
      }
    }
    return nil
  }
}

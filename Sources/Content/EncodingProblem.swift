package import Diagnostics

/// A file that is no text, or not the text that its author saw.
package enum EncodingProblem {
  case notUTF8(UInt8)
  case utf16
  /// One byte a letter, as old programs of Windows save.
  case windowsLatin
  /// Text of an 8-bit Lao font.
  case legacyFont(reading: String)
  /// UTF-8 that was read as something else and saved again.
  case twiceEncoded(reading: String)

  /// The sentence for people.
  package func diagnostic(at location: SourceLocation) -> Diagnostic {
    Diagnostic(.error, "encoding.\(identifier)", at: location, message, hint: hint)
  }

  private var identifier: String {
    switch self {
    case .notUTF8: "not-utf-8"
    case .utf16: "utf-16"
    case .windowsLatin: "windows-1252"
    case .legacyFont: "legacy-font"
    case .twiceEncoded: "twice-encoded"
    }
  }

  private var message: BilingualText {
    switch self {
    case .notUTF8(let byte):
      let digits = String(byte, radix: 16, uppercase: true)
      let hex = digits.utf8.count == 1 ? "0\(digits)" : digits
      return BilingualText("byte 0x\(hex) is not UTF-8 text", lao: "ໄບ 0x\(hex) ບໍ່ແມ່ນຂໍ້ຄວາມ UTF-8")
    case .utf16:
      return BilingualText(
        "the file is saved as UTF-16, which Windows calls Unicode",
        lao: "ແຟ້ມນີ້ບັນທຶກເປັນ UTF-16 ເຊິ່ງ Windows ເອີ້ນວ່າ Unicode")
    case .windowsLatin:
      return BilingualText(
        "the file is saved in an old encoding of Windows (ANSI, windows-1252)",
        lao: "ແຟ້ມນີ້ບັນທຶກດ້ວຍລະຫັດເກົ່າຂອງ Windows (ANSI, windows-1252)")
    case .legacyFont:
      return BilingualText(
        "this looks like text of an old Lao font; without that font nobody can read it",
        lao: "ບ່ອນນີ້ຄ້າຍຄືຂໍ້ຄວາມຂອງຟອນລາວແບບເກົ່າ; ຜູ້ທີ່ບໍ່ມີຟອນນັ້ນອ່ານບໍ່ໄດ້")
    case .twiceEncoded:
      return BilingualText(
        "this text was read in a wrong encoding and saved again",
        lao: "ຂໍ້ຄວາມນີ້ຖືກອ່ານດ້ວຍລະຫັດຜິດ ແລ້ວບັນທຶກຊ້ຳ")
    }
  }

  private var hint: BilingualText {
    switch self {
    case .notUTF8:
      BilingualText(
        "save the file as UTF-8; text in an old Lao font must be converted to Unicode first",
        lao: "ບັນທຶກແຟ້ມເປັນ UTF-8; ຂໍ້ຄວາມຟອນລາວແບບເກົ່າຕ້ອງປ່ຽນເປັນ Unicode ກ່ອນ")
    case .utf16, .windowsLatin:
      BilingualText(
        "open it in its editor, choose 'Save as …' and there the encoding UTF-8",
        lao: "ເປີດແຟ້ມໃນໂປຣແກຣມຂຽນ, ເລືອກ 'Save as …' ແລ້ວເລືອກ Encoding ເປັນ UTF-8")
    case .legacyFont(let reading):
      BilingualText(
        "it reads '\(reading)' in the coding of Saysettha Lao: write the text in Unicode",
        lao: "ອ່ານວ່າ '\(reading)' ຕາມລະຫັດຂອງ Saysettha Lao: ຂຽນຂໍ້ຄວາມເປັນ Unicode")
    case .twiceEncoded(let reading):
      BilingualText(
        "it was '\(reading)': copy the text from where it is still whole",
        lao: "ຂໍ້ຄວາມເດີມແມ່ນ '\(reading)': ສຳເນົາຈາກບ່ອນທີ່ຍັງຖືກຕ້ອງ")
    }
  }
}

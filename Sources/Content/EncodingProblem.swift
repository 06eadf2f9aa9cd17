package import Diagnostics

/// A file that is no text.
package enum EncodingProblem {
  case notUTF8(UInt8)

  /// The sentence for people.
  package func diagnostic(at location: SourceLocation) -> Diagnostic {
    switch self {
    case .notUTF8(let byte):
      let digits = String(byte, radix: 16, uppercase: true)
      let hex = digits.utf8.count == 1 ? "0\(digits)" : digits
      return Diagnostic(
        .error, "encoding.not-utf-8", at: location,
        BilingualText(
          "byte 0x\(hex) is not UTF-8 text", lao: "ໄບ 0x\(hex) ບໍ່ແມ່ນຂໍ້ຄວາມ UTF-8"),
        hint: BilingualText(
          "save the file as UTF-8; text in an old Lao font must be converted to Unicode first",
          lao: "ບັນທຶກແຟ້ມເປັນ UTF-8; ຂໍ້ຄວາມຟອນລາວແບບເກົ່າຕ້ອງປ່ຽນເປັນ Unicode ກ່ອນ"))
    }
  }
}

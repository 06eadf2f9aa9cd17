import Diagnostics
import Rendering

/// A page opens on a cheap phone over a slow line.
enum PageWeightRule {
  /// Bytes of HTML before compression; Lao compresses about six times.
  static let limit = 150 << 10

  static func check(_ file: RenderedFile, site: CheckedSite) -> [Diagnostic] {
    guard file.bytes.count > limit else { return [] }
    let size = file.bytes.count >> 10
    return [
      Diagnostic(
        .warning, "page.heavy", at: SourceLocation(file: site.name(of: file)),
        BilingualText(
          "the page has \(size) KB of HTML; \(limit >> 10) KB are enough for long texts",
          lao: "ໜ້ານີ້ມີ HTML \(size) KB; ຂໍ້ຄວາມຍາວກໍບໍ່ຄວນເກີນ \(limit >> 10) KB"),
        hint: BilingualText(
          "divide the document, or put long tables into an attachment",
          lao: "ແບ່ງເອກະສານ, ຫຼື ຍ້າຍຕາຕະລາງຍາວໄປເປັນເອກະສານຕິດຄັດ"))
    ]
  }
}

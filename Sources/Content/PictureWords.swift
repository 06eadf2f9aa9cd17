import Diagnostics
import Markdown
import Markup

/// Warns of pictures in a body that say nothing to whoever can't see them (WCAG 2.2, 1.1.1).
enum PictureWords {
  static func diagnostics(of body: MarkdownDocument, in source: SourceText) -> [Diagnostic] {
    var locator = SourceLocator(source)
    let silent = body.addresses.filter { $0.kind == .image && isSilent($0, in: body) }
    return silent.prefix(Diagnostic.limitPerSource).map { address in
      Diagnostic(
        .warning, "picture.no-words", at: locator.location(of: address.source),
        BilingualText(
          "the picture '\(address.destination)' has no words for those who can't see it",
          lao: "ຮູບ '\(address.destination)' ບໍ່ມີຄຳບັນຍາຍສຳລັບຜູ້ທີ່ເບິ່ງບໍ່ເຫັນ"),
        hint: BilingualText(
          "say what it shows: ![what the picture shows](\(address.destination))",
          lao: "ບອກວ່າຮູບສະແດງຫຍັງ: ![ຮູບນີ້ສະແດງຫຍັງ](\(address.destination))"))
    }
  }

  /// Words follow the address in the markup.
  private static func isSilent(_ address: MarkdownAddress, in body: MarkdownDocument) -> Bool {
    body.html.utf8[address.value.upperBound...].starts(with: #"" alt="""#.utf8)
  }
}

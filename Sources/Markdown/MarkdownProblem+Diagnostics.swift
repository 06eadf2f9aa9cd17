package import Diagnostics

extension MarkdownProblem {
  /// The problem as people read it.
  ///
  /// - Parameter source: the text that the places of the problem count in. Where only a part of a
  ///   file was rendered as an array of its own, `offset` is where that part begins.
  package func diagnostic(in source: SourceText, offset: Int = 0) -> Diagnostic {
    let range = self.source.lowerBound + offset..<self.source.upperBound + offset
    return Diagnostic(
      severity, identifier, at: source.location(of: range), message, hint: hint)
  }
}

extension MarkdownDocument {
  /// All problems as people read them.
  package func diagnostics(in source: SourceText, offset: Int = 0) -> [Diagnostic] {
    problems.map { $0.diagnostic(in: source, offset: offset) }
  }
}

extension MarkdownProblem {
  private var severity: Severity {
    switch kind {
    case .limit, .emptyAddress: .error
    case .more: .note
    case .rawHTML, .readHTML, .unbalancedHTML, .refusedAddress, .foreignPicture, .leftover,
      .missingFootnote, .unusedFootnote, .repeatedFootnote, .unevenTable, .extraCells:
      .warning
    }
  }

  private var identifier: String {
    switch kind {
    case .rawHTML: "markdown.raw-html"
    case .readHTML: "markdown.read-html"
    case .unbalancedHTML: "markdown.unbalanced-html"
    case .refusedAddress: "markdown.refused-address"
    case .foreignPicture: "markdown.foreign-picture"
    case .emptyAddress: "markdown.empty-address"
    case .leftover: "markdown.stays-text"
    case .missingFootnote: "markdown.missing-footnote"
    case .unusedFootnote: "markdown.unused-footnote"
    case .repeatedFootnote: "markdown.repeated-footnote"
    case .unevenTable: "markdown.uneven-table"
    case .extraCells: "markdown.extra-cells"
    case .limit: "markdown.limit"
    case .more: "markdown.more-problems"
    }
  }

  private var message: BilingualText {
    switch kind {
    case .rawHTML(let construct):
      BilingualText(
        "HTML \(construct) is left out", lao: "HTML \(construct) ຖືກຕັດອອກ")
    case .readHTML(let construct):
      BilingualText(
        "HTML \(construct) is read as what it means, without its looks",
        lao: "HTML \(construct) ຖືກອ່ານຕາມຄວາມໝາຍ ໂດຍບໍ່ເອົາຮູບແບບຂອງມັນ")
    case .unbalancedHTML(let construct):
      BilingualText(
        "\(construct) has no counterpart here and is left out",
        lao: "\(construct) ບໍ່ມີຄູ່ຢູ່ບ່ອນນີ້ ຈຶ່ງຖືກຕັດອອກ")
    case .refusedAddress(let destination):
      BilingualText(
        "the address '\(Self.shortened(destination))' is not allowed; its words stay as text",
        lao: "ທີ່ຢູ່ '\(Self.shortened(destination))' ບໍ່ອະນຸຍາດ; ຂໍ້ຄວາມຍັງຢູ່ ແຕ່ບໍ່ເປັນລິ້ງ")
    case .foreignPicture(let destination):
      BilingualText(
        "the picture '\(Self.shortened(destination))' lies on another host; its words stay as text",
        lao: "ຮູບ '\(Self.shortened(destination))' ຢູ່ເຄື່ອງແມ່ຂ່າຍອື່ນ; ເຫຼືອແຕ່ຂໍ້ຄວາມຂອງມັນ")
    case .emptyAddress(.image):
      BilingualText("this picture has no address", lao: "ຮູບນີ້ບໍ່ມີທີ່ຢູ່")
    case .emptyAddress(.link):
      BilingualText("this link has no address", lao: "ລິ້ງນີ້ບໍ່ມີທີ່ຢູ່")
    case .leftover(let leftover): leftover.message
    case .missingFootnote(let label):
      BilingualText(
        "footnote '\(label)' has no text", lao: "ເຊີງອັດ '\(label)' ບໍ່ມີຂໍ້ຄວາມ")
    case .unusedFootnote(let label):
      BilingualText(
        "nothing refers to footnote '\(label)'; it is left out",
        lao: "ບໍ່ມີບ່ອນໃດອ້າງເຖິງເຊີງອັດ '\(label)' ຈຶ່ງຖືກຕັດອອກ")
    case .repeatedFootnote(let label):
      BilingualText(
        "footnote '\(label)' has a text already; this one is left out",
        lao: "ເຊີງອັດ '\(label)' ມີຂໍ້ຄວາມແລ້ວ; ອັນນີ້ຖືກຕັດອອກ")
    case .unevenTable(let head, let delimiter):
      BilingualText(
        "this is no table: its head has \(head) cells, the line under it has \(delimiter)",
        lao: "ນີ້ບໍ່ເປັນຕາຕະລາງ: ຫົວມີ \(head) ຊ່ອງ ແຕ່ແຖວກ້ອງຫົວມີ \(delimiter) ຊ່ອງ")
    case .extraCells(let columns, let cells):
      BilingualText(
        "this row has \(cells) cells, its table \(columns) columns; the last \(cells - columns) are left out",
        lao: "ແຖວນີ້ມີ \(cells) ຊ່ອງ ແຕ່ຕາຕະລາງມີ \(columns) ຖັນ; \(cells - columns) ຊ່ອງສຸດທ້າຍຖືກຕັດອອກ")
    case .limit(let limit): limit.message
    case .more(let count):
      BilingualText(
        "\(count) more problems on this page are not shown",
        lao: "ຍັງມີອີກ \(count) ບັນຫາໃນໜ້ານີ້ ທີ່ບໍ່ໄດ້ສະແດງ")
    }
  }

  private var hint: BilingualText? {
    switch kind {
    case .rawHTML(let construct): RawHTMLAdvice.hint(for: construct)
    case .readHTML(let construct): RawHTMLAdvice.hint(for: construct)
    case .unbalancedHTML(let construct): RawHTMLAdvice.balanceHint(for: construct)
    case .refusedAddress:
      BilingualText(
        "use an address that begins with https:, http:, mailto: or tel:, or a path of this site",
        lao: "ໃຊ້ທີ່ຢູ່ທີ່ຂຶ້ນຕົ້ນດ້ວຍ https:, http:, mailto: ຫຼື tel: ຫຼື ເສັ້ນທາງໃນເວັບໄຊນີ້")
    case .foreignPicture:
      BilingualText(
        "put the picture beside the document, and write its name",
        lao: "ໃສ່ຮູບໄວ້ຂ້າງເອກະສານ ແລ້ວຂຽນຊື່ຂອງມັນ")
    case .emptyAddress(.image):
      BilingualText(
        "write the name of its file: ![ຮູບ](photo.jpg)", lao: "ຂຽນຊື່ແຟ້ມຂອງມັນ: ![ຮູບ](photo.jpg)")
    case .emptyAddress(.link):
      BilingualText(
        "write where it leads: [ຂໍ້ຄວາມ](https://…)", lao: "ຂຽນວ່າມັນນຳໄປໃສ: [ຂໍ້ຄວາມ](https://…)")
    case .leftover(let leftover): leftover.hint
    case .missingFootnote(let label):
      BilingualText(
        "add a line '[^\(label)]: …'", lao: "ເພີ່ມແຖວ '[^\(label)]: …'")
    case .unusedFootnote(let label):
      BilingualText(
        "write [^\(label)] where it belongs, or remove it",
        lao: "ຂຽນ [^\(label)] ໃສ່ບ່ອນທີ່ຕ້ອງການ ຫຼື ລຶບອອກ")
    case .repeatedFootnote:
      BilingualText("give it another name", lao: "ຕັ້ງຊື່ອື່ນໃຫ້ມັນ")
    case .unevenTable(let head, _):
      BilingualText(
        "write one '---' for each of the \(head) cells of the head",
        lao: "ຂຽນ '---' ໜຶ່ງອັນ ສຳລັບແຕ່ລະ \(head) ຊ່ອງຂອງຫົວຕາຕະລາງ")
    case .extraCells:
      BilingualText(
        "write a pipe that belongs to the text as \\|", lao: "ຂຽນຂີດຕັ້ງທີ່ເປັນສ່ວນຂອງຂໍ້ຄວາມເປັນ \\|")
    case .limit(let limit): limit.hint
    case .more: nil
    }
  }

  private static func shortened(_ destination: String) -> String {
    let scalars = destination.unicodeScalars
    guard scalars.count > 60 else { return destination }
    return String(String.UnicodeScalarView(scalars.prefix(60))) + "…"
  }
}

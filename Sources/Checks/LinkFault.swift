package import Content
package import Diagnostics
package import SiteModel

/// Why a link leads nowhere. A site is named where it is not the page's own.
package enum LinkFault: Hashable, Sendable {
  case noPage(SiteID?)
  /// The page has no element with that id.
  case noPlace(SiteID?)
  /// A document of the workspace that no reader finds on the day.
  case hidden(file: String, DocumentAbsence)
  /// The site is kept back, and what is online of it does not have the page.
  case notOnline(SiteID)
}

extension LinkFault {
  /// The sentence for people.
  /// - Parameters:
  ///   - written: the address as its author wrote it.
  ///   - places: ids of the page that it leads to, of which the author may have meant one.
  package func diagnostic(
    of written: String, at location: SourceLocation?, places: [String] = []
  ) -> Diagnostic {
    let why = reason
    return Diagnostic(
      .warning, identifier, at: location,
      BilingualText(
        "'\(written)' leads nowhere: \(why.english)", lao: "'\(written)' ໄປບໍ່ເຖິງໃສ: \(why.lao)"),
      hint: hint(places))
  }

  private var identifier: String {
    switch self {
    case .noPage, .noPlace: "link.broken"
    case .hidden, .notOnline: "link.not-public"
    }
  }

  private var reason: BilingualText {
    switch self {
    case .noPage(nil): BilingualText("the site has no such page", lao: "ເວັບໄຊບໍ່ມີໜ້ານັ້ນ")
    case .noPage(let site?):
      BilingualText(
        "the site '\(site.text)' has no such page", lao: "ເວັບໄຊ '\(site.text)' ບໍ່ມີໜ້ານັ້ນ")
    case .noPlace(nil):
      BilingualText("no heading of the page has that id", lao: "ໜ້ານັ້ນບໍ່ມີຫົວຂໍ້ທີ່ໃຊ້ id ນັ້ນ")
    case .noPlace(let site?):
      BilingualText(
        "no heading of that page of the site '\(site.text)' has that id",
        lao: "ໜ້ານັ້ນຂອງເວັບໄຊ '\(site.text)' ບໍ່ມີຫົວຂໍ້ທີ່ໃຊ້ id ນັ້ນ")
    case .hidden(let file, let absence):
      BilingualText(
        "the document \(file) \(absence.words.english)",
        lao: "ເອກະສານ \(file) \(absence.words.lao)")
    case .notOnline(let site):
      BilingualText(
        "the site '\(site.text)' is kept back by errors, and the page is not online",
        lao: "ເວັບໄຊ '\(site.text)' ຖືກກັກໄວ້ຍ້ອນຂໍ້ຜິດພາດ ແລະ ໜ້ານັ້ນບໍ່ອອນລາຍ")
    }
  }

  private func hint(_ places: [String]) -> BilingualText {
    switch self {
    case .noPage:
      BilingualText(
        "correct the address; a link to a document may name its file: [ຂ່າວ](../news/x.md)",
        lao: "ແກ້ທີ່ຢູ່ລິ້ງ; ລິ້ງຫາເອກະສານ ຂຽນຊື່ແຟ້ມໄດ້: [ຂ່າວ](../news/x.md)")
    case .noPlace where places.isEmpty:
      BilingualText("correct what stands behind the #", lao: "ແກ້ສ່ວນຫຼັງ #")
    case .noPlace:
      BilingualText(
        "write one of: \(Self.list(places))", lao: "ຂຽນໜຶ່ງໃນນີ້: \(Self.list(places))")
    case .hidden:
      BilingualText(
        "publish the document, or take the link away", lao: "ເຜີຍແຜ່ເອກະສານນັ້ນ, ຫຼື ເອົາລິ້ງອອກ")
    case .notOnline:
      BilingualText(
        "mend that site's errors first, or take the link away",
        lao: "ແກ້ຂໍ້ຜິດພາດຂອງເວັບໄຊນັ້ນກ່ອນ, ຫຼື ເອົາລິ້ງອອກ")
    }
  }

  /// As many as a person reads.
  private static func list(_ places: [String]) -> String {
    places.prefix(5).map { "#" + $0 }.joined(separator: ", ") + (places.count > 5 ? ", …" : "")
  }
}

package import Content
package import Diagnostics
package import LaoText

/// Why readers don't find a document of the workspace.
package enum DocumentAbsence: Sendable, Hashable {
  case draft
  /// Public from that day.
  case waits(CalendarDate)
  /// Public until that day.
  case expired(CalendarDate)
  /// Its site is kept back or not built now, and what is online of it does not have the document.
  case notOnline(SiteID)
  /// The site does not publish the document's language.
  case notInLanguage(SiteID)
}

extension DocumentAbsence {
  /// What is to be said of the document: `is a draft`.
  package var words: BilingualText {
    switch self {
    case .draft: BilingualText("is a draft", lao: "ຍັງເປັນຮ່າງ")
    case .waits(let day):
      BilingualText("is not public before \(day.isoText)", lao: "ຈະເຜີຍແຜ່ວັນທີ \(day.isoText)")
    case .expired(let day):
      BilingualText("expired on \(day.isoText)", lao: "ໝົດອາຍຸແຕ່ວັນທີ \(day.isoText)")
    case .notOnline(let site):
      BilingualText(
        "is not online at the site '\(site.text)'",
        lao: "ຍັງບໍ່ອອນລາຍຢູ່ເວັບໄຊ '\(site.text)'")
    case .notInLanguage(let site):
      BilingualText(
        "is in a language that the site '\(site.text)' does not publish",
        lao: "ເປັນພາສາທີ່ເວັບໄຊ '\(site.text)' ບໍ່ໄດ້ເຜີຍແຜ່")
    }
  }
}

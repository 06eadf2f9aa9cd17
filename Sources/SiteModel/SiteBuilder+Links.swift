import Content
import Diagnostics

extension SiteBuilder {
  /// Tells of the links in bodies that lead to documents which no reader finds today; on their pages
  /// the words stay without a link.
  mutating func tellHiddenTargets() {
    let places = DocumentPlaces(configuration, placements: placements, index: index)
    for placement in placements where placement.hasPage {
      for link in documents[placement.document].fileLinks {
        guard let target = link.target, let document = index.byFile[target],
          places.address(of: document) == nil
        else { continue }
        complain(
          HiddenTarget(link.destination, places.absence(of: document)).diagnostic(at: link.location)
        )
      }
    }
  }
}

/// A link to a document that no reader finds.
struct HiddenTarget {
  private let written: String
  private let absence: DocumentAbsence

  init(_ written: String, _ absence: DocumentAbsence) {
    self.written = written
    self.absence = absence
  }

  /// The sentence for people.
  func diagnostic(at location: SourceLocation) -> Diagnostic {
    let words = absence.words
    return Diagnostic(
      .warning, "link.not-public", at: location,
      BilingualText(
        "the document '\(written)' \(words.english)", lao: "ເອກະສານ '\(written)' \(words.lao)"),
      hint: BilingualText(
        "until it is public the words stand without a link; or take the link away",
        lao: "ກ່ອນເຜີຍແຜ່ ຂໍ້ຄວາມນີ້ຈະບໍ່ມີລິ້ງ; ຫຼື ເອົາລິ້ງອອກ"))
  }
}

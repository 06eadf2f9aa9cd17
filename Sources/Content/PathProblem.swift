import Diagnostics
import LaoText

/// What can be wrong with the place of a document's file.
enum PathProblem {
  case tooShallow
  case unknownOrigin(String, known: [String])
  case unknownSection(String)
  case periodicalFolder
  case noName
  case impossibleDate(String)
  /// A date that is written in another way than file names have it.
  case dateForm(String, meant: String?)
  case implausibleYear(String, DateRules.Fault)
  case ending(meant: String)
  case languageForm(meant: String)
  case unknownLanguage(String)
  /// A name that begins with `_`.
  case hidden

  /// The sentence for people.
  func diagnostic(path: String) -> Diagnostic {
    Diagnostic(
      severity, "path.\(identifier)", at: SourceLocation(file: path), message, hint: hint)
  }

  /// What is published all the same, or kept as a draft, is a warning.
  var severity: Severity {
    switch self {
    case .unknownLanguage, .hidden: .warning
    case .tooShallow, .unknownOrigin, .unknownSection, .periodicalFolder, .noName, .impossibleDate,
      .dateForm, .implausibleYear, .ending, .languageForm:
      .error
    }
  }

  private var identifier: String {
    switch self {
    case .tooShallow: "too-shallow"
    case .unknownOrigin: "unknown-origin"
    case .unknownSection: "unknown-section"
    case .periodicalFolder: "periodical-folder"
    case .noName: "no-name"
    case .impossibleDate: "impossible-date"
    case .dateForm: "date-form"
    case .implausibleYear(_, .buddhist): "buddhist-year"
    case .implausibleYear(_, .tooEarly): "early-year"
    case .ending: "ending"
    case .languageForm: "language-form"
    case .unknownLanguage: "unknown-language"
    case .hidden: "hidden-name"
    }
  }

  private var message: BilingualText {
    switch self {
    case .tooShallow:
      BilingualText(
        "a document lies in Content/<site>/<section>/",
        lao: "ເອກະສານຕ້ອງຢູ່ໃນ Content/<ເວັບໄຊ>/<ໝວດ>/")
    case .unknownOrigin(let name, _):
      BilingualText("there is no site '\(name)'", lao: "ບໍ່ມີເວັບໄຊ '\(name)'")
    case .unknownSection(let name):
      BilingualText("there is no section '\(name)'", lao: "ບໍ່ມີໝວດ '\(name)'")
    case .periodicalFolder:
      BilingualText(
        "a periodical is a folder with index.md and its issues",
        lao: "ວາລະສານແມ່ນໂຟນເດີທີ່ມີ index.md ແລະ ສະບັບຕ່າງໆຂອງມັນ")
    case .noName:
      BilingualText("the file has no name", lao: "ແຟ້ມນີ້ບໍ່ມີຊື່")
    case .impossibleDate(let text):
      BilingualText(
        "the date '\(text)' in the file's name does not exist",
        lao: "ວັນທີ '\(text)' ໃນຊື່ແຟ້ມບໍ່ມີຈິງ")
    case .dateForm(let text, _):
      BilingualText(
        "the date '\(text)' in the file's name is not written as dates are here",
        lao: "ວັນທີ '\(text)' ໃນຊື່ແຟ້ມຂຽນບໍ່ຖືກແບບ")
    case .implausibleYear(let text, .buddhist):
      BilingualText(
        "the year of '\(text)' in the file's name is of the Buddhist era",
        lao: "ປີຂອງ '\(text)' ໃນຊື່ແຟ້ມເປັນພຸດທະສັກກະຫຼາດ (ພ.ສ.)")
    case .implausibleYear(let text, .tooEarly(let year)):
      BilingualText(
        "the date '\(text)' in the file's name lies before \(year)",
        lao: "ວັນທີ '\(text)' ໃນຊື່ແຟ້ມຢູ່ກ່ອນປີ \(year)")
    case .ending:
      BilingualText(
        "the name of a document ends in '.md'; this file is not read",
        lao: "ຊື່ເອກະສານຕ້ອງລົງທ້າຍດ້ວຍ '.md'; ແຟ້ມນີ້ບໍ່ໄດ້ຖືກອ່ານ")
    case .languageForm:
      BilingualText(
        "the language in the file's name is not written as languages are here",
        lao: "ພາສາໃນຊື່ແຟ້ມຂຽນບໍ່ຖືກແບບ")
    case .unknownLanguage(let code):
      BilingualText(
        "there is no language '\(code)' here; the file is read as Lao",
        lao: "ຢູ່ນີ້ບໍ່ມີພາສາ '\(code)'; ແຟ້ມນີ້ຖືວ່າເປັນພາສາລາວ")
    case .hidden:
      BilingualText(
        "a name that begins with '_' is kept as a draft",
        lao: "ຊື່ທີ່ຂຶ້ນຕົ້ນດ້ວຍ '_' ຖືວ່າເປັນສະບັບຮ່າງ")
    }
  }

  private var hint: BilingualText? {
    switch self {
    case .tooShallow:
      BilingualText(
        "move it to a folder such as Content/xaisomboun/news/",
        lao: "ຍ້າຍໄປໂຟນເດີ ເຊັ່ນ Content/xaisomboun/news/")
    case .unknownOrigin(let name, let known):
      NearestMatch.find(name, among: known).map(Self.didYouMean)
        ?? BilingualText(
          "use the name of a folder in Sites/, or 'shared'",
          lao: "ໃຊ້ຊື່ໂຟນເດີທີ່ມີຢູ່ໃນ Sites/, ຫຼື 'shared'")
    case .unknownSection(let name):
      NearestMatch.find(name, among: Section.allCases.map(\.rawValue)).map(Self.didYouMean)
        ?? BilingualText(
          "sections are news, publications, periodicals, events and pages",
          lao: "ໝວດມີ news, publications, periodicals, events ແລະ pages")
    case .periodicalFolder:
      BilingualText(
        "put it into Content/<site>/periodicals/<name>/",
        lao: "ໃສ່ໄວ້ໃນ Content/<ເວັບໄຊ>/periodicals/<ຊື່>/")
    case .noName:
      BilingualText("give it a name before '.md'", lao: "ໃສ່ຊື່ກ່ອນ '.md'")
    case .dateForm(_, let meant?): Self.beginning(with: meant)
    case .implausibleYear(_, .buddhist(let meant?)): Self.beginning(with: meant.isoText)
    case .ending(let meant), .languageForm(let meant):
      BilingualText("rename it to '\(meant)'", lao: "ປ່ຽນຊື່ເປັນ '\(meant)'")
    case .unknownLanguage:
      BilingualText(
        "the languages are \(Self.languages)", lao: "ພາສາທີ່ໃຊ້ໄດ້ແມ່ນ \(Self.languages)")
    case .hidden:
      BilingualText(
        "rename it to publish it, or write 'draft: true'",
        lao: "ປ່ຽນຊື່ຖ້າຕ້ອງການເຜີຍແຜ່, ຫຼື ຂຽນ 'draft: true'")
    case .impossibleDate, .dateForm, .implausibleYear:
      BilingualText(
        "write the year, month and day as 2023-03-21", lao: "ຂຽນ ປີ-ເດືອນ-ວັນ ເປັນ 2023-03-21")
    }
  }

  private static let languages = ContentLanguage.allCases.map(\.rawValue).joined(separator: ", ")

  private static func beginning(with date: String) -> BilingualText {
    BilingualText("begin the name with \(date)-", lao: "ເລີ່ມຊື່ແຟ້ມດ້ວຍ \(date)-")
  }

  private static func didYouMean(_ word: String) -> BilingualText {
    BilingualText("did you mean '\(word)'?", lao: "ໝາຍເຖິງ '\(word)' ບໍ?")
  }
}

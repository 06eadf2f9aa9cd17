import Content
import Diagnostics

/// What can be wrong with a file that a document names.
enum FileProblem {
  case missing(String, nearest: String?)
  /// An address that looks like a file's name for want of `https://` or `mailto:`.
  case withoutScheme(String, ForgottenScheme)
  case kindNotPublished(String)
  case damaged(String, MediaFile.Kind)
  case tooManyPoints(String, width: Int, height: Int)
  case notAPicture(String)
  case forServers(String, ServerName.Meaning)

  /// What is wrong with the bytes of a file.
  init(_ name: String, _ kind: MediaFile.Kind, _ fault: MediaFile.Fault?) {
    switch fault {
    case .tooManyPoints(let width, let height):
      self = .tooManyPoints(name, width: width, height: height)
    case .damaged, nil: self = .damaged(name, kind)
    }
  }

  /// The sentence for people.
  func diagnostic(at location: SourceLocation) -> Diagnostic {
    switch self {
    case .missing(let name, let nearest):
      Diagnostic(
        .error, "file.missing", at: location,
        BilingualText("there is no file '\(name)'", lao: "ບໍ່ມີແຟ້ມ '\(name)'"),
        hint: nearest.map {
          BilingualText("did you mean '\($0)'?", lao: "ໝາຍເຖິງ '\($0)' ບໍ?")
        }
          ?? BilingualText(
            "put the file beside the document, and write its name exactly",
            lao: "ໃສ່ແຟ້ມໄວ້ຂ້າງເອກະສານ ແລະ ຂຽນຊື່ໃຫ້ກົງກັນ"))
    case .withoutScheme(let name, let address):
      Diagnostic(
        .error, "file.missing", at: location,
        BilingualText("there is no file '\(name)'", lao: "ບໍ່ມີແຟ້ມ '\(name)'"),
        hint: address.hint)
    case .kindNotPublished(let name):
      Diagnostic(
        .error, "file.kind", at: location,
        BilingualText(
          "files such as '\(name)' are not published", lao: "ແຟ້ມແບບ '\(name)' ເຜີຍແຜ່ບໍ່ໄດ້"),
        hint: BilingualText(
          "use one of: \(Self.kinds)", lao: "ໃຊ້ໜຶ່ງໃນ: \(Self.kinds)"))
    case .damaged(let name, let kind):
      Diagnostic(
        .error, "file.damaged", at: location,
        BilingualText(
          "'\(name)' is not a whole \(kind.label) file",
          lao: "'\(name)' ບໍ່ແມ່ນແຟ້ມ \(kind.label) ທີ່ສົມບູນ"),
        hint: BilingualText(
          "open it to see whether it is whole, and save it again",
          lao: "ເປີດເບິ່ງວ່າແຟ້ມສົມບູນບໍ ແລ້ວບັນທຶກຄືນໃໝ່"))
    case .tooManyPoints(let name, let width, let height):
      Diagnostic(
        .error, "file.too-many-points", at: location,
        BilingualText(
          "the picture '\(name)' has \(width) by \(height) points, more than a phone can show",
          lao: "ຮູບ '\(name)' ມີ \(width) × \(height) ຈຸດ ເຊິ່ງໃຫຍ່ເກີນກວ່າໂທລະສັບຈະສະແດງໄດ້"),
        hint: BilingualText(
          "make it smaller: at most \(MediaFile.sideLimit) points a side and \(MediaFile.pointLimit / 1_000_000) million in all",
          lao:
            "ຫຍໍ້ຮູບລົງ: ບໍ່ເກີນ \(MediaFile.sideLimit) ຈຸດຕໍ່ດ້ານ ແລະ ທັງໝົດບໍ່ເກີນ \(MediaFile.pointLimit / 1_000_000) ລ້ານຈຸດ"
        ))
    case .notAPicture(let name):
      Diagnostic(
        .error, "file.not-a-picture", at: location,
        BilingualText("'\(name)' is not a picture", lao: "'\(name)' ບໍ່ແມ່ນຮູບພາບ"),
        hint: BilingualText(
          "a cover is a PNG, JPG, GIF or WebP file", lao: "ໃຊ້ຮູບ PNG, JPG, GIF ຫຼື WebP"))
    case .forServers(let name, .settings):
      Diagnostic(
        .error, "file.server-settings", at: location,
        BilingualText(
          "web servers take settings from files called '\(name)'; G-Web does not publish it",
          lao: "ເຄື່ອງແມ່ຂ່າຍເວັບອ່ານການຕັ້ງຄ່າຈາກແຟ້ມຊື່ '\(name)'; G-Web ບໍ່ເຜີຍແຜ່"),
        hint: BilingualText(
          "give it another name, or set the server up itself",
          lao: "ປ່ຽນຊື່ແຟ້ມ, ຫຼື ຕັ້ງຄ່າຢູ່ເຄື່ອງແມ່ຂ່າຍເອງ"))
    case .forServers(let name, .program):
      Diagnostic(
        .error, "file.server-program", at: location,
        BilingualText(
          "web servers run files called '\(name)'; G-Web does not publish it",
          lao: "ເຄື່ອງແມ່ຂ່າຍເວັບດຳເນີນງານແຟ້ມຊື່ '\(name)'; G-Web ບໍ່ເຜີຍແຜ່"),
        hint: BilingualText(
          "give it another ending, such as .txt, and no second full stop",
          lao: "ປ່ຽນນາມສະກຸນ ເຊັ່ນ .txt ແລະ ບໍ່ໃຫ້ມີຈ້ຳຊ້ອນກັນ"))
    }
  }

  private static let kinds = MediaFile.Kind.allCases.map(\.rawValue).joined(separator: ", ")
}

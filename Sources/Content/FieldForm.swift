import Diagnostics

/// What stands below a key that has keys of its own, to be shown to whoever wrote one text there.
enum FieldForm {
  case cover
  case attachments
  case syndicate
  case contents

  /// The lines to write, with what the editor gave already in its place.
  func lines(given: String?) -> BilingualText {
    switch self {
    case .cover:
      let file = "cover:\n  file: \(given ?? "photo.jpg")\n  alt: "
      return BilingualText(file + "what the picture shows", lao: file + "ຮູບນີ້ສະແດງຫຍັງ")
    case .attachments:
      let file = "attachments:\n  - file: \(given ?? "plan.pdf")\n    title: "
      return BilingualText(file + "what the file is called", lao: file + "ຊື່ຂອງເອກະສານ")
    case .syndicate:
      let text = "syndicate:\n  to: [\(given ?? "all")]"
      return BilingualText(text, lao: text)
    case .contents:
      let lead = "contents:\n  - title: "
      return BilingualText(
        lead + (given ?? "what the article is called"), lao: lead + (given ?? "ຫົວຂໍ້ບົດຄວາມ"))
    }
  }

  /// The key that has a key below it which somebody wrote at the top.
  static func parent(of key: String) -> String? {
    switch key {
    case "file", "alt", "caption", "credit": "cover"
    case "to", "mode", "until", "lead": "syndicate"
    default: nil
    }
  }
}

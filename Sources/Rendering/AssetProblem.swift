import Diagnostics

/// What can be wrong with `asset('…')`.
enum AssetProblem {
  static let notText = BilingualText(
    "asset wants the name of a file", lao: "asset ຕ້ອງການຊື່ແຟ້ມ")

  static func missing(_ name: String) -> BilingualText {
    BilingualText(
      "there is no file 'Templates/assets/\(name)'", lao: "ບໍ່ມີແຟ້ມ 'Templates/assets/\(name)'")
  }

  static func hint(_ name: String, known: [String]) -> BilingualText? {
    NearestMatch.find(name, among: known).map {
      BilingualText("did you mean '\($0)'?", lao: "ໝາຍເຖິງ '\($0)' ບໍ?")
    }
  }
}

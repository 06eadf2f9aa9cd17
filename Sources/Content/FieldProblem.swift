import Diagnostics

/// What can be wrong with one key of front matter or configuration.
enum FieldProblem {
  case notAMapping
  case unknownKey(String, known: [String])
  case missing(String)
  case empty(String)
  case wrongType(String, expected: BilingualText)
  case notADate(String, suggestion: String?)
  case impossibleDate(String)
  case unknownChoice(key: String, value: String, known: [String])
  case controlCharacter(String)
  case tooLong(String, limit: Int)
  case unsafePath(String)
  case badSlug(String)
  case badAddress(String)
  case serverAddress(String)
  case dateDisagrees(file: String)
  case endsBeforeStart
  case notASyndicator
  case languageDisagrees(file: String)
  case tooManyEntries(Int, limit: Int)
  case badIdentifier(String)
  case badBaseURL(String)
  case badFeedAuthority(String)

  /// The sentence for people.
  func diagnostic(at location: SourceLocation) -> Diagnostic {
    Diagnostic(.error, "front-matter.\(identifier)", at: location, message, hint: hint)
  }

  private var identifier: String {
    switch self {
    case .notAMapping: "not-a-mapping"
    case .unknownKey: "unknown-key"
    case .missing: "missing-key"
    case .empty: "empty-value"
    case .wrongType: "wrong-type"
    case .notADate: "not-a-date"
    case .impossibleDate: "impossible-date"
    case .unknownChoice(let key, _, _): "unknown-\(key)"
    case .controlCharacter: "control-character"
    case .tooLong: "too-long"
    case .unsafePath: "unsafe-path"
    case .badSlug: "bad-slug"
    case .badAddress: "bad-address"
    case .serverAddress: "server-address"
    case .dateDisagrees: "date-disagrees"
    case .endsBeforeStart: "ends-before-start"
    case .notASyndicator: "not-a-syndicator"
    case .languageDisagrees: "language-disagrees"
    case .tooManyEntries: "too-many-entries"
    case .badIdentifier: "bad-identifier"
    case .badBaseURL: "bad-base-url"
    case .badFeedAuthority: "bad-feed-authority"
    }
  }

  private var message: BilingualText {
    switch self {
    case .notAMapping:
      BilingualText("these are no keys with values", lao: "ບ່ອນນີ້ບໍ່ແມ່ນ 'ຊື່: ຄ່າ'")
    case .unknownKey(let key, _):
      BilingualText("unknown key '\(key)'", lao: "ບໍ່ຮູ້ຈັກຊື່ '\(key)'")
    case .missing(let key):
      BilingualText("key '\(key)' is missing", lao: "ຂາດຊື່ '\(key)'")
    case .empty(let key):
      BilingualText("key '\(key)' has no value", lao: "ຊື່ '\(key)' ບໍ່ມີຄ່າ")
    case .wrongType(let key, let expected):
      BilingualText(
        "key '\(key)' must be \(expected.english)", lao: "ຄ່າຂອງ '\(key)' ຕ້ອງແມ່ນ\(expected.lao)")
    case .notADate(let text, _):
      BilingualText("'\(text)' is not a date", lao: "'\(text)' ບໍ່ແມ່ນວັນທີ")
    case .impossibleDate(let text):
      BilingualText("the date '\(text)' does not exist", lao: "ວັນທີ '\(text)' ບໍ່ມີຈິງ")
    case .unknownChoice(let key, let value, _):
      BilingualText("unknown \(key) '\(value)'", lao: "ບໍ່ຮູ້ຈັກ \(key) '\(value)'")
    case .controlCharacter(let key):
      BilingualText(
        "key '\(key)' holds a character that can't be seen and is not text",
        lao: "ຄ່າຂອງ '\(key)' ມີຕົວອັກສອນຄວບຄຸມທີ່ເບິ່ງບໍ່ເຫັນ")
    case .tooLong(let key, let limit):
      BilingualText(
        "key '\(key)' is longer than \(limit) characters",
        lao: "ຄ່າຂອງ '\(key)' ຍາວເກີນ \(limit) ຕົວອັກສອນ")
    case .unsafePath(let text):
      BilingualText(
        "'\(text)' is not a file in this document's folder",
        lao: "'\(text)' ບໍ່ແມ່ນແຟ້ມໃນໂຟນເດີຂອງເອກະສານນີ້")
    case .badSlug(let text):
      BilingualText("'\(text)' can't be a slug", lao: "'\(text)' ໃຊ້ເປັນ slug ບໍ່ໄດ້")
    case .badAddress(let text):
      BilingualText("'\(text)' is not an address", lao: "'\(text)' ບໍ່ແມ່ນທີ່ຢູ່ທີ່ຖືກຕ້ອງ")
    case .serverAddress(let text):
      BilingualText(
        "'\(text)' has a name that web servers keep for themselves",
        lao: "'\(text)' ມີຊື່ທີ່ເຄື່ອງແມ່ຂ່າຍເວັບໃຊ້ເອງ")
    case .dateDisagrees(let file):
      BilingualText(
        "this date is not the '\(file)' of the file's name",
        lao: "ວັນທີນີ້ບໍ່ກົງກັບ '\(file)' ໃນຊື່ແຟ້ມ")
    case .endsBeforeStart:
      BilingualText("the event ends before it starts", lao: "ກິດຈະກຳຈົບກ່ອນເລີ່ມ")
    case .notASyndicator:
      BilingualText(
        "only a ministry sends its documents to other sites",
        lao: "ມີແຕ່ກະຊວງເທົ່ານັ້ນທີ່ສົ່ງເອກະສານໄປເວັບໄຊອື່ນໄດ້")
    case .languageDisagrees(let file):
      BilingualText(
        "the file's name says the language is '\(file)'", lao: "ຊື່ແຟ້ມບອກວ່າພາສາແມ່ນ '\(file)'")
    case .tooManyEntries(let count, let limit):
      BilingualText(
        "the navigation has \(count) entries at the top; \(limit) fit",
        lao: "ເມນູມີ \(count) ລາຍການຢູ່ຂັ້ນເທິງ; ໃສ່ໄດ້ສູງສຸດ \(limit)")
    case .badIdentifier(let text):
      BilingualText("'\(text)' can't be an id", lao: "'\(text)' ໃຊ້ເປັນ id ບໍ່ໄດ້")
    case .badBaseURL(let text):
      BilingualText(
        "'\(text)' is not the address of a site", lao: "'\(text)' ບໍ່ແມ່ນທີ່ຢູ່ຂອງເວັບໄຊ")
    case .badFeedAuthority(let text):
      BilingualText(
        "'\(text)' is not a host and a year in which it was ours",
        lao: "'\(text)' ບໍ່ແມ່ນຊື່ໂຮສ ກັບ ປີທີ່ໂຮສນັ້ນເປັນຂອງເຮົາ")
    }
  }

  private var hint: BilingualText? {
    switch self {
    case .unknownKey(let key, let known):
      nearest(key, known)
        ?? BilingualText(
          "keys are: \(known.joined(separator: ", "))",
          lao: "ຊື່ທີ່ໃຊ້ໄດ້: \(known.joined(separator: ", "))")
    case .unknownChoice(_, let value, let known):
      nearest(value, known)
        ?? BilingualText(
          "choose one of: \(known.joined(separator: ", "))",
          lao: "ເລືອກເອົາໜຶ່ງໃນ: \(known.joined(separator: ", "))")
    case .missing(let key):
      BilingualText(
        "write '\(key): …' between the lines of '---'", lao: "ຂຽນ '\(key): …' ຢູ່ລະຫວ່າງແຖວ '---'")
    case .empty:
      BilingualText("write a value or remove the key", lao: "ໃສ່ຄ່າ ຫຼື ລຶບແຖວນີ້")
    case .notADate(_, let suggestion?):
      BilingualText("did you mean \(suggestion)?", lao: "ໝາຍເຖິງ \(suggestion) ບໍ?")
    case .notADate, .impossibleDate:
      BilingualText(
        "write the year, month and day as 2023-03-21", lao: "ຂຽນ ປີ-ເດືອນ-ວັນ ເປັນ 2023-03-21")
    case .unsafePath:
      BilingualText(
        "put the file beside the document and write its name alone",
        lao: "ໃສ່ແຟ້ມໄວ້ຂ້າງເອກະສານ ແລ້ວຂຽນຊື່ແຟ້ມຢ່າງດຽວ")
    case .badSlug:
      BilingualText(
        "use a-z, 0-9, Lao letters and '-', at most 56 characters",
        lao: "ໃຊ້ a-z, 0-9, ຕົວອັກສອນລາວ ແລະ '-' ບໍ່ເກີນ 56 ຕົວ")
    case .badAddress:
      BilingualText(
        "write a path such as /news/ or an address with https://",
        lao: "ຂຽນເສັ້ນທາງ ເຊັ່ນ /news/ ຫຼື ທີ່ຢູ່ທີ່ມີ https://")
    case .serverAddress:
      BilingualText(
        "leave it out, or ask whoever runs the server to lead that address here",
        lao: "ລຶບອອກ, ຫຼື ຂໍໃຫ້ຜູ້ດູແລເຄື່ອງແມ່ຂ່າຍພາທີ່ຢູ່ນັ້ນມາທີ່ນີ້")
    case .dateDisagrees:
      BilingualText("make the two agree or remove one", lao: "ແກ້ໃຫ້ກົງກັນ ຫຼື ລຶບອັນໜຶ່ງອອກ")
    case .notAMapping:
      BilingualText(
        "write 'key: value', a key on each line", lao: "ຂຽນ 'ຊື່: ຄ່າ' ແຕ່ລະແຖວໜຶ່ງຊື່")
    case .controlCharacter:
      BilingualText("write the value anew by hand", lao: "ພິມຄ່ານີ້ຄືນໃໝ່ດ້ວຍມື")
    case .notASyndicator:
      BilingualText(
        "remove the key; the ministry's site gathers the news of all provinces by itself",
        lao: "ລຶບຊື່ນີ້ອອກ; ເວັບໄຊຂອງກະຊວງລວບລວມຂ່າວທຸກແຂວງເອງ")
    case .languageDisagrees:
      BilingualText(
        "name a translation 'x.en.md' beside 'x.md', or remove the key",
        lao: "ຕັ້ງຊື່ສະບັບແປເປັນ 'x.en.md' ຢູ່ຂ້າງ 'x.md', ຫຼື ລຶບຊື່ນີ້")
    case .tooManyEntries:
      BilingualText(
        "put entries under others as 'children', or hide some",
        lao: "ຍ້າຍບາງລາຍການໄປເປັນ 'children' ຂອງລາຍການອື່ນ, ຫຼື ເຊື່ອງບາງລາຍການ")
    case .badIdentifier:
      BilingualText(
        "use a-z, 0-9 and '-', at most 40 characters",
        lao: "ໃຊ້ a-z, 0-9 ແລະ '-' ບໍ່ເກີນ 40 ຕົວ")
    case .badBaseURL:
      BilingualText(
        "write https:// and the host alone", lao: "ຂຽນ https:// ແລະ ຊື່ໂຮສ (host) ຢ່າງດຽວ")
    case .badFeedAuthority:
      BilingualText(
        "write it as mtc.gov.la,2026, in small letters, and never change it again",
        lao: "ຂຽນເປັນ mtc.gov.la,2026 ດ້ວຍຕົວອັກສອນນ້ອຍ ແລ້ວຢ່າປ່ຽນອີກ")
    case .wrongType, .tooLong, .endsBeforeStart: nil
    }
  }

  private func nearest(_ word: String, _ known: [String]) -> BilingualText? {
    NearestMatch.find(word, among: known).map {
      BilingualText("did you mean '\($0)'?", lao: "ໝາຍເຖິງ '\($0)' ບໍ?")
    }
  }
}

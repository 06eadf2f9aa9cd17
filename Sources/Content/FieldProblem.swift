import Diagnostics
import LaoText
import Markup

/// What can be wrong with one key of front matter or configuration.
enum FieldProblem {
  case notAMapping
  case unknownKey(String, known: [String])
  case missing(String, FieldHome)
  case empty(String)
  case wrongType(String, expected: BilingualText)
  case notAFlag(String)
  /// One text, or another form, where keys of their own stand.
  case needsForm(String, FieldForm, given: String?)
  case tooMany(String, count: Int, limit: Int)
  case dividedTags(String, [String])
  /// What stands behind ` #` is a comment of YAML.
  case cutAtHash(String)
  case notADate(String, suggestion: String?)
  case impossibleDate(String, suggestion: String?)
  case implausibleYear(String, DateRules.Fault)
  /// Nobody waits so long.
  case farAhead(String)
  /// A day that lies before another one that must come first.
  case wrongOrder(key: String, before: String, allowsSame: Bool)
  case dateAfterPublication
  case unknownChoice(key: String, value: String, known: [String])
  case controlCharacter(String)
  case tooLong(String, limit: Int)
  case unsafePath(String)
  case badSlug(String)
  case badAddress(String)
  case serverAddress(String)
  case reservedName(String)
  case dateDisagrees(file: String)
  case endsBeforeStart
  case notASyndicator
  case languageDisagrees(file: String)
  case tooManyEntries(Int, limit: Int)
  case badIdentifier(String)
  case badBaseURL(String)
  /// Without encryption.
  case openBaseURL(String)
  case badFeedAuthority(String)
  case badZone(String)

  /// The sentence for people.
  func diagnostic(at location: SourceLocation) -> Diagnostic {
    Diagnostic(severity, "front-matter.\(identifier)", at: location, message, hint: hint)
  }

  /// What is read all the same, and is hardly meant so, is a warning.
  private var severity: Severity {
    switch self {
    case .farAhead, .wrongOrder, .dateAfterPublication, .dividedTags, .cutAtHash, .openBaseURL:
      .warning
    case .notAMapping, .unknownKey, .missing, .empty, .wrongType, .notAFlag, .needsForm, .tooMany,
      .notADate, .impossibleDate,
      .implausibleYear, .unknownChoice, .controlCharacter, .tooLong, .unsafePath, .badSlug,
      .badAddress, .serverAddress, .reservedName, .dateDisagrees, .endsBeforeStart, .notASyndicator,
      .languageDisagrees, .tooManyEntries, .badIdentifier, .badBaseURL, .badZone,
      .badFeedAuthority:
      .error
    }
  }

  private var identifier: String {
    switch self {
    case .notAMapping: "not-a-mapping"
    case .unknownKey: "unknown-key"
    case .missing: "missing-key"
    case .empty: "empty-value"
    case .wrongType, .notAFlag, .needsForm: "wrong-type"
    case .tooMany: "too-many"
    case .dividedTags: "divided-tags"
    case .cutAtHash: "cut-at-hash"
    case .notADate: "not-a-date"
    case .impossibleDate: "impossible-date"
    case .implausibleYear(_, .buddhist): "buddhist-year"
    case .implausibleYear(_, .tooEarly): "early-year"
    case .farAhead: "far-ahead"
    case .wrongOrder: "date-order"
    case .dateAfterPublication: "date-after-publication"
    case .unknownChoice(let key, _, _): "unknown-\(key)"
    case .controlCharacter: "control-character"
    case .tooLong: "too-long"
    case .unsafePath: "unsafe-path"
    case .badSlug: "bad-slug"
    case .badAddress: "bad-address"
    case .serverAddress: "server-address"
    case .reservedName: "reserved-name"
    case .dateDisagrees: "date-disagrees"
    case .endsBeforeStart: "ends-before-start"
    case .notASyndicator: "not-a-syndicator"
    case .languageDisagrees: "language-disagrees"
    case .tooManyEntries: "too-many-entries"
    case .badIdentifier: "bad-identifier"
    case .badBaseURL: "bad-base-url"
    case .openBaseURL: "open-base-url"
    case .badFeedAuthority: "bad-feed-authority"
    case .badZone: "bad-zone"
    }
  }

  private var message: BilingualText {
    switch self {
    case .notAMapping:
      BilingualText("these are no keys with values", lao: "ບ່ອນນີ້ບໍ່ແມ່ນ 'ຊື່: ຄ່າ'")
    case .unknownKey(let key, _):
      BilingualText("unknown key '\(key)'", lao: "ບໍ່ຮູ້ຈັກຊື່ '\(key)'")
    case .missing(let key, _):
      BilingualText("key '\(key)' is missing", lao: "ຂາດຊື່ '\(key)'")
    case .empty(let key):
      BilingualText("key '\(key)' has no value", lao: "ຊື່ '\(key)' ບໍ່ມີຄ່າ")
    case .wrongType(let key, let expected):
      BilingualText(
        "key '\(key)' must be \(expected.english)", lao: "ຄ່າຂອງ '\(key)' ຕ້ອງແມ່ນ\(expected.lao)")
    case .notAFlag(let key):
      BilingualText(
        "key '\(key)' must be true or false", lao: "ຄ່າຂອງ '\(key)' ຕ້ອງແມ່ນ true ຫຼື false")
    case .needsForm(let key, _, _):
      BilingualText(
        "key '\(key)' has keys of its own on the lines below it",
        lao: "ຊື່ '\(key)' ຕ້ອງມີຊື່ຍ່ອຍຢູ່ແຖວລຸ່ມ")
    case .tooMany(let key, let count, let limit):
      BilingualText(
        "key '\(key)' has \(count) entries; at most \(limit) are taken",
        lao: "'\(key)' ມີ \(count) ລາຍການ; ໃສ່ໄດ້ສູງສຸດ \(limit)")
    case .dividedTags(let key, _):
      BilingualText(
        "'\(key)' is one text with commas; it is taken for several",
        lao: "'\(key)' ເປັນຂໍ້ຄວາມດຽວທີ່ມີຈຸດ (,) ຂັ້ນ; ຖືວ່າເປັນຫຼາຍລາຍການ")
    case .cutAtHash(let key):
      BilingualText(
        "the value of '\(key)' ends here: behind ' #' YAML reads a comment",
        lao: "ຄ່າຂອງ '\(key)' ສິ້ນສຸດຢູ່ນີ້: YAML ຖືວ່າຂໍ້ຄວາມຫຼັງ ' #' ເປັນໝາຍເຫດ")
    case .notADate(let text, _):
      BilingualText("'\(text)' is not a date", lao: "'\(text)' ບໍ່ແມ່ນວັນທີ")
    case .impossibleDate(let text, _):
      BilingualText("the date '\(text)' does not exist", lao: "ວັນທີ '\(text)' ບໍ່ມີຈິງ")
    case .implausibleYear(let text, .buddhist):
      BilingualText(
        "the year of '\(text)' is of the Buddhist era", lao: "ປີຂອງ '\(text)' ເປັນພຸດທະສັກກະຫຼາດ (ພ.ສ.)")
    case .implausibleYear(let text, .tooEarly(let year)):
      BilingualText(
        "the date '\(text)' lies before \(year)", lao: "ວັນທີ '\(text)' ຢູ່ກ່ອນປີ \(year)")
    case .farAhead(let text):
      BilingualText(
        "the date '\(text)' lies more than \(DateRules.yearsAhead) years ahead",
        lao: "ວັນທີ '\(text)' ຢູ່ຂ້າງໜ້າອີກເກີນ \(DateRules.yearsAhead) ປີ")
    case .wrongOrder(let key, let other, allowsSame: true):
      BilingualText("'\(key)' lies before '\(other)'", lao: "'\(key)' ຢູ່ກ່ອນ '\(other)'")
    case .wrongOrder(let key, let other, allowsSame: false):
      BilingualText(
        "'\(key)' lies at or before '\(other)'", lao: "'\(key)' ບໍ່ໄດ້ຢູ່ຫຼັງ '\(other)'")
    case .dateAfterPublication:
      BilingualText(
        "'date' lies after 'publish_at', the day on which it goes online",
        lao: "'date' ຢູ່ຫຼັງ 'publish_at' ເຊິ່ງເປັນວັນເຜີຍແຜ່")
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
    case .reservedName(let text):
      BilingualText(
        "'\(text)' is the name of a device on Windows", lao: "'\(text)' ແມ່ນຊື່ອຸປະກອນໃນ Windows")
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
    case .openBaseURL(let text):
      BilingualText(
        "'\(text)' is not encrypted: anybody on the way can read and change the pages",
        lao: "'\(text)' ບໍ່ໄດ້ເຂົ້າລະຫັດ: ຄົນກາງທາງອ່ານ ແລະ ແກ້ໜ້າເວັບໄດ້")
    case .badZone(let text):
      BilingualText("'\(text)' is not a time zone", lao: "'\(text)' ບໍ່ແມ່ນເຂດເວລາ")
    }
  }

  private var hint: BilingualText? {
    switch self {
    case .unknownKey(let key, let known): hint(for: key, known)
    case .unknownChoice(_, let value, let known):
      nearest(value, known)
        ?? BilingualText(
          "choose one of: \(known.joined(separator: ", "))",
          lao: "ເລືອກເອົາໜຶ່ງໃນ: \(known.joined(separator: ", "))")
    case .missing(let key, let home): home.adding(key)
    case .notAFlag(let key):
      BilingualText(
        "write '\(key): true' or '\(key): false'", lao: "ຂຽນ '\(key): true' ຫຼື '\(key): false'")
    case .needsForm(_, let form, let given):
      BilingualText(
        "write\n\(form.lines(given: given).english)", lao: "ຂຽນ\n\(form.lines(given: given).lao)")
    case .tooMany:
      BilingualText(
        "keep those that readers will look for", lao: "ເອົາໄວ້ແຕ່ອັນທີ່ຜູ້ອ່ານຈະຊອກຫາ")
    case .dividedTags(let key, let tags):
      BilingualText(
        "write \(key): [\(tags.joined(separator: ", "))]",
        lao: "ຂຽນ \(key): [\(tags.joined(separator: ", "))]")
    case .cutAtHash(let key):
      BilingualText(
        "put the whole value of '\(key)' in quotes; a comment has a line of its own",
        lao: "ໃສ່ຄ່າທັງໝົດຂອງ '\(key)' ໃນວົງຢືມ \" \"; ໝາຍເຫດໃຫ້ຂຽນແຍກແຖວ")
    case .reservedName:
      BilingualText("choose another word", lao: "ເລືອກຄຳອື່ນ")
    case .empty:
      BilingualText("write a value or remove the key", lao: "ໃສ່ຄ່າ ຫຼື ລຶບແຖວນີ້")
    case .notADate(_, let suggestion?), .impossibleDate(_, let suggestion?):
      BilingualText("did you mean \(suggestion)?", lao: "ໝາຍເຖິງ \(suggestion) ບໍ?")
    case .notADate, .impossibleDate:
      BilingualText(
        "write the year, month and day as 2023-03-21", lao: "ຂຽນ ປີ-ເດືອນ-ວັນ ເປັນ 2023-03-21")
    case .implausibleYear(_, .buddhist(let meant?)):
      BilingualText(
        "write the year of the common era: \(meant.isoText)",
        lao: "ຂຽນປີຄຣິດສັກກະລາດ (ຄ.ສ.): \(meant.isoText)")
    case .implausibleYear(_, .buddhist(meant: nil)):
      BilingualText(
        "write the year of the common era, as in 2023-03-21",
        lao: "ຂຽນປີຄຣິດສັກກະລາດ (ຄ.ສ.) ເຊັ່ນ 2023-03-21")
    case .implausibleYear(_, .tooEarly):
      BilingualText(
        "write the year in full, as in 2023-03-21", lao: "ຂຽນປີໃຫ້ເຕັມ ເຊັ່ນ 2023-03-21")
    case .farAhead, .wrongOrder:
      BilingualText("look at the year", lao: "ກວດເບິ່ງປີ")
    case .dateAfterPublication:
      BilingualText(
        "look at both; without 'publish_at' the post goes online on its date",
        lao: "ກວດເບິ່ງທັງສອງ; ຖ້າບໍ່ມີ 'publish_at' ຈະເຜີຍແຜ່ໃນວັນທີຂອງມັນ")
    case .badZone:
      BilingualText("write +07:00 or Asia/Vientiane", lao: "ຂຽນ +07:00 ຫຼື Asia/Vientiane")
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
    case .openBaseURL:
      BilingualText("write https:// before the host", lao: "ຂຽນ https:// ໄວ້ໜ້າຊື່ໂຮສ")
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

  private func hint(for key: String, _ known: [String]) -> BilingualText {
    var names: [String] = []
    for name in known where !names.contains(where: { $0.hasSameBytes(as: name) }) {
      names.append(name)
    }
    func isKnown(_ name: String) -> Bool { names.contains { $0.hasSameBytes(as: name) } }
    if let name = ForeignKey.name(of: key), isKnown(name) {
      return BilingualText("here it is called '\(name)'", lao: "ຢູ່ນີ້ເອີ້ນວ່າ '\(name)'")
    }
    if let parent = FieldForm.parent(of: key), isKnown(parent) {
      return FieldHome.below(parent).adding(key)
    }
    return nearest(key, names)
      ?? BilingualText(
        "keys are: \(names.joined(separator: ", "))",
        lao: "ຊື່ທີ່ໃຊ້ໄດ້: \(names.joined(separator: ", "))")
  }

  private func nearest(_ word: String, _ known: [String]) -> BilingualText? {
    NearestMatch.find(word, among: known).map {
      BilingualText("did you mean '\($0)'?", lao: "ໝາຍເຖິງ '\($0)' ບໍ?")
    }
  }
}

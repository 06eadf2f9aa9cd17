import Diagnostics

extension YAMLProblem {
  /// The sentence for people.
  ///
  /// - Parameter mended: the line as it would be read.
  func diagnostic(at location: SourceLocation, mended: String? = nil) -> Diagnostic {
    let line = mended.map { BilingualText("write \($0)", lao: "ຂຽນ \($0)") }
    return Diagnostic(.error, "yaml.\(identifier)", at: location, message, hint: line ?? hint)
  }

  /// Whether a text in quotes would be read.
  var isMendedByQuotes: Bool {
    switch self {
    case .anchor, .tooDeep: true
    case .alias, .tooLarge, .tag, .mergeKey, .keyIsNotText, .duplicateKey, .tabIndentation,
      .severalDocuments, .notUTF8, .syntax:
      false
    }
  }

  private var identifier: String {
    switch self {
    case .tooLarge: "too-large"
    case .tooDeep: "too-deep"
    case .anchor: "anchor"
    case .alias: "alias"
    case .tag: "tag"
    case .mergeKey: "merge-key"
    case .keyIsNotText: "key-not-text"
    case .duplicateKey: "duplicate-key"
    case .tabIndentation: "tab"
    case .severalDocuments: "several-documents"
    case .notUTF8: "not-utf-8"
    case .syntax: "syntax"
    }
  }

  private var message: BilingualText {
    switch self {
    case .tooLarge(let bytes):
      BilingualText(
        "this YAML text has \(bytes) bytes; at most \(YAMLLimits.size) are read",
        lao: "ຂໍ້ຄວາມ YAML ນີ້ມີ \(bytes) ໄບ; ອ່ານໄດ້ສູງສຸດ \(YAMLLimits.size) ໄບ")
    case .tooDeep:
      BilingualText(
        "lists and mappings are nested too deeply here",
        lao: "ລາຍການຊ້ອນກັນເລິກເກີນໄປຢູ່ບ່ອນນີ້")
    case .anchor:
      BilingualText("anchors (&name) are not used here", lao: "ບໍ່ໃຊ້ anchor (&name) ຢູ່ບ່ອນນີ້")
    case .alias:
      BilingualText("aliases (*name) are not used here", lao: "ບໍ່ໃຊ້ alias (*name) ຢູ່ບ່ອນນີ້")
    case .tag:
      BilingualText("tags (!name) are not used here", lao: "ບໍ່ໃຊ້ tag (!name) ຢູ່ບ່ອນນີ້")
    case .mergeKey:
      BilingualText("merge keys (<<) are not used here", lao: "ບໍ່ໃຊ້ merge key (<<) ຢູ່ບ່ອນນີ້")
    case .keyIsNotText:
      BilingualText("a key must be text", lao: "ຊື່ຂອງຄ່າຕ້ອງເປັນຂໍ້ຄວາມ")
    case .duplicateKey(let key):
      BilingualText("key '\(key)' stands here twice", lao: "ຊື່ '\(key)' ມີຊ້ຳກັນສອງເທື່ອ")
    case .tabIndentation:
      BilingualText(
        "a tab can't indent YAML", lao: "ໃຊ້ແທັບ (tab) ຫຍໍ້ໜ້າໃນ YAML ບໍ່ໄດ້")
    case .severalDocuments:
      BilingualText(
        "there is a second YAML document here", lao: "ຢູ່ບ່ອນນີ້ມີເອກະສານ YAML ທີສອງ")
    case .notUTF8:
      BilingualText("this is not UTF-8 text", lao: "ບ່ອນນີ້ບໍ່ແມ່ນຂໍ້ຄວາມ UTF-8")
    case .syntax(let words):
      BilingualText("this is not valid YAML: \(words)", lao: "YAML ບໍ່ຖືກຕ້ອງ: \(words)")
    }
  }

  private var hint: BilingualText? {
    switch self {
    case .anchor, .alias, .mergeKey:
      BilingualText(
        "write the value out, or put the text in quotes",
        lao: "ຂຽນຄ່າອອກໃຫ້ເຕັມ, ຫຼື ໃສ່ຂໍ້ຄວາມໃນວົງຢືມ \" \"")
    case .tag:
      BilingualText("put the text in quotes", lao: "ໃສ່ຂໍ້ຄວາມໃນວົງຢືມ \" \"")
    case .keyIsNotText:
      BilingualText(
        "write 'key: value', a key on each line", lao: "ຂຽນ 'ຊື່: ຄ່າ' ແຕ່ລະແຖວໜຶ່ງຊື່")
    case .duplicateKey:
      BilingualText("remove one of the two", lao: "ລຶບອອກອັນໜຶ່ງ")
    case .tabIndentation:
      BilingualText("use spaces", lao: "ໃຊ້ຍະຫວ່າງ (space) ແທນ")
    case .syntax:
      BilingualText(
        "put texts that contain ': ', '#', quotes or brackets in quotes; indent with spaces",
        lao: "ໃສ່ຂໍ້ຄວາມທີ່ມີ ': ', '#', ວົງຢືມ ຫຼື ວົງເລັບ ໄວ້ໃນວົງຢືມ; ຫຍໍ້ໜ້າດ້ວຍຍະຫວ່າງ")
    case .tooLarge, .tooDeep, .severalDocuments, .notUTF8: nil
    }
  }
}

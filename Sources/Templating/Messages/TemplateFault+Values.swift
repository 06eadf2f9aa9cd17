internal import Diagnostics

extension TemplateFault {
  /// What is wrong with a value while a page is rendered.
  func valueSentence(nearest: String?) -> Sentence? {
    func say(
      _ identifier: String, _ english: String, _ lao: String, _ hint: BilingualText? = nil
    ) -> Sentence {
      (identifier, BilingualText(english, lao: lao), hint)
    }
    switch self {
    case .undefined(let missing): return missing.sentence(nearest: nearest)
    case .unsupported(let symbol, let left, let right?):
      return say(
        "operands", "‘\(symbol)’ does not work between \(left) and \(right)",
        "‘\(symbol)’ ໃຊ້ລະຫວ່າງ \(KindNames.lao(left)) ກັບ \(KindNames.lao(right)) ບໍ່ໄດ້")
    case .unsupported(let symbol, let kind, nil):
      return say(
        "operands", "‘\(symbol)’ does not work on \(kind)",
        "‘\(symbol)’ ໃຊ້ກັບ \(KindNames.lao(kind)) ບໍ່ໄດ້")
    case .notIterable(let kind):
      return say(
        "not-a-list", "\(kind) is nothing that a loop can run over",
        "ໃຊ້ loop ກັບ \(KindNames.lao(kind)) ບໍ່ໄດ້")
    case .noLength(let kind):
      return say("no-length", "\(kind) has no length", "\(KindNames.lao(kind)) ບໍ່ມີຄວາມຍາວ")
    case .notCallable(let kind):
      return say("not-callable", "\(kind) can't be called", "ເອີ້ນ \(KindNames.lao(kind)) ບໍ່ໄດ້")
    case .noMethod(let name, let kind):
      return say(
        "unknown-method", "\(kind) has no method ‘\(name)’",
        "\(KindNames.lao(kind)) ບໍ່ມີຄຳສັ່ງ ‘\(name)’")
    case .notDictionary(let kind):
      return say(
        "operands", "‘**’ needs a dictionary, not \(kind)",
        "‘**’ ຕ້ອງເປັນ \(KindNames.lao("dictionary")) ບໍ່ແມ່ນ \(KindNames.lao(kind))")
    case .notNamespace(let kind):
      return say(
        "operands", "only a namespace() can be given attributes, not \(kind)",
        "ກຳນົດແອັດທຣິບິວໄດ້ແຕ່ namespace() ບໍ່ແມ່ນ \(KindNames.lao(kind))")
    case .notPrintableValue(let kind):
      return say(
        "not-printable", "\(kind) can't be printed as it is", "ພິມ \(KindNames.lao(kind)) ໂດຍກົງບໍ່ໄດ້",
        BilingualText("print one of its parts", lao: "ພິມສ່ວນໜຶ່ງຂອງມັນ"))
    case .wrongKind(let kind):
      return say("operands", "\(kind) has no fields", "\(KindNames.lao(kind)) ບໍ່ມີຊ່ອງຂໍ້ມູນ")
    case .wrongInput(let name, let kind):
      return say(
        "operands", "‘\(name)’ does not work on \(kind)",
        "‘\(name)’ ໃຊ້ກັບ \(KindNames.lao(kind)) ບໍ່ໄດ້")
    case .badArgument(let name, let owner, let found):
      return say(
        "bad-argument", "‘\(name)’ of ‘\(owner)’ can't be \(found)",
        "‘\(name)’ ຂອງ ‘\(owner)’ ເປັນ \(KindNames.lao(found)) ບໍ່ໄດ້")
    case .badKey(let kind):
      return say("operands", "\(kind) can't be a key", "\(KindNames.lao(kind)) ເປັນຄີບໍ່ໄດ້")
    case .badAttributeName(let name):
      return say(
        "attribute-name", "‘\(name)’ can't be the name of an attribute",
        "‘\(name)’ ເປັນຊື່ແອັດທຣິບິວບໍ່ໄດ້")
    case .activeAttribute(let name):
      return say(
        "attribute-name", "xmlattr can't write the attribute ‘\(name)’, which can hold a script",
        "xmlattr ຂຽນແອັດທຣິບິວ ‘\(name)’ ບໍ່ໄດ້ ເພາະມັນບັນຈຸສະຄຣິບໄດ້")
    case .notFound(let what): return say("not-found", "\(what) is not there", "ບໍ່ພົບ \(what)")
    case .unpacking(let wanted, let found):
      return say(
        "unpacking", "\(wanted) names are set, but there are \(found) values",
        "ມີ \(wanted) ຊື່ ແຕ່ມີ \(found) ຄ່າ")
    case .divisionByZero: return say("arithmetic", "division by zero", "ຫານດ້ວຍສູນ")
    case .integerOverflow:
      return say("arithmetic", "this number becomes too large", "ຕົວເລກນີ້ໃຫຍ່ເກີນໄປ")
    case .badFormat(let pattern):
      return say(
        "format", "the pattern ‘\(pattern)’ can't be read or does not fit its values",
        "ອ່ານແບບ ‘\(pattern)’ ບໍ່ໄດ້ ຫຼືບໍ່ກົງກັບຄ່າ")
    case .formatTooFew:
      return say("format", "the pattern needs more values", "ແບບນີ້ຕ້ອງການຄ່າຫຼາຍກວ່ານີ້")
    case .formatTooMany:
      return say("format", "there are more values than the pattern uses", "ມີຄ່າຫຼາຍກວ່າທີ່ແບບໃຊ້")
    case .loopNotRecursive:
      return say(
        "loop", "only a recursive loop can be called", "ເອີ້ນໄດ້ແຕ່ loop ແບບ recursive",
        BilingualText(
          "add ‘recursive’ to the end of the for tag", lao: "ເພີ່ມ ‘recursive’ ທ້າຍແທັກ for"))
    case .noSuchTemplate(let name, let known):
      return say(
        "unknown-template", "there is no template ‘\(name)’ that can stand here",
        "ບໍ່ມີແມ່ແບບ ‘\(name)’ ທີ່ໃຊ້ບ່ອນນີ້ໄດ້",
        NearestMatch.find(name, among: known).map {
          BilingualText("did you mean ‘\($0)’?", lao: "ໝາຍເຖິງ ‘\($0)’ ບໍ?")
        })
    case .brokenTemplate(let name):
      return say(
        "broken-template", "the template ‘\(name)’ can't be rendered as a page",
        "ສ້າງໜ້າຈາກແມ່ແບບ ‘\(name)’ ບໍ່ໄດ້")
    default: return nil
    }
  }
}

extension MissingName {
  func sentence(nearest: String?) -> TemplateFault.Sentence {
    let meant = nearest.map { BilingualText("did you mean ‘\($0)’?", lao: "ໝາຍເຖິງ ‘\($0)’ ບໍ?") }
    let give = BilingualText(
      "give a default with |default('…'), or ask first with ‘if’",
      lao: "ໃຫ້ຄ່າເລີ່ມຕົ້ນດ້ວຍ |default('…') ຫຼືຖາມກ່ອນດ້ວຍ ‘if’")
    switch self {
    case .nothing:
      return (
        "missing-value", BilingualText("this has no value here", lao: "ບ່ອນນີ້ບໍ່ມີຄ່າ"), give
      )
    case .variable(let name):
      return (
        "undefined", BilingualText("‘\(name)’ is not defined", lao: "‘\(name)’ ບໍ່ໄດ້ກຳນົດໄວ້"),
        meant ?? give
      )
    case .attribute(let name, let holder):
      return (
        "undefined",
        BilingualText("\(holder) has no ‘\(name)’", lao: "\(KindNames.lao(holder)) ບໍ່ມີ ‘\(name)’"),
        meant ?? give
      )
    case .index(let index):
      return (
        "undefined", BilingualText("there is no item \(index)", lao: "ບໍ່ມີລາຍການທີ \(index)"), give
      )
    case .noElse:
      return (
        "undefined",
        BilingualText(
          "this ‘if’ has no ‘else’, and so no value here",
          lao: "‘if’ ນີ້ບໍ່ມີ ‘else’, ຈຶ່ງບໍ່ມີຄ່າຢູ່ບ່ອນນີ້"), give
      )
    case .noItem(let name):
      return (
        "undefined",
        BilingualText("‘\(name)’ has no value here", lao: "‘\(name)’ ບໍ່ມີຄ່າຢູ່ບ່ອນນີ້"), give
      )
    case .parameter(let name):
      return (
        "undefined",
        BilingualText(
          "the parameter ‘\(name)’ was not given", lao: "ບໍ່ໄດ້ໃຫ້ຄ່າພາຣາມິເຕີ ‘\(name)’"),
        give
      )
    }
  }
}

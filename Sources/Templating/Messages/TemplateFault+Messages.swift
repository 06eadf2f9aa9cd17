internal import Diagnostics

extension TemplateFault {
  typealias Sentence = (identifier: String, message: BilingualText, hint: BilingualText?)

  func sentence(nearest: String?) -> Sentence {
    syntaxSentence ?? nameSentence ?? layoutSentence ?? markupSentence
      ?? valueSentence(nearest: nearest) ?? limitSentence
  }

  private func say(
    _ identifier: String, _ english: String, _ lao: String, hint: BilingualText? = nil
  ) -> Sentence {
    (identifier, BilingualText(english, lao: lao), hint)
  }

  private func meant(_ nearest: String?) -> BilingualText? {
    nearest.map { BilingualText("did you mean ‘\($0)’?", lao: "ໝາຍເຖິງ ‘\($0)’ ບໍ?") }
  }

  // MARK: Syntax

  private var syntaxSentence: Sentence? {
    switch self {
    case .unexpected(let text):
      say("syntax", "‘\(text)’ has no meaning here", "‘\(text)’ ບໍ່ມີຄວາມໝາຍຢູ່ບ່ອນນີ້")
    case .expected(let what, let found):
      say(
        "syntax", "‘\(what)’ is expected here, but ‘\(found)’ stands here",
        "ບ່ອນນີ້ຕ້ອງເປັນ ‘\(what)’ ແຕ່ພົບ ‘\(found)’")
    case .expectedName(let found):
      say(
        "syntax", "a name is expected here, but ‘\(found)’ stands here",
        "ບ່ອນນີ້ຕ້ອງເປັນຊື່ ແຕ່ພົບ ‘\(found)’")
    case .expectedExpression(let found):
      say(
        "syntax", "a value is expected here, but ‘\(found)’ stands here",
        "ບ່ອນນີ້ຕ້ອງເປັນຄ່າ ແຕ່ພົບ ‘\(found)’")
    case .expectedCall:
      say(
        "syntax", "‘call’ needs a call of a macro", "‘call’ ຕ້ອງມີການເອີ້ນມາໂຄຣ",
        hint: BilingualText(
          "write it as {% call name() %}", lao: "ຂຽນເປັນ {% call name() %}"))
    case .unclosed(let open, let close):
      say(
        "unclosed", "‘\(open)’ is never closed", "‘\(open)’ ບໍ່ໄດ້ປິດ",
        hint: BilingualText("close it with ‘\(close)’", lao: "ປິດດ້ວຍ ‘\(close)’"))
    case .unclosedTag(let tag, let end):
      say(
        "unclosed", "the tag ‘\(tag)’ is never closed", "ແທັກ ‘\(tag)’ ບໍ່ໄດ້ປິດ",
        hint: BilingualText("close it with {% \(end) %}", lao: "ປິດດ້ວຍ {% \(end) %}"))
    case .unknownTag(let tag, let known):
      say(
        "unknown-tag", "there is no tag ‘\(tag)’", "ບໍ່ມີແທັກ ‘\(tag)’",
        hint: meant(NearestMatch.find(tag, among: known)))
    case .strayTag(let tag, let open): strayTagSentence(tag, open)
    case .badNumber:
      say("syntax", "this number can't be read or is too large", "ອ່ານຕົວເລກນີ້ບໍ່ໄດ້ ຫຼືໃຫຍ່ເກີນໄປ")
    case .badEscape:
      say(
        "syntax", "this escape in a text is not complete", "ລະຫັດ \\ ໃນຂໍ້ຄວາມນີ້ບໍ່ຄົບ",
        hint: BilingualText("write \\\\ for a backslash", lao: "ຂຽນ \\\\ ແທນເຄື່ອງໝາຍ \\"))
    case .badArguments:
      say(
        "syntax", "arguments with names come after those without",
        "ຄ່າທີ່ມີຊື່ຕ້ອງຢູ່ຫຼັງຄ່າທີ່ບໍ່ມີຊື່")
    case .chainedTests:
      say(
        "syntax", "only one ‘is’ can follow a value", "ຫຼັງຄ່າໜຶ່ງມີ ‘is’ ໄດ້ເທື່ອດຽວ",
        hint: BilingualText("join the tests with ‘and’", lao: "ຕໍ່ການທົດສອບດ້ວຍ ‘and’"))
    case .cannotAssign(let what):
      say("syntax", "‘\(what)’ can't be set", "ກຳນົດຄ່າໃຫ້ ‘\(what)’ ບໍ່ໄດ້")
    case .defaultBeforeOther(let name):
      say(
        "syntax", "the parameter ‘\(name)’ needs a default, since one before it has one",
        "ພາຣາມິເຕີ ‘\(name)’ ຕ້ອງມີຄ່າເລີ່ມຕົ້ນ ເພາະຕົວກ່ອນໜ້າມີແລ້ວ")
    case .nestedTooDeep(let limit):
      say(
        "nesting", "this is nested deeper than \(limit) levels", "ຊ້ອນກັນເລິກກວ່າ \(limit) ຊັ້ນ",
        hint: BilingualText("take a part out with ‘set’", lao: "ແຍກສ່ວນໜຶ່ງອອກດ້ວຍ ‘set’"))
    case .privateImport(let name):
      say(
        "syntax", "‘\(name)’ can't be imported: names that begin with ‘_’ are private",
        "ນຳໃຊ້ ‘\(name)’ ບໍ່ໄດ້: ຊື່ທີ່ຂຶ້ນຕົ້ນດ້ວຍ ‘_’ ເປັນສ່ວນຕົວ")
    default: nil
    }
  }

  private func strayTagSentence(
    _ tag: String, _ open: (name: String, ends: [String])?
  ) -> Sentence {
    let hint = open.map { open in
      let ends = open.ends.map { "{% \($0) %}" }
      return BilingualText(
        "the open tag ‘\(open.name)’ waits for \(ends.joined(separator: " or "))",
        lao: "ແທັກ ‘\(open.name)’ ທີ່ເປີດຢູ່ລໍຖ້າ \(ends.joined(separator: " ຫຼື "))")
    }
    return say(
      "stray-tag", "‘\(tag)’ belongs to no open tag here", "‘\(tag)’ ຢູ່ບ່ອນນີ້ບໍ່ກົງກັບແທັກທີ່ເປີດຢູ່",
      hint: hint)
  }

  // MARK: Names

  private var nameSentence: Sentence? {
    switch self {
    case .unknownName(let name, let nearest):
      say("unknown-name", "there is no ‘\(name)’ here", "ບໍ່ມີ ‘\(name)’ ຢູ່ບ່ອນນີ້", hint: meant(nearest))
    case .unknownAttribute(let name, let holder?, let nearest):
      say(
        "unknown-attribute", "\(holder) has no ‘\(name)’", "\(KindNames.lao(holder)) ບໍ່ມີ ‘\(name)’",
        hint: meant(nearest))
    case .unknownAttribute(let name, nil, let nearest):
      say(
        "unknown-attribute", "nothing that templates see has a ‘\(name)’",
        "ບໍ່ມີສິ່ງໃດໃນແມ່ແບບທີ່ມີ ‘\(name)’", hint: meant(nearest))
    case .unknownMethod(let name, let holder, let nearest):
      say(
        "unknown-method", "a \(holder) has no method ‘\(name)’",
        "\(KindNames.lao(holder)) ບໍ່ມີຄຳສັ່ງ ‘\(name)’",
        hint: meant(nearest))
    case .unknownFilter(let name, let nearest):
      say(
        "unknown-filter", "there is no filter ‘\(name)’", "ບໍ່ມີຕົວກອງ ‘\(name)’", hint: meant(nearest))
    case .unknownTest(let name, let nearest):
      say(
        "unknown-test", "there is no test ‘\(name)’", "ບໍ່ມີການທົດສອບ ‘\(name)’", hint: meant(nearest))
    case .unknownTemplate(let name, let nearest):
      say(
        "unknown-template", "there is no template ‘\(name)’", "ບໍ່ມີແມ່ແບບ ‘\(name)’",
        hint: meant(nearest))
    case .unknownExport(let name, let template, let nearest):
      say(
        "unknown-export", "the template ‘\(template)’ has no macro or variable ‘\(name)’",
        "ແມ່ແບບ ‘\(template)’ ບໍ່ມີມາໂຄຣ ຫຼືຕົວແປ ‘\(name)’", hint: meant(nearest))
    case .unknownBlock(let name, let nearest):
      say("unknown-block", "there is no block ‘\(name)’", "ບໍ່ມີບລັອກ ‘\(name)’", hint: meant(nearest))
    case .unknownArgument(let name, let owner, let nearest):
      say(
        "unknown-argument", "‘\(owner)’ takes no argument ‘\(name)’",
        "‘\(owner)’ ບໍ່ຮັບຄ່າຊື່ ‘\(name)’", hint: meant(nearest))
    case .missingArgument(let name, let owner):
      say(
        "missing-argument", "‘\(owner)’ needs the argument ‘\(name)’",
        "‘\(owner)’ ຕ້ອງມີຄ່າ ‘\(name)’")
    case .tooManyArguments(let owner, 0):
      say("too-many-arguments", "‘\(owner)’ takes no arguments", "‘\(owner)’ ບໍ່ຮັບຄ່າໃດ")
    case .tooManyArguments(let owner, 1):
      say(
        "too-many-arguments", "‘\(owner)’ takes one argument at most", "‘\(owner)’ ຮັບໄດ້ຄ່າດຽວ")
    case .tooManyArguments(let owner, let allowed):
      say(
        "too-many-arguments", "‘\(owner)’ takes at most \(allowed) arguments",
        "‘\(owner)’ ຮັບໄດ້ບໍ່ເກີນ \(allowed) ຄ່າ")
    case .wrongArgumentType(let name, let owner, let wanted, let found):
      say(
        "argument-type",
        "‘\(name)’ of ‘\(owner)’ is to be \(wanted.description), not \(found.description)",
        "‘\(name)’ ຂອງ ‘\(owner)’ ຕ້ອງເປັນ \(KindNames.lao(wanted)) ບໍ່ແມ່ນ \(KindNames.lao(found))")
    case .unknownString(let key, let nearest):
      say(
        "unknown-string", "no strings file has the key ‘\(key)’", "ບໍ່ມີແຟ້ມຄຳສັບໃດມີ ‘\(key)’",
        hint: meant(nearest)
          ?? BilingualText(
            "add it to the files in Templates/strings", lao: "ເພີ່ມໃສ່ແຟ້ມໃນ Templates/strings"))
    case .missingPlace(let name, let key):
      say(
        "missing-argument", "the string ‘\(key)’ has a place for ‘\(name)’, which is not given",
        "ຄຳສັບ ‘\(key)’ ມີບ່ອນວ່າງ ‘\(name)’ ແຕ່ບໍ່ໄດ້ໃຫ້ຄ່າ",
        hint: BilingualText(
          "write t('\(key)', \(name)=value)", lao: "ຂຽນ t('\(key)', \(name)=ຄ່າ)"))
    case .unknownPlace(let name, let key, let nearest):
      say(
        "unknown-argument", "the string ‘\(key)’ has no place for ‘\(name)’",
        "ຄຳສັບ ‘\(key)’ ບໍ່ມີບ່ອນວ່າງ ‘\(name)’", hint: meant(nearest))
    case .badPattern(let key):
      say(
        "bad-pattern", "the string ‘\(key)’ has a brace without its partner",
        "ຄຳສັບ ‘\(key)’ ມີວົງປີກກາທີ່ບໍ່ຄູ່ກັນ",
        hint: BilingualText("write {{ or }} for a brace itself", lao: "ຂຽນ {{ ຫຼື }} ແທນວົງປີກກາເອງ"))
    case .stringLacking(let key, let language, let file):
      say(
        "string-lacking", "the string ‘\(key)’ is missing in \(language) (\(file))",
        "ຄຳສັບ ‘\(key)’ ບໍ່ມີໃນພາສາ \(language) (\(file))",
        hint: BilingualText("add it to \(file)", lao: "ເພີ່ມໃສ່ \(file)"))
    case .notPrintable(let type, let place):
      say(
        "not-printable", "a \(type.description) can't stand in a \(place)",
        "\(KindNames.lao(type)) ໃຊ້ໃນ \(place) ບໍ່ໄດ້")
    case .safeRefused:
      say(
        "safe-refused", "the filter ‘safe’ is not allowed in the templates of sites",
        "ຕົວກອງ ‘safe’ ໃຊ້ໃນແມ່ແບບຂອງເວັບໄຊບໍ່ໄດ້",
        hint: BilingualText(
          "print the value without it: what is markup by its type passes as it is",
          lao: "ພິມຄ່າໂດຍບໍ່ມີມັນ: ຄ່າທີ່ເປັນ HTML ຢູ່ແລ້ວຈະຜ່ານໄດ້ເອງ"))
    case .cutsMarkup(let name):
      say(
        "cuts-markup", "‘\(name)’ would cut HTML apart in the middle of a tag",
        "‘\(name)’ ຈະຕັດ HTML ຂາດກາງແທັກ",
        hint: BilingualText(
          "read it as text before: |striptags, or use |excerpt",
          lao: "ອ່ານເປັນຂໍ້ຄວາມກ່ອນ: |striptags ຫຼືໃຊ້ |excerpt"))
    case .host(let message, let hint): ("host", message, hint)
    default: nil
    }
  }

  // MARK: Layouts

  private var layoutSentence: Sentence? {
    switch self {
    case .duplicateBlock(let name):
      say(
        "duplicate-block", "the block ‘\(name)’ stands twice in this template",
        "ບລັອກ ‘\(name)’ ມີສອງເທື່ອໃນແມ່ແບບນີ້",
        hint: BilingualText(
          "print it again with {{ self.\(name)() }}", lao: "ພິມຊ້ຳດ້ວຍ {{ self.\(name)() }}"))
    case .hyphenInBlockName:
      say(
        "syntax", "a block's name has no hyphen", "ຊື່ບລັອກບໍ່ມີຂີດກາງ",
        hint: BilingualText("use an underscore", lao: "ໃຊ້ຂີດລຸ່ມ _"))
    case .requiredBlockNotEmpty(let name):
      say(
        "required-block", "the required block ‘\(name)’ can hold only white space and comments",
        "ບລັອກບັງຄັບ ‘\(name)’ ມີໄດ້ແຕ່ຊ່ອງວ່າງ ແລະຄຳອະທິບາຍ")
    case .requiredBlockMissing(let name, let template):
      say(
        "required-block", "the template ‘\(template)’ does not fill the required block ‘\(name)’",
        "ແມ່ແບບ ‘\(template)’ ບໍ່ໄດ້ຕື່ມບລັອກບັງຄັບ ‘\(name)’",
        hint: BilingualText(
          "add {% block \(name) %} to \(template)", lao: "ເພີ່ມ {% block \(name) %} ໃສ່ \(template)"))
    case .requiredBlockEmpty(let name):
      say(
        "required-block", "the required block ‘\(name)’ is not filled",
        "ບລັອກບັງຄັບ ‘\(name)’ ຍັງບໍ່ໄດ້ຕື່ມ")
    case .secondExtends:
      say("extends", "a template extends only one other", "ແມ່ແບບໜຶ່ງສືບຕໍ່ໄດ້ພຽງແມ່ແບບດຽວ")
    case .extendsInside(let tag):
      say(
        "extends", "‘extends’ can't stand inside ‘\(tag)’", "‘extends’ ຢູ່ໃນ ‘\(tag)’ ບໍ່ໄດ້",
        hint: BilingualText(
          "write {% extends 'a.html' if test else 'b.html' %} at the top",
          lao: "ຂຽນ {% extends 'a.html' if ເງື່ອນໄຂ else 'b.html' %} ຢູ່ເທິງສຸດ"))
    case .extendsItself(let name):
      say("extends", "the template ‘\(name)’ extends itself", "ແມ່ແບບ ‘\(name)’ ສືບຕໍ່ຕົວມັນເອງ")
    case .noSuperBlock(let name):
      say(
        "super", "no template above has the block ‘\(name)’ that super() could print",
        "ບໍ່ມີແມ່ແບບຂັ້ນເທິງທີ່ມີບລັອກ ‘\(name)’ ໃຫ້ super() ພິມ")
    case .superOutsideBlock:
      say("super", "super() has a meaning only inside a block", "super() ໃຊ້ໄດ້ແຕ່ໃນບລັອກ")
    case .blockContainsItself(let name):
      say("block-nesting", "the block ‘\(name)’ contains itself", "ບລັອກ ‘\(name)’ ມີຕົວມັນເອງຢູ່ໃນ")
    default: nil
    }
  }

  // MARK: Limits

  private var limitSentence: Sentence {
    switch self {
    case .valueTooDeep:
      say(
        "limit", "lists within lists go deeper than 60 levels", "ລາຍການຊ້ອນກັນເລິກກວ່າ 60 ຊັ້ນ")
    case .compileLimit:
      say(
        "limit", "templates lead from here to each other too deep or in too many ways",
        "ຈາກບ່ອນນີ້ ແມ່ແບບນຳໄປຫາກັນເລິກເກີນໄປ ຫຼືຫຼາຍທາງເກີນໄປ",
        hint: BilingualText(
          "name the templates that are meant instead of a value",
          lao: "ຂຽນຊື່ແມ່ແບບທີ່ຕ້ອງການ ແທນການໃຊ້ຄ່າ"))
    case .depthLimit(let count):
      say(
        "limit", "\(count) calls of macros, includes and loops are within each other",
        "ມີການເອີ້ນມາໂຄຣ, include ແລະ loop ຊ້ອນກັນ \(count) ຊັ້ນ",
        hint: BilingualText(
          "look for a template or macro that calls itself without end",
          lao: "ຊອກຫາແມ່ແບບ ຫຼືມາໂຄຣທີ່ເອີ້ນຕົວເອງບໍ່ຮູ້ຈົບ"))
    case .stepLimit(let steps):
      say(
        "limit", "this page takes more than \(steps) steps", "ໜ້ານີ້ໃຊ້ຫຼາຍກວ່າ \(steps) ຂັ້ນຕອນ",
        hint: BilingualText(
          "look for loops within loops over long lists", lao: "ຊອກຫາ loop ຊ້ອນ loop ທີ່ມີລາຍການຍາວ"))
    case .outputLimit(let bytes):
      say(
        "limit", "this page is larger than \(bytes) bytes", "ໜ້ານີ້ໃຫຍ່ກວ່າ \(bytes) ໄບຕ໌")
    case .rangeLimit(let count):
      say("limit", "range() gives at most \(count) numbers", "range() ໃຫ້ໄດ້ບໍ່ເກີນ \(count) ຕົວເລກ")
    default:
      say("limit", "this value becomes too large", "ຄ່ານີ້ໃຫຍ່ເກີນໄປ")
    }
  }
}

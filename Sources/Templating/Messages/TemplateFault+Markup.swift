internal import Diagnostics

extension TemplateFault {
  /// What is wrong with the place of an output in the HTML.
  var markupSentence: Sentence? {
    func say(
      _ identifier: String, _ english: String, _ lao: String, _ hint: (String, String)? = nil
    ) -> Sentence {
      (
        identifier, BilingualText(english, lao: lao),
        hint.map { BilingualText($0.0, lao: $0.1) }
      )
    }
    switch self {
    case .outputUnquoted(let name):
      return say(
        "unquoted-attribute", "a value can't stand in the attribute ‘\(name)’ without quotes",
        "ໃສ່ຄ່າໃນແອັດທຣິບິວ ‘\(name)’ ທີ່ບໍ່ມີເຄື່ອງໝາຍຄຳເວົ້າບໍ່ໄດ້",
        ("write \(name)=\"…\" with quotes around it", "ຂຽນ \(name)=\"…\" ໂດຍມີເຄື່ອງໝາຍຄຳເວົ້າ"))
    case .outputInTagName:
      return say(
        "output-place", "a value can't be the name of an element", "ໃຊ້ຄ່າເປັນຊື່ຂອງອົງປະກອບ HTML ບໍ່ໄດ້",
        ("write each element out and choose with ‘if’", "ຂຽນແຕ່ລະອົງປະກອບ ແລ້ວເລືອກດ້ວຍ ‘if’"))
    case .outputInTag:
      return say(
        "output-place", "a value can't stand inside a tag outside of an attribute's quotes",
        "ໃສ່ຄ່າໃນແທັກ HTML ນອກເຄື່ອງໝາຍຄຳເວົ້າຂອງແອັດທຣິບິວບໍ່ໄດ້",
        (
          "write the attribute's name and put the value into its quotes",
          "ຂຽນຊື່ແອັດທຣິບິວ ແລ້ວໃສ່ຄ່າໃນເຄື່ອງໝາຍຄຳເວົ້າ"
        ))
    case .outputInAttributeName:
      return say(
        "output-place", "a value can't be part of an attribute's name",
        "ໃຊ້ຄ່າເປັນສ່ວນໜຶ່ງຂອງຊື່ແອັດທຣິບິວບໍ່ໄດ້",
        ("write the name out and choose with ‘if’", "ຂຽນຊື່ໃຫ້ຄົບ ແລ້ວເລືອກດ້ວຍ ‘if’"))
    case .outputInComment:
      return say(
        "output-place", "a value can't stand in an HTML comment", "ໃສ່ຄ່າໃນຄຳອະທິບາຍ HTML ບໍ່ໄດ້",
        ("use a template comment: {# … #}", "ໃຊ້ຄຳອະທິບາຍຂອງແມ່ແບບ: {# … #}"))
    case .outputInScript:
      return say(
        "output-place", "a value can't stand in a script that is executed",
        "ໃສ່ຄ່າໃນສະຄຣິບທີ່ຖືກປະຕິບັດບໍ່ໄດ້",
        (
          "put it into a data attribute or into <script type=\"application/json\">",
          "ໃສ່ໃນແອັດທຣິບິວ data- ຫຼືໃນ <script type=\"application/json\">"
        ))
    case .outputInScriptType:
      return say(
        "output-place", "a value can't say the type of a script", "ໃຊ້ຄ່າເປັນຊະນິດຂອງສະຄຣິບບໍ່ໄດ້",
        ("write the type out", "ຂຽນຊະນິດໃຫ້ຄົບ"))
    case .outputInStyle:
      return say(
        "output-place", "a value can't stand in CSS", "ໃສ່ຄ່າໃນ CSS ບໍ່ໄດ້",
        ("choose a class with ‘if’", "ເລືອກ class ດ້ວຍ ‘if’"))
    case .outputInEventHandler(let name):
      return say(
        "output-place", "a value can't stand in the event handler ‘\(name)’",
        "ໃສ່ຄ່າໃນຕົວຈັດການເຫດການ ‘\(name)’ ບໍ່ໄດ້",
        ("put it into a data attribute", "ໃສ່ໃນແອັດທຣິບິວ data-"))
    case .outputInActiveAttribute(let name):
      return say(
        "output-place", "a value can't stand in the attribute ‘\(name)’, which can hold a script",
        "ໃສ່ຄ່າໃນແອັດທຣິບິວ ‘\(name)’ ບໍ່ໄດ້ ເພາະມັນບັນຈຸສະຄຣິບໄດ້")
    case .outputInActiveURL:
      return say(
        "output-place", "a value can't stand in a URL with this scheme",
        "ໃສ່ຄ່າໃນ URL ທີ່ໃຊ້ໂປຣໂຕຄອນນີ້ບໍ່ໄດ້",
        ("use http, https, mailto or tel", "ໃຊ້ http, https, mailto ຫຼື tel"))
    case .outputInRawText(let element):
      return say(
        "output-place", "a value can't stand inside <\(element)>", "ໃສ່ຄ່າໃນ <\(element)> ບໍ່ໄດ້")
    case .colonAfterValue:
      return say(
        "output-place", "a colon after a value would make a scheme of it",
        "ເຄື່ອງໝາຍ : ຫຼັງຄ່າຈະເຮັດໃຫ້ຄ່ານັ້ນກາຍເປັນໂປຣໂຕຄອນຂອງ URL",
        ("begin the URL with a literal / or https://", "ຂຶ້ນຕົ້ນ URL ດ້ວຍ / ຫຼື https://"))
    case .commentInScript:
      return say(
        "html", "‘<!’ inside a script changes where it ends", "‘<!’ ໃນສະຄຣິບຈະປ່ຽນບ່ອນທີ່ສະຄຣິບຈົບ",
        ("write <\\! instead", "ຂຽນ <\\! ແທນ"))
    case .strayInTag(let byte):
      let mark = String(UnicodeScalar(byte))
      return say(
        "html", "‘\(mark)’ stands here without an attribute's name before it",
        "‘\(mark)’ ຢູ່ບ່ອນນີ້ໂດຍບໍ່ມີຊື່ແອັດທຣິບິວກ່ອນໜ້າ",
        (
          "write an attribute's name in one piece, directly before its =",
          "ຂຽນຊື່ແອັດທຣິບິວຕໍ່ເນື່ອງກັນ ກ່ອນ = ໂດຍກົງ"
        ))
    case .nameGoesOn:
      return say(
        "html", "here a name could go on that not every way has written",
        "ບ່ອນນີ້ຊື່ອາດຕໍ່ກັນໄປ ໂດຍບໍ່ແມ່ນທຸກທາງຂຽນຊື່ນັ້ນ",
        (
          "write each name in one piece, and a space after it",
          "ຂຽນແຕ່ລະຊື່ໃຫ້ຄົບໃນບ່ອນດຽວ ແລະເວັ້ນວັກຫຼັງຊື່"
        ))
    case .contentBeforeMeaning:
      return say(
        "output-place", "a value stands in ‘content’ before ‘http-equiv’ says what it means",
        "ມີຄ່າຢູ່ໃນ ‘content’ ກ່ອນ ‘http-equiv’ ຈະບອກຄວາມໝາຍຂອງມັນ",
        ("write http-equiv before content", "ຂຽນ http-equiv ກ່ອນ content"))
    case .tagInText(let element):
      return say(
        "html", "<\(element)> holds text and no elements", "<\(element)> ມີແຕ່ຂໍ້ຄວາມ ບໍ່ມີອົງປະກອບ HTML",
        ("write &lt; for the character itself", "ຂຽນ &lt; ແທນຕົວອັກສອນນັ້ນເອງ"))
    case .branchesDiffer(let a, let b):
      return say(
        "branches-differ",
        "one way through this ends \(a.english), another \(b.english)",
        "ທາງໜຶ່ງຈົບ\(a.lao) ອີກທາງໜຶ່ງຈົບ\(b.lao)",
        (
          "close what each branch opens, or repeat the branch around the whole tag",
          "ປິດສິ່ງທີ່ແຕ່ລະທາງເປີດ ຫຼືໃຫ້ເງື່ອນໄຂຫຸ້ມທັງແທັກ"
        ))
    case .loopEndsElsewhere(let a, let b):
      return say(
        "branches-differ", "this loop begins \(a.english) and ends \(b.english)",
        "loop ນີ້ເລີ່ມ\(a.lao) ແຕ່ຈົບ\(b.lao)",
        ("close inside the loop what it opens", "ປິດໃນ loop ສິ່ງທີ່ມັນເປີດ"))
    case .recursionEndsElsewhere(let a, let b):
      return say(
        "branches-differ",
        "this template includes itself, but begins \(a.english) and ends \(b.english)",
        "ແມ່ແບບນີ້ນຳຕົວເອງເຂົ້າ ແຕ່ເລີ່ມ\(a.lao) ແລະຈົບ\(b.lao)")
    case .endsInsideMarkup(let place):
      return say(
        "unclosed-markup", "this ends \(place.english)", "ບ່ອນນີ້ຈົບ\(place.lao)",
        ("close the tag, quote or element before the end", "ປິດແທັກ, ເຄື່ອງໝາຍຄຳເວົ້າ ຫຼືອົງປະກອບກ່ອນຈົບ"))
    default: return nil
    }
  }
}

extension HTMLPlace {
  /// `in text`, for a sentence.
  var english: String {
    switch self {
    case .text: "in text"
    case .comment: "in a comment"
    case .tag(let name): name.isEmpty ? "inside a tag" : "inside the tag <\(name)>"
    case .attribute(let name): "in the attribute ‘\(name)’"
    case .element(let name): "inside <\(name)>"
    }
  }

  var lao: String {
    switch self {
    case .text: "ໃນຂໍ້ຄວາມ"
    case .comment: "ໃນຄຳອະທິບາຍ"
    case .tag(let name): name.isEmpty ? "ໃນແທັກ" : "ໃນແທັກ <\(name)>"
    case .attribute(let name): "ໃນແອັດທຣິບິວ ‘\(name)’"
    case .element(let name): "ໃນ <\(name)>"
    }
  }
}

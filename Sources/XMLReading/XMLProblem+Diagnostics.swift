package import Diagnostics

extension XMLProblem {
  /// The problem as people read it.
  package func diagnostic(in source: SourceText, severity: Severity = .error) -> Diagnostic {
    Diagnostic(severity, "xml.\(rule)", at: source.location(of: self.source), message)
  }
}

extension XMLProblem {
  private var rule: String {
    switch kind {
    case .doctype: "doctype"
    case .tooLarge, .tooDeep: "limit"
    default: "not-well-formed"
    }
  }

  private var message: BilingualText {
    switch kind {
    case .mismatchedTag:
      BilingualText(
        "not well-formed: an element is not closed by its own end tag",
        lao: "XML ບໍ່ຖືກຮູບແບບ: ອົງປະກອບບໍ່ຖືກປິດດ້ວຍແທັກຂອງມັນເອງ")
    case .undeclaredEntity:
      BilingualText(
        "not well-formed: only &amp; &lt; &gt; &quot; &apos; and numbers like &#160; are known",
        lao: "XML ບໍ່ຖືກຮູບແບບ: ຮູ້ຈັກແຕ່ &amp; &lt; &gt; &quot; &apos; ແລະ ຕົວເລກເຊັ່ນ &#160;")
    case .unescapedCharacter:
      BilingualText(
        "not well-formed: '&' and '<' must be written &amp; and &lt;",
        lao: "XML ບໍ່ຖືກຮູບແບບ: '&' ແລະ '<' ຕ້ອງຂຽນເປັນ &amp; ແລະ &lt;")
    case .invalidCharacter:
      BilingualText(
        "not well-formed: a character or byte that XML does not allow",
        lao: "XML ບໍ່ຖືກຮູບແບບ: ມີຕົວອັກສອນ ຫຼື ໄບ ທີ່ XML ບໍ່ອະນຸຍາດ")
    case .repeatedAttribute:
      BilingualText(
        "not well-formed: an attribute stands twice in one tag",
        lao: "XML ບໍ່ຖືກຮູບແບບ: ແອັດທຣິບິວຊ້ຳກັນໃນແທັກດຽວ")
    case .malformedAttribute:
      BilingualText(
        "not well-formed: an attribute needs a value in quotes",
        lao: "XML ບໍ່ຖືກຮູບແບບ: ແອັດທຣິບິວຕ້ອງມີຄ່າໃນວົງຢືມ")
    case .undeclaredPrefix:
      BilingualText(
        "not well-formed: the namespace of a prefix is not declared",
        lao: "XML ບໍ່ຖືກຮູບແບບ: ບໍ່ໄດ້ປະກາດ namespace ຂອງຄຳນຳໜ້າ")
    case .empty:
      BilingualText("there is nothing in it", lao: "ບໍ່ມີຫຍັງຢູ່ໃນນີ້")
    case .truncated:
      BilingualText(
        "not well-formed: it ends before all elements are closed",
        lao: "XML ບໍ່ຖືກຮູບແບບ: ຈົບກ່ອນປິດອົງປະກອບທັງໝົດ")
    case .outsideRoot:
      BilingualText(
        "not well-formed: something stands outside the one root element",
        lao: "XML ບໍ່ຖືກຮູບແບບ: ມີເນື້ອໃນຢູ່ນອກອົງປະກອບຫຼັກ")
    case .tooDeep:
      BilingualText(
        "elements nest deeper than 256", lao: "ອົງປະກອບຊ້ອນກັນເລິກກວ່າ 256 ຊັ້ນ")
    case .doctype:
      BilingualText(
        "a document type with declarations is not allowed",
        lao: "ບໍ່ອະນຸຍາດ DOCTYPE ທີ່ມີການປະກາດ")
    case .tooLarge:
      BilingualText("it is too large to be read", lao: "ໃຫຍ່ເກີນໄປ ອ່ານບໍ່ໄດ້")
    case .other(let words):
      BilingualText(
        "not well-formed: \(words)", lao: "XML ບໍ່ຖືກຮູບແບບ: \(words)")
    }
  }
}

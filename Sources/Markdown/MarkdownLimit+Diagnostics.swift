import Diagnostics

extension MarkdownProblem.Limit {
  var message: BilingualText {
    switch self {
    case .sourceSize:
      BilingualText(
        "the page is refused: it has more than \(MarkdownLimits.sourceSize) bytes of text",
        lao: "ໜ້ານີ້ຖືກປະຕິເສດ: ຂໍ້ຄວາມເກີນ \(MarkdownLimits.sourceSize) ໄບ")
    case .containerDepth:
      BilingualText(
        "the page is refused: lists and quotes nest deeper than \(MarkdownLimits.containerDepth)",
        lao: "ໜ້ານີ້ຖືກປະຕິເສດ: ລາຍການ ແລະ ຂໍ້ອ້າງອີງຊ້ອນກັນເລິກກວ່າ "
          + "\(MarkdownLimits.containerDepth) ຊັ້ນ")
    case .elementDepth:
      BilingualText(
        "the page is refused: its markup nests deeper than \(MarkdownLimits.elementDepth)",
        lao: "ໜ້ານີ້ຖືກປະຕິເສດ: ເຄື່ອງໝາຍຊ້ອນກັນເລິກກວ່າ \(MarkdownLimits.elementDepth) ຊັ້ນ")
    case .work:
      BilingualText(
        "the page is refused: up to here its lines and marks take more work than a page may",
        lao: "ໜ້ານີ້ຖືກປະຕິເສດ: ເຖິງບ່ອນນີ້ ແຖວ ແລະ ເຄື່ອງໝາຍຂອງມັນໃຊ້ແຮງງານເກີນກວ່າທີ່ໜ້າໜຶ່ງໃຊ້ໄດ້")
    case .brackets:
      BilingualText(
        "the page is refused: too many unclosed image brackets '!['",
        lao: "ໜ້ານີ້ຖືກປະຕິເສດ: ມີວົງເລັບຮູບພາບ '![' ທີ່ບໍ່ປິດ ຫຼາຍເກີນໄປ")
    case .addresses:
      BilingualText(
        "the page is refused: more than \(MarkdownLimits.addresses) links and images",
        lao: "ໜ້ານີ້ຖືກປະຕິເສດ: ລິ້ງ ແລະ ຮູບພາບເກີນ \(MarkdownLimits.addresses)")
    case .tableCells:
      BilingualText(
        "the page is refused: its tables have more than \(MarkdownLimits.tableCells) cells",
        lao: "ໜ້ານີ້ຖືກປະຕິເສດ: ຕາຕະລາງມີເກີນ \(MarkdownLimits.tableCells) ຊ່ອງ")
    case .outputSize:
      BilingualText(
        "the page is refused: its markup has more than \(MarkdownLimits.outputSize) bytes",
        lao: "ໜ້ານີ້ຖືກປະຕິເສດ: HTML ເກີນ \(MarkdownLimits.outputSize) ໄບ")
    }
  }

  var hint: BilingualText {
    switch self {
    case .sourceSize, .work, .addresses, .tableCells, .outputSize:
      BilingualText("split it into several pages", lao: "ແບ່ງອອກເປັນຫຼາຍໜ້າ")
    case .containerDepth, .elementDepth:
      BilingualText("write it with less nesting", lao: "ຂຽນໃຫ້ຊ້ອນກັນໜ້ອຍລົງ")
    case .brackets:
      BilingualText("close or remove the brackets", lao: "ປິດ ຫຼື ລຶບວົງເລັບອອກ")
    }
  }
}

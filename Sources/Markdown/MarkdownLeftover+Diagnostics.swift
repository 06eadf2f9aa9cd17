import Diagnostics

extension MarkdownProblem.Leftover {
  var message: BilingualText {
    switch self {
    case .emphasis:
      BilingualText("these asterisks stay as text", lao: "ເຄື່ອງໝາຍດອກຈັນເຫຼົ່ານີ້ຍັງເປັນຂໍ້ຄວາມ")
    case .link:
      BilingualText("this is no link; it stays as text", lao: "ນີ້ບໍ່ເປັນລິ້ງ; ຍັງເປັນຂໍ້ຄວາມ")
    case .attributes:
      BilingualText("what stands in {…} stays as text", lao: "ສິ່ງທີ່ຢູ່ໃນ {…} ຍັງເປັນຂໍ້ຄວາມ")
    case .template:
      BilingualText(
        "this is a mark of another generator's templates; it stays as text",
        lao: "ນີ້ເປັນເຄື່ອງໝາຍແມ່ແບບຂອງໂປຣແກຣມອື່ນ; ຍັງເປັນຂໍ້ຄວາມ")
    case .wikiLink:
      BilingualText("[[…]] is no link here; it stays as text", lao: "[[…]] ບໍ່ເປັນລິ້ງຢູ່ນີ້; ຍັງເປັນຂໍ້ຄວາມ")
    case .heading:
      BilingualText("this is no heading; it stays as text", lao: "ນີ້ບໍ່ເປັນຫົວຂໍ້; ຍັງເປັນຂໍ້ຄວາມ")
    case .bullet, .number:
      BilingualText("this is no list; it stays as text", lao: "ນີ້ບໍ່ເປັນລາຍການ; ຍັງເປັນຂໍ້ຄວາມ")
    case .tableRow:
      BilingualText("this is no table; it stays as text", lao: "ນີ້ບໍ່ເປັນຕາຕະລາງ; ຍັງເປັນຂໍ້ຄວາມ")
    }
  }

  var hint: BilingualText {
    switch self {
    case .emphasis:
      BilingualText(
        "write ** directly before and behind the words: **ຄຳ**",
        lao: "ຂຽນ ** ຕິດກັບຄຳ ທັງກ່ອນ ແລະ ຫຼັງ: **ຄຳ**")
    case .link:
      BilingualText(
        "put an address with spaces between < and >: [ຂໍ້ຄວາມ](<ຊື່ ແຟ້ມ.pdf>)",
        lao: "ໃສ່ທີ່ຢູ່ທີ່ມີຍະຫວ່າງໄວ້ລະຫວ່າງ < ແລະ >: [ຂໍ້ຄວາມ](<ຊື່ ແຟ້ມ.pdf>)")
    case .attributes:
      BilingualText(
        "remove it; only {#id} at the end of a heading is read, of letters a to z, digits, - and _",
        lao: "ລຶບອອກ; ອ່ານແຕ່ {#id} ທ້າຍຫົວຂໍ້ ທີ່ເປັນຕົວອັກສອນ a ຫາ z, ຕົວເລກ, - ແລະ _")
    case .template:
      BilingualText(
        "write in Markdown what it stood for, or put it between backticks: `{{ … }}`",
        lao: "ຂຽນເປັນ Markdown ຕາມທີ່ຕ້ອງການ ຫຼື ໃສ່ໄວ້ລະຫວ່າງ ` ແລະ `: `{{ … }}`")
    case .wikiLink:
      BilingualText("write [ຂໍ້ຄວາມ](/ທີ່ຢູ່/)", lao: "ຂຽນ [ຂໍ້ຄວາມ](/ທີ່ຢູ່/)")
    case .heading:
      BilingualText("write a space behind the #: ## ຫົວຂໍ້", lao: "ໃສ່ຍະຫວ່າງຫຼັງ #: ## ຫົວຂໍ້")
    case .bullet:
      BilingualText("write '- ' to make a list", lao: "ຂຽນ '- ' ເພື່ອເຮັດລາຍການ")
    case .number:
      BilingualText("write '1. ' to make a list", lao: "ຂຽນ '1. ' ເພື່ອເຮັດລາຍການ")
    case .tableRow:
      BilingualText(
        "write a line |---|---| under the head, with one --- for each cell",
        lao: "ຂຽນແຖວ |---|---| ກ້ອງຫົວຕາຕະລາງ ໂດຍມີ --- ໜຶ່ງອັນຕໍ່ໜຶ່ງຊ່ອງ")
    }
  }
}

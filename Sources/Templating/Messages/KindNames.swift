/// The kinds of values and types as Lao messages call them; English ones have the names of
/// `--explain`.
enum KindNames {
  static func lao(_ kind: String) -> String {
    switch kind {
    case "undefined": "ຄ່າທີ່ບໍ່ໄດ້ກຳນົດ"
    case "none": "ຄ່າວ່າງ (none)"
    case "boolean": "ຄ່າຈິງ/ບໍ່ຈິງ"
    case "integer": "ຈຳນວນເຕັມ"
    case "number": "ຕົວເລກ"
    case "text": "ຂໍ້ຄວາມ"
    case "markup": "HTML"
    case "list": "ລາຍການ"
    case "tuple": "ລາຍການ (tuple)"
    case "dictionary": "ຕາຕະລາງຄີ (dictionary)"
    case "function": "ຟັງຊັນ"
    default: kind
    }
  }

  static func lao(_ type: ValueType) -> String {
    switch type {
    case .any: "ຫຍັງກໍໄດ້"
    case .list(let element): "ລາຍການຂອງ \(lao(element))"
    case .dictionary(let value): "ຕາຕະລາງຄີຂອງ \(lao(value))"
    default: lao(type.description)
    }
  }
}

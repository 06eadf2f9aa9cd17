import Diagnostics

/// A slip of a feed that is mended before it is read.
enum FeedSlip: Hashable, Sendable {
  /// Something before `<?xml`.
  case leadingDirt
  /// Something behind the root element.
  case trailingDirt
  /// `&nbsp;` and its like, which XML does not know.
  case htmlEntity
  /// A name that the feed itself declares, for one character.
  case declaredEntity
  case bareAmpersand
  case undeclaredPrefix
  case control
  case badByte

  var identifier: String {
    switch self {
    case .leadingDirt, .trailingDirt: "feed.outside-root"
    case .htmlEntity: "feed.undeclared-entity"
    case .declaredEntity: "feed.declared-entity"
    case .bareAmpersand: "feed.bare-ampersand"
    case .undeclaredPrefix: "feed.undeclared-prefix"
    case .control, .badByte: "feed.bad-character"
    }
  }

  /// - Parameter count: in how many places.
  func message(_ count: Int) -> BilingualText {
    let (english, lao) = words
    guard count > 1 else {
      return BilingualText(
        "\(english); it is read all the same", lao: "\(lao); ແຕ່ຍັງອ່ານໄດ້")
    }
    return BilingualText(
      "\(english), in \(count) places; it is read all the same",
      lao: "\(lao) \(count) ບ່ອນ; ແຕ່ຍັງອ່ານໄດ້")
  }

  private var words: (english: String, lao: String) {
    switch self {
    case .leadingDirt:
      ("something stands before <?xml …?>", "ມີບາງຢ່າງຢູ່ກ່ອນ <?xml …?>")
    case .trailingDirt:
      ("something stands behind the end of the feed", "ມີບາງຢ່າງຢູ່ຫຼັງຈຸດຈົບຂອງຟີດ")
    case .htmlEntity:
      (
        "the feed uses HTML's names for characters without declaring them",
        "ຟີດນີ້ໃຊ້ຊື່ຕົວອັກສອນຂອງ HTML ໂດຍບໍ່ໄດ້ປະກາດ"
      )
    case .declaredEntity:
      (
        "the feed declares names for characters of its own",
        "ຟີດນີ້ປະກາດຊື່ຕົວອັກສອນຂອງຕົນເອງ"
      )
    case .bareAmpersand: ("‘&’ stands for itself", "‘&’ ຢູ່ໂດດດ່ຽວ")
    case .undeclaredPrefix:
      ("a prefix stands for no namespace", "ຄຳນຳໜ້າຊື່ບໍ່ໄດ້ປະກາດ namespace")
    case .control:
      ("the feed has characters that XML has no place for", "ຟີດນີ້ມີຕົວອັກສອນທີ່ XML ບໍ່ຮັບ")
    case .badByte:
      ("the feed has bytes that are no text", "ຟີດນີ້ມີໄບທີ່ບໍ່ແມ່ນຂໍ້ຄວາມ")
    }
  }
}

import Diagnostics

/// What can be wrong with a feed from elsewhere.
enum FeedFault {
  case notAFeed(name: String)
  case mended(FeedSlip, count: Int)
  case refusedLink(String)
  case badDate(String)
  case emptyItem
  case repeatedGUID(String)
  case tooManyItems(Int)

  func diagnostic(at range: Range<Int>, in source: SourceText) -> Diagnostic {
    diagnostic(at: source.location(of: range))
  }

  func diagnostic(at location: SourceLocation) -> Diagnostic {
    Diagnostic(severity, identifier, at: location, message)
  }
}

extension FeedFault {
  private var severity: Severity {
    if case .notAFeed = self { return .error }
    return .warning
  }

  private var identifier: String {
    switch self {
    case .notAFeed: "feed.unknown-format"
    case .mended(let slip, _): slip.identifier
    case .refusedLink: "feed.refused-link"
    case .badDate: "feed.bad-date"
    case .emptyItem: "feed.empty-item"
    case .repeatedGUID: "feed.repeated-guid"
    case .tooManyItems: "feed.too-many-items"
    }
  }

  private var message: BilingualText {
    switch self {
    case .notAFeed(let name):
      BilingualText(
        "this is no feed: <\(Self.shortened(name))> begins neither RSS nor Atom",
        lao: "ນີ້ບໍ່ແມ່ນຟີດ: <\(Self.shortened(name))> ບໍ່ແມ່ນ RSS ຫຼື Atom")
    case .mended(let slip, let count): slip.message(count)
    case .refusedLink(let link):
      BilingualText(
        "the link '\(Self.shortened(link))' leads to no web page and is left out",
        lao: "ລິ້ງ '\(Self.shortened(link))' ບໍ່ໄດ້ນຳໄປຫາໜ້າເວັບ ຈຶ່ງຖືກຕັດອອກ")
    case .badDate(let date):
      BilingualText(
        "'\(Self.shortened(date))' is no date that a feed may have; it is left out",
        lao: "'\(Self.shortened(date))' ບໍ່ແມ່ນວັນທີຂອງຟີດ ຈຶ່ງຖືກຕັດອອກ")
    case .emptyItem:
      BilingualText(
        "an item has neither title nor text and is left out",
        lao: "ລາຍການນີ້ບໍ່ມີຫົວຂໍ້ ແລະ ຂໍ້ຄວາມ ຈຶ່ງຖືກຕັດອອກ")
    case .repeatedGUID(let guid):
      BilingualText(
        "an item with the guid '\(Self.shortened(guid))' was there before; this one is left out",
        lao: "ມີລາຍການທີ່ມີ guid '\(Self.shortened(guid))' ແລ້ວ; ອັນນີ້ຖືກຕັດອອກ")
    case .tooManyItems(let count):
      BilingualText(
        "the feed has \(count) items; only the first \(FeedLimits.items) are read",
        lao: "ຟີດນີ້ມີ \(count) ລາຍການ; ອ່ານສະເພາະ \(FeedLimits.items) ລາຍການທຳອິດ")
    }
  }

  private static func shortened(_ text: String) -> String {
    let scalars = FeedPlainText.cleaned(text).unicodeScalars
    guard scalars.count > 60 else { return String(scalars) }
    return String(String.UnicodeScalarView(scalars.prefix(60))) + "…"
  }
}

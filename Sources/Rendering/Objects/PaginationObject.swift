import SiteModel
import Templating

enum PaginationObject {
  static let type = RecordType(
    "Pagination", "The pages of a list.",
    [
      RecordField("current", .integer, "The number of this page, from 1."),
      RecordField("total", .integer, "How many pages there are."),
      RecordField("total_entries", .integer, "How many entries there are."),
      RecordField("previous_url", .text, optional: true, "The page before."),
      RecordField("next_url", .text, optional: true, "The page after."),
      RecordField(
        "numbers", .list(.record("PageNumber")),
        "The pages to offer: the first, the last and those near."),
    ])

  static let number = RecordType(
    "PageNumber", "One page of a list.",
    [
      RecordField("number", .integer, "From 1."),
      RecordField("url", .text, "Ready for href."),
      RecordField("current", .boolean, "Whether it is this page."),
    ])

  static func value(_ listing: Listing) -> TemplateValue {
    let near = max(1, listing.number - 2)...min(listing.pageCount, listing.number + 2)
    let numbers = Set(near).union([1, listing.pageCount]).sorted()
    return .record(
      TemplateRecord(
        type,
        [
          .integer(listing.number), .integer(listing.pageCount), .integer(listing.entryCount),
          url(listing, listing.number - 1), url(listing, listing.number + 1),
          .list(
            numbers.map {
              .record(
                TemplateRecord(
                  number,
                  [
                    .integer($0), .text(listing.base.page($0).encoded),
                    .boolean($0 == listing.number),
                  ]))
            }),
        ]))
  }

  private static func url(_ listing: Listing, _ number: Int) -> TemplateValue {
    guard (1...listing.pageCount).contains(number) else { return .missing }
    return .text(listing.base.page(number).encoded)
  }
}

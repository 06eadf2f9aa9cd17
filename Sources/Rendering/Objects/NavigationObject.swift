import SiteModel
import Templating

enum NavigationObject {
  static let type = RecordType(
    "NavigationEntry", "An entry of the navigation.",
    [
      RecordField("id", .text, "Its name in the configuration."),
      RecordField("title", .text, "What readers see."),
      RecordField("url", .text, "Ready for href."),
      RecordField("current", .boolean, "Whether it leads to this page."),
      RecordField("active", .boolean, "Whether this page is it or lies below it."),
      RecordField("children", .list(.record("NavigationEntry")), "The entries below it."),
    ])

  /// The navigation as a page sees it.
  /// - Parameter active: the page that the entry leads to which the reader is on or below.
  static func value(
    _ links: [NavigationLink], active: Permalink?, isCurrent: Bool
  ) -> TemplateValue {
    .list(links.map { value($0, active: active, isCurrent: isCurrent) })
  }

  private static func value(
    _ link: NavigationLink, active: Permalink?, isCurrent: Bool
  ) -> TemplateValue {
    let isHere = active.map { link.target == .page($0) } ?? false
    let isAbove = link.children.contains { child in
      active.map { child.target == .page($0) } ?? false
    }
    return .record(
      TemplateRecord(
        type,
        [
          .text(link.id), .text(link.title), .text(url(link.target)),
          .boolean(isHere && isCurrent), .boolean(isHere || isAbove),
          value(link.children, active: active, isCurrent: isCurrent),
        ]))
  }

  private static func url(_ target: NavigationLink.Target) -> String {
    switch target {
    case .page(let permalink): permalink.encoded
    case .address(let address): address
    }
  }
}

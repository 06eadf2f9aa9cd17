import SiteModel

/// A piece of the work of output: small enough that all cores end at the same time.
struct Piece: Sendable {
  /// The position of the site in the plan.
  let site: Int
  let files: [PlannedFile]

  private static let pagesPerPiece = 32

  /// The work of one site. Pages are many and alike, copies may be large, and what is left is
  /// little and shares much: the items of feeds.
  static func pieces(of site: Site, number: Int) -> [Piece] {
    var pages: [PlannedFile] = []
    var copies: [PlannedFile] = []
    var others: [PlannedFile] = []
    for file in site.files {
      switch file.recipe {
      case .page: pages.append(file)
      case .copy: copies.append(file)
      case .feed, .sitemap, .robots, .securityContact, .serverHeaders, .copyList,
        .redirectMap,
        .hostRedirects, .feedList, .calendar,
        .themeAsset:
        others.append(file)
      }
    }
    let stretches = stride(from: 0, to: pages.count, by: pagesPerPiece).map {
      Array(pages[$0..<min($0 + pagesPerPiece, pages.count)])
    }
    return ([others] + stretches + copies.map { [$0] }).map { Piece(site: number, files: $0) }
  }
}

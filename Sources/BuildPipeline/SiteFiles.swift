import Content
import LaoText
import Rendering
import SiteModel
import Syndication

/// The files of a site that are neither pages nor copies: feeds, sitemap, calendars, assets of the
/// theme.
struct SiteFiles: Sendable {
  let network: SiteNetwork
  let theme: Theme
  let day: CalendarDate
  let generator: String

  func files(of site: Site) -> [RenderedFile] {
    var files = theme.assets.files
    let titles = FeedTitles { [theme] subject, language, name in
      theme.feedTitle(subject, language: language, site: name)
    }
    let writer = FeedWriter(network: network, site: site, titles: titles, generator: generator)
    for (feed, format, bytes) in writer.feeds() {
      files.append(RenderedFile(path: feed.permalink(format).outputPath, bytes: bytes))
    }
    for (name, bytes) in SitemapWriter(network: network, site: site).files() {
      files.append(RenderedFile(path: OutputPath(name), bytes: bytes))
    }
    files.append(RenderedFile(path: OutputPath("robots.txt"), bytes: DiscoveryFiles.robots(site)))
    files.append(
      RenderedFile(
        path: ServerHeaders.path,
        bytes: ServerHeaders.write(
          baseURL: site.configuration.baseURL, fingerprinted: theme.assets.files.map(\.path))))
    if let bytes = DiscoveryFiles.security(site, day: day) {
      files.append(RenderedFile(path: OutputPath(".well-known/security.txt"), bytes: bytes))
    }
    if site.configuration.kind == .ministry {
      files.append(
        RenderedFile(
          path: OutputPath("provinces.opml"),
          bytes: DiscoveryFiles.provinces(site, network: network)))
    }
    return files + calendars(of: site)
  }

  private func calendars(of site: Site) -> [RenderedFile] {
    site.placements.compactMap { placement in
      let document = network.documents[placement.document]
      guard placement.hasPage, case .event(let event) = document.details else { return nil }
      return RenderedFile(
        path: placement.permalink.file("event.ics").outputPath,
        bytes: CalendarWriter.write(
          placement, event: event, document: document, site: site, generator: generator))
    }
  }
}

import Content
import Markdown
import Markup
import SiteModel

/// A document's body as it stands on one site: its links lead where the site has what they name.
struct BodyMarkup {
  private let renderer: SiteRenderer

  init(_ renderer: SiteRenderer) {
    self.renderer = renderer
  }

  func html(of document: Document, _ placement: Placement) -> MarkupFragment {
    let isForeign = placement.mode != .own
    let links = Dictionary(
      document.fileLinks.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
    var index = -1
    return document.body.html { address in
      index += 1
      if let link = links[index] { return url(of: link, placement) }
      return isForeign ? absolute(address.destination, placement) : nil
    }
  }

  /// The file or document on this site, else at its origin.
  private func url(of link: Document.FileLink, _ placement: Placement) -> String? {
    guard let target = link.target else { return nil }
    if let file = placement.files.first(where: { $0.source == target }) {
      return file.permalink.encoded + link.fragment
    }
    guard let document = renderer.network.document(at: target) else { return nil }
    if let number = renderer.placementOfDocument[document] {
      let found = renderer.site.placements[number]
      return (found.hasPage ? found.permalink.encoded : found.canonical) + link.fragment
    }
    return renderer.network.canonical(of: document).map { $0 + link.fragment }
  }

  /// A path of the origin's site, seen from another site.
  private func absolute(_ destination: String, _ placement: Placement) -> String? {
    guard WebAddress(destination).kind == .rootRelative, let origin = placement.origin,
      let source = renderer.network.configuration(origin)
    else { return nil }
    return source.baseURL + destination
  }
}

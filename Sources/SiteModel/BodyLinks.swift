package import Content
import Markdown
package import Markup

/// A document's body as it stands on one site: its links lead where the site has what they name.
package struct BodyLinks: Sendable {
  private let site: Site
  private let network: SiteNetwork
  private let places: DocumentPlaces

  package init(_ site: Site, network: SiteNetwork) {
    self.site = site
    self.network = network
    places = network.places(on: site)
  }

  /// The body for a page of the site: paths of the site stay paths.
  package func html(of document: Document, _ placement: Placement) -> MarkupFragment {
    let isForeign = placement.mode != .own
    guard isForeign || !document.fileLinks.isEmpty else { return document.body.html }
    return resolving(document, placement) { destination, link in
      if let link { return target(of: link, placement) }
      return isForeign ? atOrigin(destination, placement).map { .url($0) } ?? .kept : .kept
    }
  }

  /// Where a link to a file or document of the workspace leads: a path of the site or an absolute
  /// URL; none where it leads nowhere.
  package func address(of link: Document.FileLink, _ placement: Placement) -> String? {
    switch target(of: link, placement) {
    case .url(let url): url
    case .kept, .unlinked: nil
    }
  }

  /// The body for readers who are elsewhere, in a feed: every address is absolute.
  package func absoluteHTML(of document: Document, _ placement: Placement) -> MarkupFragment {
    let base = site.configuration.baseURL
    let page = WebAddress(placement.permalink.absolute(at: base))
    let markup = resolving(document, placement) { destination, link in
      let written: String
      switch link.map({ target(of: $0, placement) }) {
      case .unlinked: return .unlinked
      case .url(let url): written = url
      case .kept: written = destination
      case nil: written = atOrigin(destination, placement) ?? destination
      }
      return .url(WebAddress(written).resolved(against: page).string)
    }
    return MarkupFragment(written: Self.footnotes(of: markup.utf8, at: page.utf8))
  }
}

extension BodyLinks {
  private func resolving(
    _ document: Document, _ placement: Placement,
    _ target: (_ destination: String, Document.FileLink?) -> MarkdownDocument.Resolved.Target
  ) -> MarkupFragment {
    let links = Dictionary(
      document.fileLinks.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
    var index = -1
    return document.body.html { written -> MarkdownDocument.Resolved in
      index += 1
      let link = links[index]
      let size = written.kind == .image ? link.flatMap { Self.size(of: $0, placement) } : nil
      return MarkdownDocument.Resolved(target(written.destination, link), size: size)
    }
  }

  private static func size(
    of link: Document.FileLink, _ placement: Placement
  ) -> (width: Int, height: Int)? {
    guard let target = link.target,
      let media = placement.files.first(where: { $0.source == target })?.media,
      let width = media.width, let height = media.height
    else { return nil }
    return (width, height)
  }

  /// The file or document on this site, else at its origin. A link to a document that no reader finds
  /// today is none: its words stay.
  private func target(
    of link: Document.FileLink, _ placement: Placement
  ) -> MarkdownDocument.Resolved.Target {
    guard let target = link.target else { return .kept }
    if let file = placement.files.first(where: { $0.source == target }) {
      return .url(file.permalink.encoded + link.fragment)
    }
    guard let document = network.document(at: target) else { return .kept }
    return places.address(of: document).map { .url($0 + link.fragment) } ?? .unlinked
  }

  /// A path of the origin's site, seen from another site.
  private func atOrigin(_ destination: String, _ placement: Placement) -> String? {
    guard WebAddress(destination).kind == .rootRelative, let origin = placement.origin,
      let source = network.configuration(origin)
    else { return nil }
    return source.baseURL + destination
  }

  /// Marks of footnotes lead to a place in their page and are none of a document's addresses: the
  /// page comes before them. In tags of our own writer only a value could hold the bytes that are
  /// looked for, and there `<` is escaped.
  private static func footnotes(of html: [UInt8], at page: [UInt8]) -> [UInt8] {
    let tag = Array("<a ".utf8)
    let place = Array("href=\"#".utf8)
    var output: [UInt8] = []
    output.reserveCapacity(html.count)
    var isLink = false
    var index = 0
    while index < html.count {
      let byte = html[index]
      if byte == UInt8(ascii: "<") { isLink = html[index...].starts(with: tag) }
      if byte == UInt8(ascii: ">") { isLink = false }
      if isLink, byte == place[0], html[index...].starts(with: place) {
        output += place.dropLast() + page
        isLink = false
        index += place.count - 1
      } else {
        output.append(byte)
        index += 1
      }
    }
    return output
  }
}

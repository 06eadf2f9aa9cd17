package import Content
package import Diagnostics
import Markdown
import Markup
package import SiteModel

/// What the links of a document's body lead to, on the site that owns it, each at its place in the
/// source file.
package enum DocumentLinkRule {
  /// - Parameter bodies: of that site.
  package static func links(
    of placement: Placement, _ document: Document, on site: SiteID, _ bodies: BodyLinks,
    in sites: LinkedSites
  ) -> [(link: FoundLink, location: SourceLocation)] {
    guard document.addressPlaces.count == document.body.addresses.count else { return [] }
    let files = Dictionary(
      document.fileLinks.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
    var found: [(FoundLink, SourceLocation)] = []
    for (number, written) in document.body.addresses.enumerated() {
      // The link leads to a file or document of the workspace: whether that is there was told.
      let address = files[number].map { bodies.address(of: $0, placement) } ?? written.destination
      guard let address,
        let verdict = verdict(on: WebAddress(address), placement, document, site, sites)
      else { continue }
      found.append((FoundLink(written.destination, verdict), document.addressPlaces[number]))
    }
    return found
  }

  private static func verdict(
    on address: WebAddress, _ placement: Placement, _ document: Document, _ site: SiteID,
    _ sites: LinkedSites
  ) -> FoundLink.Verdict? {
    guard address.kind == .fragment else { return sites.verdict(on: address, from: site) }
    let fragment = address.utf8.dropFirst()
    // The headings are known; what else the page has only the page knows.
    if document.body.outline.contains(where: { $0.id?.utf8.elementsEqual(fragment) ?? false }) {
      return nil
    }
    return sites.verdict(
      on: WebAddress(Array(placement.permalink.encoded.utf8) + address.utf8), from: site)
  }
}

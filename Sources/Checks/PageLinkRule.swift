package import Content
import Markup

/// What a page's links lead to, those of its document's body aside: these have places of their own
/// (`DocumentLinkRule`).
package enum PageLinkRule {
  /// The links of a page that are to be told, or looked after, once an address and kind of fault.
  /// - Parameter body: the markup of the document on the page, as it stands there; asked for only
  ///   where something was found.
  package static func links(
    of page: [UInt8], on site: SiteID, in sites: LinkedSites, body: () -> [UInt8]?
  ) -> [FoundLink] {
    let scan = AttributeScan(page)
    var places: PlacesInPage?
    var found: [FoundLink] = []
    for range in scan.addresses {
      let value = AttributeScan.text(of: page[range])
      let address = WebAddress(value)
      if address.kind == .fragment {
        let here = places ?? PlacesInPage(page, scan)
        places = here
        guard !here.has(Array(address.utf8.dropFirst())) else { continue }
        found.append(FoundLink(address.string, .broken(.noPlace(nil))))
      } else if let verdict = sites.verdict(on: address, from: site) {
        found.append(FoundLink(address.string, verdict))
      }
    }
    return found.isEmpty ? [] : told(found, without: body() ?? [])
  }

  /// Each address once, unless the body has it as often as the page.
  private static func told(_ found: [FoundLink], without body: [UInt8]) -> [FoundLink] {
    var ofBody: [String: Int] = [:]
    for range in AttributeScan(body).addresses {
      let written = String(decoding: AttributeScan.text(of: body[range]), as: UTF8.self)
      ofBody[written, default: 0] += 1
    }
    var told: Set<String> = []
    return found.filter { link in
      if let count = ofBody[link.written], count > 0 {
        ofBody[link.written] = count - 1
        return false
      }
      return told.insert(link.written).inserted
    }
  }
}

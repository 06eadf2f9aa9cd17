package import Content

/// A document that no reader finds on the day that is built for, with the address that it has, or
/// would have, at its origin.
package struct HiddenDocument: Sendable {
  package let file: String
  package let origin: Origin
  package let permalink: Permalink
  package let absence: DocumentAbsence
}

extension SiteNetwork {
  /// The documents that are not public.
  package func hiddenDocuments() -> [HiddenDocument] {
    let slugs = Slugs()
    return documents.compactMap { document in
      guard let absence = index.window.absence(of: document) else { return nil }
      let origin = document.path.origin
      let book =
        switch origin {
        case .site(let site): addresses[site]
        case .shared: addresses.shared
        }
      let asked = DocumentPermalink(document: document, slugs: slugs)
      return HiddenDocument(
        file: document.path.file, origin: origin,
        permalink: book[document.subject].map { Permalink($0.address) } ?? asked.chosen
          ?? asked.automatic,
        absence: absence)
    }
  }

  /// Whether readers of other sites find a file that a site has by its plan: of one that is kept
  /// back, only what is online.
  package func isOnline(_ path: OutputPath, at site: SiteID) -> Bool {
    guard held.contains(site) else { return true }
    return index.sources.online[site]?.has(path) ?? false
  }
}

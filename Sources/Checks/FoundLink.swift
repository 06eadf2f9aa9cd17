package import Content

/// A link that leads nowhere, or to a place in another page, of which only that page can tell
/// whether it is there.
package struct FoundLink: Sendable {
  /// As its author wrote it.
  package let written: String
  package let verdict: Verdict

  package enum Verdict: Sendable {
    case broken(LinkFault)
    case place(PagePlace)
  }

  init(_ written: String, _ verdict: Verdict) {
    self.written = written
    self.verdict = verdict
  }
}

/// A place in a page of a site of the workspace.
package struct PagePlace: Sendable {
  package let page: PageOfSite
  /// What stands behind the `#`.
  package let fragment: [UInt8]
  /// Whether the link is on a page of that site.
  let isOwn: Bool

  /// What to say where the page has no such place.
  package var fault: LinkFault { .noPlace(isOwn ? nil : page.site) }
}

/// A page of a site: the position among its planned files.
package struct PageOfSite: Hashable, Sendable {
  package let site: SiteID
  package let file: Int
}

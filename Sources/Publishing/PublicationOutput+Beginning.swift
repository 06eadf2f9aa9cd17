extension PublicationOutput {
  /// Starts the staging of one site: reads what is published of it and compares it with its
  /// manifest.
  ///
  /// - Throws: `refused` where the site's folder was not written by G-Web, or holds files that it
  ///   did not write.
  package func begin(_ site: String) throws(PublishingError) -> SiteStaging {
    try check(site)
    guard let tree = try place(of: site).folder else {
      return SiteStaging(site: site, output: self, published: .none)
    }
    return SiteStaging(site: site, output: self, published: try PublishedTree(reading: tree))
  }

  /// A site's id is the name of one folder that is not hidden.
  func check(_ site: String) throws(PublishingError) {
    guard TreePath.isSiteName(site) else { throw .siteName(site, in: folder.shown) }
  }
}

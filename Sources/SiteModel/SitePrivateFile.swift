/// The files of a published tree that servers send to nobody: names that begin with a dot are denied.
package enum SitePrivateFile {
  /// What the site said of itself when it was published. Where its `site.yml` can't be read, other
  /// sites go on showing its name and address from here.
  package static let configuration = OutputPath(".gweb/site.yml")
  /// The copies that the tree shows.
  package static let copies = OutputPath(".gweb/copies.tsv")
  /// Where old addresses with a query lead.
  package static let redirects = OutputPath(".gweb/redirects.map")
}

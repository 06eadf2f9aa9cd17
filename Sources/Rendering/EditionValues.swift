import Content
import SiteModel
import Templating

/// What all pages of a site in one language share, made once.
struct EditionValues: Sendable {
  let edition: Site.Edition
  let site: TemplateValue
  /// One value a term, in the edition's order.
  let terms: [TemplateValue]
  let fragments: FragmentCache?
  private let navigation: NavigationStates

  init(
    _ edition: Site.Edition, site: TemplateValue, terms: [TemplateValue], fragments: FragmentCache?
  ) {
    self.edition = edition
    self.site = site
    self.terms = terms
    self.fragments = fragments
    navigation = NavigationStates(edition.navigation)
  }

  /// The navigation as a page sees it.
  func navigation(at permalink: Permalink) -> TemplateValue { navigation.value(at: permalink) }

  /// The term of a taxonomy that has a slug, as templates see it.
  func term(_ taxonomy: Term.Taxonomy, where matches: (Term) -> Bool) -> TemplateValue {
    edition.terms.firstIndex { $0.taxonomy == taxonomy && matches($0) }.map { terms[$0] }
      ?? .missing
  }
}

/// The navigation in all its states: for each entry once with the reader on its page and once with
/// the reader below it. A page asks for its own and makes none.
private struct NavigationStates: Sendable {
  private var current: [Permalink: TemplateValue] = [:]
  private var below: [(permalink: Permalink, value: TemplateValue)] = []
  private let elsewhere: TemplateValue

  init(_ links: [NavigationLink]) {
    elsewhere = NavigationObject.value(links, active: nil, isCurrent: false)
    for link in links.flatMap({ [$0] + $0.children }) {
      guard case .page(let permalink) = link.target, current[permalink] == nil else { continue }
      current[permalink] = NavigationObject.value(links, active: permalink, isCurrent: true)
      below.append(
        (permalink, NavigationObject.value(links, active: permalink, isCurrent: false)))
    }
    // The longest path that a page lies below is its place; the home page is above all of them.
    below.sort { $0.permalink.text.utf8.count > $1.permalink.text.utf8.count }
    let homes = ContentLanguage.allCases.map { Permalink([], language: $0) }
    below.removeAll { homes.contains($0.permalink) }
  }

  func value(at permalink: Permalink) -> TemplateValue {
    if let value = current[permalink] { return value }
    return below.first { permalink.text.utf8.starts(with: $0.permalink.text.utf8) }?.value
      ?? elsewhere
  }
}

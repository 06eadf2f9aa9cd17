import Content
import SiteModel
import Templating

/// What all pages of a site in one language share, made once.
struct EditionValues: Sendable {
  let edition: Site.Edition
  let site: TemplateValue
  /// One value a term, in the edition's order.
  let terms: Table<TermID, TemplateValue>
  /// What macros print for one entry, which many lists show.
  let printed = PrintedCalls()
  private let navigation: NavigationStates
  /// What templates make of the site alone, by the state of the navigation. A state that one page
  /// alone is in has none: to fill a cache costs what rendering that page does.
  private let fragments: [FragmentCache?]

  /// - Parameters:
  ///   - pages: the pages of the edition.
  ///   - makeFragments: renders what reads nothing but the site and a navigation; given what it made
  ///     of another navigation, of which most is the same.
  init(
    _ edition: Site.Edition, site: TemplateValue, terms: Table<TermID, TemplateValue>,
    pages: [Permalink],
    makeFragments: (_ navigation: TemplateValue, _ other: FragmentCache?) -> FragmentCache
  ) {
    self.edition = edition
    self.site = site
    self.terms = terms
    navigation = NavigationStates(edition.navigation)
    var counts = [Int](repeating: 0, count: navigation.values.count)
    for page in pages { counts[navigation.state(at: page)] += 1 }
    var other: FragmentCache?
    fragments = zip(navigation.values, counts).map { value, count in
      guard count > 1 else { return nil }
      let made = makeFragments(value, other)
      other = made
      return made
    }
  }

  /// The navigation as a page sees it, and what was rendered with it.
  func navigation(at permalink: Permalink) -> (value: TemplateValue, fragments: FragmentCache?) {
    let state = navigation.state(at: permalink)
    return (navigation.values[state], fragments[state])
  }

  /// The term of a taxonomy that has a slug, as templates see it.
  func term(_ taxonomy: Term.Taxonomy, where matches: (Term) -> Bool) -> TemplateValue {
    edition.terms.firstIndex { $0.taxonomy == taxonomy && matches($0) }.map { terms[$0] }
      ?? .missing
  }
}

/// The navigation in all its states: for each entry once with the reader on its page and once with
/// the reader below it. A page asks for its own and makes none.
private struct NavigationStates: Sendable {
  /// One value a state; the first is that of a reader who is elsewhere.
  let values: [TemplateValue]
  private let current: [Permalink: Int]
  private let below: [(permalink: Permalink, state: Int)]

  init(_ links: [NavigationLink]) {
    var values = [NavigationObject.value(links, active: nil, isCurrent: false)]
    var current: [Permalink: Int] = [:]
    var below: [(permalink: Permalink, state: Int)] = []
    for link in links.flatMap({ [$0] + $0.children }) {
      guard case .page(let permalink) = link.target, current[permalink] == nil else { continue }
      current[permalink] = values.count
      values.append(NavigationObject.value(links, active: permalink, isCurrent: true))
      below.append((permalink, values.count))
      values.append(NavigationObject.value(links, active: permalink, isCurrent: false))
    }
    // The longest path that a page lies below is its place; the home page is above all of them.
    below.sort { $0.permalink.text.utf8.count > $1.permalink.text.utf8.count }
    let homes = ContentLanguage.allCases.map { Permalink([], language: $0) }
    below.removeAll { homes.contains($0.permalink) }
    self.values = values
    self.current = current
    self.below = below
  }

  /// The index of the value that a page sees.
  func state(at permalink: Permalink) -> Int {
    if let state = current[permalink] { return state }
    return below.first { permalink.text.utf8.starts(with: $0.permalink.text.utf8) }?.state ?? 0
  }
}

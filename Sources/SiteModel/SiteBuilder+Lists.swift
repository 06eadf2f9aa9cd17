import Content
import LaoText

extension SiteBuilder {
  /// What a site has in one language.
  func edition(_ language: ContentLanguage, terms: Table<TermID, Term>) -> Site.Edition {
    let news = listed(.news, language)
    let events = listed(.event, language)
    let coming = Array(events.filter(isComing).reversed())
    return Site.Edition(
      language: language, home: Permalink([], language: language), news: news,
      publications: listed(.publication, language), periodicals: listed(.periodical, language),
      issues: listed(.issue, language), events: coming + events.filter { !isComing($0) },
      comingEvents: coming, terms: terms,
      years: years(of: news, language: language), navigation: [])
  }

  /// Adds the pages that are made of lists.
  mutating func addLists(of edition: Site.Edition) {
    let language = edition.language
    add(.home, at: edition.home, language: language, owner: .builtIn)
    let size = configuration.postsPerPage
    func place(_ name: String) -> Permalink { Permalink([name], language: language) }
    for page in Listing.pages(of: edition.news, base: place("news"), size: size) {
      add(.news(page), at: page.permalink, language: language, owner: .builtIn)
    }
    for year in edition.years {
      let entries = edition.news.filter { self.year(of: $0) == year.year }
      for page in Listing.pages(of: entries, base: year.permalink, size: size) {
        add(.year(year.year, page), at: page.permalink, language: language, owner: .builtIn)
      }
    }
    for page in Listing.pages(of: edition.publications, base: place("publications"), size: size) {
      add(.publications(page), at: page.permalink, language: language, owner: .builtIn)
    }
    for page in Listing.pages(of: edition.periodicals, base: place("periodicals"), size: size) {
      add(.periodicals(page), at: page.permalink, language: language, owner: .builtIn)
    }
    for page in Listing.pages(of: edition.events, base: place("events"), size: size) {
      add(.events(page), at: page.permalink, language: language, owner: .builtIn)
    }
    for taxonomy in Term.Taxonomy.allCases {
      add(
        .terms(taxonomy), at: place(taxonomy.rawValue), language: language, owner: .builtIn)
    }
    for (number, term) in edition.terms.numbered {
      for page in Listing.pages(of: term.placements, base: term.permalink, size: size) {
        add(.term(number, page), at: page.permalink, language: language, owner: .builtIn)
      }
    }
    if !has(services(language).outputPath) {
      add(.services(nil), at: services(language), language: language, owner: .builtIn)
    }
    if configuration.kind == .ministry {
      let gathered = gathered(in: language, size: size)
      for page in Listing.pages(of: gathered, base: place("provinces"), size: size) {
        add(.provinces(page), at: page.permalink, language: language, owner: .builtIn)
      }
    }
    let notFound = edition.home.file("404.html")
    add(.notFound, at: notFound, language: language, owner: .builtIn)
  }

  private func listed(_ kind: DocumentKind, _ language: ContentLanguage) -> [PlacementID] {
    placements.ids.filter {
      !placements[$0].isGathered && placements[$0].language == language
        && documents[placements[$0].document].kind == kind
    }
  }

  private func isComing(_ placement: PlacementID) -> Bool {
    guard case .event(let event) = documents[placements[placement].document].details else {
      return false
    }
    return (event.end ?? event.start).date >= index.window.day
  }

  private func year(of placement: PlacementID) -> Int {
    documents[placements[placement].document].date?.date.year ?? 0
  }

  private func years(of news: [PlacementID], language: ContentLanguage) -> [Site.YearCount] {
    var counts: [Int: Int] = [:]
    for placement in news { counts[year(of: placement), default: 0] += 1 }
    return counts.sorted { $0.key > $1.key }.map { year, count in
      Site.YearCount(
        year: year, count: count,
        permalink: Permalink(["news", String(year)], language: language))
    }
  }
}

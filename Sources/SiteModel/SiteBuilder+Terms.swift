import Content
import LaoText
import Markup

extension SiteBuilder {
  /// The categories (in the order of the configuration) and tags (in Lao order) of a language that
  /// have something filed under them.
  func terms(in language: ContentLanguage) -> Table<TermID, Term> {
    Table(categories(in: language) + tags(in: language))
  }

  private func categories(in language: ContentLanguage) -> [Term] {
    var filed: [String: [PlacementID]] = [:]
    for (number, placement) in placements.numbered where isListed(placement, language) {
      if let category = documents[placement.document].category {
        filed[category, default: []].append(number)
      }
    }
    return index.sources.shared.categories.compactMap { category in
      guard let placements = filed[category.id] else { return nil }
      return Term(
        taxonomy: .categories, slug: category.id, title: category.name[language],
        description: category.description?[language],
        permalink: Permalink(["categories", category.id], language: language),
        placements: placements)
    }
  }

  private func tags(in language: ContentLanguage) -> [Term] {
    var groups = TagGroups()
    for (number, placement) in placements.numbered where isListed(placement, language) {
      for tag in documents[placement.document].tags { groups.file(tag.text, under: number) }
    }
    return slugged(groups.all.map { (Self.mostUsed($0.titles), $0.placements) }, language: language)
  }

  /// Of the spellings of one tag the one that most documents use; ties go to capitals.
  private static func mostUsed(_ titles: [String: Int]) -> String {
    let best = titles.max { a, b in
      a.value != b.value ? a.value < b.value : b.key.utf8.lexicographicallyPrecedes(a.key.utf8)
    }
    return best?.key ?? ""
  }

  /// Sorted by name; of two tags with one slug the second in that order gets a number.
  private func slugged(
    _ tags: [(title: String, placements: [PlacementID])], language: ContentLanguage
  ) -> [Term] {
    let collator = LaoCollator()
    let slugs = configuration.slugs.makeSlugMaker()
    let sorted = tags.map { (key: collator.sortKey(for: $0.title), tag: $0) }.sorted {
      $0.key == $1.key
        ? $0.tag.title.utf8.lexicographicallyPrecedes($1.tag.title.utf8)
        : $0.key.lexicographicallyPrecedes($1.key)
    }
    var taken: Set<String> = []
    return sorted.map { _, tag in
      let base = slugs.slug(for: tag.title) ?? TitleHash.text(of: tag.title)
      var slug = base
      var number = 2
      while !taken.insert(OutputPath(slug).collisionKey).inserted {
        slug = "\(base)-\(number)"
        number += 1
      }
      return Term(
        taxonomy: .tags, slug: slug, title: tag.title, description: nil,
        permalink: Permalink(["tags", slug], language: language), placements: tag.placements)
    }
  }

  private func isListed(_ placement: Placement, _ language: ContentLanguage) -> Bool {
    guard placement.language == language, !placement.isGathered else { return false }
    switch documents[placement.document].kind {
    case .news, .publication, .issue, .event: return true
    case .periodical, .page: return false
    }
  }
}

/// What is filed under tags; tags that differ in the case or the width of letters alone are one.
private struct TagGroups {
  private(set) var all: [(titles: [String: Int], placements: [PlacementID])] = []
  private var numberOfKey: [String: Int] = [:]
  private var numberOfText: [ByteKey: Int] = [:]

  mutating func file(_ text: String, under placement: PlacementID) {
    let group = number(of: text)
    if all[group].placements.last == placement { return }
    all[group].placements.append(placement)
    all[group].titles[text, default: 0] += 1
  }

  private mutating func number(of text: String) -> Int {
    if let known = numberOfText[ByteKey(text)] { return known }
    let key = CompatibilityFolding.fold(text)
    let number = numberOfKey[key] ?? all.count
    if number == all.count {
      all.append(([:], []))
      numberOfKey[key] = number
    }
    numberOfText[ByteKey(text)] = number
    return number
  }
}

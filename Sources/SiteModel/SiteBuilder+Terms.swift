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
        taxonomy: .categories, subject: .category(category.id, language), slug: category.id,
        title: category.name[language],
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
    return slugged(
      groups.all.map {
        Tag(title: Self.mostUsed($0.titles), key: $0.key, placements: $0.placements)
      },
      language: language)
  }

  /// Of the spellings of one tag the one that most documents use; ties go to capitals.
  private static func mostUsed(_ titles: [String: Int]) -> String {
    let best = titles.max { a, b in
      a.value != b.value ? a.value < b.value : b.key.utf8.lexicographicallyPrecedes(a.key.utf8)
    }
    return best?.key ?? ""
  }

  private struct Tag {
    let title: String
    /// What all its spellings have in common.
    let key: String
    let placements: [PlacementID]
  }

  /// Sorted by name. A tag keeps the address that the lock file has of it; a new one takes none that
  /// is or was another's, but gets a suffix of its own letters.
  private func slugged(_ tags: [Tag], language: ContentLanguage) -> [Term] {
    let collator = LaoCollator()
    let sorted = tags.map { (key: collator.sortKey(for: $0.title), tag: $0) }.sorted {
      $0.key == $1.key
        ? $0.tag.title.utf8.lexicographicallyPrecedes($1.tag.title.utf8)
        : $0.key.lexicographicallyPrecedes($1.key)
    }.map(\.tag)
    var taken: Set<String> = []
    var places = sorted.map { tag -> Permalink? in
      guard let record = book[.tag(tag.key, language)] else { return nil }
      let permalink = Permalink(record.address)
      return taken.insert(permalink.collisionKey).inserted ? permalink : nil
    }
    for (number, tag) in sorted.enumerated() where places[number] == nil {
      let subject = AddressSubject.tag(tag.key, language)
      let slug = slugs.tag(tag.title, script: configuration.slugs)
      let wish = Permalink(["tags", slug], language: language)
      places[number] = wish.alternatives(of: tag.key).first { candidate in
        let key = candidate.collisionKey
        return !reserved.isHeld(key, besides: subject) && taken.insert(key).inserted
      }
    }
    return zip(sorted, places).compactMap { tag, place in
      guard let place else { return nil }
      return Term(
        taxonomy: .tags, subject: .tag(tag.key, language),
        slug: String(place.lastPart) ?? "", title: tag.title, description: nil,
        permalink: place, placements: tag.placements)
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
  private(set) var all: [(key: String, titles: [String: Int], placements: [PlacementID])] = []
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
      all.append((key, [:], []))
      numberOfKey[key] = number
    }
    numberOfText[ByteKey(text)] = number
    return number
  }
}

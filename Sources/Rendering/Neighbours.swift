import Content
import SiteModel

/// What stands beside a document: the one before it, the one after it, and those about the same.
struct Neighbours: Sendable {
  private static let relatedCount = 4
  /// How far along a term's list one looks for related documents.
  private static let reach = 6

  /// By placement: its position among the news or issues of its language.
  private var positions: [PlacementID: Int] = [:]
  private let lists: [ContentLanguage: [DocumentKind: [PlacementID]]]
  /// By placement: the terms that it is filed under, with its position in each.
  private var filed: [PlacementID: [(number: TermID, term: [PlacementID], position: Int)]] = [:]

  init(_ site: Site, documents: Table<DocumentID, Document>) {
    var lists: [ContentLanguage: [DocumentKind: [PlacementID]]] = [:]
    for edition in site.editions {
      let news = edition.news.filter { site.placements[$0].hasPage }
      let issues = edition.issues.filter { site.placements[$0].hasPage }
      lists[edition.language] = [.news: news, .issue: issues]
      for list in [news, issues] {
        for (position, placement) in list.enumerated() { positions[placement] = position }
      }
      for (number, term) in edition.terms.numbered {
        for (position, placement) in term.placements.enumerated() {
          filed[placement, default: []].append((number, term.placements, position))
        }
      }
    }
    self.lists = lists
  }

  /// The next older and the next newer placement that has a page.
  func around(
    _ placement: PlacementID, kind: DocumentKind, language: ContentLanguage
  ) -> (older: PlacementID?, newer: PlacementID?) {
    guard let list = lists[language]?[kind], let position = positions[placement] else {
      return (nil, nil)
    }
    return (
      position + 1 < list.count ? list[position + 1] : nil, position > 0 ? list[position - 1] : nil
    )
  }

  /// The terms that a placement is filed under, in the order of its edition.
  func terms(of placement: PlacementID) -> [TermID] { (filed[placement] ?? []).map(\.number) }

  /// The placements that share most terms with one, nearest in time first; ties by list order.
  func related(to placement: PlacementID) -> [PlacementID] {
    // At most a few dozen: sorting them is faster than counting in a dictionary.
    var found: [(placement: PlacementID, score: Int)] = []
    for (_, term, position) in filed[placement] ?? [] {
      let lower = max(0, position - Self.reach)
      let upper = min(term.count, position + Self.reach + 1)
      for index in lower..<upper where index != position {
        found.append((term[index], 100 - abs(index - position)))
      }
    }
    found.sort { $0.placement < $1.placement }
    var best: [(placement: PlacementID, score: Int)] = []
    var index = 0
    while index < found.count {
      var candidate = found[index]
      index += 1
      while index < found.count, found[index].placement == candidate.placement {
        candidate.score += found[index].score
        index += 1
      }
      // Those before it come first where scores are equal.
      let place = best.firstIndex { $0.score < candidate.score } ?? best.count
      guard place < Self.relatedCount else { continue }
      if best.count == Self.relatedCount { best.removeLast() }
      best.insert(candidate, at: place)
    }
    return best.map(\.placement)
  }
}

import Content
import SiteModel

/// What stands beside a document: the one before it, the one after it, and those about the same.
struct Neighbours: Sendable {
  private static let relatedCount = 4
  /// How far along a term's list one looks for related documents.
  private static let reach = 6

  /// By placement: its position among the news or issues of its language.
  private var positions: [Int: Int] = [:]
  private let lists: [ContentLanguage: [DocumentKind: [Int]]]
  /// By placement: the terms that it is filed under, with its position in each.
  private var filed: [Int: [(number: Int, term: [Int], position: Int)]] = [:]

  init(_ site: Site, documents: [Document]) {
    var lists: [ContentLanguage: [DocumentKind: [Int]]] = [:]
    for edition in site.editions {
      let news = edition.news.filter { site.placements[$0].hasPage }
      let issues = edition.issues.filter { site.placements[$0].hasPage }
      lists[edition.language] = [.news: news, .issue: issues]
      for list in [news, issues] {
        for (position, placement) in list.enumerated() { positions[placement] = position }
      }
      for (number, term) in edition.terms.enumerated() {
        for (position, placement) in term.placements.enumerated() {
          filed[placement, default: []].append((number, term.placements, position))
        }
      }
    }
    self.lists = lists
  }

  /// The next older and the next newer placement that has a page.
  func around(
    _ placement: Int, kind: DocumentKind, language: ContentLanguage
  ) -> (older: Int?, newer: Int?) {
    guard let list = lists[language]?[kind], let position = positions[placement] else {
      return (nil, nil)
    }
    return (
      position + 1 < list.count ? list[position + 1] : nil, position > 0 ? list[position - 1] : nil
    )
  }

  /// The terms that a placement is filed under, as indices of its edition's terms.
  func terms(of placement: Int) -> [Int] { (filed[placement] ?? []).map(\.number) }

  /// The placements that share most terms with one, nearest in time first; ties by list order.
  func related(to placement: Int) -> [Int] {
    var scores: [Int: Int] = [:]
    for (_, term, position) in filed[placement] ?? [] {
      let lower = max(0, position - Self.reach)
      let upper = min(term.count, position + Self.reach + 1)
      for index in lower..<upper where index != position {
        scores[term[index], default: 0] += 100 - abs(index - position)
      }
    }
    return scores.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .prefix(Self.relatedCount).map(\.key)
  }
}

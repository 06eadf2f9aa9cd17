import Content
import LaoText

/// The path that the kind of a document asks for.
struct DocumentPermalink {
  let document: Document
  let slugs: Slugs

  /// What its editor chose: `slug:`, or the number of an issue. None for what has no choice of its
  /// own, which gives way to others.
  var chosen: Permalink? {
    switch document.kind {
    case .issue: permalink(slug: document.automaticSlug)
    case .news, .publication, .event, .page: document.slug.map { permalink(slug: $0.text) }
    case .periodical: nil
    }
  }

  /// What it has where nobody chose and nobody else has it.
  var automatic: Permalink { permalink(slug: document.automaticSlug) }

  private func permalink(slug: String) -> Permalink {
    let path = document.path
    let parts: [String] =
      switch document.kind {
      case .news:
        ["news", String(document.date?.date.year ?? 0), slug]
      case .publication: ["publications", slug]
      case .event: ["events", slug]
      case .periodical: ["periodicals", slugs.folder(path.folders.first ?? slug)]
      case .issue: ["periodicals", slugs.folder(path.folders.first ?? slug), issueNumber]
      case .page: pageParts
      }
    return Permalink(parts, language: document.language)
  }

  private var issueNumber: String {
    if case .issue(let issue) = document.details { return String(issue.number) }
    return document.path.stem
  }

  /// A page's path is its path in the folder; `index` stands for its folder.
  private var pageParts: [String] {
    let folders = document.path.folders.map(slugs.folder)
    if document.path.stem.utf8.elementsEqual("index".utf8) { return folders }
    return folders + [document.slug?.text ?? slugs.folder(document.path.stem)]
  }
}

extension Permalink {
  /// `slug` of `/news/2023/slug/`.
  var lastPart: Substring.UTF8View {
    let inner = text[...].utf8.dropLast(text.utf8.last == 0x2F ? 1 : 0)
    return inner.suffix(while: { $0 != 0x2F })
  }

  /// `/news/2023/slug/` and `-ministry` give `/news/2023/slug-ministry/`.
  func appending(_ suffix: String) -> Permalink {
    Permalink(String(decoding: text.utf8.dropLast(), as: UTF8.self) + suffix + "/")
  }

  /// What must be unique among the pages of a site.
  var collisionKey: String { outputPath.collisionKey }
}

extension BidirectionalCollection {
  /// The longest end of which each element passes.
  fileprivate func suffix(while passes: (Element) -> Bool) -> SubSequence {
    var start = endIndex
    while start > startIndex {
      let before = index(before: start)
      guard passes(self[before]) else { break }
      start = before
    }
    return self[start...]
  }
}

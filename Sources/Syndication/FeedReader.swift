import Content
import Diagnostics
import LaoText
import Markup
import XMLReading

/// Reads RSS 2.0 (and its forerunners 0.9x), RSS 1.0 and Atom from elsewhere into items that can do
/// no harm: text only, links to the web only, dates that a calendar has, and no more of anything
/// than `FeedLimits` allow.
package struct FeedReader {
  private let titles = ExcerptCutter(maximum: FeedLimits.titleLength)
  private let summaries = ExcerptCutter(maximum: FeedLimits.summaryLength)

  package init() {}

  /// Reads the bytes of a feed; `path` is how messages call it.
  package func read(_ bytes: [UInt8], path: String) -> ForeignFeed {
    let strict = XMLReader(options: .foreign).read(bytes)
    if let root = strict.root {
      return feed(root, source: SourceText(path: path, bytes: bytes), diagnostics: [])
    }
    for bindsAll in [false, true] {
      guard let (source, mended) = FeedRepair.mend(bytes, path: path, bindsAll: bindsAll) else {
        continue
      }
      let document = XMLReader(options: .foreign).read(source.bytes)
      if let root = document.root {
        let original = SourceText(path: path, bytes: bytes)
        let diagnostics = mended.map {
          FeedFault.mended($0.slip, count: $0.count).diagnostic(at: $0.place, in: original)
        }
        return feed(root, source: source, diagnostics: diagnostics)
      }
      guard document.problems.contains(where: { $0.kind == .undeclaredPrefix }) else { break }
    }
    let source = SourceText(path: path, bytes: bytes)
    let problems = strict.problems.map { $0.diagnostic(in: source) }
    return ForeignFeed(format: nil, title: "", items: [], diagnostics: problems)
  }

  private func feed(
    _ root: XMLElement, source: SourceText, diagnostics: [Diagnostic]
  ) -> ForeignFeed {
    guard let channel = FeedChannel(root) else {
      let fault = FeedFault.notAFeed(name: root.name).diagnostic(at: root.source, in: source)
      return ForeignFeed(format: nil, title: "", items: [], diagnostics: diagnostics + [fault])
    }
    return feed(of: channel, source: source, diagnostics: diagnostics)
  }
}

extension FeedReader {
  private func feed(
    of channel: FeedChannel, source: SourceText, diagnostics: [Diagnostic]
  ) -> ForeignFeed {
    var diagnostics = diagnostics
    var items: [FeedItem] = []
    var guids: Set<[UInt8]> = []
    var locator = SourceLocator(source)
    for element in channel.items.prefix(FeedLimits.items) {
      func report(_ fault: FeedFault) {
        diagnostics.append(fault.diagnostic(at: locator.location(of: element.source)))
      }
      let item = item(of: element, in: channel, report: report)
      if item.title.isEmpty, item.summary.isEmpty {
        report(.emptyItem)
      } else if let guid = item.guid, !guids.insert(Array(guid.utf8)).inserted {
        report(.repeatedGUID(guid))
      } else {
        items.append(item)
      }
    }
    if channel.items.count > FeedLimits.items {
      let first = channel.items[FeedLimits.items].source
      diagnostics.append(
        FeedFault.tooManyItems(channel.items.count).diagnostic(at: first, in: source))
    }
    return ForeignFeed(
      format: channel.format, title: titles.excerpt(of: channel.title), items: items,
      diagnostics: diagnostics)
  }

  private func item(
    of element: XMLElement, in channel: FeedChannel, report: (FeedFault) -> Void
  ) -> FeedItem {
    let link = channel.link(of: element).flatMap { written, base -> String? in
      if let link = safeLink(written, base: base) { return link }
      report(.refusedLink(written))
      return nil
    }
    let published = channel.date(of: element).flatMap { written -> Moment? in
      if let moment = FeedDate.moment(written) { return moment }
      report(.badDate(written))
      return nil
    }
    let guid = channel.guid(of: element).map(FeedPlainText.cleaned).flatMap { text in
      text.utf8.isEmpty || text.utf8.count > FeedLimits.addressSize ? nil : text
    }
    return FeedItem(
      title: titles.excerpt(of: channel.title(of: element)), link: link, guid: guid ?? link,
      published: published, summary: summaries.excerpt(of: channel.summary(of: element)))
  }

  /// Absolute, http or https, percent-encoded; nil for everything else.
  private func safeLink(_ written: String, base: String?) -> String? {
    guard written.utf8.count <= FeedLimits.addressSize else { return nil }
    var address = WebAddress(written)
    if address.kind == .empty { return nil }
    if let base { address = address.resolved(against: WebAddress(base)) }
    guard address.kind == .web, address.parts.authority?.isEmpty == false else { return nil }
    return String(decoding: Escape.url(address.string), as: UTF8.self)
  }
}

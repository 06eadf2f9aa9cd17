import Content
import Diagnostics

extension SiteBuilder {
  /// The navigation of a language: entries lead to the page in that language, else to the Lao one;
  /// what leads to a list that this site does not have is left out.
  mutating func navigation(in language: ContentLanguage) -> [NavigationLink] {
    var links: [NavigationLink] = []
    for entry in configuration.navigation {
      if let link = link(to: entry, language: language) { links.append(link) }
    }
    return links
  }

  private mutating func link(
    to entry: NavigationEntry, language: ContentLanguage
  ) -> NavigationLink? {
    var children: [NavigationLink] = []
    for child in entry.children {
      if let link = link(to: child, language: language) { children.append(link) }
    }
    guard let target = target(of: entry, language: language) else { return nil }
    return NavigationLink(
      id: entry.id, title: entry.title[language], target: target, children: children)
  }

  private mutating func target(
    of entry: NavigationEntry, language: ContentLanguage
  ) -> NavigationLink.Target? {
    guard entry.path.utf8.first == UInt8(ascii: "/") else { return .address(entry.path) }
    let isFolder = entry.path.utf8.last == UInt8(ascii: "/")
    let path = isFolder ? entry.path : entry.path + "/"
    let translated = Permalink(language.pathPrefix + path)
    if has(translated.outputPath) { return .page(translated) }
    let lao = Permalink(path)
    if has(lao.outputPath) { return .page(lao) }
    if has(OutputPath(String(decoding: entry.path.utf8.dropFirst(), as: UTF8.self))) {
      return .page(Permalink(entry.path))
    }
    if language == .lao, !Self.isList(path) { complain(missing(entry)) }
    return nil
  }

  /// Lists come and go with what is filed under them.
  private static func isList(_ path: String) -> Bool {
    ["/categories/", "/tags/", "/news/", "/periodicals/", "/publications/"].contains {
      path.utf8.starts(with: $0.utf8)
    }
  }

  private func missing(_ entry: NavigationEntry) -> Diagnostic {
    Diagnostic(
      .warning, "navigation.no-page", at: configuration.location,
      BilingualText(
        "the navigation of site '\(configuration.id.text)' leads to \(entry.path), which it does not have",
        lao: "ເມນູຂອງເວັບໄຊ '\(configuration.id.text)' ໄປຫາ \(entry.path) ແຕ່ບໍ່ມີໜ້ານັ້ນ"),
      hint: BilingualText(
        "write the page, or hide the entry '\(entry.id)'",
        lao: "ຂຽນໜ້ານັ້ນ, ຫຼື ເຊື່ອງລາຍການ '\(entry.id)'"))
  }
}

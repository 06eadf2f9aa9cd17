package import Content
package import Markup
package import SiteModel

/// Where addresses lead among the sites of a workspace, as they will be when they are published.
package struct LinkedSites: Sendable {
  private let network: SiteNetwork
  /// The positions of a site's files, by the bytes of their path.
  private let files: [SiteID: [[UInt8]: Int]]
  private let pages: [SiteID: [PlannedFile]]
  private let hosts: [[UInt8]: SiteID]
  private let hidden: [Origin: [[UInt8]: HiddenDocument]]

  /// - Parameter plan: of all sites of the workspace.
  package init(_ plan: OutputPlan) {
    network = plan.network
    var files: [SiteID: [[UInt8]: Int]] = [:]
    var pages: [SiteID: [PlannedFile]] = [:]
    var hosts: [[UInt8]: SiteID] = [:]
    for site in plan.sites {
      files[site.id] = Dictionary(
        site.files.enumerated().map { (Array($0.element.path.text.utf8), $0.offset) },
        uniquingKeysWith: { first, _ in first })
      pages[site.id] = site.files
      let host = Self.host(of: WebAddress(site.configuration.baseURL))
      if hosts[host] == nil { hosts[host] = site.id }
    }
    self.files = files
    self.pages = pages
    self.hosts = hosts
    hidden = plan.network.hiddenDocuments().reduce(into: [:]) { result, document in
      let path = Array(document.permalink.outputPath.text.utf8)
      if result[document.origin]?[path] == nil {
        result[document.origin, default: [:]][path] = document
      }
    }
  }

  /// What is to be told of an address on a page of a site; none of one that leads to a page, and of
  /// one that leaves the workspace.
  package func verdict(on address: WebAddress, from site: SiteID) -> FoundLink.Verdict? {
    switch address.kind {
    case .web, .foreignHost:
      guard let target = hosts[Self.host(of: address)] else { return nil }
      return verdict(on: address.parts, of: target, from: site)
    case .rootRelative: return verdict(on: address.parts, of: site, from: site)
    case .mailto, .tel, .relative, .fragment, .empty, .refused: return nil
    }
  }

  /// Whether an address leads to a host of the workspace.
  package func isOwn(_ address: WebAddress) -> Bool { hosts[Self.host(of: address)] != nil }

  /// The recipe of a page.
  package func file(_ page: PageOfSite) -> PlannedFile? { pages[page.site]?[page.file] }
}

extension LinkedSites {
  private func verdict(
    on parts: WebAddress.Parts, of target: SiteID, from site: SiteID
  ) -> FoundLink.Verdict? {
    let path = Self.outputPath(of: parts.path)
    let name = target == site ? nil : target
    guard let file = file(at: path, of: target) else {
      return .broken(absence(of: path, at: target) ?? .noPage(name))
    }
    if name != nil, !network.isOnline(file.path, at: target) { return .broken(.notOnline(target)) }
    guard let fragment = parts.fragment, !PlacesInPage.isEverywhere(fragment),
      case .page = file.file.recipe
    else { return nil }
    return .place(
      PagePlace(
        page: PageOfSite(site: target, file: file.number), fragment: fragment, isOwn: name == nil))
  }

  /// Servers lead `/news` on to `/news/`.
  private func file(
    at path: [UInt8], of site: SiteID
  ) -> (path: OutputPath, number: Int, file: PlannedFile)? {
    guard let numbers = files[site], let planned = pages[site],
      let number = numbers[path] ?? numbers[path + "/index.html".utf8]
    else { return nil }
    return (planned[number].path, number, planned[number])
  }

  /// What stands at an address on another day.
  private func absence(of path: [UInt8], at site: SiteID) -> LinkFault? {
    let folder = path + "/index.html".utf8
    for origin in [Origin.site(site), .shared] {
      if let found = hidden[origin]?[path] ?? hidden[origin]?[folder] {
        return .hidden(file: found.file, found.absence)
      }
    }
    return nil
  }

  /// `news/index.html` of `/news/`.
  private static func outputPath(of path: [UInt8]) -> [UInt8] {
    let plain = PercentEncoding.decoded(WebAddress.removingDotSegments(path).drop { $0 == 0x2F })
    return plain.isEmpty || plain.last == 0x2F ? plain + "index.html".utf8 : plain
  }

  /// Hosts know no case, a full stop at the end says nothing, and neither does the port that the
  /// scheme has anyway.
  private static func host(of address: WebAddress) -> [UInt8] {
    var host = (address.parts.authority ?? [])[...]
    if let at = host.lastIndex(of: UInt8(ascii: "@")) { host = host[(at + 1)...] }
    for port in [":443", ":80"] where host.suffix(port.utf8.count).elementsEqual(port.utf8) {
      host = host.dropLast(port.utf8.count)
    }
    if host.last == UInt8(ascii: ".") { host = host.dropLast() }
    return host.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
  }
}

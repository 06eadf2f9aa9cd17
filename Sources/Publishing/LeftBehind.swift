package import Diagnostics

/// Pages that left a site, and the sites that go on showing them: copies, and what their home pages
/// and feeds list. A build of one site alone, and a rollback, change one tree and no other.
package struct LeftBehind: Sendable {
  /// Where cards and links of other sites' documents stand, beside the copy itself.
  private static let lists = ["index.html", "en/index.html", "news/index.html", "rss.xml"]

  private let output: String

  /// - Parameter output: the folder of the published trees.
  package init(output: String) { self.output = output }

  /// - Parameters:
  ///   - removed: the published paths that a site no longer has.
  ///   - others: the sites that may show them and were not built.
  /// - Returns: a warning that counts and names the sites that do; nil where none does.
  package func warning(
    _ removed: [String], of site: String, among others: [String]
  ) throws(PublishingError) -> Diagnostic? {
    let pages = removed.filter { RemovalLimit.isPage($0.utf8) }
    guard !pages.isEmpty, !others.isEmpty, let base = try base(of: site) else { return nil }
    var showing: [String] = []
    for other in others where !other.utf8.elementsEqual(site.utf8) {
      if try shows(other, pages, of: base) { showing.append(other) }
    }
    return showing.isEmpty ? nil : Self.stillShown(showing, of: site, in: output)
  }
}

extension LeftBehind {
  /// What addresses of a site begin with: its home page says so.
  private func base(of site: String) throws(PublishingError) -> [UInt8]? {
    guard let home = try OnlineTree.read(output: output, site: site)?.bytes(of: "index.html")
    else { return nil }
    let mark = Array("rel=\"canonical\" href=\"".utf8)
    guard let start = home.firstRange(of: mark)?.upperBound else { return nil }
    return Array(home[start...].prefix { $0 != 0x22 })
  }

  private func shows(
    _ site: String, _ pages: [String], of base: [UInt8]
  ) throws(PublishingError) -> Bool {
    guard let tree = try OnlineTree.read(output: output, site: site) else { return false }
    var lists: [[UInt8]] = []
    for path in Self.lists { if let bytes = try tree.bytes(of: path) { lists.append(bytes) } }
    for page in pages {
      let address = base + Self.address(of: page)
      if lists.contains(where: { $0.firstRange(of: address) != nil }) { return true }
      if let copy = try tree.bytes(of: page), copy.firstRange(of: address) != nil { return true }
    }
    return false
  }

  /// What stands behind the base: the folder of a page, as addresses are encoded.
  private static func address(of page: String) -> [UInt8] {
    let isIndex = page.utf8.suffix(11).elementsEqual("/index.html".utf8)
    let digits = Array("0123456789ABCDEF".utf8)
    return page.utf8.dropLast(isIndex ? 10 : 0).flatMap { byte in
      byte < 0x80 ? [byte] : [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }

  private static func stillShown(
    _ sites: [String], of site: String, in output: String
  ) -> Diagnostic {
    let names = sites.prefix(3).joined(separator: ", ")
    let list = sites.count > 3 ? names + " (+\(sites.count - 3))" : names
    return Diagnostic(
      .warning, "publishing.still-shown", at: SourceLocation(file: output),
      BilingualText(
        "\(sites.count == 1 ? "1 site still shows" : "\(sites.count) sites still show") what left "
          + "'\(site)': \(list)",
        lao: "ມີ \(sites.count) ເວັບໄຊທີ່ຍັງສະແດງສິ່ງທີ່ອອກຈາກ '\(site)' ແລ້ວ: \(list)"),
      hint: BilingualText(
        "run gweb build for all sites", lao: "ໃຊ້ gweb build ສຳລັບທຸກເວັບໄຊ"))
  }
}

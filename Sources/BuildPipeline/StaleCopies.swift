import Content
import Diagnostics
import Publishing
import SiteModel

/// The copies that sites go on showing though their originals were withdrawn, because those sites
/// are not published now: a copy must not outlive its original.
struct StaleCopies: Sendable {
  /// Of sites that are kept back: they are published from their last trees without these.
  private(set) var held: [(site: SiteID, copies: [CopyList.Copy])] = []

  init(_ network: SiteNetwork, online: OnlineSites) {
    for (site, tree) in online.trees.sorted(by: { $0.key < $1.key }) {
      guard let bytes = try? tree.bytes(of: SitePrivateFile.copies.text) else { continue }
      let stale = network.withdrawn(among: CopyList(reading: bytes), on: site)
      if stale.isEmpty { continue }
      // Of a site that was not asked for, `LeftBehind` says that it is behind.
      if network.held.contains(site) { held.append((site, stale)) }
    }
  }

  /// Says what was taken from a site that is kept back.
  static func removed(_ copies: [CopyList.Copy], from site: SiteID) -> Diagnostic {
    let paths = copies.map(\.page.text)
    let names = paths.prefix(5).joined(separator: ", ")
    let list = paths.count > 5 ? names + " (+\(paths.count - 5))" : names
    return Diagnostic(
      .warning, "syndication.withdrawn", at: nil,
      BilingualText(
        "'\(site.text)' is kept back, but copies whose originals were withdrawn were taken from it: \(list)",
        lao: "'\(site.text)' ຍັງຄືເກົ່າ ແຕ່ສຳເນົາທີ່ຕົ້ນສະບັບຖືກຖອນແລ້ວ ຖືກລຶບອອກ: \(list)"),
      hint: BilingualText(
        "mend the errors of that site, so that it is published whole",
        lao: "ແກ້ຂໍ້ຜິດພາດຂອງເວັບໄຊນັ້ນ ເພື່ອໃຫ້ເຜີຍແຜ່ໄດ້ຄົບຖ້ວນ"))
  }
}

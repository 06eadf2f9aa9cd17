import Content
import Diagnostics
import SiteModel
import Workspaces

/// Keeps the lock files of addresses up to date with what is online.
struct AddressRecording: Sendable {
  let options: BuildOptions
  let network: SiteNetwork
  let reader: WorkspaceReader
  /// The ids of the sites that are online as this build made them.
  let published: Set<String>

  private var sites: [Site] { network.sites.filter { published.contains($0.id.text) } }

  /// The addresses that lead on since this build, by site.
  var moved: [String: [BuildReport.MovedAddress]] {
    var moved: [String: [BuildReport.MovedAddress]] = [:]
    for site in sites {
      let known = Set(network.addresses[site.id].records.flatMap(\.former))
      let new = site.addresses.records.flatMap { record in
        record.former.filter { !known.contains($0) }.map {
          BuildReport.MovedAddress(from: $0, to: record.address)
        }
      }
      if !new.isEmpty { moved[site.id.text] = new }
    }
    return moved
  }

  /// Adds what was published to the lock files, or with `--locked` says what is not in them yet.
  func run() -> [Diagnostic] {
    guard !sites.isEmpty, !options.showsUnpublished else { return [] }
    var books = sites.map { site in
      (
        path: "Sites/\(site.id.text)/\(AddressBook.fileName)", old: network.addresses[site.id],
        new: site.addresses
      )
    }
    books.append(
      (
        path: WorkspaceContents.sharedAddresses, old: network.addresses.shared,
        new: network.recordedSharedAddresses(day: options.day)
      ))
    return books.filter { $0.old != $0.new }.compactMap { path, old, new in
      options.isLocked ? unrecorded(path, old, new) : write(path, new)
    }
  }

  private func write(_ path: String, _ book: AddressBook) -> Diagnostic? {
    do throws(WorkspaceFault) {
      try reader.replaceLockFile(path, with: Array(book.text.utf8), syncs: options.syncs)
      return nil
    } catch {
      return Diagnostic(
        .warning, "addresses.not-recorded", at: SourceLocation(file: path),
        BilingualText(
          "the sites are online, but their addresses could not be recorded: "
            + error.diagnostic.message.english,
          lao: "ເວັບໄຊຢູ່ອອນລາຍແລ້ວ ແຕ່ບັນທຶກທີ່ຢູ່ບໍ່ໄດ້: \(error.diagnostic.message.lao)"),
        hint: BilingualText(
          "let this user write here and build again, or say --locked",
          lao: "ໃຫ້ຜູ້ໃຊ້ນີ້ຂຽນໄດ້ ແລ້ວສ້າງໃໝ່, ຫຼື ໃຊ້ --locked"))
    }
  }

  /// What only differs in fingerprints is no address.
  private func unrecorded(_ path: String, _ old: AddressBook, _ new: AddressBook) -> Diagnostic? {
    let missing = new.records.filter { record in
      guard let known = old[record.subject] else { return true }
      return !known.address.utf8.elementsEqual(record.address.utf8)
    }.map(\.address)
    guard !missing.isEmpty else { return nil }
    let examples = missing.prefix(10).joined(separator: ", ")
    let list = missing.count > 10 ? examples + " (+\(missing.count - 10))" : examples
    return Diagnostic(
      .warning, "addresses.unrecorded", at: SourceLocation(file: path),
      BilingualText(
        "\(missing.count) addresses are online and not recorded yet: \(list)",
        lao: "ມີ \(missing.count) ທີ່ຢູ່ທີ່ອອນລາຍແລ້ວ ແຕ່ຍັງບໍ່ໄດ້ບັນທຶກ: \(list)"),
      hint: BilingualText(
        "run gweb build without --locked on a desk and commit this file",
        lao: "ເປີດ gweb build ໂດຍບໍ່ມີ --locked ໃນເຄື່ອງຂອງທ່ານ ແລ້ວບັນທຶກແຟ້ມນີ້ເຂົ້າ git"))
  }
}

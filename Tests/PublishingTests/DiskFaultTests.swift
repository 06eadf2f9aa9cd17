import Diagnostics
import Foundation
import Testing

@testable import Publishing

#if canImport(Glibc)
  import Glibc
#endif

@Suite("Faults of the disk")
struct DiskFaultTests {
  @Test(
    "each have a name of their own and a way out",
    arguments: [
      (ENOSPC, "disk-full"), (EDQUOT, "quota"), (EROFS, "read-only"), (EACCES, "permission"),
      (EPERM, "permission"), (EMFILE, "too-many-open-files"), (ENFILE, "too-many-open-files"),
      (EFBIG, "file-size-limit"), (EXDEV, "other-file-system"), (EIO, "disk-error"),
      (EBUSY, "busy"), (ENAMETOOLONG, "path-too-long"), (ENOTDIR, "in-the-way"),
      (EINVAL, "unwritable"),
    ])
  func identifiers(_ error: Int32, _ identifier: String) {
    let fault = PublishingError.system(error, "public/xaisomboun/ກ.html")
    #expect(fault.kind == .disk)
    #expect(fault.diagnostic.identifier == "publishing." + identifier)
    #expect(fault.diagnostic.location?.file == "public/xaisomboun/ກ.html")
    #expect(fault.diagnostic.hint != nil)
  }

  @Test("say how many bytes are needed, and that nothing online was touched")
  func fullText() {
    let diagnostic = PublishingError.system(ENOSPC, "public/x/index.html", bytes: 17_123).diagnostic
    #expect(
      diagnostic.message
        == BilingualText(
          "the disk is full (this file needs 17123 bytes); what is online was not touched",
          lao: "ດິສເຕັມ (ແຟ້ມນີ້ຕ້ອງການ 17123 ໄບຕ໌); ເວັບໄຊທີ່ເຜີຍແຜ່ຢູ່ບໍ່ຖືກແຕະຕ້ອງ"))
  }

  @Test(
    "no space: the published tree stays whole, the staging goes, and the next build succeeds",
    .enabled(if: SmallDisk.isPossible, "needs the right to mount a tmpfs"),
    arguments: ["size=600k", "nr_inodes=40"])
  func noSpace(_ options: String) throws {
    let disk = try SmallDisk(options)
    let scratch = Scratch(in: disk.path + "/")
    let first = ["index.html": "ເກົ່າ", "a/index.html": "a"]
    try scratch.publish(first)
    var large = first
    for index in 0..<60 { large["\(index).html"] = String(repeating: "ລາວ", count: 2000) }
    let error = refusal { try scratch.publish(large) }
    #expect(error?.diagnostic.identifier == "publishing.disk-full")
    #expect(try scratch.tree() == first)
    #expect(try scratch.state("staging") == [])
    #expect(try scratch.publish(["index.html": "ໃໝ່"]).changed == ["index.html"])
  }

  @Test(
    "read-only: refused before any work",
    .enabled(if: SmallDisk.isPossible, "needs the right to mount a tmpfs"))
  func readOnly() throws {
    let disk = try SmallDisk("size=600k")
    let scratch = Scratch(in: disk.path + "/")
    try scratch.publish(["index.html": "x"])
    try disk.remount("ro")
    let error = refusal { _ = try scratch.open() }
    #expect(error?.diagnostic.identifier == "publishing.read-only")
    try disk.remount("rw")
  }

  @Test("a file where the output folder belongs is named")
  func fileInTheWay() throws {
    let scratch = Scratch()
    try scratch.write("x", to: "public")
    let error = refusal {
      _ = try PublicationOutput(path: scratch.path + "/public", holder: .test)
    }
    #expect(error?.diagnostic.identifier == "publishing.not-a-folder")
    #expect(error?.diagnostic.location?.file == scratch.path + "/public")
    let below = refusal {
      _ = try PublicationOutput(path: scratch.path + "/public/a/b", holder: .test)
    }
    #expect(below?.diagnostic.identifier == "publishing.not-a-folder")
  }

  @Test("an output folder is made with all folders on the way")
  func deepOutput() throws {
    let scratch = Scratch()
    let path = scratch.path + "/ຜົນລັບ/2023/public"
    _ = try PublicationOutput(path: path, holder: .test)
    _ = try PublicationOutput(path: path + "/", holder: .test)
    #expect(FileManager.default.fileExists(atPath: path + "/.gweb/lock"))
  }
}

/// A file system of a few hundred kilobytes, unmounted with it.
private final class SmallDisk {
  let path: String

  /// Tried once: containers often forbid it even to root.
  static let isPossible = (try? SmallDisk("size=16k")) != nil

  init(_ options: String) throws {
    path = NSTemporaryDirectory() + "gweb-disk-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard mount("tmpfs", path, "tmpfs", 0, options) == 0 else {
      rmdir(path)
      throw POSIXError(.EPERM)
    }
  }

  func remount(_ option: String) throws {
    let flags = option == "ro" ? UInt(32 | 1) : 32
    guard mount("tmpfs", path, "tmpfs", flags, nil) == 0 else { throw POSIXError(.EPERM) }
  }

  deinit {
    umount2(path, 2)
    rmdir(path)
  }
}

import Diagnostics
import Foundation
import Testing

@testable import Publishing

#if canImport(Glibc)
  import Glibc
#endif

/// The umask is one for the whole process, so that each of these publications has its own.
@Suite("The rights of what is published")
struct RightsTests {
  private static let files = ["index.html": "ໜ້າຫຼັກ", "ຂ່າວ/2023/a/index.html": "ກ"]

  @Test(
    "security 12, feeds 19: are 0644 and 0755 whatever the umask",
    arguments: [0o000, 0o002, 0o022, 0o027, 0o077, 0o177, 0o777])
  func security12Umask(_ mask: Int) async throws {
    let scratch = Scratch()
    await #expect(processExitsWith: .success) {
      [path = scratch.path + "/public" as String, mask = mask as Int] in
      umask(mode_t(mask))
      for text in ["ໜຶ່ງ", "ສອງ"] {
        let output = try PublicationOutput(path: path, holder: .test, syncs: false)
        let staging = try output.begin("xaisomboun")
        let files = try [
          staging.write("ຂ່າວ/2023/a/index.html", Array("ກ".utf8)),
          staging.write("ຂ່າວ/\(text)/index.html", Array(text.utf8)),
        ]
        _ = try output.publish([try staging.seal(files)])[0].get()
      }
    }
    let wrong = try wrongRights(of: scratch.path + "/public")
    #expect(wrong.isEmpty, "\(wrong)")
  }

  @Test("are mended where they are, though nothing else has changed, and that is told")
  func mended() throws {
    let scratch = Scratch()
    try scratch.publish(Self.files)
    let inode = scratch.inode("xaisomboun/index.html")
    try #require(0 == system("chmod -R go-rwx \(scratch.path)"))
    let summary = try scratch.publish(Self.files)
    #expect(summary.isUnchanged)
    #expect(scratch.inode("xaisomboun/index.html") == inode)
    #expect(try wrongRights(of: scratch.path) == [])
    #expect(summary.warnings.map(\.severity) == [.note])
    #expect(
      summary.warnings.first?.message
        == BilingualText(
          "7 published files and folders had other rights than 0644 and 0755, as an earlier build "
            + "under another umask left them; now every web server can read them, and only their "
            + "owner can write",
          lao: "ແຟ້ມ ແລະໂຟນເດີ 7 ອັນມີສິດຕ່າງຈາກ 0644 ແລະ 0755 ຍ້ອນ umask ຂອງການສ້າງຄັ້ງກ່ອນ; "
            + "ດຽວນີ້ເວັບເຊີບເວີອ່ານໄດ້ທຸກແຟ້ມ ແລະມີແຕ່ເຈົ້າຂອງຂຽນໄດ້"))
    #expect(try scratch.publish(Self.files).warnings.isEmpty)
  }

  @Test("that everybody may write are taken away")
  func writable() throws {
    let scratch = Scratch()
    try scratch.publish(Self.files)
    try #require(0 == system("chmod -R a+rwX \(scratch.path)"))
    _ = try scratch.publish(Self.files)
    #expect(try wrongRights(of: scratch.path) == [])
  }

  @Test("are right in a new tree that shares files with a tree whose rights are wrong")
  func shared() throws {
    let scratch = Scratch()
    try scratch.publish(Self.files)
    try #require(0 == system("chmod -R go-rwx \(scratch.path)/xaisomboun"))
    let new = Self.files.merging(["ໃໝ່/index.html": "ໃໝ່"]) { $1 }
    _ = try scratch.publish(new)
    #expect(try wrongRights(of: scratch.path) == [])
  }

  @Test("of a folder that somebody closed are his: only what a build made is mended")
  func closedOutput() throws {
    let scratch = Scratch()
    try scratch.publish(Self.files)
    chmod(scratch.path, 0o700)
    try scratch.publish(Self.files)
    var status = stat()
    try #require(stat(scratch.path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o700)
  }
}

extension RightsTests {
  /// Every file and folder that has other rights than it should, the root with them.
  private func wrongRights(of root: String) throws -> [String] {
    let below = try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
    let published = below.filter { !$0.hasPrefix(".gweb/history/") }
    return ([root] + published.map { root + "/" + $0 }).filter { path in
      var status = stat()
      guard lstat(path, &status) == 0 else { return true }
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      return status.st_mode & 0o7777 != (isFolder ? 0o755 : 0o644)
    }
  }
}

import Diagnostics
import Testing

@testable import Workspaces

#if canImport(Glibc)
  import Glibc
#endif

@Suite("Reading files of a workspace")
struct ReadingTests {
  @Test("gives the bytes of a file")
  func bytes() throws {
    let scratch = try Scratch()
    try scratch.write("ສະບາຍດີ", to: "Content/ministry/pages/about.md")
    try scratch.write("", to: "Content/empty.md")
    let reader = try WorkspaceReader(root: scratch.path)
    #expect(try reader.read("Content/ministry/pages/about.md") == Array("ສະບາຍດີ".utf8))
    #expect(try reader.read("Content/empty.md") == [])
  }

  @Test("opens again what the listing found, in whatever normal form the disk has it")
  func decomposedName() throws {
    let scratch = try Scratch()
    try scratch.create(Array("Content/e\u{301}.md".utf8), [1])
    try scratch.create(Array("Content/\u{E9}.md".utf8), [2])
    let reader = try WorkspaceReader(root: scratch.path)
    #expect(try reader.list().files.map { try reader.read($0.path) } == [[1], [2]])
  }

  @Test(
    "refuses paths that leave the workspace before it asks the system",
    arguments: [
      "", "/etc/passwd", "../x", "Content/../../x", "Content//x", "Content/./x", "Content/..", ".",
      "Content/", "..", "Content/x\0.md",
    ])
  func outside(_ path: String) throws {
    let scratch = try Scratch()
    let reader = try WorkspaceReader(root: scratch.path)
    #expect(fault { _ = try reader.read(path) } == "workspace.outside")
  }

  @Test("does not take two dots at the front of a name for a way out")
  func leadingDots() throws {
    let scratch = try Scratch()
    try scratch.write("x", to: "Content/..a")
    #expect(try WorkspaceReader(root: scratch.path).read("Content/..a") == [0x78])
  }

  @Test(
    "follows no link, at the end or on the way, with openat2 and without it",
    arguments: [false, true])
  func links(avoidingOpenat2: Bool) throws {
    let scratch = try Scratch()
    try scratch.link("Content/x.md", to: "/etc/passwd")
    try scratch.link("Content/etc", to: "/etc")
    try scratch.write("x", to: "Content/real/a.md")
    try scratch.link("Content/inside", to: "real")
    let reader = try WorkspaceReader(
      root: scratch.path, limits: WorkspaceLimits(), avoidingOpenat2: avoidingOpenat2)
    #expect(try reader.read("Content/real/a.md") == [0x78])
    for path in ["Content/x.md", "Content/etc/passwd", "Content/inside/a.md"] {
      #expect(fault { _ = try reader.read(path) } == "workspace.symbolic-link", "\(path)")
    }
  }

  @Test("doesn't wait for a pipe")
  func pipe() throws {
    let scratch = try Scratch()
    #expect(mkfifo(scratch.path + "/Content/p.md", 0o644) == 0)
    let reader = try WorkspaceReader(root: scratch.path)
    #expect(fault { _ = try reader.read("Content/p.md") } == "workspace.special-file")
  }

  @Test("refuses a folder, and what is not there")
  func folderAndNothing() throws {
    let scratch = try Scratch()
    let reader = try WorkspaceReader(root: scratch.path)
    #expect(fault { _ = try reader.read("Content") } == "workspace.not-a-file")
    let error = #expect(throws: WorkspaceFault.self) { try reader.read("Content/ຫາຍ.md") }
    #expect(
      error?.diagnostic.message
        == BilingualText(
          "the file vanished while the workspace was read",
          lao: "ແຟ້ມຫາຍໄປໃນຂະນະທີ່ກຳລັງອ່ານ"))
  }

  @Test("refuses 20 GB by the size, without reading a byte")
  func sparse() throws {
    let scratch = try Scratch()
    try scratch.write("x", to: "Content/big.md")
    #expect(truncate(scratch.path + "/Content/big.md", 20 << 30) == 0)
    let reader = try WorkspaceReader(root: scratch.path)
    let error = #expect(throws: WorkspaceFault.self) { try reader.read("Content/big.md") }
    #expect(
      error?.diagnostic.message.english == "has 20480 MB; at most 16 MB are read")
  }

  @Test("takes a file of exactly the limit, and says the size of one byte more")
  func limit() throws {
    let scratch = try Scratch()
    try scratch.write([UInt8](repeating: 0x61, count: 1 << 20), to: "Content/a.md")
    try scratch.write([UInt8](repeating: 0x61, count: (1 << 20) + 1), to: "Content/b.md")
    let reader = try WorkspaceReader(root: scratch.path)
    #expect(try reader.read("Content/a.md", limit: 1 << 20).count == 1 << 20)
    let error = #expect(throws: WorkspaceFault.self) {
      try reader.read("Content/b.md", limit: 1 << 20)
    }
    #expect(error?.diagnostic.message.english == "has 1.1 MB; at most 1 MB are read")
  }

  @Test("sees that a file was changed while it was copied")
  func changedWhileCopied() throws {
    let scratch = try Scratch()
    try scratch.write("ກ່ອນ", to: "Content/a.pdf")
    let file = try WorkspaceReader(root: scratch.path).open("Content/a.pdf", limit: nil)
    #expect(file.size == 12)
    #expect(try file.isUnchanged())
    try scratch.write("ຫຼັງຈາກນັ້ນ", to: "Content/a.pdf")
    #expect(try !file.isUnchanged())
    #expect(file.changingFault.diagnostic.identifier == "workspace.changing")
  }

  @Test("reads in pieces at offsets, and nothing past the end")
  func pieces() throws {
    let scratch = try Scratch()
    try scratch.write("abcdef", to: "Content/a.pdf")
    let file = try WorkspaceReader(root: scratch.path).open("Content/a.pdf", limit: nil)
    var piece = [UInt8](repeating: 0, count: 4)
    #expect(try piece.withUnsafeMutableBytes { try file.read(into: $0, at: 3) } == 3)
    #expect(piece.prefix(3).elementsEqual("def".utf8))
    #expect(try piece.withUnsafeMutableBytes { try file.read(into: $0, at: 6) } == 0)
  }

  @Test(
    "each fault of the system has a name of its own",
    arguments: [
      (EACCES, "workspace.permission"), (EMFILE, "workspace.too-many-open-files"),
      (ENFILE, "workspace.too-many-open-files"), (EIO, "workspace.disk-error"),
      (ENOENT, "workspace.vanished"), (ENAMETOOLONG, "workspace.path-too-long"),
      (EINVAL, "workspace.unreadable"),
    ])
  func systemFaults(_ error: Int32, _ identifier: String) {
    let diagnostic = WorkspaceFault.system(error, "Content/ຂ່າວ.md").diagnostic
    #expect(diagnostic.identifier == identifier)
    #expect(diagnostic.location?.file == "Content/ຂ່າວ.md")
  }

  @Test("tells who may not read how to mend it, in both languages")
  func permissionText() {
    let diagnostic = WorkspaceFault.system(EACCES, "Content/ຂ່າວ.md").diagnostic
    #expect(
      diagnostic.message
        == BilingualText("this user may not read it", lao: "ຜູ້ໃຊ້ນີ້ບໍ່ມີສິດອ່ານ"))
    #expect(
      diagnostic.hint
        == BilingualText(
          "allow reading, for example with chmod u+rX",
          lao: "ໃຫ້ສິດອ່ານ, ຕົວຢ່າງດ້ວຍ chmod u+rX"))
  }
}

extension ReadingTests {
  private func fault(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return (error as? WorkspaceFault)?.diagnostic.identifier
    }
  }
}

import Diagnostics
import Testing

@testable import Workspaces

#if canImport(Glibc)
  import Glibc
#endif

@Suite("Listing a workspace")
struct ListingTests {
  @Test("gives regular files with their sizes, sorted by bytes")
  func sorted() throws {
    let scratch = try Scratch()
    try scratch.write("ລາວ", to: "Content/xaisomboun/news/ຂ່າວ.md")
    try scratch.write("a", to: "Content/xaisomboun/news/b.md")
    try scratch.write("", to: "Content/xaisomboun/news/B.md")
    try scratch.write("site", to: "Sites/ministry/site.yml")
    let listing = try WorkspaceReader(root: scratch.path).list()
    #expect(
      listing.files == [
        WorkspaceFile(path: "Content/xaisomboun/news/B.md", size: 0),
        WorkspaceFile(path: "Content/xaisomboun/news/b.md", size: 1),
        WorkspaceFile(path: "Content/xaisomboun/news/ຂ່າວ.md", size: 9),
        WorkspaceFile(path: "Sites/ministry/site.yml", size: 4),
      ])
    #expect(listing.diagnostics.isEmpty)
  }

  @Test("is the same in whatever order folders are visited")
  func shuffled() throws {
    let scratch = try Scratch()
    for site in ["attapeu", "bokeo", "champasack"] {
      for year in 2021...2023 { try scratch.write("x", to: "Content/\(site)/news/\(year)/a.md") }
      try scratch.link("Content/\(site)/l.md", to: "/etc/hostname")
    }
    let reader = try WorkspaceReader(root: scratch.path)
    let plain = reader.list()
    #expect(plain.files.count == 9)
    for seed in 1...5 as ClosedRange<UInt64> {
      let listing = reader.list(order: .shuffled(seed: seed))
      #expect(listing.files == plain.files)
      #expect(listing.diagnostics == plain.diagnostics)
    }
  }

  @Test("keeps a name of 255 bytes in Lao")
  func longLaoName() throws {
    let scratch = try Scratch()
    let name = String(repeating: "ກ", count: 84) + ".md"
    #expect(name.utf8.count == 255)
    try scratch.write("x", to: "Content/\(name)")
    let listing = try WorkspaceReader(root: scratch.path).list()
    #expect(listing.files.map(\.path) == ["Content/" + name])
    #expect(listing.diagnostics.isEmpty)
  }

  @Test("says nothing of what editors and systems leave behind")
  func leftBehind() throws {
    let scratch = try Scratch()
    for name in [
      ".DS_Store", ".x.md.swp", "x.md~", "x.swp", "Thumbs.db", "#x.md#", "~$x.docx", "desktop.ini",
    ] { try scratch.write("x", to: "Content/\(name)") }
    try scratch.write("x", to: "Content/.git/config")
    try scratch.write("x", to: "Sites/ministry/assets/.well-known/a.txt")
    let listing = try WorkspaceReader(root: scratch.path).list()
    #expect(listing.files.map(\.path) == ["Sites/ministry/assets/.well-known/a.txt"])
    #expect(listing.diagnostics.isEmpty)
  }

  @Test("names symbolic links, loops and special files, and follows none")
  func notRegular() throws {
    let scratch = try Scratch()
    try scratch.link("Content/passwd.md", to: "/etc/passwd")
    try scratch.link("Content/loop", to: ".")
    #expect(mkfifo(scratch.path + "/Content/ທໍ່.md", 0o644) == 0)
    let listing = try WorkspaceReader(root: scratch.path).list()
    #expect(listing.files.isEmpty)
    #expect(
      listing.diagnostics.map { "\($0.location?.file ?? "") \($0.identifier)" } == [
        "Content/loop workspace.symbolic-link",
        "Content/passwd.md workspace.symbolic-link",
        "Content/ທໍ່.md workspace.special-file",
      ])
  }

  @Test("says which of the folders is missing")
  func missingFolder() throws {
    let scratch = try Scratch()
    rmdir(scratch.path + "/Sites")
    let listing = try WorkspaceReader(root: scratch.path).list()
    #expect(
      listing.missingFolders.map(\.message.english) == ["the workspace has no folder 'Sites'"])
  }

  @Test("stops at the limits of depth and number, and says so")
  func limits() throws {
    let scratch = try Scratch()
    try scratch.write("x", to: "Content/a/b/c/d.md")
    try scratch.write("x", to: "Content/a/e.md")
    let limits = WorkspaceLimits(depth: 3)
    let listing = try WorkspaceReader(root: scratch.path, limits: limits).list()
    #expect(listing.files.map(\.path) == ["Content/a/e.md"])
    #expect(
      listing.diagnostics.map(\.message.english)
        == ["folders lie more than 3 deep; what is below is not read"])
    let few = try WorkspaceReader(root: scratch.path, limits: WorkspaceLimits(fileCount: 0))
    #expect(few.list().diagnostics.last?.identifier == "workspace.too-many-files")
  }

  @Test("fails where there is no workspace, in both languages")
  func missingRoot() {
    let fault = #expect(throws: WorkspaceFault.self) { try WorkspaceReader(root: "/nowhere/ບໍ່ມີ") }
    #expect(
      fault?.diagnostic
        == Diagnostic(
          .error, "workspace.missing-root", at: SourceLocation(file: "/nowhere/ບໍ່ມີ"),
          BilingualText(
            "there is no such folder, so no workspace",
            lao: "ບໍ່ມີໂຟນເດີນີ້ ຈຶ່ງບໍ່ມີພື້ນທີ່ເຮັດວຽກ"),
          hint: BilingualText(
            "go to the workspace, or say where it is with --workspace",
            lao: "ໄປທີ່ພື້ນທີ່ເຮັດວຽກ ຫຼືບອກບ່ອນຢູ່ດ້ວຍ --workspace")))
  }
}

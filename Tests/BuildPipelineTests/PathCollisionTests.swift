import BuildPipeline
import Diagnostics
import Foundation
import SiteModel
import Testing

@testable import Publishing

@Suite("One owner a path, whatever the names look like")
struct PathCollisionTests {
  @Test(
    "an asset of a site can't stand where the theme needs a folder: it is told, and others go on")
  func themeFolder() async throws {
    let workspace = try Workspace()
    try workspace.write("Sites/xaisomboun/assets/assets", "x")
    let report = await workspace.build()
    #expect(
      report.short().hasPrefix(
        """
        Sites/xaisomboun/assets/assets:0:0: error path.file-and-folder: \
        'Sites/xaisomboun/assets/assets' wants the file /assets, and \
        'Templates/assets/style.css' a folder of that name for /assets/style.
        """))
    #expect(report.failure == nil)
    #expect(report.published.map(\.site) == ["ministry"])
    #expect(report.withheld == ["xaisomboun"])
  }

  @Test("aliases that differ in case and width alone are one path")
  func aliases() async throws {
    let workspace = try Workspace()
    try workspace.post("a", "aliases: [/Old/ﬁle]")
    try workspace.post("b", "aliases: [/ｏｌｄ/FILE]")
    let report = await workspace.build()
    #expect(
      report.short() == """
        Content/xaisomboun/news/b.md:5:11: error path.conflict: 'Content/xaisomboun/news/b.md (/ｏｌｄ/FILE)' and 'Content/xaisomboun/news/a.md (/Old/ﬁle)' both want the path /ｏｌｄ/FILE/index.html

        """)
    #expect(report.withheld == ["xaisomboun"])
  }

  @Test("slugs in Lao that differ in ໜ and ຫນ alone are one path")
  func laoSlugs() async throws {
    let workspace = try Workspace()
    try workspace.post("a", "slug: ໜັງສື")
    try workspace.post("b", "slug: ຫນັງສື")
    let report = await workspace.build()
    #expect(report.diagnostics.map(\.identifier) == ["path.conflict"])
    #expect(report.withheld == ["xaisomboun"])
  }

  @Test("a file of the site can't stand where a list needs a folder")
  func fileAndFolder() async throws {
    let workspace = try Workspace()
    try workspace.write("Sites/xaisomboun/assets/News", "ກ")
    let report = await workspace.build()
    #expect(
      report.short() == """
        Sites/xaisomboun/assets/News:0:0: error path.file-and-folder: 'Sites/xaisomboun/assets/News' wants the file /News, and 'G-Web' a folder of that name for /news/2024/index.html

        """)
    #expect(report.withheld == ["xaisomboun"])
  }

  @Test("the same, told in Lao")
  func fileAndFolderInLao() async throws {
    let workspace = try Workspace()
    try workspace.post("a", "aliases: [/x.html, /x.html/y]")
    let report = await workspace.build()
    #expect(
      report.short(.lao) == """
        Content/xaisomboun/news/a.md:5:11: error path.file-and-folder: 'Content/xaisomboun/news/a.md (/x.html)' ຕ້ອງການແຟ້ມ /x.html, ແຕ່ 'Content/xaisomboun/news/a.md (/x.html/y)' ຕ້ອງການໂຟນເດີຊື່ນັ້ນສຳລັບ /x.html/y/index.html

        """)
  }

  @Test("a path that is too long for servers is told at its owner, before anything is written")
  func tooLong() async throws {
    let workspace = try Workspace()
    let name = String(repeating: "ກ", count: 70) + ".txt"
    try workspace.write("Sites/xaisomboun/assets/" + name, "ກ")
    let report = await workspace.build()
    #expect(
      report.short() == """
        Sites/xaisomboun/assets/\(name):0:0: error path.too-long: 'Sites/xaisomboun/assets/\(name)' wants a path that is too long: /\(name)

        """)
    #expect(report.failure == nil)
  }

  @Test("what is told at its owner is what the last guard before the disk would refuse")
  func limits() {
    #expect(OutputPath.nameLimit == TreePath.nameLimit)
    #expect(OutputPath.pathLimit == TreePath.pathLimit)
  }

  @Test("aliases never become files that a server obeys")
  func serverAlias() async throws {
    let workspace = try Workspace()
    try workspace.post("a", "aliases: [/.htaccess, /_redirects, /index.php/3]")
    let report = await workspace.build()
    #expect(
      report.short() == """
        Content/xaisomboun/news/a.md:5:11: error front-matter.server-address: '/.htaccess' has a name that web servers keep for themselves
        Content/xaisomboun/news/a.md:5:23: error front-matter.server-address: '/_redirects' has a name that web servers keep for themselves

        """)
  }

  @Test(
    "assets that a server would obey or run are refused by name",
    arguments: [
      ("_headers", "file.server-settings"), ("a/_Redirects", "file.server-settings"),
      ("web.config", "file.server-settings"), ("index.php", "file.server-program"),
      ("a/x.php.txt", "file.server-program"), ("x.shtml", "file.server-program"),
      (".htaccess", "workspace.name-server"), (".user.ini", "workspace.name-server"),
    ])
  func serverAsset(name: String, identifier: String) async throws {
    let workspace = try Workspace()
    try workspace.write("Sites/xaisomboun/assets/\(name)", "ກ")
    let report = await workspace.build()
    #expect(report.diagnostics.map(\.identifier) == [identifier])
    #expect(report.diagnostics.first?.location?.file == "Sites/xaisomboun/assets/\(name)")
    #expect(report.withheld == ["xaisomboun"])
  }

  @Test("what is no danger is published as it is", arguments: ["favicon.svg", ".well-known/a.txt"])
  func plainAsset(name: String) async throws {
    let workspace = try Workspace()
    try workspace.write("Sites/xaisomboun/assets/\(name)", "ກ")
    let report = await workspace.build()
    #expect(report.short() == "")
    #expect(
      FileManager.default.fileExists(
        atPath: workspace.output.appendingPathComponent("xaisomboun/\(name)").path))
  }

  @Test(
    "files beside a document that browsers or servers would run are not published",
    arguments: ["x.html", "x.htm", "x.svg", "x.shtml", "x.php", "x.js", "x.xml", "x.pdf.html"])
  func activeAttachment(name: String) async throws {
    let workspace = try Workspace()
    try workspace.post("a", "attachments: [{file: \(name)}]")
    try workspace.write("Content/xaisomboun/news/\(name)", "<script>alert(1)</script>")
    let report = await workspace.build()
    #expect(report.diagnostics.map(\.identifier) == ["file.kind"])
    #expect(report.withheld == ["xaisomboun"])
  }

  @Test("attachments whose names become one are told")
  func attachments() async throws {
    let workspace = try Workspace()
    try workspace.post("a", "attachments: [{file: ແຜນ.txt}, {file: phen.txt}]")
    for name in ["ແຜນ", "phen"] {
      try workspace.write("Content/xaisomboun/news/\(name).txt", "ກ")
    }
    let report = await workspace.build()
    #expect(report.diagnostics.map(\.identifier) == ["path.conflict"])
  }

  @Test("two spellings of one folder of a periodical are told")
  func periodicals() async throws {
    let workspace = try Workspace()
    for name in ["health", "Health"] {
      try workspace.write(
        "Content/xaisomboun/periodicals/\(name)/index.md", "---\ntitle: ວາລະສານ\n---\n")
    }
    let report = await workspace.build()
    #expect(report.diagnostics.map(\.identifier) == ["workspace.name-twin"])
  }
}

@Suite("What can't be taken from a workspace keeps its site as it is")
struct IncompleteWorkspaceTests {
  @Test("a post that becomes a symbolic link does not vanish from its site")
  func linkedPost() async throws {
    let workspace = try Workspace()
    let before = await workspace.build()
    #expect(before.published.map(\.site) == ["ministry", "xaisomboun"])
    try workspace.remove("Content/xaisomboun/news/ຂ່າວແຂວງ.md")
    try FileManager.default.createSymbolicLink(
      atPath: workspace.root
        .appendingPathComponent("Content/xaisomboun/news/ຂ່າວແຂວງ.md").path,
      withDestinationPath: "/etc/passwd")
    let again = await workspace.build()
    #expect(again.withheld == ["xaisomboun"])
    #expect(again.published.map(\.site) == ["ministry"])
  }

  @Test("a name with a bidirectional override keeps its own site back and no other")
  func oddName() async throws {
    let workspace = try Workspace()
    try workspace.write("Content/xaisomboun/news/ຂ່າວ\u{202E}gnp.md", "---\ntitle: ກ\n---\n")
    let report = await workspace.build()
    #expect(report.diagnostics.map(\.identifier) == ["workspace.name-invisible"])
    #expect(report.withheld == ["xaisomboun"])
  }

  @Test("names that Windows and macOS take for one are told with both files")
  func twins() async throws {
    let workspace = try Workspace()
    try workspace.post("é", "slug: one")
    try workspace.post("E\u{301}", "slug: two")
    let report = await workspace.build()
    #expect(
      report.short() == """
        Content/xaisomboun/news/é.md:0:0: error workspace.name-twin: Windows and macOS take this file and 'Content/xaisomboun/news/E\u{301}.md' for one

        """)
    #expect(
      report.short(.lao).contains(
        "Windows ແລະ macOS ຖືວ່າແຟ້ມນີ້ ແລະ 'Content/xaisomboun/news/E\u{301}.md' ເປັນແຟ້ມດຽວກັນ"))
    #expect(report.withheld == ["xaisomboun"])
  }
}

extension Workspace {
  /// A post of Xaisomboun with one more line of front matter, which is line 5.
  fileprivate func post(_ name: String, _ line: String) throws {
    try write(
      "Content/xaisomboun/news/\(name).md",
      "---\ntitle: \(name)\ndate: 2023-04-02\ncategory: digital\n\(line)\n---\n")
  }
}

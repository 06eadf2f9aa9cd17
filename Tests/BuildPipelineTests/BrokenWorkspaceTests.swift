import BuildPipeline
import Foundation
import Publishing
import Testing

@Suite("What is wrong with a workspace")
struct BrokenWorkspaceTests {
  @Test("a typo keeps one site back, and the other is published")
  func typo() async throws {
    let workspace = try Workspace()
    try workspace.write(
      "Content/xaisomboun/news/typo.md", "---\ntitel: ຂ່າວ\ndate: 2023-04-02\n---\n")
    let report = await workspace.build()
    #expect(
      report.short()
        == "Content/xaisomboun/news/typo.md:2:1: error front-matter.unknown-key: unknown key 'titel'\n"
    )
    #expect(report.published.map(\.site) == ["ministry"])
    #expect(report.withheld == ["xaisomboun"])
  }

  @Test("what is online stays as it was, byte for byte, when a site is kept back")
  func nothingLost() async throws {
    let workspace = try Workspace()
    _ = await workspace.build()
    let page = workspace.output.appendingPathComponent("xaisomboun/index.html")
    let before = try Data(contentsOf: page)
    try workspace.write("Content/xaisomboun/news/typo.md", "---\ntitel: ຂ່າວ\n---\n")
    _ = await workspace.build()
    #expect(try Data(contentsOf: page) == before)
  }

  @Test("a document that goes to other sites keeps those back too")
  func syndicatedTypo() async throws {
    let workspace = try Workspace()
    try workspace.write(
      "Content/ministry/news/typo.md",
      "---\ntitel: ຂ່າວ\ndate: 2023-04-02\nsyndicate: {to: [xaisomboun]}\n---\n")
    let report = await workspace.build()
    #expect(report.published.isEmpty)
    #expect(report.withheld == ["ministry", "xaisomboun"])
  }

  @Test("all errors of a run are reported, sorted, and the rest is published")
  func allAtOnce() async throws {
    let workspace = try Workspace()
    let news = "Content/xaisomboun/news/"
    try workspace.write(news + "1-mapping.md", "---\n? {a: 1}\n: b\n---\n")
    try workspace.write(news + "2-empty.md", "")
    try workspace.write(news + "3-none.md", "ຂ່າວ\n")
    try workspace.write(news + "4-open.md", "---\ntitle: ກ\n")
    try workspace.write(news + "5-bytes.md", bytes: Array("---\ntitle: ".utf8) + [0xE0, 0xBA])
    try workspace.write(
      news + "6-cover.md",
      "---\ntitle: ຮູບ\ndate: 2023-01-01\ncover: {file: ບໍ່ມີ.png, alt: ຮູບ}\n---\n")
    try workspace.write(
      news + "7-pdf.md",
      "---\ntitle: ເອກະສານ\ndate: 2023-01-01\nattachments: [{file: torso.pdf}]\n---\n")
    try workspace.write(news + "torso.pdf", "%PDF-1.4\n")
    try workspace.write(
      news + "8-quote.md", "---\ntitle: '\"ິ onmouseover=alert(1)'\ndate: 2023-01-01\n---\n")
    let report = await workspace.build()
    #expect(
      report.short() == """
        \(news)1-mapping.md:1:1: error front-matter.missing-key: key 'date' is missing
        \(news)1-mapping.md:1:1: error front-matter.missing-key: key 'title' is missing
        \(news)1-mapping.md:2:3: error yaml.key-not-text: a key must be text
        \(news)2-empty.md:0:0: error front-matter.empty-file: the file is empty
        \(news)3-none.md:1:1: error front-matter.missing: the file has no front matter
        \(news)4-open.md:1:1: error front-matter.never-closed: the front matter that opens here is never closed
        \(news)5-bytes.md:2:8: error encoding.not-utf-8: byte 0xE0 is not UTF-8 text
        \(news)6-cover.md:4:15: error file.missing: there is no file 'ບໍ່ມີ.png'
        \(news)7-pdf.md:4:22: error file.damaged: 'torso.pdf' is not a whole PDF file

        """)
    #expect(report.published.map(\.site) == ["ministry"])
  }

  @Test("two documents that want one path are named both")
  func pathConflict() async throws {
    let workspace = try Workspace()
    let post = "---\ntitle: ຫົວຂໍ້\ndate: 2023-04-02\nslug: same\n---\n"
    try workspace.write("Content/xaisomboun/news/a.md", post)
    try workspace.write("Content/xaisomboun/news/b.md", post)
    let report = await workspace.build()
    #expect(
      report.short() == """
        Content/xaisomboun/news/b.md:2:8: error path.conflict: 'Content/xaisomboun/news/b.md' and 'Content/xaisomboun/news/a.md' both want the path /news/2023/same/

        """)
    #expect(report.withheld == ["xaisomboun"])
  }

  @Test("an error in a template publishes nothing and is named with its line")
  func templateError() async throws {
    let workspace = try Workspace()
    try workspace.write(
      "Templates/post.html",
      "{% extends 'layout.html' %}\n{% block main %}{{ page.titel }}{% endblock %}\n")
    let report = await workspace.build()
    #expect(report.published.isEmpty)
    #expect(
      report.short().hasPrefix("Templates/post.html:2:25: error template.unknown-attribute: "))
  }

  @Test("a missing template is an error")
  func missingTemplate() async throws {
    let workspace = try Workspace()
    try workspace.remove("Templates/redirect.html")
    let report = await workspace.build()
    #expect(
      report.short()
        == "Templates/redirect.html:0:0: error template.missing: the template 'redirect.html' is missing\n"
    )
    #expect(report.published.isEmpty)
  }

  @Test("a symbolic link out of the workspace is named and not followed")
  func symbolicLink() async throws {
    let workspace = try Workspace()
    try FileManager.default.createSymbolicLink(
      atPath: workspace.root.appendingPathComponent("Content/xaisomboun/news/link.md").path,
      withDestinationPath: "/etc/passwd")
    let report = await workspace.build()
    #expect(report.short().hasPrefix("Content/xaisomboun/news/link.md:0:0: error workspace."))
  }

  @Test("a file of 50 MB is refused before it is read")
  func hugeFile() async throws {
    let workspace = try Workspace()
    let path = workspace.root.appendingPathComponent("Content/xaisomboun/news/huge.md").path
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.truncate(atOffset: 50 << 20)
    try handle.close()
    let report = await workspace.build()
    #expect(report.short().hasPrefix("Content/xaisomboun/news/huge.md:0:0: error workspace."))
    #expect(report.published.map(\.site) == ["ministry"])
  }

  @Test("a file name in Lao of 255 bytes is a name like any other")
  func longName() async throws {
    let workspace = try Workspace()
    let name = String(repeating: "ກ", count: 84) + ".md"
    try workspace.write(
      "Content/xaisomboun/news/" + name, "---\ntitle: ຍາວ\ndate: 2023-04-02\n---\n")
    let report = await workspace.build()
    #expect(report.short() == "")
    #expect(report.published.count == 2)
  }

  @Test("a long title on a site with slugs in Lao is cut before its name is too long for the disk")
  func longLaoSlug() async throws {
    let workspace = try Workspace()
    try workspace.write(
      "Sites/xaisomboun/site.yml",
      """
      kind: province
      name: ໄຊສົມບູນ
      base_url: https://xaisomboun.gweb.example
      contact: {office: ຫ້ອງການ}
      slugs: lao

      """)
    let title = String(repeating: "ວຽກງານການຫັນເປັນດິຈິຕ໋ອນ ", count: 8)
    for day in ["01", "02"] {
      try workspace.write(
        "Content/xaisomboun/news/\(day).md", "---\ntitle: \(title)\ndate: 2023-04-\(day)\n---\n")
    }
    let report = await workspace.build()
    #expect(report.short() == "")
    #expect(report.published.count == 2)
  }

  @Test("the workspace is not where the command was run")
  func noWorkspace() async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let report = await Workspace.build(folder, output: folder.appendingPathComponent("public"))
    #expect(
      report.short() == """
        Content:0:0: error workspace.missing-folder: the workspace has no folder 'Content'
        Sites:0:0: error workspace.missing-folder: the workspace has no folder 'Sites'
        Templates:0:0: error workspace.missing-folder: the workspace has no folder 'Templates'

        """)
  }

  @Test("a workspace without its shared configuration is told once")
  func noSharedConfiguration() async throws {
    let workspace = try Workspace()
    try workspace.remove("Sites/shared.yml")
    let report = await workspace.build()
    #expect(
      report.short().contains(
        "Sites/shared.yml:0:0: error workspace.no-shared-configuration: there is no file Sites/shared.yml"
      ))
    #expect(report.published.isEmpty)
  }
}

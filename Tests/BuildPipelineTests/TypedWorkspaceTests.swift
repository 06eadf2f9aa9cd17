import BuildPipeline
import Diagnostics
import Foundation
import LaoText
import Publishing
import Testing

@Suite("Workspaces as people leave them")
struct TypedWorkspaceTests {
  private static let day = CalendarDate(year: 2024, month: 11, day: 20)

  private func report(
    _ workspace: borrowing Workspace, sites: [String] = [], isCheck: Bool = false
  ) async throws -> BuildReport {
    var options = BuildOptions(
      workspace: workspace.root.path, output: workspace.output.path,
      day: try #require(Self.day), generator: "G-Web test")
    options.sites = sites
    options.isCheck = isCheck
    options.syncs = false
    return await Build(options, now: { 0 }).run()
  }

  @Test("desk E11: --site with a site whose file is wrong tells what is wrong with the file")
  func deskE11BrokenSite() async throws {
    let workspace = try Workspace()
    try workspace.write("Sites/moic/site.yml", "name: ກະຊວງ\n")
    let report = try await report(workspace, sites: ["moic"])
    #expect(report.refusal == nil)
    #expect(report.withheld == ["moic"])
    #expect(
      report.diagnostics.map { $0.message.english } == [
        "key 'kind' is missing", "key 'base_url' is missing", "key 'contact' is missing",
      ])
    #expect(
      report.diagnostics.map { $0.hint?.english } == [
        "write 'kind: …' in Sites/moic/site.yml", "write 'base_url: …' in Sites/moic/site.yml",
        "write 'contact: …' in Sites/moic/site.yml",
      ])
    let unknown = try await self.report(workspace, sites: ["xaisombon"])
    #expect(unknown.refusal == .unknownSite)
    #expect(unknown.diagnostics.map { $0.hint?.english } == ["did you mean 'xaisomboun'?"])
  }

  @Test(
    "desk E12, feeds 06, security 19: two sites with one address are an error that names both",
    arguments: ["", "/", ":443", "."])
  func deskE12OneAddress(ending: String) async throws {
    let workspace = try Workspace()
    let file = workspace.root.appendingPathComponent("Sites/xaisomboun/site.yml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("base_url") })
    let host = try #require(line.split(separator: "//").last).uppercased()
      .trimmingCharacters(in: CharacterSet(charactersIn: "/ \""))
    try workspace.write(
      "Sites/dup/site.yml",
      text.replacingOccurrences(of: line, with: "base_url: https://\(host)\(ending)"))
    let twice = try await report(workspace).diagnostics.sortedForReport().filter {
      $0.identifier == "site.same-base-url"
    }
    #expect(
      twice.map { $0.location?.file } == ["Sites/dup/site.yml", "Sites/xaisomboun/site.yml"])
    #expect(
      twice.map { $0.related.map(\.location.file) } == [
        ["Sites/xaisomboun/site.yml"], ["Sites/dup/site.yml"],
      ])
    #expect(twice.allSatisfy { ($0.location?.line ?? 0) > 0 && $0.severity == .error })
  }

  @Test("desk E12: an address without encryption is told")
  func deskE12Open() async throws {
    let workspace = try Workspace()
    let path = "Sites/xaisomboun/site.yml"
    let file = workspace.root.appendingPathComponent(path)
    let text = try String(contentsOf: file, encoding: .utf8)
    try workspace.write(path, text.replacingOccurrences(of: "https://", with: "http://"))
    let told = try await report(workspace).diagnostics.filter {
      $0.identifier == "front-matter.open-base-url"
    }
    #expect(told.map(\.severity) == [.warning])
  }

  @Test(
    "desk E17: a file with other capitals, another extension or a slip is named",
    arguments: [
      ("img_1.jpg", "did you mean 'IMG_1.JPG'?"), ("IMG_1.jpeg", "did you mean 'IMG_1.JPG'?"),
      ("IMG_2.JPG", "did you mean 'IMG_1.JPG'?"), ("ແຜນທີ.png", "did you mean 'ແຜນທີ່.png'?"),
      (
        "quite-another.gif", "put the file beside the document, and write its name exactly"
      ),
    ])
  func deskE17Nearest(written: String, hint: String) async throws {
    let workspace = try Workspace()
    let folder = "Content/xaisomboun/news/"
    try workspace.write(folder + "IMG_1.JPG", "x")
    try workspace.write(folder + "ແຜນທີ່.png", "x")
    try workspace.write(folder + "2024-11-01-ກ.md", "---\ntitle: ກ\n---\n![ຮູບ](<\(written)>)\n")
    let missing = try await report(workspace).diagnostics.filter { $0.identifier == "file.missing" }
    #expect(missing.map { $0.hint?.english } == [hint])
  }

  @Test("desk E09: check tells every file that no document names, and a document by another name")
  func deskE09Unused() async throws {
    let workspace = try Workspace()
    let folder = "Content/xaisomboun/news/"
    try workspace.write(folder + "left.pdf", "%PDF-1.4\n%%EOF\n")
    try workspace.write(folder + "post.txt", "---\ntitle: ກ\n---\n")
    let build = try await report(workspace).diagnostics
    #expect(build.filter { $0.identifier.hasPrefix("file.") }.isEmpty)
    let check = try await report(workspace, isCheck: true).diagnostics.filter {
      $0.identifier.hasPrefix("file.unused")
    }
    #expect(
      check.map { "\($0.severity.rawValue) \($0.identifier) \($0.location?.file ?? "")" } == [
        "warning file.unused \(folder)left.pdf", "warning file.unused-document \(folder)post.txt",
      ])
  }

  @Test("desk E09, security 04: a document with another ending keeps its site as it was")
  func deskE09KeepsBack() async throws {
    let workspace = try Workspace()
    try workspace.write("Content/xaisomboun/news/2024-11-01-ກ.MD", "---\ntitle: ກ\n---\nx\n")
    let report = try await report(workspace)
    #expect(report.diagnostics.map(\.identifier) == ["path.ending"])
    #expect(report.withheld == ["xaisomboun"])
    #expect(report.published.map(\.site) == ["ministry"])
  }

  @Test("desk E18: one missing colon in a strings file is one message, at its line")
  func deskE18OneColon() async throws {
    let workspace = try Workspace()
    let path = "Templates/strings/lo.yml"
    let file = workspace.root.appendingPathComponent(path)
    var lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    let index = try #require(lines.indices.dropFirst(3).first { lines[$0].contains(": ") })
    let whole = lines[index]
    lines[index] = whole.replacingOccurrences(of: ": ", with: " ")
    try workspace.write(path, lines.joined(separator: "\n"))
    let report = try await report(workspace)
    #expect(report.diagnostics.map { $0.location?.file } == [path])
    #expect(report.diagnostics.map { $0.location?.line } == [index + 1])
    #expect(report.diagnostics.map { $0.hint?.english } == ["write \(whole)"])
  }

  @Test(
    "desk E03, E19, sites 04: a photo in a text loses its place and tells its size as it is shown")
  func deskE19Published() async throws {
    let workspace = try Workspace()
    let folder = "Content/xaisomboun/news/"
    let tiff: [UInt8] =
      Array("Exif\0\0MM".utf8) + [
        0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0,
      ]
      + [0, 0, 0, 0] + Array("GPS".utf8)
    let frame: [UInt8] = [0xFF, 0xC0, 0, 11, 8, 0, 48, 0, 64, 1, 1, 0x11, 0]
    let scan: [UInt8] = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 0xFF, 0xD9]
    let photo =
      [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(tiff.count + 2)] + tiff + frame + scan
    try workspace.write(folder + "photo.jpg", bytes: photo)
    try workspace.write(
      folder + "2024-11-01-ກ.md", "---\ntitle: ຮູບ\nslug: hup\n---\n![ຮູບ](photo.jpg)\n")
    let report = try await report(workspace)
    #expect(report.diagnostics.isEmpty)
    let place = workspace.output.appendingPathComponent("xaisomboun/news/2024/hup/")
    let page = try String(contentsOf: place.appendingPathComponent("index.html"), encoding: .utf8)
    #expect(
      page.contains(
        "<img src=\"/news/2024/hup/photo.jpg\" width=\"48\" height=\"64\" alt=\"ຮູບ\" loading=\"lazy\" />"
      ))
    let published = [UInt8](try Data(contentsOf: place.appendingPathComponent("photo.jpg")))
    #expect(published.count == photo.count - 3)
    #expect(published.suffix(frame.count + scan.count).elementsEqual(frame + scan))
  }

  @Test("feeds 17: feeds go by the day on which a post went public")
  func feeds17PublishDay() async throws {
    let workspace = try Workspace()
    let folder = "Content/xaisomboun/news/"
    try workspace.write(
      folder + "2024-01-05-late.md", "---\ntitle: ລົງຊ້າ\npublish_at: 2024-11-19\n---\nກ\n")
    try workspace.write(
      folder + "2030-01-02-early.md", "---\ntitle: ລົງລ່ວງໜ້າ\npublish_at: 2024-06-01\n---\nກ\n")
    try workspace.write(folder + "2024-10-01-plain.md", "---\ntitle: ທຳມະດາ\n---\nກ\n")
    _ = try await report(workspace)
    let file = workspace.output.appendingPathComponent("xaisomboun/rss.xml")
    let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "<")
    let found = lines.filter { $0.hasPrefix("title>") || $0.hasPrefix("pubDate>") }
      .dropFirst().prefix(6).map { String($0.split(separator: ">")[1]) }
    #expect(
      found == [
        "ລົງຊ້າ", "Tue, 19 Nov 2024 00:00:00 +0700", "ທຳມະດາ", "Tue, 01 Oct 2024 00:00:00 +0700",
        "ລົງລ່ວງໜ້າ", "Sat, 01 Jun 2024 00:00:00 +0700",
      ])
    #expect(lines.contains { $0 == "lastBuildDate>Tue, 19 Nov 2024 00:00:00 +0700" })
  }
}

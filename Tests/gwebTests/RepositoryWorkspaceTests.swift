import Foundation
import Testing
import XMLReading

/// The workspace of this repository, built as CI builds it.
@Suite("The repository's own workspace", .serialized)
struct RepositoryWorkspaceTests {
  private func build(
    _ output: URL, environment: [String: String] = [:], jobs: String = "2",
    format: String = "human"
  ) throws -> GWebProcess {
    try GWebProcess(
      [
        "build", "--workspace", GWebProcess.repository.path, "--output", output.path, "--date",
        "2026-11-22", "--no-sync", "--jobs", jobs, "--strict", "--lang", "en", "--format", format,
      ], environment: environment)
  }

  @Test("publishes nineteen sites, and every page, feed and sitemap is well-formed")
  func wellFormed() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try build(folder)
    #expect(result.status == 0)
    #expect(result.errors == "")
    let sites = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { !$0.hasPrefix(".") }
    #expect(sites.count == 19)
    var count = 0
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let isPage = path.hasSuffix(".html")
      guard isPage || path.hasSuffix(".xml") || path.hasSuffix(".opml") else { continue }
      let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(path)))
      #expect(XMLReader(options: isPage ? .page : .data).check(bytes).isEmpty, "\(path)")
      count += 1
    }
    #expect(count > 2_000)
  }

  @Test("time zone, locale, number of jobs and folder change no byte")
  func reproducible() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try build(
      folder.appendingPathComponent("a"),
      environment: ["TZ": "Pacific/Kiritimati", "LANG": "lo_LA.UTF-8"], jobs: "1",
      format: "json")
    let second = try build(
      folder.appendingPathComponent("b/c"), environment: ["TZ": "Bogus/Zone", "LC_ALL": "tr_TR"],
      jobs: "5", format: "json")
    #expect(first.status == 0)
    #expect(first.output == second.output)
    #expect(first.output.hasSuffix("0 errors, 0 warnings: 19 of 19 sites changed\n"))
    // The manifests of all sites are in it.
    #expect(first.errors == second.errors)
    #expect(first.errors.contains("\"manifest\": \""))
  }

  @Test("a copy that another user made, in another order, on another disk, changes no byte")
  func reproducibleElsewhere() throws {
    let folder = try temporaryFolder()
    let other = try OtherPlace()
    defer { try? FileManager.default.removeItem(at: folder) }
    let copy = other.folder.appendingPathComponent("ສຳເນົາ")
    try copyBackwards(to: copy)
    let here = try build(folder, format: "json")
    let there = try GWebProcess(
      [
        "build", "--workspace", copy.path, "--output",
        other.folder.appendingPathComponent("public").path, "--date", "2026-11-22", "--no-sync",
        "--jobs", "3", "--strict", "--lang", "en", "--format", "json",
      ],
      environment: ["HOME": "/nonexistent", "USER": "ຜູ້ອື່ນ", "SOURCE_DATE_EPOCH": "1800000000"],
      asNobody: other.canBeNobody)
    #expect(here.status == 0)
    #expect(here.output == there.output)
    #expect(here.errors == there.errors)
  }

  /// Copies the workspace, the last file first, each with a time of its own: folders of tmpfs list
  /// what came last first.
  private func copyBackwards(to copy: URL) throws {
    let files = FileManager.default
    for part in ["Templates", "Sites", "Content"] {
      let source = GWebProcess.repository.appendingPathComponent(part)
      let paths = try files.subpathsOfDirectory(atPath: source.path)
      for (index, path) in paths.sorted().reversed().enumerated() {
        let (from, to) = (source.path + "/" + path, copy.path + "/" + part + "/" + path)
        var isFolder: ObjCBool = false
        guard files.fileExists(atPath: from, isDirectory: &isFolder), !isFolder.boolValue else {
          continue
        }
        try files.createDirectory(
          atPath: (to as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try files.copyItem(atPath: from, toPath: to)
        try files.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: Double(index) * 86_400)], ofItemAtPath: to
        )
      }
    }
  }

  @Test("check finds no error and no warning")
  func checked() throws {
    let result = try GWebProcess([
      "check", "--workspace", GWebProcess.repository.path, "--date", "2026-11-22", "--lang", "en",
    ])
    #expect(result.output == "19 sites checked: 0 errors, 0 warnings\n")
    #expect(result.errors == "")
  }

  @Test(
    "feeds have absolute links, dates at +0700, and guids that are tag URIs",
    arguments: ["ministry", "xaisomboun"])
  func feeds(site: String) throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try build(folder)
    let bytes = [UInt8](
      try Data(contentsOf: folder.appendingPathComponent("\(site)/rss.xml")))
    let channel = try #require(XMLReader(options: .data).read(bytes).root?.first("channel"))
    let items = channel.all("item")
    #expect(!items.isEmpty)
    for item in items {
      #expect(item.first("link")?.text.hasPrefix("https://") == true)
      #expect(item.first("guid")?.text.hasPrefix("tag:ministry.gweb.example,2026:") == true)
      let date = try #require(item.first("pubDate")?.text)
      #expect(
        date.wholeMatch(
          of: /(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0700/)
          != nil)
    }
    #expect(Set(items.compactMap { $0.first("guid")?.text }).count == items.count)
  }
}

/// A folder in memory, where the machine has one, that anybody may write to.
private final class OtherPlace {
  let folder: URL
  /// Only root can become somebody else; elsewhere the build is of the same user, and says so.
  let canBeNobody: Bool

  init() throws {
    let memory = "/dev/shm"
    let root =
      FileManager.default.isWritableFile(atPath: memory)
      ? URL(fileURLWithPath: memory) : FileManager.default.temporaryDirectory
    folder = root.appendingPathComponent("gweb-other-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o777])
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder.path)
    canBeNobody = try GWebProcess.canRunAsNobody()
    if !canBeNobody { print("not possible here: to build as another user; built as the same one") }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}

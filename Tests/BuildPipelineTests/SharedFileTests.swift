import BuildPipeline
import Foundation
import Testing

@Suite("A file that many documents name")
struct SharedFileTests {
  @Test("security 20: is stored once a site, however many paths it has")
  func security20PictureCopiedPerPost() async throws {
    let workspace = try Workspace()
    try workspace.write("Content/xaisomboun/news/ແຜນ.pdf", "%PDF-1.4\nແຜນ\n%%EOF\n")
    let attachment = "attachments:\n  - {file: ແຜນ.pdf, title: ແຜນ}"
    for name in ["a", "b", "c", "d"] {
      try workspace.write(
        "Content/xaisomboun/news/\(name).md",
        "---\ntitle: ຂ່າວ \(name)\ndate: 2024-05-01\n\(attachment)\n---\n\nຂ່າວ.\n")
    }
    let report = await workspace.build()
    #expect(report.failure == nil)
    #expect(report.withheld.isEmpty, "\(report.short())")
    let root = workspace.output.appendingPathComponent("xaisomboun")
    let files = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter {
      $0.hasSuffix(".pdf") && $0.hasPrefix("news/2024/")
    }
    #expect(files.count == 4)
    let inodes = try files.map {
      try FileManager.default.attributesOfItem(atPath: root.path + "/" + $0)[.systemFileNumber]
        as? Int
    }
    #expect(Set(inodes).count == 1, "\(inodes)")
  }
}

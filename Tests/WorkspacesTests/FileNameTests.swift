import Testing

@testable import Workspaces

@Suite("Names of files")
struct FileNameTests {
  @Test(
    "that are accepted",
    arguments: [
      "ຂ່າວ.md", "2023-03-23-ສຳມະນາ ໄຊສົມບູນ.md", "concert.md", "com.md", "console", "a b.pdf",
      "é.md", "lpt10.md", ".well-known", "ນ້ຳ.md",
    ])
  func accepted(_ name: String) {
    #expect(judge(Array(name.utf8)) == .accepted)
  }

  @Test(
    "that are refused, and by which rule",
    arguments: [
      ("a\u{1B}[2J.md", "name-control"), ("a\u{85}.md", "name-control"),
      ("ຂ່າວ\n.md", "name-control"),
      ("ຂ່າວ\u{202E}dm.exe", "name-invisible"), ("ຂ່າວ\u{200B}ລາວ.md", "name-invisible"),
      ("a\u{2066}.md", "name-invisible"), ("a\u{2028}.md", "name-invisible"),
      ("a\u{FEFF}.md", "name-invisible"),
      ("ິa.md", "name-mark"), ("\u{301}a.md", "name-mark"),
      ("ຂ່າວ.", "name-ending"), ("ຂ່າວ ", "name-ending"),
      ("CON", "name-reserved"), ("con.md", "name-reserved"), ("Lpt9.tar.gz", "name-reserved"),
      ("a\\b.md", "name-backslash"),
    ])
  func refused(_ name: String, _ rule: String) {
    #expect(rule == self.rule(judge(Array(name.utf8))))
  }

  @Test("that are not UTF-8 are shown with their bytes")
  func notUTF8() {
    let name: [UInt8] = [0x61, 0xE0, 0xBA, 0x2E, 0x6D, 0x64]
    #expect(rule(judge(name)) == "name-encoding")
    #expect(name.withUnsafeBufferPointer { FileName.shown($0) } == "a\\xE0\\xBA.md")
  }

  @Test("longer than 255 bytes, as some network file systems allow")
  func tooLong() {
    #expect(rule(judge([UInt8](repeating: 0x61, count: 256))) == "name-length")
  }
}

extension FileNameTests {
  private func judge(_ name: [UInt8]) -> FileName.Verdict {
    name.withUnsafeBufferPointer { FileName.judge($0) }
  }

  private func rule(_ verdict: FileName.Verdict) -> String? {
    guard case .refused(let rule, _) = verdict else { return nil }
    return rule
  }
}

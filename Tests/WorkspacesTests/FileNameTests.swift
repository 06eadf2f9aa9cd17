import Diagnostics
import Testing

@testable import Workspaces

@Suite("Names of files")
struct FileNameTests {
  @Test(
    "that are accepted",
    arguments: [
      "ຂ່າວ.md", "2023-03-23-ສຳມະນາ ໄຊສົມບູນ.md", "concert.md", "com.md", "console", "a b.pdf",
      "é.md", "lpt10.md", ".well-known", "ນ້ຳ.md", "Отчёт ASEAN.pdf", "Ωμέγα.pdf", "ແຜນ2023.pdf",
      "G໒໐.pdf", "_redirects.md", "index.php",
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
      ("pоrt.pdf", "name-look-alike"), ("Αbout.md", "name-look-alike"),
      ("ຂ່າວ-Ꭰb.md", "name-look-alike"),
      (".htaccess", "name-server"), (".User.ini", "name-server"),
    ])
  func refused(_ name: String, _ rule: String) {
    #expect(rule == self.rule(judge(Array(name.utf8))))
  }

  @Test("that are skipped without a word", arguments: [".DS_Store", ".gitkeep", "a~", "Thumbs.db"])
  func skipped(_ name: String) { #expect(judge(Array(name.utf8)) == .skipped) }

  @Test("that are not UTF-8 are shown with their bytes")
  func notUTF8() {
    let name: [UInt8] = [0x61, 0xE0, 0xBA, 0x2E, 0x6D, 0x64]
    #expect(rule(judge(name)) == "name-encoding")
    #expect(name.withUnsafeBufferPointer { FileName.shown($0) } == "a\\xE0\\xBA.md")
  }

  @Test("a letter of another script is named, in English and Lao")
  func lookAlike() {
    guard case .refused(_, let message) = judge(Array("pоrt.pdf".utf8)) else {
      Issue.record("accepted")
      return
    }
    #expect(
      message.english
        == "the name has 'о' (U+043E, Cyrillic) in a word of Latin letters, which looks like another letter"
    )
    #expect(
      message.lao == "ຊື່ມີ 'о' (U+043E, ຊີຣິນລິກ) ໃນຄຳທີ່ເປັນຕົວອັກສອນລາແຕັງ ເຊິ່ງຄ້າຍຄືຕົວອື່ນ")
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

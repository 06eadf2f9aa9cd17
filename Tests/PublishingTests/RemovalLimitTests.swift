import Diagnostics
import Testing

@testable import Publishing

@Suite("Pages that a publication would take away")
struct RemovalLimitTests {
  @Test(
    "are too many where more than a third goes, and at least ten",
    arguments: [
      (0, 0, false), (9, 9, false), (10, 10, true), (27, 9, false), (27, 10, true), (30, 10, false),
      (29, 10, true), (169, 56, false), (169, 57, true), (10_000, 3_333, false),
      (10_000, 3_334, true),
    ])
  func limit(_ online: Int, _ lost: Int, _ isExceeded: Bool) {
    let removal = RemovalLimit(online: online, removed: (0..<lost).map { "\($0)/index.html" })
    #expect(removal.isExceeded == isExceeded)
  }

  @Test("are the files in HTML alone: feeds, pictures and maps go with them")
  func pages() {
    let removal = RemovalLimit(
      online: 3,
      removed: (0..<40).flatMap { ["\($0)/rss.xml", "\($0).jpg", "\($0).html.txt", ".html/\($0)"] })
    #expect(removal.lost.isEmpty)
    #expect(!removal.isExceeded)
  }

  @Test("desk E13: a folder that is gone is seen before anything is published")
  func deskE13MissingFolder() throws {
    let scratch = Scratch()
    var files = ["index.html": "ໜ້າຫຼັກ", "rss.xml": "<rss/>"]
    for number in 0..<20 { files["ຂ່າວ/\(number)/index.html"] = "ຂ່າວ \(number)" }
    try scratch.publish(files, site: "ministry")
    do {
      let output = try scratch.open()
      let sealed = try output.seal(["index.html": "ໜ້າຫຼັກ", "rss.xml": "<rss/>"], site: "ministry")
      #expect(sealed.site == "ministry")
      #expect(sealed.removed.count == 20)
      #expect(sealed.removal.online == 21)
      #expect(sealed.removal.isExceeded)
      let diagnostic = sealed.removal.refusal(of: sealed.site, at: "public/ministry")
      #expect(
        diagnostic.message
          == BilingualText(
            "'ministry' would lose 20 of 21 pages, so what is online stays as it was: "
              + "ຂ່າວ/0/index.html, ຂ່າວ/1/index.html, ຂ່າວ/10/index.html, ຂ່າວ/11/index.html, "
              + "ຂ່າວ/12/index.html, ຂ່າວ/13/index.html, ຂ່າວ/14/index.html, ຂ່າວ/15/index.html, "
              + "ຂ່າວ/16/index.html, ຂ່າວ/17/index.html (+10)",
            lao: "'ministry' ຈະເສຍ 20 ຈາກ 21 ໜ້າ, ສິ່ງທີ່ເຜີຍແຜ່ຢູ່ຈຶ່ງຄົງໄວ້ຄືເກົ່າ: "
              + "ຂ່າວ/0/index.html, ຂ່າວ/1/index.html, ຂ່າວ/10/index.html, ຂ່າວ/11/index.html, "
              + "ຂ່າວ/12/index.html, ຂ່າວ/13/index.html, ຂ່າວ/14/index.html, ຂ່າວ/15/index.html, "
              + "ຂ່າວ/16/index.html, ຂ່າວ/17/index.html (+10)"))
    }
    // The sealed site was let go: nothing of it is left, and what is online is as it was.
    #expect(try scratch.state("staging") == [])
    #expect(try scratch.tree("ministry") == files)
  }

  @Test("are not lost where their addresses lead on: a redirect takes the same path")
  func redirects() throws {
    let scratch = Scratch()
    var old = ["index.html": "ໜ້າຫຼັກ"]
    var new = old
    for number in 0..<20 {
      old["ເກົ່າ/\(number)/index.html"] = "ຂ່າວ \(number)"
      new["ເກົ່າ/\(number)/index.html"] = "<a href=\"/ໃໝ່/\(number)/\">"
      new["ໃໝ່/\(number)/index.html"] = "ຂ່າວ \(number)"
    }
    try scratch.publish(old)
    #expect(try scratch.open().seal(new).removal.lost.isEmpty)
  }

  @Test("are told of a plan too, before anything is made")
  func plan() throws {
    let scratch = Scratch()
    var files = ["index.html": "ໜ້າຫຼັກ", "rss.xml": "<rss/>"]
    for number in 0..<20 { files["ຂ່າວ/\(number)/index.html"] = "ຂ່າວ \(number)" }
    try scratch.publish(files)
    let tree = try #require(try OnlineTree.read(output: scratch.path, site: "xaisomboun"))
    let removal = tree.removal { $0 == "index.html" }
    #expect(removal.online == 21)
    #expect(removal.lost.count == 20)
    #expect(removal.isExceeded)
    #expect(!tree.removal { files[$0] != nil }.isExceeded)
  }
}

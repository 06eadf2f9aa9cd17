import Diagnostics
import Foundation
import Hashing
import Testing

@testable import Publishing

@Suite("Publishing a site")
struct PublicationTests {
  private let first = [
    "index.html": "ໜ້າຫຼັກ", "news/2023/sammana/index.html": "ສຳມະນາ", "rss.xml": "<rss/>",
  ]

  @Test("for the first time makes its tree, and tells what is new")
  func firstTime() throws {
    let scratch = Scratch()
    let summary = try scratch.publish(first)
    #expect(try scratch.tree() == first)
    #expect(summary.new == ["index.html", "news/2023/sammana/index.html", "rss.xml"])
    #expect(summary.changed.isEmpty && summary.removed.isEmpty)
    #expect(summary.files == 3)
    #expect(summary.bytes == first.values.reduce(0) { $0 + $1.utf8.count })
    #expect(summary.warnings.isEmpty)
  }

  @Test("again tells what is new, changed and removed, and keeps the inodes of the rest")
  func again() throws {
    let scratch = Scratch()
    try scratch.publish(first)
    let kept = scratch.inode("xaisomboun/news/2023/sammana/index.html")
    let second = [
      "index.html": "ໜ້າຫຼັກໃໝ່", "news/2023/sammana/index.html": "ສຳມະນາ", "about/index.html": "x",
    ]
    let summary = try scratch.publish(second)
    #expect(try scratch.tree() == second)
    #expect(summary.new == ["about/index.html"])
    #expect(summary.changed == ["index.html"])
    #expect(summary.removed == ["rss.xml"])
    #expect(summary.unchanged == 1)
    #expect(scratch.inode("xaisomboun/news/2023/sammana/index.html") == kept)
  }

  @Test("that has not changed writes nothing and leaves the tree where it is")
  func unchanged() throws {
    let scratch = Scratch()
    let before = try scratch.publish(first)
    let tree = scratch.inode("xaisomboun")
    let manifest = scratch.inode("xaisomboun/.gweb-manifest")
    let output = try scratch.open()
    let sealed = try output.seal(first)
    #expect(try scratch.state("staging") == [])
    let summary = try output.publish([sealed])[0].get()
    #expect(summary.isUnchanged)
    #expect(summary.unchanged == 3)
    #expect(summary.manifestHash == before.manifestHash)
    #expect(scratch.inode("xaisomboun") == tree)
    #expect(scratch.inode("xaisomboun/.gweb-manifest") == manifest)
    #expect(try scratch.state("previous") == [])
  }

  @Test("only removes: the other files stay")
  func onlyRemoved() throws {
    let scratch = Scratch()
    try scratch.publish(first)
    let summary = try scratch.publish(["index.html": "ໜ້າຫຼັກ"])
    #expect(summary.removed == ["news/2023/sammana/index.html", "rss.xml"])
    #expect(try scratch.tree() == ["index.html": "ໜ້າຫຼັກ"])
  }

  @Test("is not seen before it is published")
  func invisible() throws {
    let scratch = Scratch()
    try scratch.publish(first)
    let output = try scratch.open()
    let sealed = try output.seal(["index.html": "ໃໝ່"])
    #expect(try scratch.tree() == first)
    _ = try output.publish([sealed])[0].get()
    #expect(try scratch.tree() == ["index.html": "ໃໝ່"])
  }

  @Test("that is given up leaves nothing behind")
  func givenUp() throws {
    let scratch = Scratch()
    try scratch.publish(first)
    let output = try scratch.open()
    do {
      let staging = try output.begin("xaisomboun")
      _ = try staging.write("a/b/c.html", Array("ຂ".utf8))
      #expect(try scratch.state("staging").count == 1)
    }
    #expect(try scratch.state("staging") == [])
    #expect(try scratch.tree() == first)
  }

  @Test("takes the place of an empty folder")
  func emptyFolder() throws {
    let scratch = Scratch()
    try scratch.write("", to: "xaisomboun/inner/x")
    try #require(0 == system("rm \(scratch.path)/xaisomboun/inner/x"))
    try #require(0 == system("rmdir \(scratch.path)/xaisomboun/inner"))
    try scratch.publish(first)
    #expect(try scratch.tree() == first)
  }

  @Test("has the same manifest wherever and in whatever order it is built")
  func reproducible() throws {
    let one = Scratch()
    let two = Scratch()
    try one.publish(["index.html": "ກ່ອນ"])
    let hash = try one.publish(first).manifestHash
    #expect(try two.publish(first).manifestHash == hash)
    #expect(
      try one.text("xaisomboun/.gweb-manifest") == two.text("xaisomboun/.gweb-manifest"))
  }

  @Test("together with others: one that is refused doesn't hold up the rest")
  func several() throws {
    let scratch = Scratch()
    try scratch.publish(first, site: "ministry")
    let output = try scratch.open()
    let sites = [
      try output.seal(["index.html": "ກະຊວງ"], site: "ministry"),
      try output.seal(["index.html": "ອັດຕະປື"], site: "attapeu"),
    ]
    // Somebody puts a folder in the place of the ministry's meanwhile.
    try #require(
      0
        == system(
          "cp -r \(scratch.path)/ministry \(scratch.path)/m && rm -r \(scratch.path)/ministry && mv \(scratch.path)/m \(scratch.path)/ministry"
        ))
    let results = output.publish(sites)
    #expect(
      refusal { _ = try results[0].get() }?.diagnostic.identifier == "publishing.changed-meanwhile")
    #expect(try results[1].get().new == ["index.html"])
    #expect(try scratch.tree("ministry") == first)
    #expect(try scratch.tree("attapeu") == ["index.html": "ອັດຕະປື"])
  }

  @Test("writes from many tasks at once")
  func concurrently() async throws {
    let scratch = Scratch()
    let output = try scratch.open()
    let staging = try output.begin("xaisomboun")
    let files = try await withThrowingTaskGroup(of: StagedFile.self) { group in
      for index in 0..<200 {
        group.addTask {
          try staging.write("news/\(index % 7)/\(index)/index.html", Array("ຂ່າວ \(index)".utf8))
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let summary = try output.publish([try staging.seal(files)])[0].get()
    #expect(summary.files == 200)
    #expect(try scratch.text("xaisomboun/news/3/17/index.html") == "ຂ່າວ 17")
  }
}

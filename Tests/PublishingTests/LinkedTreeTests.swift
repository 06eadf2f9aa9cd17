import Diagnostics
import Foundation
import Testing

@testable import Publishing

/// The fallback where folders can't be exchanged: a link that is switched.
@Suite("File systems that can't exchange two folders")
struct LinkedTreeTests {
  private let first = ["index.html": "ໜຶ່ງ", "a/index.html": "a"]
  private let second = ["index.html": "ສອງ", "a/index.html": "a"]

  @Test("get a link at the first publication, which later ones switch")
  func switched() throws {
    let scratch = Scratch()
    try publish(scratch, first)
    #expect(try scratch.tree() == first)
    let inode = scratch.inode("xaisomboun/a/index.html")
    let summary = try publish(scratch, second)
    #expect(summary.changed == ["index.html"])
    #expect(summary.warnings.isEmpty)
    #expect(try scratch.tree() == second)
    #expect(scratch.inode("xaisomboun/a/index.html") == inode)
    #expect(try target(scratch).hasPrefix(".gweb/trees/xaisomboun."))
  }

  @Test("keep the current tree and three before it, no older one")
  func older() throws {
    let scratch = Scratch()
    for text in ["1", "2", "3", "4", "5", "6"] { try publish(scratch, ["index.html": text]) }
    #expect(try scratch.state("trees").count == 4)
    #expect(try scratch.text(".gweb/previous/xaisomboun.5/index.html") == "5")
    #expect(
      try scratch.state("previous") == ["xaisomboun.3", "xaisomboun.4", "xaisomboun.5"])
    #expect(try scratch.state("staging") == [])
  }

  @Test("write nothing when nothing has changed")
  func unchanged() throws {
    let scratch = Scratch()
    try publish(scratch, first)
    let before = try target(scratch)
    #expect(try publish(scratch, first).isUnchanged)
    #expect(try target(scratch) == before)
  }

  @Test("go on with the link where exchanges work again")
  func exchangesAgain() throws {
    let scratch = Scratch()
    try publish(scratch, first)
    try scratch.publish(second)
    #expect(try scratch.tree() == second)
    #expect(try target(scratch).hasPrefix(".gweb/trees/"))
  }

  @Test("roll back by the link, there and back")
  func rollBack() throws {
    let scratch = Scratch()
    try publish(scratch, first)
    try publish(scratch, second)
    let output = try scratch.open()
    _ = try output.rollBack("xaisomboun")
    #expect(try scratch.tree() == first)
    _ = try output.rollBack("xaisomboun")
    #expect(try scratch.tree() == second)
  }

  @Test("keep a site that is a folder already: it could not become a link without a gap")
  func folder() throws {
    let scratch = Scratch()
    try scratch.publish(first)
    let error = refusal { try publish(scratch, second) }
    #expect(
      error?.diagnostic.message
        == BilingualText(
          "this file system can't exchange two folders in one step, so the old site stays",
          lao: "ລະບົບແຟ້ມນີ້ປ່ຽນສອງໂຟນເດີໃນຂັ້ນຕອນດຽວບໍ່ໄດ້ ເວັບໄຊເກົ່າຈຶ່ງຍັງຄົງຢູ່"))
    #expect(try scratch.tree() == first)
    #expect(try scratch.state("staging") == [])
  }

  @Test("are cleaned of trees that a killed build left without a link")
  func leftover() throws {
    let scratch = Scratch()
    try publish(scratch, first)
    try publish(scratch, second)
    try scratch.write("x", to: ".gweb/trees/xaisomboun.99/index.html")
    let output = try scratch.open()
    #expect(output.warnings.isEmpty)
    #expect(try scratch.state("trees").count == 2)
    #expect(try scratch.tree() == second)
  }

  @Test("a file that somebody put into a tree which is not online any more is kept, not removed")
  func foreignFileInOldTree() throws {
    let scratch = Scratch()
    try publish(scratch, ["index.html": "1"])
    let oldest = try target(scratch)
    try publish(scratch, ["index.html": "2"])
    try scratch.write("ຮູບ", to: oldest + "/photo.jpg")
    for text in ["3", "4", "5"] { try publish(scratch, ["index.html": text]) }
    _ = try scratch.open()
    #expect(try scratch.state("trees").count == 4)
    let kept = try #require(try scratch.state("kept").first)
    #expect(try scratch.text(".gweb/kept/\(kept)/photo.jpg") == "ຮູບ")
  }
}

extension LinkedTreeTests {
  @discardableResult
  private func publish(
    _ scratch: Scratch, _ files: [String: String]
  ) throws -> PublicationSummary {
    let output = try PublicationOutput(
      path: scratch.path, holder: .test, syncs: true, exchanges: false)
    return try output.publish([try output.seal(files)])[0].get()
  }

  private func target(_ scratch: Scratch) throws -> String {
    try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path + "/xaisomboun")
  }
}

import Diagnostics
import Foundation
import Testing

@testable import Publishing

@Suite("Rolling back")
struct RollbackTests {
  @Test("brings back the previous tree, and a second time the one after it")
  func thereAndBack() throws {
    let scratch = Scratch()
    let old = try scratch.publish(["index.html": "ເກົ່າ", "a.html": "a"])
    try scratch.publish(["index.html": "ໃໝ່"])
    let output = try scratch.open()
    let summary = try output.rollBack("xaisomboun")
    #expect(summary.files == 2)
    #expect(summary.manifestHash == old.manifestHash)
    #expect(try scratch.tree() == ["index.html": "ເກົ່າ", "a.html": "a"])
    _ = try output.rollBack("xaisomboun")
    #expect(try scratch.tree() == ["index.html": "ໃໝ່"])
  }

  @Test("works where somebody removed the published folder")
  func nothingOnline() throws {
    let scratch = Scratch()
    try scratch.publish(["index.html": "1"])
    try scratch.publish(["index.html": "2"])
    try FileManager.default.removeItem(atPath: scratch.path + "/xaisomboun")
    _ = try scratch.open().rollBack("xaisomboun")
    #expect(try scratch.tree() == ["index.html": "1"])
  }

  @Test("is refused after the first publication")
  func nothingBefore() throws {
    let scratch = Scratch()
    try scratch.publish(["index.html": "1"])
    let error = refusal { _ = try scratch.open().rollBack("xaisomboun") }
    #expect(
      error?.diagnostic.message
        == BilingualText(
          "has no previous tree that could be brought back",
          lao: "ບໍ່ມີເວັບໄຊກ່ອນໜ້າທີ່ຈະກູ້ຄືນໄດ້"))
    #expect(try scratch.tree() == ["index.html": "1"])
  }

  @Test("makes no folder where somebody mistyped the name of the output")
  func noOutput() throws {
    let scratch = Scratch()
    let error = refusal { _ = try PublicationOutput(existing: scratch.path, holder: .test) }
    #expect(
      error?.diagnostic.message
        == BilingualText(
          "nothing was ever published to this folder", lao: "ບໍ່ເຄີຍເຜີຍແຜ່ຫຍັງໃສ່ໂຟນເດີນີ້"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path))
  }

  @Test(
    "is refused for what can't be the name of a site, whatever stands behind its slashes",
    arguments: ["", "..", "../x", "a/b", ".gweb", "a/\u{0EB4}", "a\u{0}b", "a\\b"])
  func siteName(name: String) throws {
    let scratch = Scratch()
    try scratch.publish(["index.html": "1"])
    let error = refusal { _ = try scratch.open().rollBack(name) }
    #expect(error?.diagnostic.identifier == "publishing.site-name")
    #expect(
      error?.diagnostic.message
        == BilingualText(
          "'\(name)' can't be the name of a site's folder",
          lao: "'\(name)' ເປັນຊື່ໂຟນເດີຂອງເວັບໄຊບໍ່ໄດ້"))
  }

  @Test("is refused where the previous tree is not whole")
  func damaged() throws {
    let scratch = Scratch()
    try scratch.publish(["index.html": "1", "a.html": "a"])
    try scratch.publish(["index.html": "2"])
    unlink(scratch.path + "/.gweb/previous/xaisomboun.1/a.html")
    let error = refusal { _ = try scratch.open().rollBack("xaisomboun") }
    #expect(error?.diagnostic.identifier == "publishing.damaged-previous")
    #expect(try scratch.tree() == ["index.html": "2"])
  }

  @Test("is refused where the previous tree's manifest is damaged: nothing vouches for its files")
  func damagedManifest() throws {
    let scratch = Scratch()
    try scratch.publish(["index.html": "1"])
    try scratch.publish(["index.html": "2"])
    try scratch.write("?", to: ".gweb/previous/xaisomboun.1/.gweb-manifest")
    let error = refusal { _ = try scratch.open().rollBack("xaisomboun") }
    #expect(
      error?.diagnostic.message
        == BilingualText(
          "the previous tree is not whole any more; what is online was not touched",
          lao: "ເວັບໄຊກ່ອນໜ້າບໍ່ຄົບຖ້ວນແລ້ວ; ເວັບໄຊທີ່ເຜີຍແຜ່ຢູ່ບໍ່ຖືກແຕະຕ້ອງ"))
    #expect(try scratch.tree() == ["index.html": "2"])
  }

  @Test("is followed by a build that publishes over it")
  func thenBuild() throws {
    let scratch = Scratch()
    try scratch.publish(["index.html": "1"])
    try scratch.publish(["index.html": "2"])
    _ = try scratch.open().rollBack("xaisomboun")
    #expect(try scratch.publish(["index.html": "2"]).changed == ["index.html"])
    #expect(try scratch.tree() == ["index.html": "2"])
  }
}

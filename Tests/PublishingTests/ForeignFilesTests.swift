import Diagnostics
import Foundation
import Testing

@testable import Publishing

@Suite("Files that G-Web did not write")
struct ForeignFilesTests {
  @Test("keep a folder without a manifest from being published to")
  func unknownFolder() throws {
    let scratch = Scratch()
    try scratch.write("ເວັບໄຊເກົ່າ", to: "xaisomboun/index.php")
    let error = refusal { try scratch.publish(["index.html": "x"]) }
    #expect(error?.kind == .refused)
    #expect(
      error?.diagnostic.message
        == BilingualText(
          "this folder was not written by G-Web (it has no manifest) and holds files: index.php",
          lao: "ໂຟນເດີນີ້ G-Web ບໍ່ໄດ້ຂຽນ (ບໍ່ມີ manifest) ແລະມີແຟ້ມຢູ່: index.php"))
    #expect(try scratch.text("xaisomboun/index.php") == "ເວັບໄຊເກົ່າ")
  }

  @Test("in a published tree are named and never removed")
  func foreign() throws {
    let scratch = Scratch()
    let files = ["index.html": "x", "news/a/index.html": "y"]
    try scratch.publish(files)
    for name in ["a", "b", "c", "d"] {
      try scratch.write(name, to: "xaisomboun/news/ຮູບ/\(name).jpg")
    }
    let error = refusal { try scratch.publish(["index.html": "z"]) }
    #expect(
      error?.diagnostic.message.english
        == "holds files that G-Web did not write and will not remove: "
        + "news/ຮູບ/a.jpg, news/ຮູບ/b.jpg, news/ຮູບ/c.jpg (+1)")
    #expect(error?.diagnostic.location?.file == scratch.path + "/xaisomboun")
    #expect(try scratch.text("xaisomboun/index.html") == "x")
    #expect(try scratch.text("xaisomboun/news/ຮູບ/d.jpg") == "d")
  }

  @Test("are found in folders that look untouched to the clock, where these lost their times")
  func copiedTree() throws {
    let scratch = Scratch()
    try scratch.publish(["index.html": "x", "news/a/index.html": "y"])
    // A copy without times: every file and folder is younger than the manifest may be.
    let root = scratch.path
    try #require(
      0
        == system(
          "cp -r \(root)/xaisomboun \(root)/c && rm -r \(root)/xaisomboun && mv \(root)/c \(root)/xaisomboun"
        ))
    #expect(try scratch.publish(["index.html": "x", "news/a/index.html": "y"]).isUnchanged)
    try scratch.write("z", to: "xaisomboun/news/a/z")
    #expect(refusal { try scratch.publish(["index.html": "x"]) }?.kind == .refused)
  }

  @Test("are found though they have the very time of the manifest, whose clock ticks slowly")
  func inTheSameTick() throws {
    let scratch = Scratch()
    let files = ["index.html": "ລາວ", "news/a/index.html": "y"]
    try scratch.publish(files)
    try scratch.write("ຮູບ", to: "xaisomboun/news/photo.jpg")
    try scratch.write("ມື້", to: "xaisomboun/index.html")
    let tree = scratch.path + "/xaisomboun"
    var manifest = stat()
    try #require(stat(tree + "/.gweb-manifest", &manifest) == 0)
    for path in ["", "/index.html", "/news", "/news/a", "/news/a/index.html", "/news/photo.jpg"] {
      try #require(utimensat(AT_FDCWD, tree + path, [manifest.st_mtim, manifest.st_mtim], 0) == 0)
    }
    #expect(refusal { try scratch.publish(files) }?.kind == .refused)
    #expect(try scratch.text("xaisomboun/news/photo.jpg") == "ຮູບ")
    unlink(tree + "/news/photo.jpg")
    #expect(try scratch.publish(files).changed == ["index.html"])
  }

  @Test("a link where a site belongs is not followed")
  func foreignLink() throws {
    let scratch = Scratch()
    try scratch.write("x", to: "elsewhere/x.txt")
    try #require(symlink("elsewhere", scratch.path + "/xaisomboun") == 0)
    let error = refusal { try scratch.publish(["index.html": "x"]) }
    #expect(error?.diagnostic.identifier == "publishing.not-a-folder")
    #expect(try scratch.files("elsewhere") == ["x.txt"])
  }

  @Test("a link in the place of a published file is somebody's")
  func linkInTree() throws {
    let scratch = Scratch()
    try scratch.publish(["index.html": "x"])
    unlink(scratch.path + "/xaisomboun/index.html")
    try #require(symlink("/etc/hostname", scratch.path + "/xaisomboun/index.html") == 0)
    let error = refusal { try scratch.publish(["index.html": "y"]) }
    #expect(error?.diagnostic.identifier == "publishing.foreign-files")
  }

  @Test("an empty folder that somebody made is no obstacle")
  func emptyFolder() throws {
    let scratch = Scratch()
    try scratch.publish(["index.html": "x"])
    try scratch.write("", to: "xaisomboun/.well-known/acme-challenge/x")
    unlink(scratch.path + "/xaisomboun/.well-known/acme-challenge/x")
    #expect(try scratch.publish(["index.html": "y"]).changed == ["index.html"])
  }

  @Test("a published file changed by hand is replaced, kept, and named")
  func changedByHand() throws {
    let scratch = Scratch()
    let files = ["index.html": "ລາວ", "a/index.html": "y"]
    try scratch.publish(files)
    try scratch.write("ມື້", to: "xaisomboun/index.html")
    let summary = try scratch.publish(files)
    #expect(summary.changed == ["index.html"])
    #expect(try scratch.tree() == files)
    #expect(
      summary.warnings.map(\.message.english)
        == ["published files were changed by hand and are replaced: index.html"])
    let kept = try scratch.state("kept/xaisomboun")
    #expect(kept.count == 1)
    #expect(try scratch.text(".gweb/kept/xaisomboun/\(kept[0])") == "ມື້")
  }

  @Test("a published file removed by hand is written again")
  func removedByHand() throws {
    let scratch = Scratch()
    let files = ["index.html": "x", "a/index.html": "y"]
    try scratch.publish(files)
    unlink(scratch.path + "/xaisomboun/a/index.html")
    #expect(try scratch.publish(files).changed == ["a/index.html"])
    #expect(try scratch.tree() == files)
  }

  @Test("a published file that was only touched is no change")
  func touched() throws {
    let scratch = Scratch()
    try scratch.publish(["index.html": "x"])
    try scratch.write("x", to: "xaisomboun/index.html")
    #expect(try scratch.publish(["index.html": "x"]).isUnchanged)
  }

  @Test("put into a tree after it was replaced are kept when that tree is removed")
  func inPreviousTree() throws {
    let scratch = Scratch()
    try scratch.publish(["index.html": "1"])
    try scratch.publish(["index.html": "2"])
    try scratch.write("ຮູບ", to: ".gweb/previous/xaisomboun.1/photo.jpg")
    for text in ["3", "4", "5"] { try scratch.publish(["index.html": text]) }
    let kept = try scratch.state("kept")
    #expect(kept.count == 1)
    #expect(try scratch.text(".gweb/kept/\(kept[0])/photo.jpg") == "ຮູບ")
    #expect(try scratch.text(".gweb/previous/xaisomboun.4/index.html") == "4")
  }
}

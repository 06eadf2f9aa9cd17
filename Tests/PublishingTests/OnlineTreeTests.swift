import Diagnostics
import Foundation
import Hashing
import Testing

@testable import Publishing

#if canImport(Glibc)
  import Glibc
#endif

@Suite("What is online")
struct OnlineTreeTests {
  private let files = [
    "index.html": "ໜ້າຫຼັກ", "ຂ່າວ/index.html": "ຂ່າວ", "ຂ່າວ.html": "x", "e\u{301}.html": "y",
    ".gweb/redirects.map": "/a /b;\n",
  ]

  @Test("is told in the order of the paths' bytes, with sizes and hashes")
  func listed() throws {
    let scratch = Scratch()
    let hash = try scratch.publish(files).manifestHash
    let tree = try #require(try OnlineTree.read(output: scratch.path, site: "xaisomboun"))
    #expect(tree.site == "xaisomboun")
    #expect(tree.warnings.isEmpty)
    #expect(tree.manifestHash == hash)
    #expect(
      tree.map(\.path)
        == files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    for file in tree {
      let bytes = Array(try #require(files[file.path]).utf8)
      #expect(file.size == bytes.count)
      #expect(file.hash == ContentHash(of: bytes))
      #expect(try tree.bytes(of: file.path) == bytes)
    }
  }

  @Test("is asked by bytes: a path that only looks the same is not there")
  func lookup() throws {
    let scratch = Scratch()
    try scratch.publish(files)
    let tree = try #require(try OnlineTree.read(output: scratch.path, site: "xaisomboun"))
    #expect(tree.contains("ຂ່າວ/index.html"))
    #expect(tree.contains("e\u{301}.html"))
    for path in ["", "\u{E9}.html", "ຂ່າວ", "ຂ່າວ/", "/index.html", ".gweb-manifest", "zzz"] {
      #expect(!tree.contains(path))
      #expect(tree[path] == nil)
      #expect(try tree.bytes(of: path) == nil)
    }
    #expect(tree["index.html"]?.size == "ໜ້າຫຼັກ".utf8.count)
  }

  @Test("is nothing where nothing was published, and reading makes nothing")
  func nothing() throws {
    let scratch = Scratch()
    #expect(try OnlineTree.read(output: scratch.path, site: "xaisomboun") == nil)
    #expect(!FileManager.default.fileExists(atPath: scratch.path))
    try scratch.publish(files, site: "ministry")
    try scratch.write("x", to: "attapeu/index.php")
    try scratch.write("x", to: "bokeo")
    try #require(symlink("/etc", scratch.path + "/oudomxay") == 0)
    for site in ["xaisomboun", "attapeu", "bokeo", "oudomxay"] {
      #expect(try OnlineTree.read(output: scratch.path, site: site) == nil, "\(site)")
    }
    for site in ["", "..", "../x", ".gweb"] {
      #expect(
        refusal { _ = try OnlineTree.read(output: scratch.path, site: site) }?
          .diagnostic.identifier == "publishing.site-name")
    }
  }

  @Test("is read while another build holds the lock, and stays what it was when it was read")
  func withoutLock() throws {
    let scratch = Scratch()
    try scratch.publish(files)
    let output = try scratch.open()
    let before = try #require(try OnlineTree.read(output: scratch.path, site: "xaisomboun"))
    _ = try output.publish([try output.seal(["index.html": "ໃໝ່"])])[0].get()
    #expect(before.count == files.count)
    #expect(try before.bytes(of: "index.html") == Array("ໜ້າຫຼັກ".utf8))
    let after = try #require(try OnlineTree.read(output: scratch.path, site: "xaisomboun"))
    #expect(after.map(\.path) == ["index.html"])
  }

  @Test("is found behind the link of a disk that can't exchange folders")
  func linked() throws {
    let scratch = Scratch()
    let output = try PublicationOutput(
      path: scratch.path, holder: .test, syncs: false, exchanges: false)
    _ = try output.publish([try output.seal(files)])[0].get()
    let tree = try #require(try OnlineTree.read(output: scratch.path, site: "xaisomboun"))
    #expect(tree.count == files.count)
    #expect(try tree.bytes(of: "ຂ່າວ.html") == Array("x".utf8))
  }

  @Test("with a damaged manifest has no files, and says so")
  func damagedManifest() throws {
    let scratch = Scratch()
    try scratch.publish(files)
    try scratch.write("?", to: "xaisomboun/.gweb-manifest")
    let tree = try #require(try OnlineTree.read(output: scratch.path, site: "xaisomboun"))
    #expect(tree.isEmpty)
    #expect(tree.warnings.map(\.severity) == [.warning])
    #expect(
      tree.warnings.first?.message
        == BilingualText(
          "its manifest (.gweb-manifest) is damaged, so G-Web can't tell what is online",
          lao: "manifest (.gweb-manifest) ເສຍຫາຍ ຈຶ່ງບໍ່ຮູ້ວ່າມີຫຍັງເຜີຍແຜ່ຢູ່"))
    #expect(tree.warnings.first?.location?.file == scratch.path + "/xaisomboun")
  }

  @Test("gives no bytes that are not those that were published")
  func changedFile() throws {
    let scratch = Scratch()
    try scratch.publish(files)
    let tree = try #require(try OnlineTree.read(output: scratch.path, site: "xaisomboun"))
    try scratch.write("ມື້", to: "xaisomboun/index.html")
    #expect(try tree.bytes(of: "index.html") == nil)
    unlink(scratch.path + "/xaisomboun/ຂ່າວ.html")
    #expect(try tree.bytes(of: "ຂ່າວ.html") == nil)
    try scratch.write("x", to: "xaisomboun/ຂ່າວ.html/inner")
    #expect(try tree.bytes(of: "ຂ່າວ.html") == nil)
  }
}

@Suite("Keeping files that are online")
struct KeptFileTests {
  @Test("takes them over as they are, with their inodes, and reads none of them")
  func kept() throws {
    let scratch = Scratch()
    try scratch.publish(["index.html": "ໜຶ່ງ", "ຂ່າວ/index.html": "ຂ່າວ", "a.html": "a"])
    let inode = scratch.inode("xaisomboun/ຂ່າວ/index.html")
    let output = try scratch.open()
    let staging = try output.begin("xaisomboun")
    let kept = try #require(try staging.keep("ຂ່າວ/index.html"))
    #expect(kept.change == .unchanged)
    #expect(try scratch.state("staging") == [])
    let written = try staging.write("index.html", Array("ສອງ".utf8))
    _ = try output.publish([try staging.seal([kept, written])])[0].get()
    #expect(try scratch.tree() == ["index.html": "ສອງ", "ຂ່າວ/index.html": "ຂ່າວ"])
    #expect(scratch.inode("xaisomboun/ຂ່າວ/index.html") == inode)
  }

  @Test("a whole tree that is kept is no change")
  func wholeTree() throws {
    let scratch = Scratch()
    try scratch.publish(["index.html": "ໜຶ່ງ", "ຂ່າວ/index.html": "ຂ່າວ"])
    let tree = try #require(try OnlineTree.read(output: scratch.path, site: "xaisomboun"))
    let output = try scratch.open()
    let staging = try output.begin("xaisomboun")
    let files = try tree.compactMap { try staging.keep($0.path) }
    #expect(try output.publish([try staging.seal(files)])[0].get().isUnchanged)
  }

  @Test("gives nothing for what is not online as it was published")
  func changed() throws {
    let scratch = Scratch()
    try scratch.publish(["index.html": "ໜຶ່ງ", "a.html": "a", "b.html": "b"])
    try scratch.write("ມື້", to: "xaisomboun/index.html")
    unlink(scratch.path + "/xaisomboun/a.html")
    let staging = try scratch.open().begin("xaisomboun")
    for path in ["index.html", "a.html", "c.html", ".gweb-manifest"] {
      #expect(try staging.keep(path) == nil, "\(path)")
    }
    #expect(try staging.keep("b.html") != nil)
  }

  @Test("does not believe the hashes of a manifest of version 1")
  func versionOne() throws {
    let scratch = Scratch()
    try scratch.publish(["index.html": "x"])
    let text = try scratch.text("xaisomboun/.gweb-manifest")
    try scratch.write(
      text.replacingOccurrences(of: "gweb-manifest 2", with: "gweb-manifest 1"),
      to: "xaisomboun/.gweb-manifest")
    #expect(try scratch.open().begin("xaisomboun").keep("index.html") == nil)
  }
}

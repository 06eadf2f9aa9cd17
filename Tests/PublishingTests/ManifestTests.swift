import Diagnostics
import Foundation
import Hashing
import Testing

@testable import Publishing

#if canImport(Glibc)
  import Glibc
#endif

@Suite("The manifest")
struct ManifestTests {
  private let files = ["index.html": "x", "ຂ່າວ/index.html": "y", "ຂ່າວ.html": "z"]

  @Test("lists hash, size and path, sorted by bytes, and ends with its own hash")
  func text() throws {
    let scratch = Scratch()
    try scratch.publish(["b/ກ.html": "ລາວ", "a": ""])
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    let lao = "ffd2a77372285b18edf727f9c97f91ab663869108569368e59fc9106a524bd52"
    let body = "gweb-manifest 2\n\(empty) 0 a\n\(lao) 9 b/ກ.html\n"
    let end = ContentHash(of: Array(body.utf8)).hex
    #expect(try scratch.text("xaisomboun/.gweb-manifest") == body + "end \(end)\n")
  }

  @Test("finds what it lists, and nothing else")
  func lookup() throws {
    let records = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map {
      StagedFile(path: $0, size: 7, hash: ContentHash(of: Array($0.utf8)), change: .new)
    }
    let manifest = try #require(Manifest(parsing: Manifest.text(of: records)))
    #expect(manifest.count == 3)
    for record in records {
      let index = try #require(manifest.index(of: record.path))
      #expect(manifest.size(index) == 7)
      #expect(manifest.hash(index) == record.hash)
      #expect(manifest.pathText(index) == record.path)
    }
    for path in ["", "index", "index.html2", "ຂ່າວ", "zzz", "ຂ່າວ/"] {
      #expect(manifest.index(of: path) == nil)
    }
    #expect(manifest.hasFiles(in: Array("ຂ່າວ".utf8)))
    #expect(!manifest.hasFiles(in: Array("index.html".utf8)))
    #expect(!manifest.hasFiles(in: Array("ຂ່າ".utf8)))
  }

  @Test("is not believed when any byte of it is another")
  func everyByte() throws {
    let records = [
      StagedFile(path: "ຂ່າວ.html", size: 7, hash: ContentHash(of: []), change: .new)
    ]
    let text = Manifest.text(of: records)
    for index in text.indices {
      var damaged = text
      damaged[index] ^= 0x01
      #expect(Manifest(parsing: damaged) == nil, "byte \(index)")
      #expect(Manifest(parsing: Array(text[..<index])) == nil, "cut at \(index)")
    }
  }

  @Test(
    "that is damaged is written anew with the whole site",
    arguments: ["", "gweb-manifest 2\n", "x"])
  func damaged(_ text: String) throws {
    let scratch = Scratch()
    let hash = try scratch.publish(files).manifestHash
    try scratch.write(text, to: "xaisomboun/.gweb-manifest")
    let summary = try scratch.publish(files)
    #expect(summary.manifestHash == hash)
    #expect(summary.unchanged == 0)
    #expect(try scratch.tree() == files)
    #expect(try scratch.publish(files).isUnchanged)
  }

  @Test("damaged or cut at any byte: the next publication is whole, no file of others goes")
  func everyByteOfAPublishedTree() throws {
    let scratch = Scratch()
    let old = ["index.html": "x", "ຂ່າວ.html": "y"]
    let new = ["index.html": "z", "ຂ່າວ.html": "y"]
    try scratch.publish(old)
    let path = scratch.path + "/xaisomboun/.gweb-manifest"
    let manifest = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    for index in manifest.indices {
      for isCut in [false, true] {
        var damaged = isCut ? Array(manifest[..<index]) : manifest
        if !isCut { damaged[index] ^= 0x20 }
        try Data(damaged).write(to: URL(fileURLWithPath: path))
        try scratch.write("ຮູບ", to: "xaisomboun/photo.jpg")
        // Somebody's file: nothing is published, and nothing is touched.
        #expect(refusal { try scratch.publish(new) }?.kind == .refused)
        #expect(try scratch.tree() == old.merging(["photo.jpg": "ຮູບ"]) { $1 })
        unlink(scratch.path + "/xaisomboun/photo.jpg")
        // Without it: as a clean build.
        let summary = try scratch.publish(new)
        #expect(try scratch.tree() == new)
        #expect(summary.files == 2)
        try scratch.publish(old)
      }
    }
  }

  @Test("of version 1 tells which files are ours; all of them are written anew")
  func versionOne() throws {
    let scratch = Scratch()
    try scratch.publish(files)
    let new = try scratch.text("xaisomboun/.gweb-manifest")
    let old = new.replacingOccurrences(of: "gweb-manifest 2", with: "gweb-manifest 1")
      .replacingOccurrences(
        of: ContentHash(of: Array("x".utf8)).hex, with: String(repeating: "a", count: 64))
    try scratch.write(old, to: "xaisomboun/.gweb-manifest")
    let summary = try scratch.publish(["index.html": "x"])
    #expect(summary.removed.count == 2)
    #expect(summary.unchanged == 0)
    #expect(try scratch.tree() == ["index.html": "x"])
    #expect(try scratch.text("xaisomboun/.gweb-manifest").hasPrefix("gweb-manifest 2\n"))
  }

  @Test("that is damaged makes a file suspect that the new site doesn't have")
  func damagedAndRemoved() throws {
    let scratch = Scratch()
    try scratch.publish(files)
    try scratch.write("?", to: "xaisomboun/.gweb-manifest")
    let error = refusal { try scratch.publish(["index.html": "x", "ຂ່າວ.html": "z"]) }
    #expect(
      error?.diagnostic.message.english
        == "the manifest (.gweb-manifest) is damaged, so G-Web can't tell whether it wrote: "
        + "ຂ່າວ/index.html")
    #expect(try scratch.tree() == files)
  }
}

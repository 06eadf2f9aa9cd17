import Diagnostics
import Foundation
import Hashing
import Testing

@testable import Publishing

#if canImport(Glibc)
  import Glibc
#endif

/// A file of the workspace, in memory.
private final class Source {
  struct Fault: Error {}

  var bytes: [UInt8]
  var reads = 0
  /// Whether it is another one when it was read to its end.
  var changes = false
  var failsAt: Int?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var copied: CopySource<Fault> {
    CopySource(
      size: bytes.count,
      read: { buffer, offset throws(Fault) in
        self.reads += 1
        if let failure = self.failsAt, offset >= failure { throw Fault() }
        let piece = self.bytes[offset..<min(self.bytes.count, offset + buffer.count)]
        buffer.copyBytes(from: piece)
        return piece.count
      },
      isUnchanged: { () throws(Fault) in !self.changes })
  }
}

@Suite("Copying files of the workspace")
struct CopyTests {
  private let large = (0..<600_000).map { UInt8(truncatingIfNeeded: $0 / 7) }

  @Test("is done a piece at a time: once where it is new, for its hash where it is online")
  func pieces() throws {
    let scratch = Scratch()
    let source = Source(large)
    func publish() throws -> PublicationSummary {
      let output = try scratch.open()
      let staging = try output.begin("ministry")
      let file = try staging.copy("ແຜນ.pdf", from: source.copied)
      return try output.publish([try staging.seal([file])])[0].get()
    }
    #expect(try publish().new == ["ແຜນ.pdf"])
    #expect(source.reads == 5)
    #expect(try publish().isUnchanged)
    #expect(source.reads == 10)
    source.bytes[599_999] ^= 1
    #expect(try publish().changed == ["ແຜນ.pdf"])
    #expect(source.reads == 20)
    source.bytes.append(7)
    #expect(try publish().changed == ["ແຜນ.pdf"])
    // Another size is another file: it is read once.
    #expect(source.reads == 25)
    let found = try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/ministry/ແຜນ.pdf"))
    #expect([UInt8](found) == source.bytes)
  }

  @Test("of what has no bytes makes a file that has none")
  func empty() throws {
    let scratch = Scratch()
    let output = try scratch.open()
    let staging = try output.begin("ministry")
    let file = try staging.copy("a.txt", from: Source([]).copied)
    _ = try output.publish([try staging.seal([file])])[0].get()
    #expect(try scratch.tree("ministry") == ["a.txt": ""])
  }

  @Test("leaves nothing of a source that changed or failed meanwhile: it can be tried again")
  func again() throws {
    let scratch = Scratch()
    let source = Source(large)
    let output = try scratch.open()
    let staging = try output.begin("ministry")
    source.changes = true
    #expect(throws: CopyFault<Source.Fault>.self) {
      try staging.copy("a.pdf", from: source.copied)
    }
    source.changes = false
    source.failsAt = 300_000
    #expect(throws: CopyFault<Source.Fault>.self) {
      try staging.copy("a.pdf", from: source.copied)
    }
    source.failsAt = nil
    let file = try staging.copy("a.pdf", from: source.copied)
    #expect(file.hash == ContentHash(of: large))
    _ = try output.publish([try staging.seal([file])])[0].get()
    #expect(try scratch.files("ministry") == [".gweb-manifest", "a.pdf"])
  }

  @Test("is refused for a path that is taken, which stays what it is")
  func taken() throws {
    let scratch = Scratch()
    let output = try scratch.open()
    let staging = try output.begin("ministry")
    let file = try staging.write("a.pdf", Array("ລາວ".utf8))
    #expect(throws: CopyFault<Source.Fault>.self) {
      try staging.copy("a.pdf", from: Source([1]).copied)
    }
    _ = try output.publish([try staging.seal([file])])[0].get()
    #expect(try scratch.tree("ministry") == ["a.pdf": "ລາວ"])
  }
}

@Suite("One file under many paths")
struct LinkedFileTests {
  @Test("security 20: is stored once, and is once also where the tree is built again")
  func security20PictureCopiedPerPost() throws {
    let scratch = Scratch()
    func publish(_ text: String, _ count: Int, _ picture: [UInt8]) throws -> PublicationSummary {
      let output = try scratch.open()
      let staging = try output.begin("xaisomboun")
      var files = [try staging.write("index.html", Array(text.utf8))]
      let first = try staging.copy("ຂ່າວ/0/ຮູບ.jpg", from: Source(picture).copied)
      files.append(first)
      for number in 1..<count {
        files.append(try staging.link("ຂ່າວ/\(number)/ຮູບ.jpg", sameAs: first))
      }
      return try output.publish([try staging.seal(files)])[0].get()
    }
    func inodes(_ count: Int) -> Set<UInt> {
      Set((0..<count).map { scratch.inode("xaisomboun/ຂ່າວ/\($0)/ຮູບ.jpg") })
    }
    _ = try publish("ໜຶ່ງ", 50, [1, 2, 3])
    let before = inodes(50)
    #expect(before.count == 1)
    // Another page, ten more that name the picture: it is the one that is online.
    #expect(try publish("ສອງ", 60, [1, 2, 3]).new.count == 10)
    #expect(inodes(60) == before)
    #expect(try publish("ສອງ", 60, [1, 2, 3]).isUnchanged)
    // Another picture of the same name.
    #expect(try publish("ສອງ", 60, [1, 2, 4]).changed.count == 60)
    #expect(inodes(60).count == 1)
    #expect(inodes(60) != before)
    let file = scratch.path + "/xaisomboun/ຂ່າວ/59/ຮູບ.jpg"
    #expect([UInt8](try Data(contentsOf: URL(fileURLWithPath: file))) == [1, 2, 4])
  }

  /// ext4 gives a file 65,000 names, btrfs fewer within a folder; disks without a limit show that
  /// the tree is right, as those with one do.
  @Test("that can have no more names is stored once more, not once for each")
  func tooManyNames() throws {
    let scratch = Scratch()
    let output = try scratch.open()
    let staging = try output.begin("xaisomboun")
    let first = try staging.write("0", [7])
    var files = [first]
    for number in 1..<65_010 { files.append(try staging.link("\(number)", sameAs: first)) }
    #expect(try output.publish([try staging.seal(files)])[0].get().files == 65_010)
    let inodes = Set((0..<65_010).map { scratch.inode("xaisomboun/\($0)") })
    #expect(inodes.count <= 2)
    #expect(!inodes.contains(0))
    let last = URL(fileURLWithPath: scratch.path + "/xaisomboun/65009")
    #expect([UInt8](try Data(contentsOf: last)) == [7])
  }

  @Test("is refused for a path that can't be published")
  func path() throws {
    let scratch = Scratch()
    let staging = try scratch.open().begin("xaisomboun")
    let first = try staging.write("a.jpg", [7])
    #expect(
      refusal { _ = try staging.link("../b.jpg", sameAs: first) }?.diagnostic.identifier
        == "publishing.path")
    #expect(
      refusal { _ = try staging.link("a.jpg", sameAs: first) }?.diagnostic.identifier
        == "publishing.in-the-way")
  }
}

import Foundation
import Testing

@testable import Publishing

@Suite("What a killed build leaves behind")
struct LeftoverTests {
  @Test("before the exchange is removed by the next build")
  func beforeExchange() throws {
    let scratch = Scratch()
    try scratch.publish(["index.html": "1"])
    // The names that a build which is killed leaves: a new folder, a tree with its own inode.
    try scratch.write("x", to: ".gweb/staging/xaisomboun.new/half.html")
    try scratch.write("x", to: ".gweb/staging/tree/a/half.html")
    let inode = scratch.inode(".gweb/staging/tree")
    try rename(scratch, ".gweb/staging/tree", ".gweb/staging/xaisomboun.\(inode)")
    let output = try scratch.open()
    #expect(output.warnings.isEmpty)
    #expect(try scratch.state("staging") == [])
    #expect(try scratch.tree() == ["index.html": "1"])
    #expect(try scratch.state("previous") == [])
  }

  @Test("under another inode number is still no tree that was online, without a manifest")
  func renumbered() throws {
    let scratch = Scratch()
    try scratch.publish(["index.html": "0"])
    try scratch.publish(["index.html": "1"])
    try scratch.write("x", to: ".gweb/staging/xaisomboun.777/half.html")
    let output = try scratch.open()
    #expect(try scratch.state("staging") == [])
    _ = try output.rollBack("xaisomboun")
    #expect(try scratch.tree() == ["index.html": "0"])
  }

  @Test("right after the exchange: the old tree becomes the previous one")
  func afterExchange() throws {
    let scratch = Scratch()
    try scratch.publish(["index.html": "0"])
    try scratch.publish(["index.html": "1"])
    try scratch.publish(["index.html": "2"])
    // As if the last build had been killed before it moved the old tree "1" away, while "0" was
    // still the previous one.
    try rename(scratch, ".gweb/previous/xaisomboun.2", ".gweb/staging/xaisomboun.12345")
    let output = try scratch.open()
    #expect(output.warnings.isEmpty)
    #expect(try scratch.state("staging") == [])
    #expect(try output.rollBack("xaisomboun").files == 1)
    #expect(try scratch.tree() == ["index.html": "1"])
  }

  @Test("in the middle of removing the tree before the previous one: the rest is removed")
  func whileRemoving() throws {
    let scratch = Scratch()
    try scratch.publish(["index.html": "0", "a.html": "a"])
    try scratch.publish(["index.html": "1"])
    try rename(scratch, ".gweb/previous/xaisomboun.1", ".gweb/staging/xaisomboun.dead")
    unlink(scratch.path + "/.gweb/staging/xaisomboun.dead/a.html")
    let output = try scratch.open()
    #expect(output.warnings.isEmpty)
    #expect(try scratch.state("staging") == [])
    #expect(try scratch.state("kept") == [])
  }
}

extension LeftoverTests {
  private func rename(_ scratch: Scratch, _ from: String, _ to: String) throws {
    try FileManager.default.moveItem(
      atPath: scratch.path + "/" + from, toPath: scratch.path + "/" + to)
  }
}

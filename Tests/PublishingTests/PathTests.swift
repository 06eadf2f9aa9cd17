import Diagnostics
import Testing

@testable import Publishing

@Suite("Paths of published files")
struct PathTests {
  @Test(
    "that are refused",
    arguments: [
      "", "/etc/passwd", "../x", "a/../b", "a//b", "a/", "./a", "a/.", "..", "a\\b", "a\nb", "a\0b",
      "a\u{7F}", ".gweb-manifest", ".gweb", ".gweb/", ".gweb/.x", ".gweb/a/b", ".gweb2/a",
      ".gweb/..", String(repeating: "ກ", count: 67),
      String(repeating: "abcd/", count: 300) + "x",
    ])
  func refused(_ path: String) throws {
    let scratch = Scratch()
    let staging = try scratch.open().begin("ministry")
    let error = refusal { _ = try staging.write(path, [1]) }
    #expect(error?.diagnostic.identifier == "publishing.path")
    #expect(try scratch.state("staging") == [])
  }

  /// A slash or dot followed by a Lao vowel is one Character with it, and still a slash.
  @Test(
    "are read byte by byte: a vowel hides no slash",
    arguments: [
      "..\u{2F}\u{EB4}x", "a/..\u{2F}\u{EB4}", "a/\u{EB4}/../b",
    ])
  func combining(_ path: String) throws {
    let scratch = Scratch()
    let staging = try scratch.open().begin("ministry")
    #expect(refusal { _ = try staging.write(path, [1]) }?.kind == .refused)
  }

  @Test(
    "that are accepted",
    arguments: [
      "..a", ".well-known/security.txt", "ຂ່າວ/ກ.html", "a b.pdf", ".gweb/redirects.map",
    ])
  func accepted(_ path: String) throws {
    let scratch = Scratch()
    try scratch.publish([path: "x"])
    #expect(try scratch.tree() == [path: "x"])
  }

  @Test("that two files want are an error that names the path")
  func duplicate() throws {
    let scratch = Scratch()
    let output = try scratch.open()
    let staging = try output.begin("ministry")
    let file = try staging.write("a/index.html", [1])
    let error = refusal { _ = try staging.seal([file, file]) }
    #expect(error?.diagnostic.message.english == "two files want this path")
    #expect(error?.diagnostic.location?.file == scratch.path + "/ministry/a/index.html")
    #expect(
      refusal { _ = try staging.write("a/index.html", [2]) }?.diagnostic.identifier
        == "publishing.in-the-way")
    #expect(
      refusal { _ = try staging.write("a/index.html/b", [2]) }?.diagnostic.identifier
        == "publishing.in-the-way")
  }

  @Test("differ by their bytes, not by how they look")
  func normalForms() throws {
    let scratch = Scratch()
    let output = try scratch.open()
    let staging = try output.begin("ministry")
    let files = [
      try staging.write("e\u{301}", [1]), try staging.write("\u{E9}", [2]),
    ]
    #expect(try output.publish([try staging.seal(files)])[0].get().files == 2)
  }

  @Test("of sites are one name", arguments: ["", "..", ".gweb", "a/b", "a\\b"])
  func sites(_ site: String) throws {
    let scratch = Scratch()
    let output = try scratch.open()
    for body in [{ _ = try output.begin(site) }, { _ = try output.rollBack(site) }] {
      let identifier = refusal(body)?.diagnostic.identifier
      #expect(identifier == "publishing.path" || identifier == "publishing.site-name")
    }
  }
}

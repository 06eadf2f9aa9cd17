import Content
import Testing

@Suite("Files are judged by their bytes")
struct MediaFileTests {
  @Test("a PDF that stops too early is damaged")
  func brokenPDF() throws {
    let whole = Array("%PDF-1.7\n1 0 obj\n%%EOF\n".utf8)
    #expect(try MediaFile.inspect(kind: .pdf, head: whole[...], tail: whole[...]).kind == .pdf)
    let torso = whole.prefix(12)
    #expect(throws: MediaFile.Fault.damaged(.pdf)) {
      try MediaFile.inspect(kind: .pdf, head: torso, tail: torso)
    }
  }

  @Test("what a browser would run is no kind of file", arguments: ["a.html", "a.svg", "a.js", "a"])
  func active(name: String) { #expect(MediaFile.Kind(fileName: name) == nil) }

  @Test("the case of an extension is no matter")
  func upperCase() { #expect(MediaFile.Kind(fileName: "ຮູບ.JPG") == .jpg) }
}

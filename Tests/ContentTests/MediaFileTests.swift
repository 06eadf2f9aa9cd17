import Content
import Testing

@Suite("Files are judged by their bytes")
struct MediaFileTests {
  @Test("a PNG tells its size")
  func png() throws {
    let bytes: [UInt8] =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
      + [0, 0, 4, 0xB0, 0, 0, 2, 0x76] + Array("....IEND....".utf8)
    let file = try MediaFile.inspect(kind: .png, head: bytes[...], tail: bytes[...])
    #expect(file.width == 1_200)
    #expect(file.height == 630)
  }

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

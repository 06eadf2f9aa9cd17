import Markdown
import Markup
import Testing

private func render(_ markdown: String) -> MarkdownDocument {
  MarkdownRenderer(options: .plain).render(markdown)
}

@Suite("Links and images")
struct AddressTests {
  @Test("Each tells its destination, the bytes of its value and its place")
  func addresses() {
    let markdown = "ກ [ຂ](/ຄ?a&b \"t\") ![ງ](x.jpg)"
    let document = render(markdown)
    #expect(document.addresses.map(\.kind) == [.link, .image])
    #expect(document.addresses.map(\.destination) == ["/ຄ?a&b", "x.jpg"])
    let values = document.addresses.map {
      String(decoding: document.html.utf8[$0.value], as: UTF8.self)
    }
    #expect(values == ["/%E0%BA%84?a&amp;b", "x.jpg"])
    let places = document.addresses.map {
      String(decoding: Array(markdown.utf8)[$0.source], as: UTF8.self)
    }
    #expect(places == ["/ຄ?a&b", "x.jpg"])
  }

  @Test("Addresses are exchanged without parsing again")
  func resolving() {
    let document = render("[ກ](a) ![ຂ](b) [ຄ](c)")
    let html = document.html { address in
      address.destination == "c" ? nil : "https://mtc.gov.la/\(address.destination)?x&'"
    }
    #expect(
      html.string == "<p><a href=\"https://mtc.gov.la/a?x&amp;&#39;\">ກ</a> "
        + "<img src=\"https://mtc.gov.la/b?x&amp;&#39;\" alt=\"ຂ\" /> <a href=\"c\">ຄ</a></p>\n")
  }

  @Test("An address that is exchanged is judged again")
  func resolvingToRefused() {
    let html = render("[ກ](a)").html { _ in "javascript:alert(1)" }
    #expect(html.string == "<p><a href=\"#blocked\">ກ</a></p>\n")
  }

  @Test(
    "A scheme that is not allowed leaves the words as text",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:x", "java&#115;cript:x", "&#x6a;avascript:x",
      "javascript&colon;x", "data:text/html,x", "vbscript:x", "java&Tab;script:x",
      "<java\u{EB4}script:x>", "file:///x",
    ])
  func refused(destination: String) {
    let document = render("ກ [*ຂ*](\(destination)) ຄ")
    #expect(document.html.string == "<p>ກ <em>ຂ</em> ຄ</p>\n")
    #expect(document.addresses == [])
    #expect(document.problems.count == 1)
    let image = render("![ຮູບ](\(destination))")
    #expect(image.html.string == "<p>ຮູບ</p>\n")
    #expect(image.problems.count == 1)
  }

  @Test("A reference is judged where it is used")
  func references() {
    let document = render("[ກ][x]\n\n[x]: javascript:a")
    #expect(document.html.string == "<p>ກ</p>\n")
    #expect(document.problems.map(\.kind) == [.refusedAddress(destination: "javascript:a")])
  }

  @Test("Places count in the file where a slice of one is rendered")
  func slices() {
    let file = Array("---\ntitle: ກ\n---\n\n[ຂ](/ຄ)\n".utf8)
    let body = file.indices.first { file[$0] == UInt8(ascii: "[") } ?? 0
    let document = MarkdownRenderer(options: .plain).render(file[body...])
    let place = document.addresses.first?.source ?? 0..<0
    #expect(String(decoding: file[place], as: UTF8.self) == "/ຄ")
  }

  @Test("A title keeps its quotes")
  func titles() {
    #expect(
      render("[ກ](a '\"\u{EB4} onmouseover=x')").html.string
        == "<p><a href=\"a\" title=\"&#34;\u{EB4} onmouseover=x\">ກ</a></p>\n")
  }
}

import Markup
import Testing

@Suite("Writing markup")
struct MarkupWriterTests {
  @Test("Void elements close themselves, empty elements do not")
  func polyglot() {
    var writer = MarkupWriter()
    writer.open("p")
    writer.attribute("class", literal: "lead")
    writer.text("ກ <")
    writer.void("br")
    writer.void("img")
    writer.attribute("alt", "\"\u{EB4}")
    writer.attribute("width", number: 360)
    writer.open("span")
    #expect(
      writer.finishFragment().string
        == "<p class=\"lead\">ກ &lt;<br /><img alt=\"&#34;\u{EB4}\" width=\"360\" /><span></span></p>"
    )
  }

  @Test("The bytes of an attribute's value are told")
  func ranges() {
    var writer = MarkupWriter()
    writer.open("a")
    let range = writer.attribute("href", url: "/ກ?a&b")
    let bytes = writer.finish()
    #expect(String(decoding: bytes[range], as: UTF8.self) == "/%E0%BA%81?a&amp;b")
  }

  @Test("An attribute after content is left out")
  func lateAttribute() {
    var writer = MarkupWriter()
    writer.open("p")
    writer.text("x")
    #expect(writer.attribute("onclick", "y").isEmpty)
    #expect(writer.finishFragment().string == "<p>x</p>")
  }

  @Test("What content leaves open is closed with its element")
  func nesting() {
    var writer = MarkupWriter()
    writer.xmlDeclaration()
    writer.element("item") { item in
      item.element("title", "ຂ່າວ & x")
      item.element("link", url: "https://a.la/?a=1&b=2")
      item.open("category")
    }
    writer.emptyElement("ttl")
    writer.close()
    #expect(
      String(decoding: writer.finish(), as: UTF8.self)
        == """
        <?xml version="1.0" encoding="UTF-8"?>
        <item><title>ຂ່າວ &amp; x</title><link>https://a.la/?a=1&amp;b=2</link>\
        <category></category></item><ttl />
        """)
  }

  @Test("A fragment passes as it is, text does not")
  func fragments() {
    var writer = MarkupWriter()
    writer.fragment(MarkupFragment(written: Array("<b>x</b>".utf8)))
    writer.fragment(MarkupFragment(text: "<b>"))
    writer.fragment(.empty)
    #expect(writer.finishFragment().string == "<b>x</b>&lt;b&gt;")
  }
}

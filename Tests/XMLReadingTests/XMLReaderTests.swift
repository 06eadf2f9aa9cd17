import Diagnostics
import Testing
import XMLReading

private func read(_ xml: String, _ options: XMLReadingOptions = .foreign) -> XMLDocument {
  XMLReader(options: options).read(Array(xml.utf8))
}

private func problem(_ xml: String, _ options: XMLReadingOptions = .foreign) -> XMLProblem? {
  let bytes = Array(xml.utf8)
  let problems = XMLReader(options: options).check(bytes)
  #expect(XMLReader(options: options).read(bytes).problems == problems)
  return problems.first
}

@Suite("Reading XML")
struct XMLReaderTests {
  @Test("Elements, attributes, text and CDATA become values")
  func values() throws {
    let root = try #require(
      read(
        """
        <?xml version="1.0"?>
        <rss xmlns:m="urn:m" version="2.0"><title>ຂ່າວ &amp; <![CDATA[<b>]]>&#xEC1;</title>\
        <!-- no --><m:x m:a="1" b='"'/><title/></rss>
        """
      ).root)
    #expect(root.isNamed("rss"))
    #expect(root.attribute("version") == "2.0")
    #expect(root.first("title")?.text == "ຂ່າວ & <b>ແ")
    #expect(root.all("title").count == 2)
    let other = try #require(root.first("x", namespace: "urn:m"))
    #expect(other.attributes.map(\.value) == ["1", "\""])
    #expect(other.attribute("a") == nil)
    #expect(other.attribute("b") == "\"")
    #expect(root.first("x", namespace: "urn:other") == nil)
  }

  @Test("Long text is one text, in whatever pieces it is handed over")
  func longText() {
    let words = String(repeating: "ພາສາລາວ ", count: 50_000)
    #expect(read("<p>\(words)</p>").root?.children == [.text(words)])
  }

  @Test("An element tells where its start tag stands, in bytes")
  func places() throws {
    let xml = "<ກ>ຂ<b a='ຄ'/></ກ>"
    let root = try #require(read(xml).root)
    let inner = try #require(root.first("b"))
    #expect(root.source.lowerBound == 0)
    #expect(inner.source.lowerBound == 8)
  }

  @Test(
    "What is not well-formed is refused with its kind and place",
    arguments: [
      ("<p><b>x</p>", XMLProblem.Kind.mismatchedTag, 7),
      ("<p>a &nbsp; b</p>", .undeclaredEntity, 11),
      ("<p>a & b</p>", .unescapedCharacter, 6), ("<p>a <3</p>", .unescapedCharacter, 6),
      ("<p a=\"1\" a=\"2\"/>", .repeatedAttribute, 14), ("<p a/>", .malformedAttribute, 4),
      ("<p a=1/>", .malformedAttribute, 5), ("<x:p/>", .undeclaredPrefix, 4), ("", .empty, 0),
      (" \n ", .empty, 0), ("<p>ກ\u{1}</p>", .invalidCharacter, 6), ("<p/><q/>", .outsideRoot, 4),
      ("<p>&#0;</p>", .invalidCharacter, 7), ("<p><br></p>", .mismatchedTag, 7),
    ])
  func refused(xml: String, kind: XMLProblem.Kind, offset: Int) {
    let found = problem(xml)
    #expect(found?.kind == kind)
    #expect(found?.source.lowerBound == offset)
  }

  @Test("Bytes that are no UTF-8 are refused")
  func invalidUTF8() {
    let problems = XMLReader(options: .page).check([0x3C, 0x70, 0x3E, 0xFF, 0x3C, 0x2F, 0x70, 0x3E])
    #expect(problems.first?.kind == .invalidCharacter)
  }

  @Test("A document that ends too early is refused")
  func truncated() {
    #expect(problem("<p><b>ກ")?.kind == .truncated)
    #expect(read("<p><b>ກ").root == nil)
  }

  @Test("Nesting ends at 256")
  func depth() {
    let deep = String(repeating: "<p>", count: 300) + String(repeating: "</p>", count: 300)
    #expect(problem(deep)?.kind == .tooDeep)
    let allowed = String(repeating: "<p>", count: 250) + String(repeating: "</p>", count: 250)
    #expect(problem(allowed) == nil)
  }

  @Test("Our own pages may say that they are HTML, and nothing more")
  func doctypes() {
    #expect(problem("<!DOCTYPE html>\n<html></html>", .page) == nil)
    #expect(problem("<!DOCTYPE html PUBLIC \"a\" \"b\"><html/>", .page)?.kind == .doctype)
    #expect(problem("<!DOCTYPE rss><rss/>", .page)?.kind == .doctype)
    #expect(problem("<!DOCTYPE html>\n<html/>", .data)?.kind == .doctype)
    #expect(problem("<!DOCTYPE rss SYSTEM \"http://localhost/rss.dtd\"><rss/>", .foreign) == nil)
    #expect(
      problem("<!DOCTYPE rss SYSTEM \"rss.dtd\"><rss>&x;</rss>", .foreign)?.kind
        == .undeclaredEntity)
    #expect(problem("<!DOCTYPE html [<!ENTITY a 'b'>]><html>&a;</html>", .page)?.kind == .doctype)
    #expect(problem("<!DOCTYPE a [<!ELEMENT a ANY>]><a/>", .foreign)?.kind == .doctype)
    #expect(problem("<!DOCTYPE a [<!ATTLIST a b (c|d) 'c'>]><a/>", .foreign)?.kind == .doctype)
    #expect(problem("<!DOCTYPE a [<!NOTATION n SYSTEM 's'>]><a/>", .foreign)?.kind == .doctype)
  }

  @Test("Size and number of nodes are bounded")
  func limits() {
    let small = XMLReadingOptions(doctype: .refused, maximumSize: 20, maximumNodes: 3)
    #expect(problem("<p>aaaaaaaaaaaaaaaaaaaaaaa</p>", small)?.kind == .tooLarge)
    #expect(problem("<p><a/><a/><a/></p>", small)?.kind == .tooLarge)
    #expect(problem("<p><a/></p>", small) == nil)
  }

  @Test("A feed in another encoding is read")
  func encoding() {
    let latin: [UInt8] = Array("<?xml version='1.0' encoding='ISO-8859-1'?><t>caf".utf8) + [0xE9]
    let document = XMLReader(options: .foreign).read(latin + Array("</t>".utf8))
    #expect(document.root?.text == "café")
  }

  @Test("Readers on several threads do not disturb each other")
  func concurrency() async {
    let titles = await withTaskGroup(of: String?.self) { group in
      for index in 0..<64 {
        group.addTask { read("<t>ຂ່າວ \(index)</t>").root?.text }
      }
      return await group.reduce(into: Set<String?>()) { $0.insert($1) }
    }
    #expect(titles.count == 64)
  }

  @Test("A problem is told in both languages, at its line and column")
  func diagnostic() {
    let source = SourceText(path: "public/a.html", bytes: Array("<p>\nລາວ & ໄທ</p>".utf8))
    let found = XMLReader(options: .page).check(source.bytes).first?.diagnostic(in: source)
    #expect(found?.identifier == "xml.not-well-formed")
    #expect(found?.location?.line == 2)
    #expect(found?.location?.column == 6)
    #expect(
      found?.message.english == "not well-formed: '&' and '<' must be written &amp; and &lt;")
    #expect(
      found?.message.lao == "XML ບໍ່ຖືກຮູບແບບ: '&' ແລະ '<' ຕ້ອງຂຽນເປັນ &amp; ແລະ &lt;")
  }
}

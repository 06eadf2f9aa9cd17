import Foundation
import Markup
import Testing

private func json(_ value: some ByteSource) -> String {
  var bytes: [UInt8] = []
  Escape.jsonString(value, into: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

@Suite("Escaping JSON")
struct EscapeJSONTests {
  @Test("Nothing in a string can end the script around it")
  func script() {
    #expect(
      json("</script><!-- ]]> & '") == #""\u003c/script\u003e\u003c!-- ]]\u003e \u0026 \u0027""#)
    #expect(json("<\u{EB4}/script>") == "\"\\u003c\u{EB4}/script\\u003e\"")
  }

  @Test("Quotes, backslashes, controls and line separators are escaped")
  func controls() {
    #expect(json("\"\\\n\r\t\u{0}\u{7F}") == #""\"\\\n\r\t\u0000\u007f""#)
    #expect(json("a\u{2028}b\u{2029}c\u{2027}") == "\"a\\u2028b\\u2029c\u{2027}\"")
    #expect(json([0xFF, 0x22]) == "\"\u{FFFD}\\\"\"")
  }

  @Test("A JSON reader reads back what was written")
  func roundTrip() throws {
    let value = "ແຂວງ \"ໄຊສົມບູນ\" <b> & \\ \n\u{2028} 😀 '"
    let read = try JSONSerialization.jsonObject(
      with: Data(json(value).utf8), options: .fragmentsAllowed)
    #expect(read as? String == value)
  }

  @Test("The writer places commas and closes what is open")
  func writer() {
    var writer = JSONWriter()
    writer.openObject()
    writer.member("title", "ຂ່າວ")
    writer.member("none", ifPresent: nil)
    writer.key("items")
    writer.openArray()
    writer.integer(1)
    writer.boolean(true)
    writer.null()
    writer.number(.nan)
    writer.openObject()
    writer.close()
    writer.close()
    writer.key("n")
    writer.number(0.5)
    #expect(
      String(decoding: writer.finish(), as: UTF8.self)
        == #"{"title":"ຂ່າວ","items":[1,true,null,null,{}],"n":0.5}"#)
  }

  @Test("Indented, there is one member a line")
  func indented() {
    var writer = JSONWriter(indented: true)
    writer.openArray()
    writer.openObject()
    writer.member("a", "b")
    writer.member("c", "d")
    writer.close()
    writer.openArray()
    #expect(
      String(decoding: writer.finish(), as: UTF8.self)
        == "[\n  {\n    \"a\": \"b\",\n    \"c\": \"d\"\n  },\n  []\n]")
  }
}

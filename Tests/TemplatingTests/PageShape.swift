/// The structure of a page, read by the strictest rules: every tag written out, every attribute
/// quoted. What a payload could add to a page changes its shape.
struct PageShape: Equatable {
  /// `<name attribute…`, `</name`, in order.
  var tags: [String] = []
  /// The values of URL attributes, references resolved.
  var urls: [String] = []
  var scripts: [[UInt8]] = []

  struct NotStrict: Error {
    let why: String
    let offset: Int
  }

  init(reading bytes: [UInt8]) throws {
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        if bytes[index] == UInt8(ascii: ">") { throw NotStrict(why: "> in text", offset: index) }
        index += 1
        continue
      }
      index = try readTag(bytes, from: index + 1)
    }
  }

  private mutating func readTag(_ bytes: [UInt8], from start: Int) throws -> Int {
    var index = start
    func isName(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "/"):
        true
      default: false
      }
    }
    func takeName() throws -> String {
      let begin = index
      while index < bytes.count, isName(bytes[index]) { index += 1 }
      guard index > begin else { throw NotStrict(why: "a name is missing", offset: index) }
      return String(decoding: bytes[begin..<index], as: UTF8.self)
    }
    var tag = try takeName()
    let element = tag
    while index < bytes.count, bytes[index] == 0x20 {
      index += 1
      if bytes[index...].starts(with: "/>".utf8) {
        index += 1
        break
      }
      let name = try takeName()
      guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "=") else {
        throw NotStrict(why: "no value", offset: index)
      }
      let quote = bytes[index + 1]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
        throw NotStrict(why: "no quote", offset: index)
      }
      let begin = index + 2
      guard let end = bytes[begin...].firstIndex(of: quote) else {
        throw NotStrict(why: "open quote", offset: index)
      }
      let value = bytes[begin..<end]
      if value.contains(UInt8(ascii: "<")) { throw NotStrict(why: "< in value", offset: begin) }
      tag += " " + name
      if [
        "href", "src", "action", "formaction", "cite", "xlink:href", "poster", "data", "xml:base",
      ].contains(name) {
        urls.append(String(decoding: value, as: UTF8.self))
      } else if name == "srcset" {
        urls += value.split(separator: UInt8(ascii: ",")).map {
          String(decoding: $0, as: UTF8.self)
        }
      }
      index = end + 1
    }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ">") else {
      throw NotStrict(why: "open tag", offset: index)
    }
    tags.append(tag)
    index += 1
    if element == "script" {
      let begin = index
      while !bytes[index...].starts(with: "</script>".utf8) {
        if index >= bytes.count { throw NotStrict(why: "open script", offset: begin) }
        if bytes[index] == UInt8(ascii: "<") { throw NotStrict(why: "< in script", offset: index) }
        index += 1
      }
      scripts.append(Array(bytes[begin..<index]))
    }
    return index
  }
}

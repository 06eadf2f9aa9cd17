import Markup

/// Finds the prefixes of elements and attributes that no element declares, and writes what declares
/// them at the root: by what feeds mean by them, else by a name of our own.
enum PrefixBinding {
  private static let limit = 50

  /// - Returns: what is to be written behind the name of the root element, and where.
  static func find(in bytes: [UInt8], bindsAll: Bool) -> (offset: Int, text: [UInt8])? {
    var used: [[UInt8]] = []
    var declared: Set<[UInt8]> = [Array("xml".utf8), Array("xmlns".utf8)]
    var offset: Int?
    var rootEnd = Int.max
    scan(bytes) { name, tag in
      if offset == nil {
        offset = tag.name
        rootEnd = tag.end
      }
      if name.starts(with: "xmlns:".utf8) {
        if !bindsAll || name.startIndex < rootEnd { declared.insert(Array(name.dropFirst(6))) }
      } else if let colon = name.firstIndex(of: UInt8(ascii: ":")), colon > name.startIndex {
        let prefix = Array(name[..<colon])
        if used.count <= limit, !used.contains(prefix) { used.append(prefix) }
      }
    }
    let missing = used.filter { !declared.contains($0) }
    guard let offset, !missing.isEmpty, missing.count <= limit else { return nil }
    return (offset, missing.flatMap { Array(" xmlns:".utf8) + $0 + Array("=\"\(uri($0))\"".utf8) })
  }

  /// Where the name of a tag's element ends, and where the tag does.
  private typealias Tag = (name: Int, end: Int)

  /// Calls a function with the name of each element that begins, and of each of its attributes.
  private static func scan(
    _ bytes: [UInt8], _ take: (_ name: ArraySlice<UInt8>, _ tag: Tag) -> Void
  ) {
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      if let end = endOfOther(bytes, at: index) {
        index = end
        continue
      }
      let name = bytes[(index + 1)...].prefix(while: isNameByte)
      guard !name.isEmpty else {
        index += 1
        continue
      }
      let end = endOfTag(bytes, at: name.endIndex - 1)
      let tag = (name: name.endIndex, end: end)
      take(name, tag)
      attributes(bytes, name.endIndex..<end) { take($0, tag) }
      index = end
    }
  }

  private static func attributes(
    _ bytes: [UInt8], _ range: Range<Int>, _ take: (ArraySlice<UInt8>) -> Void
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        index = (bytes[(index + 1)..<range.upperBound].firstIndex(of: byte) ?? range.upperBound) + 1
      } else if isNameByte(byte) {
        let name = bytes[index..<range.upperBound].prefix(while: isNameByte)
        take(name)
        index = name.endIndex
      } else {
        index += 1
      }
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    ByteSet.alphanumerics.contains(byte) || byte >= 0x80 || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }

  /// Quoted values may hold `>`.
  private static func endOfTag(_ bytes: [UInt8], at start: Int) -> Int {
    var quote: UInt8?
    for index in (start + 1)..<max(start + 1, bytes.count) {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index
      }
    }
    return bytes.count
  }

  /// The end of a comment, CDATA, declaration or instruction that begins here.
  private static func endOfOther(_ bytes: [UInt8], at start: Int) -> Int? {
    for (open, close) in [("<![CDATA[", "]]>"), ("<!--", "-->"), ("<?", "?>"), ("<!", ">")]
    where bytes[start...].starts(with: open.utf8) {
      let mark = Array(close.utf8)
      var index = start + open.utf8.count
      while index < bytes.count {
        if bytes[index] == mark[0], bytes[index...].starts(with: mark) { return index + mark.count }
        index += 1
      }
      return bytes.count
    }
    return nil
  }

  private static func uri(_ prefix: [UInt8]) -> String {
    let name = String(decoding: prefix, as: UTF8.self)
    let known = [
      "atom": "http://www.w3.org/2005/Atom", "content": "http://purl.org/rss/1.0/modules/content/",
      "dc": "http://purl.org/dc/elements/1.1/", "dcterms": "http://purl.org/dc/terms/",
      "media": "http://search.yahoo.com/mrss/",
      "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
      "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    ]
    return known[name] ?? "urn:undeclared:" + name.utf8.map { String($0, radix: 16) }.joined()
  }
}

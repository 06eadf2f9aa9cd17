/// Takes what lists and feeds of a published tree say of pages that were withdrawn: the entry that
/// leads there, and where there is none, the address of the link.
///
/// The files are ours: pages, feeds and sitemaps are well-formed, attributes stand in double quotes,
/// and no text holds a bare `<` (`Checks` looks that over).
struct WithdrawnEntries {
  /// The addresses of the pages, as paths of the site and as absolute URLs.
  let addresses: [[UInt8]]

  /// The elements that are one entry of a list.
  private static let entries: Set<[UInt8]> = Set(
    ["li", "article", "item", "entry", "url"].map { Array($0.utf8) })

  /// The file without them; nil where it says nothing of them.
  func removed(from bytes: [UInt8], path: String) -> [UInt8]? {
    let ranges: [Range<Int>]
    if path.utf8.suffix(5).elementsEqual(".json".utf8) {
      ranges = objects(in: bytes)
    } else if [".html", ".xml"].contains(where: {
      path.utf8.suffix($0.utf8.count).elementsEqual($0.utf8)
    }) {
      ranges = elements(in: bytes)
    } else {
      return nil
    }
    guard !ranges.isEmpty else { return nil }
    return Self.without(ranges, bytes)
  }

  private func leadsThere(_ value: ArraySlice<UInt8>) -> Bool {
    let address = value.prefix { $0 != UInt8(ascii: "#") }
    return addresses.contains { address.elementsEqual($0) }
  }

  /// Outer ranges swallow those within them.
  private static func without(_ ranges: [Range<Int>], _ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if range.lowerBound > position { result += bytes[position..<range.lowerBound] }
      position = max(position, range.upperBound)
    }
    return result + bytes[min(position, bytes.count)...]
  }
}

extension WithdrawnEntries {
  private struct OpenElement {
    let name: ArraySlice<UInt8>
    let start: Int
    var isWithdrawn = false
  }

  /// The entries of lists that lead there; of links outside an entry their address.
  private func elements(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var open: [OpenElement] = []
    var index = 0
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      if leadsThere(bytes[index..<start]), let entry = Self.entry(open) {
        open[entry].isWithdrawn = true
      }
      guard let end = Self.end(ofTagAt: start, in: bytes) else { break }
      index = end
      let tag = bytes[start..<end]
      switch tag.dropFirst().first {
      case UInt8(ascii: "!"), UInt8(ascii: "?"), nil: continue
      case UInt8(ascii: "/"):
        if let element = open.popLast(), element.isWithdrawn { found.append(element.start..<end) }
        continue
      case .some: break
      }
      let name = tag.dropFirst().prefix { $0 != 0x20 && $0 != 0x3E && $0 != 0x2F && $0 != 0x0A }
      let isClosed = tag.dropLast().last == UInt8(ascii: "/")
      if !isClosed { open.append(OpenElement(name: name, start: start)) }
      guard let address = hypertextReference(in: tag) else { continue }
      if let entry = Self.entry(open) {
        open[entry].isWithdrawn = true
      } else {
        found.append(address)
      }
    }
    return found
  }

  /// The innermost element that is an entry of a list.
  private static func entry(_ open: [OpenElement]) -> Int? {
    open.lastIndex { entries.contains(Array($0.name)) }
  }

  /// Behind the `>` that ends a tag; quotes may hold another.
  private static func end(ofTagAt start: Int, in bytes: [UInt8]) -> Int? {
    var isQuoted = false
    for index in start..<bytes.count {
      if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if bytes[index] == UInt8(ascii: ">"), !isQuoted { return index + 1 }
    }
    return nil
  }

  /// The attribute ` href="…"` that leads there.
  private func hypertextReference(in tag: ArraySlice<UInt8>) -> Range<Int>? {
    let mark = Array(" href=\"".utf8)
    var index = tag.startIndex
    while index + mark.count < tag.endIndex {
      if tag[index...].starts(with: mark) {
        let start = index + mark.count
        guard let end = tag[start...].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
        return leadsThere(tag[start..<end]) ? index..<end + 1 : nil
      }
      index += 1
    }
    return nil
  }
}

extension WithdrawnEntries {
  /// The objects of a JSON Feed whose address it is, each with the comma behind or before it.
  private func objects(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var open: [(start: Int, isWithdrawn: Bool)] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "{"): open.append((index, false))
      case UInt8(ascii: "}"):
        if let object = open.popLast(), object.isWithdrawn {
          found.append(Self.withComma(object.start..<index + 1, bytes))
        }
      case UInt8(ascii: "\""):
        let end = Self.end(ofStringAt: index, in: bytes)
        if leadsThere(bytes[index + 1..<max(index + 1, end)]), open.count > 1 {
          open[open.count - 1].isWithdrawn = true
        }
        index = end
      default: break
      }
      index += 1
    }
    return found
  }

  /// The quote that ends a string.
  private static func end(ofStringAt start: Int, in bytes: [UInt8]) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index, bytes.count - 1)
  }

  private static func withComma(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D }
    var end = range.upperBound
    while end < bytes.count, isSpace(bytes[end]) { end += 1 }
    if end < bytes.count, bytes[end] == UInt8(ascii: ",") { return range.lowerBound..<end + 1 }
    var start = range.lowerBound
    while start > 0, isSpace(bytes[start - 1]) { start -= 1 }
    return start > 0 && bytes[start - 1] == UInt8(ascii: ",") ? start - 1..<range.upperBound : range
  }
}

import Foundation

/// A file of a published tree: what stands in it, and what it leads to.
struct OnlineFile {
  /// The numbers of the documents whose text it shows.
  let marks: Set<Int>
  /// Where it leads on to, for a page that redirects.
  let target: String?
  /// Every address of a site of the workspace that it names, and every path that its elements lead
  /// to, as they are written.
  let links: Set<String>
  /// What a feed calls the documents of its items.
  let names: [Int: String]

  init(_ bytes: [UInt8]) {
    // Long lines of calendars are folded (RFC 5545, section 3.1).
    let isCalendar = bytes.starts(with: "BEGIN:VCALENDAR".utf8)
    let text = ByteText(bytes: isCalendar ? Self.unfolded(bytes) : bytes)
    marks = Self.marks(in: text)
    target = text.between("content=\"0; url=", "\"").first
    var links = Set(
      text.behind("https://", endingAt: "\"'<>\\ \r\n\t&)").filter { link in
        Self.hosts.contains { link.utf8.starts(with: $0.utf8) }
      }.map { "https://" + $0 })
    for attribute in [" href=\"", " src=\""] { links.formUnion(text.between(attribute, "\"")) }
    self.links = links.filter { !$0.isEmpty && !$0.utf8.starts(with: "#".utf8) }
    var names: [Int: String] = [:]
    for item in text.between("<item>", "</item>") {
      let text = ByteText(bytes: Array(item.utf8))
      let marks = Self.marks(in: text)
      if marks.count == 1, let mark = marks.first,
        let name = text.between("<guid isPermaLink=\"false\">", "</guid>").first
      {
        names[mark] = name
      }
    }
    self.names = names
  }

  static let sites = ["ministry", "xaisomboun", "attapeu"]
  private static let hosts = sites.map { $0 + ".gweb.example" }

  private static func unfolded(_ bytes: [UInt8]) -> [UInt8] {
    Array(
      String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\r\n ", with: "").utf8)
  }

  private static func marks(in text: ByteText) -> Set<Int> {
    Set(text.between("mark", "mark").compactMap { Int($0) })
  }
}

/// Looks for texts in bytes; a test of thousands of builds reads millions of lines.
private struct ByteText {
  let bytes: [UInt8]

  /// What stands between two texts, each time that they do.
  func between(_ start: String, _ end: String) -> [String] {
    var found: [String] = []
    var place = 0
    while let inner = self.end(of: start, from: place), let stop = self.end(of: end, from: inner) {
      found.append(String(decoding: bytes[inner..<(stop - end.utf8.count)], as: UTF8.self))
      place = stop
    }
    return found
  }

  /// What stands behind a text, to the first of some bytes.
  func behind(_ start: String, endingAt ends: String) -> [String] {
    let ends = Set(ends.utf8)
    var found: [String] = []
    var place = 0
    while let inner = end(of: start, from: place) {
      place = bytes[inner...].firstIndex(where: ends.contains) ?? bytes.count
      found.append(String(decoding: bytes[inner..<place], as: UTF8.self))
    }
    return found
  }

  /// The place behind the next occurrence of a text.
  private func end(of text: String, from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    return bytes.withUnsafeBytes { all in
      guard var place = all.baseAddress.map({ $0 + start }), let base = all.baseAddress else {
        return nil
      }
      let last = base + (all.count - wanted.count)
      while place <= last {
        guard let found = memchr(place, Int32(wanted[0]), last - place + 1) else { return nil }
        place = UnsafeRawPointer(found)
        if memcmp(place, wanted, wanted.count) == 0 { return place - base + wanted.count }
        place += 1
      }
      return nil
    }
  }
}

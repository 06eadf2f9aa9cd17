import Foundation

/// Two hundred posts as people paste them from Word and Facebook, each with the words that a browser
/// shows of it, by html5lib and by hand, not by our renderer; and what we make of them.
///
/// They are invented: a script threw forty constructs of Lao together, with a fixed seed.
struct PastedPost: Sendable {
  let number: Int
  let source: String
  let words: [String]

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Posts")
  static let golden = folder.appendingPathComponent("golden.html")

  static let all: [PastedPost] = {
    guard
      let text = try? String(
        contentsOf: folder.appendingPathComponent("posts.txt"), encoding: .utf8)
    else { return [] }
    return text.components(separatedBy: "=== ").dropFirst().compactMap { entry in
      let parts = entry.components(separatedBy: "\n--- words\n")
      guard parts.count == 2, let newline = parts[0].firstIndex(of: "\n"),
        let number = Int(parts[0][..<newline])
      else { return nil }
      return PastedPost(
        number: number, source: String(parts[0][parts[0].index(after: newline)...]),
        words: VisibleText.words(parts[1]))
    }
  }()
}

/// What a browser shows of our own markup.
enum VisibleText {
  /// Stretches between white space.
  static func words(_ text: String) -> [String] {
    text.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }
  }

  /// Tags of blocks part words, others don't.
  static func words(ofMarkup html: String) -> [String] {
    var text = html.replacingOccurrences(
      of: "</?(p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tr|th|td|blockquote|pre|"
        + "figure|figcaption|details|summary|hr|br)( [^>]*)?/?>",
      with: " ", options: .regularExpression)
    text = text.replacingOccurrences(of: "<[^>]*>", with: "", options: .regularExpression)
    for (from, to) in [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")] {
      text = text.replacingOccurrences(of: from, with: to)
    }
    return words(text)
  }
}

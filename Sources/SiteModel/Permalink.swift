package import Content
import Markup

/// The path of a page in its site: begins and, for pages, ends with a slash.
package struct Permalink: Sendable, Hashable {
  /// As people read it; may hold Lao letters.
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  /// `/news/2023/slug/` from its parts, below a language's prefix.
  package init(_ parts: [String], language: ContentLanguage) {
    self.text = language.pathPrefix + "/" + parts.map { $0 + "/" }.joined()
  }

  /// As it stands in a URL: percent-encoded where it must be (RFC 3986, section 3.3).
  package var encoded: String {
    if Escape.isPlainPath(text) { return text }
    var bytes: [UInt8] = []
    Escape.urlPath(text, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same place seen from elsewhere: `https://host/news/2023/slug/`.
  package func absolute(at baseURL: String) -> String { baseURL + encoded }

  /// A page further down a list: `/news/` and 2 give `/news/page/2/`.
  package func page(_ number: Int) -> Permalink {
    number == 1 ? self : Permalink(text + "page/\(number)/")
  }

  /// A file in the folder of this page: `/news/` and `rss.xml` give `/news/rss.xml`.
  package func file(_ name: String) -> Permalink { Permalink(text + name) }

  /// The file that a server sends for this path.
  package var outputPath: OutputPath {
    let path = String(text.utf8.dropFirst()) ?? ""
    return OutputPath(text.utf8.last == UInt8(ascii: "/") ? path + "index.html" : path)
  }
}

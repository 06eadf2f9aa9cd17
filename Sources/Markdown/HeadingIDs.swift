import Markup

/// Makes the ids of headings: prefixed, so that none can hide a property of the document from a
/// script (an id `cookie` would), and unique in the body.
struct HeadingIDs {
  private let slug: (String) -> String
  private var taken: Set<[UInt8]> = []
  /// How many headings gave one name.
  private var counts: [[UInt8]: Int] = [:]

  /// Bytes of a slug that an id takes over.
  private static let maximumSize = 80

  init(slug: @escaping (String) -> String) {
    self.slug = slug
  }

  /// The id for a heading's words: `h-`, the slug, and a number where the slug gives nothing or
  /// was there before.
  mutating func id(for text: String) -> String {
    let allowed = ByteSet.alphanumerics.union(ByteSet("_-"))
    let name = Array(slug(text).utf8.filter { allowed.contains($0) }.prefix(Self.maximumSize))
    var number = counts[name, default: 0]
    var candidate: [UInt8]
    repeat {
      number += 1
      candidate = Array("h-".utf8) + name
      if name.isEmpty {
        candidate += Array(String(number).utf8)
      } else if number > 1 {
        candidate += Array("-\(number)".utf8)
      }
    } while taken.contains(candidate)
    counts[name] = number
    taken.insert(candidate)
    return String(decoding: candidate, as: UTF8.self)
  }
}

import Markup

/// Makes the ids of headings: prefixed, so that none can hide a property of the document from a
/// script (an id `cookie` would), and unique in the body.
struct HeadingIDs {
  private let slug: (String) -> String
  private var taken: Set<[UInt8]> = []
  /// How many headings gave one name.
  private var counts: [[UInt8]: Int] = [:]

  /// The last number that a name got which authors gave.
  private var chosenCounts: [[UInt8]: Int] = [:]

  /// Bytes of a slug that an id takes over.
  private static let maximumSize = 80

  init(slug: @escaping (String) -> String) {
    self.slug = slug
  }

  /// The id that an author gave a heading, with a number where it was there before; nil where it can
  /// be none: it is of ASCII letters, digits, `-` and `_`, and not one of those that we give.
  mutating func id(chosen: [UInt8]) -> String? {
    guard Self.mayBeChosen(chosen) else { return nil }
    var candidate = chosen
    var number = chosenCounts[chosen, default: 1]
    while !taken.insert(candidate).inserted {
      number += 1
      candidate = chosen + Array("-\(number)".utf8)
    }
    chosenCounts[chosen] = number
    return String(decoding: candidate, as: UTF8.self)
  }

  /// The theme's own ids begin with `_`, so that none of these can be one of them.
  static func mayBeChosen(_ id: [UInt8]) -> Bool {
    guard let first = id.first, ByteSet.asciiLetters.contains(first), id.count <= maximumSize else {
      return false
    }
    let allowed = ByteSet.alphanumerics.union(ByteSet("_-"))
    return id.allSatisfy { allowed.contains($0) } && !id.starts(with: "fn".utf8)
      && !id.starts(with: "t-".utf8)
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

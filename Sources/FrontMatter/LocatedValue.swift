package import Diagnostics

/// A YAML value with its place. Every scalar stays text until a schema asks for a type, so that a
/// tag `no` or a number `010` is never changed.
package struct LocatedValue: Sendable, Hashable {
  package let content: Content
  package let place: Place

  package indirect enum Content: Sendable, Hashable {
    case text(String, Style)
    case list([LocatedValue])
    case mapping([Entry])
  }

  /// How a text was written.
  package enum Style: Sendable, Hashable {
    /// Without quotes: an empty one means "nothing".
    case plain
    /// Without quotes, and what stands behind it on its line is a comment.
    case cut
    case quoted
  }

  /// One key of a mapping, in source order.
  package struct Entry: Sendable, Hashable {
    package let key: String
    package let keyPlace: Place
    package let value: LocatedValue
  }

  /// A line and column in the source, both from 1, columns in Unicode scalars. Turned into a
  /// location only when somebody complains: most values are never complained about.
  package struct Place: Sendable, Hashable {
    package let line: Int
    package let column: Int
    /// In Unicode scalars, at least 1; what runs past its line is cut there.
    package let length: Int

    package init(line: Int, column: Int, length: Int) {
      self.line = line
      self.column = column
      self.length = max(1, length)
    }

    /// The place as people are told it.
    package func location(in source: SourceText) -> SourceLocation {
      let lower = source.offset(line: line, scalarColumn: column)
      let upper = source.offset(line: line, scalarColumn: column + length)
      return source.location(of: lower..<max(upper, lower + 1))
    }
  }

  package init(_ content: Content, at place: Place) {
    self.content = content
    self.place = place
  }
}

extension LocatedValue {
  /// Whether the value is there but says nothing: `title:`, `title: ~`, `title: null` (YAML 1.2.2,
  /// section 10.3.2).
  package var isEmpty: Bool {
    guard case .text(let text, let style) = content, style != .quoted, text.utf8.count <= 4 else {
      return false
    }
    return ["", "~", "null", "Null", "NULL"].contains { text.utf8.elementsEqual($0.utf8) }
  }

  /// The texts of what is no mapping and has no mapping in it.
  package var texts: [String]? {
    switch content {
    case .text(let text, _): return [text]
    case .list(let items):
      let texts = items.compactMap(\.text)
      return texts.count == items.count ? texts : nil
    case .mapping: return nil
    }
  }

  /// The text of a scalar.
  package var text: String? {
    if case .text(let text, _) = content { text } else { nil }
  }
}

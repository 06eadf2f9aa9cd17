import Markup

/// A quote that begins with `[!NOTE]`, as GitHub has it: a box with a title.
enum Callout: CaseIterable {
  case note, tip, important, warning, caution

  /// The mark at the beginning of a text, in any case, and its length.
  static func find(_ text: UnsafeBufferPointer<UInt8>) -> (callout: Callout, length: Int)? {
    guard text.starts(with: "[!".utf8) else { return nil }
    let name = text.dropFirst(2).prefix(12).prefix { ByteSet.asciiLetters.contains($0) }
    guard name.endIndex < text.count, text[name.endIndex] == UInt8(ascii: "]") else { return nil }
    let word = String(decoding: name.map { $0 | 0x20 }, as: UTF8.self)
    guard let callout = allCases.first(where: { $0.names.contains(word) }) else { return nil }
    return (callout, name.endIndex + 1)
  }

  private var names: [String] {
    switch self {
    case .note: ["note", "info"]
    case .tip: ["tip", "hint"]
    case .important: ["important"]
    case .warning: ["warning"]
    case .caution: ["caution", "danger"]
    }
  }

  /// The classes of its box.
  var className: StaticString {
    switch self {
    case .note: "callout callout-note"
    case .tip: "callout callout-tip"
    case .important: "callout callout-important"
    case .warning: "callout callout-warning"
    case .caution: "callout callout-caution"
    }
  }

  var index: Int {
    switch self {
    case .note: 0
    case .tip: 1
    case .important: 2
    case .warning: 3
    case .caution: 4
    }
  }
}

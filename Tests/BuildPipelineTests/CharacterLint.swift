import Foundation

/// Finds code that decides by `Character`. A quote, a slash or a line break with a Lao vowel behind
/// it is one `Character`, which is neither `"` nor `/` nor `\n`: a guard that compares Characters
/// does not see it.
struct CharacterLint {
  private let pattern: NSRegularExpression

  /// - Parameter isOfScalars: whether the code works on arrays of `Unicode.Scalar`, where a literal
  ///   such as "-" is a scalar.
  init(isOfScalars: Bool = false) throws {
    let patterns = isOfScalars ? Self.always : Self.always + Self.byLiteral
    pattern = try NSRegularExpression(pattern: patterns.joined(separator: "|"))
  }

  /// The lines of a source that decide so, with their numbers; comments are passed over.
  func faults(in source: String) -> [String] {
    var faults: [String] = []
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let code = String(line.drop { $0 == " " })
      if code.hasPrefix("//") { continue }
      let range = NSRange(code.startIndex..., in: code)
      if pattern.firstMatch(in: code, range: range) != nil {
        faults.append("\(index + 1): \(code)")
      }
    }
    return faults
  }

  /// What compares Characters, or Strings by their Characters, whatever it is called on.
  private static let always = [
    #"(:|->|\bas[?!]?|\[|<|,) ?Character\b(?!istic)"#, #"\bCharacter\("#, #"\bRegex\b"#,
    #"\.has(Prefix|Suffix)\("#, #"(?<!PythonText)\.replacing\("#,
    #"\.(trimmingPrefix|replacingOccurrences|components|trimmingCharacters)\("#,
    #"\.(wholeMatch|firstMatch|prefixMatch|matches)\("#, #"\bfor (character|char) in\b"#,
    #"(?<!properties)\\?\.is(Whitespace|Newline|Letter|Number|Punctuation|Symbol)\b(?!\()"#,
  ]

  /// What takes a literal that is a `Character` or a `String` where the receiver does not hold
  /// scalars or bytes, or, as the `ends` of a tag in templates, whole texts.
  private static let byLiteral = [
    #"(?<!unicodeScalars)(?<!utf8)(?<!\.ends)\.(contains|(first|last)Index|split|ranges?)\("#
      + #"(separator: |of: )?""#,
    #"\.starts\(with: "[^"]*"\)"#, #"\.(first|last)\??( [!=]= ")"#,
    #"\{ ?\$0 [!=]= "(\\?.|\\u\{\w+\})" ?\}"#,
  ]
}

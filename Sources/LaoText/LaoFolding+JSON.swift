extension LaoFolding {
  /// The table as JSON, ASCII only, one rule a line: `gweb lao folding` prints it.
  ///
  /// Before all rules U+00A0 becomes a space, A to Z become small and ໐ to ໙ become 0 to 9. A rule has
  /// its `tier`; `parts`, each a set of characters and how many of them (`1`, `?`, `*`, `+`; `=` is
  /// the character before once or more often), which take all they can; `before` and `notBefore`, sets for
  /// the next character; and `output`, numbers of parts from 1 and texts. At the end white space in
  /// a row becomes one space.
  public static var json: String {
    let lines = rules.map { rule in
      let parts = rule.parts.map { "[\(quoted($0.set)),\(quoted($0.count.rawValue))]" }
      let output = rule.output.map { piece in
        switch piece {
        case .part(let number): String(number)
        case .letters(let letters): quoted(letters)
        }
      }
      return "{\"tier\":\(rule.tier),\"parts\":[\(parts.joined(separator: ","))],"
        + "\"before\":\(quoted(rule.before)),\"notBefore\":\(quoted(rule.notBefore)),"
        + "\"output\":[\(output.joined(separator: ","))]}"
    }
    return "{\"version\":1,\"rules\":[\n\(lines.joined(separator: ",\n"))\n]}\n"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        result.unicodeScalars.append(scalar)
      } else {
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      }
    }
    return result + "\""
  }
}

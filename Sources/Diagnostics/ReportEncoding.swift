/// How untrusted text (file names, titles, quoted source) stands in a report without breaking it:
/// a terminal obeys escape sequences, a workflow log obeys `::`, JSON obeys quotes.
package enum ReportEncoding {
  /// One line without control characters: each becomes `\u{1B}`.
  static func singleLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isUnsafe(scalar) {
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A quoted JSON string (RFC 8259, section 7).
  package static func json(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case _ where isUnsafe(scalar):
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// The message of a GitHub workflow command.
  static func workflowMessage(_ text: String) -> String {
    escape(text, also: [])
  }

  /// A property of a GitHub workflow command, where `:` and `,` have a meaning too.
  static func workflowProperty(_ text: String) -> String {
    escape(text, also: [":", ","])
  }

  /// Control characters, line and paragraph separators, and the marks that reorder text.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func escape(_ text: String, also special: Set<Unicode.Scalar>) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "%" || isUnsafe(scalar) || special.contains(scalar) {
        for byte in String(scalar).utf8 {
          let digits = String(byte, radix: 16, uppercase: true)
          result += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
        }
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// Turns diagnostics into text; writes nothing itself.
package struct DiagnosticPrinter: Sendable {
  private let format: DiagnosticFormat
  private let language: MessageLanguage
  private let displayWidth: @Sendable (String) -> Int

  /// - Parameter displayWidth: the columns that a text takes in a terminal. Lao marks take none;
  ///   this layer does not know Lao, so whoever prints says how wide a text is.
  package init(
    format: DiagnosticFormat, language: MessageLanguage,
    displayWidth: @escaping @Sendable (String) -> Int
  ) {
    self.format = format
    self.language = language
    self.displayWidth = displayWidth
  }

  /// The report of a run, sorted, each line ended; empty where there is nothing to say (but for
  /// JSON, which is then an empty list).
  ///
  /// - Parameter members: more members of the object of JSON; other formats leave them out.
  package func print(
    _ diagnostics: some Sequence<Diagnostic>, members: [String] = []
  ) -> String {
    let sorted = diagnostics.sortedForReport()
    switch format {
    case .human: return sorted.map(human).joined()
    case .short: return sorted.map(short).joined()
    case .github: return sorted.map(github).joined()
    case .json: return json(sorted, members)
    }
  }

  /// The same with the errors last: of a long report the screen keeps the end. JSON has no end that
  /// anybody sees.
  package func printErrorsLast(_ diagnostics: [Diagnostic], members: [String] = []) -> String {
    switch format {
    case .json: print(diagnostics, members: members)
    case .human, .short, .github:
      print(diagnostics.filter { $0.severity != .error })
        + print(diagnostics.filter { $0.severity == .error })
    }
  }
}

extension DiagnosticPrinter {
  private func human(_ diagnostic: Diagnostic) -> String {
    var text = prefix(diagnostic.location)
    text += "\(diagnostic.severity.name[language]): \(line(diagnostic.message[language]))"
    text += " [\(diagnostic.identifier)]\n"
    text += excerpt(diagnostic.location)
    for related in diagnostic.related {
      let note = Severity.note.name[language]
      text += "  \(prefix(related.location))\(note): \(line(related.message[language]))\n"
    }
    if let hint = diagnostic.hint {
      let word = BilingualText("hint", lao: "ຄຳແນະນຳ")[language]
      // A hint may show the lines to write.
      let lines = hint[language].utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        .map { line(String(Substring($0))) }
      text += "  = \(word): \(lines.joined(separator: "\n      "))\n"
    }
    return text
  }

  private func short(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.location.map { "\(line($0.file)):\($0.line):\($0.column)" } ?? "gweb:0:0"
    return "\(place): \(diagnostic.severity.rawValue) \(diagnostic.identifier): "
      + "\(line(diagnostic.message[language]))\n"
  }

  private func prefix(_ location: SourceLocation?) -> String {
    guard let location else { return "" }
    if location.line == 0 { return "\(line(location.file)): " }
    return "\(line(location.file)):\(location.line):\(location.column): "
  }

  /// The line with a caret under the place; long lines show the part around it.
  private func excerpt(_ location: SourceLocation?) -> String {
    guard let location, location.line > 0, !location.lineText.isEmpty else { return "" }
    let scalars = Array(location.lineText.unicodeScalars)
    let start = min(max(0, location.column - 1 - location.lineTextStart), scalars.count)
    let end = min(start + location.length, scalars.count)
    let window = Excerpt(of: scalars, around: start..<end)
    let number = String(location.line)
    let gutter = String(repeating: " ", count: number.count)
    let indent = String(repeating: " ", count: displayWidth(window.before))
    let marks = String(repeating: "~", count: max(0, displayWidth(window.marked) - 1))
    return " \(number) | \(window.text)\n \(gutter) | \(indent)^\(marks)\n"
  }

  private func github(_ diagnostic: Diagnostic) -> String {
    let command =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    var properties: [String] = []
    if let location = diagnostic.location {
      properties.append("file=\(ReportEncoding.workflowProperty(location.file))")
      if location.line > 0 {
        properties.append("line=\(location.line)")
        properties.append("col=\(location.column)")
        properties.append("endColumn=\(location.column + location.length)")
      }
    }
    properties.append("title=\(ReportEncoding.workflowProperty(diagnostic.identifier))")
    var message = diagnostic.message[language]
    if let hint = diagnostic.hint { message += "\n" + hint[language] }
    return "::\(command) \(properties.joined(separator: ","))::"
      + "\(ReportEncoding.workflowMessage(message))\n"
  }

  private func line(_ text: String) -> String { ReportEncoding.singleLine(text) }
}

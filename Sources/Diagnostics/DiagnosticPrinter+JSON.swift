extension DiagnosticPrinter {
  /// `{"diagnostics": [...]}`, an object a line, so that both `jq` and `grep` can read it.
  func json(_ diagnostics: [Diagnostic], _ members: [String]) -> String {
    let more = members.map { ", \($0)" }.joined()
    guard !diagnostics.isEmpty else { return "{\"diagnostics\": []\(more)}\n" }
    let rows = diagnostics.map { "  " + object($0) }
    return "{\"diagnostics\": [\n\(rows.joined(separator: ",\n"))\n]\(more)}\n"
  }

  private func object(_ diagnostic: Diagnostic) -> String {
    var members = [
      member("severity", diagnostic.severity.rawValue),
      member("identifier", diagnostic.identifier),
    ]
    if let location = diagnostic.location { members += place(location) }
    members.append(member("message", diagnostic.message))
    if let hint = diagnostic.hint { members.append(member("hint", hint)) }
    if !diagnostic.related.isEmpty {
      let related = diagnostic.related.map {
        "{\((place($0.location) + [member("message", $0.message)]).joined(separator: ", "))}"
      }
      members.append("\"related\": [\(related.joined(separator: ", "))]")
    }
    return "{\(members.joined(separator: ", "))}"
  }

  private func place(_ location: SourceLocation) -> [String] {
    var members = [member("file", location.file)]
    if location.line > 0 {
      members.append("\"line\": \(location.line)")
      members.append("\"column\": \(location.column)")
      members.append("\"length\": \(location.length)")
    }
    return members
  }

  private func member(_ name: String, _ value: String) -> String {
    "\"\(name)\": \(ReportEncoding.json(value))"
  }

  private func member(_ name: String, _ text: BilingualText) -> String {
    "\"\(name)\": {\(member("en", text.english)), \(member("lo", text.lao))}"
  }
}

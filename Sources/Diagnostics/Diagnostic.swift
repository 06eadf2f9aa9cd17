/// Something that a person should know about the workspace: what is wrong, where, and how to mend
/// it.
package struct Diagnostic: Hashable, Sendable {
  package let severity: Severity
  /// A stable name for machines, `area.rule`, for example `front-matter.unknown-key`.
  package let identifier: String
  /// None where the fault has no place, for example an output folder that can't be written.
  package let location: SourceLocation?
  package let message: BilingualText
  /// How to mend it, as a verb phrase.
  package let hint: BilingualText?
  /// Other places that have part in it: the chain of includes, the other of two files.
  package let related: [Related]

  /// Another place that has part in a fault.
  package struct Related: Hashable, Sendable {
    package let location: SourceLocation
    package let message: BilingualText

    package init(location: SourceLocation, message: BilingualText) {
      self.location = location
      self.message = message
    }
  }

  package init(
    _ severity: Severity, _ identifier: String, at location: SourceLocation?,
    _ message: BilingualText, hint: BilingualText? = nil, related: [Related] = []
  ) {
    self.severity = severity
    self.identifier = identifier
    self.location = location
    self.message = message
    self.hint = hint
    self.related = related
  }
}

extension Diagnostic {
  /// The same with other names of its files.
  package func renamed(_ name: (String) -> String) -> Diagnostic {
    Diagnostic(
      severity, identifier, at: location?.renamed(name), message, hint: hint,
      related: related.map { Related(location: $0.location.renamed(name), message: $0.message) })
  }

  /// The order in which a run reports: by place, what has no place first, then by identifier and
  /// message, so that two runs print the same.
  package static func isOrderedBefore(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
    switch (a.location, b.location) {
    case (nil, .some): return true
    case (.some, nil): return false
    case (let first?, let second?):
      if SourceLocation.isOrderedBefore(first, second) { return true }
      if SourceLocation.isOrderedBefore(second, first) { return false }
    case (nil, nil): break
    }
    if a.identifier != b.identifier { return a.identifier < b.identifier }
    return a.message.english.utf8.lexicographicallyPrecedes(b.message.english.utf8)
  }
}

extension Diagnostic {
  /// How many problems of one source are told: who has more begins with these.
  package static let limitPerSource = 100

  /// Says that a source has more problems than are told.
  package static func more(_ count: Int, in path: String, severity: Severity) -> Diagnostic {
    Diagnostic(
      severity, "file.more-problems", at: SourceLocation(file: path),
      BilingualText(
        "\(count) more problems of this file are not shown",
        lao: "ຍັງມີອີກ \(count) ບັນຫາໃນແຟ້ມນີ້ ທີ່ບໍ່ໄດ້ສະແດງ"))
  }
}

extension Sequence<Diagnostic> {
  /// Sorted for a report, each said once.
  package func sortedForReport() -> [Diagnostic] {
    var result: [Diagnostic] = []
    for diagnostic in sorted(by: Diagnostic.isOrderedBefore) where result.last != diagnostic {
      result.append(diagnostic)
    }
    return result
  }

  /// Whether any of them is an error.
  package var containsErrors: Bool { contains { $0.severity == .error } }
}

import Diagnostics
import LaoText

#if canImport(Glibc)
  import Glibc
#endif

/// What can be fuzzed, by the name that `Scripts/fuzz` takes.
///
/// Each reads bytes as the product would and must neither trap nor hang; where more can be said of
/// the result it is said, and a breach traps.
enum FuzzSubject: String, CaseIterable {
  case frontMatter = "front-matter"
  case markdown
  case templates
  case feeds
  case laoText = "lao"

  func run(_ bytes: [UInt8]) {
    switch self {
    case .frontMatter: frontMatter(bytes)
    case .markdown: markdown(bytes)
    case .templates: templates(bytes)
    case .feeds: feeds(bytes)
    case .laoText: lao(bytes)
    }
  }

  /// Messages quote the source: what they cut out of it must lie within it.
  func print(_ diagnostics: [Diagnostic]) {
    for format in [DiagnosticFormat.human, .json] {
      _ = DiagnosticPrinter(format: format, language: .lao) { DisplayWidth.columns(of: $0) }
        .print(diagnostics)
    }
  }
}

extension FuzzSubject {
  /// The subject that this process was started for: its first argument.
  static let ofProcess = FuzzSubject(rawValue: CommandLine.arguments.dropFirst().first ?? "")
}

/// Ends the process where what the product promises does not hold; libFuzzer keeps the input.
func promise(_ holds: @autoclosure () -> Bool, _ words: @autoclosure () -> String) {
  if !holds() { fatalError(words()) }
}

/// Writes a line at once: the process may not live to the end of a buffer.
func tell(_ line: String, on descriptor: CInt = STDOUT_FILENO) {
  let bytes = Array((line + "\n").utf8)
  _ = write(descriptor, bytes, bytes.count)
}

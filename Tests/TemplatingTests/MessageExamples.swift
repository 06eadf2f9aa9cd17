import Diagnostics
import Templating
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// The files in `Messages/`: templates, and what is said of them in both languages, word by word.
///
/// An example begins with `## ` and the name of its fault, then has the template, other files after
/// `@ name`, and what is printed after `=`. With GWEB_RECORD=1 in the environment the files are
/// written anew and the test fails: what was recorded must be read before it is believed.
struct MessageExamples {
  struct Example {
    /// The fault, and after a space which kind of it.
    let fault: String
    let heading: String
    var files: [(name: String, text: String)] = []
    var report = ""
  }

  let name: String
  let examples: [Example]
  /// The file as it is.
  let written: String

  /// All files, by name.
  static func all() throws -> [MessageExamples] {
    try CorpusData.names(in: "Messages").map { try MessageExamples($0) }
  }

  private init(_ name: String) throws {
    self.name = name
    written = String(decoding: try CorpusData.bytes(at: "Messages/" + name), as: UTF8.self)
    var examples: [Example] = []
    var isReport = false
    for line in written.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("## ") {
        let heading = String(line.dropFirst(3))
        let fault = heading.split(separator: " (")[0]
        examples.append(Example(fault: String(fault), heading: heading, files: [("main.html", "")]))
        isReport = false
      } else if isReport {
        examples[examples.count - 1].report += line + "\n"
      } else if line == "=" {
        isReport = true
      } else if line.hasPrefix("@ ") {
        examples[examples.count - 1].files.append((String(line.dropFirst(2)), ""))
      } else if let example = examples.last, !line.isEmpty {
        examples[examples.count - 1].files[example.files.count - 1].text += line + "\n"
      }
    }
    self.examples = examples
  }

  /// The file as it ought to be.
  var recorded: String {
    examples.map { example in
      let files = example.files.enumerated().map { position, file in
        (position > 0 ? "@ \(file.name)\n" : "") + file.text
      }
      return "## \(example.heading)\n\(files.joined())=\n\(example.printed)"
    }.joined()
  }
}

extension MessageExamples.Example {
  /// What is said of the templates, in English and then in Lao.
  var printed: String {
    [MessageLanguage.english, .lao].map { language in
      DiagnosticPrinter(
        format: .human, language: language, displayWidth: { $0.unicodeScalars.count }
      ).print(diagnostics)
    }.joined()
  }

  private var diagnostics: [Diagnostic] {
    let isSite = heading.contains("(site)")
    let templates = files.filter { $0.name.hasSuffix(".html") }.map { name, text in
      TemplateSource(name: name, text: SourceText(path: name, bytes: Array(text.utf8)))
    }
    let (library, found) = TemplateLibrary.compile(
      templates, schema: isSite ? ExampleSite.schema : TemplateSchema(namesOf: ExampleSite.data),
      strings: isSite ? strings : nil)
    if found.containsErrors { return found }
    var name = "main.html"
    if let render = heading.split(separator: "(render ").dropFirst().first {
      name = String(render.dropLast())
    }
    var bytes: [UInt8] = []
    let fault = library.render(
      name, globals: isSite ? ExampleSite.globals() : ExampleSite.data.entries.map(\.value),
      language: "lo", page: isSite ? "/news/1/" : nil,
      limits: RenderLimits(depth: 10, steps: 100_000, outputBytes: 10_000), into: &bytes)
    return found + (fault.map { [$0] } ?? [])
  }

  private var strings: TemplateStrings {
    let own = files.filter { $0.name.hasSuffix(".yml") }
    if own.isEmpty { return ExampleSite.strings }
    return TemplateStrings(
      own.map { name, text in
        let entries = text.split(separator: "\n").enumerated().map { number, line in
          let parts = line.split(separator: ":", maxSplits: 1)
          return TemplateStrings.Entry(
            key: String(parts[0]), pattern: String(parts[1].dropFirst()),
            location: SourceLocation(file: name, line: number + 1, column: 1))
        }
        return TemplateStrings.Language(
          name: String(name.dropLast(4).suffix(2)), file: name, entries: entries)
      })
  }
}

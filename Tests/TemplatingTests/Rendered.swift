import Diagnostics
import Templating
import Testing

/// One template, rendered with data, as the tests need it.
struct Rendered {
  var text = ""
  var diagnostics: [Diagnostic] = []

  /// - Parameter files: other templates by name.
  init(
    _ template: String, _ data: [(String, TemplateValue)] = [], files: [String: String] = [:],
    escaping: Bool = true, limits: RenderLimits = RenderLimits(), name: String = "main"
  ) {
    var files = files
    files[name] = template
    let dictionary = TemplateDictionary(data)
    let (library, diagnostics) = TemplateLibrary.compile(
      files.map { TemplateSource(name: $0, text: SourceText(path: $0, bytes: Array($1.utf8))) },
      schema: TemplateSchema(namesOf: dictionary), isEscaping: escaping)
    self.diagnostics = diagnostics
    if diagnostics.containsErrors { return }
    var bytes: [UInt8] = []
    let fault = library.render(
      name, globals: dictionary.entries.map(\.value), language: "lo", limits: limits,
      into: &bytes)
    if let fault { self.diagnostics.append(fault) }
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// The first error's text as people see it.
  func report(_ language: MessageLanguage = .english) -> String {
    DiagnosticPrinter(format: .human, language: language, displayWidth: { $0.unicodeScalars.count })
      .print(diagnostics)
  }
}

import ArgumentParser
import Diagnostics
import Rendering
import Templating

/// `gweb template`: one template and a JSON file to standard output, or what templates can name.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Renders a template with data from a JSON file.",
    discussion: """
      Templates that it extends, includes or imports are looked for below the folder of FILE. The \
      names of the JSON object are the names that exist; using another one is an error.
      """)

  @Argument(help: "The template.")
  var file: String?

  @Option(help: "A JSON file that holds one object.")
  var data: String?

  @Flag(help: "Plain text: nothing is escaped, and nothing is known of HTML.")
  var noEscape = false

  @Flag(help: "Prints what the templates of sites can name, and stops.")
  var explain = false

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if file == nil, !explain { throw ValidationError("Name a template, or ask with --explain.") }
  }

  func run() throws {
    var output = StandardOutput()
    if explain {
      try output.write(SiteSchema.schema(assets: AssetLibrary([])).explanation)
      return try output.flush()
    }
    let (bytes, diagnostics) = render()
    messages.report(diagnostics)
    if diagnostics.containsErrors { throw ExitStatus.contentErrors }
    try output.write(bytes)
    try output.flush()
  }
}

extension TemplateCommand {
  private func render() -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    var values = TemplateDictionary()
    if let data {
      guard let bytes = LocalFile.read(data) else { return ([], [LocalFile.unreadable(data)]) }
      let (value, diagnostic) = JSONReader.read(SourceText(path: data, bytes: bytes))
      if let diagnostic { return ([], [diagnostic]) }
      guard case .dictionary(let dictionary)? = value else { return ([], [notAnObject(data)]) }
      values = dictionary
    }
    guard let file, let main = LocalFile.read(file) else {
      return ([], [LocalFile.unreadable(file ?? "")])
    }
    let folder = LocalFile.folder(of: file)
    let name = LocalFile.name(of: file)
    let sources = TemplateFolder(folder).sources(
      from: TemplateSource(name: name, text: SourceText(path: file, bytes: main)))
    let (library, diagnostics) = TemplateLibrary.compile(
      sources, schema: TemplateSchema(namesOf: values), isEscaping: !noEscape)
    if diagnostics.containsErrors { return ([], diagnostics) }
    var bytes: [UInt8] = []
    let fault = library.render(
      name, globals: values.entries.map(\.value), language: messages.language.rawValue,
      into: &bytes)
    return (bytes, diagnostics + (fault.map { [$0] } ?? []))
  }

  private func notAnObject(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "json.not-an-object", at: SourceLocation(file: path),
      BilingualText(
        "the data of a template is one JSON object", lao: "ຂໍ້ມູນຂອງແມ່ແບບຕ້ອງເປັນ JSON object ອັນດຽວ"),
      hint: BilingualText(
        "write { \"name\": value }", lao: "ຂຽນ { \"ຊື່\": ຄ່າ }"))
  }
}

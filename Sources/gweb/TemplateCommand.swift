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
      Templates that it extends, includes or imports are looked for below --templates, by default \
      the folder of FILE. The names of the JSON object are the names that exist; using another one \
      is an error. t('key') prints the words of the strings files in --strings, by default the \
      folder strings beside the templates.
      """)

  @Argument(help: "The template.")
  var file: String?

  @Option(help: "A JSON file that holds one object; - is standard input.")
  var data: String?

  @Option(help: "The folder below which other templates lie. Default: that of FILE.")
  var templates: String?

  @Option(help: "The folder of strings files (lo.yml, en.yml). Default: strings in --templates.")
  var strings: String?

  @Option(
    help: "The language of the page: its words, dates and numbers. Default: that of --lang, or lo.")
  var pageLang: String?

  @Flag(help: "Plain text: nothing is escaped, and nothing is known of HTML.")
  var noEscape = false

  @Flag(help: "Prints what the templates of sites can name, and stops.")
  var explain = false

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if file == nil, !explain { throw ValidationError("Name a template, or ask with --explain.") }
    if file == "-", data == "-" {
      throw ValidationError("Standard input is the template or its data, not both.")
    }
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
    let values: TemplateDictionary
    let main: TemplateSource
    let folder = templates.map { TemplateFolder($0) } ?? TemplateFolder(of: file ?? "")
    do throws(InputFile.Fault) {
      values = try readData()
      let (path, bytes) = try InputFile.read(file, limit: TemplateFolder.sizeLimit)
      main = TemplateSource(
        name: folder.name(of: path), text: SourceText(path: path, bytes: bytes))
    } catch {
      return ([], [error.diagnostic])
    }
    let (sources, unreadable) = folder.sources(from: main)
    let (words, wordFaults) = readStrings(beside: folder)
    let (library, faults) = TemplateLibrary.compile(
      sources, schema: TemplateSchema(namesOf: values), strings: words, isEscaping: !noEscape)
    let diagnostics = (unreadable + wordFaults + faults).sortedForReport()
    if diagnostics.containsErrors { return ([], diagnostics) }
    var bytes: [UInt8] = []
    let fault = library.render(
      main.name, globals: values.entries.map(\.value), language: pageLanguage, into: &bytes)
    return (bytes, diagnostics + (fault.map { [$0] } ?? []))
  }

  private var pageLanguage: String {
    pageLang ?? messages.chosenLanguage?.rawValue ?? MessageLanguage.lao.rawValue
  }

  private func readData() throws(InputFile.Fault) -> TemplateDictionary {
    guard let data else { return TemplateDictionary() }
    let (name, bytes) = try InputFile.read(data, limit: TemplateFolder.sizeLimit)
    let (value, diagnostic) = JSONReader.read(SourceText(path: name, bytes: bytes))
    if let diagnostic { throw InputFile.Fault(diagnostic: diagnostic) }
    guard case .dictionary(let dictionary)? = value else {
      throw InputFile.Fault(diagnostic: notAnObject(name))
    }
    return dictionary
  }

  /// The words of the strings files; none where there is no folder of them and none was named.
  private func readStrings(
    beside folder: TemplateFolder
  ) -> (strings: TemplateStrings?, diagnostics: [Diagnostic]) {
    guard let files = StringsFolder(strings ?? folder.path + "/strings") else {
      return (nil, strings.map { [StringsFolder.missing($0)] } ?? [])
    }
    let (words, faults) = files.read()
    if words.languages.isEmpty, strings == nil { return (nil, faults) }
    return (words, faults + (files.lacking(pageLanguage, of: words).map { [$0] } ?? []))
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

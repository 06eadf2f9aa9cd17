import ArgumentParser
import Diagnostics
import LaoText
import Markdown
import Markup

/// `gweb markdown [FILE]`: one body of Markdown as markup.
struct MarkdownCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown",
    abstract: "Render Markdown as markup.",
    discussion: """
      Prints the fragment as CommonMark and GitHub's specification have it: with tables, \
      strikethrough, footnotes, task lists and bare addresses; HTML is read as what Markdown has \
      for it, or left out. Sources/Markdown/SUPPORTED.md lists all. The file has no front matter.
      """)

  @Argument(help: "The file. Default: standard input.")
  var file: String?

  @Flag(help: "As in the body of a page: Lao normalised, headings one level down and with ids.")
  var page = false

  @OptionGroup var messages: MessageOptions

  func run() throws {
    let rendering: MarkdownRendering
    do {
      let (name, bytes) = try InputFile.read(file, limit: MarkdownRendering.inputLimit)
      rendering = MarkdownRendering(bytes, name: name, isForPage: page)
    } catch {
      messages.report([error.diagnostic])
      throw ExitStatus.contentErrors
    }
    messages.report(rendering.diagnostics)
    var output = StandardOutput()
    try output.write(rendering.markup)
    try output.flush()
    if rendering.diagnostics.containsErrors { throw ExitStatus.contentErrors }
  }
}

/// What the command prints.
struct MarkdownRendering {
  let markup: [UInt8]
  let diagnostics: [Diagnostic]

  /// Bytes that are read: enough that the renderer itself says what is too large.
  static let inputLimit = 16 * MarkdownLimits.sourceSize

  init(_ bytes: [UInt8], name: String, isForPage: Bool) {
    var source = SourceText(path: name, bytes: bytes)
    var options = MarkdownOptions.plain
    if isForPage {
      let report = LaoNormalizer(layout: .document).report(bytes)
      source = SourceText(
        path: name, original: bytes, repaired: report.bytes,
        edits: report.repairs.map {
          SourceText.Edit(original: $0.original, repaired: $0.repaired)
        })
      let slugs = SlugMaker()
      options = .page { slugs.slug(for: $0) ?? "" }
    }
    let document = MarkdownRenderer(options: options).render(source.bytes)
    markup = document.html.utf8
    diagnostics = document.diagnostics(in: source)
  }
}

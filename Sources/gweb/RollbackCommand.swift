import ArgumentParser
import Diagnostics
import Publishing

/// `gweb rollback SITE`: the tree that was online before the last publication.
struct RollbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollback",
    abstract: "Brings back what a site was before its last publication.",
    discussion: """
      The two trees take each other's place in one step, so a second rollback undoes the first. \
      The workspace is not touched: the next build publishes it again.
      """)

  @Argument(help: "The site, by its id.")
  var site: String

  @Option(help: "The workspace.")
  var workspace = "."

  @Option(help: "The output folder. Default: public in the workspace.")
  var output: String?

  @OptionGroup var messages: MessageOptions

  func run() throws {
    let path = output ?? workspace + "/public"
    do {
      let output = try PublicationOutput(existing: path, holder: LockHolder.text)
      let summary = try output.rollBack(site)
      messages.report(output.warnings)
      let line = BilingualText(
        "\(site): back online with \(summary.files) files, manifest \(summary.manifestHash)",
        lao: "\(site): ກັບມາເຜີຍແຜ່ແລ້ວ \(summary.files) ແຟ້ມ, manifest \(summary.manifestHash)")
      var standardOutput = StandardOutput()
      try standardOutput.writeLine(line[messages.language])
      try standardOutput.flush()
    } catch let error as PublishingError {
      messages.report([error.diagnostic])
      throw ExitStatus.code(of: error)
    }
  }
}

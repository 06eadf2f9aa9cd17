import ArgumentParser
import Diagnostics
import Hashing
import Publishing

/// `gweb rollback SITE`: a tree that was online before.
struct RollbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollback",
    abstract: "Brings back what a site was before the last edit, or before that.",
    discussion: """
      The two trees take each other's place in one step, so a second rollback undoes the first. \
      The workspace is not touched: the next build publishes it again. See gweb history for what \
      is kept.
      """)

  @Argument(help: "The site, by its id.")
  var site: String

  @Option(
    name: .customLong("to"),
    help: "How many states back, as gweb history numbers them. Default: 1.")
  var number = 1

  @OptionGroup var place: OutputPlace

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if number < 1 { throw ValidationError("--to takes a number from 1") }
  }

  func run() throws {
    do {
      let output = try PublicationOutput(existing: place.path, holder: LockHolder.text)
      let summary = try output.rollBack(site, to: number, at: SystemClock.moment)
      let left = try LeftBehind(output: place.path).warning(
        summary.removed, of: site, among: try PublicationHistory.sites(output: place.path))
      messages.report(output.warnings + (left.map { [$0] } ?? []))
      let built = BilingualText(
        summary.stamp.map { " as built for \($0.day)" } ?? "",
        lao: summary.stamp.map { " ທີ່ສ້າງສຳລັບ \($0.day)" } ?? "")
      let hash = summary.manifestHash.fingerprint
      let line = BilingualText(
        "\(site): back online\(built.english) with \(summary.files) files, manifest \(hash); "
          + "a second gweb rollback undoes it",
        lao: "\(site): ກັບມາເຜີຍແຜ່ແລ້ວ\(built.lao), \(summary.files) ແຟ້ມ, manifest \(hash); "
          + "ໃຊ້ gweb rollback ອີກຄັ້ງເພື່ອຍົກເລີກ")
      var standardOutput = StandardOutput()
      try standardOutput.writeLine(line[messages.language])
      try standardOutput.flush()
    } catch let error as PublishingError {
      messages.report([error.diagnostic])
      throw ExitStatus.code(of: error)
    }
  }
}

/// Where a command finds what was published.
struct OutputPlace: ParsableArguments {
  @Option(help: "The workspace.")
  var workspace = "."

  @Option(help: "The output folder. Default: public in the workspace.")
  var output: String?

  var path: String {
    output ?? (workspace.utf8.elementsEqual(".".utf8) ? "public" : workspace + "/public")
  }
}

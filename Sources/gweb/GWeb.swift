import ArgumentParser

#if canImport(Glibc)
  import Glibc
#endif

/// The command. Each subcommand has a file of its own; a new one is named here.
@main
struct GWeb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gweb",
    abstract: "Builds the websites of one workspace.",
    version: "gweb \(Self.version)",
    subcommands: [
      BuildCommand.self, CheckCommand.self, FeedCommand.self, LaoCommand.self, MarkdownCommand.self,
      RollbackCommand.self, TemplateCommand.self,
    ])

  static let version = "0.1.0"

  static func main() async {
    // A closed pipe or a file-size limit is an error to report, not a reason to die in the middle
    // of a publication.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    await main(nil)
  }
}

import ArgumentParser

#if canImport(Glibc)
  import Glibc
#endif

/// How a command ends that has much to let go of.
struct Ending: Error {
  /// None where all went well.
  let code: ExitCode?
  /// What lives to the end of the process.
  let workingSet: [any Sendable]
}

/// The command. Each subcommand has a file of its own; a new one is named here.
@main
struct GWeb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gweb",
    abstract: "Builds the websites of one workspace.",
    version: "gweb \(Self.version)",
    subcommands: [
      BuildCommand.self, CheckCommand.self, FeedCommand.self, HistoryCommand.self, LaoCommand.self,
      MarkdownCommand.self, RollbackCommand.self, TemplateCommand.self,
    ])

  static let version = "0.1.0"

  static func main() async {
    // A closed pipe or a file-size limit is an error to report, not a reason to die in the middle
    // of a publication.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let ending as Ending {
      // Here and not by returning: the system takes the memory back at once. To let go of ten
      // thousand documents one by one takes longer than to publish them.
      withExtendedLifetime(ending) { Glibc.exit(ending.code?.rawValue ?? EXIT_SUCCESS) }
    } catch {
      exit(withError: error)
    }
  }
}

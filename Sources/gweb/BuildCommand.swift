import ArgumentParser
import BuildPipeline
import Diagnostics
import Hashing
import Publishing

/// `gweb build`: publishes the sites of a workspace.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Build the sites and publish them.")

  @OptionGroup var arguments: BuildArguments

  @Flag(
    name: .customLong("no-sync"),
    help: "Don't wait for the disk: for builds that may be lost in a power cut.")
  var withoutSync = false

  @Flag(
    name: .customLong("allow-removal"),
    help: "Publish a site though it loses more than a third of its pages, and at least ten.")
  var allowsRemoval = false

  @Flag(
    help: """
      Leave Sites/<site>/addresses.tsv as it is and say what is not in it yet. Default where CI is \
      set to true.
      """)
  var locked = false

  @Option(
    defaultAsFlag: TimingsFormat.text,
    help: ArgumentHelp("Print how long each stage took, as text or json.", valueName: "format"))
  var timings: TimingsFormat?

  func run() async throws {
    var options = try arguments.options()
    options.syncs = !withoutSync
    options.allowsRemoval = allowsRemoval
    if let refusal = PreviewOutput(arguments: arguments, options: options).refusal {
      arguments.messages.report([refusal])
      throw ExitStatus.usage
    }
    options.isLocked =
      locked || ProcessEnvironment.isContinuousIntegration
    let report = await Build(options, now: SystemClock.nanoseconds).run()
    var output = StandardOutput()
    try arguments.report(report, to: &output)
    if let timings { try timings.write(report.timings, to: &output) }
    try output.flush()
    throw Ending(
      code: report.exitCode(isStrict: options.isStrict), workingSet: report.workingSet)
  }
}

/// `gweb check`: all of a build but writing, and the slower rules.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Look everything over and write nothing.")

  @OptionGroup var arguments: BuildArguments

  @Option(
    help: """
      Which links are followed: internal, those among the workspace's own sites, or external, the \
      others too: each address is asked for once in seven days, one second apart.
      """)
  var links = LinkScope.internal

  func run() async throws {
    var options = try arguments.options()
    options.isCheck = true
    if links == .external, !CurlClient.isInstalled {
      arguments.messages.report([ForeignLinkProblem.noClient])
      throw ExitStatus.usage
    }
    var report = await Build(options, now: SystemClock.nanoseconds).run()
    var tally: LinkTally?
    if links == .external {
      let check = ForeignLinkCheck(
        client: CurlClient(agent: options.generator), pause: SystemClock.sleep,
        now: SystemClock.seconds)
      let cache = LinkCache(workspace: options.workspace)
      let result = check.run(report.foreignLinks, cache: cache)
      report.diagnostics += result.diagnostics
      tally = result.tally
    }
    var output = StandardOutput()
    if let tally { try output.writeLine(tally.text[arguments.messages.language]) }
    try arguments.report(report, to: &output)
    try output.flush()
    if let code = report.exitCode(isStrict: options.isStrict) { throw code }
  }
}

extension BuildArguments {
  /// Tells of a build: the sites that changed, the messages, and last how many errors there are.
  func report(_ report: BuildReport, to output: inout StandardOutput) throws {
    let paths = MessagePaths(workspace: workspace, format: messages.format)
    let summary = BuildSummary(report, language: messages.language) { paths.name($0) }
    try summary.writeSites(to: &output)
    // What follows on standard error must stand behind it on the screen too.
    try output.flush()
    messages.report(report.diagnostics.map { paths.named($0) }, members: report.jsonMembers)
    try summary.writeEnd(to: &output)
  }
}

extension BuildReport {
  /// None where all went well.
  func exitCode(isStrict: Bool) -> ExitCode? {
    switch failure {
    case .locked: return ExitStatus.locked
    case .output: return ExitStatus.cannotWrite
    case nil: break
    }
    switch refusal {
    case .unknownSite: return ExitStatus.usage
    case .noWorkspace, nil: break
    }
    let isWrong = hasErrors || isStrict && diagnostics.contains { $0.severity == .warning }
    return isWrong ? ExitStatus.contentErrors : nil
  }
}

import Content
import Diagnostics
import LaoText
import Publishing
import Rendering
package import SiteModel
import Workspaces

/// A build: the stages in order, as nouns that change type, each of which a caller may keep.
///
///     workspace -> Reading -> SiteNetwork -> OutputPlan -> a sink
package struct Build: Sendable {
  private let options: BuildOptions
  private let stopwatch: Stopwatch

  /// - Parameter now: nanoseconds of a clock that never goes back, for `--timings`.
  package init(_ options: BuildOptions, now: @escaping @Sendable () -> Int) {
    self.options = options
    stopwatch = Stopwatch(now: now)
  }

  /// Runs it. What an author got wrong is in the report; nothing is thrown.
  package func run() async -> BuildReport {
    var watch = stopwatch
    let reading: Reading
    switch await read(&watch) {
    case .success(let value): reading = value
    case .failure(let refusal): return BuildReport(refusal)
    }
    let network = await assemble(reading)
    watch.lap("sites")
    var report = BuildReport(diagnostics: reading.diagnostics + network.diagnostics)
    if reading.keepsAllBack || isStrictlyWrong(report) {
      report.withheld = network.sites.map(\.id.text)
    } else if options.isCheck {
      await check(network.planOfAll, of: reading, &report, &watch)
    } else {
      await publish(network.plan, of: reading, &report, &watch)
    }
    report.workingSet.append(network)
    report.timings = watch.laps
    return report
  }

  /// Reads every file of the workspace by itself.
  package func read() async -> Result<Reading, BuildRefusal> {
    var watch = stopwatch
    return await read(&watch)
  }

  /// Places the documents on the sites.
  package func assemble(_ reading: Reading) async -> SiteNetwork {
    let window = PublicationWindow(day: options.day, includesDrafts: options.includesDrafts)
    return await SiteNetwork.build(
      reading.sources, window: window, only: reading.chosen, unreadable: reading.unreadable
    ) { count, site in
      await ParallelMap.run(count: count, jobs: options.jobs, batch: 1, site)
    }
  }
}

extension Build {
  private func read(_ watch: inout Stopwatch) async -> Result<Reading, BuildRefusal> {
    let reader: WorkspaceReader
    do {
      reader = try WorkspaceReader(root: options.workspace)
    } catch {
      return .failure(BuildRefusal(.noWorkspace, [error.diagnostic]))
    }
    let listing = reader.list(order: options.order)
    let contents = WorkspaceContents(listing)
    watch.lap("list")
    // Not a workspace at all: what is missing in it would be a hundred errors more.
    guard listing.missingFolders.isEmpty else {
      return .failure(BuildRefusal(.noWorkspace, listing.missingFolders))
    }
    let configuration = ConfigurationStage(contents, reader: reader)
    let chosen: Set<SiteID>
    switch selection(among: configuration.sites) {
    case .success(let sites): chosen = sites
    case .failure(let refusal): return .failure(refusal)
    }
    let theme = ThemeStage(contents, reader: reader)
    watch.lap("configuration and templates")
    let vocabulary = Vocabulary(
      shared: configuration.shared, sites: configuration.sites, day: options.day)
    let parsed = await DocumentStage.run(
      contents, reader: reader, vocabulary: vocabulary, options: options)
    watch.lap("documents")
    let media = await MediaStage.run(
      contents, documents: parsed.documents, reader: reader, options: options)
    return .success(
      Reading(
        reader: reader, contents: contents, configuration: configuration, theme: theme,
        documents: parsed.documents, media: media, chosen: chosen,
        unreadable: parsed.unreadable.union(contents.incomplete(among: vocabulary.sites)),
        diagnostics: contents.diagnostics + configuration.diagnostics + theme.diagnostics
          + parsed.diagnostics + media.diagnostics))
  }

  private func runner(_ plan: OutputPlan, of reading: Reading) -> PlanRunner {
    PlanRunner(
      plan: plan, theme: reading.theme.theme, options: options, paths: reading.media.paths)
  }

  /// Puts the sites of a plan online.
  private func publish(
    _ plan: OutputPlan, of reading: Reading, _ report: inout BuildReport, _ watch: inout Stopwatch
  ) async {
    report.withheld = plan.network.heldBack.map(\.text)
    await Publication(runner: runner(plan, of: reading), reading: reading).run(&report, &watch)
  }

  /// Looks every file of a plan over and writes nothing.
  private func check(
    _ plan: OutputPlan, of reading: Reading, _ report: inout BuildReport, _ watch: inout Stopwatch
  ) async {
    report.withheld = plan.network.heldBack.map(\.text)
    report.checkedSites = plan.sites.count
    let runner = runner(plan, of: reading)
    let outcomes = await runner.run(await runner.renderers(), to: CheckingSink(plan))
    report.diagnostics += RenderingFault.diagnostics(of: outcomes.flatMap(\.templateFaults))
    for outcome in outcomes { report.diagnostics += outcome.notes.flatMap { $0 } }
    watch.lap("checks")
  }

  /// Whether warnings alone are enough to publish nothing.
  private func isStrictlyWrong(_ report: BuildReport) -> Bool {
    options.isStrict && !options.isCheck
      && report.diagnostics.contains { $0.severity == .warning }
  }

  private func selection(
    among sites: [SiteConfiguration]
  ) -> Result<Set<SiteID>, BuildRefusal> {
    var result: Set<SiteID> = []
    for name in options.sites {
      guard let id = SiteID(name), sites.contains(where: { $0.id == id }) else {
        return .failure(.unknownSite(name, known: sites.map(\.id.text)))
      }
      result.insert(id)
    }
    return .success(result)
  }
}

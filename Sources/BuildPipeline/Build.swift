import Checks
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
    let (network, online) = await assembleWithWhatIsOnline(reading)
    watch.lap("sites")
    var report = BuildReport(
      diagnostics: reading.diagnostics + network.diagnostics + online.diagnostics)
    report.outlook = window.outlook(
      of: reading.documents,
      changesMonthly: network.sites.contains { $0.configuration.contact.email != nil })
    report.withheld = asked(network.held.sites, network, reading)
    for site in network.held.sites { report.reasons[site.text] = network.held.reasons(of: site) }
    if reading.keepsAllBack || isStrictlyWrong(report) {
      report.withheld = asked(reading.configuration.reach.sites, network, reading)
    } else if options.isCheck {
      await check(network.planOfAll, of: reading, &report, &watch)
    } else {
      await publish(network.plan, of: reading, online, &report, &watch)
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

  /// Places the documents on the sites. Of sites that are not published now, what is online of them
  /// decides what others may lead to.
  package func assemble(_ reading: Reading) async -> SiteNetwork {
    await assembleWithWhatIsOnline(reading).network
  }
}

extension Build {
  private var window: PublicationWindow {
    PublicationWindow(day: options.day, includesDrafts: options.includesDrafts)
  }

  private func assembleWithWhatIsOnline(
    _ reading: Reading
  ) async -> (network: SiteNetwork, online: OnlineSites) {
    var online = OnlineSites(output: options.output)
    if !reading.chosen.isEmpty {
      online.add(
        others: reading.configuration.sites.map(\.id).filter { !reading.chosen.contains($0) })
    }
    _ = online.add(held: reading.held.sites)
    while true {
      let network = await assemble(reading, online)
      // What is wrong with a site can be seen only when it is assembled; that it is kept back may
      // take something from others. Each round keeps back at least one site more, so it ends.
      if !online.add(held: network.held.sites) { return (network, online) }
    }
  }

  private func assemble(_ reading: Reading, _ online: OnlineSites) async -> SiteNetwork {
    var sources = reading.sources
    sources.online = online.pages
    sources.hidden = online.hidden
    return await SiteNetwork.build(
      sources, window: window, only: reading.chosen, held: reading.held
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
    let configuration = ConfigurationStage(contents, reader: reader, output: options.output)
    let chosen: Set<SiteID>
    switch selection(among: configuration.reach.sites) {
    case .success(let sites): chosen = sites
    case .failure(let refusal): return .failure(refusal)
    }
    let theme = ThemeStage(contents, reader: reader)
    watch.lap("configuration and templates")
    let parsed = await DocumentStage.run(
      contents, reader: reader, vocabulary: configuration.vocabulary(day: options.day),
      reach: configuration.reach, options: options)
    watch.lap("documents")
    let media = await MediaStage.run(
      contents, documents: parsed.documents, reader: reader, options: options)
    var held = parsed.held
    for fault in contents.diagnostics + configuration.siteDiagnostics
    where fault.severity == .error {
      let file = fault.location?.file ?? ""
      held.hold(configuration.reach.sites(of: file), because: file)
    }
    return .success(
      Reading(
        reader: reader, contents: contents, configuration: configuration, theme: theme,
        documents: parsed.documents, media: media, chosen: chosen,
        held: held,
        hashes: SourceHashes(
          contents, documents: parsed.hashes, reader: reader, generator: options.generator),
        diagnostics: contents.diagnostics + configuration.diagnostics + theme.diagnostics
          + parsed.diagnostics + media.diagnostics))
  }

  private func runner(_ plan: OutputPlan, of reading: Reading) -> PlanRunner {
    PlanRunner(
      plan: plan, theme: reading.theme.theme, options: options, paths: reading.media.paths)
  }

  /// Puts the sites of a plan online.
  private func publish(
    _ plan: OutputPlan, of reading: Reading, _ online: OnlineSites,
    _ report: inout BuildReport, _ watch: inout Stopwatch
  ) async {
    await Publication(runner: runner(plan, of: reading), reading: reading, online: online).run(
      &report, &watch)
    let recording = AddressRecording(
      options: options, network: plan.network, reader: reading.reader,
      published: Set(report.published.map(\.site)).subtracting(report.withheld))
    report.moved = recording.moved
    report.diagnostics += recording.run()
    watch.lap("addresses")
  }

  /// Those of some sites that were asked for, in official order; sites of which nothing is known
  /// stand last.
  private func asked(
    _ sites: Set<SiteID>, _ network: SiteNetwork, _ reading: Reading
  ) -> [String] {
    let asked = sites.filter { reading.chosen.isEmpty || reading.chosen.contains($0) }
    let known = network.configurations.map(\.id)
    return (known.filter(asked.contains) + asked.subtracting(known).sorted()).map(\.text)
  }

  /// Links cross sites: what they lead to is known of all sites, though only some are looked over.
  private func planOfWholeWorkspace(_ plan: OutputPlan, _ reading: Reading) async -> OutputPlan {
    guard !reading.chosen.isEmpty else { return plan }
    var whole = reading
    whole.chosen = []
    return await assemble(whole).planOfAll
  }

  /// Looks every file of a plan over and writes nothing.
  private func check(
    _ plan: OutputPlan, of reading: Reading, _ report: inout BuildReport, _ watch: inout Stopwatch
  ) async {
    report.checkedSites = plan.sites.count
    let all = await planOfWholeWorkspace(plan, reading)
    let sites = LinkedSites(all)
    let runner = runner(plan, of: reading)
    let outcomes = await runner.run(
      await runner.renderers(), to: CheckingSink(plan, sites: sites))
    report.diagnostics += RenderingFault.diagnostics(of: outcomes.flatMap(\.templateFaults))
    let notes = outcomes.flatMap(\.notes)
    report.diagnostics += RepeatedFaults.told(
      notes.flatMap { note in
        note.diagnostics.map { ($0, "\(plan.sites[note.site].id.text)/\(note.file.path.text)") }
      })
    let links = LinkStage(
      plan: plan, all: all, sites: sites, theme: reading.theme.theme, options: options)
    report.diagnostics += await links.run(notes, sources: { reading.writtenByHand })
    report.foreignLinks = links.foreignLinks()
    watch.lap("checks")
  }

  /// Whether warnings alone are enough to publish nothing.
  private func isStrictlyWrong(_ report: BuildReport) -> Bool {
    options.isStrict && !options.isCheck
      && report.diagnostics.contains { $0.severity == .warning }
  }

  private func selection(
    among sites: Set<SiteID>
  ) -> Result<Set<SiteID>, BuildRefusal> {
    var result: Set<SiteID> = []
    for name in options.sites {
      guard let id = SiteID(name), sites.contains(id) else {
        return .failure(.unknownSite(name, known: sites.map(\.text).sorted()))
      }
      result.insert(id)
    }
    return .success(result)
  }
}

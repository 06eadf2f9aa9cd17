import Content
import Diagnostics
import Hashing
import LaoText
import Publishing
import Rendering
import SiteModel

/// Puts the sites of a plan online: stages them, seals the trees, exchanges them together.
struct Publication: Sendable {
  let runner: PlanRunner
  let reading: Reading
  let online: OnlineSites

  /// What was done is noted in the report.
  func run(_ report: inout BuildReport, _ watch: inout Stopwatch) async {
    let options = runner.options
    let output: PublicationOutput
    do {
      output = try PublicationOutput(
        path: options.output, holder: options.holder, syncs: options.syncs,
        purpose: options.isPreview ? .preview : .online)
    } catch {
      report.refuse(error, sites: runner.plan.network.sites.map(\.id.text))
      return
    }
    report.diagnostics += output.warnings + leftSites()
    var staged = await stage(output, &report)
    staged += withdrawals(output, &report)
    watch.lap("pages")
    publish(staged, output: output, &report)
    watch.lap("publication")
  }
}

extension Publication {
  private typealias Sealed = (site: String, tree: SealedSite)

  /// Renders and writes every file of the sites.
  private func stage(
    _ output: PublicationOutput, _ report: inout BuildReport
  ) async -> [Sealed] {
    let (plan, stagings) = begin(output, &report)
    let sink = StagingSink(stagings: stagings, reader: reading.reader)
    let runner = PlanRunner(
      plan: plan, theme: runner.theme, options: runner.options, paths: runner.paths)
    let renderers = await runner.renderers()
    report.workingSet.append(renderers)
    let outcomes = await runner.run(renderers, to: sink)
    let faults = outcomes.flatMap(\.templateFaults)
    if !faults.isEmpty {
      // A template that fails on one page may fail on any: nothing goes online.
      report.diagnostics += RenderingFault.diagnostics(of: faults)
      report.withheld = plan.network.sites.map(\.id.text)
      return []
    }
    let sources = plan.sites.enumerated().map { index, site in
      // A file that was exchanged for another of its name and size is an edit too.
      sink.hasEditedFiles(index) ? nil : hash(of: site)
    }
    return await seal(plan, stagings, outcomes, sources, &report)
  }

  /// The last trees of sites that are kept back, without what was withdrawn elsewhere.
  private func withdrawals(
    _ output: PublicationOutput, _ report: inout BuildReport
  ) -> [Sealed] {
    let network = runner.plan.network
    let stale = StaleCopies(network, online: online)
    var sealed: [Sealed] = []
    for (site, copies) in stale.held {
      guard let tree = online.trees[site] else { continue }
      do throws(PublishingError) {
        let rest = try stageWithout(
          copies, site, tree: tree, baseURL: network.configuration(site)?.baseURL, output)
        guard let rest else { continue }
        sealed.append((site.text, rest))
        report.diagnostics.append(StaleCopies.removed(copies, from: site))
      } catch {
        report.refuse(error, sites: [site.text])
      }
    }
    return sealed
  }

  /// Sites that are online and that the workspace has no more: nobody would notice that they stay as
  /// they are for ever.
  private func leftSites() -> [Diagnostic] {
    let known = reading.configuration.reach.sites
    let online = (try? OnlineTree.sites(in: runner.options.output)) ?? []
    return online.filter { name in SiteID(name).map { !known.contains($0) } ?? true }.map { name in
      Diagnostic(
        .warning, "publishing.left-site", at: nil,
        BilingualText(
          "the site '\(name)' is online, but there is no folder Sites/\(name) any more",
          lao: "ເວັບໄຊ '\(name)' ຍັງຢູ່ອອນລາຍ ແຕ່ບໍ່ມີໂຟນເດີ Sites/\(name) ແລ້ວ"),
        hint: BilingualText(
          "bring the folder back, or move \(name) out of the output",
          lao: "ເອົາໂຟນເດີນັ້ນກັບຄືນມາ, ຫຼື ຍ້າຍ \(name) ອອກຈາກບ່ອນເຜີຍແຜ່"))
    }
  }

  /// The sites whose staging could be begun.
  private func begin(
    _ output: PublicationOutput, _ report: inout BuildReport
  ) -> (OutputPlan, [SiteStaging]) {
    var sites: [Site] = []
    var stagings: [SiteStaging] = []
    for site in runner.plan.sites {
      do {
        stagings.append(try output.begin(site.id.text))
        sites.append(site)
      } catch {
        report.refuse(error, sites: [site.id.text])
      }
    }
    return (OutputPlan(network: runner.plan.network, sites: sites), stagings)
  }

  private func hash(of site: Site) -> ContentHash {
    reading.hashes.hash(
      of: site.id, gathersAll: site.configuration.kind == .ministry,
      syndicators: reading.configuration.reach.syndicators)
  }

  private func seal(
    _ plan: OutputPlan, _ stagings: [SiteStaging], _ outcomes: [SiteOutcome<StagedFile>],
    _ sources: [ContentHash?], _ report: inout BuildReport
  ) async -> [Sealed] {
    let trees = await ParallelMap.run(
      count: stagings.count, jobs: runner.options.jobs, batch: 1
    ) { index -> Result<SealedSite, PublishingError>? in
      let outcome = outcomes[index]
      if let failure = outcome.failure { return .failure(failure) }
      guard outcome.contentFaults.isEmpty else { return nil }
      do throws(PublishingError) {
        return .success(try stagings[index].seal(outcome.notes, sources: sources[index]))
      } catch { return .failure(error) }
    }
    var sealed: [Sealed] = []
    for (index, site) in plan.sites.enumerated() {
      report.diagnostics += outcomes[index].contentFaults
      switch trees[index] {
      case .success(let tree) where tree.removal.isExceeded && keepsPages:
        // Let go, the new tree is gone. Those who wait for this site's pages see what is online.
        let place = "\(runner.options.output)/\(site.id.text)"
        report.diagnostics.append(tree.removal.refusal(of: site.id.text, at: place))
        report.withheld.append(site.id.text)
      case .success(let tree): sealed.append((site.id.text, tree))
      case .failure(let error): report.refuse(error, sites: [site.id.text])
      case nil: report.withheld.append(site.id.text)
      }
    }
    return sealed
  }

  /// Whether a site that would lose most of its pages stays as it was. A preview is nobody's loss.
  private var keepsPages: Bool { !runner.options.allowsRemoval && !runner.options.isPreview }

  private func publish(
    _ sealed: [Sealed], output: PublicationOutput, _ report: inout BuildReport
  ) {
    for site in runner.plan.network.configurations {
      report.baseURLs[site.id.text] = site.baseURL
    }
    let options = runner.options
    let stamp = PublicationStamp(day: options.day.isoText, moment: options.moment)
    for (site, result) in zip(sealed, output.publish(sealed.map(\.tree), stamp: stamp)) {
      switch result {
      case .success(let summary):
        report.published.append(summary)
        report.diagnostics += summary.warnings
      case .failure(let error): report.refuse(error, sites: [site.site])
      }
    }
    tellWhatIsLeft(&report)
  }

  /// Names the sites that were not built and go on showing pages that are gone.
  private func tellWhatIsLeft(_ report: inout BuildReport) {
    let built = Set(report.published.map { Array($0.site.utf8) })
    let others = reading.configuration.sites.map(\.id.text).filter {
      !built.contains(Array($0.utf8))
    }
    for site in report.published where !site.removed.isEmpty {
      do throws(PublishingError) {
        let left = LeftBehind(output: runner.options.output)
        if let warning = try left.warning(site.removed, of: site.site, among: others) {
          report.diagnostics.append(warning)
        }
      } catch { report.diagnostics.append(error.diagnostic) }
    }
  }
}

extension BuildReport {
  /// Notes that sites could not be written.
  mutating func refuse(_ error: PublishingError, sites: [String]) {
    diagnostics.append(error.diagnostic)
    failure = error.kind == .locked ? .locked : .output
    withheld += sites.filter { !withheld.contains($0) }
  }
}

import Diagnostics
import Content
import LaoText
import Publishing
import Rendering
import SiteModel
import Workspaces

/// A build: the stages in order, as nouns that change type.
///
///     workspace -> documents -> sites -> rendered files -> published tree
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
    let reader: WorkspaceReader
    do {
      reader = try WorkspaceReader(root: options.workspace)
    } catch {
      return BuildReport(diagnostics: [error.diagnostic])
    }
    let contents = WorkspaceContents(reader.list(order: options.order))
    watch.lap("list")
    // Not a workspace at all: what is missing in it would be a hundred errors more.
    let missing = contents.diagnostics.filter { $0.identifier == "workspace.missing-folder" }
    guard missing.isEmpty else { return BuildReport(diagnostics: missing) }

    let configuration = ConfigurationStage(contents, reader: reader)
    let only: Set<SiteID>
    switch selection(among: configuration.sites) {
    case .success(let sites): only = sites
    case .failure(let refusal): return BuildReport(diagnostics: [refusal.diagnostic])
    }
    let theme = ThemeStage(contents, reader: reader)
    watch.lap("configuration and templates")

    let vocabulary = Vocabulary(shared: configuration.shared, sites: configuration.sites)
    let parsed = await DocumentStage.run(
      contents, reader: reader, vocabulary: vocabulary, options: options)
    watch.lap("documents")

    let media = await MediaStage.run(
      contents, documents: parsed.documents, reader: reader, options: options)
    let network = await SiteNetwork.build(
      NetworkSources(
        shared: configuration.shared, configurations: configuration.sites,
        documents: parsed.documents, media: media.media,
        assets: SiteAssets.find(contents.siteAssets)),
      window: PublicationWindow(day: options.day, includesDrafts: options.includesDrafts),
      only: only,
      unreadable: parsed.unreadable.union(contents.incomplete(among: vocabulary.sites))
    ) { count, site in
      await ParallelMap.run(count: count, jobs: options.jobs, batch: 1, site)
    }
    watch.lap("sites")

    var report = BuildReport(
      diagnostics: contents.diagnostics + configuration.diagnostics + theme.diagnostics
        + parsed.diagnostics + media.diagnostics + network.diagnostics)
    // An error of the theme or of the configuration is in every page.
    if (configuration.diagnostics + theme.diagnostics).containsErrors || isStrictlyWrong(report) {
      report.withheld = network.sites.map(\.id.text)
      report.timings = watch.laps
      return report
    }
    let output = OutputStage(
      options: options, network: network, theme: theme.theme, reader: reader, paths: media.paths)
    await output.run(&report, &watch)
    report.workingSet.append(network)
    report.timings = watch.laps
    return report
  }
}

extension Build {
  /// Whether warnings alone are enough to publish nothing.
  private func isStrictlyWrong(_ report: BuildReport) -> Bool {
    options.isStrict && !options.isCheck
      && report.diagnostics.contains { $0.severity == .warning }
  }

  private func selection(
    among sites: [SiteConfiguration]
  ) -> Result<Set<SiteID>, UnknownSite> {
    var result: Set<SiteID> = []
    for name in options.sites {
      guard let site = sites.first(where: { $0.id.text.utf8.elementsEqual(name.utf8) }) else {
        return .failure(UnknownSite(name: name, known: sites.map(\.id.text)))
      }
      result.insert(site.id)
    }
    return .success(result)
  }
}

/// `--site` with a name that no site has.
private struct UnknownSite: Error {
  let name: String
  let known: [String]

  var diagnostic: Diagnostic {
    Diagnostic(
      .error, "arguments.unknown-site", at: nil,
      BilingualText("there is no site '\(name)'", lao: "ບໍ່ມີເວັບໄຊ '\(name)'"),
      hint: NearestMatch.find(name, among: known).map {
        BilingualText("did you mean '\($0)'?", lao: "ໝາຍເຖິງ '\($0)' ບໍ?")
      }
        ?? BilingualText(
          "use the name of a folder in Sites/", lao: "ໃຊ້ຊື່ໂຟນເດີທີ່ມີຢູ່ໃນ Sites/"))
  }
}

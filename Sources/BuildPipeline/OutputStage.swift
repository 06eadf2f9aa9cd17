import Content
import Diagnostics
import LaoText
import Publishing
import Rendering
import SiteModel
import Workspaces

/// Renders the sites and puts them online, or looks the rendered files over for `check`.
///
/// Work is cut into small pieces over all sites, so that a large ministry and eighteen small
/// provinces keep all cores busy to the end; a file goes to the disk as soon as it is rendered.
struct OutputStage: Sendable {
  let options: BuildOptions
  let network: SiteNetwork
  let theme: Theme
  let reader: WorkspaceReader
  /// From the path that documents write to the path on the disk.
  let paths: [String: String]

  func run(_ report: inout BuildReport, _ watch: inout Stopwatch) async {
    let blocked = network.blocked
    report.withheld = network.sites.filter { blocked.contains($0.id) }.map(\.id.text)
    if options.isCheck {
      await check(&report)
      watch.lap("checks")
      return
    }
    let sites = network.sites.filter { !blocked.contains($0.id) }
    let output: PublicationOutput
    do {
      output = try PublicationOutput(
        path: options.output, holder: options.holder, syncs: options.syncs)
    } catch {
      report.refuse(error, sites: network.sites.map(\.id.text))
      return
    }
    report.diagnostics += output.warnings
    let staged = await stage(sites, output: output, &report)
    watch.lap("pages")
    publish(staged, output: output, &report)
    watch.lap("publication")
  }
}

extension OutputStage {
  /// Renders and writes every file of the sites.
  private func stage(
    _ sites: [Site], output: PublicationOutput, _ report: inout BuildReport
  ) async -> [(site: String, tree: SealedSite)] {
    let begun = begin(sites, output: output, &report)
    let renderers = await renderers(of: begun.map(\.site))
    report.workingSet.append(renderers)
    let pieces = begun.indices.flatMap { Piece.pieces(of: begun[$0].site, number: $0) }
    let done = await ParallelMap.run(count: pieces.count, jobs: options.jobs, batch: 1) { index in
      let piece = pieces[index]
      return work(piece, renderer: renderers[piece.site], on: begun[piece.site])
    }
    if done.contains(where: { !$0.templateFaults.isEmpty }) {
      // A template that fails on one page may fail on any: nothing goes online.
      report.diagnostics += done.flatMap(\.templateFaults)
      report.withheld = network.sites.map(\.id.text)
      return []
    }
    return await seal(begun, pieces, done, &report)
  }

  private func begin(
    _ sites: [Site], output: PublicationOutput, _ report: inout BuildReport
  ) -> [(site: Site, staging: SiteStaging)] {
    var begun: [(Site, SiteStaging)] = []
    for site in sites {
      do {
        begun.append((site, try output.begin(site.id.text)))
      } catch {
        report.refuse(error, sites: [site.id.text])
      }
    }
    return begun
  }

  func renderers(of sites: [Site]) async -> [SiteRenderer] {
    await ParallelMap.run(count: sites.count, jobs: options.jobs, batch: 1) { index in
      SiteRenderer(
        theme: theme, network: network, site: sites[index], date: options.day.isoText,
        generator: options.generator)
    }
  }

  private func work(
    _ piece: Piece, renderer: SiteRenderer, on begun: (site: Site, staging: SiteStaging)
  ) -> PieceResult {
    var result = PieceResult()
    let staging = begun.staging
    do throws(PublishingError) {
      switch piece.part {
      case .pages(let range):
        // One buffer for all: most pages are of one size.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(64 << 10)
        for page in begun.site.pages[range] {
          bytes.removeAll(keepingCapacity: true)
          if let fault = renderer.render(page, into: &bytes) {
            result.templateFaults.append(fault)
          } else {
            result.files.append(try staging.write(page.permalink.outputPath.text, bytes))
          }
        }
      case .files:
        for file in siteFiles.files(of: begun.site) {
          result.files.append(try staging.write(file.path.text, file.bytes))
        }
      case .copy(let file): try copy(file, staging, &result)
      }
    } catch {
      result.failure = error
    }
    return result
  }

  private func copy(
    _ file: SiteFile, _ staging: SiteStaging, _ result: inout PieceResult
  ) throws(PublishingError) {
    let path = paths[file.source] ?? file.source
    do {
      let bytes = try reader.read(path, limit: MediaStage.sizeLimit)
      result.files.append(try staging.write(file.path.text, bytes))
    } catch let fault as WorkspaceFault {
      result.contentFaults.append(fault.diagnostic)
    } catch let error as PublishingError {
      throw error
    } catch {
      return
    }
  }

  var siteFiles: SiteFiles {
    SiteFiles(network: network, theme: theme, day: options.day, generator: options.generator)
  }

  private func seal(
    _ begun: [(site: Site, staging: SiteStaging)], _ pieces: [Piece], _ done: [PieceResult],
    _ report: inout BuildReport
  ) async -> [(site: String, tree: SealedSite)] {
    var files = begun.map { _ in [StagedFile]() }
    var failures = begun.map { _ in PublishingError?.none }
    var faulty: Set<Int> = []
    for (piece, result) in zip(pieces, done) {
      files[piece.site] += result.files
      if let failure = result.failure, failures[piece.site] == nil {
        failures[piece.site] = failure
      }
      if !result.contentFaults.isEmpty { faulty.insert(piece.site) }
      report.diagnostics += result.contentFaults
    }
    let chosen = begun.indices.filter { failures[$0] == nil && !faulty.contains($0) }
    let trees = await ParallelMap.run(count: chosen.count, jobs: options.jobs, batch: 1) {
      [files] index -> Result<SealedSite, PublishingError> in
      let number = chosen[index]
      do throws(PublishingError) {
        return .success(try begun[number].staging.seal(files[number]))
      } catch { return .failure(error) }
    }
    let outcomes = Dictionary(uniqueKeysWithValues: zip(chosen, trees))
    var sealed: [(site: String, tree: SealedSite)] = []
    for (number, site) in begun.enumerated() {
      let name = site.site.id.text
      switch (failures[number], outcomes[number]) {
      case (let failure?, _), (_, .failure(let failure)): report.refuse(failure, sites: [name])
      case (nil, .success(let tree)): sealed.append((name, tree))
      case (nil, nil): report.withheld.append(name)
      }
    }
    return sealed
  }

  private func publish(
    _ sealed: [(site: String, tree: SealedSite)], output: PublicationOutput,
    _ report: inout BuildReport
  ) {
    for (site, result) in zip(sealed, output.publish(sealed.map(\.tree))) {
      switch result {
      case .success(let summary):
        report.published.append(summary)
        report.diagnostics += summary.warnings
      case .failure(let error): report.refuse(error, sites: [site.site])
      }
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

import Diagnostics
import Publishing
import Rendering
import SiteModel
import Syndication
import Workspaces

/// Makes every file of a plan and hands it to a sink.
///
/// Work is cut into small pieces over all sites, so that a large ministry and eighteen small
/// provinces keep all cores busy to the end; a file goes to the sink as soon as it is made.
struct PlanRunner: Sendable {
  let plan: OutputPlan
  let theme: Theme
  let options: BuildOptions
  /// From the path that documents write to the path on the disk.
  let paths: [String: String]

  /// The makers of each site's files, which hold what was made of it already.
  func renderers() async -> [RecipeRenderer] {
    await ParallelMap.run(count: plan.sites.count, jobs: options.jobs, batch: 1) { index in
      RecipeRenderer(plan.sites[index], network: plan.network, theme: theme, options: options)
    }
  }

  /// - Returns: an outcome for each site of the plan, in its order.
  func run<Sink: OutputSink>(
    _ renderers: [RecipeRenderer], to sink: Sink
  ) async -> [SiteOutcome<Sink.Note>] {
    let pieces = plan.sites.indices.flatMap { Piece.pieces(of: plan.sites[$0], number: $0) }
    let done = await ParallelMap.run(count: pieces.count, jobs: options.jobs, batch: 1) { index in
      work(pieces[index], renderers[pieces[index].site], sink)
    }
    var outcomes = plan.sites.map { _ in SiteOutcome<Sink.Note>() }
    for (piece, outcome) in zip(pieces, done) { outcomes[piece.site].merge(outcome) }
    return outcomes
  }

  private func work<Sink: OutputSink>(
    _ piece: Piece, _ renderer: RecipeRenderer, _ sink: Sink
  ) -> SiteOutcome<Sink.Note> {
    var outcome = SiteOutcome<Sink.Note>()
    outcome.notes.reserveCapacity(piece.files.count)
    var items = FeedWriter.WrittenItems()
    // One buffer for all: most pages are of one size.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(64 << 10)
    do throws(PublishingError) {
      for file in piece.files {
        bytes.removeAll(keepingCapacity: true)
        switch renderer.make(file, into: &bytes, items: &items) {
        case .made:
          if let note = try sink.take(file, bytes, site: piece.site) { outcome.notes.append(note) }
        case .failed(let fault): outcome.templateFaults.append(fault)
        case .copy(let source): try copy(file, from: source, piece.site, to: sink, &outcome)
        }
      }
    } catch {
      outcome.failure = error
    }
    return outcome
  }

  private func copy<Sink: OutputSink>(
    _ file: PlannedFile, from source: String, _ site: Int, to sink: Sink,
    _ outcome: inout SiteOutcome<Sink.Note>
  ) throws(PublishingError) {
    do throws(OutputFault) {
      if let note = try sink.copy(file, from: paths[source] ?? source, site: site) {
        outcome.notes.append(note)
      }
    } catch {
      switch error {
      case .source(let fault): outcome.contentFaults.append(fault.diagnostic)
      case .output(let error): throw error
      }
    }
  }
}

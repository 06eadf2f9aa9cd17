import Diagnostics

extension PublicationOutput {
  /// Puts sealed sites online, each in one step: a reader finds the old tree or the new one, never
  /// a part of either.
  ///
  /// Everything is on the disk before the first exchange (one syncfs for all), and the exchanges
  /// are before this returns (one fsync of the output folder).
  ///
  /// - Parameter stamp: when that is, and for which day the trees were built; `gweb history` tells it.
  /// - Returns: for each site what was done, or why its old tree is still there. Sites do not
  ///   depend on each other.
  package func publish(
    _ sites: [SealedSite], stamp: PublicationStamp? = nil
  ) -> [Result<PublicationSummary, PublishingError>] {
    let differing = sites.filter { $0.tree != nil }
    do throws(PublishingError) {
      if syncs, !differing.isEmpty { try staging.syncFileSystem() }
    } catch {
      return sites.map { $0.tree == nil ? .success($0.summary(warnings: [])) : .failure(error) }
    }
    var results = sites.map { site in
      attempt { () throws(PublishingError) in try switchSite(site, stamp) }
    }
    if syncs, !differing.isEmpty { confirm(&results) }
    return zip(sites, results).map { site, result in
      result.map { switched in site.summary(warnings: settle(switched)) }
    }
  }
}

/// A site that was put online, and what has to be undone or tidied up after that.
struct SwitchedSite {
  let site: SealedSite
  let step: Step
  /// Whether the old tree is kept for `rollback`: not where nothing but the day has changed since.
  let keepsOld: Bool
  var warnings: [Diagnostic]

  enum Step {
    /// Nothing differed.
    case none
    /// There was no tree before.
    case first
    /// The old tree has the name in the staging folder.
    case exchanged(StagingTree)
    /// The site's link leads to another tree than before.
    case linked(from: LinkedTree?, to: LinkedTree)
  }
}

extension PublicationOutput {
  private func attempt<Value>(
    _ body: () throws(PublishingError) -> Value
  ) -> Result<Value, PublishingError> {
    do throws(PublishingError) { return .success(try body()) } catch { return .failure(error) }
  }

  /// Makes the exchanges durable. Where the disk refuses that, nobody knows what a power cut would
  /// leave, so every site goes back to its old tree.
  private func confirm(_ results: inout [Result<SwitchedSite, PublishingError>]) {
    do throws(PublishingError) {
      try folder.sync()
      try staging.sync()
    } catch {
      results = results.map { result in
        result.flatMap { switched in
          if case .none = switched.step { return result }
          undo(switched)
          return .failure(error)
        }
      }
    }
  }

  /// Tidies up after a site is online; what goes wrong here is worth a warning only.
  private func settle(_ switched: SwitchedSite) -> [Diagnostic] {
    var warnings = switched.warnings
    do throws(PublishingError) {
      let generations = generations(of: switched.site.staging.site)
      switch switched.step {
      case .none, .first: return warnings
      case .exchanged(let tree) where switched.keepsOld: try generations.add(staged: tree.name)
      case .exchanged(let tree): try generations.discard(staged: tree.name)
      case .linked(let old?, _) where !switched.keepsOld: try generations.discard(old)
      case .linked: break
      }
      try generations.prune(online: switched.site.manifestEnd)
    } catch {
      warnings.append(error.warning)
    }
    return warnings
  }
}

extension SealedSite {
  func summary(warnings: [Diagnostic]) -> PublicationSummary {
    PublicationSummary(
      site: staging.site, new: new, changed: changed, removed: removed,
      unchanged: files - new.count - changed.count, files: files, bytes: bytes,
      manifestHash: manifestHash, warnings: notes + warnings)
  }
}

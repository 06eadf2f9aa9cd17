import ArgumentParser

/// Which links `gweb check` follows.
enum LinkScope: String, ExpressibleByArgument, CaseIterable {
  /// Those among the workspace's own sites.
  case `internal`
  /// Those that leave it too.
  case external
}

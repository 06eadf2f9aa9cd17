/// What is online of a site that this build does not publish: nothing else of it may be listed,
/// linked, copied or fed.
package struct OnlinePages: Sendable {
  private let hasPath: @Sendable (String) -> Bool

  /// - Parameter hasPath: whether the published tree of the site has a file.
  package init(hasPath: @escaping @Sendable (String) -> Bool) {
    self.hasPath = hasPath
  }

  /// A site that nothing is online of.
  package static let none = OnlinePages { _ in false }

  func has(_ permalink: Permalink) -> Bool { has(permalink.outputPath) }

  func has(_ path: OutputPath) -> Bool { hasPath(path.text) }
}

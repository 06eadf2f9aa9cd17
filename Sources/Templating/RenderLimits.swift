/// What one page may use up. A limit that is reached ends the page with an error.
package struct RenderLimits: Sendable, Hashable {
  /// Calls of macros, includes and recursive loops within each other.
  package var depth: Int
  /// Statements and expressions that are evaluated.
  package var steps: Int
  /// Bytes of output, those of captured parts included.
  package var outputBytes: Int

  package init(depth: Int = 100, steps: Int = 20_000_000, outputBytes: Int = 64 << 20) {
    self.depth = depth
    self.steps = steps
    self.outputBytes = outputBytes
  }
}

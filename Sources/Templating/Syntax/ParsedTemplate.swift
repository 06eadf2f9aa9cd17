internal import Diagnostics

/// A template file after parsing: whole, however much of it is wrong elsewhere.
struct ParsedTemplate: Sendable {
  let source: TemplateSource
  let statements: [Statement]
  /// The blocks by name, nested ones included.
  let blocks: [String: Statement.Block]
  /// What it extends, and where it says so.
  let parent: (name: Expression, position: Int)?
}

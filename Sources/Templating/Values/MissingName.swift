/// Why a value is undefined, for the message that its use causes.
package indirect enum MissingName: Sendable, Hashable {
  /// An optional field that the host left empty.
  case nothing
  /// A variable that nothing sets.
  case variable(String)
  /// An attribute or key that its holder lacks.
  case attribute(String, of: String)
  /// A position beyond the end.
  case index(Int)
  /// `first`, `last`, `min`, `max` or `random` of nothing, or another filter without a result.
  case noItem(String)
  /// An inline `if` without `else` whose condition is false. Jinja2 is lenient here whatever it is
  /// elsewhere: it prints nothing, is false, empty and equal to its like.
  case noElse
  /// An argument that a macro was not given.
  case parameter(String)
}

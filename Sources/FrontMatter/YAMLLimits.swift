/// What front matter and configuration may be at most. libyaml's composer calls itself for each
/// level, so depth is capped before it starts; its aliases can make a page of text out of a line.
enum YAMLLimits {
  /// Bytes of one YAML text.
  static let size = 256 << 10
  /// Open brackets, over the whole text.
  static let flowDepth = 32
  /// Columns of indentation and `- ` markers that a line may begin with.
  static let indentation = 128
}

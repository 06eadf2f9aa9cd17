extension TemplateSource {
  /// The templates that this one names in `extends`, `include`, `import` and `from`, and whether it
  /// also computes names, so that any other template could be meant.
  package var references: (names: [String], isDynamic: Bool) {
    guard let parsed = Parser.parse(self).0 else { return ([], false) }
    let (names, isDynamic) = NameMentions.references(of: parsed)
    return (names.sorted(), isDynamic)
  }
}

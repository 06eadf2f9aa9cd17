/// What came of reading a source.
package struct XMLDocument: Sendable {
  /// None where the source is not well-formed: half a document is worth nothing.
  package let root: XMLElement?
  /// Empty where there is a root.
  package let problems: [XMLProblem]
}

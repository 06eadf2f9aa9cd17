/// Reads XML strictly with libxml2: no network, no entities but the five, no external subset, no
/// recovery. Errors are values with their place.
package struct XMLReader: Sendable {
  private let options: XMLReadingOptions

  package init(options: XMLReadingOptions) {
    self.options = options
  }

  /// Reads a source into values.
  package func read(_ bytes: [UInt8]) -> XMLDocument {
    let run = ParserRun(options: options, buildsTree: true)
    bytes.withUnsafeBufferPointer { run.parse($0) }
    let problems = run.problems
    return XMLDocument(root: problems.isEmpty ? run.root : nil, problems: problems)
  }

  /// Whether a source is well-formed; keeps nothing of it.
  package func check(_ bytes: [UInt8]) -> [XMLProblem] {
    bytes.withUnsafeBufferPointer { check($0) }
  }

  /// Whether a source is well-formed; keeps nothing of it.
  package func check(_ bytes: UnsafeBufferPointer<UInt8>) -> [XMLProblem] {
    let run = ParserRun(options: options, buildsTree: false)
    run.parse(bytes)
    return run.problems
  }
}

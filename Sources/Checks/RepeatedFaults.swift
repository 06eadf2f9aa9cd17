package import Diagnostics
import Rendering

/// Tells what many pages have once: what stands on the very same line of each is a template's, or a
/// value's that all of them show.
package enum RepeatedFaults {
  /// - Parameter faults: what was found in files, each with the file's name.
  package static func told(_ faults: [(fault: Diagnostic, page: String)]) -> [Diagnostic] {
    var first: [Fault: Diagnostic] = [:]
    var counts: [Fault: Int] = [:]
    for (diagnostic, _) in faults {
      guard let fault = Fault(diagnostic) else { continue }
      counts[fault, default: 0] += 1
      if first[fault] == nil { first[fault] = diagnostic }
    }
    var alone: [Diagnostic] = []
    var repeated: [RenderingFault] = []
    for (diagnostic, page) in faults {
      if let fault = Fault(diagnostic), counts[fault] ?? 0 > 1, let told = first[fault] {
        repeated.append(RenderingFault(told, page: page))
      } else {
        alone.append(diagnostic)
      }
    }
    return alone + RenderingFault.diagnostics(of: repeated)
  }

  /// What makes two faults one.
  private struct Fault: Hashable {
    let identifier: String
    let message: BilingualText
    let line: String

    /// None of a fault of a file as a whole: that is its own.
    init?(_ diagnostic: Diagnostic) {
      guard let location = diagnostic.location, location.line > 0 else { return nil }
      identifier = diagnostic.identifier
      message = diagnostic.message
      line = location.lineText
    }
  }
}

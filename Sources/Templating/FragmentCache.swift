/// Parts of pages that are the same for a whole site, rendered once.
///
/// The compiler finds what reads only globals that the schema marks as shared;
/// `TemplateLibrary.fragments` renders these parts for one site and language (and for one state of
/// the navigation, where the host makes that a shared global). A value without locks: it is
/// filled before pages are rendered and only read by them.
package struct FragmentCache: Sendable {
  /// By the compiler's number of the part; empty where it could not be rendered on its own.
  var fragments: [[UInt8]?]
  /// The globals that each part read, one bit a global.
  var reads: [UInt64]

  init(count: Int) {
    fragments = [[UInt8]?](repeating: nil, count: count)
    reads = [UInt64](repeating: .max, count: count)
  }
}

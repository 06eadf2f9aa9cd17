/// Brings Lao text into the one spelling that search, sorting, word breaking and links rest on.
///
/// Lao on screen hides its spelling: the same picture can be typed in up to four ways, doubled
/// marks are drawn over each other, and NFC mends only some of it, because the vowels above have
/// combining class 0. The rules here change only what has no other reading (see
/// `NormalizationRule`); the rest is reported as a suspicion. Normalising twice is the same as
/// normalising once, clean text comes back as it was, and bytes that are no UTF-8 stay as they are.
///
/// Outside Lao text only NFC, spaces and the invisible characters are touched. Clean text costs one
/// pass and no copy; any text costs time in proportion to its length.
public struct LaoNormalizer: Hashable, Sendable {
  /// What spaces mean in the text.
  public enum Layout: Hashable, Sendable {
    /// Running text, such as a title: every line is trimmed, spaces in a row become one.
    case line
    /// Source text, such as Markdown or YAML: indentation and spaces at line ends mean something
    /// and stay; only no-break spaces become spaces.
    case document
  }

  /// What spaces mean in the text.
  public let layout: Layout

  public init(layout: Layout = .line) {
    self.layout = layout
  }

  /// The normalised text.
  public func normalize(_ text: String) -> String {
    let replaced: [UInt8]?? = text.utf8.withContiguousStorageIfAvailable { bytes in
      var pass = NormalizationPass(bytes, layout: layout, recording: false)
      return pass.run() ? pass.output : nil
    }
    switch replaced {
    case .some(.none): return text
    case .some(.some(let bytes)): return String(decoding: bytes, as: UTF8.self)
    case .none: return String(decoding: normalize(Array(text.utf8)), as: UTF8.self)
    }
  }

  /// The normalised UTF-8; the same array, not a copy, where nothing had to be repaired.
  public func normalize(_ utf8: [UInt8]) -> [UInt8] {
    utf8.withUnsafeBufferPointer { bytes in
      var pass = NormalizationPass(bytes, layout: layout, recording: false)
      return pass.run() ? pass.output : nil
    } ?? utf8
  }

  /// The normalised UTF-8; nil where nothing had to be repaired.
  public func repaired(_ utf8: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var pass = NormalizationPass(utf8, layout: layout, recording: false)
    return pass.run() ? pass.output : nil
  }

  /// The normalised UTF-8 with every repair and every suspicion.
  public func report(_ utf8: [UInt8]) -> NormalizationReport {
    let (bytes, repairs) = repaired(utf8) ?? (utf8, [])
    return NormalizationReport(
      bytes: bytes, repairs: repairs,
      suspicions: SuspicionFinder.suspicions(in: bytes, repairs: repairs))
  }

  /// The normalised UTF-8 with every repair; nil where nothing had to be repaired.
  public func repaired(
    _ utf8: [UInt8]
  ) -> (bytes: [UInt8], repairs: [NormalizationReport.Repair])? {
    utf8.withUnsafeBufferPointer { input in
      var pass = NormalizationPass(input, layout: layout, recording: true)
      return pass.run() ? (pass.output, pass.repairs) : nil
    }
  }
}

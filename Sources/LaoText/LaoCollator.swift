import CICU

/// Sorts Lao text as dictionaries do, by ICU's collator for `lo` on normalised text.
///
/// Comparing scalars puts every name that starts with ເ, ແ, ໂ, ໃ or ໄ last. The collator's order
/// depends on the release of ICU only where CLDR changed Lao, which no release since 2014 did.
///
/// It owns ICU's collator: make one for a list or a worker, not one for a comparison.
public final class LaoCollator {
  private let collator: OpaquePointer?
  private let normalizer = LaoNormalizer(layout: .line)
  /// UTF-16 units of a text that its key is made of; lines that are equal so far are ordered by
  /// their bytes.
  private static let comparedUnits = 2000

  public init() {
    var status: Int32 = 0
    let opened = cicu_ucol_open("lo", &status)
    collator = status <= 0 ? opened : nil
  }

  deinit {
    if let collator { cicu_ucol_close(collator) }
  }

  /// A key whose bytes compare as the texts sort; equal keys for texts that normalise alike.
  ///
  /// Where ICU has no collator the key is the normalised UTF-8, so that order is still total.
  public func sortKey(for text: String) -> [UInt8] {
    let normalized = normalizer.normalize(text)
    guard let collator else { return Array(normalized.utf8) }
    // Names are compared, not books: what stands so far behind orders nothing that a reader sees.
    let units = Array(normalized.utf16.prefix(Self.comparedUnits))
    let needed = cicu_ucol_getSortKey(collator, units, Int32(units.count), nil, 0)
    guard needed > 0 else { return Array(normalized.utf8) }
    return [UInt8](unsafeUninitializedCapacity: Int(needed)) { buffer, count in
      count = Int(
        cicu_ucol_getSortKey(
          collator, units, Int32(units.count), buffer.baseAddress, needed))
    }
  }

  /// The texts in order; texts with equal keys by their bytes, so that the order is total.
  public func sorted(_ texts: [String]) -> [String] {
    texts.map { (key: sortKey(for: $0), text: $0) }
      .sorted { left, right in
        if left.key != right.key { return left.key.lexicographicallyPrecedes(right.key) }
        return left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
      }
      .map(\.text)
  }
}

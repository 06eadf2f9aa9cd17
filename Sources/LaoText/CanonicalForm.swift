/// Canonical composition (NFC, Unicode Standard Annex 15), and nothing else: for what must stay as
/// somebody wrote it long ago, such as an old address, and have one spelling on every disk.
public enum CanonicalForm {
  /// The composed text; ຳ and ໍາ stay apart.
  public static func composed(_ text: String) -> String {
    let scalars = text.unicodeScalars.map(\.value)
    guard scalars.contains(where: Composition.isUncertain) else { return text }
    var composed = String.UnicodeScalarView()
    composed.append(contentsOf: Composition.compose(scalars).compactMap(Unicode.Scalar.init))
    return String(composed)
  }
}

/// Canonical composition (NFC, Unicode Standard Annex 15), and nothing else: for what must stay as
/// somebody wrote it long ago, such as an old address, and have one spelling on every disk.
public enum CanonicalForm {
  /// The composed text; ຳ and ໍາ stay apart.
  public static func composed(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { Composition.isUncertain($0.value) }) else {
      return text
    }
    var text = text
    var composer = Composer()
    guard text.withUTF8({ composer.compose($0) }) else { return text }
    return String(decoding: composer.result, as: UTF8.self)
  }
}

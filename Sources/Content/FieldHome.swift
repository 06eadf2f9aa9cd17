import Diagnostics

/// Where the keys of a mapping are written, for hints that say where to write one.
enum FieldHome: Sendable, Hashable {
  /// Between the lines of `---`.
  case frontMatter
  /// A file of keys alone.
  case file(String)
  /// Below a key.
  case below(String)

  /// How to add a key.
  func adding(_ key: String) -> BilingualText {
    switch self {
    case .frontMatter:
      BilingualText(
        "write '\(key): …' between the lines of '---'", lao: "ຂຽນ '\(key): …' ຢູ່ລະຫວ່າງແຖວ '---'")
    case .file(let path):
      BilingualText("write '\(key): …' in \(path)", lao: "ຂຽນ '\(key): …' ໃນ \(path)")
    case .below(let parent):
      BilingualText(
        "write '\(key): …' below '\(parent):', indented as what stands there",
        lao: "ຂຽນ '\(key): …' ໃຕ້ '\(parent):' ໂດຍຫຍໍ້ໜ້າໃຫ້ເທົ່າກັນ")
    }
  }
}

/// The names that Windows keeps for devices, whatever stands behind a full stop: no folder and no
/// file of such a name can be checked out, unpacked or served there.
///
/// Here, in the lowest layer, because whoever lists a workspace refuses them and whoever makes a
/// path of a slug, a tag or an old address does too: one rule for every part of a path.
package enum DeviceName {
  /// Whether a part of a path is one: `CON`, `com1.md`, `LPT9.tar.gz`, `nul .txt`
  /// (Microsoft, *Naming Files, Paths, and Namespaces*). Decided by bytes.
  package static func isReserved(_ part: some Collection<UInt8>) -> Bool {
    // Every path of a workspace is asked about: most are none by their first letter.
    switch part.first.map({ $0 | 0x20 }) {
    case UInt8(ascii: "a"), UInt8(ascii: "c"), UInt8(ascii: "l"), UInt8(ascii: "n"),
      UInt8(ascii: "p"):
      break
    case .some, nil: return false
    }
    var stem = part.prefix { $0 != 0x2E }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    while stem.last == 0x20 { stem.removeLast() }
    guard (3...7).contains(stem.count) else { return false }
    if names.contains(where: { stem.elementsEqual($0.utf8) }) { return true }
    guard ports.contains(where: { stem.starts(with: $0.utf8) }) else { return false }
    // The digits of a port are 0 to 9 and, in Latin-1, ¹ ² ³.
    let number = stem.dropFirst(3)
    return (number.count == 1 && number.allSatisfy { (0x30...0x39).contains($0) })
      || superscripts.contains { number.elementsEqual($0.utf8) }
  }

  private static let names = ["con", "prn", "aux", "nul", "conin$", "conout$", "clock$"]
  private static let ports = ["com", "lpt"]
  private static let superscripts = ["¹", "²", "³"]
}

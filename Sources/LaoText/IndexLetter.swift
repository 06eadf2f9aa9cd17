/// The letter under which a name stands on an A-to-Z page.
public struct IndexLetter: Hashable, Sendable {
  /// ກ, ຂ ... for Lao, A to Z for Latin, `#` for all else.
  public let text: String

  /// The letter of a name: the first consonant, because ເຊກອງ stands under ຊ; ໜ, ໝ and ຫຼ stand under
  /// ຫ, as they do in sorted lists; Latin letters without their accents.
  public init(of name: String) {
    for scalar in LaoNormalizer().normalize(name).unicodeScalars {
      if let slot = LaoBlock.slot(of: scalar.value) {
        switch LetterKind.table[Int(slot)] {
        case .leadingVowel: continue
        case .consonant:
          text = slot == Slot.hoNo || slot == Slot.hoMo ? "ຫ" : String(scalar)
          return
        default: break
        }
      }
      text = Self.latin(scalar) ?? "#"
      return
    }
    text = "#"
  }

  private static func latin(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x41...0x5A: return String(scalar)
    case 0x61...0x7A: return String(Unicode.Scalar(UInt8(scalar.value - 0x20)))
    default:
      // Éclair stands under E.
      return LatinFolding.ascii(scalar.value).first.map {
        String(Unicode.Scalar($0 - 0x20))
      }
    }
  }
}

import Diagnostics

/// A letter of another script in a word of Latin letters: `pоrt.pdf` with a Cyrillic `о` is not
/// `port.pdf`, and nobody can see it.
struct LookAlike: Equatable {
  let letter: Unicode.Scalar
  let script: Script

  /// Scripts that have letters which look like Latin ones; Lao has none.
  enum Script: Equatable {
    case greek
    case cyrillic
    case armenian
    case cherokee

    var name: BilingualText {
      switch self {
      case .greek: BilingualText("Greek", lao: "ກຣີກ")
      case .cyrillic: BilingualText("Cyrillic", lao: "ຊີຣິນລິກ")
      case .armenian: BilingualText("Armenian", lao: "ອາກເມນີ")
      case .cherokee: BilingualText("Cherokee", lao: "ເຊໂຣກີ")
      }
    }
  }

  /// The first in a text; a word ends where something is that is no letter.
  static func find(in text: String) -> LookAlike? {
    var hasLatin = false
    var other: LookAlike?
    for scalar in text.unicodeScalars {
      if isLatin(scalar.value) {
        hasLatin = true
      } else if let script = script(of: scalar.value) {
        other = other ?? LookAlike(letter: scalar, script: script)
      } else {
        hasLatin = false
        other = nil
      }
      if hasLatin, let other { return other }
    }
    return nil
  }

  private static func isLatin(_ value: UInt32) -> Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: true
    default: false
    }
  }

  private static func script(of value: UInt32) -> Script? {
    switch value {
    case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
    case 0x400...0x52F, 0x1C80...0x1C8A, 0xA640...0xA69F: .cyrillic
    case 0x531...0x587: .armenian
    case 0x13A0...0x13FD, 0xAB70...0xABBF: .cherokee
    default: nil
    }
  }
}

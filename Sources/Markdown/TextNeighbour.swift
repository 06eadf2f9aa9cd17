import Markup

/// What stands beside a run of marks, as CommonMark (section 6.2) tells it.
enum TextNeighbour {
  /// White space, or the end of a line.
  case space
  case punctuation
  /// A letter of a script that puts no space between words.
  case spacelessLetter
  case letter

  init(_ scalar: Unicode.Scalar?) {
    guard let scalar else {
      self = .space
      return
    }
    if scalar.value < 0x80 {
      let byte = UInt8(scalar.value)
      if scalar.properties.isWhitespace {
        self = .space
      } else {
        self = Self.asciiPunctuation.contains(byte) ? .punctuation : .letter
      }
      return
    }
    if SpacelessScript.isLetter(scalar) {
      self = .spacelessLetter
      return
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: self = .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      self = .punctuation
    default: self = .letter
    }
  }

  /// `!"#$%&'()*+,-./:;<=>?@[\]^_{|}~` and the backtick.
  static let asciiPunctuation = ByteSet("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")

  var isOfAWord: Bool { self == .letter || self == .spacelessLetter }
}

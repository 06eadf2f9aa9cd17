/// Tells a text that readers see from one that only takes room.
enum VisibleText {
  /// Whether something of a text can be seen once characters without a shape are taken away: those
  /// of the categories Cf, Zs, Zl, Zp and Cc, and what Unicode calls default-ignorable.
  static func isVisible(_ text: String) -> Bool {
    // Nearly all begin with a letter of ASCII or Lao.
    if let first = text.utf8.first, (0x21...0x7E).contains(first) { return true }
    return text.unicodeScalars.contains(where: isVisible)
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    if (0x0E81...0x0EDF).contains(scalar.value) { return true }
    // A pattern of Braille without a dot is a symbol, and blank.
    if scalar.value == 0x2800 || scalar.properties.isDefaultIgnorableCodePoint { return false }
    switch scalar.properties.generalCategory {
    case .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: return false
    default: return true
    }
  }
}

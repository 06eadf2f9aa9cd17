/// Writes numbers and money as Lao government pages do: `1.234.567,5`, `1.234.567 ກີບ`.
///
/// The separators are CLDR's for `lo`; the newspaper of record writes the same.
public struct LaoNumberFormat: Hashable, Sendable {
  /// The shapes of digits.
  public let digits: LaoDateFormat.Digits

  public init(digits: LaoDateFormat.Digits = .ascii) {
    self.digits = digits
  }

  /// A count: `1.234.567`.
  public func text(for number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(".") }
      text.append(digit)
    }
    return shaped(text)
  }

  /// An amount in kip: `1.234.567 ກີບ`.
  public func kip(_ amount: Int) -> String {
    text(for: amount) + " ກີບ"
  }

  /// An amount in kip with the largest scale that leaves at most `fractionDigits` decimals without
  /// rounding: `450 ລ້ານກີບ`, `7,5 ຕື້ກີບ`; the plain amount where none does.
  public func kipInWords(_ amount: Int, fractionDigits: Int = 2) -> String {
    for (name, scale) in Self.scales where amount.magnitude >= scale {
      var unit = scale
      var decimals = 0
      while decimals < fractionDigits, amount.magnitude % unit != 0, unit >= 10 {
        unit /= 10
        decimals += 1
      }
      guard amount.magnitude % unit == 0 else { continue }
      let whole = text(for: amount / Int(scale))
      let sign = amount < 0 && amount.magnitude < scale ? "-" : ""
      guard decimals > 0 else { return "\(sign)\(whole) \(name)ກີບ" }
      let fraction = padded(Int(amount.magnitude % scale / unit), to: decimals)
      return "\(sign)\(whole)\(shaped("," + fraction)) \(name)ກີບ"
    }
    return kip(amount)
  }

  /// A fraction in per cent: `82,83%`, from hundredths of a per cent so that nothing is rounded.
  public func percent(hundredths: Int) -> String {
    let whole = text(for: hundredths / 100)
    let rest = Int(hundredths.magnitude % 100)
    let sign = hundredths < 0 && hundredths > -100 ? "-" : ""
    guard rest != 0 else { return sign + whole + "%" }
    let decimals = rest % 10 == 0 ? String(rest / 10) : padded(rest, to: 2)
    return sign + whole + shaped("," + decimals) + "%"
  }
}

extension LaoNumberFormat {
  /// Million and thousand million: the scales that prose counts money in.
  private static let scales: [(name: String, scale: UInt)] = [
    ("ຕື້", 1_000_000_000), ("ລ້ານ", 1_000_000),
  ]

  private func shaped(_ text: String) -> String {
    digits == .lao ? LaoDigits.lao(text) : text
  }
}

/// Writes days the way that Lao government pages do, from tables of our own: the patterns of CLDR
/// changed between releases of ICU, and a public page must not.
public struct LaoDateFormat: Hashable, Sendable {
  /// How much of the day is written.
  public enum Style: Hashable, Sendable {
    /// `ວັນອັງຄານ ທີ 21 ມີນາ 2023`; English `Tuesday, 21 March 2023`.
    case full
    /// `21 ມີນາ 2023`; English `21 March 2023`.
    case long
    /// `21 ມ.ນ. 2023`; English `21 Mar 2023`.
    case short
    /// `21/03/2023`, day first in both languages.
    case numeric
  }

  /// The language of the names.
  public enum Language: String, Hashable, Sendable {
    case lao = "lo"
    case english = "en"
  }

  /// From which year years are counted.
  public enum Era: Hashable, Sendable {
    case common
    /// 543 years more, as in older documents; marked `ພ.ສ.` or `BE` so that nobody takes it for the
    /// common era.
    case buddhist
  }

  /// The shapes of digits.
  public enum Digits: Hashable, Sendable {
    case ascii
    /// ໐ to ໙; official pages hardly use them.
    case lao
  }

  public let style: Style
  public let language: Language
  public let era: Era
  public let digits: Digits

  public init(
    _ style: Style = .long, language: Language = .lao, era: Era = .common, digits: Digits = .ascii
  ) {
    self.style = style
    self.language = language
    self.era = era
    self.digits = digits
  }

  /// The day as text.
  public func text(for date: CalendarDate) -> String {
    let text =
      switch style {
      case .full where language == .lao:
        "\(CalendarNames.weekday(date.weekday, in: language)) ທີ \(dayAndMonth(date)) \(year(date))"
      case .full:
        "\(CalendarNames.weekday(date.weekday, in: language)), \(dayAndMonth(date)) \(year(date))"
      case .long, .short:
        "\(dayAndMonth(date)) \(year(date))"
      case .numeric:
        "\(padded(date.day, to: 2))/\(padded(date.month, to: 2))/\(year(date))"
      }
    return inDigits(text)
  }

  /// Two days as one text, with what they share written once: `12-13 ກໍລະກົດ 2018`,
  /// `30 ມິຖຸນາ - 2 ກໍລະກົດ 2018`. Days that stand the wrong way round are turned.
  public func text(from first: CalendarDate, to last: CalendarDate) -> String {
    guard first <= last else { return text(from: last, to: first) }
    guard first != last else { return text(for: first) }
    guard style == .long || style == .short, first.year == last.year else {
      return text(for: first) + " - " + text(for: last)
    }
    guard first.month == last.month else {
      return inDigits("\(dayAndMonth(first)) - \(dayAndMonth(last)) \(year(last))")
    }
    return inDigits("\(first.day)-\(dayAndMonth(last)) \(year(last))")
  }
}

extension LaoDateFormat {
  private func dayAndMonth(_ date: CalendarDate) -> String {
    let isShort = style == .short
    return "\(date.day) \(CalendarNames.month(date.month, in: language, abbreviated: isShort))"
  }

  private func year(_ date: CalendarDate) -> String {
    switch (era, language) {
    case (.common, _): String(date.year)
    case (.buddhist, _) where style == .numeric: String(date.year + 543)
    case (.buddhist, .lao): "ພ.ສ. \(date.year + 543)"
    case (.buddhist, .english): "\(date.year + 543) BE"
    }
  }

  private func inDigits(_ text: String) -> String {
    digits == .lao ? LaoDigits.lao(text) : text
  }
}

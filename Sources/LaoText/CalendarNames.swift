/// The names of months and days.
///
/// Lao: CLDR's `lo` (release 44; ICU 72 and Babel 2.18 agree). English: day and month names in full
/// and cut to three letters.
public enum CalendarNames {
  /// A month's name; empty for what is no month.
  public static func month(
    _ month: Int, in language: LaoDateFormat.Language, abbreviated: Bool = false
  ) -> String {
    guard (1...12).contains(month) else { return "" }
    return switch (language, abbreviated) {
    case (.lao, false): laoMonths[month - 1]
    case (.lao, true): laoMonthsAbbreviated[month - 1]
    case (.english, false): englishMonths[month - 1]
    case (.english, true): String(englishMonths[month - 1].prefix(3))
    }
  }

  /// A weekday's name; the Lao one bears ວັນ unless abbreviated.
  public static func weekday(
    _ weekday: Weekday, in language: LaoDateFormat.Language, abbreviated: Bool = false
  ) -> String {
    let index = weekday.rawValue - 1
    return switch (language, abbreviated) {
    case (.lao, false): "ວັນ" + laoWeekdays[index]
    case (.lao, true): laoWeekdays[index]
    case (.english, false): englishWeekdays[index]
    case (.english, true): String(englishWeekdays[index].prefix(3))
    }
  }

  static let laoMonths = [
    "ມັງກອນ", "ກຸມພາ", "ມີນາ", "ເມສາ", "ພຶດສະພາ", "ມິຖຸນາ", "ກໍລະກົດ", "ສິງຫາ", "ກັນຍາ", "ຕຸລາ",
    "ພະຈິກ", "ທັນວາ",
  ]
  static let laoMonthsAbbreviated = [
    "ມ.ກ.", "ກ.ພ.", "ມ.ນ.", "ມ.ສ.", "ພ.ພ.", "ມິ.ຖ.", "ກ.ລ.", "ສ.ຫ.", "ກ.ຍ.", "ຕ.ລ.", "ພ.ຈ.",
    "ທ.ວ.",
  ]
  static let laoWeekdays = ["ຈັນ", "ອັງຄານ", "ພຸດ", "ພະຫັດ", "ສຸກ", "ເສົາ", "ອາທິດ"]
  static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  static let englishWeekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
}

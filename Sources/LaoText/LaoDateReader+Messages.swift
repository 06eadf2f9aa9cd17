extension LaoDateReader.Failure {
  /// What is wrong and how to mend it, as a sentence for the person who wrote the date.
  public func message(in language: LaoDateFormat.Language) -> String {
    let format = LaoDateFormat(.long, language: language)
    let isLao = language == .lao
    switch self {
    case .notADate:
      return isLao
        ? "ບໍ່ແມ່ນວັນທີ; ຂຽນເປັນ 2023-03-21 ຫຼື 21 ມີນາ 2023"
        : "not a date; write 2023-03-21 or 21 ມີນາ 2023"
    case .noSuchDay(let year, let month, let day):
      let text = "\(day)/\(month)/\(year)"
      return isLao ? "ບໍ່ມີວັນທີ \(text) ໃນປະຕິທິນ" : "there is no day \(text)"
    case .ambiguous(let first, let second):
      let (one, other) = (format.text(for: first), format.text(for: second))
      return isLao
        ? "ອ່ານໄດ້ສອງຄວາມໝາຍ: \(one) ຫຼື \(other); ຂຽນເດືອນເປັນຕົວໜັງສື ແລະ ຂຽນປີເປັນສີ່ຕົວເລກ"
        : "may be \(one) or \(other); name the month and write the year in four digits"
    case .wrongWeekday(let date, let stated):
      let full = LaoDateFormat(.full, language: language).text(for: date)
      let name = CalendarNames.weekday(stated, in: language)
      return isLao ? "\(full) ບໍ່ແມ່ນ\(name)" : "the date is \(full), not a \(name)"
    case .misspelt(let date):
      return isLao
        ? "ຊື່ເດືອນບໍ່ຖືກ; ໝາຍເຖິງ \(date.isoText) ບໍ?"
        : "names no month; did you mean \(date.isoText)?"
    case .monthFirst(let date):
      return isLao
        ? "ຂຽນເດືອນກ່ອນວັນແບບອາເມຣິກາ; ໝາຍເຖິງ \(date.isoText) ບໍ?"
        : "has the month first, as Americans write; did you mean \(date.isoText)?"
    }
  }
}

import LaoText

#if canImport(Glibc)
  import Glibc
#endif

/// The clock and the size of this machine; no layer below reads them.
enum SystemClock {
  /// Seconds by which Vientiane is ahead of UTC, all year.
  private static let vientianeOffset = 7 * 3_600

  /// The day in Vientiane: SOURCE_DATE_EPOCH where it is set (reproducible-builds.org), else now.
  /// None where the clock stands outside years 1 to 9999.
  static var today: CalendarDate? {
    let fixed = ProcessEnvironment["SOURCE_DATE_EPOCH"].flatMap { Int($0) }
    let seconds = (fixed ?? now) + vientianeOffset
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    return CalendarDate(daysSinceEpoch: days)
  }

  /// How many cores this process may use.
  static var coreCount: Int {
    max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// Nanoseconds of a clock that never goes back.
  @Sendable static func nanoseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.tv_sec
  }
}

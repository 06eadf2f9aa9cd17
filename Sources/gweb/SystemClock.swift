import ArgumentParser
import LaoText

#if canImport(Glibc)
  import Glibc
#endif

/// The clock and the size of this machine; no layer below reads them.
enum SystemClock {
  /// Seconds by which Vientiane is ahead of UTC, all year.
  private static let vientianeOffset = 7 * 3_600

  /// The day in Vientiane: SOURCE_DATE_EPOCH where it is set (reproducible-builds.org), else now.
  ///
  /// - Throws: a usage error where that is no number of seconds, or outside years 1 to 9999.
  static func today() throws -> CalendarDate {
    if let text = ProcessEnvironment["SOURCE_DATE_EPOCH"] {
      guard let seconds = Int(text), let day = day(at: seconds) else {
        throw ValidationError(
          "SOURCE_DATE_EPOCH is '\(text)', which is no moment in seconds; "
            + "mend it, or name the day with --date")
      }
      return day
    }
    guard let day = day(at: now) else {
      throw ValidationError("the clock of this machine is wrong; name the day with --date")
    }
    return day
  }

  /// Whether a day is to come, by the clock of this machine and by SOURCE_DATE_EPOCH, whichever is
  /// later. Tomorrow and the day after are not: it is tomorrow already in the east, and a nightly job
  /// may be early.
  static func isToCome(_ date: CalendarDate) -> Bool {
    let days = [day(at: now), try? today()].compactMap { $0?.adding(days: 2) }
    return days.max().map { date > $0 } ?? false
  }

  private static func day(at seconds: Int) -> CalendarDate? {
    // Far beyond year 9999 on either side, and far from overflowing.
    guard (-(1 << 40)...1 << 40).contains(seconds) else { return nil }
    let local = seconds + vientianeOffset
    return CalendarDate(daysSinceEpoch: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
  }

  /// How many cores this process may use.
  static var coreCount: Int {
    max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// Nanoseconds of a clock that never goes back.
  @Sendable static func nanoseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    // Only differences are looked at; a clock that was set to year 2300 is no reason to trap.
    return time.tv_sec &* 1_000_000_000 &+ time.tv_nsec
  }

  /// Seconds after 1970.
  @Sendable static func seconds() -> Int { now }

  /// Does nothing for some seconds.
  @Sendable static func sleep(seconds: Int) { _ = Glibc.sleep(UInt32(seconds)) }

  /// The moment in Vientiane, whatever the machine's zone: `2023-03-21T09:00+07:00`.
  static var moment: String { now("%Y-%m-%dT%H:%M+07:00") }

  /// - Parameter format: of strftime(3).
  static func now(_ format: String) -> String {
    var moment = time(nil) + vientianeOffset
    var parts = tm()
    gmtime_r(&moment, &parts)
    var buffer = [CChar](repeating: 0, count: 40)
    let count = strftime(&buffer, buffer.count, format, &parts)
    return String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.tv_sec
  }
}

#if canImport(Glibc)
  import Glibc
#endif
import Diagnostics

/// What a second build is told about this process.
enum LockHolder {
  /// `process 4242, started 2023-03-21 09:00:00 +0700`: the time of Vientiane, whatever the
  /// machine's zone.
  static var text: BilingualText {
    let started = SystemClock.now("%Y-%m-%d %H:%M:%S +0700")
    return BilingualText(
      "process \(getpid()), started \(started)",
      lao: "ຂະບວນການເລກທີ \(getpid()), ເລີ່ມເມື່ອ \(started)")
  }
}

#if canImport(Glibc)
  import Glibc
#endif
import Diagnostics

/// What a second build is told about this process.
enum LockHolder {
  /// `process 4242, started 2023-03-21 09:00:00 +0700`: the time of Vientiane, whatever the
  /// machine's zone.
  static var text: BilingualText {
    var moment = time(nil) + 7 * 3600
    var parts = tm()
    gmtime_r(&moment, &parts)
    var buffer = [CChar](repeating: 0, count: 40)
    let count = strftime(&buffer, buffer.count, "%Y-%m-%d %H:%M:%S +0700", &parts)
    let started = String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    return BilingualText(
      "process \(getpid()), started \(started)",
      lao: "ຂະບວນການເລກທີ \(getpid()), ເລີ່ມເມື່ອ \(started)")
  }
}

#if canImport(Glibc)
  import Glibc
#endif

/// One thing that is measured: a name, how many bytes one run takes in, and the run.
///
/// To add a subject, write a file with a function that returns an array of these and name it in
/// main.swift.
struct Benchmark {
  let name: String
  /// Bytes that one run works on, for MB/s; 0 where a rate says nothing.
  let bytes: Int
  /// One run; returns something of its result, so that no run is optimised away.
  let run: () -> Int

  /// Runs often enough for a median: at least 7 runs and half a second. One run before warms up and
  /// is not counted.
  ///
  /// Both clocks are shown: elapsed time is what a user waits, processor time is what the code
  /// costs, also on a machine that others use too.
  func measure() -> String {
    var sink = run()
    var elapsed: [Double] = []
    var processor: [Double] = []
    let start = Self.seconds(CLOCK_MONOTONIC)
    while elapsed.count < 7 || Self.seconds(CLOCK_MONOTONIC) - start < 0.5 {
      let (wall, cpu) = (Self.seconds(CLOCK_MONOTONIC), Self.seconds(CLOCK_PROCESS_CPUTIME_ID))
      sink &+= run()
      elapsed.append(Self.seconds(CLOCK_MONOTONIC) - wall)
      processor.append(Self.seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu)
    }
    return "\(name): \(text(median(elapsed))) elapsed, \(text(median(processor))) processor"
      + " (medians of \(elapsed.count) runs; \(sink & 1))"
  }

  private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  private func text(_ seconds: Double) -> String {
    let time = "\(rounded(seconds * 1000)) ms"
    return bytes > 0 ? time + " = \(rounded(Double(bytes) / seconds / 1_000_000)) MB/s" : time
  }

  private func rounded(_ value: Double) -> String {
    let tenths = Int(value * 10 + 0.5)
    return value >= 100 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

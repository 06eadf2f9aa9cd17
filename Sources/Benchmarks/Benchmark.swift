/// One thing that is measured: a name, how many bytes one run takes in, and the run.
///
/// To add a subject, write a file with an array of these and name it in main.swift.
struct Benchmark {
  let name: String
  /// Bytes that one run works on, for MB/s; 0 where a rate says nothing.
  let bytes: Int
  /// One run; returns something of its result, so that no run is optimised away.
  let run: () -> Int

  /// Runs often enough for a median that a busy machine does not move: at least 7 runs and half a
  /// second. One run before warms up and is not counted.
  func measure() -> String {
    var sink = run()
    var seconds: [Double] = []
    let clock = ContinuousClock()
    let start = clock.now
    while seconds.count < 7 || start.duration(to: clock.now) < .milliseconds(500) {
      let duration = clock.measure { sink &+= run() }
      seconds.append(
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18)
    }
    seconds.sort()
    let median = seconds[seconds.count / 2]
    let time = "\(rounded(median * 1000)) ms"
    let rate = bytes > 0 ? ", \(rounded(Double(bytes) / median / 1_000_000)) MB/s" : ""
    return "\(name): \(time)\(rate) (median of \(seconds.count), \(sink & 1))"
  }

  private func rounded(_ value: Double) -> String {
    let tenths = Int(value * 10 + 0.5)
    return value >= 100 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}

/// Notes how long each stage took.
struct Stopwatch: Sendable {
  private let now: @Sendable () -> Int
  private var last: Int
  private(set) var laps: [BuildReport.Timing] = []

  init(now: @escaping @Sendable () -> Int) {
    self.now = now
    last = now()
  }

  /// Ends a stage.
  mutating func lap(_ stage: String) {
    let time = now()
    laps.append(BuildReport.Timing(stage: stage, nanoseconds: time &- last))
    last = time
  }
}

import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// How a piece of work goes on several threads at once, compared with one.
///
/// Two figures: how much more is done in the same time, which needs cores that nobody else uses,
/// and how much more processor time a run costs beside others, which shows locks and counters that
/// threads share also on a busy machine.
struct Scaling {
  let name: String
  /// One run; returns something of its result, so that no run is optimised away.
  let run: @Sendable () -> Int

  private static let rounds = 9

  func measure() -> String {
    let cores = max(2, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    _ = round(threads: 1)
    var single: [(elapsed: Double, processor: Double)] = []
    var many: [(elapsed: Double, processor: Double)] = []
    for _ in 0..<Self.rounds {
      single.append(round(threads: 1))
      many.append(round(threads: cores))
    }
    // What others do on the machine only makes a round longer.
    let elapsed = (best(single.map(\.elapsed)), best(many.map(\.elapsed)))
    let processor = (best(single.map(\.processor)), best(many.map(\.processor)))
    return "\(name): \(cores) threads do \(rounded(Double(cores) * elapsed.0 / elapsed.1)) times"
      + " the work of one in the same time; a run costs \(rounded(processor.0 * 1000)) ms of"
      + " processor time alone, \(rounded(processor.1 * 1000)) ms beside others"
      + " (best of \(Self.rounds) rounds)"
  }

  /// The time until all threads are done, and the mean of their own processor times.
  private func round(threads: Int) -> (elapsed: Double, processor: Double) {
    let processor = Mutex(0.0)
    let start = Self.seconds(CLOCK_MONOTONIC)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      let start = Self.seconds(CLOCK_THREAD_CPUTIME_ID)
      let result = run()
      precondition(result > 0, "nothing was done")
      let spent = Self.seconds(CLOCK_THREAD_CPUTIME_ID) - start
      processor.withLock { $0 += spent }
    }
    let elapsed = Self.seconds(CLOCK_MONOTONIC) - start
    return (elapsed, processor.withLock { $0 } / Double(threads))
  }

  private func best(_ values: [Double]) -> Double { values.min() ?? 0 }

  private func rounded(_ value: Double) -> String {
    let hundredths = Int(value * 100 + 0.5)
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

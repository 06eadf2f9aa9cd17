import Synchronization

/// Works on many things at a time, each worker with tools of its own.
enum ParallelMap {
  /// The results in the order of the indices, whatever order they were made in.
  /// - Parameters:
  ///   - jobs: how many workers there are.
  ///   - batch: how many indices a worker takes at a time.
  ///   - makeTools: what is dear to make and can't be shared (break iterators); called once in
  ///     each worker.
  static func run<Tools: SendableMetatype, Result: Sendable>(
    count: Int, jobs: Int, batch: Int = 16, makeTools: @Sendable @escaping () -> Tools,
    _ work: @Sendable @escaping (Int, borrowing Tools) -> Result
  ) async -> [Result] {
    let queue = WorkQueue(count: count, batch: batch)
    let parts = await withTaskGroup(of: [(Int, [Result])].self) { group in
      for _ in 0..<max(1, min(jobs, (count + batch - 1) / batch)) {
        group.addTask {
          let tools = makeTools()
          var done: [(Int, [Result])] = []
          while let range = queue.take() {
            done.append((range.lowerBound, range.map { work($0, tools) }))
          }
          return done
        }
      }
      var parts: [(Int, [Result])] = []
      for await part in group { parts += part }
      return parts
    }
    return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
  }

  /// The same without tools.
  static func run<Result: Sendable>(
    count: Int, jobs: Int, batch: Int = 16, _ work: @Sendable @escaping (Int) -> Result
  ) async -> [Result] {
    await run(count: count, jobs: jobs, batch: batch, makeTools: {}, { index, _ in work(index) })
  }
}

/// What is still to be done, handed out in batches. A class because workers share it.
private final class WorkQueue: Sendable {
  private let count: Int
  private let batch: Int
  private let next = Atomic(0)

  init(count: Int, batch: Int) {
    self.count = count
    self.batch = batch
  }

  func take() -> Range<Int>? {
    let start = next.wrappingAdd(batch, ordering: .relaxed).oldValue
    return start < count ? start..<min(start + batch, count) : nil
  }
}

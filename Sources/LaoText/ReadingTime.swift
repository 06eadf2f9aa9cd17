/// How long a text takes to read.
public struct ReadingTime: Hashable, Sendable {
  /// Words a minute: silent reading of news by adults.
  public let wordsPerMinute: Int

  public init(wordsPerMinute: Int = 200) {
    self.wordsPerMinute = max(1, wordsPerMinute)
  }

  /// Whole minutes, rounded up, at least one.
  public func minutes(forWords count: Int) -> Int {
    max(1, (count + wordsPerMinute - 1) / wordsPerMinute)
  }
}

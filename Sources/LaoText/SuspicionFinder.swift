/// Looks through normalised text for what only a person can decide.
enum SuspicionFinder {
  static func suspicions(
    in result: [UInt8], repairs: [NormalizationReport.Repair]
  ) -> [NormalizationReport.Suspicion] {
    []
  }
}

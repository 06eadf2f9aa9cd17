/// When trees are put online, and for which day they were built. It stands beside the trees, never in
/// them: the same workspace and day give the same tree whenever they are built.
package struct PublicationStamp: Hashable, Sendable {
  /// The day that was built for, `2026-11-30`.
  package let day: String
  /// The moment by the clock of whoever calls, which no other layer reads: `2026-11-30T09:00+07:00`.
  package let moment: String

  package init(day: String, moment: String) {
    self.day = day
    self.moment = moment
  }
}

import Content

/// Divides the ministry's gathered news among the provinces, so that none hides another's: within
/// each stretch of a list at most a few are one province's, filled up where there is room.
struct FairGathering {
  /// How many of a stretch one province may have.
  static let share = 3

  /// The entries in stretches, each newest first.
  ///
  /// - Parameters:
  ///   - entries: newest first, each with whose it is.
  ///   - size: of a stretch: a page of the list, or a feed.
  static func ordered<ID>(
    _ entries: [(id: ID, origin: SiteID?)], size: Int
  ) -> [ID] {
    var rest = entries
    var result: [ID] = []
    result.reserveCapacity(entries.count)
    while !rest.isEmpty {
      var taken = [Bool](repeating: false, count: rest.count)
      var count = 0
      var counts: [SiteID?: Int] = [:]
      for (index, entry) in rest.enumerated() where count < size {
        guard counts[entry.origin, default: 0] < share else { continue }
        counts[entry.origin, default: 0] += 1
        taken[index] = true
        count += 1
      }
      for index in rest.indices where count < size && !taken[index] {
        taken[index] = true
        count += 1
      }
      result += zip(rest, taken).filter(\.1).map(\.0.id)
      rest = zip(rest, taken).filter { !$0.1 }.map(\.0)
    }
    return result
  }

  /// The newest of all, with room for every origin: each has an equal part, and what is left is
  /// filled up by date.
  ///
  /// - Parameter entries: newest first, each with whose it is.
  static func limited<ID>(
    _ entries: [(id: ID, origin: SiteID?)], to limit: Int
  ) -> [ID] {
    guard entries.count > limit else { return entries.map(\.id) }
    let origins = Set(entries.map(\.origin)).count
    let part = max(1, limit / max(1, origins))
    var counts: [SiteID?: Int] = [:]
    let isWithinPart = entries.map { entry -> Bool in
      counts[entry.origin, default: 0] += 1
      return counts[entry.origin, default: 0] <= part
    }
    var room = limit - isWithinPart.count { $0 }
    return zip(entries, isWithinPart).compactMap { entry, isWithin in
      if isWithin { return entry.id }
      guard room > 0 else { return nil }
      room -= 1
      return entry.id
    }
  }
}

import Synchronization

/// What macros printed for records that many pages of a site show: the row of a post stands in the
/// list of news, of its year, its category and its tags, and is rendered once.
///
/// Only calls of macros that the compiler found to depend on nothing but their arguments and the
/// language are kept, and only for records that the host numbered. It belongs to one site and
/// language, and is shared by all cores. Which page comes first changes nothing: a call that is
/// copied counts as many steps as one that runs.
package final class PrintedCalls: Sendable {
  private let shards = (0..<32).map { _ in Shard() }

  package init() {}

  /// A class because a lock can't be moved.
  private final class Shard: Sendable {
    let calls = Mutex<[Key: Printed]>([:])
  }

  /// One call: which macro, and with what.
  struct Key: Hashable {
    let function: Int32
    /// The number of the record among the arguments.
    let record: Int32
    /// Where that stands among the arguments.
    let position: Int
    /// The other arguments, 0 where there are fewer.
    let first: UInt64, second: UInt64
  }

  struct Printed {
    let bytes: [UInt8]
    let steps: Int
  }

  func printed(_ key: Key) -> Printed? {
    shards[Int(key.record) & 31].calls.withLock { $0[key] }
  }

  func keep(_ printed: Printed, for key: Key) {
    shards[Int(key.record) & 31].calls.withLock { $0[key] = printed }
  }
}

extension PrintedCalls.Key {
  /// The key of a call; none where its arguments are not one numbered record and at most two
  /// values of few bits.
  init?(function: Int32, _ arguments: ArraySlice<TemplateValue>) {
    guard arguments.count <= 3 else { return nil }
    var record: (number: Int32, position: Int)?
    var others: (first: UInt64, second: UInt64) = (0, 0)
    for (position, argument) in arguments.enumerated() {
      if case .record(let found) = argument {
        guard found.number > 0, record == nil else { return nil }
        record = (found.number, position)
        continue
      }
      guard let code = Self.code(of: argument) else { return nil }
      if others.first == 0 {
        others.first = code
      } else if others.second == 0 {
        others.second = code
      } else {
        return nil
      }
    }
    guard let record else { return nil }
    self.init(
      function: function, record: record.number, position: record.position, first: others.first,
      second: others.second)
  }

  /// A value in 64 bits, not all of them 0; nil where it has more.
  private static func code(of value: TemplateValue) -> UInt64? {
    switch value {
    case .boolean(let flag): return flag ? 2 : 1
    case .undefined(.nothing): return 3
    case .none: return 4
    case .text(let text):
      guard text.utf8.count <= 7 else { return nil }
      return text.utf8.reduce(0x80 + UInt64(text.utf8.count)) { $0 << 8 | UInt64($1) }
    default: return nil
    }
  }
}

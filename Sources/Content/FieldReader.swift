import Diagnostics
import FrontMatter
import LaoText
import Markup

/// Reads the keys of one mapping, and knows afterwards which of them nobody asked for.
///
/// A schema is the code that asks: every key that is asked for is a key that exists, so the list
/// of known keys can't differ from what is read. `finish()` reports the rest.
struct FieldReader {
  let source: SourceText
  /// Where the mapping itself stands, for what is missing from it.
  let place: LocatedValue.Place
  let dates: DateRules
  let home: FieldHome

  private let entries: [LocatedValue.Entry]
  private var asked: [String] = []
  private var complaints: [(problem: FieldProblem, place: LocatedValue.Place)] = []

  /// - Parameter place: where to point for a missing key when the mapping has no place of its own.
  init(
    _ value: LocatedValue?, source: SourceText, place: LocatedValue.Place,
    dates: DateRules = DateRules(), home: FieldHome = .frontMatter
  ) {
    self.source = source
    self.place = place
    self.dates = dates
    self.home = home
    switch value?.content {
    case nil: entries = []
    case .mapping(let entries): self.entries = entries
    case .some:
      entries = []
      if let value, !value.isEmpty {
        complain(.notAMapping, at: value.place)
      }
    }
  }

  /// The value of a key; one that says nothing counts as absent.
  mutating func value(_ key: String) -> LocatedValue? {
    asked.append(key)
    guard let value = entries.first(where: { Self.isSame($0.key, key) })?.value else { return nil }
    guard value.isEmpty else { return value }
    judgeCut(value, key: key)
    return nil
  }

  /// Where the value of a key stands that was asked for.
  func place(of key: String) -> LocatedValue.Place? {
    entries.first { Self.isSame($0.key, key) }?.value.place
  }

  /// The value of a key that must be there.
  mutating func required(_ key: String) -> LocatedValue? {
    if let value = value(key) { return value }
    if let entry = entries.first(where: { Self.isSame($0.key, key) }) {
      complain(.empty(key), at: entry.keyPlace)
    } else if !hasMisspelling(of: key) {
      complain(.missing(key, home), at: place)
    }
    return nil
  }

  /// The keys in source order, for mappings whose keys are names.
  mutating func allEntries() -> [LocatedValue.Entry] {
    asked += entries.map(\.key)
    return entries
  }

  /// Reports the keys that nobody asked for.
  mutating func finish() {
    for entry in entries where !isAsked(entry.key) {
      complain(.unknownKey(entry.key, known: asked), at: entry.keyPlace)
    }
  }

  mutating func complain(_ problem: FieldProblem, at place: LocatedValue.Place) {
    complaints.append((problem, place))
  }

  /// What is wrong, in the order in which it was found. Places are looked for only here: a file
  /// can have a hundred thousand wrong keys, and no more of them are told than somebody would read.
  var diagnostics: [Diagnostic] {
    let told = complaints.prefix(Diagnostic.limitPerSource).map {
      $0.problem.diagnostic(at: $0.place.location(in: source))
    }
    let omitted = complaints.count - told.count
    return omitted > 0 ? told + [.more(omitted, in: source.path, severity: .error)] : told
  }

  /// Takes over what a reader of an inner mapping found.
  mutating func adopt(_ inner: FieldReader) {
    complaints += inner.complaints
  }

  /// By bytes; keys are compared by the hundred.
  private static func isSame(_ a: String, _ b: String) -> Bool {
    a.hasSameBytes(as: b)
  }

  private func isAsked(_ key: String) -> Bool {
    asked.contains { Self.isSame($0, key) }
  }

  /// `titel` is reported as an unknown key with a nearest match, and `headline` with the name that
  /// it has here; that `title` is missing then goes without saying.
  private func hasMisspelling(of key: String) -> Bool {
    entries.contains { entry in
      !isAsked(entry.key)
        && (NearestMatch.find(entry.key, among: [key]) != nil
          || ForeignKey.name(of: entry.key).map { Self.isSame($0, key) } == true)
    }
  }
}

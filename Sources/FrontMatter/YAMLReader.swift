package import Diagnostics
import Yams

/// Reads YAML into located values; the one place that calls Yams.
///
/// Only `compose` with the basic resolver is used: `load` traps on some inputs and guesses types
/// (`2025-13-45` becomes a date). Anchors, aliases, tags, merge keys and keys that are not text
/// are refused.
package enum YAMLReader {
  /// The value of a stretch of a source, or none where it is empty or unreadable, beside what is
  /// wrong with it.
  /// - Parameter firstLine: the line of the source on which the stretch begins, from 1.
  package static func read(
    _ range: Range<Int>, of source: SourceText, firstLine: Int
  ) -> (value: LocatedValue?, diagnostics: [Diagnostic]) {
    var reading = Reading(source: source, range: range, firstLine: firstLine)
    let value = reading.read()
    return (value, reading.diagnostics)
  }

  /// The value of a whole file.
  package static func read(_ source: SourceText) -> (
    value: LocatedValue?, diagnostics: [Diagnostic]
  ) {
    let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return read(start..<source.bytes.count, of: source, firstLine: 1)
  }
}

/// Nothing is constructed of nodes; the default one makes three dictionaries each time.
private var noConstructor: Constructor { Constructor([:], [:], [:]) }

/// One reading of one stretch.
private struct Reading {
  let source: SourceText
  let range: Range<Int>
  let firstLine: Int
  var diagnostics: [Diagnostic] = []
  /// Problems that were found and are not told.
  private var omitted = 0
  private var comments = YAMLComments.none

  init(source: SourceText, range: Range<Int>, firstLine: Int) {
    self.source = source
    self.range = range
    self.firstLine = firstLine
  }

  mutating func read() -> LocatedValue? {
    if range.count > YAMLLimits.size {
      complain(.tooLarge(bytes: range.count), at: range.lowerBound..<range.lowerBound + 1)
      return nil
    }
    let bytes = source.bytes[range]
    if let refusal = YAMLPrescan.refusal(of: bytes) {
      complain(refusal.problem, at: refusal.range)
      return nil
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      complain(.notUTF8, at: range.lowerBound..<range.lowerBound + 1)
      return nil
    }
    comments = YAMLComments(in: bytes)
    do {
      guard let node = try Yams.compose(yaml: text, .basic, noConstructor, .utf8) else {
        return nil
      }
      let value = convert(node)
      if omitted > 0 {
        diagnostics.append(.more(omitted, in: source.path, severity: .error))
      }
      return value
    } catch {
      complain(error)
      return nil
    }
  }

  private mutating func convert(_ node: Node) -> LocatedValue? {
    switch node {
    case .scalar(let scalar):
      let place = place(of: scalar)
      guard check(scalar.anchor, at: place) else { return nil }
      let isPlain = scalar.style == .plain || scalar.style == .any
      if isTagged(scalar.tag, allowed: isPlain ? "" : Tag.Name.str.rawValue) {
        complain(.tag, at: place)
      }
      return LocatedValue(.text(scalar.string, style(of: scalar, isPlain: isPlain)), at: place)
    case .sequence(let sequence):
      let place = place(sequence.mark, length: 1)
      guard check(sequence.anchor, at: place) else { return nil }
      if isTagged(sequence.tag, allowed: Tag.Name.seq.rawValue) { complain(.tag, at: place) }
      return LocatedValue(.list(sequence.compactMap { convert($0) }), at: place)
    case .mapping(let mapping):
      let place = place(mapping.mark, length: 1)
      guard check(mapping.anchor, at: place) else { return nil }
      if isTagged(mapping.tag, allowed: Tag.Name.map.rawValue) { complain(.tag, at: place) }
      return LocatedValue(.mapping(entries(of: mapping)), at: place)
    case .alias:
      complain(.alias, at: place(node.mark, length: 1))
      return nil
    }
  }

  private func style(of scalar: Node.Scalar, isPlain: Bool) -> LocatedValue.Style {
    guard isPlain else { return .quoted }
    guard !comments.isEmpty, let mark = scalar.mark else { return .plain }
    return comments.cut(
      line: mark.line, column: mark.column + scalarCount(of: scalar.string),
      isEmpty: scalar.string.utf8.isEmpty) ? .cut : .plain
  }

  private mutating func check(_ anchor: Anchor?, at place: LocatedValue.Place) -> Bool {
    if anchor != nil { complain(.anchor, at: place) }
    return anchor == nil
  }

  private mutating func entries(of mapping: Node.Mapping) -> [LocatedValue.Entry] {
    var entries: [LocatedValue.Entry] = []
    entries.reserveCapacity(mapping.count)
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key, scalar.anchor == nil else {
        complain(.keyIsNotText, at: place(of: key))
        continue
      }
      let place = place(of: scalar)
      if scalar.string.utf8.elementsEqual("<<".utf8) {
        complain(.mergeKey, at: place)
        continue
      }
      guard let converted = convert(value) else { continue }
      entries.append(LocatedValue.Entry(key: scalar.string, keyPlace: place, value: converted))
    }
    return entries
  }

  private func isTagged(_ tag: Tag, allowed: String) -> Bool {
    let name = tag.description
    return !name.isEmpty && name != allowed
  }
}

extension Reading {
  private func place(_ mark: Mark?, length: Int) -> LocatedValue.Place {
    LocatedValue.Place(
      line: firstLine + (mark?.line ?? 1) - 1, column: mark?.column ?? 1, length: length)
  }

  private func place(of node: Node) -> LocatedValue.Place {
    guard case .scalar(let scalar) = node else { return place(node.mark, length: 1) }
    return place(of: scalar)
  }

  private func place(of scalar: Node.Scalar) -> LocatedValue.Place {
    let quotes = scalar.style == .singleQuoted || scalar.style == .doubleQuoted ? 2 : 0
    let isBlock = scalar.style == .literal || scalar.style == .folded
    return place(scalar.mark, length: isBlock ? 1 : scalarCount(of: scalar.string) + quotes)
  }

  /// How many bytes begin a scalar.
  private func scalarCount(of text: String) -> Int {
    text.utf8.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  private mutating func complain(_ problem: YAMLProblem, at place: LocatedValue.Place) {
    guard diagnostics.count < Diagnostic.limitPerSource else {
      omitted += 1
      return
    }
    diagnostics.append(problem.diagnostic(at: place.location(in: source)))
  }

  private mutating func complain(_ problem: YAMLProblem, at range: Range<Int>) {
    let location = source.location(of: range)
    let mended = problem.isMendedByQuotes ? mended(near: [location.line]) : nil
    diagnostics.append(problem.diagnostic(at: location, mended: mended))
  }

  /// The line that Yams would take, written anew; the lines are of the source.
  private func mended(near lines: [Int]) -> String? {
    YAMLMending(source.bytes[range]).line(near: lines.map { $0 - firstLine }) { text in
      YAMLPrescan.refusal(of: text) == nil
        && String(validating: text, as: UTF8.self).map {
          (try? Yams.compose(yaml: $0, .basic, noConstructor, .utf8)) != nil
        } == true
    }
  }

  private mutating func complain(_ error: any Error) {
    switch error {
    case YamlError.scanner(let context, let words, let mark, _),
      YamlError.parser(let context, let words, let mark, _):
      if startsWithTab(mark) {
        complain(.tabIndentation, at: place(mark, length: 1))
        return
      }
      // A colon or a quote that is missing is missed only further down; the context says where.
      let start = context?.mark ?? mark
      let isMissed =
        words == "could not find expected ':'" || words == "found unexpected end of stream"
      let place = place(isMissed ? start : mark, length: 1)
      let lines = [mark.line, mark.line - 1, start.line].map { $0 + firstLine - 1 }
      diagnostics.append(
        YAMLProblem.syntax(sentence(context?.text, words))
          .diagnostic(at: place.location(in: source), mended: mended(near: lines)))
    case YamlError.composer(_, let words, let mark, _):
      let isSecond = words == "but found another document"
      let mended = isSecond ? nil : mended(near: [mark.line + firstLine - 1])
      diagnostics.append(
        (isSecond ? YAMLProblem.severalDocuments : .alias).diagnostic(
          at: place(mark, length: 1).location(in: source), mended: mended))
    case YamlError.duplicatedKeysInMapping(let keys, let context):
      complain(.duplicateKey(keys.first ?? ""), at: secondPlace(of: keys.first, context.mark))
    case YamlError.reader(let words, let offset, _, _):
      let start = range.lowerBound + min(max(offset ?? 0, 0), range.count)
      complain(.syntax(words), at: start..<start + 1)
    default:
      complain(.syntax("\(error)"), at: range.lowerBound..<range.lowerBound + 1)
    }
  }

  private func sentence(_ context: String?, _ words: String) -> String {
    context.map { "\(words) (\($0))" } ?? words
  }

  private func startsWithTab(_ mark: Mark) -> Bool {
    let offset = source.offset(line: firstLine + mark.line - 1, scalarColumn: mark.column)
    return offset < source.bytes.count && source.bytes[offset] == 0x09
  }

  /// Yams names the first of two equal keys; the second is the one to remove.
  private func secondPlace(of key: String?, _ mark: Mark) -> LocatedValue.Place {
    guard let key else { return place(mark, length: 1) }
    let prefix = Array(key.utf8)
    let indent = mark.column - 1
    var line = 0
    var found: LocatedValue.Place?
    for content in source.bytes[range].split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      let rest = content.dropFirst(indent)
      if line > mark.line, rest.starts(with: prefix),
        rest.dropFirst(prefix.count).first == UInt8(ascii: ":")
      {
        found = LocatedValue.Place(
          line: firstLine + line - 1, column: mark.column, length: key.unicodeScalars.count)
        break
      }
    }
    return found ?? place(mark, length: key.unicodeScalars.count)
  }
}

package import Diagnostics
import FrontMatter
import LaoText
import Markup

extension AddressBook {
  /// The columns, as the first line of the file names them.
  private static let heading =
    "# document\tlanguage\taddress\tsince\ttext\tidentity\tformer addresses"
  private static let columns = 6

  /// The text of the file: a heading, and a line a record, its columns divided by tabs, the former
  /// addresses by spaces.
  package var text: String {
    var text = Self.heading + "\n"
    for record in records {
      let identity = ByteKey(record.identity) == record.subject.name ? "-" : record.identity
      text +=
        ([
          record.subject.name.text, record.subject.language.rawValue, record.address,
          record.since.isoText, record.text, identity,
        ] + (record.former.isEmpty ? [] : [record.former.joined(separator: " ")]))
        .joined(separator: "\t") + "\n"
    }
    return text
  }

  /// Reads the file. Lines that can't be read are errors, and the others count all the same.
  package static func read(_ source: SourceText) -> (AddressBook, [Diagnostic]) {
    var records: [AddressRecord] = []
    var diagnostics: [Diagnostic] = []
    let lines = source.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let line = line.last == 0x0D ? line.dropLast() : line
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      if let record = record(of: line) {
        records.append(record)
      } else {
        let location = SourceLocation(
          file: source.path, line: index + 1, column: 1, length: 1)
        diagnostics.append(
          (isMergeMarker(line) ? AddressProblem.mergeMarker : .unreadableLine)
            .diagnostic(at: location))
      }
    }
    return (AddressBook(records), diagnostics)
  }

  private static func record(of line: ArraySlice<UInt8>) -> AddressRecord? {
    let parts = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard parts.count == columns || parts.count == columns + 1, !parts[0].utf8.isEmpty,
      let language = ContentLanguage.allCases.first(where: { $0.rawValue == parts[1] }),
      isAddress(parts[2]), let since = try? Moment(reading: parts[3]).date,
      !parts[4].utf8.isEmpty, !parts[5].utf8.isEmpty
    else { return nil }
    let former =
      parts.count > columns
      ? parts[columns].utf8.split(separator: 0x20).map { String(Substring($0)) } : []
    guard former.allSatisfy(isAddress) else { return nil }
    return AddressRecord(
      subject: AddressSubject(name: ByteKey(parts[0]), language: language), address: parts[2],
      since: since, text: parts[4], identity: parts[5] == "-" ? parts[0] : parts[5],
      former: former)
  }

  /// Whether a text is the path of a page: it begins and ends with a slash.
  private static func isAddress(_ text: String) -> Bool {
    PathText.isSitePath(text) && text.utf8.last == UInt8(ascii: "/")
  }

  /// Git leaves these where two branches changed neighbouring lines.
  private static func isMergeMarker(_ line: ArraySlice<UInt8>) -> Bool {
    ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains { line.starts(with: $0.utf8) }
  }
}

package import Diagnostics
package import LaoText

/// What the place of a document's file says of it:
/// `Content/<origin>/<section>/<folders>/<date>-<stem>.<language>.md`.
package struct DocumentPath: Sendable, Hashable {
  /// The path relative to the workspace.
  package let file: String
  package let origin: Origin
  package let kind: DocumentKind
  /// The folders below the section, for pages a part of their URL.
  package let folders: [String]
  /// The file's name without date, language and extension.
  package let stem: String
  /// The date at the front of the name.
  package let date: CalendarDate?
  package let language: ContentLanguage

  /// What two translations of one document share: the path without date, language and extension.
  package let identity: String
  /// The folder that the file lies in, where its attachments lie too.
  package let folder: String

  private init(
    file: String, origin: Origin, section: Section, kind: DocumentKind, folders: [String],
    name: Name
  ) {
    self.file = file
    self.origin = origin
    self.kind = kind
    self.folders = folders
    stem = name.stem
    date = name.date
    language = name.language
    let path = ([origin.folder, section.rawValue] + folders).joined(separator: "/")
    folder = "Content/" + path
    identity = path + "/" + (name.date.map { "\($0.isoText)-\(name.stem)" } ?? name.stem)
  }
}

extension DocumentPath {
  /// Whether a path of the workspace is that of a document, not of a file beside one.
  package static func isDocument(_ path: String) -> Bool {
    path.utf8.starts(with: "Content/".utf8) && path.utf8.suffix(3).elementsEqual(".md".utf8)
  }

  /// Reads the path of a document, or says what is wrong with it.
  package static func read(_ path: String, sites: Set<SiteID>) -> (DocumentPath?, [Diagnostic]) {
    let parts = path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
    guard parts.count >= 4 else {
      return (nil, [PathProblem.tooShallow.diagnostic(path: path)])
    }
    guard let origin = origin(parts[1], sites: sites) else {
      let known = sites.map(\.text) + ["shared"]
      return (nil, [PathProblem.unknownOrigin(parts[1], known: known).diagnostic(path: path)])
    }
    guard let section = Section(rawValue: parts[2]) else {
      return (nil, [PathProblem.unknownSection(parts[2]).diagnostic(path: path)])
    }
    let folders = Array(parts[3..<parts.count - 1])
    let name = Name(parts[parts.count - 1])
    guard let kind = kind(of: name.stem, in: section, folders: folders) else {
      return (nil, [PathProblem.periodicalFolder.diagnostic(path: path)])
    }
    guard !name.stem.utf8.isEmpty else {
      return (nil, [PathProblem.noName.diagnostic(path: path)])
    }
    var diagnostics: [Diagnostic] = []
    if let text = name.impossibleDate {
      diagnostics.append(PathProblem.impossibleDate(text).diagnostic(path: path))
    }
    let result = DocumentPath(
      file: path, origin: origin, section: section, kind: kind, folders: folders, name: name)
    return (result, diagnostics)
  }

  private static func origin(_ folder: String, sites: Set<SiteID>) -> Origin? {
    if folder.utf8.elementsEqual("shared".utf8) { return .shared }
    guard let site = SiteID(folder), sites.contains(site) else { return nil }
    return .site(site)
  }

  private static func kind(
    of stem: String, in section: Section, folders: [String]
  ) -> DocumentKind? {
    switch section {
    case .news: return .news
    case .publications: return .publication
    case .events: return .event
    case .pages: return .page
    case .periodicals:
      guard folders.count == 1 else { return nil }
      return stem.utf8.elementsEqual("index".utf8) ? .periodical : .issue
    }
  }
}

/// The parts of a document's file name.
private struct Name {
  var stem: String
  var date: CalendarDate?
  var impossibleDate: String?
  var language = ContentLanguage.lao

  init(_ file: String) {
    var bytes = Array(file.utf8.dropLast(3))
    for candidate in ContentLanguage.allCases {
      let ending = Array(".\(candidate.rawValue)".utf8)
      if bytes.count > ending.count, bytes.suffix(ending.count).elementsEqual(ending) {
        language = candidate
        bytes.removeLast(ending.count)
        break
      }
    }
    stem = String(decoding: bytes, as: UTF8.self)
    let prefix = bytes.prefix(10)
    guard bytes.count > 10, bytes[10] == UInt8(ascii: "-") else { return }
    let text = String(decoding: prefix, as: UTF8.self)
    do {
      date = try Moment(reading: text).date
      stem = String(decoding: bytes[11...], as: UTF8.self)
    } catch {
      if error == .impossible { impossibleDate = text }
    }
  }
}

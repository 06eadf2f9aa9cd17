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
  /// What the front of the name says, where it is no date.
  let nameDate: NameDate
  /// Whether the name ends as no document's does, though it is meant as one.
  let isMisnamed: Bool
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
    nameDate = name.nameDate
    isMisnamed = name.problem?.severity == .error
    date = name.date
    language = name.language
    let path = ([origin.folder, section.rawValue] + folders).joined(separator: "/")
    folder = "Content/" + path
    identity = path + "/" + name.whole
  }
}

extension DocumentPath {
  /// Whether every document of this kind has a date, in its front matter or in its file's name.
  var requiresDate: Bool {
    switch kind {
    case .news, .publication, .event, .issue: true
    case .page, .periodical: false
    }
  }

  /// What is wrong with the front of the name, if it is meant as the date that is missing.
  var dateProblem: PathProblem? {
    if case .nearMiss(let text, let meant) = nameDate { .dateForm(text, meant: meant) } else { nil }
  }

  /// Whether a part of the path begins with `_`: other generators publish nothing of such a name.
  var isHidden: Bool {
    file.utf8.split(separator: 0x2F).dropFirst(3).contains { $0.first == UInt8(ascii: "_") }
  }

  /// Whether a path of the workspace is that of a file which is meant as a document, whatever its
  /// name ends with.
  package static func isMeantAsDocument(_ path: String) -> Bool {
    if isDocument(path) { return true }
    guard path.utf8.starts(with: "Content/".utf8),
      let name = path.utf8.split(separator: 0x2F).last
    else { return false }
    return DocumentEnding(of: String(Substring(name))) != .other
  }

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
    var diagnostics = name.problem.map { [$0.diagnostic(path: path)] } ?? []
    if case .impossible(let text) = name.nameDate {
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
  /// Without language and extension.
  let whole: String
  /// Without the date too, unless nothing else stands there.
  let stem: String
  let nameDate: NameDate
  let language: ContentLanguage
  /// What is wrong with its end.
  let problem: PathProblem?

  var date: CalendarDate? {
    if case .day(let date, _) = nameDate { date } else { nil }
  }

  init(_ file: String) {
    let proper: String
    let ending: PathProblem?
    switch DocumentEnding(of: file) {
    case .proper, .other: (proper, ending) = (file, nil)
    case .misspelt(let meant): (proper, ending) = (meant, .ending(meant: meant))
    }
    let name = String(decoding: proper.utf8.dropLast(3), as: UTF8.self)
    switch NameLanguage(in: name) {
    case .published(let language, let stem):
      (self.language, whole, problem) = (language, stem, ending)
    case .misspelt(let language, let stem):
      let suffix = language == .lao ? "" : ".\(language.rawValue)"
      (self.language, whole) = (language, stem)
      problem = ending ?? .languageForm(meant: "\(stem)\(suffix).md")
    case .unknown(let code):
      (language, whole, problem) = (.lao, name, ending ?? .unknownLanguage(code))
    }
    nameDate = NameDate(in: whole.utf8)
    switch nameDate {
    case .day(_, let rest) where !rest.utf8.isEmpty: stem = rest
    case .day, .none, .impossible, .nearMiss: stem = whole
    }
  }
}

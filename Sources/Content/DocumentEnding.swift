/// How the name of a document ends, and how people and programs end it who mean one.
enum DocumentEnding: Sendable, Hashable {
  /// `.md`
  case proper
  /// `.MD`, `.markdown`, `.md.txt`; with the name that was meant.
  case misspelt(name: String)
  /// The name of another file.
  case other

  init(of name: String) {
    if name.utf8.suffix(3).elementsEqual(".md".utf8) {
      self = .proper
      return
    }
    let folded = name.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    let ending = Self.endings.first { folded.suffix($0.utf8.count).elementsEqual($0.utf8) }
    guard let ending, folded.count > ending.utf8.count else {
      self = .other
      return
    }
    self = .misspelt(
      name: String(decoding: name.utf8.dropLast(ending.utf8.count), as: UTF8.self) + ".md")
  }

  /// Longer ones first. Notepad adds `.txt` and hides it; word processors add theirs.
  private static let endings = [
    ".markdown.txt", ".md.txt", ".md.docx", ".md.doc", ".md.rtf", ".md.odt", ".md.text",
    ".markdown", ".mdown", ".mdwn", ".mdtext", ".mdtxt", ".mkdn", ".mkd", ".md",
  ]
}

package import Diagnostics
import FrontMatter
package import Templating

/// Reads `Templates/strings/<language>.yml`: flat keys with texts.
package enum StringsFile {
  /// The files by their language; what is wrong with one is no reason to leave the others out.
  ///
  /// A file that can't be read at all has the words of another: that each of its words is missing
  /// would hide why.
  package static func read(
    _ files: [(language: String, source: SourceText)]
  ) -> ([TemplateStrings.Language], [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var unread: Set<Int> = []
    var languages = files.enumerated().map { number, file in
      let (value, problems) = YAMLReader.read(file.source)
      diagnostics += problems
      if value == nil, problems.containsErrors { unread.insert(number) }
      var entries: [TemplateStrings.Entry] = []
      if case .mapping(let pairs) = value?.content {
        for pair in pairs {
          guard case .text(let text, _) = pair.value.content else {
            diagnostics.append(notAText(pair, file.source))
            continue
          }
          entries.append(
            TemplateStrings.Entry(
              key: pair.key, pattern: text, location: pair.keyPlace.location(in: file.source)))
        }
      }
      return TemplateStrings.Language(
        name: file.language, file: file.source.path, entries: entries)
    }
    if let known = languages.indices.first(where: { !unread.contains($0) }) {
      for number in unread {
        languages[number] = TemplateStrings.Language(
          name: languages[number].name, file: languages[number].file,
          entries: languages[known].entries)
      }
    }
    return (languages, diagnostics)
  }

  private static func notAText(_ pair: LocatedValue.Entry, _ source: SourceText) -> Diagnostic {
    Diagnostic(
      .error, "strings.not-text", at: pair.value.place.location(in: source),
      BilingualText("'\(pair.key)' must be a text", lao: "'\(pair.key)' ຕ້ອງແມ່ນຂໍ້ຄວາມ"),
      hint: BilingualText(
        "write '\(pair.key): text' on one line", lao: "ຂຽນ '\(pair.key): ຂໍ້ຄວາມ' ໃນແຖວດຽວ"))
  }
}

internal import Diagnostics

extension Compiler {
  /// Takes the strings files; complains about patterns that can't be read.
  mutating func take(_ strings: TemplateStrings) -> [Diagnostic] {
    var found: [Diagnostic] = []
    program.languages = strings.languages.map(\.name)
    for (number, language) in strings.languages.enumerated() {
      for entry in language.entries {
        let position: Int
        if let known = program.stringNumbers[entry.key] {
          position = known
        } else {
          position = program.strings.count
          program.stringNumbers[entry.key] = position
          program.strings.append(
            Program.StringPlan(
              key: entry.key,
              patterns: [StringPattern?](repeating: nil, count: strings.languages.count)))
        }
        guard let pattern = StringPattern(entry.pattern) else {
          found.append(TemplateFault.badPattern(entry.key).diagnostic(at: entry.location))
          // As it is written, so that it does not count as missing.
          program.strings[position].patterns[number] = StringPattern(literal: entry.pattern)
          continue
        }
        program.strings[position].patterns[number] = pattern
      }
    }
    return found
  }

  /// Warns of strings that templates use and that a language lacks.
  mutating func reportLackingStrings(_ strings: TemplateStrings) {
    for (number, place) in usedStrings.sorted(by: { $0.key < $1.key }) {
      let string = program.strings[number]
      for (index, language) in strings.languages.enumerated() where string.patterns[index] == nil {
        // Say where another language has it, so that the person who translates can see it.
        let other = strings.languages.lazy.flatMap(\.entries).first { $0.key == string.key }
        let used = Diagnostic.Related(
          location: place, message: TemplateFault.usedHere)
        diagnostics.append(
          TemplateFault.stringLacking(string.key, language: language.name, file: language.file)
            .diagnostic(at: other?.location, related: [used], severity: .warning))
      }
    }
  }
}

import ArgumentParser
import Diagnostics
import LaoText

/// `gweb lao ACTION`: the Lao text library, line by line.
struct LaoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lao",
    abstract: "Normalises, cuts, romanises and sorts Lao text, line by line.",
    discussion: """
      Reads the arguments, or the lines of standard input where there are none, and prints one \
      line for each: of any length of input only one line is held, but for sort.

      normalize   the one spelling that search and links rest on
      words       the words, parted by |
      syllables   the syllables, parted by |
      romanize    in Latin letters
      slug        as the last part of an address; an empty line where nothing is left
      sort        in the order of a Lao dictionary
      date        the date that is named, as 2023-03-21; what can be read in two ways is an error
      fold        the keys for search, parted by tabs: spelling, pronunciation, without tones
      folding     the table of those keys as JSON, for programs; reads nothing
      explain     normalised text, what each rule did, words, Latin letters, parted by tabs
      """)

  @Argument(
    help: "normalize, words, syllables, romanize, slug, sort, date, fold, folding or explain.")
  var action: LaoAction

  @Argument(help: "Texts; without any, the lines of standard input.")
  var texts: [String] = []

  @Option(
    help: "How Lao is romanised: moh (Ministry of Health, 2020) or popular.", transform: choice)
  var profile: LaoRomanizer.Profile = .moh

  @Option(help: "The letters of slugs: latin or lao.", transform: choice)
  var script: SlugMaker.Script = .latin

  @Flag(help: "Numeric dates have their day first: 03/04/2023 is in April.")
  var dayFirst = false

  @Option(
    name: .customLong("lang"),
    help: "The language of messages: lo or en. Default: that of the locale.")
  var chosenLanguage: MessageLanguage?

  func run() throws {
    var output = StandardOutput()
    let lines = LaoLines(
      action, profile: profile, script: script, dayFirst: dayFirst,
      language: chosenLanguage ?? ProcessEnvironment.messageLanguage)
    var input = StandardInput()
    var arguments = texts.makeIterator()
    func next() -> [UInt8]? {
      texts.isEmpty ? input.next() : arguments.next().map { Array($0.utf8) }
    }

    if action == .folding {
      try output.write(Array(LaoFolding.json.utf8))
      return try output.flush()
    }
    if action == .sort {
      var all: [String] = []
      while let line = next() { all.append(String(decoding: line, as: UTF8.self)) }
      for line in LaoCollator().sorted(all) { try output.writeLine(line) }
      return try output.flush()
    }
    var number = 0
    var failed = false
    while let line = next() {
      number += 1
      switch lines.result(for: line) {
      case .success(let bytes): try output.write(bytes)
      case .failure(let problem):
        failed = true
        StandardOutput.complain("\(number): \(problem.message)\n")
      }
      try output.write(CollectionOfOne(0x0A))
    }
    try output.flush()
    if failed { throw ExitStatus.contentErrors }
  }
}

/// What `gweb lao` does with each line.
enum LaoAction: String, CaseIterable, ExpressibleByArgument {
  case normalize, words, syllables, romanize, slug, sort, date, fold, folding, explain
}

/// The case that an option names.
private func choice<Choice: RawRepresentable & CaseIterable>(_ text: String) throws -> Choice
where Choice.RawValue == String {
  guard let choice = Choice(rawValue: text) else {
    let choices = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("'\(text)' is none of: \(choices).")
  }
  return choice
}

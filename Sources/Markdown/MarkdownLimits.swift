/// What a page may ask of the machine. Beyond them it is refused with a problem, before libcmark
/// sees it: version 0.30.2 takes quadratic time for deep containers and for open image brackets.
package enum MarkdownLimits {
  /// Bytes of one body. A law of 300 printed pages in Lao has about 700,000.
  package static let sourceSize = 1_048_576

  /// Lists and quotes inside each other. 50 of them with half a million empty lines behind take
  /// half a second.
  package static let containerDepth = 50

  /// Open elements of HTML around a word. libxml2 refuses pages of more than 256.
  package static let elementDepth = 120

  /// The sum over all paragraphs of image openings (`![`) times closing brackets (`]`): the steps
  /// that libcmark takes to switch openings off. This many take a tenth of a second.
  package static let bracketSteps = 60_000_000

  /// The budget of time and memory, in steps that can be counted beforehand, so that the same bytes
  /// are refused on every machine: each line takes one and one for each list and quote that may be
  /// open around it, each mark that can become a node of the tree 40. A step is about 10
  /// nanoseconds and, for marks, 5 bytes: a megabyte of nothing but `*_` would take 210 MB.
  package static let work = 20_000_000

  /// What one mark takes of the budget.
  static let markWork = 40

  /// Bytes of the text that libcmark parses once tables are rewritten: each cell repeats what stands
  /// before its table.
  static let rewrittenSize = 16_777_216

  /// Links and images of one page.
  package static let addresses = 10_000

  /// Cells of all tables; short rows are filled up, so cells can grow with the square of the source.
  package static let tableCells = 50_000

  /// Bytes of markup of one page.
  package static let outputSize = 8_388_608

  /// Problems told about one page; the rest is counted.
  package static let problems = 100
}

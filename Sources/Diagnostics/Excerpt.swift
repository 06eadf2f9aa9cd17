/// The part of a source line that is shown: all of it, or what stands around the marked place.
struct Excerpt {
  /// How many Unicode scalars are shown at most; Lao needs about two for a column.
  private static let limit = 160
  private static let lead = 60

  /// What is printed.
  let text: String
  /// What stands left of the mark, for the caret's indent.
  let before: String
  /// What the caret and its tildes stand under.
  let marked: String

  init(of line: [Unicode.Scalar], around range: Range<Int>) {
    var lower = 0
    if line.count > Self.limit { lower = max(0, range.lowerBound - Self.lead) }
    // A line must not begin with a mark that belongs to what was cut off.
    while lower > 0, lower < line.count,
      line[lower].properties.canonicalCombiningClass.rawValue != 0
        || line[lower].properties.generalCategory == .nonspacingMark
    { lower -= 1 }
    let upper = min(line.count, lower + Self.limit)
    let left = lower > 0 ? "…" : ""
    let right = upper < line.count ? "…" : ""
    let markEnd = min(max(range.upperBound, range.lowerBound), upper)
    before = left + Self.visible(line[lower..<range.lowerBound])
    marked = Self.visible(line[range.lowerBound..<max(range.lowerBound, markEnd)])
    text = left + Self.visible(line[lower..<upper]) + right
  }

  /// Tabs become one space, so that the caret stands where it should; other control characters
  /// become their names.
  private static func visible(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    for scalar in scalars { text.unicodeScalars.append(scalar == "\t" ? " " : scalar) }
    return ReportEncoding.singleLine(text)
  }
}

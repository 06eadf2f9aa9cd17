/// A document of a random history: what its file is called and what is written in it.
///
/// Its text bears a mark of its own, which every page and feed shows that has the text: by it the
/// document is known again, whatever it is called.
struct SketchedDocument {
  /// The number of the mark. A document that nobody could know again gets another.
  var number: Int
  var origin: String
  var section: String
  /// Below the section, empty or with a slash behind it.
  var folder = ""
  /// The file's name without date, language and ending.
  var stem: String
  var datesItsName: Bool
  var day: String
  var isEnglish = false
  var title: String
  var slug: String?
  var identity: String?
  var aliases: [String] = []
  var tags: [String] = []
  var isFiled = false
  var isDraft = false
  var isBroken = false
  var hasFile = false
  var expires: String?
  var syndication: String?
  /// The files below `Content/` that its text leads to.
  var links: [String] = []
  var sentence: String

  /// The path of the file below `Content/`.
  var path: String {
    let name = (datesItsName ? day + "-" : "") + stem + (isEnglish ? ".en" : "")
    return "\(origin)/\(section)/\(folder)\(name).md"
  }

  /// What a file that was renamed is known again by, but for the mark.
  var body: String {
    let up = folder.isEmpty ? "" : "../"
    let root = "../" + up
    return links.map { path in
      let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
      return "[ເບິ່ງ](\(root)\(parts[1]))"
    }.joined(separator: " ") + " " + sentence
  }

  var text: String {
    var fields = ["\(isBroken ? "titel" : "title"): \(title)"]
    if !datesItsName, section != "pages" { fields.append("date: \(day)") }
    if section == "events" { fields.append("start: 2026-12-12") }
    if section == "publications" { fields.append("kind: plan") }
    if let slug { fields.append("slug: \(slug)") }
    if let identity { fields.append("id: \(identity)") }
    if !aliases.isEmpty { fields.append("aliases: [\(aliases.joined(separator: ", "))]") }
    if !tags.isEmpty { fields.append("tags: [\(tags.joined(separator: ", "))]") }
    if isFiled { fields.append("category: digital") }
    if isDraft { fields.append("draft: true") }
    if hasFile { fields.append("attachments: [{file: plan.pdf}]") }
    if let expires { fields.append("expires: \(expires)") }
    if let syndication { fields.append("syndicate: \(syndication)") }
    return "---\n\(fields.joined(separator: "\n"))\n---\n\n\(Self.mark(number)) \(body)\n"
  }

  static func mark(_ number: Int) -> String { "mark\(number)mark" }
}

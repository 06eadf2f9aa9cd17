import BuildPipeline
import Diagnostics
import Foundation
import LaoText
import Publishing
import Testing
import Workspaces

/// A history that a seed gives: three offices write, rename, withdraw and break, and build together
/// or one at a time. After each step the trees are looked over (`PublicAddresses`).
struct RandomHistory: ~Copyable {
  let seed: UInt64
  /// What was done, for people.
  private(set) var story: [String] = []
  /// What went wrong, with the step.
  private(set) var faults: [String] = []

  private var random: SeededGenerator
  private let folder: URL
  private var documents: [SketchedDocument] = []
  /// Deleted ones, some of which come back.
  private var gone: [SketchedDocument] = []
  /// The path and the text under which a document was last recorded, by its mark.
  private var recorded: [Int: (path: String, body: String)] = [:]
  /// Those that were online without being recorded.
  private var unrecorded: [Int: String] = [:]
  private var written: [String: String] = [:]
  private var usedPaths: Set<String> = []
  private var counter = 0
  private var day = 1
  private var addresses: PublicAddresses

  init(seed: UInt64) throws {
    let folder = try temporaryFolder()
    self.seed = seed
    self.folder = folder
    random = SeededGenerator(seed: seed)
    addresses = PublicAddresses(output: folder.appendingPathComponent("public"))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private var workspace: URL { folder.appendingPathComponent("workspace") }
  private var output: URL { folder.appendingPathComponent("public") }

  /// Runs it, and ends at the first step after which something is wrong.
  mutating func run(steps: Int) async throws {
    try layOut()
    for _ in 0..<6 { add() }
    try await build([])
    for step in 1...steps where faults.isEmpty {
      story.append("step \(step)")
      if random.chance(9) {
        try rollBack()
        continue
      }
      for _ in 0...random.below(3) { edit() }
      if random.chance(10) { day += 1 + random.below(9) }
      try await build(random.chance(30) ? [random.one(of: OnlineFile.sites)] : [])
    }
    if faults.isEmpty { try await buildElsewhere() }
  }
}

// MARK: - What is done

extension RandomHistory {
  private static let titles = [
    "ກອງປະຊຸມ", "ແຈ້ງການ", "ກອງປະຊຸມປະຈຳເດືອນ", "ຂ່າວ", "ແຜນການ ປີ 2026", "ລະບົບ G-Net",
  ]
  private static let stems = [
    "kong-paxoum", "ກອງປະຊຸມ", "chaeng-kan", "post-1", "ຂ່າວ 5", "index", "plan", "about",
  ]
  private static let tags = ["ດິຈິຕ໋ອນ", "G-Net", "ກ່", "ກ", "C++", "C"]
  private static let syndications = [
    "{to: [all]}", "{to: [xaisomboun]}", "{to: [south]}", "{to: [all], mode: card}",
    "{to: [all], mode: link}", "{to: [attapeu], mode: card}", "{to: [all], until: 2026-11-12}",
  ]

  private mutating func edit() {
    let kinds: [(weight: Int, edit: (inout RandomHistory) -> Void)] = [
      (16, { $0.add() }),
      (10, { $0.change("retitle") { $0.title = $1.one(of: Self.titles) } }),
      (12, { $0.rename("rename") { $0.stem = $1.one(of: Self.stems) } }),
      (8, { $0.rename("move") { $0.folder = $1.one(of: ["", "ເກົ່າ/", "2026/"]) } }),
      (8, { $0.rename("redate") { $0.day = Self.day($1.below(400)) } }),
      (8, { $0.delete() }), (4, { $0.restore() }),
      (6, { $0.change("draft") { document, _ in document.isDraft.toggle() } }),
      (4, { $0.change("error") { document, _ in document.isBroken = true } }),
      (14, { $0.mend() }),
      (6, { $0.change("text") { $0.sentence = "ຂໍ້ຄວາມ \($1.below(1000))" } }),
      (9, { $0.syndicate() }),
      (6, { $0.change("tags") { $0.tags = Self.some(Self.tags, &$1) } }),
      (4, { $0.change("category") { document, _ in document.isFiled.toggle() } }),
      (5, { $0.slug() }), (4, { $0.alias() }), (5, { $0.link() }), (3, { $0.expire() }),
      (2, { $0.lose() }), (3, { $0.translate() }),
    ]
    var number = random.below(kinds.reduce(0) { $0 + $1.weight })
    for kind in kinds {
      if number < kind.weight { return kind.edit(&self) }
      number -= kind.weight
    }
  }

  private mutating func add() {
    let origin = random.one(of: OnlineFile.sites + ["ministry", "shared"])
    let section =
      origin == "shared"
      ? random.one(of: ["pages", "events"])
      : random.one(of: ["news", "news", "news", "publications", "events", "pages"])
    counter += 1
    var document = SketchedDocument(
      number: counter, origin: origin, section: section, stem: random.one(of: Self.stems),
      datesItsName: section != "pages" && random.chance(60), day: Self.day(random.below(400)),
      title: random.one(of: Self.titles), sentence: "ຂໍ້ຄວາມ \(random.below(1000))")
    // One `index` is the home page, and the theme has that.
    if section == "pages" { document.stem = random.one(of: ["about", "ຕິດຕໍ່", "contact"]) }
    if section != "pages" { document.tags = Self.some(Self.tags, &random) }
    if random.chance(20) { document.identity = "id-\(counter)" }
    document.hasFile = section == "publications"
    document.isFiled = section == "news" && random.chance(40)
    if origin == "ministry", section == "news", random.chance(50) {
      document.syndication = random.one(of: Self.syndications)
    }
    guard isFree(document.path) else { return }
    story.append("add \(document.path) (\(document.number)): \(document.text)")
    documents.append(document)
  }

  private mutating func change(
    _ name: String, _ edit: (inout SketchedDocument, inout SeededGenerator) -> Void
  ) {
    guard !documents.isEmpty else { return }
    let index = random.below(documents.count)
    edit(&documents[index], &random)
    if documents[index].section == "pages" { documents[index].tags = [] }
    if documents[index].section == "pages" { documents[index].isFiled = false }
    story.append("\(name) \(documents[index].path) (\(documents[index].number))")
  }

  /// Those who lead to it follow, most of the time.
  private mutating func rename(
    _ name: String, _ edit: (inout SketchedDocument, inout SeededGenerator) -> Void
  ) {
    guard !documents.isEmpty else { return }
    let index = random.below(documents.count)
    var document = documents[index]
    edit(&document, &random)
    // Of a page the path is the address that its editor chose, as a file is beside its document.
    if document.section == "pages" || document.hasFile { document.folder = "" }
    if document.section == "pages" { document.stem = documents[index].stem }
    let (old, new) = (documents[index].path, document.path)
    if old != new {
      guard isFree(new) else { return }
      if random.chance(80) {
        for other in documents.indices {
          documents[other].links = documents[other].links.map { $0 == old ? new : $0 }
        }
      }
    }
    documents[index] = document
    story.append("\(name) \(old) (\(document.number)) to \(new)")
  }

  private mutating func delete() {
    guard !documents.isEmpty else { return }
    let document = documents.remove(at: random.below(documents.count))
    gone.append(document)
    if random.chance(80) { forgetLinks(to: document.path) }
    story.append("delete \(document.path) (\(document.number))")
  }

  private mutating func restore() {
    guard !gone.isEmpty else { return }
    var document = gone.remove(at: random.below(gone.count))
    guard !documents.contains(where: { $0.path == document.path }) else { return }
    document.links = []
    documents.append(document)
    story.append("restore \(document.path) (\(document.number))")
  }

  private mutating func mend() {
    for index in documents.indices {
      documents[index].isBroken = false
      if documents[index].slug?.utf8.starts(with: "s".utf8) == false { documents[index].slug = nil }
    }
    let paths = Set(documents.map(\.path))
    for index in documents.indices {
      documents[index].links.removeAll { !paths.contains($0) }
    }
    story.append("mend")
  }

  private mutating func syndicate() {
    let choices = documents.indices.filter {
      documents[$0].origin == "ministry" && documents[$0].section != "pages"
    }
    guard !choices.isEmpty else { return }
    let index = random.one(of: choices)
    documents[index].syndication =
      random.chance(35) ? nil : random.one(of: Self.syndications)
    story.append("syndicate \(documents[index].path): \(documents[index].syndication ?? "no")")
  }

  private mutating func slug() {
    guard !documents.isEmpty else { return }
    let index = random.below(documents.count)
    guard documents[index].section != "pages" else { return }
    counter += 1
    documents[index].slug =
      random.chance(25) ? nil : random.chance(20) ? "kong-paxoum" : "s\(counter)"
    story.append("slug \(documents[index].path): \(documents[index].slug ?? "none")")
  }

  private mutating func alias() {
    guard !documents.isEmpty else { return }
    let index = random.below(documents.count)
    guard documents[index].origin != "shared" else { return }
    counter += 1
    documents[index].aliases.append("/old/\(counter)/")
    story.append("alias \(documents[index].path): \(documents[index].aliases)")
  }

  private mutating func link() {
    guard !documents.isEmpty else { return }
    let index = random.below(documents.count)
    let others = documents.filter {
      $0.origin == documents[index].origin && $0.path != documents[index].path
    }
    guard !others.isEmpty else { return }
    let target = random.one(of: others).path
    documents[index].links.append(target)
    story.append("link \(documents[index].path) to \(target)")
  }

  private mutating func expire() {
    guard !documents.isEmpty else { return }
    let index = random.below(documents.count)
    documents[index].expires = Self.day(400 + random.below(20))
    story.append("expire \(documents[index].path): \(documents[index].expires ?? "")")
  }

  /// A folder is not there: a share that is not mounted.
  private mutating func lose() {
    let origin = random.one(of: OnlineFile.sites)
    gone += documents.filter { $0.origin == origin }
    documents.removeAll { $0.origin == origin }
    story.append("lose Content/\(origin)")
  }

  private mutating func translate() {
    let choices = documents.filter { $0.origin == "ministry" && !$0.isEnglish }
    guard !choices.isEmpty else { return }
    var document = random.one(of: choices)
    counter += 1
    document.number = counter
    document.isEnglish = true
    document.links = []
    document.aliases = []
    document.title = "Meeting"
    guard isFree(document.path) else { return }
    documents.append(document)
    story.append("translate \(document.path) (\(counter))")
  }

  private mutating func forgetLinks(to path: String) {
    for index in documents.indices { documents[index].links.removeAll { $0 == path } }
  }

  /// A file that has the name of another is that document, so names are not used again.
  private mutating func isFree(_ path: String) -> Bool { usedPaths.insert(path).inserted }

  private static func some(
    _ elements: [String], _ random: inout SeededGenerator
  ) -> [String] {
    elements.filter { _ in random.chance(30) }
  }

  /// A day by its number, from the first of October 2025; 400 is the fifth of November 2026.
  private static func day(_ number: Int) -> String {
    let start = Date(timeIntervalSince1970: 1_759_276_800)
    let date = start.addingTimeInterval(Double(number) * 86_400)
    return date.formatted(.iso8601.year().month().day())
  }
}

// MARK: - What is built

extension RandomHistory {
  private mutating func build(_ sites: [String]) async throws {
    try writeFiles()
    var options = try self.options(output: output)
    options.sites = sites
    options.isLocked = random.chance(5)
    options.allowsRemoval = random.chance(50)
    let report = await Build(options, now: { 0 }).run()
    story.append(
      "build \(sites.first ?? "all") on day \(day)\(options.isLocked ? " --locked" : "")"
        + "\(options.allowsRemoval ? " --allow-removal" : "")")
    story += report.diagnostics.map { "  \($0.severity) \($0.identifier): \($0.message.english)" }
    faults += complaints(of: report)
    faults += addresses.look(
      published: report.published, isRecorded: !options.isLocked, documents: documents)
    note(report, isRecorded: !options.isLocked)
  }

  private mutating func rollBack() throws {
    let site = random.one(of: OnlineFile.sites)
    story.append("roll back \(site)")
    let output = try PublicationOutput(
      path: self.output.path, holder: BilingualText("test", lao: "ທົດສອບ"), syncs: false)
    guard let summary = try? output.rollBack(site, to: 1 + random.below(2)) else {
      story.append("  there is none")
      return
    }
    faults += addresses.look(rolledBack: summary, documents: documents)
  }

  /// The same workspace gives the same trees anywhere: in an empty output, files in another order.
  private mutating func buildElsewhere() async throws {
    mend()
    try writeFiles()
    var options = try self.options(output: output)
    options.allowsRemoval = true
    let first = await Build(options, now: { 0 }).run()
    faults += complaints(of: first)
    faults += addresses.look(
      published: first.published, isRecorded: true, documents: documents)
    options = try self.options(output: folder.appendingPathComponent("elsewhere"))
    options.order = .shuffled(seed: seed)
    let second = await Build(options, now: { 0 }).run()
    for (a, b) in zip(first.published, second.published) where a.manifestHash != b.manifestHash {
      faults.append("\(a.site) is another tree elsewhere")
    }
  }

  private func options(output: URL) throws -> BuildOptions {
    let text = Self.day(399 + day).split(separator: "-").compactMap { Int($0) }
    var options = BuildOptions(
      workspace: workspace.path, output: output.path,
      day: try #require(CalendarDate(year: text[0], month: text[1], day: text[2])),
      generator: "G-Web test")
    options.syncs = false
    return options
  }

  /// A workspace without errors holds nobody back.
  private func complaints(of report: BuildReport) -> [String] {
    let paths = Set(documents.map(\.path))
    let isWrong = documents.contains { document in
      document.isBroken || document.slug == "kong-paxoum"
        || document.links.contains { !paths.contains($0) }
    }
    if isWrong { return [] }
    return report.diagnostics.filter {
      $0.severity == .error && $0.identifier != "publishing.removal"
    }.map { "error without a reason: \($0.identifier) \($0.message.english)" }
  }

  /// What lock files know now.
  private mutating func note(_ report: BuildReport, isRecorded: Bool) {
    let sites = Set(report.published.map(\.site))
    for document in documents where addresses.isOnline(document.number) {
      guard sites.contains(document.origin) || document.origin == "shared" && !sites.isEmpty
      else { continue }
      if isRecorded {
        recorded[document.number] = (document.path, document.body)
        unrecorded[document.number] = nil
      } else if recorded[document.number] == nil {
        unrecorded[document.number] = document.path
      }
    }
  }
}

// MARK: - What lies on the disk

extension RandomHistory {
  /// Who is renamed and has another text too, before that was recorded, is another document.
  private mutating func forgetStrangers() {
    for index in documents.indices where documents[index].identity == nil {
      let document = documents[index]
      let isStranger: Bool =
        if let known = recorded[document.number] {
          known.path != document.path && known.body != document.body
        } else {
          unrecorded[document.number].map { $0 != document.path } ?? false
        }
      guard isStranger else { continue }
      counter += 1
      documents[index].number = counter
      unrecorded[document.number] = nil
      story.append("\(document.path) (\(document.number)) is \(counter) from now on")
    }
  }

  private mutating func writeFiles() throws {
    forgetStrangers()
    let wanted = Dictionary(
      documents.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
    for path in written.keys where wanted[path] == nil {
      try FileManager.default.removeItem(at: workspace.appendingPathComponent("Content/" + path))
    }
    for (path, text) in wanted where written[path] != text { try write("Content/" + path, text) }
    written = wanted
  }

  private func write(_ path: String, _ text: String) throws {
    let file = workspace.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Sites, and the golden theme with all that heads of pages lead to.
  private func layOut() throws {
    let golden = GoldenFolder("published").workspace
    try FileManager.default.createDirectory(at: workspace, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: golden.appendingPathComponent("Templates"),
      to: workspace.appendingPathComponent("Templates"))
    let layout = try String(
      contentsOf: golden.appendingPathComponent("Templates/layout.html"), encoding: .utf8)
    try write("Templates/layout.html", layout.replacingOccurrences(of: "</head>", with: Self.head))
    try write("Templates/news.html", Self.list)
    try write("Sites/shared.yml", Self.shared)
    let pdf = golden.appendingPathComponent("Content/ministry/publications/plan.pdf")
    for (number, site) in OnlineFile.sites.enumerated() {
      try write("Sites/\(site)/site.yml", Self.site(site, number: number))
      let folder = workspace.appendingPathComponent("Content/\(site)/publications")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: pdf, to: folder.appendingPathComponent("plan.pdf"))
    }
  }

  private static let head = """
    {% if page.target %}<meta http-equiv="refresh" content="0; url={{ page.target }}" />{% endif %}
    {%- for translation in page.translations if not page.syndicated %}
    <link rel="alternate" hreflang="{{ translation.lang }}" href="{{ translation.absolute_url }}" />
    {%- endfor %}
    {%- for feed in page.feeds %}
    <link rel="alternate" type="{{ feed.type }}" href="{{ feed.url }}" />
    {%- endfor %}
    {%- for feed in site.feeds %}
    <link rel="alternate" type="{{ feed.type }}" href="{{ feed.url }}" />
    {%- endfor %}
    {%- for value in page.json_ld %}
    <script type="application/ld+json">{{ value }}</script>
    {%- endfor %}
    </head>
    """

  private static let list = """
    {% extends 'layout.html' %}
    {% block main %}
    {%- for entry in page.entries %}<a href="{{ entry.url }}">{{ entry.title }}</a>{% endfor %}
    {%- for item in page.years %}<a href="{{ item.url }}">{{ item.year }}</a>{% endfor %}
    {%- if page.pagination %}
    {%- for item in page.pagination.numbers %}<a href="{{ item.url }}">{{ item.number }}</a>{% endfor %}
    {%- endif %}{% endblock %}
    """

  private static let shared = """
    groups:
      central: {name: {lo: ພາກກາງ, en: Central}}
      south: {name: {lo: ພາກໃຕ້, en: South}}
    categories:
      digital: {name: {lo: ດິຈິຕ໋ອນ, en: Digital}, description: ວຽກງານດິຈິຕ໋ອນ}
    navigation:
      - {id: home, title: {lo: ໜ້າຫຼັກ, en: Home}, path: /}
      - {id: news, title: {lo: ຂ່າວ, en: News}, path: /news/}

    """

  private static func site(_ name: String, number: Int) -> String {
    """
    kind: \(number == 0 ? "ministry" : "province")
    name: {lo: ຫ້ອງການ \(number), en: \(name)}
    code: "\(number)0"
    \(number == 0 ? "languages: [lo, en]" : "group: \(number == 1 ? "central" : "south")")
    posts_per_page: 2
    base_url: https://\(name).gweb.example
    contact: {office: ຫ້ອງການ}

    """
  }
}

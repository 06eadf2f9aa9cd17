import Diagnostics
import Foundation
import Hashing
import Testing

@testable import Publishing

#if canImport(Glibc)
  import Glibc
#endif

/// Where folders are exchanged, and where links are switched.
enum Disk: String, CaseIterable, CustomTestStringConvertible {
  case exchanging
  case linking

  var testDescription: String { rawValue }
}

@Suite("The states before the last edits")
struct GenerationTests {
  @Test("are three; the newest is the state before the last edit", arguments: Disk.allCases)
  func three(_ disk: Disk) throws {
    let scratch = Scratch()
    for number in 1...6 { try publish(scratch, "\(number)", disk) }
    for (number, text) in [(1, "5"), (2, "4"), (3, "3")] {
      let other = try copy(of: scratch)
      _ = try open(other, disk).rollBack("xaisomboun", to: number)
      #expect(try other.tree() == ["index.html": text])
    }
    #expect(
      refusal { _ = try open(scratch, disk).rollBack("xaisomboun", to: 4) }?.diagnostic.message
        == BilingualText(
          "has no state 4 to go back to: 3 are kept",
          lao: "ບໍ່ມີສະຖານະທີ 4 ທີ່ຈະກັບໄປໄດ້: ເກັບໄວ້ 3 ສະຖານະ"))
    #expect(try scratch.tree() == ["index.html": "6"])
  }

  @Test(
    "a rollback is undone by a second one, from whatever state it came",
    arguments: Disk.allCases, [1, 2, 3])
  func undone(_ disk: Disk, _ number: Int) throws {
    let scratch = Scratch()
    for number in 1...4 { try publish(scratch, "\(number)", disk) }
    _ = try open(scratch, disk).rollBack("xaisomboun", to: number)
    #expect(try scratch.tree() == ["index.html": "\(4 - number)"])
    _ = try open(scratch, disk).rollBack("xaisomboun")
    #expect(try scratch.tree() == ["index.html": "4"])
    #expect(try numbers(scratch, disk) == ["\(4 - number)", "3", "2", "1"].uniqued)
  }

  @Test("share unchanged files: each has one inode in all of them", arguments: Disk.allCases)
  func shared(_ disk: Disk) throws {
    let scratch = Scratch()
    for number in 1...5 { try publish(scratch, "\(number)", disk, ["ຮູບ.jpg": "ຮູບ"]) }
    var status = stat()
    try #require(stat(scratch.path + "/xaisomboun/ຮູບ.jpg", &status) == 0)
    #expect(status.st_nlink == 4)
  }

  @Test("no state is kept that is the very one online", arguments: Disk.allCases)
  func backAndForth(_ disk: Disk) throws {
    let scratch = Scratch()
    for text in ["1", "2", "3"] { try publish(scratch, text, disk) }
    // An edit that is taken back, again and again: the older states are not used up.
    for text in ["x", "3", "x", "3", "x", "3"] { try publish(scratch, text, disk) }
    #expect(try numbers(scratch, disk) == ["x", "2", "1"])
  }

  @Test("feeds 05: what only the calendar changes takes no state", arguments: Disk.allCases)
  func feeds05RollbackLostOvernight(_ disk: Disk) throws {
    let scratch = Scratch()
    let good = ContentHash(of: Array("good".utf8))
    let bad = ContentHash(of: Array("bad".utf8))
    try publish(scratch, "ດີ", disk, ["security.txt": "1"], sources: good)
    try publish(scratch, "ດີ", disk, ["security.txt": "2"], sources: good)
    try publish(scratch, "ບໍ່ດີ", disk, ["security.txt": "2"], sources: bad)
    for night in 3...9 {
      try publish(scratch, "ບໍ່ດີ", disk, ["security.txt": "\(night)"], sources: bad)
    }
    #expect(try scratch.state("previous").count == 1)
    _ = try open(scratch, disk).rollBack("xaisomboun")
    #expect(try scratch.tree() == ["index.html": "ດີ", "security.txt": "2"])
    // The build after it publishes the workspace again: that is an edit, the rollback is undone by it
    // and is itself kept.
    try publish(scratch, "ບໍ່ດີ", disk, ["security.txt": "10"], sources: bad)
    _ = try open(scratch, disk).rollBack("xaisomboun")
    #expect(try scratch.tree() == ["index.html": "ດີ", "security.txt": "2"])
    #expect(try scratch.state("staging") == [])
  }

  @Test("the one tree that version 0.1.0 kept is the oldest of them")
  func versionOne() throws {
    let scratch = Scratch()
    try scratch.publish(["index.html": "1"])
    try scratch.publish(["index.html": "2"])
    try FileManager.default.moveItem(
      atPath: scratch.path + "/.gweb/previous/xaisomboun.1",
      toPath: scratch.path + "/.gweb/previous/xaisomboun")
    try scratch.publish(["index.html": "3"])
    #expect(try numbers(scratch, .exchanging) == ["2", "1"])
    _ = try scratch.open().rollBack("xaisomboun", to: 2)
    #expect(try scratch.tree() == ["index.html": "1"])
  }

  @Test("of one site are not those of a site whose name begins like it")
  func names() throws {
    let scratch = Scratch()
    for site in ["a", "a.1", "a-b"] {
      for text in ["ໜຶ່ງ", "ສອງ"] { try scratch.publish(["index.html": site + text], site: site) }
    }
    for site in ["a", "a.1", "a-b"] {
      _ = try scratch.open().rollBack(site)
      #expect(try scratch.tree(site) == ["index.html": site + "ໜຶ່ງ"])
    }
  }

  @Test("junk among them is passed over, be its number ever so large")
  func junk() throws {
    let scratch = Scratch()
    try scratch.publish(["index.html": "1"])
    for name in ["xaisomboun.9223372036854775807", "xaisomboun.", ".1", "xaisomboun.-1", "nobody"] {
      try scratch.write("x", to: ".gweb/previous/\(name)")
    }
    try scratch.publish(["index.html": "2"])
    _ = try scratch.open().rollBack("xaisomboun")
    #expect(try scratch.tree() == ["index.html": "1"])
  }

  @Test("a link that a killed build left beside the tree that is online is removed, not the tree")
  func killedBetweenLinks() throws {
    let scratch = Scratch()
    for text in ["1", "2"] { try publish(scratch, text, .linking) }
    let target = try FileManager.default.destinationOfSymbolicLink(
      atPath: scratch.path + "/xaisomboun")
    // As if a build had been killed after it made the link and before it switched the site's.
    try #require(
      symlink(
        "../trees/" + target.dropFirst(".gweb/trees/".count),
        scratch.path + "/.gweb/previous/xaisomboun.7") == 0)
    let output = try open(scratch, .linking)
    #expect(output.warnings.isEmpty)
    #expect(try scratch.state("previous") == ["xaisomboun.1"])
    #expect(try scratch.tree() == ["index.html": "2"])
    _ = try output.rollBack("xaisomboun")
    #expect(try scratch.tree() == ["index.html": "1"])
  }

  @Test("a folder comes back where a link is online now")
  func folderBehindLink() throws {
    let scratch = Scratch()
    for text in ["1", "2"] { try scratch.publish(["index.html": text]) }
    try FileManager.default.removeItem(atPath: scratch.path + "/xaisomboun")
    try publish(scratch, "3", .linking)
    _ = try open(scratch, .linking).rollBack("xaisomboun")
    #expect(try scratch.tree() == ["index.html": "1"])
    _ = try open(scratch, .linking).rollBack("xaisomboun")
    #expect(try scratch.tree() == ["index.html": "3"])
    let output = try open(scratch, .linking)
    #expect(output.warnings.isEmpty)
  }

  @Test("comes back with the rights that published trees have")
  func rights() throws {
    let scratch = Scratch()
    for text in ["1", "2"] { try scratch.publish(["a/index.html": text]) }
    try #require(0 == system("chmod -R go-rwx \(scratch.path)/.gweb/previous"))
    _ = try scratch.open().rollBack("xaisomboun")
    for (path, rights) in [("", 0o755), ("/a", 0o755), ("/a/index.html", 0o644)] {
      var status = stat()
      try #require(stat(scratch.path + "/xaisomboun" + path, &status) == 0)
      #expect(Int(status.st_mode & 0o777) == rights)
    }
  }
}

@Suite("The history of a site")
struct HistoryTests {
  @Test("tells days, moments and changes, what is online first")
  func told() throws {
    let scratch = Scratch()
    for (number, text) in ["ໜຶ່ງ", "ສອງ", "ສາມ"].enumerated() {
      let output = try scratch.open()
      let files = ["index.html": text, "a.html": "a", "\(number).html": text]
      let stamp = PublicationStamp(
        day: "2026-11-0\(number + 1)", moment: "2026-11-0\(number + 1)T09:00+07:00")
      _ = try output.publish([try output.seal(files)], stamp: stamp)[0].get()
    }
    let history = try PublicationHistory.read(output: scratch.path, site: "xaisomboun")
    #expect(history.states.map(\.number) == [0, 1, 2])
    #expect(history.states.map(\.stamp?.day) == ["2026-11-03", "2026-11-02", "2026-11-01"])
    #expect(history.states.map(\.changes) == [3, 3, 3])
    #expect(history.states.map(\.files) == [3, 3, 3])
    // A rollback is a publication too: of the same day, now.
    _ = try scratch.open().rollBack("xaisomboun", to: 2, at: "2026-11-30T12:00+07:00")
    let after = try PublicationHistory.read(output: scratch.path, site: "xaisomboun")
    #expect(after.states.map(\.stamp?.day) == ["2026-11-01", "2026-11-03", "2026-11-02"])
    #expect(after.states[0].stamp?.moment == "2026-11-30T12:00+07:00")
    #expect(
      after.states.map(\.manifestHash) == [2, 0, 1].map { history.states[$0].manifestHash })
  }

  @Test("stands in no tree: the same files are the same tree on every day")
  func notInTrees() throws {
    let one = Scratch()
    let two = Scratch()
    for (scratch, day) in [(one, "2026-11-01"), (two, "2026-12-01")] {
      let output = try scratch.open()
      let stamp = PublicationStamp(day: day, moment: day + "T09:00+07:00")
      _ = try output.publish([try output.seal(["index.html": "ລາວ"])], stamp: stamp)[0].get()
    }
    #expect(try one.files("xaisomboun") == two.files("xaisomboun"))
    #expect(
      try one.text("xaisomboun/.gweb-manifest") == two.text("xaisomboun/.gweb-manifest"))
  }

  @Test("that is damaged at any byte hides a line at most: trees come back without it")
  func everyByte() throws {
    let scratch = Scratch()
    for text in ["1", "2"] {
      let output = try scratch.open()
      let stamp = PublicationStamp(day: "2026-11-30", moment: "2026-11-30T09:00+07:00")
      _ = try output.publish([try output.seal(["index.html": text])], stamp: stamp)[0].get()
    }
    let whole = Array(try scratch.text(".gweb/history/xaisomboun").utf8)
    for index in whole.indices {
      var damaged = whole
      damaged[index] ^= 0x80
      try Data(damaged).write(to: URL(fileURLWithPath: scratch.path + "/.gweb/history/xaisomboun"))
      let history = try PublicationHistory.read(output: scratch.path, site: "xaisomboun")
      #expect(history.states.map(\.number) == [0, 1])
      for state in history.states {
        #expect(state.stamp?.day.utf8.allSatisfy { (0x21...0x7E).contains($0) } ?? true)
      }
    }
    try scratch.write("?", to: ".gweb/history/xaisomboun")
    #expect(try scratch.open().rollBack("xaisomboun").stamp == nil)
    #expect(try scratch.tree() == ["index.html": "1"])
    #expect(try scratch.publish(["index.html": "3"]).changed == ["index.html"])
  }

  @Test("of builds beyond number is a short file")
  func growth() throws {
    var records = PublicationRecords()
    for number in 0..<1_000 {
      records.add(
        PublicationRecord(
          manifest: ContentHash(of: Array("\(number)".utf8)), stamp: nil, sources: nil, new: 1,
          changed: number, removed: 0), forgetting: nil)
    }
    #expect(records.records.count == PublicationRecords.limit)
    #expect(PublicationRecords(parsing: records.text).records.map(\.changed) == Array(984..<1_000))
  }

  @Test("desk E23: a misspelt site is told with the nearest name, by rollback too")
  func deskE23NearestSite() throws {
    let scratch = Scratch()
    for site in ["ministry", "xaisomboun"] { try scratch.publish(["index.html": "1"], site: site) }
    let bodies = [
      { _ = try PublicationHistory.read(output: scratch.path, site: "xaisombun") },
      { _ = try scratch.open().rollBack("xaisombun") },
    ]
    for body in bodies {
      let diagnostic = refusal(body)?.diagnostic
      #expect(
        diagnostic?.message
          == BilingualText(
            "no site 'xaisombun' was ever published here",
            lao: "ບໍ່ເຄີຍເຜີຍແຜ່ເວັບໄຊ 'xaisombun' ຢູ່ບ່ອນນີ້"))
      #expect(
        diagnostic?.hint
          == BilingualText("did you mean 'xaisomboun'?", lao: "ໝາຍເຖິງ 'xaisomboun' ບໍ?"))
    }
  }

  @Test("is read without making anything")
  func readOnly() throws {
    let scratch = Scratch()
    #expect(
      refusal { _ = try PublicationHistory.read(output: scratch.path, site: "a") }?
        .diagnostic.identifier == "publishing.no-output")
    #expect(!FileManager.default.fileExists(atPath: scratch.path))
  }
}

@Suite("An output for previews")
struct PreviewOutputTests {
  @Test("desk E27: what is online takes no drafts")
  func deskE27DraftsGoOnline() throws {
    let scratch = Scratch()
    try scratch.publish(["index.html": "ອອນລາຍ"])
    let error = refusal { try publish(scratch, .preview) }
    #expect(error?.kind == .refused)
    #expect(error?.diagnostic.identifier == "publishing.public-output")
    #expect(try scratch.tree() == ["index.html": "ອອນລາຍ"])
    // Nor where nothing is online any more that once was.
    try FileManager.default.removeItem(atPath: scratch.path + "/xaisomboun")
    try scratch.publish(["index.html": "1"], site: "ministry")
    try scratch.publish(["index.html": "2"], site: "ministry")
    try FileManager.default.removeItem(atPath: scratch.path + "/ministry")
    #expect(refusal { try publish(scratch, .preview) }?.kind == .refused)
  }

  @Test("is marked, and never taken for what is online")
  func marked() throws {
    let scratch = Scratch()
    try publish(scratch, .preview)
    try publish(scratch, .preview)
    #expect(try scratch.tree() == ["index.html": "ຮ່າງ"])
    let error = refusal { try publish(scratch, .online) }
    #expect(error?.diagnostic.identifier == "publishing.preview-output")
    #expect(try scratch.tree() == ["index.html": "ຮ່າງ"])
    #expect(try scratch.text(".gweb/preview").hasPrefix("This folder is a preview"))
  }

  @Test("may be a folder in which a build was killed before it published anything")
  func killed() throws {
    let scratch = Scratch()
    _ = try scratch.open()
    try publish(scratch, .preview)
    #expect(try scratch.tree() == ["index.html": "ຮ່າງ"])
  }

  @Test("can be rolled back as any other")
  func rollBack() throws {
    let scratch = Scratch()
    try publish(scratch, .preview)
    try publish(scratch, .preview, "ສອງ")
    _ = try PublicationOutput(existing: scratch.path, holder: .test).rollBack("xaisomboun")
    #expect(try scratch.tree() == ["index.html": "ຮ່າງ"])
  }

  private func publish(
    _ scratch: Scratch, _ purpose: PublicationOutput.Purpose, _ text: String = "ຮ່າງ"
  ) throws {
    let output = try PublicationOutput(
      path: scratch.path, holder: .test, syncs: false, purpose: purpose)
    _ = try output.publish([try output.seal(["index.html": text])])[0].get()
  }
}

extension GenerationTests {
  private func open(_ scratch: Scratch, _ disk: Disk) throws -> PublicationOutput {
    try PublicationOutput(
      path: scratch.path, holder: .test, syncs: false, exchanges: disk == .exchanging)
  }

  private func publish(
    _ scratch: Scratch, _ text: String, _ disk: Disk, _ others: [String: String] = [:],
    sources: ContentHash? = nil
  ) throws {
    let output = try open(scratch, disk)
    let staging = try output.begin("xaisomboun")
    let files = try others.merging(["index.html": text]) { $1 }.map {
      try staging.write($0.key, Array($0.value.utf8))
    }
    let summary = try output.publish([try staging.seal(files, sources: sources)])[0].get()
    #expect(summary.warnings.isEmpty)
  }

  /// The home pages of the states before the one online, the newest first.
  private func numbers(_ scratch: Scratch, _ disk: Disk) throws -> [String] {
    let output = try open(scratch, disk)
    let generations = output.generations(of: "xaisomboun")
    return try generations.all().map {
      try String(
        contentsOfFile: scratch.path + "/.gweb/previous/\($0.name)/index.html", encoding: .utf8)
    }
  }

  private func copy(of scratch: Scratch) throws -> Scratch {
    let other = Scratch()
    try #require(0 == system("cp -a \(scratch.path) \(other.path)"))
    return other
  }
}

extension [String] {
  /// Each once, where it is first.
  fileprivate var uniqued: [String] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

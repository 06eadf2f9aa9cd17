import Foundation
import Testing

@Suite("gweb build and check")
struct BuildCommandTests {
  private static let golden = GWebProcess.repository
    .appendingPathComponent("Tests/BuildPipelineTests/Golden/published/workspace")

  @Test("a build tells what it published, and the same build again that nothing changed")
  func summary() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let arguments = [
      "build", "--workspace", Self.golden.path, "--output", folder.path, "--date", "2024-11-20",
      "--no-sync",
    ]
    let first = try GWebProcess(arguments)
    #expect(first.status == 0)
    #expect(first.errors == "")
    let lines = first.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 4)
    #expect(lines[0] == "ministry: online for the first time, 68 files")
    let outlook = "not shown: 1 draft; the calendar changes the sites next on 2024-12-01"
    #expect(lines[2] == outlook)
    #expect(lines[3] == "0 errors, 0 warnings: 2 of 2 sites changed")
    let again = try GWebProcess(arguments)
    #expect(
      again.output == "\(outlook)\n0 errors, 0 warnings: nothing has changed on 2 sites\n")
  }

  @Test("a typo: exit code 1, the message in the language of the locale, the other site published")
  func typo() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let workspace = folder.appendingPathComponent("workspace")
    try FileManager.default.copyItem(at: Self.golden, to: workspace)
    try Data("---\ntitel: ຂ່າວ\ndate: 2023-01-01\n---\n".utf8)
      .write(to: workspace.appendingPathComponent("Content/xaisomboun/news/typo.md"))
    let result = try GWebProcess(
      ["build", "--workspace", workspace.path, "--date", "2024-11-20", "--no-sync"],
      environment: ["LANG": "lo_LA.UTF-8"])
    #expect(result.status == 1)
    #expect(
      result.errors == """
        \(workspace.path)/Content/xaisomboun/news/typo.md:2:1: ຜິດພາດ: ບໍ່ຮູ້ຈັກຊື່ 'titel' [front-matter.unknown-key]
         2 | titel: ຂ່າວ
           | ^~~~~
          = ຄຳແນະນຳ: ໝາຍເຖິງ 'title' ບໍ?

        """)
    #expect(
      result.output == """
        ministry: ເຜີຍແຜ່ເທື່ອທຳອິດ, 68 ແຟ້ມ
        xaisomboun: ບໍ່ໄດ້ເຜີຍແຜ່, ສິ່ງທີ່ຢູ່ອອນລາຍຍັງຄືເກົ່າ, ຍ້ອນ \(workspace.path)/Content/xaisomboun/news/typo.md
        ບໍ່ສະແດງ: ສະບັບຮ່າງ 1; ປະຕິທິນຈະປ່ຽນເວັບໄຊເທື່ອຕໍ່ໄປວັນທີ 2024-12-01
        ຜິດພາດ 1, ຄຳເຕືອນ 0: xaisomboun ບໍ່ໄດ້ເຜີຍແຜ່ (1 ຈາກ 2)

        """)
    let output = workspace.appendingPathComponent("public")
    #expect(FileManager.default.fileExists(atPath: output.appendingPathComponent("ministry").path))
  }

  @Test(
    "desk E27: what is not public yet never goes into the folder that is online",
    arguments: [["--drafts"], ["--date", "2999-01-01"]], ["", "/public", "/x/../public/"])
  func deskE27PreviewOutput(what: [String], output: String) throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let workspace = folder.appendingPathComponent("workspace")
    try FileManager.default.copyItem(at: Self.golden, to: workspace)
    try FileManager.default.createDirectory(
      at: workspace.appendingPathComponent("x"), withIntermediateDirectories: true)
    let place = output.isEmpty ? [] : ["--output", workspace.path + output]
    let english = try GWebProcess(["build", "--workspace", workspace.path] + what + place)
    #expect(english.status == 64)
    let reason =
      what == ["--drafts"]
      ? "--drafts shows what is not public, so it never goes into the folder that is online"
      : "2999-01-01 is a day to come, and what is due only then never goes into the folder that is online"
    #expect(
      english.errors == """
        error: \(reason) [arguments.preview-output]
          = hint: give the preview a folder of its own, for example --output preview

        """)
    let lao = try GWebProcess(
      ["build", "--workspace", workspace.path, "--lang", "lo"] + what + place)
    let laoReason =
      what == ["--drafts"]
      ? "--drafts ສະແດງສິ່ງທີ່ຍັງບໍ່ເຜີຍແຜ່ ຈຶ່ງໄປຢູ່ໃນໂຟນເດີທີ່ອອນລາຍບໍ່ໄດ້"
      : "2999-01-01 ແມ່ນມື້ທີ່ຍັງບໍ່ມາເຖິງ, ສິ່ງທີ່ຍັງບໍ່ເຖິງກຳນົດໄປຢູ່ໃນໂຟນເດີທີ່ອອນລາຍບໍ່ໄດ້"
    #expect(
      lao.errors == """
        ຜິດພາດ: \(laoReason) [arguments.preview-output]
          = ຄຳແນະນຳ: ໃຫ້ໂຟນເດີສະເພາະແກ່ຕົວຢ່າງ, ຕົວຢ່າງ --output preview

        """)
    #expect(
      !FileManager.default.fileExists(atPath: workspace.appendingPathComponent("public").path))
  }

  @Test("desk E27: a preview has a folder of its own, which never goes online")
  func deskE27PreviewFolder() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let (preview, online) = (folder.path + "/preview", folder.path + "/online")
    func build(_ output: String, _ more: String...) throws -> GWebProcess {
      try GWebProcess(
        [
          "build", "--workspace", Self.golden.path, "--output", output, "--no-sync",
        ] + more)
    }
    #expect(try build(preview, "--drafts", "--date", "2024-11-20").status == 0)
    #expect(try build(online, "--date", "2024-11-20").status == 0)
    let refused = try build(online, "--drafts", "--date", "2024-11-20")
    #expect(refused.status == 73)
    #expect(refused.errors.contains("[publishing.public-output]"))
    let unmarked = try build(preview, "--date", "2024-11-20")
    #expect(unmarked.status == 73)
    #expect(unmarked.errors.contains("[publishing.preview-output]"))
    // A day is to come or not by the clock that SOURCE_DATE_EPOCH may set.
    #expect(
      try GWebProcess(
        [
          "build", "--workspace", Self.golden.path, "--output", online, "--no-sync", "--date",
          "2100-01-01",
        ], environment: ["SOURCE_DATE_EPOCH": "4102444800"]
      ).status == 0)
  }

  @Test("the history of a site names days, moments and changes; rollback takes their numbers")
  func history() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let workspace = folder.appendingPathComponent("workspace")
    try FileManager.default.copyItem(at: Self.golden, to: workspace)
    let about = workspace.appendingPathComponent("Content/xaisomboun/news/2024-01-01-history.md")
    for text in ["ໜຶ່ງ", "ສອງ", "ສາມ"] {
      try Data("---\ntitle: ປະຫວັດ\n---\n\n\(text)\n".utf8).write(to: about)
      let built = try GWebProcess([
        "build", "--workspace", workspace.path, "--date", "2024-11-20", "--no-sync",
      ])
      #expect(built.status == 0)
    }
    let place = ["--workspace", workspace.path]
    let lines = try GWebProcess(["history", "xaisomboun"] + place).output
      .split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("online  built for 2024-11-20, put online 2"))
    #expect(lines[2].hasPrefix("2       built for 2024-11-20, put online 2"))
    #expect(lines[0].contains(" changes, manifest "))
    let lao = try GWebProcess(["history", "xaisomboun", "--lang", "lo"] + place).output
    #expect(lao.hasPrefix("ອອນລາຍ  ສ້າງສຳລັບ 2024-11-20, ເຜີຍແຜ່ເມື່ອ 2"))
    let json = try GWebProcess(["history", "xaisomboun", "--format", "json"] + place).output
    let objects = try json.split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
    #expect(objects.map { $0?["number"] as? Int } == [0, 1, 2])
    #expect((objects[0]?["manifest"] as? String)?.count == 64)
    let back = try GWebProcess(["rollback", "xaisomboun", "--to", "2"] + place)
    #expect(back.status == 0)
    #expect(back.output.hasPrefix("xaisomboun: back online as built for 2024-11-20 with "))
    #expect(back.output.hasSuffix("; a second gweb rollback undoes it\n"))
    #expect(try GWebProcess(["rollback", "xaisomboun", "--to", "4"] + place).status == 73)
    #expect(try GWebProcess(["rollback", "xaisomboun", "--to", "0"] + place).status == 64)
    for command in ["rollback", "history"] {
      let unknown = try GWebProcess([command, "xaisombun"] + place)
      #expect(unknown.status == 73)
      #expect(
        unknown.errors == """
          \(workspace.path)/public: error: no site 'xaisombun' was ever published here [publishing.unknown-site]
            = hint: did you mean 'xaisomboun'?

          """)
    }
  }

  @Test("desk E13: a folder that is gone takes no third of a site with it, unless that is meant")
  func deskE13MissingFolder() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let workspace = folder.appendingPathComponent("workspace")
    try FileManager.default.copyItem(at: Self.golden, to: workspace)
    let news = workspace.appendingPathComponent("Content/ministry/news")
    for number in 0..<40 {
      try Data("---\ntitle: ຂ່າວທີ \(number)\ndate: 2024-05-01\nslug: k\(number)\n---\n\nຂ່າວ.\n".utf8)
        .write(to: news.appendingPathComponent("2024-05-01-k\(number).md"))
    }
    let arguments = ["build", "--workspace", workspace.path, "--date", "2024-11-20", "--no-sync"]
    #expect(try GWebProcess(arguments).status == 0)
    let manifest = workspace.appendingPathComponent("public/ministry/.gweb-manifest")
    let before = try Data(contentsOf: manifest)
    try FileManager.default.removeItem(at: news)
    let refused = try GWebProcess(arguments)
    #expect(refused.status == 1)
    #expect(
      refused.errors.contains(
        "/public/ministry: error: 'ministry' would lose "), "\(refused.errors)")
    #expect(refused.errors.contains("[publishing.removal]"))
    #expect(
      refused.errors.contains(
        "  = hint: look whether a folder of the workspace is missing or misspelt; if they are meant "
          + "to go, build with --allow-removal\n"))
    #expect(try Data(contentsOf: manifest) == before)
    #expect(try GWebProcess(arguments + ["--allow-removal"]).status == 0)
    #expect(try Data(contentsOf: manifest) != before)
  }

  @Test(
    "desk E14: errors stand last, counted, with whom they keep back; what is new has its address")
  func deskE14ErrorsScrollAway() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let workspace = folder.appendingPathComponent("workspace")
    try FileManager.default.copyItem(at: Self.golden, to: workspace)
    func write(_ path: String, _ text: String) throws {
      try Data(text.utf8).write(to: workspace.appendingPathComponent("Content/" + path))
    }
    func build(_ more: String...) throws -> GWebProcess {
      try GWebProcess(
        ["build", "--workspace", workspace.path, "--date", "2024-11-20", "--no-sync"] + more)
    }
    #expect(try build().status == 0)
    try write("ministry/news/2024-10-01-new.md", "---\ntitle: ຂ່າວໃໝ່\nslug: mai\n---\n\nຂ່າວ.\n")
    try write("xaisomboun/news/bad.md", "---\ntitle: ຂ່າວ\ndate: 2023-02-31\n---\n")
    try write("ministry/news/aaa.png", "")
    let result = try build()
    #expect(result.status == 1)
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines[0].hasPrefix("ministry: "))
    let ministry = try String(
      contentsOf: workspace.appendingPathComponent("Sites/ministry/site.yml"), encoding: .utf8)
    let base = try #require(
      ministry.split(separator: "\n").first { $0.hasPrefix("base_url: ") }?
        .dropFirst("base_url: ".count))
    #expect(lines[1] == "  new: \(base)/news/2024/mai/")
    #expect(
      lines.contains(
        "xaisomboun: not published, what is online stays as it was, because of "
          + "\(workspace.path)/Content/xaisomboun/news/bad.md"))
    #expect(lines.last?.hasPrefix("1 error, ") == true)
    #expect(lines.last?.hasSuffix(": xaisomboun was not published (1 of 2)") == true)
    let errors = try build("--format", "short").errors.split(separator: "\n")
    #expect(errors.last?.contains(" error ") == true)
    // What is gone has its address too.
    try FileManager.default.removeItem(
      at: workspace.appendingPathComponent("Content/ministry/news/2024-10-01-new.md"))
    #expect(try build().output.contains("\n  gone: \(base)/news/2024/mai/\n"))
  }

  @Test(
    "desk E22: paths are as seen from the current folder; for GitHub from the repository's root")
  func deskE22Paths() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let site = folder.appendingPathComponent("ໂຄງການ/site")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("ໂຄງການ/.git"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Self.golden, to: site)
    try Data("---\ntitel: ຂ່າວ\ndate: 2023-01-01\n---\n".utf8)
      .write(to: site.appendingPathComponent("Content/xaisomboun/news/typo.md"))
    func errors(_ current: URL, _ workspace: String, _ format: String) throws -> String {
      try GWebProcess(
        ["check", "--workspace", workspace, "--date", "2024-11-20", "--format", format],
        folder: current
      ).errors
    }
    let above = site.deletingLastPathComponent()
    let file = "Content/xaisomboun/news/typo.md"
    for (current, workspace, path) in [
      (above, "site", "site/"), (above, "./site/", "site/"), (site, ".", ""),
      (folder, "ໂຄງການ/site", "ໂຄງການ/site/"), (site, "../site", "../site/"),
    ] {
      let text = try errors(current, workspace, "short")
      #expect(text.contains("\(path)\(file):2:1: error"), "\(text)")
      let json = try errors(current, workspace, "json")
      #expect(json.contains("\"file\": \"\(path)\(file)\""), "\(json)")
      let github = try errors(current, workspace, "github")
      #expect(github.contains("::error file=site/\(file),line=2"), "\(github)")
    }
    let github = try GWebProcess(
      ["check", "--workspace", "site", "--date", "2024-11-20", "--format", "github"],
      environment: ["GITHUB_WORKSPACE": folder.path], folder: above)
    #expect(github.errors.contains("::error file=ໂຄງການ/site/\(file),line=2"))
  }

  @Test("desk E22: JSON has the outcome of each site, with the whole hash of its manifest")
  func deskE22Outcomes() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let workspace = folder.appendingPathComponent("workspace")
    try FileManager.default.copyItem(at: Self.golden, to: workspace)
    try Data("---\ntitel: ຂ່າວ\ndate: 2023-01-01\n---\n".utf8)
      .write(to: workspace.appendingPathComponent("Content/xaisomboun/news/typo.md"))
    func report() throws -> [String: Any] {
      let result = try GWebProcess([
        "build", "--workspace", workspace.path, "--date", "2024-11-20", "--no-sync", "--format",
        "json",
      ])
      let object = try JSONSerialization.jsonObject(with: Data(result.errors.utf8))
      return try #require(object as? [String: Any])
    }
    let first = try report()
    let sites = try #require(first["sites"] as? [[String: Any]])
    #expect(sites.map { $0["site"] as? String } == ["ministry", "xaisomboun"])
    #expect(sites.map { $0["outcome"] as? String } == ["published", "held back"])
    #expect(sites[0]["new"] as? Int == 68)
    #expect((sites[0]["manifest"] as? String)?.count == 64)
    #expect(first["errors"] as? Int == 1)
    let second = try #require(try report()["sites"] as? [[String: Any]])
    #expect(second[0]["outcome"] as? String == "unchanged")
    #expect(second[0]["manifest"] as? String == sites[0]["manifest"] as? String)
  }

  @Test(
    "desk E14: what is not shown is told, and the next day on which the calendar changes the sites")
  func deskE14Outlook() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let workspace = folder.appendingPathComponent("workspace")
    try FileManager.default.copyItem(at: Self.golden, to: workspace)
    func outlook(_ day: String, _ more: String...) throws -> String {
      let result = try GWebProcess(
        ["build", "--workspace", workspace.path, "--date", day, "--no-sync", "--allow-removal"]
          + more)
      let lines = result.output.split(separator: "\n").map(String.init)
      return lines.dropLast().last ?? ""
    }
    func write(_ name: String, _ lines: String) throws {
      try Data("---\ntitle: ຂ່າວ \(name)\n\(lines)\n---\n\nຂ່າວ.\n".utf8).write(
        to: workspace.appendingPathComponent("Content/xaisomboun/news/\(name).md"))
    }
    let before = try outlook("2024-11-20")
    try write("x1", "date: 2024-01-01\ndraft: true")
    try write("x2", "date: 2024-11-24")
    try write("x3", "date: 2024-01-01\nexpires: 2024-11-23")
    try write("x4", "date: 2024-01-01\nexpires: 2024-11-20")
    let text = try outlook("2024-11-20")
    #expect(before != text)
    #expect(text.hasPrefix("not shown: "))
    #expect(text.contains(" not due yet, "))
    #expect(text.hasSuffix("; the calendar changes the sites next on 2024-11-23"))
    #expect(
      try outlook("2024-11-23").hasSuffix("; the calendar changes the sites next on 2024-11-24"))
    // Then the first of the month, on which security.txt moves.
    #expect(
      try outlook("2024-11-28").hasSuffix("the calendar changes the sites next on 2024-12-01"))
    #expect(
      try outlook("2024-11-28", "--lang", "lo")
        .hasSuffix("ປະຕິທິນຈະປ່ຽນເວັບໄຊເທື່ອຕໍ່ໄປວັນທີ 2024-12-01"))
  }

  @Test("feeds 05: the nights after an edit leave rollback the state before it")
  func feeds05RollbackLostOvernight() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let workspace = folder.appendingPathComponent("workspace")
    try FileManager.default.copyItem(at: Self.golden, to: workspace)
    func build(_ day: String) throws {
      let result = try GWebProcess([
        "build", "--workspace", workspace.path, "--date", day, "--no-sync",
      ])
      #expect(result.status == 0, "\(result.errors)")
    }
    let bad = "public/xaisomboun/news/2024/bad/index.html"
    try build("2024-11-20")
    try Data("---\ntitle: ຂ່າວຜິດ\ndate: 2024-11-19\nslug: bad\n---\n\nຜິດ.\n".utf8).write(
      to: workspace.appendingPathComponent("Content/xaisomboun/news/bad.md"))
    try Data("---\ntitle: ຂ່າວລໍຖ້າ\ndate: 2024-11-24\nslug: later\n---\n\nມື້ອື່ນ.\n".utf8).write(
      to: workspace.appendingPathComponent("Content/xaisomboun/news/later.md"))
    try build("2024-11-20")
    #expect(FileManager.default.fileExists(atPath: workspace.appendingPathComponent(bad).path))
    // Nothing is edited; a post is due, security.txt moves with the month.
    for night in ["2024-11-21", "2024-11-24", "2024-12-01", "2025-01-01", "2025-02-01"] {
      try build(night)
    }
    let place = ["--workspace", workspace.path]
    #expect(try GWebProcess(["rollback", "xaisomboun"] + place).status == 0)
    #expect(!FileManager.default.fileExists(atPath: workspace.appendingPathComponent(bad).path))
  }

  @Test("security 12: a strict umask takes no right away from readers", arguments: ["000", "077"])
  func security12Umask(mask: String) throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = folder.path + "/public"
    let gweb = try GWebProcess(
      [
        "build", "--workspace", Self.golden.path, "--output", output, "--date", "2024-11-20",
        "--no-sync",
      ], umask: mask)
    #expect(gweb.status == 0)
    for path in try FileManager.default.subpathsOfDirectory(atPath: output) {
      let attributes = try FileManager.default.attributesOfItem(atPath: output + "/" + path)
      let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
      #expect(attributes[.posixPermissions] as? Int == (isFolder ? 0o755 : 0o644), "\(path)")
    }
  }

  @Test(
    "wrong arguments end with 64",
    arguments: [
      ["build", "--bogus"], ["build", "--date", "2024-13-01"], ["build", "--jobs", "0"],
      ["check", "--format", "xml"], ["nonsense"],
      ["build", "--workspace", golden.path, "--site", "nowhere", "--date", "2024-11-20"],
    ])
  func usage(arguments: [String]) throws {
    #expect(try GWebProcess(arguments).status == 64)
  }

  @Test(
    "a SOURCE_DATE_EPOCH that is no moment is told, not passed over, and never a trap",
    arguments: ["9223372036854775807", "-9223372036854775808", "ມື້ນີ້", "", "1e9"])
  func sourceDateEpoch(text: String) throws {
    let result = try GWebProcess(
      ["check", "--workspace", Self.golden.path], environment: ["SOURCE_DATE_EPOCH": text])
    #expect(result.status == 64)
    #expect(
      result.errors.hasPrefix(
        "Error: SOURCE_DATE_EPOCH is '\(text)', which is no moment in seconds; "
          + "mend it, or name the day with --date\n"))
  }

  @Test("an output that can't be made ends with 73 and says where")
  func unwritable() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("file")
    try Data("x".utf8).write(to: file)
    let result = try GWebProcess([
      "build", "--workspace", Self.golden.path, "--output", file.path + "/public", "--date",
      "2024-11-20",
    ])
    #expect(result.status == 73)
    #expect(result.errors.contains(file.path))
  }

  @Test("a standard output that takes nothing ends with 73 and says so, in both languages")
  func fullStandardOutput() throws {
    let english = try GWebProcess(["lao", "slug", "ຂ່າວ"], output: "/dev/full")
    #expect(english.status == 73)
    #expect(
      english.errors == """
        error: standard output can't be written: No space left on device [output.unwritable]
          = hint: lead it to a file on a disk with space, or leave out the '>'

        """)
    let lao = try GWebProcess(
      ["lao", "slug", "ຂ່າວ"], environment: ["LANG": "lo_LA.UTF-8"], output: "/dev/full")
    #expect(
      lao.errors == """
        ຜິດພາດ: ຂຽນຜົນອອກທາງ standard output ບໍ່ໄດ້: No space left on device [output.unwritable]
          = ຄຳແນະນຳ: ສົ່ງໄປແຟ້ມຢູ່ດິສທີ່ຍັງມີບ່ອນຫວ່າງ, ຫຼື ບໍ່ຕ້ອງໃຊ້ '>'

        """)
  }

  @Test("check writes nothing and counts what it found")
  func check() throws {
    let result = try GWebProcess([
      "check", "--workspace", Self.golden.path, "--date", "2024-11-20", "--format", "json",
    ])
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("2 sites checked: 0 errors, "))
    #expect(
      !FileManager.default.fileExists(atPath: Self.golden.appendingPathComponent("public").path))
  }

  @Test("timings are printed as a table, or as one object")
  func timings() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try GWebProcess([
      "build", "--workspace", Self.golden.path, "--output", folder.path, "--date", "2024-11-20",
      "--no-sync", "--timings", "json",
    ])
    let line = try #require(result.output.split(separator: "\n").last)
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Double]
    #expect(object?.keys.contains("pages") == true)
    let table = try GWebProcess([
      "build", "--workspace", Self.golden.path, "--output", folder.path, "--date", "2024-11-20",
      "--timings", "--no-sync",
    ])
    #expect(table.status == 0)
    #expect(table.output.contains("\npublication "))
  }
}

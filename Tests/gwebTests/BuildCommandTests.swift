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
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("ministry: 65 files, 65 new, 0 changed, 0 removed, manifest "))
    let again = try GWebProcess(arguments)
    #expect(again.output.contains("ministry: 65 files, 0 new, 0 changed, 0 removed, manifest "))
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
        Content/xaisomboun/news/typo.md:2:1: ຜິດພາດ: ບໍ່ຮູ້ຈັກຊື່ 'titel' [front-matter.unknown-key]
         2 | titel: ຂ່າວ
           | ^~~~~
          = ຄຳແນະນຳ: ໝາຍເຖິງ 'title' ບໍ?

        """)
    #expect(result.output.contains("ministry: 65 ແຟ້ມ"))
    #expect(result.output.contains("xaisomboun: ບໍ່ໄດ້ເຜີຍແຜ່"))
    let output = workspace.appendingPathComponent("public")
    #expect(FileManager.default.fileExists(atPath: output.appendingPathComponent("ministry").path))
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

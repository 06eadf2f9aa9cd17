import Foundation
import Testing

@Suite("Every message is known word by word, in English and Lao")
struct ExactMessageTests {
  @Test func `The files in Messages say what is printed`() throws {
    for file in try MessageExamples.all() {
      let written = try String(contentsOf: file.file, encoding: .utf8)
      if ProcessInfo.processInfo.environment["GWEB_RECORD"] == "1" {
        try file.recorded.write(to: file.file, atomically: true, encoding: .utf8)
        Issue.record("recorded \(file.file.path)")
      } else {
        #expect(file.recorded == written, "\(file.file.lastPathComponent)")
      }
    }
  }

  @Test func `Every fault has an example`() throws {
    let examples = try MessageExamples.all().flatMap(\.examples).map(\.fault)
    let first = Set(examples.compactMap { $0.split(separator: " ").first.map(String.init) })
    let faults = try cases(of: "Messages/TemplateFault.swift")
    #expect(faults.count > 80)
    #expect(first.symmetricDifference(faults) == [])
    let missing = try cases(of: "Values/MissingName.swift")
    #expect(missing.count > 5)
    #expect(missing.filter { !examples.contains("undefined \($0)") } == [])
  }

  @Test func `Every example is a fault of its own and has both languages`() throws {
    for example in try MessageExamples.all().flatMap(\.examples) {
      #expect(example.report.contains("[template."), "\(example.heading)")
      #expect(
        example.report.contains("error:") == example.report.contains("ຜິດພາດ:"),
        "\(example.heading)")
    }
  }

  /// The names of an enumeration's cases, read from its source.
  private func cases(of file: String) throws -> [String] {
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/Templating/" + file)
    return try String(contentsOf: source, encoding: .utf8).split(separator: "\n").compactMap {
      let line = $0.trimmingCharacters(in: .whitespaces)
      guard line.hasPrefix("case "), !line.contains(":") || line.contains("(") else { return nil }
      return String(line.dropFirst(5).prefix { $0.isLetter })
    }
  }
}

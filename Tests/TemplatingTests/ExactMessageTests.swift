import Testing

#if canImport(Glibc)
  import Glibc
#endif

@Suite("Every message is known word by word, in English and Lao")
struct ExactMessageTests {
  @Test func `The files in Messages say what is printed`() throws {
    for file in try MessageExamples.all() {
      if getenv("GWEB_RECORD") != nil {
        try CorpusData.record(file.recorded, at: "Messages/" + file.name)
        Issue.record("recorded \(file.name)")
      } else {
        #expect(file.recorded == file.written, "\(file.name)")
      }
    }
  }

  @Test func `Every fault has an example`() throws {
    let examples = try MessageExamples.all().flatMap(\.examples).map(\.fault)
    let first = Set(examples.compactMap { $0.split(separator: " ").first.map(String.init) })
    let faults = try cases(of: "Messages/TemplateFault.swift")
    #expect(faults.count > 80)
    // This one takes a hundred templates: LimitTests has its words.
    #expect(first.symmetricDifference(faults) == ["compileLimit"])
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
    let source = try CorpusData.bytes(at: "../../Sources/Templating/" + file)
    return String(decoding: source, as: UTF8.self).split(separator: "\n").compactMap {
      let line = $0.drop { $0 == " " }
      guard line.hasPrefix("case "), !line.contains(":") || line.contains("(") else { return nil }
      return String(line.dropFirst(5).prefix { $0.isLetter })
    }
  }
}

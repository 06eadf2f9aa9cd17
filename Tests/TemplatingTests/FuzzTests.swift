import Diagnostics
import Templating
import Testing

/// Templates nobody would write must end in a page or an error. Seeded, so that a failure can be
/// seen again; bounded, so that a run of the tests stays short.
@Suite("Nonsense does no harm")
struct FuzzTests {
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private func run(_ bytes: [UInt8], _ data: TemplateDictionary, _ others: [TemplateSource]) {
    let main = TemplateSource(name: "main", text: SourceText(path: "main", bytes: bytes))
    let (library, diagnostics) = TemplateLibrary.compile(
      [main] + others, schema: TemplateSchema(namesOf: data))
    if diagnostics.containsErrors { return }
    var output: [UInt8] = []
    let fault = library.render(
      "main", globals: data.entries.map(\.value), language: "lo",
      limits: RenderLimits(depth: 20, steps: 20_000, outputBytes: 200_000), into: &output)
    #expect(fault == nil || output.isEmpty)
  }

  @Test func `Random bytes end in a page or an error`() {
    var generator = Generator(state: 4)
    let alphabet = Array("{}%#-+ \n'\"()[]|.:,=<>/ifforsetinend blockmacro01a\u{0E81}\u{0EB4}".utf8)
    for _ in 0..<1500 {
      let count = Int.random(in: 0..<120, using: &generator)
      var bytes: [UInt8] = []
      for _ in 0..<count {
        bytes.append(
          Bool.random(using: &generator)
            ? alphabet.randomElement(using: &generator) ?? 0
            : UInt8.random(in: 0...255, using: &generator))
      }
      run(bytes, TemplateDictionary(), [])
      run(Array("{{ ".utf8) + bytes + Array(" }}".utf8), TemplateDictionary(), [])
    }
  }

  @Test func `Mutated templates end in a page or an error`() throws {
    let corpus = try CorpusData.read("jinja2-corpus.json")
    let data = try #require(corpus["data"]).asPairs
    let cases = try #require(corpus["cases"]).asItems.map(\.asPairs)
    var generator = Generator(state: 20_260_101)
    for _ in 0..<1500 {
      let chosen = try #require(cases.randomElement(using: &generator))
      var main: [UInt8] = []
      var others: [TemplateSource] = []
      for (name, text) in try #require(chosen["templates"]).asPairs.entries {
        let bytes = Array(text.asText.utf8)
        if name.asText == "main" {
          main = bytes
        } else {
          others.append(
            TemplateSource(
              name: name.asText, text: SourceText(path: name.asText, bytes: bytes)))
        }
      }
      let other = try #require(cases.randomElement(using: &generator))
      let donor = Array((other["templates"]?.asPairs["main"]?.asText ?? "").utf8)
      for _ in 0..<Int.random(in: 1...4, using: &generator) { mutate(&main, donor, &generator) }
      run(main, data, others)
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ donor: [UInt8], _ generator: inout Generator) {
    let place = Int.random(in: 0...bytes.count, using: &generator)
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
    case 1: if place < bytes.count { bytes.remove(at: place) }
    case 2:
      let end = min(bytes.count, place + Int.random(in: 0...20, using: &generator))
      bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
    case 3:
      let end = min(bytes.count, place + Int.random(in: 0...20, using: &generator))
      bytes.removeSubrange(place..<end)
    default:
      guard !donor.isEmpty else { return }
      let start = Int.random(in: 0..<donor.count, using: &generator)
      let end = min(donor.count, start + Int.random(in: 0...60, using: &generator))
      bytes.insert(contentsOf: donor[start..<end], at: place)
    }
  }
}

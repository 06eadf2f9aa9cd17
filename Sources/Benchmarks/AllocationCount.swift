import CAllocations
import Diagnostics
import Templating

/// How many blocks of memory rendering takes: as many for a page of a thousand literals as for one
/// of ten.
struct AllocationCount {
  let name: String
  /// One run; its blocks are counted.
  let run: () -> Void

  static func all() -> [AllocationCount] {
    [10, 1000, 10_000].map { count in
      // Between the literals stand values that are not known before, so that they can't be joined.
      let text = String(repeating: "<p>ຂ່າວ ແລະ {{ title }}</p>", count: count)
      return rendering("templates allocate: a page of \(count + 1) literals", text)
    } + [
      rendering(
        "templates allocate: a loop of 1000 over literals",
        "{% for n in range(1000) %}<p>ຂ່າວ</p>{% if title %}<hr />{% endif %}{% endfor %}")
    ]
  }

  /// The blocks of one run, after one that warms up.
  var blocks: Int {
    run()
    let before = CAllocationsOfThread()
    run()
    return Int(CAllocationsOfThread() - before)
  }

  func measure() -> String { "\(name): \(blocks) blocks of memory" }

  private static func rendering(_ name: String, _ text: String) -> AllocationCount {
    let source = TemplateSource(
      name: "page.html", text: SourceText(path: "page.html", bytes: Array(text.utf8)))
    let (library, diagnostics) = TemplateLibrary.compile(
      [source],
      schema: TemplateSchema(types: [], globals: [TemplateGlobal("title", .text, "")]))
    precondition(diagnostics.isEmpty, "the template has faults")
    let values: [TemplateValue] = [.text("ແຈ້ງການ")]
    var output: [UInt8] = []
    output.reserveCapacity(1 << 20)
    return AllocationCount(name: name) {
      output.removeAll(keepingCapacity: true)
      _ = library.render("page.html", globals: values, language: "lo", into: &output)
      precondition(!output.isEmpty, "nothing was printed")
    }
  }
}

import Diagnostics
import Templating

extension FuzzSubject {
  /// A template, and behind each form feed another that it may extend, include or import.
  func templates(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0x0C, omittingEmptySubsequences: false).prefix(4)
    let sources = zip(["x.html", "a.html", "b.html", "c.html"], parts).map { name, part in
      TemplateSource(name: name, text: SourceText(path: name, bytes: Array(part)))
    }
    guard case .dictionary(let values)? = Self.data else {
      fatalError("the data of the templates is no object")
    }
    for isEscaping in [true, false] {
      let (library, diagnostics) = TemplateLibrary.compile(
        sources, schema: TemplateSchema(namesOf: values), isEscaping: isEscaping)
      print(diagnostics)
      if diagnostics.containsErrors { continue }
      // The least that a page may have: what is slow within the limits is a finding.
      let limits = RenderLimits(depth: 30, steps: 50_000, outputBytes: 1 << 20)
      var output: [UInt8] = Array("kept".utf8)
      let fault = library.render(
        "x.html", globals: values.entries.map(\.value), language: "lo", limits: limits,
        into: &output)
      promise(output.starts(with: "kept".utf8), "a page eats what stood before it")
      if let fault {
        print([fault])
        promise(output.count == 4, "half a page is left")
      } else if isEscaping {
        check(output, of: bytes)
      }
      promise(output.count <= 4 + limits.outputBytes, "a page larger than its limit")
    }
  }

  /// The data has `Zq<Zr` and `Zq"Zr` in a value and a key: neither may reach a page as it is, but
  /// where the template itself says `safe`, has the letters, or joins text in an order of its own.
  private func check(_ page: [UInt8], of template: [UInt8]) {
    let page = String(decoding: page, as: Unicode.ASCII.self)
    let source = String(decoding: template, as: Unicode.ASCII.self)
    if contains(source, "safe") || contains(source, "Zq") || contains(source, "Zr") { return }
    promise(!contains(page, "Zq<Zr"), "a value opens a tag")
  }

  private func contains(_ text: String, _ part: String) -> Bool {
    let part = Array(part.utf8)
    let text = Array(text.utf8)
    guard text.count >= part.count else { return false }
    return (0...text.count - part.count).contains { text[$0...].starts(with: part) }
  }

  private static var data: TemplateValue? {
    let text = #"""
      {"title": "Zq<Zr \u0022\u0eb4><b>'", "number": 7, "real": -2.5, "yes": true, "none": null,
       "list": [1, "ກ", null, [2, "Zq<Zr"]], "page": {"url": "javascript:x", "Zq<Zr": "ຂ"},
       "posts": [{"title": "ສະບາຍດີ", "url": "/a/?b=c&d", "date": "2023-03-21"}, {"title": "b"}]}
      """#
    return JSONReader.read(SourceText(path: "x.json", bytes: Array(text.utf8))).value
  }
}

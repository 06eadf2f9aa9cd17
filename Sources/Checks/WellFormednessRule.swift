import Diagnostics
import Rendering
import XMLReading

/// Every page, feed and sitemap is well-formed XML; pages are HTML at the same time.
enum WellFormednessRule {
  static func check(_ file: RenderedFile, kind: MarkupKind, site: CheckedSite) -> [Diagnostic] {
    let options: XMLReadingOptions = kind == .page ? .page : .data
    let problems = XMLReader(options: options).check(file.bytes)
    guard !problems.isEmpty else { return [] }
    let source = SourceText(path: site.name(of: file), bytes: file.bytes)
    return problems.map { $0.diagnostic(in: source) }
  }
}

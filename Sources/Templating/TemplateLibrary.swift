package import Diagnostics

/// All templates of a workspace, compiled: shared by every thread that renders.
package struct TemplateLibrary: Sendable {
  /// The names of the templates, sorted.
  package let names: [String]
  let program: Program

  /// Compiles all templates and reports all their errors in one run.
  ///
  /// - Parameters:
  ///   - strings: none where templates have no `t`.
  ///   - isEscaping: false for plain text (`gweb template --no-escape`).
  package static func compile(
    _ sources: [TemplateSource], schema: TemplateSchema, strings: TemplateStrings? = nil,
    isEscaping: Bool = true
  ) -> (library: TemplateLibrary, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var parsed: [ParsedTemplate] = []
    let sorted = sources.sorted { PythonText.isOrdered($0.name, before: $1.name) }
    for source in sorted {
      let (template, faults) = Parser.parse(source)
      if let template { parsed.append(template) }
      diagnostics += faults
    }
    var compiler = Compiler(
      parsed, names: Set(sorted.map(\.name)), schema: schema, hasStrings: strings != nil,
      isEscaping: isEscaping)
    if let strings { diagnostics += compiler.take(strings) }
    compiler.compileAll()
    if let strings { compiler.reportLackingStrings(strings) }
    diagnostics += compiler.diagnostics
    if schema.makesPages {
      var audit = PageAudit(parsed)
      audit.run()
      diagnostics += audit.diagnostics
    }
    compiler.program.deriveShortcuts()
    let library = TemplateLibrary(names: sorted.map(\.name), program: compiler.program)
    return (library, diagnostics.sortedForReport())
  }

  /// Renders what pages share, once for a site, language and state.
  ///
  /// - Parameters:
  ///   - globals: in the schema's order; those that are not shared are not read.
  ///   - other: the parts of another state, made with the same globals but for the one at
  ///     `position`: what did not read that one is taken over.
  package func fragments(
    globals: [TemplateValue], language: String, limits: RenderLimits = RenderLimits(),
    takingFrom other: (cache: FragmentCache, position: Int)? = nil
  ) -> FragmentCache {
    var cache = FragmentCache(count: program.fragments.count)
    for (number, plan) in program.fragments.enumerated() {
      if let other, other.cache.reads[number] & Renderer.bit(ofGlobal: other.position) == 0 {
        cache.fragments[number] = other.cache.fragments[number]
        cache.reads[number] = other.cache.reads[number]
        continue
      }
      var renderer = Renderer(
        program: program, globals: globals, language: language, fragments: nil, limits: limits,
        output: [])
      // What fails here fails again on the page that needs it, and is reported with that.
      guard let bytes = try? renderer.renderFragment(plan) else { continue }
      cache.fragments[number] = bytes
      cache.reads[number] = renderer.globalsRead
    }
    return cache
  }

  /// Renders a page onto the end of `output`; what was appended before an error is taken back.
  ///
  /// - Parameters:
  ///   - globals: in the schema's order.
  ///   - page: what messages call the page, for example its permalink.
  ///   - printed: what macros printed on other pages of the site in this language.
  /// - Returns: the error, or nothing where the page was rendered.
  package func render(
    _ name: String, globals: [TemplateValue], language: String, page: String? = nil,
    fragments: FragmentCache? = nil, printed: PrintedCalls? = nil,
    limits: RenderLimits = RenderLimits(), into output: inout [UInt8]
  ) -> Diagnostic? {
    guard let entry = program.entries[name] else {
      return TemplateFault.unknownTemplate(name, nearest: NearestMatch.find(name, among: names))
        .diagnostic(at: nil, page: page)
    }
    guard case .function(let function) = entry else {
      return TemplateFault.brokenTemplate(name).diagnostic(at: nil, page: page)
    }
    let start = output.count
    var bytes: [UInt8] = []
    swap(&bytes, &output)
    var ownLimits = limits
    ownLimits.outputBytes += start
    var renderer = Renderer(
      program: program, globals: globals, language: language, fragments: fragments,
      printed: printed, limits: ownLimits, output: bytes)
    bytes = []
    var fault: TemplateFault?
    do throws(TemplateFault) {
      try renderer.run(function, link: 0, at: program.functions[Int(function)].body, slots: [])
    } catch {
      fault = error
    }
    swap(&renderer.output, &output)
    guard let fault else { return nil }
    output.removeSubrange(start...)
    return renderer.diagnostic(fault, page: page)
  }
}

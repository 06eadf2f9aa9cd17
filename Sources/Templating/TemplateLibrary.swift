package import Diagnostics

/// All templates of a workspace, compiled: shared by every thread that renders.
package struct TemplateLibrary: Sendable {
  /// The names of the templates that can be rendered, sorted.
  package let names: [String]

  /// Compiles all templates and reports all their errors in one run.
  ///
  /// - Parameters:
  ///   - strings: none where templates have no `t`.
  ///   - isEscaping: false for plain text (`gweb template --no-escape`).
  package static func compile(
    _ sources: [TemplateSource], schema: TemplateSchema, strings: TemplateStrings? = nil,
    isEscaping: Bool = true
  ) -> (library: TemplateLibrary, diagnostics: [Diagnostic]) {
    (TemplateLibrary(names: sources.map(\.name).sorted()), [])
  }

  /// Renders what pages share, once for a site, language and state.
  ///
  /// - Parameter globals: in the schema's order; those that are not shared are not read.
  package func fragments(
    globals: [TemplateValue], language: String, limits: RenderLimits = RenderLimits()
  ) -> FragmentCache {
    FragmentCache(fragments: [])
  }

  /// Renders a page onto the end of `output`; what was appended before an error is taken back.
  ///
  /// - Parameters:
  ///   - globals: in the schema's order.
  ///   - page: what messages call the page, for example its permalink.
  /// - Returns: the error, or nothing where the page was rendered.
  package func render(
    _ name: String, globals: [TemplateValue], language: String, page: String? = nil,
    fragments: FragmentCache? = nil, limits: RenderLimits = RenderLimits(),
    into output: inout [UInt8]
  ) -> Diagnostic? {
    nil
  }
}

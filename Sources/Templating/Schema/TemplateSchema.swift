/// A name that every template sees.
package struct TemplateGlobal: Sendable {
  package let name: String
  package let type: ValueType
  /// Whether it can be missing; pass `.missing` then.
  package let isOptional: Bool
  /// Whether it is the same for all renderings that use one `FragmentCache`: what reads only such
  /// names is rendered once.
  package let isShared: Bool
  /// One line for `gweb template --explain`.
  package let documentation: String

  package init(
    _ name: String, _ type: ValueType, optional: Bool = false, shared: Bool = false,
    _ documentation: String
  ) {
    self.name = name
    self.type = type
    self.isOptional = optional
    self.isShared = shared
    self.documentation = documentation
  }
}

/// What templates can name: declared once by the host, resolved by the compiler, printed by
/// `gweb template --explain`.
package struct TemplateSchema: Sendable {
  /// The record types that globals and fields name.
  package let types: [RecordType]
  /// In the order in which their values are given to `TemplateLibrary.render`.
  package let globals: [TemplateGlobal]
  /// Functions of the host: `asset('style.css')`.
  package let functions: [HostFunction]
  /// Filters of the host; the value comes as the first argument.
  package let filters: [HostFunction]
  /// Whether names are checked when templates are compiled. False for data without a schema:
  /// a missing name is then an error when it is used, as in Jinja2 with `StrictUndefined`.
  package let isStrict: Bool
  /// Whether what templates make is pages of a site: whole, and under a policy that lets them load
  /// what lies on their own host and run nothing.
  package let makesPages: Bool

  package init(
    types: [RecordType], globals: [TemplateGlobal], functions: [HostFunction] = [],
    filters: [HostFunction] = [], makesPages: Bool = false
  ) {
    self.types = types
    self.globals = globals
    self.functions = functions
    self.filters = filters
    self.isStrict = true
    self.makesPages = makesPages
  }

  /// The names of data that came without a schema (`gweb template --data`).
  package init(namesOf data: TemplateDictionary) {
    types = []
    functions = []
    filters = []
    isStrict = false
    makesPages = false
    globals = data.entries.compactMap { entry in
      guard case .text(let name) = entry.key else { return nil }
      return TemplateGlobal(name, .any, "")
    }
  }

  /// The record type of a name.
  func type(named name: String) -> RecordType? {
    types.first { $0.name.utf8.elementsEqual(name.utf8) }
  }
}

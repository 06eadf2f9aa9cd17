package import Diagnostics

/// A function or filter that the host gives to templates.
package struct HostFunction: Sendable {
  /// One parameter, in order; templates may also name it.
  package struct Parameter: Sendable {
    package let name: String
    package let type: ValueType
    package let isOptional: Bool

    package init(_ name: String, _ type: ValueType, optional: Bool = false) {
      self.name = name
      self.type = type
      self.isOptional = optional
    }
  }

  /// What a call gives: a value, or why there is none.
  package enum Outcome: Sendable {
    case value(TemplateValue)
    case failure(BilingualText, hint: BilingualText?)
  }

  package let name: String
  package let parameters: [Parameter]
  package let result: ValueType
  /// Whether equal arguments give an equal result in every rendering of the library. A call with
  /// constant arguments is then made once, when the template is compiled, and its failure is an
  /// error of the template.
  package let isPure: Bool
  /// One line for `gweb template --explain`.
  package let documentation: String
  /// Gets one value a parameter, in order, `.missing` for what was left out, and the language of
  /// the rendering (empty in a pure call).
  package let body: @Sendable (_ arguments: [TemplateValue], _ language: String) -> Outcome

  package init(
    _ name: String, _ parameters: [Parameter], result: ValueType, isPure: Bool = false,
    _ documentation: String,
    body: @escaping @Sendable (_ arguments: [TemplateValue], _ language: String) -> Outcome
  ) {
    self.name = name
    self.parameters = parameters
    self.result = result
    self.isPure = isPure
    self.documentation = documentation
    self.body = body
  }
}

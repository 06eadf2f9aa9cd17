internal import Diagnostics

extension Renderer {
  /// Renders a part that pages share.
  mutating func renderFragment(_ plan: Program.FragmentPlan) throws(TemplateFault) -> [UInt8] {
    let frame = Int(program.functions[Int(plan.function)].frameSize)
    slots = [TemplateValue](repeating: .none, count: frame)
    slots[0] = .integer(0)
    top = frame
    try execute(plan.body)
    return output
  }

  /// A fault with its place and the calls that led there.
  func diagnostic(_ fault: TemplateFault, page: String?) -> Diagnostic {
    var related: [Diagnostic.Related] = []
    // The first call is that of the page itself.
    for call in calls.dropFirst().reversed() {
      let function = program.functions[Int(call.function)]
      let message =
        switch function.kind {
        case .template: TemplateFault.includedHere
        case .macro, .caller, .block, .loop: TemplateFault.calledHere
        }
      related.append(
        Diagnostic.Related(location: location(program.places[Int(call.place)]), message: message))
    }
    let place = program.places[Int(current)]
    if let outermost = calls.first {
      for tag in program.functions[Int(outermost.function)].extensions
      where tag.source != place.source {
        related.append(
          Diagnostic.Related(location: location(tag), message: TemplateFault.extendedHere))
      }
    }
    return fault.diagnostic(
      at: location(place), related: related, page: page, nearest: nearest(fault))
  }

  private func location(_ place: Program.Place) -> SourceLocation {
    program.sources[Int(place.source)].location(of: Int(place.lower)..<Int(place.upper))
  }

  /// What was most likely meant by a name that is not there.
  private func nearest(_ fault: TemplateFault) -> String? {
    guard case .undefined(let missing) = fault else { return nil }
    switch missing {
    case .variable(let name):
      return NearestMatch.find(
        name,
        among: program.globals.map(\.name) + BuiltInFunction.allCases.map(\.rawValue))
    case .attribute(let name, _): return NearestMatch.find(name, among: lastKeys)
    default: return nil
    }
  }

  /// The keys of what the failed operation looked into, evaluated once more.
  private var lastKeys: [String] {
    guard case .attribute(let holder, _) = operationBehindFault else { return [] }
    var copy = self
    copy.steps = 10_000
    guard let value = try? copy.evaluate(holder) else { return [] }
    switch value {
    case .dictionary(let dictionary):
      return dictionary.entries.compactMap { $0.key.plainText }
    case .record(let record): return record.type.fields.map(\.name)
    default: return []
    }
  }

  private var operationBehindFault: Operation {
    switch program.operations[Int(current)] {
    case .print(let value, _), .filter(_, let value, _), .test(_, let value, _):
      program.operations[Int(value)]
    case let other: other
    }
  }
}

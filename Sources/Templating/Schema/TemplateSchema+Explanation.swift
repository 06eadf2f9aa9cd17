extension TemplateSchema {
  /// What templates can name, one line each: what `gweb template --explain` prints.
  package var explanation: String {
    var lines = ["Names"]
    for global in globals {
      lines.append(line(global.name, global.type, global.isOptional, global.documentation))
    }
    for type in types {
      lines += ["", "\(type.name): \(type.documentation)"]
      for field in type.fields {
        lines.append(line(field.name, field.type, field.isOptional, field.documentation))
      }
    }
    lines += ["", "Functions"]
    for function in functions { lines.append(line(function)) }
    lines.append(
      "  t(key, name=value …): text. A string of Templates/strings in the page's language.")
    for function in BuiltInFunction.allCases {
      lines.append("  \(function.rawValue): as in Jinja2.")
    }
    lines += ["", "Filters"]
    for filter in filters { lines.append(line(filter)) }
    for filter in Filter.allCases {
      guard let documentation = filter.documentation else { continue }
      let parameters = (filter.parameters ?? []).joined(separator: ", ")
      let call = parameters.isEmpty ? filter.rawValue : "\(filter.rawValue)(\(parameters))"
      lines.append("  \(call): \(documentation)")
    }
    let known = Filter.allCases.filter { $0.documentation == nil }.map(\.rawValue)
    lines.append("  As in Jinja2: \(known.joined(separator: ", ")).")
    lines += ["", "Tests"]
    lines.append("  As in Jinja2: \(ValueTest.allCases.map(\.rawValue).joined(separator: ", ")).")
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(
    _ name: String, _ type: ValueType, _ isOptional: Bool, _ documentation: String
  ) -> String {
    "  \(name): \(type.description)\(isOptional ? ", may be missing" : ""). \(documentation)"
  }

  private func line(_ function: HostFunction) -> String {
    let parameters = function.parameters.map { $0.isOptional ? "[\($0.name)]" : $0.name }
    return "  \(function.name)(\(parameters.joined(separator: ", "))): "
      + "\(function.result.description). \(function.documentation)"
  }
}

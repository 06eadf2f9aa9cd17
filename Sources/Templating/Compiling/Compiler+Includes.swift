internal import Diagnostics

extension Compiler {
  mutating func compileInclude(
    _ name: Expression, ignoresMissing: Bool, seesVariables: Bool, _ range: Range<Int>,
    _ context: inout HTMLContext
  ) -> OperationIndex {
    trail.append(
      Diagnostic.Related(location: location(name.range), message: TemplateFault.includedHere))
    defer { trail.removeLast() }
    if let names = staticNames(name) {
      if let found = names.first(where: { templates[$0] != nil }) {
        let plan = includePlan(found, seesVariables: seesVariables, range, &context)
        return add(.include(plan), name.range)
      }
      if !ignoresMissing, let first = names.first { _ = resolve(first, name.range) }
      return add(.nothing, range)
    }
    touchPage()
    let value = compile(name).operation
    var candidates: [String: Int32] = [:]
    let before = context
    var after: HTMLContext?
    let names = name.literalNames ?? templates.keys.sorted()
    for candidate in names where templates[candidate] != nil {
      var end = before
      if name.literalNames == nil {
        candidates[candidate] = tryOut { compiler in
          let plan = compiler.includePlan(candidate, seesVariables: seesVariables, range, &end)
          return !compiler.program.isEscaping || end == before ? plan : nil
        }
        continue
      }
      candidates[candidate] = includePlan(candidate, seesVariables: seesVariables, range, &end)
      after = after.map { join($0, end, range) } ?? end
    }
    context = after ?? before
    program.candidates.append(candidates)
    return add(
      .dynamicInclude(
        value, candidates: Int32(program.candidates.count - 1), ignoresMissing: ignoresMissing),
      name.range)
  }

  /// Compiles a template that a computed name could mean. One that does not fit is no fault until
  /// it is named, and what is wrong with it is still told where it must fit.
  mutating func tryOut<Result>(_ compile: (inout Compiler) -> Result?) -> Result? {
    let saved = (diagnostics, reported, forms, compiled, usedStrings)
    if let result = compile(&self), diagnostics.count == saved.0.count { return result }
    (diagnostics, reported, forms, compiled, usedStrings) = saved
    return nil
  }

  /// The names of a literal or a list of literals, of which the first that exists is meant.
  private func staticNames(_ name: Expression) -> [String]? {
    switch name.kind {
    case .literal(.text(let only)): return [only]
    case .list(let parts), .tuple(let parts):
      var names: [String] = []
      for part in parts {
        guard case .literal(.text(let name)) = part.kind else { return nil }
        names.append(name)
      }
      return names
    default: return nil
    }
  }

  private mutating func includePlan(
    _ name: String, seesVariables: Bool, _ range: Range<Int>, _ context: inout HTMLContext
  ) -> Int32 {
    if isOverLimit {
      report(.compileLimit, range)
      let function = beginFunction(.template, name)
      endFunction(body: add(.nothing, range))
      program.includes.append(Program.IncludePlan(function: function))
      return Int32(program.includes.count - 1)
    }
    let variables = seesVariables ? visibleVariables(for: name) : []
    let (function, end, touched) = function(
      for: name, at: context, visible: variables.map(\.visible),
      seesGlobals: seesVariables && seesGlobals)
    context = end
    if touched < Int.max { touchPage() }
    var plan = Program.IncludePlan(function: function)
    for (position, variable) in variables.enumerated() {
      let outer = oldestTouched
      let value = load(variable.variable, range)
      // A variable that the template does not read in the end does not tie it to the page.
      if touched == Int.max { oldestTouched = outer }
      plan.variables.append((value, Int32(position + 1)))
    }
    program.includes.append(plan)
    return Int32(program.includes.count - 1)
  }

  /// Templates that include each other in a circle are compiled once more for what they see then;
  /// from the third time on nothing is known of their variables. A macro is another one each time,
  /// so that without this there would be no end.
  private func visibleVariables(
    for template: String
  ) -> [(visible: VisibleVariable, variable: Variable)] {
    let mentioned = mentions[template] ?? []
    let isRecursive = openForms[template, default: 0] > 2
    var seen: Set<String> = []
    var result: [(visible: VisibleVariable, variable: Variable)] = []
    for scope in scopes.reversed() {
      for name in scope.names.keys.sorted() where mentioned.contains(name) && name != "loop" {
        guard seen.insert(name).inserted, let variable = scope.names[name] else { continue }
        result.append(
          (
            VisibleVariable(
              name: name, kind: isRecursive ? .value : variable.kind,
              type: isRecursive ? .any : variable.type,
              isOptional: variable.isOptional), variable
          ))
      }
    }
    return result
  }

  mutating func compileImport(
    _ template: Expression, as name: String, seesVariables: Bool, _ range: Range<Int>
  ) -> OperationIndex {
    let (value, function) = compileModule(template, seesVariables: seesVariables, range)
    guard var variable = scopes[scopes.count - 1].names[name] else { return add(.nothing, range) }
    variable.kind = function >= 0 ? .module(function: function) : .value
    variable.type = .any
    touch(variable)
    scopes[scopes.count - 1].names[name] = variable
    return add(.set(slot: variable.slot, value), range)
  }

  mutating func compileImport(
    _ template: Expression, names: [Statement.ImportedName], seesVariables: Bool,
    _ range: Range<Int>
  ) -> OperationIndex {
    let (value, function) = compileModule(template, seesVariables: seesVariables, range)
    let module = declare(" module \(age)")
    var items = [add(.set(slot: module.slot, value), range)]
    for imported in names {
      let (name, alias) = (imported.name, imported.alias)
      guard var variable = scopes[scopes.count - 1].names[alias] else { continue }
      let local = add(.local(module.slot), range)
      var member = add(.attribute(local, name: number(ofName: name)), range)
      variable.kind = .value
      variable.type = .any
      if function >= 0 {
        let exports = program.functions[Int(function)].exports
        if let slot = exports[name] {
          member = add(.moduleMember(local, slot: slot), range)
        } else {
          report(
            .unknownExport(
              name, of: program.functions[Int(function)].name,
              nearest: nearest(name, among: exports.keys.sorted())), imported.range)
        }
      }
      touch(variable)
      scopes[scopes.count - 1].names[alias] = variable
      items.append(add(.set(slot: variable.slot, member), range))
    }
    return sequence(items, range)
  }

  private mutating func compileModule(
    _ template: Expression, seesVariables: Bool, _ range: Range<Int>
  ) -> (value: OperationIndex, function: Int32) {
    trail.append(
      Diagnostic.Related(location: location(template.range), message: TemplateFault.importedHere))
    defer { trail.removeLast() }
    touchPage()
    if let names = staticNames(template) {
      guard let found = names.first(where: { templates[$0] != nil }) else {
        if let first = names.first { _ = resolve(first, template.range) }
        return (constant(.none, range).operation, -1)
      }
      let plan = modulePlan(found, seesVariables: seesVariables, range)
      return (add(.module(plan), template.range), program.includes[Int(plan)].function)
    }
    let value = compile(template).operation
    var candidates: [String: Int32] = [:]
    for candidate in template.literalNames ?? templates.keys.sorted()
    where templates[candidate] != nil {
      if template.literalNames == nil {
        candidates[candidate] = tryOut {
          $0.modulePlan(candidate, seesVariables: seesVariables, range)
        }
      } else {
        candidates[candidate] = modulePlan(candidate, seesVariables: seesVariables, range)
      }
    }
    program.candidates.append(candidates)
    return (
      add(.dynamicModule(value, candidates: Int32(program.candidates.count - 1)), template.range),
      -1
    )
  }

  private mutating func modulePlan(
    _ name: String, seesVariables: Bool, _ range: Range<Int>
  ) -> Int32 {
    var context = HTMLContext()
    let plan = includePlan(name, seesVariables: seesVariables, range, &context)
    requireText(context, range)
    return plan
  }
}

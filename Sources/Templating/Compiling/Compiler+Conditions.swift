extension Compiler {
  mutating func compileCondition(
    _ branches: ArraySlice<(test: Expression, body: [Statement])>, _ otherwise: [Statement],
    _ range: Range<Int>, _ context: inout HTMLContext
  ) -> OperationIndex {
    guard let branch = branches.first else { return compile(otherwise, &context) }
    let test = compile(branch.test).operation
    let before = context
    let scopeBefore = scopes[scopes.count - 1]
    var thenContext = before
    let then = compile(branch.body, &thenContext)
    let scopeAfter = scopes[scopes.count - 1]
    scopes[scopes.count - 1] = scopeBefore
    var otherContext = before
    let other = compileCondition(branches.dropFirst(), otherwise, range, &otherContext)
    mergeScope(with: scopeAfter)
    context = join(thenContext, otherContext, range)
    return add(.condition(test, then, other), range)
  }

  /// What both branches left is known of a variable, and no more.
  private mutating func mergeScope(with other: Scope) {
    let last = scopes.count - 1
    for (name, variable) in other.names {
      guard let own = scopes[last].names[name] else { continue }
      guard own.type != variable.type || own.kind != variable.kind else { continue }
      scopes[last].names[name]?.type = .any
      scopes[last].names[name]?.kind = .value
    }
  }

  mutating func join(_ a: HTMLContext, _ b: HTMLContext, _ range: Range<Int>) -> HTMLContext {
    guard program.isEscaping else { return a }
    if let joined = a.joined(with: b) { return joined }
    report(.branchesDiffer(a.description, b.description), range)
    return a
  }
}

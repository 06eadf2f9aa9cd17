internal import Diagnostics

extension Compiler {
  /// How many blocks may stand in each other's place before they are taken to contain themselves.
  private static let blockDepthLimit = 40

  /// A block where it stands: the definition of the leaf-most template that has one.
  mutating func compileBlock(
    _ block: Statement.Block, _ range: Range<Int>, _ context: inout HTMLContext
  ) -> OperationIndex {
    guard let definitions = chain.blocks[block.name], let first = definitions.first else {
      return compile(block.body, &context)
    }
    if first.block.isRequired {
      if chain.templates.count > 1 {
        report(.requiredBlockMissing(block.name, template: chain.templates[0].source.name), range)
      }
      return add(.required(number(ofName: block.name)), range)
    }
    return compileDefinition(
      block.name, position: 0, seesScopes: block.isScoped, range, &context)
  }

  mutating func compileDefinition(
    _ name: String, position: Int, seesScopes: Bool, within outer: [Scope]? = nil,
    _ range: Range<Int>, _ context: inout HTMLContext
  ) -> OperationIndex {
    guard let definitions = chain.blocks[name], position < definitions.count else {
      report(.noSuperBlock(name), range)
      return add(.nothing, range)
    }
    guard openBlocks.count < Self.blockDepthLimit else {
      report(.blockContainsItself(name), range)
      return add(.nothing, range)
    }
    let definition = definitions[position]
    let savedScopes = scopes
    let savedSource = source
    // The scopes of the chain itself are the two outermost ones.
    if !seesScopes { scopes = Array(scopes.prefix(2)) }
    if let outer { scopes = outer }
    source = sourceNumbers[definition.template] ?? source
    openBlocks.append((name, position, scopes))
    defer {
      openBlocks.removeLast()
      scopes = savedScopes
      source = savedSource
    }
    var items = openScope(setting: definition.block.body.storedNames, range)
    items.append(compile(definition.block.body, &context))
    closeScope()
    return sequence(items, range)
  }

  /// `{{ super() }}` alone: the parent's block takes its place.
  mutating func compileSuper(
    _ range: Range<Int>, _ context: inout HTMLContext
  ) -> OperationIndex {
    guard let open = openBlocks.last else {
      report(.superOutsideBlock, range)
      return add(.nothing, range)
    }
    let operation = compileDefinition(
      open.name, position: open.position + 1, seesScopes: true, within: open.scopes, range,
      &context)
    return operation
  }

  /// `super()` within an expression: the text of the parent's block.
  mutating func compileSuper(_ range: Range<Int>) -> CompiledValue {
    var context = HTMLContext()
    let body = compileSuper(range, &context)
    requireText(context, range)
    return CompiledValue(operation: add(.capture(body), range), type: .markup)
  }

  /// `self.name()`: the text of a block, wherever the call stands.
  mutating func compileSelfCall(_ name: String, _ range: Range<Int>) -> CompiledValue {
    guard chain.blocks[name] != nil else {
      report(.unknownBlock(name, nearest: nearest(name, among: chain.blocks.keys.sorted())), range)
      return constant(.none, range)
    }
    touchPage()
    let hops = Int32(level - chain.level)
    if let function = chain.blockFunctions[name] {
      return CompiledValue(
        operation: add(.captureFunction(function, hops: hops), range), type: .markup)
    }
    let saved = functions
    let savedBlocks = openBlocks
    functions = Array(functions.prefix(chain.level + 1))
    openBlocks = []
    let function = beginFunction(.block, name)
    chain.blockFunctions[name] = function
    var context = HTMLContext()
    let body = compileDefinition(name, position: 0, seesScopes: false, range, &context)
    requireText(context, range)
    endFunction(body: body)
    functions = saved
    openBlocks = savedBlocks
    return CompiledValue(
      operation: add(.captureFunction(function, hops: hops), range), type: .markup)
  }
}

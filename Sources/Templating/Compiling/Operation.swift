/// The number of an operation in a program; -1 stands for none.
typealias OperationIndex = Int32

/// One node of a compiled template.
///
/// Payloads are numbers alone, so that running a program retains and releases nothing but the
/// values of the page itself.
enum Operation: Sendable {
  // Values.
  case constant(Int32)
  case local(Int32)
  /// A variable of an enclosing function, so many activations out.
  case outer(hops: Int32, slot: Int32)
  case global(Int32)
  /// A name that nothing defines; the number of its text.
  case unknown(Int32)
  case function(Int32)
  case field(OperationIndex, slot: Int32)
  case attribute(OperationIndex, name: Int32)
  case loopField(OperationIndex, LoopField)
  case moduleMember(OperationIndex, slot: Int32)
  case item(OperationIndex, OperationIndex)
  /// Start, stop and step stand in the lists.
  case slice(OperationIndex, bounds: Int32)
  case list(first: Int32, count: Int32)
  case tuple(first: Int32, count: Int32)
  case dictionary(first: Int32, count: Int32)
  case not(OperationIndex)
  case negative(OperationIndex)
  case positive(OperationIndex)
  case arithmetic(Expression.Arithmetic, OperationIndex, OperationIndex)
  case concatenation(first: Int32, count: Int32)
  case and(OperationIndex, OperationIndex)
  case or(OperationIndex, OperationIndex)
  case comparison(Expression.Comparison, OperationIndex, OperationIndex)
  /// `a < b < c`: the number of the chain.
  case comparisons(OperationIndex, chain: Int32)
  case conditional(OperationIndex, OperationIndex, OperationIndex)
  case filter(Filter, OperationIndex, arguments: Int32)
  case hostFilter(Int32, OperationIndex, arguments: Int32)
  case test(ValueTest, OperationIndex, arguments: Int32)
  case call(OperationIndex, arguments: Int32)
  case callMethod(OperationIndex, name: Int32, arguments: Int32)
  /// The body of a call block, as a function.
  case closure(Int32)
  case callBuiltIn(BuiltInFunction, arguments: Int32)
  case callHost(Int32, arguments: Int32)
  /// `t`: the number of the string, or -1 where the key is the first argument.
  case translate(Int32, arguments: Int32)
  /// What a statement prints, as a value.
  case capture(OperationIndex)
  /// What a block prints, called through `self`.
  case captureFunction(Int32, hops: Int32)
  /// An imported template; chosen by name among candidates where `candidates` is not negative.
  case module(Int32)
  case dynamicModule(OperationIndex, candidates: Int32)

  // Statements.
  case nothing
  case sequence(first: Int32, count: Int32)
  case literal(first: Int32, count: Int32)
  case print(OperationIndex, Escaper)
  case condition(OperationIndex, OperationIndex, OperationIndex)
  case loop(Int32)
  /// A recursive loop: the function that holds it, and what it runs over.
  case recursiveLoop(Int32, OperationIndex)
  case set(slot: Int32, OperationIndex)
  case setTuple(Int32, OperationIndex)
  case macro(slot: Int32, function: Int32)
  case include(Int32)
  case dynamicInclude(OperationIndex, candidates: Int32, ignoresMissing: Bool)
  /// Runs for its effects and prints nothing.
  case discard(OperationIndex)
  case fragment(Int32, OperationIndex)
  /// A required block that no template filled; the number of its name.
  case required(Int32)
  case extendDynamic(OperationIndex, candidates: Int32)
}

/// What `loop` tells of a loop.
enum LoopField: String, Sendable, CaseIterable {
  case index, index0, revindex, revindex0, first, last, length, depth, depth0, previtem, nextitem
}

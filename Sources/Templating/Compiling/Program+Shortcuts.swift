extension Program {
  /// What running a program asks most often, as flat numbers: reading a plan of names and lists
  /// would retain and release each of them at every call.
  struct Shortcuts: Sendable {
    /// By name: what records compare first.
    var nameKeys: [UInt64] = []
    /// By name: the value of one that nothing defines.
    var unknowns: [TemplateValue] = []
    var functions: [Function] = []
    var arguments: [Positions] = []

    struct Function: Sendable {
      var body: OperationIndex
      var frameSize: Int32
      var depth: Int32
      /// How many arguments it takes by position alone, into the slots from 1 on; -1 where its
      /// arguments have to be bound by name.
      var parameters: Int32
      /// Calls within each other where the macro is pure, else -1; and the recursion of them all.
      var pureCalls: Int32 = -1
      var pureNesting: Int32 = 0
    }

    /// Arguments that are given by position alone, in the lists; the count is -1 for others.
    struct Positions: Sendable {
      var first: Int32 = 0
      var count: Int32 = -1
    }
  }

  /// Derives the shortcuts once all is compiled.
  mutating func deriveShortcuts() {
    shortcuts.nameKeys = names.map { RecordType.key(of: $0) }
    shortcuts.unknowns = names.map { .undefined(.variable($0)) }
    let pure = pureMacros()
    shortcuts.functions = functions.enumerated().map { number, plan in
      let isPlain =
        plan.callerSlot < 0 && plan.namedSlot < 0 && plan.variadicSlot < 0
        && plan.parameters.enumerated().allSatisfy { $0.element.slot == Int32($0.offset) + 1 }
      return Shortcuts.Function(
        body: plan.body, frameSize: plan.frameSize, depth: plan.depth,
        parameters: isPlain ? Int32(plan.parameters.count) : -1,
        pureCalls: pure[number]?.calls ?? -1, pureNesting: pure[number]?.nesting ?? 0)
    }
    shortcuts.arguments = []
    for plan in arguments {
      guard plan.named.isEmpty, plan.starred < 0, plan.doubleStarred < 0,
        plan.positional.allSatisfy({ $0 >= 0 })
      else {
        shortcuts.arguments.append(Shortcuts.Positions())
        continue
      }
      shortcuts.arguments.append(
        Shortcuts.Positions(first: Int32(lists.count), count: Int32(plan.positional.count)))
      lists += plan.positional
    }
  }
}

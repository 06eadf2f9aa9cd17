internal import Diagnostics

/// Compiled templates: flat tables that operations refer to by number.
struct Program: Sendable {
  var operations: [Operation] = []
  /// By operation: where it was written.
  var places: [Place] = []
  /// The operations of sequences, lists and arguments, one after the other.
  var lists: [OperationIndex] = []
  /// All literal text.
  var literals: [UInt8] = []
  var constants: [TemplateValue] = []
  var names: [String] = []
  var functions: [FunctionPlan] = []
  var loops: [LoopPlan] = []
  var arguments: [ArgumentsPlan] = []
  var targets: [TargetPlan] = []
  var chains: [[(Expression.Comparison, OperationIndex)]] = []
  var includes: [IncludePlan] = []
  var candidates: [[String: Int32]] = []
  var strings: [StringPlan] = []
  var stringNumbers: [String: Int] = [:]
  var languages: [String] = []
  var sources: [SourceText] = []
  var templateNames: [String] = []
  /// The functions that render whole templates.
  var entries: [String: Entry] = [:]
  var fragments: [FragmentPlan] = []
  var globals: [TemplateGlobal] = []
  var hostFunctions: [HostFunction] = []
  var hostFilters: [HostFunction] = []
  var shortcuts = Shortcuts()
  var isEscaping = true
  /// Whether missing optional values count as false in a condition.
  var isStrict = true
}

extension Program {
  /// A stretch of a source.
  struct Place: Sendable, Hashable {
    var source: Int32
    var lower: Int32
    var upper: Int32
  }

  /// A template as a page.
  enum Entry: Sendable {
    case function(Int32)
    /// It has errors of its own and can't be rendered.
    case broken
  }

  /// A macro, a template's body or a block that is called.
  struct FunctionPlan: Sendable {
    enum Kind: Sendable { case template, macro, caller, block, loop }
    var kind: Kind
    var name: String
    var body: OperationIndex = -1
    /// Slots of an activation; slot 0 holds the activation that encloses it.
    var frameSize: Int32 = 1
    var parameters: [Parameter] = []
    var variadicSlot: Int32 = -1
    var namedSlot: Int32 = -1
    var callerSlot: Int32 = -1
    /// How deep the recursion over its body goes.
    var depth: Int32 = 1
    /// What an imported template exports.
    var exports: [String: Int32] = [:]
    /// Where a template says what it extends, the leaf first.
    var extensions: [Place] = []

    struct Parameter: Sendable {
      var name: String
      var slot: Int32
      var defaultValue: OperationIndex
    }
  }

  struct LoopPlan: Sendable {
    var items: OperationIndex = -1
    /// A slot, where the target is one name.
    var slot: Int32 = -1
    var target: Int32 = -1
    var condition: OperationIndex = -1
    var body: OperationIndex = -1
    var otherwise: OperationIndex = -1
    /// The slot of `loop`; -1 where the body does not name it.
    var loopSlot: Int32 = -1
    /// What a recursive loop calls.
    var recursion: Int32 = -1
  }

  struct ArgumentsPlan: Sendable {
    var positional: [OperationIndex] = []
    var named: [(name: String, value: OperationIndex)] = []
    var starred: OperationIndex = -1
    var doubleStarred: OperationIndex = -1
  }

  indirect enum TargetPlan: Sendable {
    case slot(Int32)
    case tuple([TargetPlan])
    case namespace(OperationIndex, String)
  }

  struct IncludePlan: Sendable {
    var function: Int32
    /// Variables that the included template sees: where they are, and where they go.
    var variables: [(value: OperationIndex, slot: Int32)] = []
  }

  /// A string of the strings files, by language.
  struct StringPlan: Sendable {
    var key: String
    /// In the order of `languages`; none where a language lacks it.
    var patterns: [StringPattern?]
  }

  struct FragmentPlan: Sendable {
    var body: OperationIndex
    /// The function whose slots it uses.
    var function: Int32
  }
}

internal import Diagnostics

/// Follows every way through the templates of a site as far as it can be known without values, and
/// tells what no page may hold.
///
/// A layout is followed with the blocks of each template that extends it, includes and macros where
/// they stand, both ways of a condition; what a value chooses is not followed.
struct PageAudit {
  private let templates: [String: ParsedTemplate]
  private let numbers: [String: Int32]
  private let sources: [SourceText]
  /// By template: the macros that it defines at its top.
  private let ownMacros: [String: [String: Statement.Macro]]
  /// By template: what names mean that it may call; a module is a macro without a name.
  private let macros: [String: [String: MacroName]]
  private(set) var diagnostics: [Diagnostic] = []
  private var reported: Set<Report> = []
  /// What is being followed, so that no circle is.
  private var trail: [String] = []
  /// Macros that were followed where they are called.
  private var followed: Set<MacroName> = []

  private static let depthLimit = 40

  private struct Report: Hashable {
    let fault: PageFault
    let place: PageMarkup.Place
  }

  private struct MacroName: Hashable {
    let template: String
    let macro: String
  }

  /// Where statements come from, and what their names mean there.
  private struct Frame {
    let template: String
    let source: Int32
    var macros: [String: MacroName] = [:]
    /// By name: the definitions, that of the leaf first.
    var blocks: [String: [(frame: String, block: Statement.Block)]] = [:]
    /// The block that is followed, and which of its definitions.
    var openBlock: (name: String, position: Int)?
  }

  /// - Parameter templates: those that could be parsed, in the order of their names.
  init(_ templates: [ParsedTemplate]) {
    var byName: [String: ParsedTemplate] = [:]
    var numbers: [String: Int32] = [:]
    for (number, template) in templates.enumerated() {
      byName[template.source.name] = template
      numbers[template.source.name] = Int32(number)
    }
    self.templates = byName
    self.numbers = numbers
    sources = templates.map(\.source.text)
    ownMacros = byName.mapValues { Self.ownMacros(of: $0) }
    macros = byName.mapValues { Self.macros(in: $0) }
  }

  /// Follows every template that is a page of its own, then the macros that none of them calls.
  mutating func run() {
    let names = numbers.sorted { $0.value < $1.value }.map(\.key)
    var linked: Set<String> = []
    for template in templates.values { linked.formUnion(NameMentions.links(of: template)) }
    for name in names where !linked.contains(name) {
      var markup = PageMarkup()
      follow(template: name, blocks: [:], &markup)
      end(markup)
    }
    for name in names {
      for macro in (ownMacros[name] ?? [:]).keys.sorted() {
        guard !followed.contains(MacroName(template: name, macro: macro)) else { continue }
        var markup = PageMarkup()
        follow(MacroName(template: name, macro: macro), &markup)
        end(markup)
      }
    }
  }
}

// MARK: Following

extension PageAudit {
  private func frame(_ name: String) -> Frame {
    var frame = Frame(template: name, source: numbers[name] ?? 0)
    frame.macros = macros[name] ?? [:]
    return frame
  }

  private mutating func follow(
    template name: String, blocks: [String: [(frame: String, block: Statement.Block)]],
    _ markup: inout PageMarkup
  ) {
    guard let template = templates[name], trail.count < Self.depthLimit, !trail.contains(name)
    else { return }
    trail.append(name)
    defer { trail.removeLast() }
    var blocks = blocks
    for (blockName, block) in template.blocks {
      blocks[blockName, default: []].append((name, block))
    }
    if let parent = template.parent {
      if case .literal(.text(let parentName)) = parent.name.kind {
        follow(template: parentName, blocks: blocks, &markup)
      } else {
        // Which layout it is, a value decides: each block is followed by itself.
        for block in template.blocks.values.sorted(by: { $0.name < $1.name }) {
          var inner = PageMarkup()
          follow(block.body, frame(name), &inner)
        }
      }
      return
    }
    var frame = frame(name)
    frame.blocks = blocks
    follow(template.statements, frame, &markup)
  }

  private mutating func follow(
    _ statements: [Statement], _ frame: Frame, _ markup: inout PageMarkup
  ) {
    for statement in statements { follow(statement, frame, &markup) }
  }

  private mutating func follow(
    _ statement: Statement, _ frame: Frame, _ markup: inout PageMarkup
  ) {
    switch statement.kind {
    case .data(let bytes): read(bytes, at: statement.range, frame.source, &markup)
    case .output(let value): follow(value, frame, &markup)
    case .condition(let branches, let otherwise):
      follow(branches.map(\.body) + [otherwise], frame, &markup)
    case .loop(let loop): follow(loop, frame, &markup)
    case .with(_, let body), .scope(let body): follow(body, frame, &markup)
    case .setBlock(_, _, let body), .filterBlock(_, let body):
      var inner = PageMarkup()
      follow(body, frame, &inner)
    case .callBlock(let macro, let call):
      var inner = PageMarkup()
      follow(macro.body, frame, &inner)
      follow(call, frame, &markup)
    case .block(let block): follow(block.name, position: 0, frame, &markup)
    case .include(let name, _, _):
      guard case .literal(.text(let name)) = name.kind else { return }
      follow(template: name, blocks: [:], &markup)
    case .set, .macro, .extends, .importModule, .importNames: return
    }
  }

  /// The ways of a condition, one of which is gone.
  private mutating func follow(
    _ ways: [[Statement]], _ frame: Frame, _ markup: inout PageMarkup
  ) {
    let before = markup
    var joined: PageMarkup?
    for way in ways {
      var own = before
      follow(way, frame, &own)
      if joined == nil { joined = own } else { joined?.join(own) }
    }
    markup = joined ?? before
  }

  /// None, one or many times: what there may be one of is found when it is followed again.
  private mutating func follow(
    _ loop: Statement.Loop, _ frame: Frame, _ markup: inout PageMarkup
  ) {
    let before = markup
    var once = before
    follow(loop.body, frame, &once)
    if once.ids.count > before.ids.count || (once.heading != nil && before.heading == nil) {
      var twice = once
      follow(loop.body, frame, &twice)
    }
    follow(loop.otherwise, frame, &markup)
    markup.join(once)
  }

  private mutating func follow(
    _ name: String, position: Int, _ frame: Frame, _ markup: inout PageMarkup
  ) {
    guard let definitions = frame.blocks[name], position < definitions.count else { return }
    var inner = self.frame(definitions[position].frame)
    inner.blocks = frame.blocks
    inner.openBlock = (name, position)
    follow(definitions[position].block.body, inner, &markup)
  }

  /// A printed value: a macro of the theme is followed, all others only stand there.
  private mutating func follow(
    _ value: Expression, _ frame: Frame, _ markup: inout PageMarkup
  ) {
    guard case .call(let callee, _) = value.kind, markup.state == .text else {
      return markup.output()
    }
    switch callee.kind {
    case .name("super"):
      guard let open = frame.openBlock else { return }
      follow(open.name, position: open.position + 1, frame, &markup)
    case .name(let name):
      if let macro = frame.macros[name] { follow(macro, &markup) }
    case .attribute(let module, let name):
      if case .name(let alias) = module.kind, let module = frame.macros[alias], module.macro.isEmpty
      {
        follow(MacroName(template: module.template, macro: name), &markup)
      }
    default: return
    }
  }

  private mutating func follow(_ name: MacroName, _ markup: inout PageMarkup) {
    let entry = name.template + " " + name.macro
    guard let macro = ownMacros[name.template]?[name.macro], trail.count < Self.depthLimit,
      !trail.contains(entry)
    else { return }
    trail.append(entry)
    defer { trail.removeLast() }
    followed.insert(name)
    follow(macro.body, frame(name.template), &markup)
  }
}

// MARK: Names

extension PageAudit {
  private static func ownMacros(of template: ParsedTemplate) -> [String: Statement.Macro] {
    var macros: [String: Statement.Macro] = [:]
    for statement in template.statements {
      if case .macro(let macro) = statement.kind { macros[macro.name] = macro }
    }
    return macros
  }

  private static func macros(in template: ParsedTemplate) -> [String: MacroName] {
    var macros: [String: MacroName] = [:]
    for own in ownMacros(of: template).keys {
      macros[own] = MacroName(template: template.source.name, macro: own)
    }
    for statement in template.statements {
      switch statement.kind {
      case .importNames(let template, let names, _):
        guard case .literal(.text(let template)) = template.kind else { continue }
        for name in names {
          macros[name.alias] = MacroName(template: template, macro: name.name)
        }
      case .importModule(let template, let alias, _):
        guard case .literal(.text(let template)) = template.kind else { continue }
        macros[alias] = MacroName(template: template, macro: "")
      default: continue
      }
    }
    return macros
  }
}

// MARK: Reading and reporting

extension PageAudit {
  private mutating func read(
    _ bytes: [UInt8], at range: Range<Int>, _ source: Int32, _ markup: inout PageMarkup
  ) {
    for (offset, byte) in bytes.enumerated() {
      // Most bytes of a theme are text between tags.
      if markup.state == .text, byte != UInt8(ascii: "<"), byte != UInt8(ascii: "&") { continue }
      let place = PageMarkup.Place(source: source, offset: range.lowerBound + offset)
      for (fault, place) in markup.read(byte, at: place) { report(fault, place, markup) }
    }
  }

  private mutating func end(_ markup: PageMarkup) {
    guard markup.isOpenKnown else { return }
    for element in markup.open {
      report(.neverClosed(String(decoding: element.name, as: UTF8.self)), element.place, markup)
    }
  }

  private mutating func report(
    _ fault: PageFault, _ place: PageMarkup.Place, _ markup: PageMarkup
  ) {
    guard reported.insert(Report(fault: fault, place: place)).inserted else { return }
    let first = markup.first(of: fault)
    let related = first.flatMap { $0 == place ? nil : $0 }.map {
      Diagnostic.Related(location: location(of: $0), message: PageFault.firstHere)
    }
    diagnostics.append(
      fault.diagnostic(at: location(of: place), related: related.map { [$0] } ?? []))
  }

  private func location(of place: PageMarkup.Place) -> SourceLocation {
    let source = sources[Int(place.source)]
    let end = min(place.offset + place.length, source.bytes.count)
    return source.location(of: min(place.offset, end)..<end)
  }
}

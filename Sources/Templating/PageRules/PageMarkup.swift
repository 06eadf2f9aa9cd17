/// The markup that a way through templates has written so far: where in a tag it is, which elements
/// are open, and what only one of may stand in a page.
///
/// A value, so that each branch of a condition goes on from its own.
struct PageMarkup: Sendable {
  /// A byte of a template.
  struct Place: Hashable, Sendable {
    let source: Int32
    let offset: Int
    var length = 1
  }

  struct OpenElement: Sendable {
    let name: [UInt8]
    let place: Place
  }

  /// An attribute of the tag that is being read.
  struct Attribute: Sendable {
    var name: [UInt8] = []
    var place: Place
    /// What the template itself wrote of the value before any other value.
    var value: [UInt8] = []
    /// Whether a value of the page stands in it.
    var isDynamic = false
  }

  enum State: Hashable, Sendable {
    case text
    case reference
    case lessThan
    case bang
    case comment
    case declaration
    case tagName
    case tag
    case attributeName
    case afterAttributeName
    case beforeValue
    case value(quote: UInt8)
    case unquoted
    /// Inside `script` and its like.
    case raw
  }

  var state = State.text
  /// Of the tag, reference or declaration that is being read.
  var start = Place(source: 0, offset: 0)
  var name: [UInt8] = []
  var isEndTag = false
  var isClosedBySlash = false
  var attribute = Attribute(place: Place(source: 0, offset: 0))
  /// On every way that led here, and on some.
  var attributes: [Attribute] = []
  var conditionalAttributes: Set<[UInt8]> = []
  /// Whether a value wrote attributes, whose names nobody knows.
  var hasUnknownAttributes = false
  /// The last bytes of raw text or of a comment.
  var tail: [UInt8] = []

  /// Innermost last.
  var open: [OpenElement] = []
  /// False once different ways left different elements open: what closes them is not known then.
  var isOpenKnown = true
  /// What stands in the page on every way that led here.
  var ids: [[UInt8]: Place] = [:]
  var heading: Place?
}

extension PageMarkup {
  /// What is known after one of two ways was gone.
  mutating func join(_ other: PageMarkup) {
    let names = Set(attributes.map(\.name))
    let otherNames = Set(other.attributes.map(\.name))
    conditionalAttributes.formUnion(other.conditionalAttributes)
    conditionalAttributes.formUnion(names.symmetricDifference(otherNames))
    attributes.removeAll { !otherNames.contains($0.name) }
    hasUnknownAttributes = hasUnknownAttributes || other.hasUnknownAttributes
    attribute.isDynamic = attribute.isDynamic || other.attribute.isDynamic
    if !attribute.value.elementsEqual(other.attribute.value) { attribute.isDynamic = true }
    isOpenKnown =
      isOpenKnown && other.isOpenKnown && open.map(\.name) == other.open.map(\.name)
    ids = ids.filter { other.ids[$0.key] != nil }
    if other.heading == nil { heading = nil }
  }

  /// What a printed value makes of it.
  mutating func output() {
    switch state {
    case .value, .unquoted: attribute.isDynamic = true
    case .tagName, .tag, .attributeName, .afterAttributeName: hasUnknownAttributes = true
    case .text, .reference, .lessThan, .bang, .comment, .declaration, .beforeValue, .raw: break
    }
  }
}

/// What templates make that has a state of its own while a page is rendered.
enum TemplateObject: Sendable {
  case namespace(TemplateDictionary)
  case cycler([TemplateValue], position: Int)
  case joiner(TemplateValue, wasUsed: Bool)
}

/// A loop that is running.
struct LoopState: Sendable {
  var items: [TemplateValue]
  var index = 0
  var depth0 = 0
  /// The function and activation that a recursive loop calls.
  var recursion: Int32 = -1
  var link = 0
  var lastChanged: [TemplateValue]?
}

/// What templates call: all of it lives as long as the rendering of one page.
package enum TemplateCallable: Sendable, Hashable {
  /// A macro, with the activation that it was defined in.
  case macro(function: Int, activation: Int)
  /// A namespace, cycler or joiner: a place in the renderer's table of objects.
  case object(Int)
  /// An imported template.
  case module(Int, activation: Int)
  /// The `loop` of a loop that is running.
  case loop(Int)
  /// A function of the language or of the host.
  case function(String)
}

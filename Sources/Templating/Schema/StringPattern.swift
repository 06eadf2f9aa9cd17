/// A pattern of a strings file, parsed: text with places for values.
struct StringPattern: Sendable {
  enum Part: Sendable {
    case text(String)
    case place(String)
  }

  let parts: [Part]

  /// Text without places, whatever it holds.
  init(literal: String) { parts = [.text(literal)] }

  /// None where a brace has no partner.
  init?(_ pattern: String) {
    var parts: [Part] = []
    var text = ""
    var place: String?
    var pending: Unicode.Scalar?
    for scalar in pattern.unicodeScalars {
      if let brace = pending {
        pending = nil
        if scalar == brace {
          text.unicodeScalars.append(brace)
          continue
        }
        guard brace == "{" else { return nil }
        if !text.isEmpty { parts.append(.text(text)) }
        text = ""
        place = ""
      }
      if var name = place {
        if scalar == "}" {
          guard !name.isEmpty else { return nil }
          parts.append(.place(PythonText.stripped(name)))
          place = nil
        } else {
          name.unicodeScalars.append(scalar)
          place = name
        }
      } else if scalar == "{" || scalar == "}" {
        pending = scalar
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    guard pending == nil, place == nil else { return nil }
    if !text.isEmpty || parts.isEmpty { parts.append(.text(text)) }
    self.parts = parts
  }

  /// The names of its places.
  var places: Set<String> {
    Set(
      parts.compactMap { part in
        if case .place(let name) = part { return name }
        return nil
      })
  }

  /// The whole text, where there are no places.
  var only: String? {
    if parts.count == 1, case .text(let text) = parts[0] { return text }
    return nil
  }
}

package import Diagnostics

/// What a template could not do on one page.
package struct RenderingFault: Hashable, Sendable {
  /// The fault by itself, the same on every page that has it.
  let diagnostic: Diagnostic
  /// The path of the page.
  let page: String

  package init(_ diagnostic: Diagnostic, page: String) {
    self.diagnostic = diagnostic
    self.page = page
  }

  /// Each fault of a template once, with the first page that has it and how many others do: a
  /// slip in a layout is on all of them.
  package static func diagnostics(of faults: [RenderingFault]) -> [Diagnostic] {
    var order: [Diagnostic] = []
    var pages: [Diagnostic: (first: String, others: Int)] = [:]
    for fault in faults {
      if pages[fault.diagnostic] == nil { order.append(fault.diagnostic) }
      pages[fault.diagnostic, default: (fault.page, -1)].others += 1
    }
    return order.map { diagnostic in
      let (first, others) = pages[diagnostic] ?? ("", 0)
      return diagnostic.adding(place(first, others))
    }
  }
}

extension RenderingFault {
  private static func place(_ page: String, _ others: Int) -> BilingualText {
    switch others {
    case ...0: BilingualText("page \(page)", lao: "ໜ້າ \(page)")
    case 1:
      BilingualText("page \(page), and on 1 other page", lao: "ໜ້າ \(page) ແລະ ອີກ 1 ໜ້າ")
    default:
      BilingualText(
        "page \(page), and on \(others) other pages", lao: "ໜ້າ \(page) ແລະ ອີກ \(others) ໜ້າ")
    }
  }
}

extension Diagnostic {
  /// The same with something in parentheses behind its message.
  fileprivate func adding(_ text: BilingualText) -> Diagnostic {
    Diagnostic(
      severity, identifier, at: location,
      BilingualText(
        "\(message.english) (\(text.english))", lao: "\(message.lao) (\(text.lao))"),
      hint: hint, related: related)
  }
}

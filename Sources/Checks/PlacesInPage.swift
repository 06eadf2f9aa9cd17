import Markup

/// The ids of a page, to which addresses may lead (WHATWG HTML, section 7.4.6.4).
package struct PlacesInPage: Sendable {
  private let ids: [[UInt8]]
  private let known: Set<[UInt8]>

  package init(_ page: [UInt8]) {
    self.init(page, AttributeScan(page))
  }

  init(_ page: [UInt8], _ scan: AttributeScan) {
    ids = scan.ids.map { AttributeScan.text(of: page[$0]) }
    known = Set(ids)
  }

  /// Whether a browser finds the place that a fragment names, as it is written or decoded.
  package func has(_ fragment: [UInt8]) -> Bool {
    Self.isEverywhere(fragment) || known.contains(fragment)
      || known.contains(PercentEncoding.decoded(fragment))
  }

  /// The ids of headings, in order: what authors may write.
  package var headings: [String] {
    ids.filter { $0.starts(with: "h-".utf8) }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Nothing and `top` lead to the top of every page; a text directive is the reader's own.
  static func isEverywhere(_ fragment: [UInt8]) -> Bool {
    fragment.isEmpty || fragment.map({ $0 | 0x20 }).elementsEqual("top".utf8)
      || fragment.starts(with: ":~:".utf8)
  }
}

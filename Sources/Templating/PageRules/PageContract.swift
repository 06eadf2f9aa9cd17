package import Diagnostics

/// What no page may hold, read from a page as it was made: also what only values brought there.
package enum PageContract {
  /// - Returns: the first fault of each kind and place, in the order of the page.
  package static func check(_ page: SourceText) -> [Diagnostic] {
    var markup = PageMarkup()
    var faults: [(fault: PageFault, place: PageMarkup.Place, first: PageMarkup.Place?)] = []
    let bytes = page.bytes
    var index = 0
    while index < bytes.count {
      if markup.state == .text {
        // Most bytes of a page are text between tags.
        while index < bytes.count, bytes[index] != UInt8(ascii: "<"),
          bytes[index] != UInt8(ascii: "&")
        { index += 1 }
        guard index < bytes.count else { break }
      }
      let place = PageMarkup.Place(source: 0, offset: index)
      for (fault, place) in markup.read(bytes[index], at: place) {
        faults.append((fault, place, markup.first(of: fault)))
      }
      index += 1
    }
    guard !faults.isEmpty else { return [] }
    var locator = SourceLocator(page)
    func location(_ place: PageMarkup.Place) -> SourceLocation {
      let end = min(place.offset + place.length, bytes.count)
      return locator.location(of: min(place.offset, end)..<end)
    }
    return faults.map { fault, place, first in
      let related = first.flatMap { $0 == place ? nil : $0 }.map {
        Diagnostic.Related(location: location($0), message: PageFault.firstHere)
      }
      return fault.diagnostic(
        area: "page", at: location(place), related: related.map { [$0] } ?? [])
    }
  }
}

extension PageMarkup {
  /// Where what a fault says stands twice stood first.
  func first(of fault: PageFault) -> Place? {
    switch fault {
    case .doubledID(let id): ids[Array(id.utf8)]
    case .secondHeading: heading
    case .script, .styleElement, .styleAttribute, .eventHandler, .scriptAddress, .blockedElement,
      .foreignRequest, .imageWithoutText, .neverClosed, .closesNothing, .closesTooEarly,
      .voidNotClosed, .closedBySlash, .attributeWithoutQuotes, .doubledAttribute,
      .unknownReference, .bareAmpersand, .bareLessThan:
      nil
    }
  }
}

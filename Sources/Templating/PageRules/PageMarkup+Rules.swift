internal import Markup

extension PageMarkup {
  /// Ends the attribute that was read.
  mutating func endAttribute() -> [(PageFault, Place)] {
    state = .tag
    let done = attribute
    var faults: [(PageFault, Place)] = []
    if attributes.contains(where: { $0.name.elementsEqual(done.name) }) {
      faults.append((.doubledAttribute(text(done.name)), done.place))
    }
    attributes.append(done)
    guard !isEndTag else { return faults }
    if let fault = references(in: done) { faults.append((fault, done.place)) }
    if done.name.count > 2, done.name.starts(with: "on".utf8) {
      faults.append((.eventHandler(text(done.name)), done.place))
    }
    if done.name.elementsEqual("style".utf8) { faults.append((.styleAttribute, done.place)) }
    if !Self.blockedElements.contains(text(name)), let fault = address(in: done) {
      faults.append((fault, done.place))
    }
    if done.name.elementsEqual("id".utf8), !done.isDynamic {
      // In a loop it is its own second.
      if ids[done.value] != nil { faults.append((.doubledID(text(done.value)), done.place)) }
      ids[done.value] = ids[done.value] ?? done.place
    }
    return faults
  }

  /// Ends the tag that was read.
  mutating func endTag() -> [(PageFault, Place)] {
    state = .text
    if isEndTag { return close(name, at: start) }
    var faults: [(PageFault, Place)] = []
    var place = start
    place.length = name.count + 1
    switch text(name) {
    case "script" where !isJSON: faults.append((.script, place))
    case "style": faults.append((.styleElement, place))
    case let text where Self.blockedElements.contains(text) && text != "script":
      faults.append((.blockedElement(text), place))
    case "link": faults += linkFaults
    case "img" where !hasUnknownAttributes && !has("alt"):
      faults.append((.imageWithoutText, place))
    case "h1":
      if heading != nil { faults.append((.secondHeading, place)) }
      heading = heading ?? place
    default: break
    }
    return faults + openFaults(place)
  }

  /// Ends an element.
  mutating func close(_ name: [UInt8], at place: Place) -> [(PageFault, Place)] {
    guard isOpenKnown else { return [] }
    var place = place
    place.length = name.count + 2
    guard let last = open.last else { return [(.closesNothing(text(name)), place)] }
    if last.name.elementsEqual(name) {
      open.removeLast()
      return []
    }
    guard let position = open.lastIndex(where: { $0.name.elementsEqual(name) }) else {
      return [(.closesNothing(text(name)), place)]
    }
    open.removeSubrange(position...)
    return [(.closesTooEarly(text(name), open: text(last.name)), place)]
  }
}

extension PageMarkup {
  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
  ]

  /// What the policy lets stay empty, wherever it would come from; of scripts those that are data run
  /// nothing.
  private static let blockedElements: Set<String> = [
    "applet", "base", "embed", "frame", "frameset", "iframe", "object", "portal", "script",
  ]

  /// Where `<` and `&` are signs for HTML; in `title` and `textarea` they aren't for XML.
  private static let rawElements: Set<String> = ["script", "style"]

  /// What loads as soon as the page is read.
  private static let fetchingRelations: Set<String> = [
    "stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch",
    "prerender", "manifest", "apple-touch-icon", "mask-icon",
  ]

  private func has(_ name: String) -> Bool {
    attributes.contains { $0.name.elementsEqual(name.utf8) }
  }

  private func attribute(_ name: String) -> Attribute? {
    attributes.first { $0.name.elementsEqual(name.utf8) }
  }

  private var isJSON: Bool {
    let type = attribute("type")?.value.map(HTMLContext.lowercased) ?? []
    return type.elementsEqual("application/json".utf8)
      || type.reversed().starts(with: "+json".utf8.reversed())
  }

  private var isInForeignElement: Bool {
    open.contains { $0.name.elementsEqual("svg".utf8) || $0.name.elementsEqual("math".utf8) }
  }

  /// Opens an element, unless it is void; HTML ignores the slash of all others.
  private mutating func openFaults(_ place: Place) -> [(PageFault, Place)] {
    let text = text(name)
    if Self.voidElements.contains(text) {
      return isClosedBySlash ? [] : [(.voidNotClosed(text), place)]
    }
    if isClosedBySlash {
      let isForeign =
        isInForeignElement || name.elementsEqual("svg".utf8) || name.elementsEqual("math".utf8)
      return isForeign ? [] : [(.closedBySlash(text), place)]
    }
    open.append(OpenElement(name: name, place: place))
    if Self.rawElements.contains(text), !isInForeignElement {
      state = .raw
      tail = []
    }
    return []
  }

  private var linkFaults: [(PageFault, Place)] {
    guard let address = attribute("href"), let relation = attribute("rel"), !relation.isDynamic
    else { return [] }
    let words = relation.value.split { HTMLContext.isSpace($0) }
      .map { text($0.map(HTMLContext.lowercased)) }
    guard words.contains(where: Self.fetchingRelations.contains),
      Self.isForeign(WebAddress(address.value).kind)
    else { return [] }
    return [(.foreignRequest(shortened(address)), address.place)]
  }

  /// What is wrong with the address in an attribute: what is fetched lies on the site's own host,
  /// what is opened has a scheme that pages open.
  private func address(in attribute: Attribute) -> PageFault? {
    let local =
      attribute.name.split(separator: UInt8(ascii: ":")).last.map { text(Array($0)) } ?? ""
    switch local {
    case "src", "poster", "background", "lowsrc", "dynsrc":
      return Self.isForeign(WebAddress(attribute.value).kind)
        ? .foreignRequest(shortened(attribute)) : nil
    case "srcset", "imagesrcset":
      let candidates = attribute.value.split(separator: UInt8(ascii: ","))
      return candidates.contains { Self.isForeign(WebAddress(Array($0)).kind) }
        ? .foreignRequest(shortened(attribute)) : nil
    case "href" where ["image", "use", "feimage"].contains(text(name)):
      return Self.isForeign(WebAddress(attribute.value).kind)
        ? .foreignRequest(shortened(attribute)) : nil
    case "href", "action", "formaction":
      return WebAddress(attribute.value).kind == .refused
        ? .scriptAddress(shortened(attribute)) : nil
    default: return nil
    }
  }

  private static func isForeign(_ kind: WebAddress.Kind) -> Bool {
    switch kind {
    case .web, .foreignHost, .refused, .mailto, .tel: true
    case .rootRelative, .relative, .fragment, .empty: false
    }
  }

  private func shortened(_ attribute: Attribute) -> String {
    let scalars = text(attribute.value).unicodeScalars
    guard scalars.count > 60 || attribute.isDynamic else { return String(scalars) }
    return String(String.UnicodeScalarView(scalars.prefix(60))) + "…"
  }

  private func references(in attribute: Attribute) -> PageFault? {
    guard !attribute.isDynamic else { return nil }
    var rest = attribute.value[...]
    while let ampersand = rest.firstIndex(of: UInt8(ascii: "&")) {
      rest = rest[(ampersand + 1)...]
      let name = rest.prefix {
        HTMLContext.isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || $0 == UInt8(ascii: "#")
      }
      guard name.endIndex < rest.endIndex, rest[name.endIndex] == UInt8(ascii: ";") else {
        return .bareAmpersand
      }
      if let fault = Self.reference(Array(name)) { return fault }
    }
    return nil
  }
}

extension PageMarkup {
  /// Reads a byte of literal text.
  ///
  /// - Returns: what is wrong with what ends here.
  mutating func read(_ byte: UInt8, at place: Place) -> [(PageFault, Place)] {
    switch state {
    case .text: readText(byte, at: place)
    case .reference: return readReference(byte, at: place)
    case .lessThan: return readTagStart(byte, at: place)
    case .bang:
      tail.append(byte)
      if tail.elementsEqual("--".utf8) {
        state = .comment
        tail = []
      } else if byte != UInt8(ascii: "-") {
        state = byte == UInt8(ascii: ">") ? .text : .declaration
      }
    case .declaration: if byte == UInt8(ascii: ">") { state = .text }
    case .comment:
      remember(byte, 3)
      if tail.elementsEqual("-->".utf8) { state = .text }
    case .tagName: return readTagName(byte, at: place)
    case .tag: return readTag(byte, at: place)
    case .attributeName: return readAttributeName(byte, at: place)
    case .afterAttributeName: return readAfterName(byte, at: place)
    case .beforeValue: return readValueStart(byte)
    case .value(let quote): return readValue(byte, quote)
    case .unquoted:
      if HTMLContext.isSpace(byte) || byte == UInt8(ascii: ">") {
        let faults =
          endAttribute() + [(.attributeWithoutQuotes(text(attribute.name)), attribute.place)]
        return faults + (byte == UInt8(ascii: ">") ? endTag() : [])
      }
      attribute.value.append(byte)
    case .raw:
      remember(byte, name.count + 3)
      let end = Array("</".utf8) + name + [UInt8(ascii: ">")]
      if byte == UInt8(ascii: ">"), tail.map(HTMLContext.lowercased).elementsEqual(end) {
        state = .text
        return close(name, at: place)
      }
    }
    return []
  }

  func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension PageMarkup {
  private mutating func remember(_ byte: UInt8, _ count: Int) {
    tail.append(byte)
    if tail.count > count { tail.removeFirst() }
  }

  private mutating func readText(_ byte: UInt8, at place: Place) {
    switch byte {
    case UInt8(ascii: "<"): state = .lessThan
    case UInt8(ascii: "&"):
      state = .reference
      tail = []
    default: return
    }
    start = place
  }

  /// XML knows five names and numbers (XML 1.0, sections 4.1 and 4.6).
  private mutating func readReference(_ byte: UInt8, at place: Place) -> [(PageFault, Place)] {
    if byte == UInt8(ascii: ";") {
      state = .text
      return Self.reference(tail).map { [($0, start)] } ?? []
    }
    let isPart =
      HTMLContext.isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (byte == UInt8(ascii: "#") && tail.isEmpty)
    guard isPart, tail.count < 32 else {
      state = .text
      return [(.bareAmpersand, start)] + read(byte, at: place)
    }
    tail.append(byte)
    return []
  }

  /// What is wrong with the name between `&` and `;`.
  static func reference(_ name: [UInt8]) -> PageFault? {
    if name.isEmpty { return .bareAmpersand }
    if name[0] == UInt8(ascii: "#") { return nil }
    let known = ["amp", "lt", "gt", "quot", "apos"]
    if known.contains(where: { $0.utf8.elementsEqual(name) }) { return nil }
    return .unknownReference("&\(String(decoding: name, as: UTF8.self));")
  }

  private mutating func readTagStart(_ byte: UInt8, at place: Place) -> [(PageFault, Place)] {
    switch byte {
    case _ where HTMLContext.isLetter(byte): startTag(byte, isEnd: false)
    case UInt8(ascii: "/"):
      startTag(nil, isEnd: true)
    case UInt8(ascii: "!"):
      state = .bang
      tail = []
    case UInt8(ascii: "?"): state = .declaration
    default:
      state = .text
      return [(.bareLessThan, start)] + read(byte, at: place)
    }
    return []
  }

  private mutating func startTag(_ byte: UInt8?, isEnd: Bool) {
    state = .tagName
    name = byte.map { [HTMLContext.lowercased($0)] } ?? []
    isEndTag = isEnd
    isClosedBySlash = false
    attributes = []
    conditionalAttributes = []
    hasUnknownAttributes = false
  }

  private mutating func readTagName(_ byte: UInt8, at place: Place) -> [(PageFault, Place)] {
    if HTMLContext.isSpace(byte) {
      state = .tag
    } else if byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
      state = .tag
      return readTag(byte, at: place)
    } else if name.count < HTMLContext.nameLimit {
      name.append(HTMLContext.lowercased(byte))
    }
    return []
  }

  private mutating func readTag(_ byte: UInt8, at place: Place) -> [(PageFault, Place)] {
    switch byte {
    case UInt8(ascii: ">"): return endTag()
    case UInt8(ascii: "/"): isClosedBySlash = true
    case _ where HTMLContext.isSpace(byte): break
    default:
      isClosedBySlash = false
      attribute = Attribute(name: [HTMLContext.lowercased(byte)], place: place)
      state = .attributeName
    }
    return []
  }

  private mutating func readAttributeName(_ byte: UInt8, at place: Place) -> [(PageFault, Place)] {
    if HTMLContext.isSpace(byte) {
      state = .afterAttributeName
    } else if byte == UInt8(ascii: "=") {
      state = .beforeValue
    } else if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") {
      return endBareAttribute() + readTag(byte, at: place)
    } else if attribute.name.count < HTMLContext.nameLimit {
      attribute.name.append(HTMLContext.lowercased(byte))
      attribute.place.length += 1
    }
    return []
  }

  private mutating func readAfterName(_ byte: UInt8, at place: Place) -> [(PageFault, Place)] {
    if HTMLContext.isSpace(byte) { return [] }
    if byte == UInt8(ascii: "=") {
      state = .beforeValue
      return []
    }
    return endBareAttribute() + readTag(byte, at: place)
  }

  private mutating func endBareAttribute() -> [(PageFault, Place)] {
    endAttribute() + [(.attributeWithoutQuotes(text(attribute.name)), attribute.place)]
  }

  private mutating func readValueStart(_ byte: UInt8) -> [(PageFault, Place)] {
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      state = .value(quote: byte)
    } else if byte == UInt8(ascii: ">") {
      return endBareAttribute() + endTag()
    } else if !HTMLContext.isSpace(byte) {
      state = .unquoted
      attribute.value = [byte]
    }
    return []
  }

  private mutating func readValue(_ byte: UInt8, _ quote: UInt8) -> [(PageFault, Place)] {
    if byte == quote { return endAttribute() }
    if !attribute.isDynamic, attribute.value.count < 2_000 { attribute.value.append(byte) }
    return byte == UInt8(ascii: "<") ? [(.bareLessThan, attribute.place)] : []
  }
}

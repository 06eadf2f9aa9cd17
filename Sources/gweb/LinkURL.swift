import Markup

/// A web address that can be asked for.
struct LinkURL {
  /// ASCII, percent-encoded, without a fragment.
  let text: String
  let host: String
  let port: Int

  /// None of what is no web address, names a user, or has no host that a name server knows.
  init?(_ written: String) {
    let address = WebAddress(written)
    guard address.isForeign else { return nil }
    var parts = address.parts
    if parts.scheme == nil { parts.scheme = Array("https".utf8) }
    parts.fragment = nil
    var encoded: [UInt8] = []
    Escape.url(String(decoding: parts.utf8, as: UTF8.self), into: &encoded)
    let final = WebAddress(encoded)
    guard final.kind == .web, let authority = final.parts.authority,
      encoded.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { return nil }
    let isSecure = (final.parts.scheme ?? []).count == 5
    var name = authority[...]
    var port = isSecure ? 443 : 80
    if let colon = name.lastIndex(of: UInt8(ascii: ":")), name.last != UInt8(ascii: "]") {
      guard let number = Int(String(decoding: name[(colon + 1)...], as: UTF8.self)),
        (1...65_535).contains(number)
      else { return nil }
      port = number
      name = name[..<colon]
    }
    guard !name.isEmpty, name.allSatisfy(Self.isOfHost) else { return nil }
    text = String(decoding: encoded, as: UTF8.self)
    host = String(decoding: name, as: UTF8.self)
    self.port = port
  }

  /// Letters, digits, hyphens and full stops; addresses in brackets are not asked for.
  private static func isOfHost(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }

  /// Where a redirect leads, seen from here.
  func redirected(to location: String) -> LinkURL? {
    LinkURL(WebAddress(location).resolved(against: WebAddress(text)).string)
  }
}

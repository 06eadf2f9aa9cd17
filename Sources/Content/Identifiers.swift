import Diagnostics

/// The name of a site: its folder in `Sites/` and in the published tree; lower-case ASCII.
package struct SiteID: Sendable, Hashable, Comparable {
  package let text: String

  /// None where the text can't be a site's name: 1 to 40 of `a-z`, `0-9` and inner hyphens, not
  /// `shared`.
  package init?(_ text: String) {
    guard Identifier.isValid(text), !text.utf8.elementsEqual("shared".utf8) else { return nil }
    self.text = text
  }

  package static func < (a: SiteID, b: SiteID) -> Bool { a.text < b.text }
}

/// Who owns a document: a site, or all of them.
package enum Origin: Sendable, Hashable {
  case site(SiteID)
  case shared

  /// The name of the origin's folder in `Content/`.
  package var folder: String {
    switch self {
    case .site(let site): site.text
    case .shared: "shared"
    }
  }
}

/// What ids of sites, groups, categories and navigation entries look like.
package enum Identifier {
  /// Whether a text is 1 to 40 bytes of `a-z`, `0-9` and inner hyphens, and no name of a device;
  /// judged by bytes.
  package static func isValid(_ text: String) -> Bool {
    let bytes = text.utf8
    guard (1...40).contains(bytes.count), bytes.first != hyphen, bytes.last != hyphen,
      !DeviceName.isReserved(bytes)
    else { return false }
    return bytes.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == hyphen
    }
  }

  private static var hyphen: UInt8 { 0x2D }
}

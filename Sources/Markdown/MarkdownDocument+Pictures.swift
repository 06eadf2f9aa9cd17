package import Markup

extension MarkdownDocument {
  /// What stands for an address on a page.
  package struct Resolved: Sendable {
    package let target: Target
    /// In points, of a picture: browsers keep its place while it loads (HTML, 4.8.17).
    package let size: (width: Int, height: Int)?

    package init(_ target: Target, size: (width: Int, height: Int)? = nil) {
      self.target = target
      self.size = size
    }

    package enum Target: Sendable {
      /// As it was written.
      case kept
      case url(String)
      /// No link: of its element the words stay. Pictures stay as they were written.
      case unlinked
    }
  }

  /// The markup with other URLs in its links and images, and the sizes of images beside theirs.
  package func html(placing place: (MarkdownAddress) -> Resolved) -> MarkupFragment {
    var output: [UInt8] = []
    output.reserveCapacity(html.utf8.count + addresses.count * 48)
    var copied = 0
    for address in addresses {
      let resolved = place(address)
      switch resolved.target {
      case .url(let url):
        output += html.utf8[copied..<address.value.lowerBound]
        Escape.urlAttribute(url, into: &output)
        copied = address.value.upperBound
      case .unlinked where address.kind == .link:
        output += html.utf8[copied..<address.value.lowerBound - " href=\"".utf8.count]
        copied = address.value.upperBound + 1
      case .unlinked, .kept: break
      }
      guard address.kind == .image, let size = resolved.size else { continue }
      // The value is in quotes; other attributes follow it.
      let end = address.value.upperBound + 1
      output += html.utf8[copied..<end]
      output += " width=\"\(size.width)\" height=\"\(size.height)\"".utf8
      copied = end
    }
    output += html.utf8[copied...]
    return MarkupFragment(written: output)
  }
}

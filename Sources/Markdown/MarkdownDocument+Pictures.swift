package import Markup

extension MarkdownDocument {
  /// What stands for an address on a page.
  package struct Resolved: Sendable {
    /// Nil leaves it as it was written.
    package let url: String?
    /// In points, of a picture: browsers keep its place while it loads (HTML, 4.8.17).
    package let size: (width: Int, height: Int)?

    package init(url: String?, size: (width: Int, height: Int)? = nil) {
      self.url = url
      self.size = size
    }
  }

  /// The markup with other URLs in its links and images, and the sizes of images beside theirs.
  package func html(placing place: (MarkdownAddress) -> Resolved) -> MarkupFragment {
    var output: [UInt8] = []
    output.reserveCapacity(html.utf8.count + addresses.count * 48)
    var copied = 0
    for address in addresses {
      let resolved = place(address)
      if let url = resolved.url {
        output += html.utf8[copied..<address.value.lowerBound]
        Escape.urlAttribute(url, into: &output)
        copied = address.value.upperBound
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

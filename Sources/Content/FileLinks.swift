import Diagnostics
import Markdown
import Markup

/// Finds the links of a body that lead to files of the workspace.
enum FileLinks {
  static func find(
    in body: MarkdownDocument, path: DocumentPath, source: SourceText
  ) -> [Document.FileLink] {
    var links: [Document.FileLink] = []
    var locator = SourceLocator(source)
    for (index, address) in body.addresses.enumerated() {
      let web = WebAddress(address.destination)
      guard web.kind == .relative else { continue }
      let parts = web.parts
      guard !parts.path.isEmpty else { continue }
      let fragment = parts.fragment.map { "#" + String(decoding: $0, as: UTF8.self) } ?? ""
      links.append(
        Document.FileLink(
          address: index, target: target(of: parts.path, from: path), fragment: fragment,
          destination: address.destination, location: locator.location(of: address.source)))
    }
    return links
  }

  /// The place of every address of a body.
  static func places(in body: MarkdownDocument, source: SourceText) -> [SourceLocation] {
    var locator = SourceLocator(source)
    return body.addresses.map { locator.location(of: $0.source) }
  }

  /// The path in the workspace; none where `..` leads out of the origin's folder, or a part can't
  /// be a file's name.
  private static func target(of path: [UInt8], from place: DocumentPath) -> String? {
    let origin = "Content/\(place.origin.folder)"
    var parts = place.folder.utf8.split(separator: 0x2F).map { Array($0) }
    let depth = origin.utf8.split(separator: 0x2F).count
    for part in PercentEncoding.decoded(path).split(separator: 0x2F) {
      if part.elementsEqual([0x2E]) { continue }
      if part.elementsEqual([0x2E, 0x2E]) {
        guard parts.count > depth else { return nil }
        parts.removeLast()
        continue
      }
      parts.append(Array(part))
    }
    guard let text = String(validating: parts.joined(separator: [0x2F]), as: UTF8.self) else {
      return nil
    }
    return PathText.isRelativeFile(text) ? text : nil
  }
}

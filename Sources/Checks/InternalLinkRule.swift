import Diagnostics
import Markup
import Rendering

/// A link to a path of the site leads to a page or file that the site has.
enum InternalLinkRule {
  static func check(_ file: RenderedFile, site: CheckedSite) -> [Diagnostic] {
    var missing: [String: Range<Int>] = [:]
    for range in AttributeScan.addresses(in: file.bytes) {
      guard let path = sitePath(file.bytes[range]), !site.paths.contains(path) else { continue }
      if missing[path] == nil { missing[path] = range }
    }
    guard !missing.isEmpty else { return [] }
    var locator = SourceLocator(SourceText(path: site.name(of: file), bytes: file.bytes))
    return missing.sorted { $0.value.lowerBound < $1.value.lowerBound }.map { path, range in
      Diagnostic(
        .warning, "link.broken", at: locator.location(of: range),
        BilingualText("the site has no /\(path)", lao: "ເວັບໄຊບໍ່ມີ /\(path)"),
        hint: BilingualText(
          "correct the link in the document or template", lao: "ແກ້ລິ້ງໃນເອກະສານ ຫຼື ແມ່ແບບ"))
    }
  }

  /// The output path that a root-relative address asks for; none for all others.
  private static func sitePath(_ value: ArraySlice<UInt8>) -> String? {
    guard value.first == slash, value.dropFirst().first != slash else { return nil }
    let path = value.dropFirst().prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    let text = String(decoding: PercentEncoding.decoded(path), as: UTF8.self)
    return path.isEmpty || path.last == slash ? text + "index.html" : text
  }

  private static var slash: UInt8 { 0x2F }
}

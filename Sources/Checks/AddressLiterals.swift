package import Diagnostics

/// The addresses that are written out in templates and configuration, each with its places: where a
/// page shows such a one, there it can be mended.
package struct AddressLiterals: Sendable {
  private var places: [[UInt8]: [SourceLocation]] = [:]

  /// Longer ones nobody writes into a template.
  private static let sizeLimit = 500

  package init(_ sources: [SourceText]) {
    for source in sources { add(source) }
  }

  /// Where an address is written out, in the order of the sources.
  package func places(of written: String) -> [SourceLocation] { places[Array(written.utf8)] ?? [] }

  private mutating func add(_ source: SourceText) {
    let bytes = source.bytes
    var locator = SourceLocator(source)
    var index = 0
    while index < bytes.count {
      guard Self.begins(bytes[index]), index == 0 || Self.ends(bytes[index - 1]) else {
        index += 1
        continue
      }
      let rest = bytes[index...].prefix(Self.sizeLimit)
      let end = rest.firstIndex(where: Self.ends) ?? rest.endIndex
      if bytes[index] != UInt8(ascii: "h") || bytes[index..<end].contains(UInt8(ascii: ":")) {
        places[AttributeScan.text(of: bytes[index..<end]), default: []].append(
          locator.location(of: index..<end))
      }
      index = end + 1
    }
  }

  /// A path, a fragment, or `http`.
  private static func begins(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "h")
  }

  /// Quotes, space, and what stands around plain texts in YAML.
  private static func ends(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ","), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "<"),
      UInt8(ascii: ">"):
      true
    default: false
    }
  }
}

import Content
import Diagnostics
import Markup

/// An address of the web or of mail that was written without its scheme, and so is taken for a
/// file's name: `www.mtc.gov.la`, `info@mtc.gov.la`.
struct ForgottenScheme {
  /// As it should be written.
  let address: String

  /// Nil where the name may well be a file's.
  init?(_ name: String) {
    let bytes = Array(name.utf8)
    let host = bytes.prefix { !ByteSet("/?#").contains($0) }
    if let at = host.firstIndex(of: UInt8(ascii: "@")) {
      guard at > 0, Self.isHost(host[(at + 1)...]) else { return nil }
      address = "mailto:" + name
      return
    }
    let isWeb = host.map { $0 | 0x20 }.starts(with: "www.".utf8) || Self.hasKnownEnd(host)
    guard isWeb, Self.isHost(host) else { return nil }
    address = "https://" + name
  }

  var hint: BilingualText {
    BilingualText("write \(address)", lao: "ຂຽນ \(address)")
  }

  private static func isHost(_ host: ArraySlice<UInt8>) -> Bool {
    let allowed = ByteSet.alphanumerics.union(ByteSet("-."))
    return host.contains(UInt8(ascii: ".")) && host.allSatisfy { allowed.contains($0) }
      && host.last != UInt8(ascii: ".") && host.first != UInt8(ascii: ".")
  }

  /// Ends of hosts that people write here, none of which is the ending of a file.
  private static func hasKnownEnd(_ host: ArraySlice<UInt8>) -> Bool {
    let end = host.reversed().prefix { $0 != UInt8(ascii: ".") }.reversed().map { $0 | 0x20 }
    let known = [
      "la", "com", "org", "net", "gov", "edu", "int", "info", "asia", "io", "th", "vn", "kh", "cn",
      "example",
    ]
    return known.contains(String(decoding: end, as: UTF8.self))
  }
}

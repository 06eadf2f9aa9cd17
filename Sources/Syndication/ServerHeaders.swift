import Markup
package import SiteModel

/// The headers that a server sends with every file of a site, as the file `_headers` that hosts of
/// static sites read. `Deployment/` says the same to nginx and Apache.
package enum ServerHeaders {
  /// Where the hosts look for them.
  package static let path = OutputPath("_headers")

  /// What pages may load (CSP Level 3): their site's own style sheets and pictures. No script runs,
  /// wherever it comes from; the data blocks of JSON-LD are none. The `<meta>` of the theme says
  /// the same but `frame-ancestors`, which counts only as a header.
  package static let contentSecurityPolicy: StaticString =
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

  /// `fingerprinted` are the files whose names change with their bytes. Each is named: below
  /// `/assets/` a site may have a page or a file of its own, and what browsers keep for a year
  /// can't be called back.
  ///
  /// A preview asks search engines to keep off, of whatever kind a file is.
  package static func write(
    baseURL: String, fingerprinted: [OutputPath], isPreview: Bool = false
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(literal: "/*\n")
    for (name, value) in general {
      line(name, value, into: &bytes)
    }
    if isPreview { line("X-Robots-Tag", "noindex, nofollow", into: &bytes) }
    // Over plain HTTP browsers ignore the header (RFC 6797, section 8.1), and an intranet has no
    // certificate to be bound to. Other hosts below the domain aren't this site's to speak for.
    if baseURL.utf8.starts(with: "https://".utf8) {
      line("Strict-Transport-Security", "max-age=31536000", into: &bytes)
    }
    for path in fingerprinted where !isPattern(path) {
      bytes.append(literal: "/")
      Escape.urlPath(path.text, into: &bytes)
      bytes.append(literal: "\n")
      line("Cache-Control", "public, max-age=31536000, immutable", into: &bytes)
    }
    return bytes
  }

  /// Whether a host would read the path as a pattern for others (`*`, `:name`), which may stand
  /// bare in a URL. Such a file is sent without a promise.
  private static func isPattern(_ path: OutputPath) -> Bool {
    path.text.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: ":") }
  }

  private static let general: [(StaticString, StaticString)] = [
    ("Content-Security-Policy", contentSecurityPolicy),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    (
      "Permissions-Policy",
      "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    // Without it browsers may keep a page for a tenth of its age (RFC 9111, section 4.2.2), and a
    // correction stays unseen for weeks. Hosts send the most specific rule's value; those that join
    // the values of all rules make browsers ask for theme files, too, which costs a 304 each.
    ("Cache-Control", "no-cache"),
  ]

  private static func line(
    _ name: StaticString, _ value: StaticString, into bytes: inout [UInt8]
  ) {
    bytes.append(literal: "  ")
    bytes.append(literal: name)
    bytes.append(literal: ": ")
    bytes.append(literal: value)
    bytes.append(literal: "\n")
  }
}

import Foundation
import SiteModel
import Syndication
import Testing

private func headers(_ baseURL: String = "https://mtc.gov.la", _ paths: [String] = []) -> String {
  String(
    decoding: ServerHeaders.write(baseURL: baseURL, fingerprinted: paths.map { OutputPath($0) }),
    as: UTF8.self)
}

private func file(_ path: String) throws -> String {
  let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  return try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
}

@Suite("Headers that servers send")
struct ServerHeadersTests {
  @Test("every file has the policy and what goes with it, a fingerprinted one is kept for a year")
  func everything() {
    #expect(
      headers("https://mtc.gov.la", ["assets/style.abcdefghij.css"]) == """
        /*
          Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'
          X-Content-Type-Options: nosniff
          X-Frame-Options: DENY
          Referrer-Policy: strict-origin-when-cross-origin
          Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
          Cross-Origin-Opener-Policy: same-origin
          Cache-Control: no-cache
          Strict-Transport-Security: max-age=31536000
        /assets/style.abcdefghij.css
          Cache-Control: public, max-age=31536000, immutable

        """)
  }

  @Test("a site without TLS is not bound to it")
  func plainHTTP() {
    #expect(!headers("http://10.0.0.1").utf8.elementsEqual(headers().utf8))
    #expect(!headers("http://10.0.0.1").contains("Strict-Transport-Security"))
    #expect(!headers("https\u{0EB4}://mtc.gov.la").contains("Strict-Transport-Security"))
  }

  @Test("a name with a line break and a Lao vowel behind it starts no line")
  func lineBreaks() {
    #expect(
      headers("http://a.la", ["assets/ກ \r\n\u{0EB4}X: y.css"]).utf8.elementsEqual(
        headers("http://a.la").utf8))
    #expect(
      headers("http://a.la", ["assets/ກ \r\n\u{0EB4}X.css"]).contains(
        "\n/assets/%E0%BA%81%20%0D%0A%E0%BA%B4X.css\n"))
  }

  @Test(
    "a name that a host would read as a pattern is left out", arguments: ["*", ":", "*\u{0301}"])
  func patterns(_ mark: String) {
    #expect(headers("http://a.la", ["assets/\(mark).css"]) == headers("http://a.la"))
  }

  @Test(
    "the theme, nginx and Apache say the same policy",
    arguments: [
      "Templates/partials/head.html", "Deployment/nginx.conf", "Deployment/apache.conf",
    ])
  func onePolicy(_ path: String) throws {
    let policy = "\(ServerHeaders.contentSecurityPolicy)"
    let ending = "; frame-ancestors 'none'"
    #expect(policy.hasSuffix(ending))
    let wanted = path.hasPrefix("Templates") ? String(policy.dropLast(ending.count)) : policy
    #expect(try file(path).contains("\"\(wanted)\""))
  }

  @Test(
    "nginx and Apache send every header that _headers has",
    arguments: ["Deployment/nginx.conf", "Deployment/apache.conf"])
  func sameHeaders(_ path: String) throws {
    let text = try file(path)
    for line in headers("https://mtc.gov.la", ["assets/a.css"]).split(separator: "\n")
    where line.hasPrefix("  ") {
      let parts = line.dropFirst(2).split(separator: ": ", maxSplits: 1)
      // nginx has the values of two headers in variables.
      #expect(text.contains("\(parts[0]) "), "\(parts[0])")
      #expect(text.contains("\"\(parts[1])\""), "\(parts[1])")
    }
  }
}

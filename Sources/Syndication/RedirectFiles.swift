import Content
import Markup
package import SiteModel

/// Where old addresses with a query lead, for servers: no file of a tree can answer
/// `/index.php?id=12`. The map is one that nginx includes and Apache's RewriteMap reads (see
/// `Deployment/`); `_redirects` is what hosts of static sites read.
package enum RedirectFiles {
  /// A line each: host and old address as a browser sends it, a space, the new path, a semicolon.
  package static func map(_ site: Site) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(
      literal: "# Old addresses with a query. nginx and Apache read them (Deployment/).\n")
    for redirect in site.queryRedirects {
      bytes += host(of: site.configuration.baseURL)
      old(redirect, into: &bytes)
      bytes.append(literal: " ")
      bytes += redirect.target.encoded.utf8
      bytes.append(literal: ";\n")
    }
    return bytes
  }

  /// Netlify's form: a parameter is matched by its name and its value.
  package static func hosts(_ site: Site) -> [UInt8] {
    var bytes: [UInt8] = []
    for redirect in site.queryRedirects {
      Escape.urlPath(redirect.path, into: &bytes)
      for parameter in redirect.query.utf8.split(separator: UInt8(ascii: "&")) {
        bytes.append(literal: " ")
        bytes += parameter
      }
      bytes.append(literal: " ")
      bytes += redirect.target.encoded.utf8
      bytes.append(literal: " 301\n")
    }
    return bytes
  }

  private static func old(_ redirect: QueryRedirect, into bytes: inout [UInt8]) {
    Escape.urlPath(redirect.path, into: &bytes)
    bytes.append(literal: "?")
    bytes += redirect.query.utf8
  }

  /// As servers compare it: without scheme and port, in small letters.
  private static func host(of baseURL: String) -> [UInt8] {
    (WebAddress(baseURL).parts.authority ?? []).prefix { $0 != UInt8(ascii: ":") }.map {
      (0x41...0x5A).contains($0) ? $0 + 0x20 : $0
    }
  }
}

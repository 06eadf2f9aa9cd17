/// Names that web servers and hosts don't send as they are: they obey them, or run them.
///
/// Decided by bytes, whatever the case of ASCII letters: disks of Windows and macOS fold it.
package enum ServerName {
  /// What a server does with a file of such a name.
  package enum Meaning: Sendable, Hashable {
    /// It reads settings from it: `.htaccess`, `web.config`, `_redirects`.
    case settings
    /// It runs it: `index.php`, also `index.php.txt`, which Apache takes for PHP too.
    case program
  }

  /// What a file of this name would mean; nil for names that are sent as they are.
  package static func meaning(of name: some Sequence<UInt8>) -> Meaning? {
    let folded = name.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    let isHidden = folded.first == dot && !folded.elementsEqual(".well-known".utf8)
    if isHidden || settings.contains(where: { folded.elementsEqual($0.utf8) }) { return .settings }
    let endings = folded.split(separator: dot, omittingEmptySubsequences: false).dropFirst()
    let runs = endings.contains { ending in programs.contains { ending.elementsEqual($0.utf8) } }
    return runs ? .program : nil
  }

  private static let dot = UInt8(ascii: ".")

  /// Of Netlify and Cloudflare Pages, IIS, PHP, Azure, Vercel, GitHub Pages, and Flash's policies.
  private static let settings = [
    "_headers", "_redirects", "_routes.json", "_worker.js", "web.config", "php.ini",
    "staticwebapp.config.json", "netlify.toml", "vercel.json", "cname", "crossdomain.xml",
    "clientaccesspolicy.xml",
  ]

  /// Of PHP, CGI, server-side includes, ASP, ColdFusion and JSP.
  private static let programs = [
    "php", "php3", "php4", "php5", "php7", "php8", "phtml", "pht", "phps", "phar", "inc", "cgi",
    "fcgi", "pl", "py", "rb", "shtml", "shtm", "stm", "asp", "aspx", "ascx", "ashx", "asmx", "asax",
    "cer", "cfm", "cfml", "jsp", "jspx", "jspf", "jhtml",
  ]
}

import Content
import Testing

@Suite("Names that servers don't send as they are")
struct ServerNameTests {
  @Test(
    "settings, whatever the case",
    arguments: [
      ".htaccess", ".user.ini", ".env", ".git", "_headers", "_redirects", "Web.config", "CNAME",
      "_worker.js", "..", ".",
    ])
  func settings(name: String) { #expect(ServerName.meaning(of: name.utf8) == .settings) }

  @Test(
    "programs, also with a second ending",
    arguments: [
      "index.php", "INDEX.PHP", "a.php.txt", "ຂ່າວ.phtml", "x.shtml", "a.php.", "x.ASPX", "run.cgi",
    ])
  func programs(name: String) { #expect(ServerName.meaning(of: name.utf8) == .program) }

  @Test(
    "plain names",
    arguments: [
      ".well-known", "php", "php.txt", "logo.svg", "google1234.html", "ແຜນ.pdf", "headers",
      "a.phpx", "favicon.ico",
    ])
  func plain(name: String) { #expect(ServerName.meaning(of: name.utf8) == nil) }
}

import Content
import Testing

@Suite("Texts that want to become paths are judged by bytes")
struct PathTextTests {
  @Test("names of files", arguments: ["a.pdf", "ຮູບ/ກ.png", "x y.pdf"])
  func files(text: String) { #expect(PathText.isRelativeFile(text)) }

  @Test(
    "what leads elsewhere is refused, also behind a Lao vowel or a joiner",
    arguments: [
      "", "/etc/passwd", "../x", "a/../b", "a//b", "./a", "a\\b", "C:a", "a\nb",
      "..\u{2F}\u{0EB4}x",
      "\u{2F}\u{0EB4}etc", "a/\u{2E}\u{2E}", "x/..\u{2F}\u{200D}y",
    ])
  func escapes(text: String) { #expect(!PathText.isRelativeFile(text)) }

  @Test(
    "addresses of the web have a host and no credentials",
    arguments: [
      ("https://laogov.example/x", true), ("http://a.example", true), ("https://", false),
      ("javascript:alert(1)", false), ("https://user@evil.example/", false),
      ("//evil.example", false),
      ("https://a.example/\"ິx", false), ("HTTPS://a.example", false),
    ])
  func addresses(text: String, isAddress: Bool) {
    #expect(PathText.isWebAddress(text) == isAddress)
  }

  @Test(
    "slugs",
    arguments: [
      ("xaisomboun-2023", true), ("ຂ່າວ-ໃໝ່", true), ("a/b", false), ("-a", false), ("", false),
      ("A", false), ("a b", false), ("a\u{301}", false), ("ິກ", false), ("ｎｅｗｓ", false),
      ("nеws", false), ("n\u{200B}ews", false), ("໒໐໒໓", true),
    ])
  func slugs(text: String, isSlug: Bool) { #expect(PathText.isSlug(text) == isSlug) }

  @Test(
    "old paths of a site",
    arguments: [
      ("/index.php/12", true), ("/ຂ່າວ/", true), ("/a?id=1", false), ("/a#b", false),
      ("/a/\u{0EB4}b", false), ("/\u{301}a", false), ("/a\u{200B}", false), ("/a\u{202E}b", false),
      ("/a\u{85}b", false), ("/a\u{2028}b", false),
    ])
  func sitePaths(text: String, isPath: Bool) { #expect(PathText.isSitePath(text) == isPath) }

  @Test(
    "paths with names that servers obey",
    arguments: [
      ("/.htaccess", true), ("/old/.well-known/x", true), ("/_redirects", true),
      ("/WEB.CONFIG/x", true), ("/index.php/12", false), ("/news/", false), ("/", false),
    ])
  func serverPaths(text: String, isServers: Bool) {
    #expect(PathText.isServerPath(text) == isServers)
  }
}

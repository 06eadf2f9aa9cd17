import Content
import Diagnostics
import FrontMatter
import Markdown
import XMLReading

extension FuzzSubject {
  /// A whole document: where its front matter ends, YAML, schema, body. The first byte chooses the
  /// section, since each has keys of its own; the rest is also read as a site's configuration.
  func frontMatter(_ bytes: [UInt8]) {
    let sections = ["news", "publications", "events", "pages", "periodicals/p"]
    let choice = Int(bytes.first ?? 0)
    let name = choice & 0x80 == 0 ? "2024-01-01-x.md" : "index.en.md"
    let path = "Content/shared/\(sections[choice % sections.count])/\(name)"
    let document = Array(bytes.dropFirst())
    let parsed = DocumentParser(vocabulary: Self.vocabulary, reportsSpelling: choice & 0x40 != 0)
      .parse(path: path, bytes: document)
    print(parsed.diagnostics)
    if let document = parsed.document {
      check(document)
    } else {
      promise(parsed.diagnostics.containsErrors, "a document is lost without an error")
    }
    configuration(document)
  }

  private static var vocabulary: Vocabulary {
    let sites = Set(["ministry", "xaisomboun"].compactMap { SiteID($0) })
    return Vocabulary(
      sites: sites, syndicators: sites, groups: ["north", "central"],
      categories: ["digital", "training"])
  }

  /// What the site model builds paths and addresses of.
  private func check(_ document: Document) {
    for slug in [document.slug?.text, document.automaticSlug].compactMap({ $0 }) {
      promise(isSlug(slug), "no slug: \(slug)")
    }
    for alias in document.aliases {
      promise(alias.text.utf8.first == 0x2F && isInside(alias.text), "no path: \(alias.text)")
    }
    let files = document.attachments.map(\.file.text) + [document.cover?.file.text ?? "x"]
    for file in files {
      promise(file.utf8.first != 0x2F && isInside(file), "leaves its folder: \(file)")
    }
    promise(
      document.fileLinks.allSatisfy { $0.target.map(isInside) ?? true }, "a link leaves its folder")
    checkMarkup(document.body)
  }

  /// `Sites/shared.yml` and a site's own file.
  private func configuration(_ bytes: [UInt8]) {
    let source = SourceText(path: "Sites/x/site.yml", bytes: bytes)
    let (shared, sharedDiagnostics) = SharedConfiguration.read(source)
    print(sharedDiagnostics)
    guard let id = SiteID("ministry") else { return }
    let (site, diagnostics) = SiteConfiguration.read(source, id: id, shared: shared)
    print(diagnostics)
    promise(site != nil || diagnostics.containsErrors, "a site is lost without an error")
  }

  private func isSlug(_ text: String) -> Bool {
    !text.utf8.isEmpty && text.utf8.count <= 255
      && text.unicodeScalars.allSatisfy {
        (0x61...0x7A).contains($0.value) || (0x30...0x39).contains($0.value) || $0.value == 0x2D
          || (0x0E80...0x0EFF).contains($0.value)
      }
  }

  /// No part that leads out, no byte that a server or shell reads for something else.
  private func isInside(_ path: String) -> Bool {
    let bytes = Array(path.utf8)
    let parts = bytes.split(separator: 0x2F)
    return !parts.contains { Array($0) == Array("..".utf8) || Array($0) == Array(".".utf8) }
      && !bytes.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0x5C }
  }
}

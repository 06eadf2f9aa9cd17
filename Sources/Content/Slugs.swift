import Diagnostics
package import LaoText

/// The one place where names become parts of addresses. It owns what is dear to make (ICU's break
/// iterators): make one for a worker, not one for a name.
package struct Slugs {
  private let latin: SlugMaker
  private let lao: SlugMaker

  package init() {
    latin = SlugScript.latin.makeSlugMaker()
    lao = SlugScript.lao.makeSlugMaker()
  }

  /// The slug of a document whose editor chose none: that of its file's name, and where the name
  /// says nothing, that of its title; a hash of the title where nothing of it can stand in a slug.
  package func document(
    stem: String, title: String, date: CalendarDate?, script: SlugScript
  ) -> String {
    if !FileStem(stem).saysNothing, let slug = usable(name(stem, script: script)) { return slug }
    if let slug = usable(text(title, script: script)) { return slug }
    let hash = TitleHash.text(of: title)
    return date.map { "\($0.isoText)-\(hash)" } ?? hash
  }

  /// The slug of a tag.
  package func tag(_ text: String, script: SlugScript) -> String {
    self.text(text, script: script) ?? TitleHash.text(of: text)
  }

  /// A name of a folder or file as a part of an address: ASCII stays, Lao is romanised.
  package func folder(_ name: String) -> String {
    self.name(name, script: .latin) ?? TitleHash.text(of: name)
  }

  /// The name without extension that a file of the workspace is published under.
  package func file(_ stem: String) -> String {
    text(stem, script: .latin) ?? TitleHash.text(of: stem)
  }

  /// The id of a heading; empty where nothing of it can stand in one.
  package func heading(_ text: String) -> String { self.text(text, script: .latin) ?? "" }

  /// Whether the page of a tag would be a folder with the name of a device of Windows.
  package func isReserved(tag: String) -> Bool {
    latin.slug(for: tag).map { DeviceName.isReserved($0.utf8) } == true
  }

  /// None for what would be the name of a device of Windows.
  private func usable(_ slug: String?) -> String? {
    slug.flatMap { DeviceName.isReserved($0.utf8) ? nil : $0 }
  }

  private func name(_ name: String, script: SlugScript) -> String? {
    if PathText.isSlug(name), name.utf8.allSatisfy({ $0 < 0x80 }) { return name }
    return text(name, script: script)
  }

  private func text(_ text: String, script: SlugScript) -> String? {
    switch script {
    case .latin: latin.slug(for: text)
    case .lao: lao.slug(for: text)
    }
  }
}

/// A few letters that stand for a text of which nothing can stand in a URL.
package enum TitleHash {
  /// Eight hexadecimal digits of FNV-1a over the UTF-8: the same on every machine.
  package static func text(of title: String) -> String {
    var hash: UInt32 = 2_166_136_261
    for byte in title.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}

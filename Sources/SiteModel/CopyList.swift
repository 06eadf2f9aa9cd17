package import Content
import Markup

/// The copies that a published tree shows, each with its original: where the tree can't be made
/// anew, what was withdrawn is taken from it all the same.
///
/// A line each: the path of the page, the path of the original at its origin, the language, the
/// identity of the document; divided by tabs, sorted by bytes.
package struct CopyList: Sendable {
  package let copies: [Copy]

  package struct Copy: Sendable, Hashable {
    /// As people read it, from the root of the site.
    package let page: Permalink
    /// At the site that owns it.
    package let original: Permalink
    package let subject: AddressSubject

    /// The site that owns it.
    package var origin: SiteID? {
      subject.name.text.utf8.split(separator: 0x2F).first.flatMap { SiteID(String(Substring($0))) }
    }
  }

  init(_ copies: [Copy]) {
    self.copies = copies.sorted {
      $0.page.text.utf8.lexicographicallyPrecedes($1.page.text.utf8)
    }
  }

  /// Reads a list; what can't be read is passed over.
  package init(reading bytes: [UInt8]) {
    self.init(
      bytes.split(separator: 0x0A).compactMap { line in
        let parts = line.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
        guard parts.count == 4, let language = ContentLanguage(rawValue: parts[2]) else {
          return nil
        }
        return Copy(
          page: Permalink(parts[0]), original: Permalink(parts[1]),
          subject: .document(parts[3], language))
      })
  }

  /// The list without some.
  package func without(_ others: [Copy]) -> CopyList {
    CopyList(copies.filter { !others.contains($0) })
  }

  /// The bytes of the file.
  package var bytes: [UInt8] {
    Array(
      copies.map { copy in
        [
          copy.page.text, copy.original.text, copy.subject.language.rawValue,
          copy.subject.name.text,
        ]
        .joined(separator: "\t") + "\n"
      }.joined().utf8)
  }
}

extension SiteNetwork {
  /// The copies that a site shows.
  package func copies(on site: Site) -> CopyList {
    CopyList(
      site.placements.compactMap { placement in
        guard placement.mode == .copy, let original = permalink(of: placement.document) else {
          return nil
        }
        return CopyList.Copy(
          page: placement.permalink, original: original,
          subject: documents[placement.document].subject)
      })
  }

  /// Those of a site's copies whose original is not sent to it any more: it is gone, a draft again,
  /// expired, or its term has ended. What a site that is kept back sends waits with it.
  package func withdrawn(among list: CopyList, on site: SiteID) -> [CopyList.Copy] {
    let sent = Set(
      received(by: site).flatMap { id in
        [documents[id].subject] + (record(of: id).map { [$0.subject] } ?? [])
      })
    return list.copies.filter { copy in
      !sent.contains(copy.subject) && copy.origin.map(held.contains) != true
    }
  }
}

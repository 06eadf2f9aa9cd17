import Content
package import LaoText
import Markup
package import SiteModel

/// The small files by which machines find their way: robots.txt, security.txt, the list of all
/// provinces' feeds.
package enum DiscoveryFiles {
  /// RFC 9309: everything may be read.
  package static func robots(_ site: Site) -> [UInt8] {
    let base = site.configuration.baseURL
    return Array("User-agent: *\nAllow: /\n\nSitemap: \(base)/sitemap.xml\n".utf8)
  }

  /// RFC 9116; none for a site without an address to write to.
  ///
  /// It expires on the first of the month that is eleven months on, within the year that section
  /// 2.5.5 recommends: were it to move each day, every nightly build would exchange every site, and
  /// the tree before the last real change would be gone.
  package static func security(_ site: Site, day: CalendarDate) -> [UInt8]? {
    guard let email = site.configuration.contact.email,
      let end = CalendarDate(
        year: day.month == 1 ? day.year : day.year + 1, month: (day.month + 10) % 12 + 1, day: 1)
    else {
      return nil
    }
    let base = site.configuration.baseURL
    return Array(
      """
      Contact: mailto:\(email)
      Expires: \(end.isoText)T00:00:00+07:00
      Preferred-Languages: lo, en
      Canonical: \(base)/.well-known/security.txt

      """.utf8)
  }

  /// OPML 2.0 (opml.org/spec2.opml): the news feeds of all sites but this one.
  package static func provinces(_ site: Site, network: SiteNetwork) -> [UInt8] {
    var writer = MarkupWriter(capacity: 8 << 10)
    writer.xmlDeclaration()
    writer.open("opml")
    writer.attribute("version", literal: "2.0")
    writer.open("head")
    writer.element("title", site.configuration.name.lao)
    writer.close()
    writer.open("body")
    for other in network.visibleConfigurations where other.id != site.id {
      writer.open("outline")
      writer.attribute("type", literal: "rss")
      writer.attribute("text", other.shortName.lao)
      writer.attribute("title", other.name.lao)
      writer.attribute("xmlUrl", other.baseURL + "/rss.xml")
      writer.attribute("htmlUrl", other.baseURL + "/")
      writer.close()
    }
    writer.close()
    writer.close()
    return writer.finish()
  }
}

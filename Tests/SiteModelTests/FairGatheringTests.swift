import Content
import Testing

@testable import SiteModel

@Suite("The ministry's gathered news are divided fairly")
struct FairGatheringTests {
  private func site(_ name: String) throws -> SiteID { try #require(SiteID(name)) }

  @Test(
    "feeds 18, sites 09: of a stretch one province has at most three, filled up where there is room"
  )
  func stretches() throws {
    let (bokeo, sekong) = (try site("bokeo"), try site("sekong"))
    // 25 newer ones of Bokeo, one older one of Sekong.
    let entries: [(id: Int, origin: SiteID?)] =
      (0..<25).map { ($0, bokeo) } + [(99, sekong)]
    let ordered = FairGathering.ordered(entries, size: 10)
    #expect(ordered.prefix(10).contains(99))
    #expect(ordered.count == 26)
    #expect(Set(ordered).count == 26)
  }

  @Test("security 10: 600 posts of one province leave room for each of the others")
  func flood() throws {
    let (flood, other) = (try site("xaisomboun"), try site("attapeu"))
    let entries =
      (0..<600).map { (id: $0, origin: SiteID?(flood)) }
      + (600..<610).map { (id: $0, origin: other) }
    let limited = FairGathering.limited(entries, to: 500)
    #expect(limited.count == 500)
    #expect(limited.filter { $0 >= 600 }.count == 10)
    #expect(limited == limited.sorted())
  }
}

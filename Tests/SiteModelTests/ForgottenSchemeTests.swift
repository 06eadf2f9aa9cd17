import Diagnostics
import Testing

@testable import SiteModel

@Suite("Addresses without a scheme")
struct ForgottenSchemeTests {
  @Test(
    "markdown 16: hosts and mail addresses are told from files",
    arguments: [
      ("www.office.example", "https://www.office.example"),
      ("info@office.example", "mailto:info@office.example"),
      ("WWW.mtc.gov.la/ຂ່າວ", "https://WWW.mtc.gov.la/ຂ່າວ"), ("mtc.gov.la", "https://mtc.gov.la"),
      ("facebook.com/mtc?x=1", "https://facebook.com/mtc?x=1"),
    ])
  func markdown16AddressWithoutScheme(name: String, address: String) {
    #expect(ForgottenScheme(name)?.address == address)
    #expect(ForgottenScheme(name)?.hint.english == "write \(address)")
    #expect(ForgottenScheme(name)?.hint.lao == "ຂຽນ \(address)")
  }

  @Test(
    "files are files",
    arguments: ["plan.pdf", "ແຜນ.la", "a/www.pdf", "photo", "../x.org.md", "@x.la", "a@b"])
  func files(name: String) {
    #expect(ForgottenScheme(name) == nil)
  }

  @Test("the message says what to write")
  func message() {
    #expect(ForgottenScheme("www.x.la").map { $0.hint.english } == "write https://www.x.la")
  }
}

internal import Diagnostics

/// What no page may hold, told when templates are compiled: what its policy would block without a
/// word, what would leave the site's host, what is no XML, and what nobody could find by its id.
enum PageFault: Hashable, Sendable {
  // Blocked by the Content-Security-Policy of every page.
  case script
  case styleElement
  case styleAttribute
  case eventHandler(String)
  case scriptAddress(String)
  case blockedElement(String)
  case foreignRequest(String)

  // Seen by readers who cannot see, and by whoever links here.
  case doubledID(String)
  case secondHeading
  case imageWithoutText

  // Pages are HTML and XML at once.
  case neverClosed(String)
  case closesNothing(String)
  case closesTooEarly(String, open: String)
  case voidNotClosed(String)
  case closedBySlash(String)
  case attributeWithoutQuotes(String)
  case doubledAttribute(String)
  case unknownReference(String)
  case bareAmpersand
  case bareLessThan

  /// The fault as a person reads it.
  func diagnostic(
    area: String = "template", at location: SourceLocation, related: [Diagnostic.Related]
  ) -> Diagnostic {
    Diagnostic(
      .error, "\(area).\(identifier)", at: location, message, hint: hint, related: related)
  }

  /// Said of the place that was there before.
  static let firstHere = BilingualText("the first one is here", lao: "ອັນທຳອິດຢູ່ບ່ອນນີ້")
}

extension PageFault {
  private var identifier: String {
    switch self {
    case .script, .styleElement, .styleAttribute, .eventHandler, .scriptAddress, .blockedElement:
      "blocked"
    case .foreignRequest: "foreign-request"
    case .doubledID: "doubled-id"
    case .secondHeading: "second-h1"
    case .imageWithoutText: "image-without-alt"
    case .neverClosed, .closesNothing, .closesTooEarly, .voidNotClosed, .closedBySlash:
      "unclosed-element"
    case .attributeWithoutQuotes, .doubledAttribute, .unknownReference, .bareAmpersand,
      .bareLessThan:
      "not-xml"
    }
  }

  private var message: BilingualText {
    switch self {
    case .script:
      BilingualText(
        "no script runs: the policy of the page blocks it",
        lao: "ສະຄຣິບບໍ່ເຮັດວຽກ: ນະໂຍບາຍຂອງໜ້າຫ້າມໄວ້")
    case .styleElement:
      BilingualText(
        "<style> does nothing: the policy of the page blocks it",
        lao: "<style> ບໍ່ມີຜົນ: ນະໂຍບາຍຂອງໜ້າຫ້າມໄວ້")
    case .styleAttribute:
      BilingualText(
        "‘style’ does nothing: the policy of the page blocks it",
        lao: "‘style’ ບໍ່ມີຜົນ: ນະໂຍບາຍຂອງໜ້າຫ້າມໄວ້")
    case .eventHandler(let name):
      BilingualText(
        "‘\(name)’ does nothing: the policy of the page blocks it",
        lao: "‘\(name)’ ບໍ່ມີຜົນ: ນະໂຍບາຍຂອງໜ້າຫ້າມໄວ້")
    case .scriptAddress(let address):
      BilingualText(
        "‘\(address)’ leads nowhere: pages open http, https, mailto and tel alone",
        lao: "‘\(address)’ ໄປໃສບໍ່ໄດ້: ໜ້າເປີດໄດ້ແຕ່ http, https, mailto ແລະ tel")
    case .blockedElement(let name):
      BilingualText(
        "<\(name)> stays empty: the policy of the page blocks it",
        lao: "<\(name)> ຈະຫວ່າງເປົ່າ: ນະໂຍບາຍຂອງໜ້າຫ້າມໄວ້")
    case .foreignRequest(let address):
      BilingualText(
        "no request leaves the site's own host: ‘\(address)’",
        lao: "ໜ້າບໍ່ໂຫຼດຫຍັງຈາກໂຮສອື່ນ: ‘\(address)’")
    case .doubledID(let id):
      BilingualText(
        "the id ‘\(id)’ stands twice in one page", lao: "id ‘\(id)’ ມີສອງບ່ອນໃນໜ້າດຽວ")
    case .secondHeading:
      BilingualText(
        "a page has one <h1>, and this is its second",
        lao: "ໜ້າໜຶ່ງມີ <h1> ອັນດຽວ, ອັນນີ້ເປັນອັນທີສອງ")
    case .imageWithoutText:
      BilingualText(
        "<img> has no ‘alt’ for those who can't see it",
        lao: "<img> ບໍ່ມີ ‘alt’ ສຳລັບຜູ້ທີ່ເບິ່ງບໍ່ເຫັນ")
    case .neverClosed(let name):
      BilingualText("<\(name)> is never closed", lao: "<\(name)> ບໍ່ໄດ້ປິດ")
    case .closesNothing(let name):
      BilingualText(
        "</\(name)> closes nothing that is open", lao: "</\(name)> ບໍ່ໄດ້ປິດສິ່ງໃດທີ່ເປີດຢູ່")
    case .closesTooEarly(let name, let open):
      BilingualText(
        "</\(name)> comes while <\(open)> is open", lao: "</\(name)> ມາກ່ອນທີ່ <\(open)> ຈະປິດ")
    case .voidNotClosed(let name):
      BilingualText("<\(name)> has no slash at its end", lao: "<\(name)> ບໍ່ມີ / ຢູ່ທ້າຍ")
    case .closedBySlash(let name):
      BilingualText(
        "<\(name) /> is not closed for browsers, which ignore the slash",
        lao: "<\(name) /> ຍັງບໍ່ປິດ ເພາະເບຣົາເຊີບໍ່ສົນໃຈ /")
    case .attributeWithoutQuotes(let name):
      BilingualText(
        "the attribute ‘\(name)’ has no value in quotes",
        lao: "ແອັດທຣິບິວ ‘\(name)’ ບໍ່ມີຄ່າໃນເຄື່ອງໝາຍຄຳເວົ້າ")
    case .doubledAttribute(let name):
      BilingualText(
        "the attribute ‘\(name)’ stands twice in one tag",
        lao: "ແອັດທຣິບິວ ‘\(name)’ ມີສອງເທື່ອໃນແທັກດຽວ")
    case .unknownReference(let text):
      BilingualText("XML does not know ‘\(text)’", lao: "XML ບໍ່ຮູ້ຈັກ ‘\(text)’")
    case .bareAmpersand:
      BilingualText("‘&’ stands here by itself", lao: "‘&’ ຢູ່ບ່ອນນີ້ຢ່າງດຽວ")
    case .bareLessThan:
      BilingualText("‘<’ begins no element here", lao: "‘<’ ຢູ່ບ່ອນນີ້ບໍ່ໄດ້ເປີດອົງປະກອບໃດ")
    }
  }

  private var hint: BilingualText? {
    switch self {
    case .script:
      BilingualText(
        "take it out: pages work by HTML and CSS", lao: "ເອົາອອກ: ໜ້າເຮັດວຽກດ້ວຍ HTML ແລະ CSS")
    case .styleElement, .styleAttribute:
      BilingualText(
        "write it into Templates/assets/style.css, and a class here",
        lao: "ຂຽນໃສ່ Templates/assets/style.css ແລ້ວໃຊ້ class ຢູ່ບ່ອນນີ້")
    case .eventHandler:
      BilingualText("take it out, or write a link", lao: "ເອົາອອກ ຫຼື ໃຊ້ລິ້ງແທນ")
    case .scriptAddress: nil
    case .blockedElement:
      BilingualText(
        "write a link to what it would show", lao: "ຂຽນລິ້ງໄປຫາສິ່ງທີ່ຈະສະແດງ")
    case .foreignRequest:
      BilingualText(
        "put the file into Templates/assets and write {{ asset('…') }}",
        lao: "ໃສ່ແຟ້ມໄວ້ໃນ Templates/assets ແລ້ວຂຽນ {{ asset('…') }}")
    case .doubledID:
      BilingualText("give each place an id of its own", lao: "ໃຫ້ແຕ່ລະບ່ອນມີ id ຂອງຕົນ")
    case .secondHeading: BilingualText("write <h2>", lao: "ຂຽນ <h2>")
    case .imageWithoutText:
      BilingualText(
        "say in alt=\"…\" what it shows, or write alt=\"\" where it only decorates",
        lao: "ຂຽນໃນ alt=\"…\" ວ່າຮູບສະແດງຫຍັງ, ຫຼື alt=\"\" ຖ້າເປັນພຽງເຄື່ອງປະດັບ")
    case .neverClosed(let name):
      BilingualText("write </\(name)> where it ends", lao: "ຂຽນ </\(name)> ບ່ອນທີ່ມັນຈົບ")
    case .closesNothing: BilingualText("take it out", lao: "ເອົາອອກ")
    case .closesTooEarly(_, let open):
      BilingualText("write </\(open)> before it", lao: "ຂຽນ </\(open)> ໄວ້ກ່ອນ")
    case .voidNotClosed(let name):
      BilingualText("write <\(name) />", lao: "ຂຽນ <\(name) />")
    case .closedBySlash(let name):
      BilingualText("write <\(name)></\(name)>", lao: "ຂຽນ <\(name)></\(name)>")
    case .attributeWithoutQuotes(let name):
      BilingualText("write \(name)=\"…\"", lao: "ຂຽນ \(name)=\"…\"")
    case .doubledAttribute: BilingualText("keep one of them", lao: "ເຫຼືອໄວ້ອັນດຽວ")
    case .unknownReference:
      BilingualText("write the character itself", lao: "ຂຽນຕົວອັກສອນນັ້ນເອງ")
    case .bareAmpersand: BilingualText("write &amp;", lao: "ຂຽນ &amp;")
    case .bareLessThan: BilingualText("write &lt;", lao: "ຂຽນ &lt;")
    }
  }
}

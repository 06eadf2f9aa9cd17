import BuildPipeline
import Diagnostics

/// Asks for the addresses that leave the workspace, politely: one host after the other, a second
/// between two requests to one host, HEAD before GET, at most five redirects, and nothing twice
/// within seven days.
struct ForeignLinkCheck<Client: LinkClient> {
  let client: Client
  /// Does nothing for some seconds.
  let pause: (Int) -> Void
  /// Seconds after 1970.
  let now: () -> Int

  static var redirectLimit: Int { 5 }
  static var daysKept: Int { 7 }

  func run(
    _ links: [BuildReport.ForeignLink], cache: LinkCache
  ) -> (diagnostics: [Diagnostic], tally: LinkTally) {
    var entries = cache.read()
    let oldest = now() - Self.daysKept * 86_400
    entries = entries.filter { $0.value.time > oldest && $0.value.time <= now() }
    var diagnostics: [Diagnostic] = []
    var tally = LinkTally()
    var visit = Visit()
    for link in inOrderOfHosts(links) {
      let answer: LinkAnswer
      if let known = entries[link.address] {
        answer = .status(known.status)
        tally.known += 1
      } else {
        answer = follow(link.address, &visit)
        tally.asked += 1
        // What did not answer may do so tomorrow.
        if case .status(let code) = answer {
          entries[link.address] = LinkCache.Entry(status: code, time: now())
        }
      }
      guard let problem = ForeignLinkProblem(answer) else { continue }
      tally.wrong += 1
      diagnostics += link.places.map { problem.diagnostic(of: link.address, at: $0) }
    }
    if tally.asked > 0, !cache.write(entries) {
      diagnostics.append(ForeignLinkProblem.cannotKeep)
    }
    return (diagnostics, tally)
  }

  /// The last request.
  private struct Visit {
    var host = ""
  }

  private func inOrderOfHosts(_ links: [BuildReport.ForeignLink]) -> [BuildReport.ForeignLink] {
    let keyed = links.map { (host: LinkURL($0.address)?.host ?? "", link: $0) }
    return keyed.sorted {
      $0.host != $1.host
        ? $0.host.utf8.lexicographicallyPrecedes($1.host.utf8)
        : $0.link.address.utf8.lexicographicallyPrecedes($1.link.address.utf8)
    }.map(\.link)
  }

  private func follow(_ address: String, _ visit: inout Visit) -> LinkAnswer {
    guard var url = LinkURL(address) else { return .failed(.malformed) }
    for _ in 0...Self.redirectLimit {
      let answer = ask(url, &visit)
      guard case .redirect(_, let location) = answer else { return answer }
      guard let next = url.redirected(to: location) else { return .failed(.malformed) }
      url = next
    }
    return .failed(.tooManyRedirects)
  }

  private func ask(_ url: LinkURL, _ visit: inout Visit) -> LinkAnswer {
    let addresses = client.addresses(of: url.host)
    guard let first = addresses.first else { return .failed(.unknownHost) }
    guard addresses.allSatisfy(client.allows) else { return .failed(.privateAddress) }
    let answer = request(url, withBody: false, at: first, &visit)
    return answer.asksForBody ? request(url, withBody: true, at: first, &visit) : answer
  }

  private func request(
    _ url: LinkURL, withBody: Bool, at address: NetworkAddress, _ visit: inout Visit
  ) -> LinkAnswer {
    if visit.host.utf8.elementsEqual(url.host.utf8) { pause(1) }
    visit.host = url.host
    return client.ask(url, withBody: withBody, at: address)
  }
}

/// How many addresses were looked at.
struct LinkTally: Hashable {
  var asked = 0
  var known = 0
  var wrong = 0

  /// For the end of a report.
  var text: BilingualText {
    BilingualText(
      "external links: \(asked) asked for, \(known) known from .gweb/links.tsv, \(wrong) wrong",
      lao: "ລິ້ງພາຍນອກ: ຖາມ \(asked), ຮູ້ຈາກ .gweb/links.tsv \(known), ໃຊ້ບໍ່ໄດ້ \(wrong)")
  }
}

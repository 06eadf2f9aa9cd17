import BuildPipeline
import Diagnostics
import Foundation
import Synchronization
import Testing

@testable import gweb

#if canImport(Glibc)
  import Glibc
#endif

@Suite("Links that leave the workspace")
struct ForeignLinkTests {
  private let place = SourceLocation(file: "Content/a/news/ກ.md", line: 6, column: 5)

  private func link(_ address: String) -> BuildReport.ForeignLink {
    BuildReport.ForeignLink(address: address, places: [place])
  }

  private func run(
    _ addresses: [String], _ client: ScriptedClient, cache: LinkCache, now: Int = 1_000_000
  ) -> (lines: [String], tally: LinkTally) {
    let check = ForeignLinkCheck(
      client: client, pause: { client.log.append("pause \($0)") }, now: { now })
    let (diagnostics, tally) = check.run(addresses.map(link), cache: cache)
    return (diagnostics.map { "\($0.identifier): \($0.message.english)" }, tally)
  }

  private func run(_ addresses: [String], _ client: ScriptedClient) throws -> [String] {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    return run(addresses, client, cache: LinkCache(workspace: folder.path)).lines
  }

  @Test("HEAD comes before GET, which alone may say that a page is there")
  func headBeforeGet() throws {
    let client = ScriptedClient([
      "HEAD https://a.la/ກ".ascii: .status(405), "GET https://a.la/ກ".ascii: .status(200),
      "HEAD https://a.la/x": .status(500), "GET https://a.la/x": .status(500),
      "HEAD https://a.la/y": .status(404),
    ])
    #expect(
      try run(["https://a.la/y", "https://a.la/ກ", "https://a.la/x"], client) == [
        "link.unreachable: 'https://a.la/x' answers with the error 500",
        "link.dead: 'https://a.la/y' answers with the error 404",
      ])
    #expect(
      client.log == [
        "HEAD https://a.la/x", "pause 1", "GET https://a.la/x", "pause 1", "HEAD https://a.la/y",
        "pause 1", "HEAD https://a.la/%E0%BA%81", "pause 1", "GET https://a.la/%E0%BA%81",
      ])
  }

  @Test("hosts are asked one after the other, without waiting between them")
  func hosts() throws {
    let client = ScriptedClient([:])
    #expect(try run(["https://b.la/1", "https://a.la/1", "https://b.la/2"], client) == [])
    #expect(
      client.log == [
        "HEAD https://a.la/1", "HEAD https://b.la/1", "pause 1", "HEAD https://b.la/2",
      ])
  }

  @Test("five redirects are followed, and no sixth")
  func redirects() throws {
    var answers: [String: LinkAnswer] = [:]
    for number in 0..<6 {
      answers["HEAD https://a.la/\(number)"] = .redirect(302, to: "/\(number + 1)")
    }
    #expect(
      try run(["https://a.la/0", "https://a.la/1"], ScriptedClient(answers)) == [
        "link.unreachable: 'https://a.la/0' leads on more than five times"
      ])
  }

  @Test(
    "no address of this machine or its network is asked, not by a redirect either",
    arguments: [
      "https://10.0.0.1/", "https://private.la/", "https://a.la/away", "https://mixed.la/",
    ])
  func privateAddresses(address: String) throws {
    let client = ScriptedClient(["HEAD https://a.la/away": .redirect(301, to: "//private.la/")])
    #expect(
      try run([address], client) == [
        "link.private-address: '\(address)' leads into a private network, where readers don't find it"
      ])
    #expect(!client.log.contains { $0.contains("private") || $0.contains("10.0") })
  }

  @Test(
    "what is public, and what is not",
    arguments: [
      ("8.8.8.8", true), ("127.0.0.1", false), ("10.1.2.3", false), ("172.31.0.1", false),
      ("172.32.0.1", true), ("192.168.1.1", false), ("169.254.169.254", false),
      ("100.64.0.1", false), ("0.0.0.0", false), ("224.0.0.1", false), ("255.255.255.255", false),
      ("2606:4700::1", true), ("::1", false), ("fe80::1", false), ("fd00::1", false),
      ("::ffff:127.0.0.1", false), ("64:ff9b::7f00:1", false), ("2002:7f00:1::", false),
      ("2001:db8::1", false),
    ])
  func publicAddresses(text: String, isPublic: Bool) throws {
    let address = try #require(NetworkAddress.all(of: text).first)
    #expect(address.isPublic == isPublic)
  }

  @Test(
    "every answer has its sentence",
    arguments: [
      (LinkAnswer.failed(.unknownHost), "is on a host that nobody knows", "ຢູ່ແມ່ຂ່າຍທີ່ບໍ່ມີໃຜຮູ້ຈັກ"),
      (.failed(.refused), "does not answer", "ບໍ່ຕອບ"),
      (.failed(.slow), "does not answer in ten seconds", "ບໍ່ຕອບພາຍໃນສິບວິນາທີ"),
      (
        .failed(.certificate), "has a certificate that browsers warn of",
        "ມີໃບຢັ້ງຢືນທີ່ບຣາວເຊີເຕືອນ"
      ),
      (.failed(.malformed), "is no address that can be asked for", "ບໍ່ແມ່ນທີ່ຢູ່ທີ່ເປີດໄດ້"),
      (.failed(.other), "gives no answer that can be read", "ໃຫ້ຄຳຕອບທີ່ອ່ານບໍ່ໄດ້"),
      (.status(410), "answers with the error 410", "ຕອບດ້ວຍຂໍ້ຜິດພາດ 410"),
    ])
  func sentences(answer: LinkAnswer, english: String, lao: String) throws {
    let problem = try #require(ForeignLinkProblem(answer))
    let told = problem.diagnostic(of: "https://a.la/ກ", at: place)
    #expect(told.message.english == "'https://a.la/ກ' \(english)")
    #expect(told.message.lao == "'https://a.la/ກ' \(lao)")
    #expect(told.location == place)
  }

  @Test("servers that only don't speak with programs are not told of", arguments: [401, 403, 429])
  func unsure(code: Int) { #expect(ForeignLinkProblem(.status(code)) == nil) }

  @Test("an answer is kept for seven days, what did not answer is asked for again")
  func cached() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let cache = LinkCache(workspace: folder.path)
    let addresses = ["https://a.la/gone", "https://a.la/ກ", "https://b.la/"]
    let client = ScriptedClient([
      "HEAD https://a.la/gone": .status(404), "HEAD https://b.la/": .failed(.slow),
    ])
    let first = run(addresses, client, cache: cache)
    #expect(first.tally == LinkTally(asked: 3, known: 0, wrong: 2))
    let file = folder.appendingPathComponent(".gweb/links.tsv")
    #expect(
      try String(contentsOf: file, encoding: .utf8)
        == "https://a.la/gone\t404\t1000000\nhttps://a.la/ກ\t200\t1000000\n")
    let again = run(addresses, client, cache: cache, now: 1_000_000 + 7 * 86_400 - 1)
    #expect(again.tally == LinkTally(asked: 1, known: 2, wrong: 2))
    #expect(again.lines == first.lines)
    let later = run(addresses, client, cache: cache, now: 1_000_000 + 7 * 86_400)
    #expect(later.tally == LinkTally(asked: 3, known: 0, wrong: 2))
  }

  @Test("a link in the place of the file of answers is not written through")
  func linkedCache() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let other = folder.appendingPathComponent("other")
    try Data("ກ".utf8).write(to: other)
    let kept = folder.appendingPathComponent(".gweb")
    try FileManager.default.createDirectory(at: kept, withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      at: kept.appendingPathComponent("links.tsv"), withDestinationURL: other)
    let cache = LinkCache(workspace: folder.path)
    #expect(cache.read().isEmpty)
    #expect(cache.write(["https://a.la/": LinkCache.Entry(status: 200, time: 1)]))
    #expect(try String(contentsOf: other, encoding: .utf8) == "ກ")
    #expect(cache.read() == ["https://a.la/": LinkCache.Entry(status: 200, time: 1)])
  }

  @Test("lines that are none of ours are passed over")
  func damagedCache() {
    let bytes = Array("x\n\t\t\nhttps://a.la/\t200\nhttps://b.la/\t404\t5\nກ\tx\t5\n".utf8)
    #expect(
      LinkCache.entries(in: bytes) == ["https://b.la/": LinkCache.Entry(status: 404, time: 5)])
  }

  @Test("curl asks a server and says what it answers", .enabled(if: CurlClient.isInstalled))
  func curl() throws {
    let server = try LocalServer { request in
      if request.hasPrefix("HEAD /none ") { return "HTTP/1.1 404 Not Found\r\n\r\n" }
      if request.hasPrefix("HEAD /old ") {
        return "HTTP/1.1 301 Moved\r\nLocation: /new\r\n\r\n"
      }
      if request.hasPrefix("HEAD /get ") { return "HTTP/1.1 405 Not Allowed\r\n\r\n" }
      return "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
    }
    let client = CurlClient(agent: "G-Web test")
    let loopback = NetworkAddress(bytes: [127, 0, 0, 1])
    func ask(_ path: String, withBody: Bool = false) throws -> LinkAnswer {
      let url = try #require(LinkURL("http://site.example:\(server.port)\(path)"))
      return client.ask(url, withBody: withBody, at: loopback)
    }
    #expect(try ask("/ກ") == .status(200))
    #expect(try ask("/none") == .status(404))
    #expect(
      try ask("/old") == .redirect(301, to: "http://site.example:\(server.port)/new"))
    #expect(try ask("/get") == .status(405))
    #expect(try ask("/get", withBody: true) == .status(200))
    #expect(server.requests.first?.hasPrefix("HEAD /%E0%BA%81 HTTP/1.1\r\n") == true)
    #expect(server.requests.first?.contains("User-Agent: G-Web test\r\n") == true)
    server.stop()
    #expect(try ask("/") == .failed(.refused))
  }

  @Test(
    "check --links external tells of a private address, and counts",
    .enabled(if: CurlClient.isInstalled))
  func command() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for part in ["Sites", "Templates"] {
      try FileManager.default.copyItem(
        at: GWebProcess.repository.appendingPathComponent(part),
        to: folder.appendingPathComponent(part))
    }
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("Content/sekong/news"), withIntermediateDirectories: true)
    let post = "Content/sekong/news/2026-11-07-links.md"
    try Data(
      "---\ntitle: ລິ້ງ\n---\n\n[ກ](http://127.0.0.1:1/ກ) [ຂ](https://sekong.gweb.example/)\n".utf8
    )
    .write(to: folder.appendingPathComponent(post))
    let arguments = [
      "check", "--workspace", folder.path, "--site", "sekong", "--date", "2026-11-30", "--format",
      "short",
    ]
    let inside = try GWebProcess(arguments)
    #expect(!inside.errors.contains(post))
    #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent(".gweb").path))
    let found = try GWebProcess(arguments + ["--links", "external"])
    #expect(
      found.errors.contains(
        "\(post):5:5: warning link.private-address: 'http://127.0.0.1:1/ກ' leads into a private network, where readers don't find it\n"
      ))
    #expect(found.output.contains("external links: "))
  }
}

extension String {
  /// Percent-encoded.
  fileprivate var ascii: String {
    addingPercentEncoding(withAllowedCharacters: .urlFragmentAllowed.union(.whitespaces)) ?? self
  }
}

/// Answers as it was told to, and with 200 else.
private final class ScriptedClient: LinkClient {
  private let answers: [String: LinkAnswer]
  var log: [String] = []

  init(_ answers: [String: LinkAnswer]) { self.answers = answers }

  func addresses(of host: String) -> [NetworkAddress] {
    switch host {
    case "10.0.0.1", "private.la": [NetworkAddress(bytes: [10, 0, 0, 1])]
    case "mixed.la":
      [NetworkAddress(bytes: [8, 8, 8, 8]), NetworkAddress(bytes: [127, 0, 0, 1])]
    default: [NetworkAddress(bytes: [8, 8, 8, 8])]
    }
  }

  func allows(_ address: NetworkAddress) -> Bool { address.isPublic }

  func ask(_ url: LinkURL, withBody: Bool, at address: NetworkAddress) -> LinkAnswer {
    let request = (withBody ? "GET " : "HEAD ") + url.text
    log.append(request)
    return answers[request] ?? .status(200)
  }
}

/// A server on this machine that gives each connection one answer.
private final class LocalServer: Sendable {
  let port: Int
  private let socket: Int32
  private let kept = Mutex<[String]>([])

  var requests: [String] { kept.withLock { $0 } }

  init(_ answer: @escaping @Sendable (String) -> String) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let socket = socket
    let isBound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, size) == 0 && listen(socket, 8) == 0 && getsockname(socket, $0, &size) == 0
      }
    }
    try #require(isBound)
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread { [weak self] in
      while true {
        let connection = accept(socket, nil, nil)
        guard connection >= 0 else { return }
        var buffer = [UInt8](repeating: 0, count: 8192)
        let count = max(0, read(connection, &buffer, buffer.count))
        let request = String(decoding: buffer[..<count], as: UTF8.self)
        self?.kept.withLock { $0.append(request) }
        let bytes = Array(answer(request).utf8)
        _ = write(connection, bytes, bytes.count)
        close(connection)
      }
    }
  }

  func stop() {
    shutdown(socket, Int32(SHUT_RDWR))
    close(socket)
  }
}

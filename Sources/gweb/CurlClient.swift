#if canImport(Glibc)
  import Glibc
#endif

/// Asks with Debian's curl, a process for each request, which reads no settings, no environment, no
/// proxy, and keeps nothing of what it gets.
struct CurlClient: LinkClient {
  /// Who asks.
  let agent: String

  /// Seconds for one request, all of it.
  static let timeLimit = 10
  /// Bytes of a page that are taken at most.
  private static let sizeLimit = 1 << 20

  /// Whether there is one.
  static var isInstalled: Bool { run(["--version"]) != nil }

  func addresses(of host: String) -> [NetworkAddress] { NetworkAddress.all(of: host) }

  func allows(_ address: NetworkAddress) -> Bool { address.isPublic }

  func ask(_ url: LinkURL, withBody: Bool, at address: NetworkAddress) -> LinkAnswer {
    let arguments =
      [
        "--disable", "--silent", "--globoff", "--proto", "=http,https", "--noproxy", "*",
        "--max-redirs", "0", "--max-time", String(Self.timeLimit),
        "--max-filesize", String(Self.sizeLimit), "--user-agent", agent,
        "--resolve", "\(url.host):\(url.port):\(address.text)", "--output", "/dev/null",
        "--write-out", "%{http_code} %{redirect_url}",
      ] + (withBody ? [] : ["--head"]) + ["--url", url.text]
    guard let (code, output) = Self.run(arguments) else { return .failed(.other) }
    let parts = output.split(separator: 0x20, maxSplits: 1, omittingEmptySubsequences: false)
    let status = Int(String(decoding: parts.first ?? [], as: UTF8.self)) ?? 0
    // What stopped in the middle of a page has answered.
    guard status > 0 else { return .failed(Self.failure(of: code)) }
    let location = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : ""
    return (300..<400).contains(status) && !location.utf8.isEmpty
      ? .redirect(status, to: location) : .status(status)
  }

  /// The exit codes of curl(1).
  private static func failure(of code: Int32) -> LinkAnswer.Failure {
    switch code {
    case 3: .malformed
    case 6: .unknownHost
    case 7: .refused
    case 28: .slow
    case 35, 51, 53, 54, 58, 59, 60, 66, 77, 80, 82, 83, 90, 91: .certificate
    default: .other
    }
  }
}

extension CurlClient {
  /// Runs curl; none where there is none.
  private static func run(_ arguments: [String]) -> (code: Int32, output: [UInt8])? {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = (["curl"] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var environment: [UnsafeMutablePointer<CChar>?] = [nil]
    var process: pid_t = 0
    let result = posix_spawnp(&process, "curl", &actions, nil, &words, &environment)
    close(ends[1])
    guard result == 0 else { return nil }
    let output = read(ends[0])
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { guard errno == EINTR else { return nil } }
    // What WEXITSTATUS is.
    return ((status >> 8) & 0xFF, output)
  }

  /// What comes through a pipe, up to 16 KB.
  private static func read(_ descriptor: Int32) -> [UInt8] {
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return result }
      if result.count < 16 << 10 { result += buffer[..<count] }
    }
  }
}

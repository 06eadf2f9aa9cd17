/// What came back when an address was asked for.
enum LinkAnswer: Hashable, Sendable {
  /// A status of HTTP (RFC 9110, section 15).
  case status(Int)
  case redirect(Int, to: String)
  case failed(Failure)

  /// Why there was no answer.
  enum Failure: String, Hashable, Sendable {
    case unknownHost
    /// The host has an address that is not on the public internet: it is not asked.
    case privateAddress
    case refused
    case slow
    case certificate
    case tooManyRedirects
    /// An address that can't be asked for.
    case malformed
    case other
  }

  /// Whether GET may say something else than HEAD did, which many servers do not know.
  var asksForBody: Bool {
    switch self {
    case .status(let code): code >= 400 && code != 404 && code != 410
    case .redirect, .failed: false
    }
  }
}

/// Asks for addresses: a process, or a test's own.
protocol LinkClient {
  /// The addresses of a host; none where it is unknown.
  func addresses(of host: String) -> [NetworkAddress]

  /// Whether an address may be asked.
  func allows(_ address: NetworkAddress) -> Bool

  /// Asks once and follows no redirect.
  /// - Parameter address: of the host: what is asked is what was looked at.
  func ask(_ url: LinkURL, withBody: Bool, at address: NetworkAddress) -> LinkAnswer
}

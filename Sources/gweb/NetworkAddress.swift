#if canImport(Glibc)
  import Glibc
#endif

/// An address of the internet, of version 4 or 6, in network order.
struct NetworkAddress: Hashable, Sendable {
  let bytes: [UInt8]

  /// As curl takes it.
  var text: String {
    if bytes.count == 4 { return bytes.map { String($0) }.joined(separator: ".") }
    let groups = stride(from: 0, to: 16, by: 2).map {
      String(Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]), radix: 16)
    }
    return "[" + groups.joined(separator: ":") + "]"
  }

  /// Whether it is on the public internet: not this machine, not its network, nothing reserved
  /// (the special-purpose registries of IANA, RFC 6890).
  var isPublic: Bool {
    bytes.count == 4
      ? !Self.reservedOf4.contains { has(prefix: $0.0, bits: $0.1) }
      : has(prefix: [0x20], bits: 3) && !Self.reservedOf6.contains { has(prefix: $0.0, bits: $0.1) }
  }

  private static let reservedOf4: [([UInt8], Int)] = [
    ([0], 8), ([10], 8), ([100, 64], 10), ([127], 8), ([169, 254], 16), ([172, 16], 12),
    ([192, 0, 0], 24), ([192, 0, 2], 24), ([192, 88, 99], 24), ([192, 168], 16), ([198, 18], 15),
    ([198, 51, 100], 24), ([203, 0, 113], 24), ([224], 4), ([240], 4),
  ]

  /// Within 2000::/3: protocol assignments with Teredo, documentation, 6to4.
  private static let reservedOf6: [([UInt8], Int)] = [
    ([0x20, 0x01, 0x00], 23), ([0x20, 0x01, 0x0D, 0xB8], 32), ([0x20, 0x02], 16),
    ([0x3F, 0xFF, 0x00], 20),
  ]

  private func has(prefix: [UInt8], bits: Int) -> Bool {
    (0..<bits).allSatisfy { bit in
      let mask = UInt8(0x80) >> UInt8(bit % 8)
      let wanted = bit / 8 < prefix.count ? prefix[bit / 8] : 0
      return bytes[bit / 8] & mask == wanted & mask
    }
  }

  /// Every address of a host, as getaddrinfo(3) gives them.
  static func all(of host: String) -> [NetworkAddress] {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
    defer { freeaddrinfo(list) }
    var result: [NetworkAddress] = []
    var entry = list
    while let info = entry?.pointee {
      entry = info.ai_next
      guard let address = info.ai_addr else { continue }
      let raw = UnsafeRawPointer(address)
      switch info.ai_family {
      case AF_INET:
        let found = raw.loadUnaligned(as: sockaddr_in.self).sin_addr
        result.append(NetworkAddress(bytes: withUnsafeBytes(of: found) { Array($0) }))
      case AF_INET6:
        let found = raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr
        result.append(NetworkAddress(bytes: withUnsafeBytes(of: found) { Array($0) }))
      default: break
      }
    }
    return result
  }
}

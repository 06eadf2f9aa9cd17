extension WebAddress {
  /// The address seen from `base` (RFC 3986, section 5.2), as feeds and canonical links need it.
  ///
  /// What is refused, or has a scheme of its own, stays as it is.
  package func resolved(against base: WebAddress) -> WebAddress {
    guard kind != .refused else { return self }
    let reference = parts
    guard reference.scheme == nil else { return self }
    let baseParts = base.parts
    var target = reference
    target.scheme = baseParts.scheme
    if reference.authority == nil {
      target.authority = baseParts.authority
      if reference.path.isEmpty {
        target.path = baseParts.path
        target.query = reference.query ?? baseParts.query
      } else if reference.path.first == slash {
        target.path = Self.removingDotSegments(reference.path)
      } else {
        target.path = Self.removingDotSegments(merge(reference.path, onto: baseParts))
      }
    } else {
      target.path = Self.removingDotSegments(reference.path)
    }
    return WebAddress(target.utf8)
  }

  /// RFC 3986, section 5.2.4; `..` never climbs above the root.
  package static func removingDotSegments(_ path: [UInt8]) -> [UInt8] {
    let slash = UInt8(ascii: "/")
    let dot = UInt8(ascii: ".")
    let isRooted = path.first == slash
    var kept: [ArraySlice<UInt8>] = []
    let segments = path.split(separator: slash, omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      if isRooted, index == 0 { continue }
      let isLast = index == segments.count - 1
      if segment.elementsEqual([dot]) {
        if isLast { kept.append([]) }
      } else if segment.elementsEqual([dot, dot]) {
        if !kept.isEmpty { kept.removeLast() }
        if isLast { kept.append([]) }
      } else {
        kept.append(segment)
      }
    }
    return (isRooted ? [slash] : []) + Array(kept.joined(separator: [slash]))
  }
}

extension WebAddress {
  private var slash: UInt8 { UInt8(ascii: "/") }

  /// RFC 3986, section 5.2.3.
  private func merge(_ path: [UInt8], onto base: Parts) -> [UInt8] {
    if base.authority != nil, base.path.isEmpty { return [slash] + path }
    guard let last = base.path.lastIndex(of: slash) else { return path }
    return base.path[...last] + path
  }
}

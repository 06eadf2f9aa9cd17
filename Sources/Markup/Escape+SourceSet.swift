extension Escape {
  /// The value of a `srcset` attribute (HTML, section 4.8.4.2.1): candidates between commas, each
  /// a URL and at most one descriptor such as `640w` or `1.5x`.
  ///
  /// Every URL is judged alone, since a refused one could hide behind the comma of an allowed one;
  /// a candidate that is no URL with a plain descriptor becomes `#blocked`.
  @inlinable package static func srcset(_ value: some ByteSource, into output: inout [UInt8]) {
    value.withBytes { srcset($0, into: &output) }
  }

  /// The value of a `srcset` attribute.
  package static func srcset(_ value: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    var isFirst = true
    for candidate in value.split(separator: UInt8(ascii: ",")) {
      let parts = candidate.split(whereSeparator: { ByteSet.controlsAndSpace.contains($0) })
      guard let url = parts.first else { continue }
      if !isFirst { output.append(literal: ", ") }
      isFirst = false
      guard parts.count <= 2, parts.dropFirst().allSatisfy(isDescriptor) else {
        output.append(literal: blockedURL)
        continue
      }
      urlAttribute(UnsafeBufferPointer(rebasing: url), into: &output)
      if parts.count == 2 {
        output.append(UInt8(ascii: " "))
        output.append(contentsOf: parts[1])
      }
    }
  }
}

extension Escape {
  /// Digits, perhaps with a point, and a unit.
  private static func isDescriptor(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let unit = part.last, ByteSet("wxh").contains(unit), part.count > 1 else { return false }
    return part.dropLast().allSatisfy { ByteSet("0123456789.").contains($0) }
  }
}

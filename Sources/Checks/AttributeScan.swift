/// Finds the values of `href`, `src` and `id` in markup that was found well-formed: attributes are in
/// quotes there, and no text holds a bare `<`.
struct AttributeScan {
  /// Of `href` and `src`.
  private(set) var addresses: [Range<Int>] = []
  private(set) var ids: [Range<Int>] = []

  init(_ bytes: [UInt8]) {
    var index = 0
    var isInTag = false
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"): isInTag = true
      case UInt8(ascii: ">"): isInTag = false
      case UInt8(ascii: "\"") where isInTag:
        guard let end = bytes[(index + 1)...].firstIndex(of: UInt8(ascii: "\"")) else { return }
        note(index + 1..<end, in: bytes)
        index = end
      default: break
      }
      index += 1
    }
  }

  private mutating func note(_ value: Range<Int>, in bytes: [UInt8]) {
    let before = bytes[..<(value.lowerBound - 1)]
    if before.suffix(6).elementsEqual(" href=".utf8) || before.suffix(5).elementsEqual(" src=".utf8)
    {
      addresses.append(value)
    } else if before.suffix(4).elementsEqual(" id=".utf8) {
      ids.append(value)
    }
  }

  /// What a value stands for: our writers leave no reference in an address but `&amp;`.
  static func text(of value: ArraySlice<UInt8>) -> [UInt8] {
    guard value.contains(UInt8(ascii: "&")) else { return Array(value) }
    let reference = Array("&amp;".utf8)
    var result: [UInt8] = []
    var index = value.startIndex
    while index < value.endIndex {
      result.append(value[index])
      index += value[index...].starts(with: reference) ? reference.count : 1
    }
    return result
  }
}

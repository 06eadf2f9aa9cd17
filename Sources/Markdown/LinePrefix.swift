import Markup

/// What stands before the text of a line: indentation, quote marks, list markers.
struct LinePrefix {
  /// At most this many lists and quotes can be open after the line: one a marker, and one for two
  /// columns of further indentation, since an item's content stands at least two columns in.
  private(set) var depth = 0
  /// Whether nothing follows.
  private(set) var isBlank = false
  /// The offset of the first byte that is neither indentation nor a quote mark.
  private(set) var rowStart: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    var index = line.lowerBound
    var columns = 0
    var markers = 0
    var sawItem = false
    rowStart = index
    while index < line.upperBound {
      switch bytes[index] {
      case UInt8(ascii: " "): columns += 1
      case UInt8(ascii: "\t"): columns += 4
      case UInt8(ascii: ">"): markers += 1
      default:
        guard let end = Self.itemMarker(bytes, index..<line.upperBound) else {
          if !sawItem { rowStart = index }
          depth = Self.depth(markers: markers, columns: columns)
          return
        }
        if !sawItem { rowStart = index }
        sawItem = true
        markers += 1
        index = end
        continue
      }
      index += 1
      if !sawItem { rowStart = index }
    }
    depth = Self.depth(markers: markers, columns: columns)
    isBlank = !sawItem
  }

  /// `* * *` and `- - -` look like lists in lists.
  func isThematicBreak(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    let mark = bytes[rowStart]
    guard mark == UInt8(ascii: "*") || mark == UInt8(ascii: "-") else { return false }
    return bytes[rowStart..<line.upperBound].allSatisfy {
      $0 == mark || ByteSet.space.contains($0)
    }
  }
}

extension LinePrefix {
  private static func depth(markers: Int, columns: Int) -> Int {
    markers == 0 ? 0 : markers + max(0, columns - markers) / 2
  }

  private static let bulletMarks = ByteSet("-+*")
  private static let numberEnds = ByteSet(".)")

  /// The end of a list marker that begins here.
  private static func itemMarker(
    _ bytes: UnsafeBufferPointer<UInt8>, _ rest: Range<Int>
  ) -> Int? {
    var index = rest.lowerBound
    if bulletMarks.contains(bytes[index]) {
      index += 1
    } else {
      while index < rest.upperBound, index - rest.lowerBound < 9,
        ByteSet.digits.contains(bytes[index])
      { index += 1 }
      guard index > rest.lowerBound, index < rest.upperBound,
        numberEnds.contains(bytes[index])
      else { return nil }
      index += 1
    }
    return index == rest.upperBound || ByteSet.space.contains(bytes[index]) ? index : nil
  }
}

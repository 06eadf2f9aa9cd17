/// Looks at single bytes of a file of any size through a window that moves over it.
struct ByteWindow<Failure: Error> {
  /// In bytes, of the whole file.
  let size: Int

  private let read: (_ offset: Int, _ count: Int) throws(Failure) -> [UInt8]
  private var start = 0
  private var bytes: [UInt8] = []

  private static var length: Int { 64 << 10 }

  /// - Parameter read: as many bytes at an offset as there are, at most so many.
  init(size: Int, read: @escaping (_ offset: Int, _ count: Int) throws(Failure) -> [UInt8]) {
    self.size = size
    self.read = read
  }

  /// The byte at an offset; nil behind the end.
  mutating func byte(at offset: Int) throws(Failure) -> UInt8? {
    guard try move(to: offset) else { return nil }
    return bytes[offset - start]
  }

  /// Some bytes; nil where there are not so many.
  mutating func bytes(at offset: Int, count: Int) throws(Failure) -> [UInt8]? {
    guard offset >= 0, count >= 0, count <= size - offset else { return nil }
    if offset >= start, offset + count <= start + bytes.count {
      return Array(bytes[offset - start..<offset - start + count])
    }
    let found = try read(offset, count)
    return found.count == count ? found : nil
  }

  /// The offset of the next byte of a value.
  mutating func first(_ value: UInt8, from offset: Int) throws(Failure) -> Int? {
    var offset = offset
    while try move(to: offset) {
      if let index = bytes[(offset - start)...].firstIndex(of: value) { return start + index }
      offset = start + bytes.count
    }
    return nil
  }

  /// A number in two or four bytes, the highest first.
  mutating func big(at offset: Int, _ count: Int) throws(Failure) -> Int? {
    try bytes(at: offset, count: count)?.reduce(0) { $0 << 8 | Int($1) }
  }

  /// A number in two, three or four bytes, the lowest first.
  mutating func little(at offset: Int, _ count: Int) throws(Failure) -> Int? {
    try bytes(at: offset, count: count)?.reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// Whether a text stands at an offset.
  mutating func has(_ text: String, at offset: Int) throws(Failure) -> Bool {
    try bytes(at: offset, count: text.utf8.count)?.elementsEqual(text.utf8) == true
  }

  private mutating func move(to offset: Int) throws(Failure) -> Bool {
    guard offset >= 0, offset < size else { return false }
    if offset >= start, offset < start + bytes.count { return true }
    bytes = try read(offset, min(Self.length, size - offset))
    start = offset
    return !bytes.isEmpty
  }
}

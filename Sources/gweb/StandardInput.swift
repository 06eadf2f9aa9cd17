#if canImport(Glibc)
  import Glibc
#endif

/// Lines of a file descriptor, read in pieces: a file of any size takes the memory of its longest
/// line.
struct StandardInput: Sequence, IteratorProtocol {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  init(descriptor: Int32 = STDIN_FILENO) {
    self.descriptor = descriptor
  }

  /// The next line without its line break (LF or CRLF); a last line without one counts.
  mutating func next() -> [UInt8]? {
    var searched = position
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { position = end + 1 }
        let isCRLF = end > position && buffer[end - 1] == 0x0D
        return Array(buffer[position..<(isCRLF ? end - 1 : end)])
      }
      searched = buffer.count
      if isAtEnd {
        guard position < buffer.count else { return nil }
        defer { position = buffer.count }
        return Array(buffer[position...])
      }
      searched -= position
      buffer.removeSubrange(..<position)
      position = 0
      fill()
    }
  }

  /// Everything that is left, at most `limit` bytes; none where there is more.
  mutating func readAll(limit: Int) -> [UInt8]? {
    while !isAtEnd {
      fill()
      if buffer.count - position > limit { return nil }
    }
    return Array(buffer[position...])
  }

  private mutating func fill() {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    let count = piece.withUnsafeMutableBytes { bytes in
      var count = 0
      repeat {
        count = read(descriptor, bytes.baseAddress, bytes.count)
      } while count < 0
        && errno == EINTR
      return count
    }
    if count <= 0 {
      isAtEnd = true
    } else {
      buffer.append(contentsOf: piece[..<count])
    }
  }
}

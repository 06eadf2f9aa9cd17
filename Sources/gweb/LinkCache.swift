#if canImport(Glibc)
  import Glibc
#endif

/// What was answered before: `.gweb/links.tsv` in the workspace, a line an address with its status
/// and the second at which it came. It is no part of the workspace; whoever deletes it asks again.
struct LinkCache {
  private let folder: String

  private static let name = "links.tsv"
  /// A file that is larger is none of ours.
  private static let sizeLimit = 64 << 20

  init(workspace: String) { folder = workspace + "/.gweb" }

  struct Entry: Hashable {
    let status: Int
    /// Seconds after 1970.
    let time: Int
  }

  /// The entries by address; nothing of a file that can't be read.
  func read() -> [String: Entry] {
    guard let folder = open(create: false) else { return [:] }
    defer { close(folder) }
    let file = openat(folder, Self.name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return [:] }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while bytes.count <= Self.sizeLimit {
      let count = Glibc.read(file, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return Self.entries(in: bytes)
  }

  /// Writes the entries in the place of what was there; whether that could be done.
  func write(_ entries: [String: Entry]) -> Bool {
    guard let folder = open(create: true) else { return false }
    defer { close(folder) }
    let temporary = Self.name + ".new"
    unlinkat(folder, temporary, 0)
    let file = openat(
      folder, temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { return false }
    let isWritten = Self.write(Self.bytes(of: entries), to: file)
    guard close(file) == 0, isWritten else { return false }
    return renameat(folder, temporary, folder, Self.name) == 0
  }

  static func entries(in bytes: [UInt8]) -> [String: Entry] {
    var result: [String: Entry] = [:]
    for line in bytes.split(separator: 0x0A) {
      let parts = line.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
      guard parts.count == 3, let status = Int(parts[1]), let time = Int(parts[2]) else { continue }
      result[parts[0]] = Entry(status: status, time: time)
    }
    return result
  }

  /// Sorted by the bytes of the address.
  static func bytes(of entries: [String: Entry]) -> [UInt8] {
    entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.flatMap {
      Array("\($0.key)\t\($0.value.status)\t\($0.value.time)\n".utf8)
    }
  }
}

extension LinkCache {
  private func open(create: Bool) -> Int32? {
    if create { mkdir(folder, 0o755) }
    let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    return descriptor >= 0 ? descriptor : nil
  }

  private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}

import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// A workspace of one test on the disk, removed with it.
final class Scratch: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "gweb-workspaces-\(UUID().uuidString)"
    for folder in ["Content", "Sites", "Templates"] { try make(folder: folder) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func make(folder: String) throws {
    try FileManager.default.createDirectory(
      atPath: path + "/" + folder, withIntermediateDirectories: true)
  }

  func write(_ text: String, to file: String) throws {
    try write(Array(text.utf8), to: file)
  }

  func write(_ bytes: [UInt8], to file: String) throws {
    let parts = file.utf8.split(separator: 0x2F).dropLast()
    if !parts.isEmpty { try make(folder: parts.map { String($0) ?? "" }.joined(separator: "/")) }
    try create(Array(file.utf8), bytes)
  }

  /// Makes a file whose name needn't be text.
  func create(_ file: [UInt8], _ bytes: [UInt8] = []) throws {
    let whole = (Array(path.utf8) + [0x2F] + file + [0]).map { CChar(bitPattern: $0) }
    let descriptor = open(whole, O_CREAT | O_WRONLY | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    defer { close(descriptor) }
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
      throw POSIXError(.EIO)
    }
  }

  func link(_ file: String, to target: String) throws {
    guard symlink(target, path + "/" + file) == 0 else { throw POSIXError(.EIO) }
  }
}

#if canImport(Glibc)
  import Glibc
#endif
import Diagnostics

/// The lock of one output folder: held by the kernel for this process (flock(2)), so that it ends
/// with it, however it ends. The file stays; only its text tells who holds it.
final class OutputLock: Sendable {
  static let fileName = "lock"

  private let descriptor: Int32

  /// - Parameters:
  ///   - state: the output's `.gweb` folder.
  ///   - holder: what a second build is told of who is here, one line in each language.
  init(in state: Folder, output: String, holder: BilingualText) throws(PublishingError) {
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
    let descriptor = openat(state.descriptor, Self.fileName, flags, PublishedRights.file)
    guard descriptor >= 0 else { throw .system(errno, state.shown(Self.fileName)) }
    // Not for readers: so that the next build can open it under any umask.
    fchmod(descriptor, PublishedRights.file)
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let error = errno
      if error == EINTR { continue }
      defer { close(descriptor) }
      guard error == EWOULDBLOCK else { throw .system(error, state.shown(Self.fileName)) }
      throw .locked(output, holder: Self.holder(descriptor))
    }
    self.descriptor = descriptor
    // A full disk must not keep a build from starting that may need no space: the text is a help,
    // the lock holds without it.
    ftruncate(descriptor, 0)
    _ = Array("\(holder.english)\n\(holder.lao)\n".utf8).withUnsafeBytes {
      pwrite(descriptor, $0.baseAddress, $0.count, 0)
    }
  }

  deinit {
    // Said aloud: a process that was forked in between would hold the descriptor on.
    ftruncate(descriptor, 0)
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// Who has written to the lock; nil where it says nothing.
  private static func holder(_ descriptor: Int32) -> BilingualText? {
    var buffer = [UInt8](repeating: 0, count: 600)
    let count = buffer.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    let lines = buffer.prefix(max(0, count)).split(separator: 0x0A).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard let english = lines.first else { return nil }
    return BilingualText(english, lao: lines.dropFirst().first ?? english)
  }
}

extension PublishingError {
  static func locked(_ output: String, holder: BilingualText?) -> PublishingError {
    PublishingError(
      .locked, "locked", output,
      BilingualText(
        "another build writes here" + (holder.map { ": \($0.english)" } ?? ""),
        lao: "ມີການສ້າງອື່ນກຳລັງຂຽນຢູ່ບ່ອນນີ້" + (holder.map { ": \($0.lao)" } ?? "")),
      hint: BilingualText(
        "wait until it has ended, then build again", lao: "ລໍຖ້າໃຫ້ແລ້ວກ່ອນ ຈຶ່ງສ້າງໃໝ່ອີກຄັ້ງ"))
  }
}

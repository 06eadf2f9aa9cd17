#if canImport(Glibc)
  import Glibc
#endif
import CLinux
import Diagnostics

/// Reads the files of one workspace: bytes in, no meaning.
///
/// Everything is opened beneath the root's descriptor, so that no symbolic link and no `..`, made
/// before or during a build, leads out of it. May be used from all cores at once.
package final class WorkspaceReader: Sendable {
  let limits: WorkspaceLimits
  let root: Int32
  /// Who owns the workspace: hard links to files of others are refused.
  let owner: uid_t
  /// Linux before 5.6, and containers that filter system calls they don't know, have no openat2.
  let hasOpenBeneath: Bool

  /// - Parameter root: the folder of the workspace, absolute or relative to the current directory;
  ///   it may itself be reached through a symbolic link.
  /// - Throws: where there is no such folder, or this user may not read it.
  package convenience init(
    root: String, limits: WorkspaceLimits = WorkspaceLimits()
  ) throws(WorkspaceFault) {
    try self.init(root: root, limits: limits, avoidingOpenat2: false)
  }

  /// - Parameter avoidingOpenat2: for tests of the way that older systems go.
  init(root: String, limits: WorkspaceLimits, avoidingOpenat2: Bool) throws(WorkspaceFault) {
    let descriptor = Glibc.open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .root(errno, root) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let error = errno
      close(descriptor)
      throw .root(error, root)
    }
    self.root = descriptor
    self.owner = status.st_uid
    self.limits = limits
    let probe = CLinuxOpenBeneath(descriptor, ".", CLinuxPathOnly | O_CLOEXEC)
    hasOpenBeneath = probe >= 0 && !avoidingOpenat2
    if probe >= 0 { close(probe) }
  }

  deinit { close(root) }
}

extension WorkspaceFault {
  fileprivate static func root(_ error: Int32, _ path: String) -> WorkspaceFault {
    guard error == ENOENT || error == ENOTDIR else { return .system(error, path) }
    return WorkspaceFault(
      "missing-root", path,
      BilingualText(
        "there is no such folder, so no workspace", lao: "ບໍ່ມີໂຟນເດີນີ້ ຈຶ່ງບໍ່ມີພື້ນທີ່ເຮັດວຽກ"),
      hint: BilingualText(
        "go to the workspace, or say where it is with --workspace",
        lao: "ໄປທີ່ພື້ນທີ່ເຮັດວຽກ ຫຼືບອກບ່ອນຢູ່ດ້ວຍ --workspace"))
  }
}

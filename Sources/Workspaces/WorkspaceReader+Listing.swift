#if canImport(Glibc)
  import Glibc
#endif
import Diagnostics

extension WorkspaceReader {
  /// The folders of a workspace that G-Web looks into.
  package static let folders = ["Content", "Sites", "Templates"]

  /// Every regular file beneath some folders of the root.
  ///
  /// - Parameter order: for tests, which show that nothing depends on it.
  package func list(
    _ folders: [String] = WorkspaceReader.folders, order: EnumerationOrder = .asFound
  ) -> WorkspaceListing {
    var walk = FolderWalk(order: order)
    walk.pending = folders.map { (path: $0, depth: 1) }
    order.arrange(&walk.pending, visit: 0)
    while let folder = walk.pending.popLast() {
      guard walk.files.count <= limits.fileCount else {
        walk.report(.tooMany(folder.path, limit: limits.fileCount))
        break
      }
      guard folder.depth <= limits.depth else {
        walk.report(.tooDeep(folder.path, limit: limits.depth))
        continue
      }
      visit(folder.path, depth: folder.depth, &walk)
    }
    return WorkspaceListing(
      files: walk.files, diagnostics: walk.diagnostics, missingFolders: walk.missingFolders)
  }
}

/// What a walk has found so far, and where it still has to go.
private struct FolderWalk {
  let order: EnumerationOrder
  var pending: [(path: String, depth: Int)] = []
  var files: [WorkspaceFile] = []
  var diagnostics: [Diagnostic] = []
  var missingFolders: [Diagnostic] = []

  init(order: EnumerationOrder) { self.order = order }

  mutating func report(_ fault: WorkspaceFault) { diagnostics.append(fault.diagnostic) }
}

extension WorkspaceReader {
  /// Takes the files of one folder and notes the folders within it. One folder is open at a time,
  /// however deep the workspace.
  private func visit(_ folder: String, depth: Int, _ walk: inout FolderWalk) {
    let descriptor: Int32
    do {
      descriptor = try self.descriptor(of: folder, flags: O_DIRECTORY)
    } catch {
      if depth == 1, error.isAbsence {
        walk.missingFolders.append(WorkspaceFault.missingFolder(folder).diagnostic)
      } else {
        walk.report(error)
      }
      return
    }
    guard let stream = fdopendir(descriptor) else {
      walk.report(.system(errno, folder))
      close(descriptor)
      return
    }
    defer { closedir(stream) }
    var folders: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { walk.report(.system(errno, folder)) }
        break
      }
      if let found = take(entry, of: descriptor, folder, &walk) { folders.append(found) }
    }
    walk.order.arrange(&folders, visit: walk.files.count)
    walk.pending += folders.map { (path: $0, depth: depth + 1) }
  }

  /// Notes a file, reports what is refused, gives back the path of a folder.
  private func take(
    _ entry: UnsafeMutablePointer<dirent>, of descriptor: Int32, _ folder: String,
    _ walk: inout FolderWalk
  ) -> String? {
    let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0
    let name = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
    let bytes = UnsafeRawBufferPointer(start: name, count: strlen(name))
      .assumingMemoryBound(to: UInt8.self)
    switch FileName.judge(bytes) {
    case .skipped: return nil
    case .accepted: break
    case .refused(let rule, let message):
      let hint = BilingualText("rename it", lao: "ປ່ຽນຊື່")
      walk.report(
        WorkspaceFault(rule, folder + "/" + FileName.shown(bytes), message, hint: hint))
      return nil
    }
    let path = folder + "/" + String(decoding: bytes, as: UTF8.self)
    if entry.pointee.d_type == UInt8(DT_DIR) { return path }
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      walk.report(.system(errno, path))
      return nil
    }
    // Some file systems don't say in the folder what an entry is.
    if status.st_mode & S_IFMT == S_IFDIR { return path }
    if let fault = refusal(of: status, path) {
      walk.report(fault)
    } else {
      walk.files.append(WorkspaceFile(path: path, size: Int(status.st_size)))
    }
    return nil
  }
}

import Content
import Diagnostics
import Workspaces

/// Tells of files that lie beside documents and that no document names: what an editor put there must
/// not be missing from the site without a word.
struct UnusedMedia {
  let reader: WorkspaceReader
  /// The folders with a document that could not be read: what it names is unknown.
  let unreadFolders: Set<String>

  func diagnostics(of files: [WorkspaceFile]) -> [Diagnostic] {
    files.filter { !unreadFolders.contains(Self.folder(of: $0.path)) }.map { file in
      isDocument(file) ? Self.document(file.path) : Self.unused(file.path)
    }
  }

  /// Whether a file of another kind begins as documents do.
  private func isDocument(_ file: WorkspaceFile) -> Bool {
    guard
      MediaFile.Kind(fileName: file.path) == nil
        || file.path.utf8.suffix(4).elementsEqual(".txt".utf8),
      file.size < 2 << 20, let bytes = try? reader.read(file.path)
    else { return false }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    return text.starts(with: "---\n".utf8) || text.starts(with: "---\r\n".utf8)
  }

  static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: 0x2F).map { String(path[..<$0]) } ?? ""
  }

  private static func unused(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "file.unused", at: SourceLocation(file: path),
      BilingualText(
        "no document names this file; it is not published",
        lao: "ບໍ່ມີເອກະສານໃດອ້າງເຖິງແຟ້ມນີ້; ແຟ້ມຈຶ່ງບໍ່ຖືກເຜີຍແຜ່"),
      hint: BilingualText(
        "name it in a document as cover, attachment, picture or link, or delete it",
        lao: "ອ້າງເຖິງໃນເອກະສານເປັນ cover, attachment, ຮູບ ຫຼື ລິ້ງ, ຫຼື ລຶບອອກ"))
  }

  private static func document(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "file.unused-document", at: SourceLocation(file: path),
      BilingualText(
        "this file begins as a document does, and its name does not end in '.md'; it is not published",
        lao: "ແຟ້ມນີ້ເລີ່ມຄືເອກະສານ ແຕ່ຊື່ບໍ່ລົງທ້າຍດ້ວຍ '.md'; ແຟ້ມຈຶ່ງບໍ່ຖືກເຜີຍແຜ່"),
      hint: BilingualText("let its name end in '.md'", lao: "ປ່ຽນຊື່ໃຫ້ລົງທ້າຍດ້ວຍ '.md'"))
  }
}

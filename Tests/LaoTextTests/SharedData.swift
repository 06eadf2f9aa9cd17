#if canImport(Glibc)
  import Glibc
#endif

/// The folder of facts and corpora beside the checkout; tests that need it say so where it is absent.
enum SharedData {
  static let isPresent = bytes(of: "lao/romanisation-truth.tsv") != nil

  static func bytes(of path: String) -> [UInt8]? {
    var folder = #filePath.utf8.split(separator: 0x2F).map {
      String(decoding: Array($0), as: UTF8.self)
    }
    while !folder.isEmpty {
      folder.removeLast()
      if let bytes = read("/" + folder.joined(separator: "/") + "/shared/" + path) { return bytes }
    }
    return nil
  }

  static func lines(of path: String) -> [String] {
    (bytes(of: path) ?? []).split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&piece, 1, piece.count, file)
      if count == 0 { return bytes }
      bytes.append(contentsOf: piece[..<count])
    }
  }
}

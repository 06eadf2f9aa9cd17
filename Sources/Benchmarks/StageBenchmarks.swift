import Content
import Diagnostics
import FrontMatter
import Hashing
import Publishing
import Workspaces

#if canImport(Glibc)
  import Glibc
#endif

/// How fast the stages of a build are on their own: files read, front matter, whole documents, the
/// hash of a page, files written. They make and remove a folder below the one for temporary files.
enum StageBenchmarks {
  private static let count = 200
  private static let pageSize = 20_000

  static func all() -> [Benchmark] {
    let posts = (0..<count).map { post(number: $0) }
    let bytes = posts.reduce(0) { $0 + $1.count }
    let sources = posts.map { SourceText(path: "post.md", bytes: $0) }
    let blocks = sources.map { try? FrontMatterBlock.find(in: $0.bytes) }
    let yaml = blocks.reduce(0) { $0 + ($1?.yaml.count ?? 0) }
    let site = SiteID("xaisomboun").map { [$0] } ?? []
    let parser = DocumentParser(
      vocabulary: Vocabulary(
        sites: Set(site), syndicators: [], groups: [], categories: ["training"]))
    let page = Array(LaoSpecimen.text(bytes: pageSize, seed: 5).prefix(pageSize))
    return [
      Benchmark(name: "stage front matter of 200 posts", bytes: yaml) {
        zip(sources, blocks).reduce(0) { sum, pair in
          guard let block = pair.1 else { return sum }
          let read = YAMLReader.read(block.yaml, of: pair.0, firstLine: block.firstLine)
          return sum + (read.value == nil ? 0 : 1)
        }
      },
      Benchmark(name: "stage 200 documents", bytes: bytes) {
        posts.reduce(0) { sum, post in
          let path = "Content/xaisomboun/news/2023-03-21-post.md"
          return sum + (parser.parse(path: path, bytes: post).document == nil ? 0 : 1)
        }
      },
      Benchmark(name: "stage hash of 200 pages", bytes: count * pageSize) {
        (0..<count).reduce(0) { sum, _ in sum + (ContentHash(of: page).bytes.first == 0 ? 1 : 0) }
      },
    ] + onDisk(posts, page)
  }

  private static func onDisk(_ posts: [[UInt8]], _ page: [UInt8]) -> [Benchmark] {
    let folder = ScratchFolder()
    for (number, post) in posts.enumerated() { folder.write("Content/\(number).md", post) }
    return [
      Benchmark(name: "stage 200 files read", bytes: posts.reduce(0) { $0 + $1.count }) {
        guard let reader = try? WorkspaceReader(root: folder.path) else { return 0 }
        return posts.indices.reduce(0) { sum, number in
          sum + ((try? reader.read("Content/\(number).md", limit: 1 << 20))?.count ?? 0)
        }
      },
      Benchmark(name: "stage 200 files written", bytes: count * page.count) {
        guard
          let output = try? PublicationOutput(
            path: folder.path + "/public", holder: BilingualText("benchmark", lao: "benchmark"),
            syncs: false),
          let staging = try? output.begin("xaisomboun")
        else { return 0 }
        // Let go at the end, which removes the tree: that is measured too.
        return (0..<count).reduce(0) { sum, number in
          let file = try? staging.write("news/2023/post-\(number)/index.html", page)
          return sum + (file?.size ?? 0)
        }
      },
    ]
  }

  /// About 5 kB, as the posts of the large benchmark.
  private static func post(number: Int) -> [UInt8] {
    let head = """
      ---
      title: ຂ່າວທີ \(number) ຂອງຫ້ອງການ
      date: 2023-03-21
      category: training
      tags: [ອິນເຕີເນັດ, ຂໍ້ມູນ, ເຄືອຂ່າຍ]
      office: ຫ້ອງການໄປສະນີ
      ---

      """
    var bytes = Array(head.utf8)
    let text = LaoSpecimen.text(bytes: 5_000, seed: UInt64(number))
    for line in text.split(separator: 0x0A) { bytes += line + [0x0A, 0x0A] }
    return bytes
  }
}

/// A folder that goes away with its value. A class because it does so in `deinit`.
private final class ScratchFolder {
  let path: String

  init() {
    var template = Array("/tmp/gweb-benchmark-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress, mkdtemp(base) != nil else {
        preconditionFailure("there is no room for a benchmark's files")
      }
      return String(cString: base)
    }
    mkdir(path + "/Content", 0o777)
  }

  deinit { Self.remove(path) }

  /// A file, or a folder and all in it; links are not followed.
  private static func remove(_ path: String) {
    if unlink(path) == 0 { return }
    guard let folder = opendir(path) else { return }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { remove(path + "/" + name) }
    }
    closedir(folder)
    rmdir(path)
  }

  func write(_ name: String, _ bytes: [UInt8]) {
    let file = open(path + "/" + name, O_WRONLY | O_CREAT | O_EXCL, 0o666)
    precondition(file >= 0, "a benchmark's file can't be made")
    let written = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    precondition(written == bytes.count, "a benchmark's file can't be written")
    close(file)
  }
}

import Markdown
import Markup
import XMLReading

/// How fast bytes become markup: the escapers, Markdown, and the strict reading of a page.
enum MarkupBenchmarks {
  static func all() -> [Benchmark] {
    let text = LaoSpecimen.text(bytes: 1_000_000)
    let names = (0..<1000).map { "ແຂວງໄຊສົມບູນ <\($0)> & \"ຂ່າວ\"" }
    let plainPost = paragraphs(bytes: 5_000)
    let post = decorated(plainPost)
    let withTable = post + table
    let renderer = MarkdownRenderer(options: .page { _ in "heading" })
    let page =
      Array("<!DOCTYPE html>\n<html><body>".utf8) + renderer.render(post).html.utf8
      + Array("</body></html>".utf8)
    let reader = XMLReader(options: .page)
    return [
      Benchmark(name: "markup escape text", bytes: text.count) {
        escaped { Escape.text(text, into: &$0) }
      },
      Benchmark(name: "markup escape 1,000 attributes", bytes: 0) {
        escaped { for name in names { Escape.attribute(name, into: &$0) } }
      },
      Benchmark(name: "markup escape 1,000 addresses", bytes: 0) {
        escaped { for _ in 0..<1000 { Escape.urlAttribute("/news/2023/khoeng-x/?a=1", into: &$0) } }
      },
      Benchmark(name: "markup json of 1,000 strings", bytes: 0) {
        escaped { for name in names { Escape.jsonString(name, into: &$0) } }
      },
      Benchmark(name: "markdown 100 plain posts of 5 kB", bytes: 100 * plainPost.count) {
        (0..<100).reduce(0) { sum, _ in sum + renderer.render(plainPost).html.utf8.count }
      },
      Benchmark(name: "markdown 100 posts with headings, lists, links", bytes: 100 * post.count) {
        (0..<100).reduce(0) { sum, _ in sum + renderer.render(post).html.utf8.count }
      },
      Benchmark(name: "markdown 100 posts with a table", bytes: 100 * withTable.count) {
        (0..<100).reduce(0) { sum, _ in sum + renderer.render(withTable).html.utf8.count }
      },
      Benchmark(name: "xml check of 100 pages", bytes: 100 * page.count) {
        (0..<100).reduce(0) { sum, _ in sum + reader.check(page).count + 1 }
      },
      Benchmark(name: "xml read of 100 pages", bytes: 100 * page.count) {
        (0..<100).reduce(0) { sum, _ in sum + (reader.read(page).root?.children.count ?? 0) }
      },
    ]
  }

  private static func escaped(_ body: (inout [UInt8]) -> Void) -> Int {
    var output: [UInt8] = []
    body(&output)
    return output.count
  }

  /// Lao in paragraphs of about 600 bytes.
  private static func paragraphs(bytes count: Int) -> [UInt8] {
    var result: [UInt8] = []
    for line in LaoSpecimen.text(bytes: count, seed: 3).split(separator: UInt8(ascii: "\n")) {
      result += line + [UInt8(ascii: "\n"), UInt8(ascii: "\n")]
    }
    return result
  }

  /// With a heading, a list and a link every few paragraphs, as posts have them.
  private static func decorated(_ text: [UInt8]) -> [UInt8] {
    let extras = Array(
      "## ຫົວຂໍ້\n\n- **ຂໍ້** ໜຶ່ງ\n- ຂໍ້ *ສອງ*\n\n[ກະຊວງ](https://mtc.gov.la/news/)\n\n".utf8)
    return text.split(separator: UInt8(ascii: "\n")).reduce(into: []) { result, line in
      result += line + [UInt8(ascii: "\n"), UInt8(ascii: "\n")] + extras
    }
  }

  private static var table: [UInt8] {
    let rows = (1...10).map { "| ແຂວງ \($0) | \($0) |\n" }.joined()
    return Array("\n| ແຂວງ | ຈຳນວນ |\n|---|--:|\n\(rows)".utf8)
  }
}

import Foundation
import Markdown
import Markup
import Testing

/// HTML of any nesting, and our own marks: twice the text takes about twice the time.
@Suite("Time grows with the text", .serialized)
struct LinearTimeTests {
  static let shapes = [
    "<td>", "<table>", "<table><tr><td>x</td></tr></table>\n\n", "<table>\n\n", "<ul>\n\n",
    "<ul><li>x",
    "<li>", "<p>x", "<b>x", "<b><p>x", "</td>", "<dl><dt>", "<blockquote>", "<details>\n\n",
    "<pre>\n\n",
    "<caption>x", "<a href=\"", "<div>\n", "*<p>", "<o:p>", "www.", "http://", "a@", "www._",
    "https://x/((",
    "[a](b c.pd", "[a](b\"", "• x\n", "\t• x\n", "໑. x\n", "a\n: b\n", "- [ ] x\n", "ກ**(", "**x ",
    "{{ ",
    "[[x", "{#a", "> [!NOTE]\n> x\n\n", "# a {#b}\n", "| a | b\n", "|a|b|\n|-|\n\n", "ກ\n",
    "ກ. x\n", "<div>[^1]</div>\n\n",
  ]

  /// Of the processor on this thread, since other work on the machine takes the clock's.
  private func seconds(_ shape: String, _ bytes: Int) -> Double {
    let text = Array(String(repeating: shape, count: bytes / shape.utf8.count).utf8)
    let start = Self.now
    for options in [MarkdownOptions.plain, .page { $0 }] {
      _ = MarkdownRenderer(options: options).render(text)
    }
    return Self.now - start
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test("doubled", arguments: shapes)
  func doubling(shape: String) {
    // The best of three counts.
    var factors: [Double] = []
    for _ in 0..<3 {
      let half = seconds(shape, 8_192)
      let whole = seconds(shape, 32_768)
      // Four times the text: a square would be sixteen times the time.
      factors.append(whole / max(half, 0.002))
      if factors.last ?? 0 < 9 { break }
    }
    #expect(factors.min() ?? 0 < 9, "\(shape.debugDescription): \(factors)")
  }
}

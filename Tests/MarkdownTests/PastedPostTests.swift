import Foundation
import Markdown
import Markup
import Testing

@Suite("Posts from Word and Facebook")
struct PastedPostTests {
  private func markup(_ post: PastedPost) -> String {
    MarkdownRenderer(options: .page { _ in "" }).render(post.source).html.string
  }

  @Test("there are two hundred")
  func count() {
    #expect(PastedPost.all.map(\.number) == Array(1...200))
  }

  @Test("no word and no number is missing or joined, as word lists tell", arguments: PastedPost.all)
  func roundTrip(post: PastedPost) {
    #expect(VisibleText.words(ofMarkup: markup(post)) == post.words, "\(post.source)")
  }

  @Test("nothing but our own markup comes out", arguments: PastedPost.all)
  func markupIsOurs(post: PastedPost) {
    let html = markup(post)
    for raw in [
      "<script", "<style", "<font", "<span", " style=", "onclick", "<center", "<o:p", "**",
    ] {
      #expect(!html.utf8.contains(raw.utf8), "\(post.source)")
    }
  }

  @Test("what we make of them is what was looked at")
  func golden() throws {
    let written = Data(
      PastedPost.all.map { "=== \($0.number)\n" + markup($0) }.joined().utf8)
    if ProcessInfo.processInfo.environment["GWEB_RECORD"] != nil {
      try written.write(to: PastedPost.golden)
      Issue.record("golden.html was written: look at it")
    }
    #expect(try Data(contentsOf: PastedPost.golden) == written)
  }
}

extension String.UTF8View {
  fileprivate func contains(_ other: String.UTF8View) -> Bool {
    firstRange(of: other) != nil
  }
}

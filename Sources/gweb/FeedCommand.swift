import ArgumentParser
import Content
import Diagnostics
import Markup
import Syndication

/// `gweb feed FILE`: the items of a feed from elsewhere as JSON, made safe.
struct FeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feed",
    abstract: "Read RSS or Atom and print its items as JSON, made safe.",
    discussion: """
      An array of objects with title, link, guid, published (RFC 3339) and summary; what an item \
      does not have is null. Texts are plain, links lead to http or https.
      """)

  @Argument(help: "The file; - is standard input.")
  var file: String

  @OptionGroup var messages: MessageOptions

  func run() throws {
    let feed: ForeignFeed
    do {
      let (name, bytes) = try InputFile.read(file, limit: FeedLimits.size)
      feed = FeedReader().read(bytes, path: name)
    } catch {
      messages.report([error.diagnostic])
      throw ExitStatus.contentErrors
    }
    messages.report(feed.diagnostics)
    guard feed.format != nil else { throw ExitStatus.contentErrors }
    var output = StandardOutput()
    try output.write(Self.json(feed.items))
    try output.flush()
    if feed.diagnostics.containsErrors { throw ExitStatus.contentErrors }
  }

  /// The items as a JSON array, a member a line.
  static func json(_ items: [FeedItem]) -> [UInt8] {
    var writer = JSONWriter(indented: true)
    writer.openArray()
    for item in items {
      writer.openObject()
      writer.member("title", item.title)
      writer.member("link", orNull: item.link)
      writer.member("guid", orNull: item.guid)
      writer.member("published", orNull: item.published?.isoText)
      writer.member("summary", item.summary)
      writer.close()
    }
    return writer.finish() + [0x0A]
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ name: StaticString, orNull value: String?) {
    if let value { return member(name, value) }
    key(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    null()
  }
}

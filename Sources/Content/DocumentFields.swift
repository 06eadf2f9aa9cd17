import Diagnostics
import FrontMatter
import LaoText

/// The keys that documents of every kind have, read from front matter.
struct DocumentFields {
  var title: LocatedText?
  var identity: LocatedText?
  var summary: LocatedText?
  var date: Moment?
  var updated: Moment?
  var publishAt: Moment?
  var expires: Moment?
  var isDraft: Bool
  var isFeatured: Bool
  var isUnlisted: Bool
  var slug: LocatedText?
  var aliases: [Alias]
  var language: ContentLanguage?
  var authors: [LocatedText]
  var office: LocatedText?
  var contact: LocatedText?
  var category: LocatedText?
  var tags: [LocatedText]
  var cover: Document.Cover?
  var attachments: [Document.Attachment]
  var syndication: SyndicationRequest?
  /// Whether the key `syndicate` is there, be it wrong.
  var asksForSyndication: Bool

  init(_ reader: inout FieldReader, path: DocumentPath, vocabulary: Vocabulary) {
    title = reader.text("title", required: true)
    identity = reader.word("id")
    summary = reader.text("summary")
    date = Self.date(&reader, path: path)
    updated = reader.moment("updated")
    publishAt = reader.moment("publish_at")
    expires = reader.moment("expires")
    isDraft = reader.flag("draft")
    isFeatured = reader.flag("featured")
    isUnlisted = reader.flag("noindex")
    slug = reader.slug("slug")
    aliases = reader.aliases("aliases", limit: DocumentLimits.aliases)
    language = Self.language(&reader, path: path)
    authors = reader.texts("author", limit: DocumentLimits.authors)
    office = reader.text("office")
    contact = reader.text("contact")
    category = Self.category(&reader, vocabulary: vocabulary)
    tags = reader.tags("tags", limit: DocumentLimits.tags)
    cover = reader.group("cover", form: .cover, Self.cover)
    attachments = reader.list(
      "attachments", form: .attachments, limit: DocumentLimits.attachments, Self.attachment)
    asksForSyndication = reader.value("syndicate") != nil
    syndication = Self.syndication(&reader, path: path, vocabulary: vocabulary)
    judgeOrder(&reader)
  }
}

extension DocumentFields {
  /// The date of the key, else that of the file's name; where both stand they must agree, on the
  /// site's clock or on that of the program that wrote both.
  private static func date(_ reader: inout FieldReader, path: DocumentPath) -> Moment? {
    // What is wrong with the name's date is told there.
    let isRequired = path.requiresDate && path.nameDate == .none
    let written = reader.writtenMoment("date", required: isRequired)
    let moment = written?.onClock(of: reader.dates.zone)
    guard let inName = path.date else { return moment }
    if let moment, moment.date != inName, written?.date != inName,
      let place = reader.place(of: "date")
    {
      reader.complain(.dateDisagrees(file: inName.isoText), at: place)
    }
    return moment ?? Moment(date: inName, offset: reader.dates.zone.minutes)
  }

  /// The file's name decides; the key may only repeat it.
  private static func language(
    _ reader: inout FieldReader, path: DocumentPath
  ) -> ContentLanguage? {
    guard let written: ContentLanguage = reader.choice("lang") else { return nil }
    if written != path.language, let place = reader.place(of: "lang") {
      reader.complain(.languageDisagrees(file: path.language.rawValue), at: place)
    }
    return written
  }

  private static func category(
    _ reader: inout FieldReader, vocabulary: Vocabulary
  ) -> LocatedText? {
    guard let category = reader.word("category") else { return nil }
    guard vocabulary.categories.contains(where: { $0.utf8.elementsEqual(category.text.utf8) })
    else {
      reader.complain(
        .unknownChoice(key: "category", value: category.text, known: vocabulary.categories),
        at: category.place)
      return nil
    }
    return category
  }

  private static func cover(_ reader: inout FieldReader) -> Document.Cover? {
    let file = reader.fileName("file", required: true)
    let alternative = reader.text("alt", required: true)
    let caption = reader.text("caption")
    let credit = reader.text("credit")
    guard let file, let alternative else { return nil }
    return Document.Cover(
      file: file, alternative: alternative.text, caption: caption?.text, credit: credit?.text)
  }

  private static func attachment(_ reader: inout FieldReader) -> Document.Attachment? {
    let file = reader.fileName("file", required: true)
    let title = reader.text("title")
    let language: ContentLanguage? = reader.choice("lang")
    return file.map { Document.Attachment(file: $0, title: title?.text, language: language) }
  }

  private static func syndication(
    _ reader: inout FieldReader, path: DocumentPath, vocabulary: Vocabulary
  ) -> SyndicationRequest? {
    guard let value = reader.value("syndicate") else { return nil }
    if case .site(let site) = path.origin, !vocabulary.syndicators.contains(site) {
      reader.complain(.notASyndicator, at: value.place)
    }
    return reader.group(value, key: "syndicate", form: .syndicate) { reader in
      if reader.required("to") == nil { return nil }
      let known = vocabulary.syndicationTargets
      var targets: [LocatedText] = []
      let written = reader.texts("to")
      for target in written {
        if known.contains(where: { $0.utf8.elementsEqual(target.text.utf8) }) {
          targets.append(target)
        } else {
          reader.complain(
            .unknownChoice(key: "site", value: target.text, known: known), at: target.place)
        }
      }
      return SyndicationRequest(
        targets: targets, isComplete: targets.count == written.count,
        mode: reader.choice("mode", default: SyndicationRequest.Mode.copy),
        until: reader.moment("until"), lead: reader.text("lead")?.text)
    }
  }
}

extension DocumentFields {
  /// Warns of days that come before others in the wrong order; it is nearly always a slip of the
  /// year.
  private func judgeOrder(_ reader: inout FieldReader) {
    if let place = reader.place(of: "expires"), let expires {
      let start = [(publishAt, "publish_at"), (date, "date")].first { $0.0 != nil }
      if let day = start?.0?.date, let key = start?.1, expires.date <= day {
        reader.complain(.wrongOrder(key: "expires", before: key, allowsSame: false), at: place)
      }
    }
    if let updated, let date, updated.isClearly(before: date),
      let place = reader.place(of: "updated")
    {
      reader.complain(.wrongOrder(key: "updated", before: "date", allowsSame: true), at: place)
    }
    if let publishAt, let date, publishAt.isClearly(before: date) {
      let place = reader.place(of: "date") ?? reader.place(of: "publish_at") ?? reader.place
      reader.complain(.dateAfterPublication, at: place)
    }
    for (moment, key) in [(date, "date"), (publishAt, "publish_at")] {
      guard let moment, reader.dates.isFarAhead(moment.date) else { continue }
      reader.complain(.farAhead(moment.date.isoText), at: reader.place(of: key) ?? reader.place)
    }
  }
}

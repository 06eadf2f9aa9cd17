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
  var aliases: [LocatedText]
  var language: ContentLanguage?
  var authors: [LocatedText]
  var office: LocatedText?
  var contact: LocatedText?
  var category: LocatedText?
  var tags: [LocatedText]
  var cover: Document.Cover?
  var attachments: [Document.Attachment]
  var syndication: SyndicationRequest?

  init(_ reader: inout FieldReader, path: DocumentPath, vocabulary: Vocabulary) {
    title = reader.text("title", required: true)
    identity = reader.text("id")
    summary = reader.text("summary")
    date = Self.date(&reader, path: path)
    updated = reader.moment("updated")
    publishAt = reader.moment("publish_at")
    expires = reader.moment("expires")
    isDraft = reader.flag("draft")
    isFeatured = reader.flag("featured")
    isUnlisted = reader.flag("noindex")
    slug = reader.slug("slug")
    aliases = reader.sitePaths("aliases")
    language = Self.language(&reader, path: path)
    authors = reader.texts("author")
    office = reader.text("office")
    contact = reader.text("contact")
    category = Self.category(&reader, vocabulary: vocabulary)
    tags = reader.texts("tags")
    cover = reader.group("cover", Self.cover)
    attachments = reader.list("attachments", Self.attachment)
    syndication = Self.syndication(&reader, path: path, vocabulary: vocabulary)
  }
}

extension DocumentFields {
  /// The date of the key, else that of the file's name; where both stand they must agree.
  private static func date(_ reader: inout FieldReader, path: DocumentPath) -> Moment? {
    let isRequired = path.kind != .page && path.kind != .periodical && path.date == nil
    let place = reader.value("date")?.place
    let written = reader.moment("date", required: isRequired)
    guard let inName = path.date else { return written }
    if let written, let place, written.date != inName {
      reader.complain(.dateDisagrees(file: inName.isoText), at: place)
    }
    return written ?? Moment(date: inName)
  }

  /// The file's name decides; the key may only repeat it.
  private static func language(
    _ reader: inout FieldReader, path: DocumentPath
  ) -> ContentLanguage? {
    let place = reader.value("lang")?.place
    guard let written: ContentLanguage = reader.choice("lang") else { return nil }
    if written != path.language, let place {
      reader.complain(.languageDisagrees(file: path.language.rawValue), at: place)
    }
    return written
  }

  private static func category(
    _ reader: inout FieldReader, vocabulary: Vocabulary
  ) -> LocatedText? {
    guard let category = reader.text("category") else { return nil }
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
    return reader.group(value) { reader in
      if reader.required("to") == nil { return nil }
      let known = vocabulary.syndicationTargets
      var targets: [LocatedText] = []
      for target in reader.texts("to") {
        if known.contains(where: { $0.utf8.elementsEqual(target.text.utf8) }) {
          targets.append(target)
        } else {
          reader.complain(
            .unknownChoice(key: "site", value: target.text, known: known), at: target.place)
        }
      }
      return SyndicationRequest(
        targets: targets, mode: reader.choice("mode", default: SyndicationRequest.Mode.copy),
        until: reader.moment("until"), lead: reader.text("lead")?.text)
    }
  }
}

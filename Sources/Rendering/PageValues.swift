import Templating

/// The slots of `PageObject.type`, in its order.
enum PageField: Int, CaseIterable {
  case kind
  case title
  case heading
  case description
  case lang
  case url
  case canonical
  case awaited
  case noindex
  case translations
  case breadcrumbs
  case feeds
  case jsonLd
  case image
  case body
  case outline
  case date
  case updated
  case expires
  case authors
  case office
  case category
  case tags
  case cover
  case attachments
  case readingMinutes
  case syndicated
  case newsKind
  case contact
  case previous
  case next
  case related
  case publicationKind
  case number
  case issuedBy
  case signed
  case period
  case licence
  case issn
  case frequency
  case issues
  case issueNumber
  case volume
  case contents
  case periodical
  case start
  case end
  case place
  case online
  case registration
  case organiser
  case calendarUrl
  case entries
  case pagination
  case years
  case terms
  case term
  case featured
  case latest
  case publications
  case events
  case target
}

/// The values of a page's fields while it is put together: lists begin empty, flags false, and
/// what is optional is missing.
struct PageValues {
  private static let initial: [TemplateValue] = PageObject.type.fields.map { field in
    switch field.type {
    case .list: .list([])
    case .boolean: .boolean(false)
    case .text where !field.isOptional: .text("")
    default: .missing
    }
  }

  private var values = Self.initial

  subscript(field: PageField) -> TemplateValue {
    get { values[field.rawValue] }
    set { values[field.rawValue] = newValue }
  }

  /// The page as templates see it.
  var value: TemplateValue { .record(TemplateRecord(PageObject.type, values)) }
}

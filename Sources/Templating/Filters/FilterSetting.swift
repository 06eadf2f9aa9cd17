internal import Markup

/// What filters know of the rendering that they are part of.
struct FilterSetting {
  let hostFilters: [HostFunction]
  let isEscaping: Bool
  let isStrict: Bool
  let language: String
}

extension FilterSetting {
  /// Applies a filter to a value.
  func apply(
    _ filter: Filter, _ value: TemplateValue, _ arguments: CallArguments
  ) throws(TemplateFault) -> TemplateValue {
    if filter == .default {
      let missing = arguments.value(0, "default_value") ?? .text("")
      if case .undefined = value { return missing }
      if try arguments.boolean(1, "boolean", default: false), try !value.isTrue { return missing }
      return value
    }
    if case .undefined(let missing) = value {
      // An undefined value has no pairs, says Jinja2.
      if filter == .items { return .list([]) }
      throw .undefined(missing)
    }
    switch filter {
    case .abs, .float, .int, .round, .sum, .filesizeformat:
      return try applyToNumber(filter, value, arguments)
    case .first, .last, .length, .list, .reverse, .batch, .slice, .items, .map, .select, .reject,
      .selectattr, .rejectattr, .attr:
      return try applyToItems(filter, value, arguments)
    case .dictsort, .groupby, .max, .min, .sort, .unique:
      return try applyInOrder(filter, value, arguments)
    case .date, .dateRange, .digits, .excerpt, .filesize, .indexLetter, .kip, .number, .percent,
      .romanize, .slug, .sortLao, .syllables, .words:
      return try applyToLao(filter, value, arguments)
    case .escape, .forceescape, .safe, .striptags, .tojson, .urlencode, .urlize, .xmlattr:
      return try applyToMarkup(filter, value, arguments)
    default: return try applyToText(filter, value, arguments)
    }
  }

  /// Markup in a page, text where nothing is escaped.
  func written(_ text: String) -> TemplateValue {
    isEscaping ? .markup(MarkupFragment(written: Array(text.utf8))) : .text(text)
  }
}

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
    case .capitalize: return try applyToText(.capitalize, value, arguments)
    case .center: return try applyToText(.center, value, arguments)
    case .format: return try applyToText(.format, value, arguments)
    case .indent: return try applyToText(.indent, value, arguments)
    case .join: return try join(value, arguments)
    case .lower: return try applyToText(.lower, value, arguments)
    case .replace: return try applyToText(.replace, value, arguments)
    case .string: return try applyToText(.string, value, arguments)
    case .title: return try applyToText(.title, value, arguments)
    case .trim: return try applyToText(.trim, value, arguments)
    case .truncate: return try applyToText(.truncate, value, arguments)
    case .upper: return try applyToText(.upper, value, arguments)
    case .wordcount: return try applyToText(.wordcount, value, arguments)
    case .wordwrap: return try applyToText(.wordwrap, value, arguments)
    // It was applied above, where what is missing is no fault.
    case .default: return value
    }
  }

  /// Markup in a page, text where nothing is escaped.
  func written(_ text: String) -> TemplateValue {
    isEscaping ? .markup(MarkupFragment(written: Array(text.utf8))) : .text(text)
  }
}

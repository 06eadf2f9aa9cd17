/// The built-in filters, by Jinja2's names.
enum Filter: String, CaseIterable, Sendable {
  case abs, attr, batch, capitalize, center, `default`, dictsort, escape, filesizeformat, first
  case float, forceescape, format, groupby, indent, int, items, join, last, length, list, lower
  case map, max, min, reject, rejectattr, replace, reverse, round, safe, select, selectattr
  case slice, sort, string, striptags, sum, title, tojson, trim, truncate, unique, upper
  case urlencode, urlize, wordcount, wordwrap, xmlattr

  /// Other names of the same filters.
  private static let aliases: [String: Filter] = ["count": .length, "d": .default, "e": .escape]

  init?(name: String) {
    if let known = Filter(rawValue: name) ?? Self.aliases[name] { self = known } else { return nil }
  }

  static var allNames: [String] { (allCases.map(\.rawValue) + aliases.keys).sorted() }

  /// The parameters after the value, in order; none where a filter takes what it is given.
  var parameters: [String]? {
    switch self {
    case .abs, .capitalize, .escape, .first, .forceescape, .items, .last, .length, .list, .lower,
      .reverse, .safe, .string, .striptags, .title, .upper, .urlencode, .wordcount:
      []
    case .attr: ["name"]
    case .batch: ["linecount", "fill_with"]
    case .center: ["width"]
    case .default: ["default_value", "boolean"]
    case .dictsort: ["case_sensitive", "by", "reverse"]
    case .filesizeformat: ["binary"]
    case .float: ["default"]
    case .groupby: ["attribute", "default", "case_sensitive"]
    case .indent: ["width", "first", "blank"]
    case .int: ["default", "base"]
    case .join: ["d", "attribute"]
    case .max, .min, .unique: ["case_sensitive", "attribute"]
    case .replace: ["old", "new", "count"]
    case .round: ["precision", "method"]
    case .slice: ["slices", "fill_with"]
    case .sort: ["reverse", "case_sensitive", "attribute"]
    case .sum: ["attribute", "start"]
    case .tojson: ["indent"]
    case .trim: ["chars"]
    case .truncate: ["length", "killwords", "end", "leeway"]
    case .urlize: ["trim_url_limit", "nofollow", "target", "rel", "extra_schemes"]
    case .wordwrap: ["width", "break_long_words", "wrapstring", "break_on_hyphens"]
    case .xmlattr: ["autospace"]
    case .format, .map, .reject, .rejectattr, .select, .selectattr: nil
    }
  }
}

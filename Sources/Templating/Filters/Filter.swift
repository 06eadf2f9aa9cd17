/// The built-in filters: Jinja2's by Jinja2's names, then those over Lao text.
enum Filter: String, CaseIterable, Sendable {
  case abs, attr, batch, capitalize, center, `default`, dictsort, escape, filesizeformat, first
  case float, forceescape, format, groupby, indent, int, items, join, last, length, list, lower
  case map, max, min, reject, rejectattr, replace, reverse, round, safe, select, selectattr
  case slice, sort, string, striptags, sum, title, tojson, trim, truncate, unique, upper
  case urlencode, urlize, wordcount, wordwrap, xmlattr
  case date, dateRange = "date_range", digits, excerpt, filesize
  case indexLetter = "index_letter", kip, number, percent, romanize, slug
  case sortLao = "sort_lao", syllables, words

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
    case .date: ["style", "era", "digits"]
    case .dateRange: ["last", "style", "era", "digits"]
    case .digits: ["script"]
    case .excerpt: ["length"]
    case .filesize, .indexLetter, .kip, .percent, .syllables, .words: []
    case .number: ["digits"]
    case .romanize: ["profile"]
    case .slug: ["script"]
    case .sortLao: ["reverse", "attribute"]
    case .format, .map, .reject, .rejectattr, .select, .selectattr: nil
    }
  }
}

extension Filter {
  /// One line for `gweb template --explain`; none for those of Jinja2, which its own manual tells.
  var documentation: String? {
    switch self {
    case .date: "A day in the language of the page: full, long (default), short or numeric."
    case .dateRange: "Two days as one text, with what they share written once."
    case .digits: "Digits in another script: lao (default) or ascii."
    case .excerpt: "The beginning of a text, cut between words: at most 200 scalars by default."
    case .filesize: "Bytes as people read them, in the language of the page."
    case .indexLetter: "The letter under which a name stands in an index."
    case .kip: "An amount of money: 1.234.567 ກີບ."
    case .number: "A number with its thousands parted, in the language of the page."
    case .percent: "A fraction in per cent: 0.125 is 12,5%."
    case .romanize: "Lao in Latin letters: moh (default) or popular."
    case .slug: "The part of an address that a title gives: latin (default) or lao."
    case .sortLao: "A list in the order of Lao dictionaries."
    case .syllables: "The syllables of a Lao text, as a list."
    case .words: "The words of a text, Lao too, as a list."
    default: nil
    }
  }
}

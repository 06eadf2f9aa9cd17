/// How a value is written: chosen when a template is compiled, by the place where it stands.
enum Escaper: UInt8, Sendable {
  /// Without any escaping (`--no-escape`).
  case none
  case text
  /// The text of `title` and `textarea`, where markup is no markup.
  case plainText
  case attribute
  /// A whole URL: its scheme is judged.
  case url
  /// The continuation of a URL that a value began.
  case urlAmbiguous
  case urlPath
  case urlQuery
  case sourceSet
  case jsonValue
  /// Inside the quotes of a JSON string.
  case jsonString
  /// `xmlattr` inside a tag: names are judged too.
  case attributes
}

/// What can be wrong with YAML, before anybody asks what it means.
enum YAMLProblem: Hashable {
  case tooLarge(bytes: Int)
  case tooDeep
  case anchor
  case alias
  case tag
  case mergeKey
  case keyIsNotText
  case duplicateKey(String)
  case tabIndentation
  case severalDocuments
  case notUTF8
  /// libyaml's own words, in English.
  case syntax(String)
}

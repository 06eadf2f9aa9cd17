import CLibXML2

extension XMLProblem.Kind {
  /// What an error of libxml2 means (`xmlParserErrors`).
  init(_ error: xmlError) {
    switch xmlParserErrors(UInt32(max(0, error.code))) {
    case XML_ERR_TAG_NAME_MISMATCH, XML_ERR_LTSLASH_REQUIRED:
      self = .mismatchedTag
    case XML_ERR_TAG_NOT_FINISHED: self = .truncated
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY: self = .undeclaredEntity
    case XML_ERR_NAME_REQUIRED, XML_ERR_ENTITYREF_SEMICOL_MISSING, XML_ERR_LT_IN_ATTRIBUTE,
      XML_ERR_ENTITYREF_NO_NAME:
      self = .unescapedCharacter
    case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_ENCODING,
      XML_I18N_CONV_FAILED:
      self = .invalidCharacter
    case XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_ATTRIBUTE_REDEFINED: self = .repeatedAttribute
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE, XML_ERR_ATTRIBUTE_NOT_STARTED,
      XML_ERR_ATTRIBUTE_NOT_FINISHED:
      self = .malformedAttribute
    case XML_NS_ERR_UNDEFINED_NAMESPACE: self = .undeclaredPrefix
    case XML_ERR_DOCUMENT_EMPTY: self = .empty
    case XML_ERR_DOCUMENT_END: self = .outsideRoot
    default:
      let message = error.message.map { String(cString: $0) } ?? ""
      let words = message.utf8.prefix { $0 != UInt8(ascii: "\n") }
      if message.utf8.starts(with: "Excessive depth".utf8) {
        self = .tooDeep
      } else {
        self = .other(String(decoding: Array(words), as: UTF8.self))
      }
    }
  }
}

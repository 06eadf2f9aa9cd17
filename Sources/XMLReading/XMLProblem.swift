/// Why a source is no XML that we take.
package struct XMLProblem: Hashable, Sendable {
  package let kind: Kind
  /// The place, in bytes of the source.
  package let source: Range<Int>

  /// What is wrong.
  package enum Kind: Hashable, Sendable {
    /// An element is ended by another's end tag, or never.
    case mismatchedTag
    /// `&name;` that is none of the five of XML.
    case undeclaredEntity
    /// `&` or `<` that stands for itself.
    case unescapedCharacter
    /// A control character, or bytes that are not the encoding's.
    case invalidCharacter
    case repeatedAttribute
    /// An attribute without quotes or without a value.
    case malformedAttribute
    /// A prefix that no namespace was declared for.
    case undeclaredPrefix
    /// Nothing, or nothing but space.
    case empty
    /// The end comes too early.
    case truncated
    /// Something stands behind the root element, or before it.
    case outsideRoot
    /// Elements nest deeper than 256.
    case tooDeep
    /// A document type declaration that is not allowed here.
    case doctype
    /// More bytes or nodes than are allowed.
    case tooLarge
    /// Anything else; libxml2's words for it, in English.
    case other(String)
  }
}

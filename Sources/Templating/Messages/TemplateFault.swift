internal import Diagnostics

/// What can be wrong in a template or with the values that it prints.
///
/// Bare facts; `TemplateFault+Messages` alone makes sentences of them.
indirect enum TemplateFault: Error {
  // Syntax.
  case unexpected(String)
  case expected(String, found: String)
  case expectedName(found: String)
  case expectedExpression(found: String)
  case expectedCall
  case unclosed(String, with: String)
  case unclosedTag(String, end: String)
  case unknownTag(String, known: [String])
  case strayTag(String, open: (name: String, ends: [String])?)
  case badNumber
  case badEscape
  case badArguments
  case chainedTests
  case cannotAssign(String)
  case defaultBeforeOther(String)
  case nestedTooDeep(Int)
  case duplicateBlock(String)
  case hyphenInBlockName
  case requiredBlockNotEmpty(String)
  case secondExtends
  case extendsInside(String)
  case privateImport(String)

  // Names.
  case unknownName(String, nearest: String?)
  case unknownAttribute(String, of: String?, nearest: String?)
  case unknownMethod(String, of: String, nearest: String?)
  case unknownFilter(String, nearest: String?)
  case unknownTest(String, nearest: String?)
  case unknownTemplate(String, nearest: String?)
  case unknownExport(String, of: String, nearest: String?)
  case unknownBlock(String, nearest: String?)
  case unknownArgument(String, of: String, nearest: String?)
  case missingArgument(String, of: String)
  case tooManyArguments(String, allowed: Int)
  case wrongArgumentType(String, of: String, wanted: ValueType, found: ValueType)
  case unknownString(String, nearest: String?)
  case missingPlace(String, key: String)
  case unknownPlace(String, key: String, nearest: String?)
  case badPattern(String)
  case stringLacking(String, language: String, file: String)
  case notPrintable(ValueType, in: String)
  case safeRefused
  case cutsMarkup(String)
  case host(BilingualText, hint: BilingualText?)

  // Layouts.
  case extendsItself(String)
  case requiredBlockMissing(String, template: String)
  case requiredBlockEmpty(String)
  case noSuperBlock(String)
  case superOutsideBlock
  case blockContainsItself(String)

  // HTML.
  case outputUnquoted(String)
  case outputInTagName
  case outputInTag
  case outputInAttributeName
  case outputInComment
  case outputInScript
  case outputInScriptType
  case outputInStyle
  case outputInEventHandler(String)
  case outputInActiveAttribute(String)
  case outputInActiveURL
  case outputInRawText(String)
  case colonAfterValue
  case commentInScript
  case strayInTag(UInt8)
  case nameGoesOn
  case contentBeforeMeaning
  case tagInText(String)
  case branchesDiffer(HTMLPlace, HTMLPlace)
  case loopEndsElsewhere(HTMLPlace, HTMLPlace)
  case recursionEndsElsewhere(HTMLPlace, HTMLPlace)
  case endsInsideMarkup(HTMLPlace)

  // Values.
  case undefined(MissingName)
  case unsupported(String, String, String?)
  case notIterable(String)
  case noLength(String)
  case notCallable(String)
  case noMethod(String, of: String)
  case notDictionary(String)
  case notNamespace(String)
  case notPrintableValue(String)
  case wrongKind(String)
  case wrongInput(String, String)
  case badArgument(String, of: String, found: String)
  case badKey(String)
  case badAttributeName(String)
  case activeAttribute(String)
  case notFound(String)
  case unpacking(wanted: Int, found: Int)
  case divisionByZero
  case integerOverflow
  case badFormat(String)
  case formatTooFew
  case formatTooMany
  case loopNotRecursive
  case noSuchTemplate(String, known: [String])
  case brokenTemplate(String)

  // Limits.
  case compileLimit
  case tooLarge
  case valueTooDeep
  case depthLimit(Int)
  case stepLimit(Int)
  case outputLimit(Int)
  case rangeLimit(Int)
}

extension TemplateFault {
  /// The messages of the places that lead to a fault.
  static let includedHere = BilingualText("included here", lao: "ຖືກນຳເຂົ້າຢູ່ບ່ອນນີ້")
  static let extendedHere = BilingualText("extended here", lao: "ຖືກສືບຕໍ່ຢູ່ບ່ອນນີ້")
  static let importedHere = BilingualText("imported here", lao: "ຖືກນຳໃຊ້ຢູ່ບ່ອນນີ້")
  static let usedHere = BilingualText("used here", lao: "ໃຊ້ຢູ່ບ່ອນນີ້")
  static let calledHere = BilingualText("called here", lao: "ຖືກເອີ້ນຢູ່ບ່ອນນີ້")

  /// The fault as a person reads it.
  func diagnostic(
    at location: SourceLocation?, related: [Diagnostic.Related] = [], severity: Severity = .error,
    page: String? = nil, nearest: String? = nil
  ) -> Diagnostic {
    let (identifier, text, ownHint) = sentence(nearest: nearest)
    var message = text
    if let page {
      message = BilingualText(
        "\(text.english) (page \(page))", lao: "\(text.lao) (ໜ້າ \(page))")
    }
    return Diagnostic(
      severity, "template." + identifier, at: location, message, hint: ownHint, related: related)
  }
}

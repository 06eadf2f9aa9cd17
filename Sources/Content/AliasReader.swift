import Diagnostics
import FrontMatter
import LaoText
import Markup

/// Reads an old address as browsers and other systems write it.
///
/// Servers decode the address of a request once (RFC 3986, section 2.4) before they look for a
/// file, so an alias is decoded before it becomes a path; what decodes to something that could
/// leave its folder is refused.
enum AliasReader {
  static func read(_ text: LocatedText) -> Result<Alias, FieldFault> {
    let bytes = Array(text.text.utf8)
    let mark = bytes.firstIndex(of: UInt8(ascii: "?"))
    guard let path = decodedPath(bytes[..<(mark ?? bytes.count)]), PathText.isSitePath(path),
      !hasNameOfNoDisk(path)
    else {
      return .failure(FieldFault(.badAddress(text.text)))
    }
    guard !PathText.isServerPath(path) else {
      return .failure(FieldFault(.serverAddress(text.text)))
    }
    if let name = PathText.reservedPart(of: path) {
      return .failure(FieldFault(.reservedName(name)))
    }
    guard let mark else { return .success(.path(LocatedText(path, at: text.place))) }
    let query = bytes[(mark + 1)...]
    guard isQuery(query) else { return .failure(FieldFault(.badAddress(text.text))) }
    return .success(
      .query(path: path, query: String(decoding: query, as: UTF8.self), place: text.place))
  }

  /// The path that a server looks for; nil where its bytes are no text, or where a separator, a NUL
  /// or dots were hidden by percent signs.
  private static func decodedPath(_ written: ArraySlice<UInt8>) -> String? {
    guard written.contains(UInt8(ascii: "%")) else {
      return String(decoding: written, as: UTF8.self)
    }
    let parts = written.split(separator: 0x2F, omittingEmptySubsequences: false)
    var decoded: [[UInt8]] = []
    for part in parts {
      let bytes = PercentEncoding.decoded(part)
      guard !bytes.contains(0x2F), !bytes.contains(0) else { return nil }
      decoded.append(bytes)
    }
    return String(validating: decoded.joined(separator: [0x2F]), as: UTF8.self)
      .map(CanonicalForm.composed)
  }

  /// Whether a part of a path can't be the name of a folder on Windows: it ends with a space or a full
  /// stop, or holds a character that means something else there.
  private static func hasNameOfNoDisk(_ path: String) -> Bool {
    path.utf8.split(separator: 0x2F).contains { part in
      part.last == 0x20 || part.last == 0x2E || part.contains { #""<>|*"#.utf8.contains($0) }
    }
  }

  /// Something visible that a line of a server's map can hold.
  private static func isQuery(_ bytes: ArraySlice<UInt8>) -> Bool {
    (1...500).contains(bytes.count)
      && bytes.allSatisfy { $0 > 0x20 && $0 != 0x7F && !#""'<>\`{}|^#;$"#.utf8.contains($0) }
  }
}

/// A problem as something that a `Result` can carry.
struct FieldFault: Error {
  let problem: FieldProblem

  init(_ problem: FieldProblem) { self.problem = problem }
}

import Diagnostics
import Rendering
import Templating

/// The strings files that `t` of `gweb template` takes its words from: `lo.yml`, `en.yml`.
struct StringsFolder {
  /// More than any file of words needs.
  private static let sizeLimit = 16 << 20

  let path: String
  private let names: [String]

  /// None where there is no such folder.
  init?(_ path: String) {
    guard let names = FolderListing.names(in: path) else { return nil }
    self.path = path
    self.names = names.filter { $0.utf8.suffix(4).elementsEqual(".yml".utf8) }
  }

  /// The words by language; what can't be read is told and left out.
  func read() -> (strings: TemplateStrings, diagnostics: [Diagnostic]) {
    var faults: [Diagnostic] = []
    var files: [(language: String, source: SourceText)] = []
    for name in names {
      do throws(InputFile.Fault) {
        let (file, bytes) = try InputFile.read(path + "/" + name, limit: Self.sizeLimit)
        files.append(
          (
            language: String(decoding: name.utf8.dropLast(4), as: UTF8.self),
            source: SourceText(path: file, bytes: bytes)
          ))
      } catch {
        faults.append(error.diagnostic)
      }
    }
    let (languages, diagnostics) = StringsFile.read(files)
    return (TemplateStrings(languages), faults + diagnostics)
  }

  /// What is wrong where a page is asked for in a language that no file is in.
  func lacking(_ language: String, of strings: TemplateStrings) -> Diagnostic? {
    let known = strings.languages.map(\.name)
    if known.contains(language) { return nil }
    let list = known.joined(separator: ", ")
    return Diagnostic(
      .error, "template.no-language", at: SourceLocation(file: path),
      BilingualText(
        "there is no strings file ‘\(language).yml’ here", lao: "ບ່ອນນີ້ບໍ່ມີແຟ້ມຄຳສັບ ‘\(language).yml’"),
      hint: known.isEmpty
        ? nil
        : BilingualText(
          "add it, or choose with --page-lang: \(list)",
          lao: "ເພີ່ມແຟ້ມນັ້ນ ຫຼືເລືອກດ້ວຍ --page-lang: \(list)"))
  }

  /// What is wrong where the folder that was named is not there.
  static func missing(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "template.no-strings", at: SourceLocation(file: path),
      BilingualText("there is no such folder of strings files", lao: "ບໍ່ມີໂຟນເດີແຟ້ມຄຳສັບນີ້"))
  }
}

import ArgumentParser
import BuildPipeline
import Diagnostics
import LaoText

#if canImport(Glibc)
  import Glibc
#endif

/// What is not public yet never goes where the public looks: a preview must be given a folder of its
/// own, be there anything in it or not.
struct PreviewOutput {
  let arguments: BuildArguments
  let options: BuildOptions

  /// Why the build may not begin; nil where it may.
  var refusal: Diagnostic? {
    guard options.isPreview else { return nil }
    if let output = arguments.output,
      !Self.isSame(output, arguments.publicFolder)
    {
      return nil
    }
    let day = options.day.isoText
    return Diagnostic(
      .error, "arguments.preview-output", at: nil,
      arguments.drafts
        ? BilingualText(
          "--drafts shows what is not public, so it never goes into the folder that is online",
          lao: "--drafts ສະແດງສິ່ງທີ່ຍັງບໍ່ເຜີຍແຜ່ ຈຶ່ງໄປຢູ່ໃນໂຟນເດີທີ່ອອນລາຍບໍ່ໄດ້")
        : BilingualText(
          "\(day) is a day to come, and what is due only then never goes into the folder that is online",
          lao: "\(day) ແມ່ນມື້ທີ່ຍັງບໍ່ມາເຖິງ, ສິ່ງທີ່ຍັງບໍ່ເຖິງກຳນົດໄປຢູ່ໃນໂຟນເດີທີ່ອອນລາຍບໍ່ໄດ້"),
      hint: BilingualText(
        "give the preview a folder of its own, for example --output preview",
        lao: "ໃຫ້ໂຟນເດີສະເພາະແກ່ຕົວຢ່າງ, ຕົວຢ່າງ --output preview"))
  }

  /// Whether two paths name one place: by what is there, else by the folder that it will be in.
  private static func isSame(_ a: String, _ b: String) -> Bool {
    guard let first = place(a), let second = place(b) else { return false }
    return first.utf8.elementsEqual(second.utf8)
  }

  /// The path without links, dots and doubled slashes, as far as it is there.
  private static func place(_ path: String) -> String? {
    if let whole = real(path) { return whole }
    let parts = path.utf8.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) }
    guard let name = parts.last else { return nil }
    let above = (path.utf8.first == 0x2F ? "/" : "") + parts.dropLast().joined(separator: "/")
    guard let folder = place(above.isEmpty ? "." : above) else { return nil }
    return folder + "/" + name
  }

  private static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

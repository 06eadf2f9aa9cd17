import Diagnostics
import Rendering
import Templating
import Workspaces

/// Reads and compiles everything in `Templates/`.
struct ThemeStage: Sendable {
  let theme: Theme
  let diagnostics: [Diagnostic]

  init(_ contents: WorkspaceContents, reader: WorkspaceReader) {
    var diagnostics: [Diagnostic] = []
    func bytes(_ file: WorkspaceFile) -> [UInt8]? {
      do { return try reader.read(file.path) } catch {
        diagnostics.append(error.diagnostic)
        return nil
      }
    }
    let templates = contents.templates.compactMap { file in
      bytes(file).map {
        TemplateSource(
          name: WorkspaceContents.path(file.path, below: 1),
          text: SourceText(path: file.path, bytes: $0))
      }
    }
    let strings = contents.strings.compactMap { file in
      bytes(file).map {
        (
          language: Self.language(WorkspaceContents.path(file.path, below: 2)),
          source: SourceText(path: file.path, bytes: $0)
        )
      }
    }
    let assets = contents.themeAssets.compactMap { file in
      bytes(file).map { (name: WorkspaceContents.path(file.path, below: 2), bytes: $0) }
    }
    let (theme, problems) = Theme.compile(templates: templates, strings: strings, assets: assets)
    self.theme = theme
    self.diagnostics = diagnostics + problems
  }

  /// `lo.yml` is the file of `lo`.
  private static func language(_ name: String) -> String {
    String(decoding: name.utf8.dropLast(4), as: UTF8.self)
  }
}

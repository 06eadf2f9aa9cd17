import Content
import Diagnostics
import LaoText

extension SiteBuilder {
  /// The files of a document that this site carries: for a page all of them, for a card the cover.
  mutating func placedFiles(
    of document: Document, mode: Placement.Mode, permalink: Permalink
  ) -> [PlacedFile] {
    switch mode {
    case .own, .copy: return files(of: document, in: permalink)
    case .card: return cover(of: document, in: mediaFolder(of: document)).map { [$0] } ?? []
    case .link: return []
    }
  }

  /// Claims the paths of all pages of documents and of their files.
  mutating func claimDocuments() {
    for (number, placement) in placements.numbered {
      let document = documents[placement.document]
      for file in placement.files {
        _ = claim(
          file.permalink.outputPath, .copy(source: file.source),
          for: .file(file.source, document: document))
      }
      guard placement.hasPage else { continue }
      let isServices = document.kind == .page && placement.permalink == services(placement.language)
      add(
        isServices ? .services(number) : .document(number), at: placement.permalink,
        language: placement.language, owner: .document(document))
    }
  }

  /// Takes the paths of the theme's files, which every site has.
  mutating func claimTheme() {
    for (number, asset) in index.sources.themeAssets.enumerated() {
      _ = claim(asset.path, .themeAsset(number), for: .file(asset.source, document: nil))
    }
  }

  /// Adds the files of `Sites/<site>/assets/`, but for those that a server would not send as they
  /// are.
  mutating func addAssets() {
    for asset in index.sources.assets[configuration.id] ?? [] {
      if let problem = serverProblem(of: asset) {
        complain(problem)
      } else {
        _ = claim(
          asset.path, .copy(source: asset.source), for: .file(asset.source, document: nil))
      }
    }
  }

  /// Settings also apply where a folder has such a name; programs are files.
  private func serverProblem(of asset: SiteFile) -> Diagnostic? {
    let names = asset.path.text.utf8.split(separator: 0x2F)
    for (index, name) in names.enumerated() {
      guard let meaning = ServerName.meaning(of: name) else { continue }
      guard meaning == .settings || index == names.count - 1 else { continue }
      return FileProblem.forServers(String(Substring(name)), meaning)
        .diagnostic(at: SourceLocation(file: asset.source))
    }
    return nil
  }

  func services(_ language: ContentLanguage) -> Permalink {
    Permalink(["services"], language: language)
  }
}

extension SiteBuilder {
  private mutating func files(of document: Document, in folder: Permalink) -> [PlacedFile] {
    var result: [PlacedFile] = []
    if let cover = cover(of: document, in: folder) { result.append(cover) }
    for attachment in document.attachments {
      let location = document.location(of: attachment.file.place)
      if let file = file(attachment.file.text, of: document, in: folder, at: location) {
        append(file, to: &result)
      }
    }
    for link in document.fileLinks {
      guard let target = link.target, index.byFile[target] == nil else {
        if link.target == nil || !isDocument(link.target) {
          complain(
            FileProblem.missing(link.destination, nearest: nil).diagnostic(at: link.location))
        }
        continue
      }
      if isDocument(target) {
        complain(missing(link.destination, target).diagnostic(at: link.location))
        continue
      }
      if index.sources.media[target] == nil, let address = ForgottenScheme(link.destination) {
        complain(
          FileProblem.withoutScheme(link.destination, address).diagnostic(at: link.location))
        continue
      }
      if let file = file(source: target, name: target, in: folder, at: link.location) {
        append(file, to: &result)
      }
    }
    return result
  }

  private func missing(_ name: String, _ path: String) -> FileProblem {
    .missing(name, nearest: index.sources.nearest[path])
  }

  private func isDocument(_ path: String?) -> Bool { path.map(DocumentPath.isDocument) ?? false }

  private func append(_ file: PlacedFile, to files: inout [PlacedFile]) {
    if !files.contains(where: { $0.source == file.source }) { files.append(file) }
  }

  private mutating func cover(of document: Document, in folder: Permalink) -> PlacedFile? {
    guard let cover = document.cover else { return nil }
    let location = document.location(of: cover.file.place)
    guard let file = file(cover.file.text, of: document, in: folder, at: location) else {
      return nil
    }
    guard file.media.kind.isPicture else {
      complain(FileProblem.notAPicture(cover.file.text).diagnostic(at: location))
      return nil
    }
    return file
  }

  private mutating func file(
    _ name: String, of document: Document, in folder: Permalink, at location: SourceLocation
  ) -> PlacedFile? {
    file(source: document.path.folder + "/" + name, name: name, in: folder, at: location)
  }

  private mutating func file(
    source: String, name: String, in folder: Permalink, at location: SourceLocation
  ) -> PlacedFile? {
    guard let found = index.sources.media[source] else {
      complain(missing(name, source).diagnostic(at: location))
      return nil
    }
    guard let kind = found.kind else {
      complain(FileProblem.kindNotPublished(name).diagnostic(at: location))
      return nil
    }
    guard let media = found.media else {
      complain(FileProblem(name, kind, found.fault).diagnostic(at: location))
      return nil
    }
    return PlacedFile(
      name: name, source: source, permalink: folder.file(publishedName(source, kind)),
      size: found.size, media: media)
  }

  /// A name that every server and disk takes: ASCII stays, Lao is romanised.
  private func publishedName(_ path: String, _ kind: MediaFile.Kind) -> String {
    let name = path.utf8.split(separator: 0x2F).last.map { Array($0) } ?? []
    let stem = name.lastIndex(of: 0x2E).map { name[..<$0] } ?? name[...]
    let isPlain = stem.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
      default: false
      }
    }
    let text = String(decoding: stem, as: UTF8.self)
    if isPlain, (1...100).contains(stem.count) { return "\(text).\(kind.rawValue)" }
    return "\(slugs.file(text)).\(kind.rawValue)"
  }

  /// Where the cover of a document stands that has no page here. It does not move when the file is
  /// renamed.
  private func mediaFolder(of document: Document) -> Permalink {
    let identity =
      index.bySubject[document.subject].map { index.identity(of: $0) } ?? document.identity
    let language = document.language == .lao ? "" : ".\(document.language.rawValue)"
    let name = TitleHash.text(of: "Content/\(identity)\(language).md")
    return Permalink(["media", document.path.origin.folder, name], language: .lao)
  }
}

import Foundation
import Publishing

/// Every address that was ever public on the sites of a history, and what must answer there.
struct PublicAddresses {
  /// What stood at an address.
  private struct Entry {
    /// The mark of the document whose address it is; none for lists and files.
    var owner: Int?
    /// Whether a lock file could know it.
    var isRecorded: Bool
    /// The step at which it was last named as removed.
    var removed = 0
  }

  private let output: URL
  private var entries: [String: [String: Entry]] = [:]
  private var trees: [String: [String: OnlineFile]] = [:]
  private var step = 0
  /// The step at which each tree was made that is online.
  private var made: [String: Int] = [:]
  /// The sites whose tree is one of before.
  private var isOld: Set<String> = []
  /// What feeds call each document.
  private var names: [Int: String] = [:]
  private var read: [[UInt8]: OnlineFile] = [:]

  init(output: URL) { self.output = output }

  /// Whether a page of any site shows the text of a document.
  func isOnline(_ mark: Int) -> Bool { trees.values.contains { holders(of: mark, in: $0) } }

  /// What is wrong after a build.
  mutating func look(
    published: [PublicationSummary], isRecorded: Bool, documents: [SketchedDocument]
  ) -> [String] {
    step += 1
    var changed: [String: Set<String>] = [:]
    for summary in published {
      made[summary.site] = step
      isOld.remove(summary.site)
      remove(summary.removed, summary.site)
      changed[summary.site] = Set(summary.changed)
    }
    return look(changed: changed, isRecorded: isRecorded, documents)
  }

  /// What is wrong after a tree of before was brought back.
  mutating func look(
    rolledBack summary: RollbackSummary, documents: [SketchedDocument]
  ) -> [String] {
    step += 1
    made[summary.site] = 0
    isOld.insert(summary.site)
    remove(summary.removed, summary.site)
    return look(changed: [:], isRecorded: false, documents)
  }

  private mutating func remove(_ paths: [String], _ site: String) {
    for path in paths { entries[site, default: [:]][path]?.removed = step }
  }

  private mutating func look(
    changed: [String: Set<String>], isRecorded: Bool, _ documents: [SketchedDocument]
  ) -> [String] {
    for site in OnlineFile.sites { trees[site] = files(of: site) }
    var faults: [String] = []
    for site in OnlineFile.sites {
      faults += answers(on: site, changed[site] ?? [], documents)
      faults += leads(of: site)
      note(site, isRecorded: isRecorded && made[site] == step)
    }
    return faults
  }
}

// MARK: - Addresses

extension PublicAddresses {
  /// What does not answer as it did and was not named.
  private mutating func answers(
    on site: String, _ changed: Set<String>, _ documents: [SketchedDocument]
  ) -> [String] {
    guard let tree = trees[site] else { return [] }
    var faults: [String] = []
    for (path, entry) in (entries[site] ?? [:]).sorted(by: { $0.key < $1.key }) {
      let address = "\(site)/\(path)"
      let now = answer(at: path, of: site)
      let isNamed = entry.removed > 0 || changed.contains(path)
      guard let owner = entry.owner else {
        if tree[path] == nil, entry.removed == 0 { faults.append("\(address) went unnamed") }
        continue
      }
      if now == owner { continue }
      if let now {
        let isChosen = documents.contains { $0.number == now && chose(path, $0) }
        // What no lock file knows yet may change hands with a name.
        if isChosen && isNamed || !entry.isRecorded && isNamed {
          entries[site]?[path]?.owner = now
          continue
        }
        faults.append("\(address) was \(owner)'s and shows \(now)")
      } else if tree[path] != nil {
        // What a list, or a page that leads to one, may be given again.
        if !isNamed { faults.append("\(address) was \(owner)'s and shows something else") }
      } else if holders(of: owner, in: tree), entry.isRecorded, !isOld.contains(site) {
        faults.append("\(address) is gone, though \(owner) is online")
      } else if entry.removed == 0 {
        faults.append("\(address) went unnamed")
      }
    }
    return faults
  }

  /// Whether an editor chose a path for a document: of a page, the name of its file is that.
  private func chose(_ path: String, _ document: SketchedDocument) -> Bool {
    if document.section == "pages" { return true }
    let aliases = document.aliases.map { String($0.dropFirst()) + "index.html" }
    let parts = path.split(separator: "/").map(String.init)
    return aliases.contains(path) || document.slug.map(parts.contains) == true
  }

  /// The mark of the document that answers at a path, directly or where its page leads on to.
  private func answer(at path: String, of site: String) -> Int? {
    var path = path
    for _ in 0..<5 {
      guard let file = trees[site]?[path] else { return nil }
      guard let target = file.target else {
        return path.hasSuffix(".html") && file.marks.count == 1 ? file.marks.first : nil
      }
      guard let place = Self.place(target, at: site, path), place.site == site else { return nil }
      path = place.path
    }
    return nil
  }

  private func holders(of mark: Int, in tree: [String: OnlineFile]) -> Bool {
    tree.contains { $0.key.hasSuffix(".html") && $0.value.marks == [mark] }
  }

  private mutating func note(_ site: String, isRecorded: Bool) {
    for (path, file) in trees[site] ?? [:] {
      let owner = answer(at: path, of: site)
      var entry = entries[site]?[path] ?? Entry(owner: owner, isRecorded: false)
      // What was nobody's, or of one who is gone, is its new owner's.
      if entry.owner == nil || entry.removed > 0 && owner != nil { entry.owner = owner }
      entry.isRecorded = entry.isRecorded || isRecorded
      if file.target == nil || owner != nil { entry.removed = 0 }
      entries[site, default: [:]][path] = entry
    }
  }
}

// MARK: - Links

extension PublicAddresses {
  /// What a tree leads to that no tree has. What went after the tree was made was named then.
  private mutating func leads(of site: String) -> [String] {
    guard let tree = trees[site] else { return [] }
    var faults: [String] = []
    for (path, file) in tree.sorted(by: { $0.key < $1.key }) {
      for link in file.links.sorted() {
        guard let place = Self.place(link, at: site, path) else {
          if !link.hasPrefix("https://"), !link.hasPrefix("mailto:"), !link.hasPrefix("tel:") {
            faults.append("\(site)/\(path) leads to '\(link)'")
          }
          continue
        }
        if trees[place.site]?[place.path] != nil { continue }
        let removed = entries[place.site]?[place.path]?.removed ?? 0
        if removed > made[site] ?? 0 { continue }
        faults.append("\(site)/\(path) leads to \(link)")
      }
      for (mark, name) in file.names {
        if let known = names[mark], known != name {
          faults.append("\(site)/\(path) calls \(mark) '\(name)', once '\(known)'")
        }
        names[mark] = name
      }
    }
    return faults
  }

  /// The file that an address means; nil for what is no address of a site.
  private static func place(
    _ link: String, at site: String, _ path: String
  ) -> (site: String, path: String)? {
    let start = "https://\(site).gweb.example/"
    guard let url = URL(string: link, relativeTo: URL(string: start + path)),
      let host = url.host, host.hasSuffix(".gweb.example")
    else { return nil }
    // Nothing that leads to a file by a path of its own is written on purpose.
    guard link.hasPrefix("/") || link.hasPrefix("https://") else { return nil }
    let target = url.path(percentEncoded: false)
    let isFolder = target.hasSuffix("/") || target.isEmpty
    return (
      String(host.dropLast(".gweb.example".count)),
      String(target.drop { $0 == "/" }) + (isFolder ? "index.html" : "")
    )
  }
}

// MARK: - Files

extension PublicAddresses {
  private mutating func files(of site: String) -> [String: OnlineFile]? {
    let root = output.appendingPathComponent(site).resolvingSymlinksInPath()
    guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: root.path) else {
      return nil
    }
    var files: [String: OnlineFile] = [:]
    for path in paths where !path.hasPrefix(".gweb") {
      guard let bytes = FileManager.default.contents(atPath: root.path + "/" + path) else {
        continue
      }
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: root.path + "/" + path, isDirectory: &isFolder)
      if isFolder.boolValue { continue }
      let key = Array(bytes)
      let file = read[key] ?? OnlineFile(key)
      read[key] = file
      files[path] = file
    }
    return files
  }
}

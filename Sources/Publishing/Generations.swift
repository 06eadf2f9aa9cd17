/// The trees that a site had before the one that is online, the last one first: what `rollback`
/// brings back.
///
///     .gweb/previous/<site>.<number>   a tree, or a link into `.gweb/trees` where sites are links
///
/// The number grows with each that is added, so that one rename adds a tree and nothing is ever
/// renumbered. `<site>` alone, which version 0.1.0 left, counts as the oldest.
struct Generations {
  /// How many are kept.
  static let limit = 3
  /// More digits than that no number of ours has; so far it can be counted on without a trap.
  private static let digitLimit = 15

  let site: String
  let output: StateFolders

  /// One of them.
  struct Generation {
    let number: Int
    /// In the folder of previous trees.
    let name: String
    /// Nil where it is a folder itself.
    let linked: LinkedTree?
  }
}

extension Generations {
  /// The site and the number that a name tells.
  static func parse(_ name: [UInt8]) -> (site: String, number: Int)? {
    if let dot = name.lastIndex(of: 0x2E), dot > 0 {
      let digits = name[(dot + 1)...]
      if (1...digitLimit).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = Int(String(decoding: digits, as: UTF8.self)),
        let site = String(validating: name[..<dot], as: UTF8.self)
      {
        return (site, number)
      }
    }
    return String(validating: name, as: UTF8.self).map { ($0, 0) }
  }

  /// All of them, the newest first.
  func all() throws(PublishingError) -> [Generation] {
    var found: [Generation] = []
    for name in try output.previous.names() {
      guard let (owner, number) = Self.parse(name), owner.utf8.elementsEqual(site.utf8) else {
        continue
      }
      let text = String(decoding: name, as: UTF8.self)
      let linked = output.previous.target(ofLink: text).flatMap { LinkedTree(target: $0) }
      found.append(Generation(number: number, name: text, linked: linked))
    }
    return found.sorted { $0.number > $1.number }
  }

  /// Its folder; nil where somebody removed the tree that a link leads to.
  func folder(of generation: Generation) throws(PublishingError) -> Folder? {
    guard let linked = generation.linked else { return try output.previous.child(generation.name) }
    return try output.trees.child(linked.name)
  }

  /// The name of the next one.
  func nextName() throws(PublishingError) -> String {
    "\(site).\((try all().first?.number ?? 0) + 1)"
  }
}

extension Generations {
  /// Makes a tree of the staging folder, which was online, the newest one.
  func add(staged name: String) throws(PublishingError) {
    try output.staging.move(name, to: try nextName(), in: output.previous)
  }

  /// Makes the tree that a site's link leads to the newest one. That is done before the link is
  /// switched: a tree without a link is nobody's, and removed.
  func add(_ linked: LinkedTree) throws(PublishingError) {
    try output.previous.link(try nextName(), to: linked.targetFromPrevious)
  }

  /// Removes the links to a tree that is online: what a build that was killed or undone has left.
  func removeLinks(to linked: LinkedTree) throws(PublishingError) {
    for generation in try all() where generation.linked == linked {
      try removeLink(generation)
    }
  }

  /// Removes those that are too many, and those that are the very tree that is online.
  ///
  /// - Parameter end: the last line of the manifest that is online, which tells two manifests apart.
  func prune(online end: [UInt8]?) throws(PublishingError) {
    var kept = 0
    for generation in try all() {
      if let end, try manifestEnd(of: generation) == end {
        try remove(generation)
        continue
      }
      kept += 1
      if kept > Self.limit { try remove(generation) }
    }
  }

  /// Removes a tree that was online and is not to be kept; what G-Web did not write is.
  func discard(staged name: String) throws(PublishingError) {
    try discard()
    try output.staging.move(name, to: StagingTree.nameOfDead(site: site), in: output.staging)
    try discard()
  }

  /// The same where a link leads to it no more.
  func discard(_ linked: LinkedTree) throws(PublishingError) {
    if try output.trees.removePublishedTree(linked.name) { return }
    try output.trees.move(linked.name, to: linked.name, in: output.kept)
  }

  /// Removes what a killed build left of a tree; what G-Web did not write is kept.
  func discard() throws(PublishingError) {
    let name = StagingTree.nameOfDead(site: site)
    guard let status = try output.staging.status(name) else { return }
    guard status.kind == .folder else {
      let error = output.staging.remove(name)
      if error != 0 { throw .system(error, output.staging.shown(name)) }
      return
    }
    if try output.staging.removePublishedTree(name) { return }
    try output.staging.move(
      name, to: StagingTree.name(site: site, inode: status.inode), in: output.kept)
  }
}

extension Generations {
  /// Moves it to where `discard` removes it: a build that is killed meanwhile leaves nothing that
  /// could be taken for a whole tree.
  private func remove(_ generation: Generation) throws(PublishingError) {
    if let linked = generation.linked {
      try removeLink(generation)
      if try output.trees.status(linked.name) != nil { try discard(linked) }
      return
    }
    try discard()
    try output.previous.move(
      generation.name, to: StagingTree.nameOfDead(site: site), in: output.staging)
    try discard()
  }

  private func removeLink(_ generation: Generation) throws(PublishingError) {
    let error = output.previous.remove(generation.name)
    if error != 0 { throw .system(error, output.previous.shown(generation.name)) }
  }

  private func manifestEnd(of generation: Generation) throws(PublishingError) -> [UInt8]? {
    guard let folder = try folder(of: generation) else { return nil }
    let shown = folder.shown(Manifest.fileName)
    guard let file = try folder.open(Manifest.fileName, shown: shown) else { return nil }
    return try file.end(Manifest.endLength, shown: shown)
  }
}

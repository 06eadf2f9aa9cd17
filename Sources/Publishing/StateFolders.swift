/// The folders of an output's `.gweb` that hold trees.
struct StateFolders: Sendable {
  /// Trees that are being built.
  let staging: Folder
  /// Trees that were online, or links to them.
  let previous: Folder
  /// What somebody else wrote into published trees.
  let kept: Folder
  /// Published trees where folders can't be exchanged.
  let trees: Folder
}

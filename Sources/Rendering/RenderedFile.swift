package import SiteModel

/// One file of a published tree, in memory.
package struct RenderedFile: Sendable {
  package let path: OutputPath
  package let bytes: [UInt8]

  package init(path: OutputPath, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

import Diagnostics
import Publishing
import SiteModel

/// A piece of the work of output: small enough that all cores end at the same time.
struct Piece: Sendable {
  /// The position of the site among those that are staged.
  let site: Int
  let part: Part

  enum Part: Sendable {
    case pages(Range<Int>)
    /// Feeds, sitemap and the like.
    case files
    case copy(SiteFile)
  }

  private static let pagesPerPiece = 32

  static func pieces(of site: Site, number: Int) -> [Piece] {
    let count = site.pages.count
    let pages = stride(from: 0, to: count, by: pagesPerPiece).map {
      Piece(site: number, part: .pages($0..<min($0 + pagesPerPiece, count)))
    }
    return [Piece(site: number, part: .files)] + pages
      + site.files.map { Piece(site: number, part: .copy($0)) }
  }
}

/// What became of a piece.
struct PieceResult: Sendable {
  var files: [StagedFile] = []
  var templateFaults: [Diagnostic] = []
  /// A file of the workspace that could not be read after all.
  var contentFaults: [Diagnostic] = []
  var failure: PublishingError?
}

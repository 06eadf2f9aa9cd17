package import LaoText

extension SlugScript {
  /// Makes slugs of this script, short enough for a name on the disk.
  ///
  /// A name may have 200 bytes, and a Lao letter has three: 56 letters leave room for the date or
  /// the origin that is put behind a slug that is taken.
  package func makeSlugMaker() -> SlugMaker {
    switch self {
    case .latin: SlugMaker(script: .latin)
    case .lao: SlugMaker(script: .lao, maximumLength: 56)
    }
  }
}

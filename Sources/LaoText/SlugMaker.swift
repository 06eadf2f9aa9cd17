/// Makes the last part of a page's address from its title.
public struct SlugMaker {
  /// The letters of the address.
  public enum Script: String, CaseIterable, Hashable, Sendable {
    /// Romanised: `kan-hanpen-pen-dichiton`.
    case latin
    /// Lao letters, which a URL carries percent-encoded.
    case lao
  }

  public let script: Script
  public let profile: LaoRomanizer.Profile
  /// The greatest length in Unicode scalars.
  public let maximumLength: Int

  private let breaker: WordBreaker
  private let romanizer: LaoRomanizer

  public init(
    script: Script = .latin, profile: LaoRomanizer.Profile = .moh, maximumLength: Int = 80
  ) {
    self.script = script
    self.profile = profile
    self.maximumLength = maximumLength
    breaker = WordBreaker()
    romanizer = LaoRomanizer(profile: profile)
  }

  /// The slug of a title, or nil where nothing is left of it; uniqueness within a site, and what
  /// takes the place of nil (a date and a hash), are the caller's.
  ///
  /// A Latin slug has only a-z, 0-9 and single hyphens between words. A slug in Lao script is not
  /// percent-encoded: that belongs to whoever writes a URL.
  public func slug(for title: String) -> String? {
    nil
  }
}

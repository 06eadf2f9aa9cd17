/// Makes the last part of a page's address from its title.
///
/// It owns a `WordBreaker`: make one for a worker, not one for a title.
public struct SlugMaker {
  /// The letters of the address.
  public enum Script: String, CaseIterable, Hashable, Sendable {
    /// Romanised: `kts-xouknyou-viakngan`.
    case latin
    /// Lao letters, which a URL carries percent-encoded.
    case lao
  }

  public let script: Script
  public let profile: LaoRomanizer.Profile
  /// The greatest length in Unicode scalars.
  public let maximumLength: Int

  private let breaker: WordBreaker
  private let engine: RomanizationEngine

  public init(
    script: Script = .latin, profile: LaoRomanizer.Profile = .moh, maximumLength: Int = 80
  ) {
    self.script = script
    self.profile = profile
    self.maximumLength = max(1, maximumLength)
    breaker = WordBreaker()
    engine = RomanizationEngine(profile: profile)
  }

  /// The slug of a title, or nil where nothing is left of it; uniqueness within a site, and what
  /// takes the place of nil (a date and a hash), are the caller's.
  ///
  /// A Latin slug has only a-z, 0-9 and single hyphens between words. A slug in Lao script is not
  /// percent-encoded: that belongs to whoever writes a URL. A slug is cut between words; a single
  /// word that is too long is cut between clusters.
  public func slug(for title: String) -> String? {
    let bytes = LaoNormalizer(layout: .line).normalize(Array(title.utf8))
    var slug: [UInt8] = []
    var length = 0
    var isFull = false
    bytes.withUnsafeBufferPointer { bytes in
      var words = engine.reader()
      breaker.forEachSegment(of: bytes) { range, kind in
        let source = UnsafeBufferPointer(rebasing: bytes[range])
        guard kind == .word, !isFull else { return words.skip(kind) }
        var word: [UInt8] = []
        if RomanizationEngine.isLao(source) {
          if script == .lao {
            Self.appendWithoutSigns(source, to: &word)
          } else {
            words.append(source, isWholeText: source.count == bytes.count, to: &word)
          }
        } else {
          words.skip(kind)
          Self.appendForeign(source, to: &word)
        }
        guard !word.isEmpty else { return }
        let wordLength = Self.scalarCount(word)
        let needed = slug.isEmpty ? wordLength : wordLength + 1
        if length + needed <= maximumLength {
          if !slug.isEmpty { slug.append(0x2D) }
          slug.append(contentsOf: word)
          length += needed
        } else {
          isFull = true
          if slug.isEmpty { slug = Self.cut(word, to: maximumLength) }
        }
      }
    }
    return slug.isEmpty ? nil : String(decoding: slug, as: UTF8.self)
  }
}

extension SlugMaker {
  /// A Lao word without ໆ and ຯ; nothing of ຯລຯ.
  private static func appendWithoutSigns(
    _ word: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]
  ) {
    if LaoCluster.isEtcetera(in: UTF8Letters(bytes: word, start: 0), at: 0) { return }
    var index = 0
    while index < word.count {
      let slot = LaoBlock.slot(in: word, at: index) ?? 0
      if slot != Slot.repetition, slot != Slot.ellipsis { LaoBlock.append(slot, to: &bytes) }
      index += 3
    }
  }

  /// A word of another script: ASCII letters in lower case and digits; Latin letters lose their
  /// accents, `.` and `,` inside numbers become hyphens, all else is left out.
  private static func appendForeign(
    _ word: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]
  ) {
    var index = 0
    while index < word.count {
      let byte = word[index]
      switch byte {
      case 0x30...0x39, 0x61...0x7A: bytes.append(byte)
      case 0x41...0x5A: bytes.append(byte + 0x20)
      case 0x2C, 0x2E: bytes.append(0x2D)
      case 0..<0x80: break
      default:
        let scalar = UTF8Scalar(in: word, at: index)
        index += scalar.length - 1
        if let slot = LaoBlock.slot(of: scalar.value), LetterKind.table[Int(slot)] == .digit {
          bytes.append(0x30 + slot - 0x50)
        } else {
          bytes.append(contentsOf: LatinFolding.ascii(scalar.value))
        }
      }
      index += 1
    }
  }

  private static func scalarCount(_ bytes: [UInt8]) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  /// The clusters of a word that fit.
  private static func cut(_ word: [UInt8], to maximum: Int) -> [UInt8] {
    word.withUnsafeBufferPointer { bytes in
      var end = 0
      var length = 0
      while end < bytes.count {
        let next = LaoClusters.end(in: bytes, from: end)
        length += scalarCount(Array(bytes[end..<next]))
        if length > maximum { break }
        end = next
      }
      return Array(bytes[..<end])
    }
  }
}

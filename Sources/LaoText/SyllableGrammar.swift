/// The frames of the Lao syllable, and what each costs in hundredths of a syllable.
struct SyllableGrammar {
  let units: UnsafeBufferPointer<SyllableUnit>
  /// The units of the run; three empty ones follow.
  let count: Int
  let finals: UnsafeBufferPointer<UInt8>
  let costs: UnsafeMutableBufferPointer<Int32>
  let choices: UnsafeMutableBufferPointer<Syllable>

  private enum Cost {
    static let syllable: Int32 = 100
    static let cluster: Int32 = 8
    /// ກວາ behind a vowel that ກ hardly closes: less than a final and a syllable with ວ (ດີ|ກວ່າ, but
    /// ບອກ|ວ່າ).
    static let usualCluster: Int32 = 1
    /// Clusters with ວ of old spelling (ທວີບ), and those that loan words alone have.
    static let oldCluster: Int32 = 40
    static let rareCluster: Int32 = 60
    /// A stop at the end of a syllable with a tone, which Lao's own words do not have.
    static let stopWithTone: Int32 = 12
    static let hoDigraph: Int32 = 4
    /// More than the second syllable that reading a cluster as two costs.
    static let splitCluster: Int32 = 120
    static let bare: Int32 = 260
    static let unknown: Int32 = 900
    /// A frame that is met in old or careless spelling only.
    static let rare: Int32 = 30
    /// A vowel sign that asks for a final, without one.
    static let open: Int32 = 150
    /// A consonant that is silent with the cancelled one behind it: less than a syllable for it.
    static let silent: Int32 = 60
  }

  /// Fills `costs` and `choices` from the right.
  func solve() {
    costs[count] = 0
    var index = count - 1
    while index >= 0 {
      let unit = units[index]
      var best = Best(rest: costs)
      if unit.isSilenced {
        best.consider(Syllable(kind: .silenced, length: 1), ending: index + 1, cost: 0)
      } else {
        switch unit.role {
        case SyllableUnit.Role.consonant:
          best.consider(Syllable(kind: .bare, length: 1), ending: index + 1, cost: Cost.bare)
          if index > 0, !unit.hasMarks, units[index + 1].isSilenced {
            best.consider(
              Syllable(kind: .silenced, length: 1), ending: index + 1, cost: Cost.silent)
          }
          onsets(from: index, at: index, leading: 0, &best)
        case SyllableUnit.Role.leadingVowel:
          best.consider(Syllable(kind: .unknown, length: 1), ending: index + 1, cost: Cost.unknown)
          onsets(from: index, at: index + 1, leading: unit.slot, &best)
        case SyllableUnit.Role.repetition:
          best.consider(Syllable(kind: .repetition, length: 1), ending: index + 1, cost: 0)
        case SyllableUnit.Role.ellipsis:
          best.consider(Syllable(kind: .ellipsis, length: 1), ending: index + 1, cost: 0)
        default:
          best.consider(Syllable(kind: .unknown, length: 1), ending: index + 1, cost: Cost.unknown)
        }
      }
      costs[index] = best.cost
      choices[index] = best.syllable
      index -= 1
    }
  }

  /// The cheapest reading so far from one unit on.
  private struct Best {
    let rest: UnsafeMutableBufferPointer<Int32>
    var cost = Int32.max
    var syllable = Syllable(kind: .unknown, length: 1)

    @inline(__always)
    mutating func consider(_ syllable: Syllable, ending end: Int, cost: Int32) {
      let total = cost &+ rest[end]
      if total < self.cost {
        self.cost = total
        self.syllable = syllable
      }
    }
  }

  /// A syllable up to its onset.
  private struct Beginning {
    let first: Int
    let leading: UInt8
    let onsetLength: UInt8
    var cost: Int32
  }

  @inline(__always)
  private func onsets(from first: Int, at onset: Int, leading: UInt8, _ best: inout Best) {
    guard onset < count, units[onset].isConsonant, !units[onset].isSilenced else { return }
    frames(
      Beginning(first: first, leading: leading, onsetLength: 1, cost: Cost.syllable),
      onset: onset, &best)
    guard onset + 1 < count, units[onset + 1].isConsonant, !units[onset + 1].isSilenced,
      !units[onset].hasMarks || leading == 0 && isToneBeforeVo(onset)
    else { return }
    let cost = pairCost(at: onset)
    guard cost > 0 else { return }
    frames(
      Beginning(first: first, leading: leading, onsetLength: 2, cost: Cost.syllable + cost),
      onset: onset + 1, &best)
  }

  /// Whether a tone stands one key early: ກ່ວາ for ກວ່າ.
  @inline(__always)
  private func isToneBeforeVo(_ onset: Int) -> Bool {
    guard units[onset].hasToneAlone, units[onset + 1].slot == Slot.vo else { return false }
    if units[onset + 1].vowel != 0 { return true }
    switch units[onset + 2].slot {
    case Slot.a, Slot.aa, Slot.am: return !units[onset + 1].hasMarks
    default: return false
    }
  }

  /// What two consonants cost as one onset; 0 where they are none.
  @inline(__always)
  private func pairCost(at onset: Int) -> Int32 {
    let (first, second) = (units[onset].slot, units[onset + 1].slot)
    if first == Slot.ho {
      switch second {
      case Slot.no, Slot.mo, Slot.lo, 0x07, Slot.yo, Slot.vo, Slot.ro: return Cost.hoDigraph
      default: return 0
      }
    }
    switch second {
    case Slot.vo:
      switch first {
      case Slot.vo: return 0
      case Slot.ko, 0x02, 0x04:
        let isOpenBefore =
          onset > 0 && !units[onset - 1].hasTone
          && (units[onset - 1].vowel == SyllableUnit.Vowel.ii
            || units[onset - 1].vowel == SyllableUnit.Vowel.niggahita)
        return isOpenBefore && units[onset + 2].slot == Slot.aa ? Cost.usualCluster : Cost.cluster
      // ຈ ສ ຊ ຕ ທ
      case 0x08, Slot.so, Slot.xo, 0x15, 0x17: return Cost.oldCluster
      default: return Cost.rareCluster
      }
    case Slot.lo, Slot.ro:
      switch first {
      // ກ ຂ ຄ ຈ ດ ຕ ຖ ທ ບ ປ ຜ ຝ ພ ຟ ສ
      case 0x01, 0x02, 0x04, 0x08, 0x14...0x17, 0x1A...0x1F, 0x2A: return Cost.cluster
      default: return 0
      }
    default: return 0
    }
  }

  /// Every rime that may follow an onset whose last consonant is at `onset`.
  @inline(__always)
  private func frames(_ start: Beginning, onset: Int, _ best: inout Best) {
    var start = start
    // ເສ|ລີ and ໂທ|ລະ, not one syllable with two consonants: Lao simplified those clusters long ago,
    // and the letter with the vowel starts a syllable. So it does in ໂຄ|ວິດ.
    if start.onsetLength == 2, start.leading != 0 {
      let vowel = units[onset].vowel
      switch units[onset].slot {
      case Slot.lo, Slot.ro:
        if vowel != 0 || units[onset + 1].slot == Slot.a { start.cost += Cost.splitCluster }
      case Slot.vo:
        let isOneOnset =
          units[onset - 1].slot == Slot.ko || units[onset - 1].slot == 0x02
          || units[onset - 1].slot == 0x04
        if vowel != 0,
          !isOneOnset || vowel != SyllableUnit.Vowel.maiKan
            || start.leading == Slot.e && units[onset + 1].slot == Slot.aa
        {
          start.cost += Cost.splitCluster
        }
      case Slot.yo, Slot.ngo, Slot.no, Slot.mo:
        if vowel != 0, vowel != SyllableUnit.Vowel.maiKan, start.leading != Slot.e {
          start.cost += Cost.splitCluster
        }
      default: break
      }
    }
    switch start.leading {
    case 0: plain(start, onset, &best)
    case Slot.e: afterE(start, onset, &best)
    case Slot.ei: afterMidVowel(start, onset, .ae, &best)
    case Slot.oo: afterMidVowel(start, onset, .oShort, &best)
    default:
      let next = units[onset + 1]
      if units[onset].vowel != 0 { start.cost += Cost.open }
      take(start, .ai, ending: onset + 1, &best)
      if next.slot == Slot.yo || next.slot == Slot.nyo, !next.hasMarks {
        take(start, .ai, ending: onset + 2, &best)
      }
    }
  }

  /// Syllables without a leading vowel.
  @inline(__always)
  private func plain(_ start: Beginning, _ onset: Int, _ best: inout Best) {
    let next = units[onset + 1]
    switch units[onset].vowel {
    case SyllableUnit.Vowel.none:
      switch next.slot {
      case Slot.a: take(start, .a, ending: onset + 2, &best)
      case Slot.aa: takeOpenOrClosed(start, .a, ending: onset + 2, &best)
      case Slot.am: take(start, .am, ending: onset + 2, &best)
      case Slot.nyo: takeOpenOrClosed(start, .ia, ending: onset + 2, &best)
      case Slot.o where !next.hasMarks: takeOpenOrClosed(start, .o, ending: onset + 2, &best)
      case Slot.vo where !next.hasMarks: takeClosed(start, .oua, ending: onset + 2, &best)
      default: break
      }
    case SyllableUnit.Vowel.maiKan:
      if next.slot == Slot.nyo {
        takeOpenOrClosed(start, .ia, ending: onset + 2, &best)
      } else if next.slot == Slot.vo, !next.hasMarks {
        takeOpenOrClosed(start, .oua, ending: onset + 2, &best)
        if units[onset + 2].slot == Slot.a { take(start, .oua, ending: onset + 3, &best) }
      } else if next.slot == Slot.o, !next.hasMarks {
        takeClosed(start, .o, ending: onset + 2, &best)
      }
      takeClosed(start, .a, ending: onset + 1, &best)
      take(start, .a, ending: onset + 1, extra: Cost.open, &best)
    case SyllableUnit.Vowel.i, SyllableUnit.Vowel.ii:
      takeOpenOrClosed(start, .i, ending: onset + 1, &best)
    case SyllableUnit.Vowel.y, SyllableUnit.Vowel.yy:
      takeOpenOrClosed(start, .u, ending: onset + 1, &best)
    case SyllableUnit.Vowel.u, SyllableUnit.Vowel.uu:
      takeOpenOrClosed(start, .ou, ending: onset + 1, &best)
    case SyllableUnit.Vowel.maiKon:
      if next.slot == Slot.vo, !next.hasMarks {
        take(start, .oua, ending: onset + 2, &best)
        if units[onset + 2].slot == Slot.a { take(start, .oua, ending: onset + 3, &best) }
        takeClosed(start, .oua, ending: onset + 2, extra: Cost.rare, &best)
      } else {
        takeClosed(start, .oShort, ending: onset + 1, &best)
      }
      take(start, .oShort, ending: onset + 1, extra: Cost.open, &best)
    default:
      take(start, .o, ending: onset + 1, &best)
      takeClosed(start, .o, ending: onset + 1, extra: Cost.rare, &best)
    }
  }

  /// Syllables after ເ.
  @inline(__always)
  private func afterE(_ start: Beginning, _ onset: Int, _ best: inout Best) {
    let next = units[onset + 1]
    switch units[onset].vowel {
    case SyllableUnit.Vowel.none:
      takeOpenOrClosed(start, .e, ending: onset + 1, &best)
      switch next.slot {
      case Slot.a: take(start, .e, ending: onset + 2, &best)
      case Slot.aa:
        if units[onset + 2].slot == Slot.a {
          take(start, .o, ending: onset + 3, &best)
        } else {
          take(start, .ao, ending: onset + 2, extra: Cost.rare, &best)
        }
      case Slot.nyo: takeOpenOrClosed(start, .ia, ending: onset + 2, &best)
      case Slot.yo where !next.hasMarks:
        take(start, .ia, ending: onset + 2, &best)
        takeClosed(start, .ia, ending: onset + 2, extra: Cost.rare, &best)
      case Slot.o where !next.hasMarks:
        takeOpenOrClosed(start, .eu, ending: onset + 2, &best)
        if units[onset + 2].slot == Slot.a {
          take(start, .eu, ending: onset + 3, extra: Cost.open, &best)
        }
      default: break
      }
    case SyllableUnit.Vowel.maiKan:
      if next.slot == Slot.nyo || next.slot == Slot.yo && !next.hasMarks {
        takeOpenOrClosed(start, .ia, ending: onset + 2, &best)
      } else {
        takeClosed(start, .e, ending: onset + 1, &best)
      }
      take(start, .e, ending: onset + 1, extra: Cost.open, &best)
    case SyllableUnit.Vowel.i, SyllableUnit.Vowel.ii:
      takeOpenOrClosed(start, .eu, ending: onset + 1, &best)
    case SyllableUnit.Vowel.y, SyllableUnit.Vowel.yy:
      if next.slot == Slot.o, !next.hasMarks {
        takeOpenOrClosed(start, .ua, ending: onset + 2, &best)
        if units[onset + 2].slot == Slot.a { take(start, .ua, ending: onset + 3, &best) }
      }
      takeOpenOrClosed(start, .eu, ending: onset + 1, &best)
    case SyllableUnit.Vowel.maiKon where next.slot == Slot.aa:
      take(start, .ao, ending: onset + 2, &best)
    default:
      take(start, .e, ending: onset + 1, extra: Cost.open, &best)
    }
  }

  /// Syllables after ແ and ໂ.
  @inline(__always)
  private func afterMidVowel(
    _ start: Beginning, _ onset: Int, _ rime: Rime, _ best: inout Best
  ) {
    switch units[onset].vowel {
    case SyllableUnit.Vowel.none:
      takeOpenOrClosed(start, rime, ending: onset + 1, &best)
      if units[onset + 1].slot == Slot.a { take(start, rime, ending: onset + 2, &best) }
    case SyllableUnit.Vowel.maiKan:
      takeClosed(start, rime, ending: onset + 1, &best)
      take(start, rime, ending: onset + 1, extra: Cost.open, &best)
    default:
      takeClosed(start, rime, ending: onset + 1, extra: Cost.rare, &best)
      take(start, rime, ending: onset + 1, extra: Cost.open, &best)
    }
  }

  @inline(__always)
  private func takeOpenOrClosed(
    _ start: Beginning, _ rime: Rime, ending end: Int, _ best: inout Best
  ) {
    take(start, rime, ending: end, &best)
    takeClosed(start, rime, ending: end, &best)
  }

  @inline(__always)
  private func takeClosed(
    _ start: Beginning, _ rime: Rime, ending end: Int, extra: Int32 = 0, _ best: inout Best
  ) {
    let final = units[end]
    // A consonant that bears a mark opens a syllable of its own.
    guard !final.hasMarks else { return }
    // The spelling before 1975: ສະບາຽ.
    let slot = final.slot == Slot.nyo ? Slot.yo : final.slot
    guard finals[Int(slot)] > 0 else { return }
    var extra = extra + Int32(finals[Int(slot)])
    if slot == Slot.ko, hasLiveTone(from: start.first, to: end) { extra += Cost.stopWithTone }
    take(start, rime, final: slot, ending: end + 1, extra: extra, &best)
  }

  /// Whether one of some units bears a tone that no stop goes with.
  @inline(__always)
  private func hasLiveTone(from start: Int, to end: Int) -> Bool {
    var index = start
    while index < end {
      if units[index].hasLiveTone { return true }
      index &+= 1
    }
    return false
  }

  @inline(__always)
  private func take(
    _ start: Beginning, _ rime: Rime, final: UInt8 = 0, ending end: Int, extra: Int32 = 0,
    _ best: inout Best
  ) {
    best.consider(
      Syllable(
        kind: .syllable, length: UInt8(truncatingIfNeeded: end - start.first),
        onsetLength: start.onsetLength, hasLeadingVowel: start.leading != 0, rime: rime,
        final: final),
      ending: end, cost: start.cost + extra)
  }
}

// One function a rule. Each returns whether it changed anything; units that it merges or moves
// bear the union of their places in the input.
extension StretchRewriter {
  /// Drops invisible characters that touch a Lao letter: there they join, part or hint nothing,
  /// but make equal words unequal. Elsewhere (emoji, Persian) they have work to do and stay.
  static func dropInvisible(_ units: inout [Unit]) {
    guard units.contains(where: { Invisible.contains($0.value) }) else { return }
    var kept: [Unit] = []
    kept.reserveCapacity(units.count)
    var index = 0
    while index < units.count {
      guard Invisible.contains(units[index].value) else {
        kept.append(units[index])
        index += 1
        continue
      }
      var end = index
      while end < units.count, Invisible.contains(units[end].value) { end += 1 }
      let touchesLao =
        index > 0 && units[index - 1].slot != 0 || end < units.count && units[end].slot != 0
      if !touchesLao { kept.append(contentsOf: units[index..<end]) }
      index = end
    }
    units = kept
  }

  /// Marks on one letter: no mark twice, no two vowels where one is a slip, all in order.
  static func orderMarks(_ units: inout [Unit]) -> Bool {
    var changed = false
    var write = 0
    var index = 0
    while index < units.count {
      guard units[index].kind.isMark else {
        units[write] = units[index]
        write += 1
        index += 1
        continue
      }
      let start = index
      var isRising = true
      while index < units.count, units[index].kind.isMark {
        if index > start, rank(units[index]) <= rank(units[index - 1]) { isRising = false }
        index += 1
      }
      if isRising {
        for unit in units[start..<index] {
          units[write] = unit
          write += 1
        }
        continue
      }
      for unit in orderedMarks(units[start..<index], changed: &changed) {
        units[write] = unit
        write += 1
      }
    }
    units.removeSubrange(write...)
    return changed
  }

  private static func orderedMarks(_ run: ArraySlice<Unit>, changed: inout Bool) -> [Unit] {
    var rules: UInt16 = 0
    var present: UInt128 = 0
    var marks: [Unit] = []
    for unit in run {
      rules |= unit.rules
      let bit = UInt128(1) << UInt128(unit.slot)
      if present & bit != 0 {
        rules |= NormalizationRule.doubledMark.bit
        changed = true
      } else {
        present |= bit
        marks.append(unit)
      }
    }
    let slips = slips(among: marks)
    if !slips.isEmpty {
      marks.removeAll { slips.contains($0.slot) }
      rules |= NormalizationRule.conflictingVowels.bit
      changed = true
    }
    let isSorted = zip(marks, marks.dropFirst()).allSatisfy { rank($0) <= rank($1) }
    if !isSorted {
      rules |= NormalizationRule.markOrder.bit
      changed = true
      // Stable: marks of one rank (two different tones) keep their order.
      marks = marks.enumerated().sorted {
        (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
      }.map(\.element)
    }
    guard rules != 0 else { return marks }
    let start = run.reduce(Int.max) { min($0, $1.start) }
    let end = run.reduce(0) { max($0, $1.end) }
    return marks.map { Unit(value: $0.value, start: start, end: end, rules: rules) }
  }

  /// The vowels that lose against another on the same letter: the key beside it was hit too.
  private static func slips(among marks: [Unit]) -> [UInt8] {
    func has(_ slot: UInt8) -> Bool { marks.contains { $0.slot == slot } }
    var lost: [UInt8] = []
    if has(Slot.yy) {
      lost = [Slot.ii, Slot.y, Slot.i].filter(has)
    } else if has(Slot.i), has(Slot.ii) || has(Slot.y) {
      lost = [Slot.i]
    }
    return lost
  }

  private static func rank(_ unit: Unit) -> UInt8 {
    MarkOrderMachine.rank(of: unit.slot, unit.kind) ?? 0
  }

  /// ໍ and າ become ຳ with the tone before it; ເເ becomes ແ.
  static func joinAm(_ units: inout [Unit]) -> Bool {
    var changed = false
    var kept: [Unit] = []
    kept.reserveCapacity(units.count)
    for unit in units {
      switch unit.slot {
      case Slot.aa where kept.last?.slot == Slot.niggahita:
        let niggahita = kept.removeLast()
        kept.append(merged(niggahita, unit, as: Slot.am, .amVowel))
      case Slot.aa
      where kept.count > 1 && kept[kept.count - 1].kind == .tone
        && kept[kept.count - 2].slot == Slot.niggahita:
        let tone = kept.removeLast()
        let niggahita = kept.removeLast()
        let am = merged(niggahita, unit, as: Slot.am, .amVowel)
        kept.append(Unit(value: tone.value, start: am.start, end: am.end, rules: am.rules))
        kept.append(am)
      case Slot.niggahita where kept.last?.slot == Slot.aa:
        let aa = kept.removeLast()
        kept.append(merged(aa, unit, as: Slot.am, .amVowel))
      case Slot.e where kept.last?.slot == Slot.e:
        let first = kept.removeLast()
        kept.append(merged(first, unit, as: Slot.ei, .doubledE))
      case _ where unit.kind == .tone && kept.last?.slot == Slot.am:
        let am = kept.removeLast()
        let joined = merged(am, unit, as: Slot.am, .amVowel)
        kept.append(
          Unit(value: unit.value, start: joined.start, end: joined.end, rules: joined.rules))
        kept.append(joined)
      default:
        kept.append(unit)
        continue
      }
      changed = true
    }
    units = kept
    return changed
  }

  static func merged(
    _ first: Unit, _ second: Unit, as slot: UInt8, _ rule: NormalizationRule
  ) -> Unit {
    Unit(
      value: LaoBlock.first + UInt32(slot), start: min(first.start, second.start),
      end: max(first.end, second.end), rules: first.rules | second.rules | rule.bit)
  }
}

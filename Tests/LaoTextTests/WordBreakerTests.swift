import Testing

@testable import LaoText

@Suite struct WordBreakerTests {
  @Test(
    "Names and terms stay whole, ການ goes with the word that it makes a noun of",
    arguments: [
      ("ທີ່ແຂວງໄຊສົມບູນ", "ທີ່|ແຂວງ|ໄຊສົມບູນ"),
      ("ນຳໃຊ້ເຕັກໂນໂລຊີດິຈິຕ໋ອນ", "ນຳ|ໃຊ້|ເຕັກໂນໂລຊີ|ດິຈິຕ໋ອນ"),
      ("ພັດທະນາການຫັນເປັນ", "ພັດທະນາ|ການຫັນເປັນ"),
      ("ບົດບາດການນຳພາ", "ບົດບາດ|ການ|ນຳພາ"),
      ("ບັນຍາຍ", "ບັນຍາຍ"),
    ])
  func names(_ text: String, _ expected: String) {
    #expect(WordBreaker().segments(of: text).joined(separator: "|") == expected)
  }

  @Test("ໆ stays with its word, a single letter with the word whose vowel it lacks")
  func signsAndLetters() {
    #expect(WordBreaker().segments(of: "ຫຼາຍໆສເມີ") == ["ຫຼາຍໆ", "ສເມີ"])
  }

  @Test("Letters without vowels at the start of a run are an acronym")
  func acronyms() {
    #expect(WordBreaker().segments(of: "ກຕສຍັງ") == ["ກຕສ", "ຍັງ"])
    #expect(WordBreaker().segments(of: "ພປສ") == ["ພປສ"])
  }

  @Test("Numbers with points and commas are one word, hyphens part")
  func numbers() {
    #expect(
      WordBreaker().segments(of: "4.0, 1.234,5 2024-2028")
        == ["4.0", ",", " ", "1.234,5", " ", "2024", "-", "2028"])
  }

  @Test("ICU's dictionary can be read, and words that it misspells are found")
  func dictionary() throws {
    let words = try #require(ICUDictionary.words())
    let count = words.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    #expect(count > 20_000)
    let normalized = LaoNormalizer(layout: .document).normalize(words)
    #expect(normalized != words)
    #expect(WordBreaker().segments(of: "ສຳຄັນຈຳນວນ") == ["ສຳຄັນ", "ຈຳນວນ"])
  }

  @Test("A trie that is cut off is refused, not followed")
  func brokenTrie() {
    let bytes: [UInt8] = [0x05, 0x10]
    bytes.withUnsafeBufferPointer { trie in
      var reader = BytesTrieReader(trie)
      #expect(reader.allWords() == nil)
    }
  }

  @Test("ICU's own iterator serves where its dictionary can't be read")
  func iterator() {
    let breaker = WordBreaker(iterator: WordIterator())
    #expect(breaker.segments(of: "ທີ່ແຂວງໄຊສົມບູນ") == ["ທີ່", "ແຂວງ", "ໄຊສົມບູນ"])
    #expect(breaker.segments(of: "ບັນະຍາຍ") == ["ບັນະ", "ຍາຍ"])
  }
}

@Suite struct ClusterTests {
  @Test(
    "A cluster is what a reader takes for one unit",
    arguments: [
      ("ເພື່ອນ", "ເພື່ອ|ນ"), ("ນ້ຳ", "ນ້ຳ"), ("ສັນຕິພາບ", "ສັນ|ຕິ|ພາ|ບ"), ("ວຽກ", "ວຽ|ກ"),
      ("ເວັບໄຊທ໌", "ເວັບ|ໄຊທ໌"), ("ດີໆ", "ດີໆ"), ("ດີໆ່ມາ", "ດີໆ່|ມາ"), ("aé\u{301}", "a|é\u{301}"),
      ("👩\u{200D}💻x", "👩\u{200D}💻|x"),
    ])
  func clusters(_ text: String, _ expected: String) {
    #expect(LaoClusters.clusters(of: text).joined(separator: "|") == expected)
  }

  @Test(
    "Syllables are found by rule",
    arguments: [
      ("ສະບາຍດີ", "ສະ|ບາຍ|ດີ"), ("ກະຊວງ", "ກະ|ຊວງ"), ("ແຂວງ", "ແຂວງ"), ("ຄວາມຮູ້", "ຄວາມ|ຮູ້"),
      ("ປະຊາຊົນ", "ປະ|ຊາ|ຊົນ"), ("ຈາກວຽງຈັນ", "ຈາກ|ວຽງ|ຈັນ"), ("ສປປ", "ສ|ປ|ປ"), ("ສປປລາວ", "ສ|ປ|ປ|ລາວ"),
      ("ຂອງລປທລາວ", "ຂອງ|ລ|ປ|ທ|ລາວ"), ("ສວສສຊສະຫຼຸບ", "ສ|ວ|ສ|ສ|ຊ|ສະ|ຫຼຸບ"),
      ("ເອເລັກໂຕຣນິກ", "ເອ|ເລັກ|ໂຕຣ|ນິກ"), ("ດີໆ 2023", "ດີໆ| |2023"),
    ])
  func syllables(_ text: String, _ expected: String) {
    #expect(LaoSyllables.syllables(of: text).joined(separator: "|") == expected)
  }
}

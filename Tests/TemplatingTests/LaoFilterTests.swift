import Diagnostics
import Templating
import Testing

@Suite("Filters over Lao text")
struct LaoFilterTests {
  @Test(
    "Each filter in Lao",
    arguments: [
      ("'2023-03-21'|date", "21 ມີນາ 2023"),
      ("'2023-03-21T09:00:00+07:00'|date('full')", "ວັນອັງຄານ ທີ 21 ມີນາ 2023"),
      ("'2023-03-21'|date('short')", "21 ມ.ນ. 2023"),
      ("'2023-03-21'|date('numeric')", "21/03/2023"),
      ("'2023-03-21'|date(era='buddhist')", "21 ມີນາ ພ.ສ. 2566"),
      ("'2023-03-21'|date(digits='lao')", "໒໑ ມີນາ ໒໐໒໓"),
      ("'2023-03-21'|date_range('2023-03-23')", "21-23 ມີນາ 2023"),
      ("'ປີ 2023'|digits", "ປີ ໒໐໒໓"),
      ("'ປີ ໒໐໒໓'|digits('ascii')", "ປີ 2023"),
      ("1234567.5|number", "1.234.567,5"),
      ("1234|number('lao')", "໑.໒໓໔"),
      ("-0.5|number", "-0,5"),
      ("1500000|kip", "1.500.000 ກີບ"),
      ("0.256|percent", "25,6%"),
      ("1234567|filesize", "1,2 MB"),
      ("999|filesize", "999 B"),
      ("'ແຂວງ ໄຊສົມບູນ 2023'|slug", "khoeng-xaisomboun-2023"),
      ("'ແຂວງ ໄຊສົມບູນ'|slug('lao')", "ແຂວງ-ໄຊສົມບູນ"),
      ("'ແຂວງ ໄຊສົມບູນ'|romanize", "khoeng xaisomboun"),
      ("'ຊຸກຍູ້ວຽກງານ'|words|join('|')", "ຊຸກຍູ້|ວຽກງານ"),
      ("'ຊຸກຍູ້ວຽກງານ'|syllables|join('|')", "ຊຸກ|ຍູ້|ວຽກ|ງານ"),
      ("['ຂ', 'ເກ', 'ກາ', 'ກ']|sort_lao|join(' ')", "ກ ກາ ເກ ຂ"),
      ("['ກ', 'ຂ']|sort_lao(reverse=true)|join(' ')", "ຂ ກ"),
      ("[{'t': 'ຂ'}, {'t': 'ກ'}]|sort_lao(attribute='t')|map(attribute='t')|join", "ກຂ"),
      ("'ແຂວງ'|index_letter", "ຂ"),
      ("'vientiane'|index_letter", "V"),
      ("'ກະຊວງ ໄດ້ຈັດ ກອງປະຊຸມ ປະຈຳປີ'|excerpt(14)", "ກະຊວງ ໄດ້ຈັດ…"),
      ("'ສັ້ນ'|excerpt", "ສັ້ນ"),
      ("('<p>ກ <b>ຂ</b></p>'|safe)|excerpt", "ກ ຂ"),
    ])
  func inLao(_ expression: String, _ expected: String) {
    let rendered = Rendered("{{ \(expression) }}")
    #expect(rendered.text.utf8.elementsEqual(expected.utf8), "\(rendered.text)\(rendered.report())")
  }

  @Test(
    "A wrong input or option is named",
    arguments: [
      ("'21 ມີນາ'|date", "‘date’ does not work on ‘21 ມີນາ’"),
      ("'2023-02-30'|date", "‘date’ does not work on ‘2023-02-30’"),
      ("'2023-03-21'|date('long-ish')", "‘style’ of ‘date’ can't be ‘long-ish’"),
      ("'ກ'|number", "‘number’ does not work on text"),
      ("'ກ'|excerpt(0)", "‘length’ of ‘excerpt’ can't be 0"),
      ("'!'|slug", "‘slug’ has no value here"),
    ])
  func refused(_ expression: String, _ message: String) throws {
    let found = try #require(Rendered("{{ \(expression) }}").diagnostics.first)
    #expect(found.message.english == message)
  }
}

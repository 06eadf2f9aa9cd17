import Diagnostics
import Templating
import Testing

@Suite("The commonest errors of theme authors, in Lao")
struct LaoMessageTests {
  @Test(arguments: [
    (
      "{{ titel }}",
      "‘titel’ ບໍ່ໄດ້ກຳນົດໄວ້",
      "ໝາຍເຖິງ ‘title’ ບໍ?"
    ),
    (
      "{{ title|uper }}",
      "ບໍ່ມີຕົວກອງ ‘uper’",
      "ໝາຍເຖິງ ‘upper’ ບໍ?"
    ),
    (
      "{{ user.nam }}",
      "dictionary ບໍ່ມີ ‘nam’",
      "ໝາຍເຖິງ ‘name’ ບໍ?"
    ),
    (
      "{% if title %}",
      "ແທັກ ‘if’ ບໍ່ໄດ້ປິດ",
      "ປິດດ້ວຍ {% endif %}"
    ),
    (
      "<p class={{ title }}>",
      "ໃສ່ຄ່າໃນແອັດທຣິບິວ ‘class’ ທີ່ບໍ່ມີເຄື່ອງໝາຍຄຳເວົ້າບໍ່ໄດ້",
      "ຂຽນ class=\"…\" ໂດຍມີເຄື່ອງໝາຍຄຳເວົ້າ"
    ),
    (
      "<p onclick=\"{{ title }}\">",
      "ໃສ່ຄ່າໃນຕົວຈັດການເຫດການ ‘onclick’ ບໍ່ໄດ້",
      "ໃສ່ໃນແອັດທຣິບິວ data-"
    ),
    (
      "<script>{{ title }}</script>",
      "ໃສ່ຄ່າໃນສະຄຣິບທີ່ຖືກປະຕິບັດບໍ່ໄດ້",
      "ໃສ່ໃນແອັດທຣິບິວ data- ຫຼືໃນ <script type=\"application/json\">"
    ),
    (
      "{% include 'hed.html' %}",
      "ບໍ່ມີແມ່ແບບ ‘hed.html’",
      "ໝາຍເຖິງ ‘head.html’ ບໍ?"
    ),
    (
      "{{ title",
      "‘{{’ ບໍ່ໄດ້ປິດ",
      "ປິດດ້ວຍ ‘}}’"
    ),
  ])
  func `Each says what is wrong and how to mend it`(
    _ template: String, _ message: String, _ hint: String
  ) throws {
    let data: [(String, TemplateValue)] = [
      ("title", .text("ກ")), ("user", .dictionary(TemplateDictionary([("name", .text("ກ"))]))),
    ]
    let found = try #require(
      Rendered(template, data, files: ["head.html": ""]).diagnostics.first)
    #expect(found.message.lao == message)
    #expect(found.hint?.lao == hint)
  }
}

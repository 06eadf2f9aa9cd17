import Diagnostics
import Templating
import Testing

@Suite("Several faults of one file are told in one run, and nothing that only follows from them")
struct RecoveryTests {
  private func faults(_ template: String) -> [String] {
    Rendered(template).diagnostics.map { diagnostic in
      let place = diagnostic.location
      return "\(place?.line ?? 0):\(place?.column ?? 0) \(diagnostic.message.english)"
    }
  }

  @Test func `Two typos in outputs`() {
    #expect(
      faults("<p>{{ ກ ຂ }}</p>\n{{ 1 + }}\n{{ 'ດີ' }}") == [
        "1:9 ‘}}’ is expected here, but ‘ຂ’ stands here",
        "2:8 a value is expected here, but ‘}}’ stands here",
      ])
  }

  @Test func `A broken head of a loop, and a fault in its body`() {
    #expect(
      faults("{% for x of y %}\n{{ x. }}\n{% else %}\n{{ | }}{% endfor %}\n{{ 1 + }}").map {
        String($0.prefix(4))
      } == ["1:10", "2:7 ", "4:4 ", "5:8 "])
  }

  @Test func `A broken condition swallows neither its branches nor its end`() {
    #expect(
      faults("{% if a = 1 %}{{ 1 }}{% elif b %}{{ 2 * }}{% else %}3{% endif %}{{ 4 }}").count == 2)
  }

  @Test func `A broken macro, set and include`() {
    #expect(
      faults(
        "{% macro f(1) %}x{% endmacro %}\n{% set x = %}\n{% include %}\n{% set y %}{% endset %}"
      )
      .map { String($0.prefix(2)) } == ["1:", "2:", "3:"])
  }

  @Test func `An unknown tag ends the file, since its end tag is not known either`() {
    #expect(faults("{% fro x in y %}{% endfro %}{{ 1 + }}") == ["1:4 there is no tag ‘fro’"])
  }

  @Test func `No more than twenty faults of one file are told`() {
    #expect(faults(String(repeating: "{{ + }}\n", count: 50)).count == 20)
  }
}

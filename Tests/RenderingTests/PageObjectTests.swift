import SiteModel
import Templating
import Testing

@testable import Rendering

@Suite("What templates see")
struct PageObjectTests {
  @Test("the slots of a page stand in the order of their declaration")
  func slots() {
    let declared = PageObject.type.fields.map(\.name)
    let named = PageField.allCases.map { snakeCase("\($0)") }
    #expect(declared == named)
  }

  @Test("every field of every object has its line of documentation")
  func documentation() {
    let schema = SiteSchema.schema(assets: AssetLibrary([]))
    for type in schema.types {
      #expect(!type.documentation.isEmpty)
      for field in type.fields {
        #expect(!field.documentation.isEmpty, "\(type.name).\(field.name)")
      }
    }
  }

  @Test("an asset's name changes with its bytes and keeps its ending")
  func fingerprints() throws {
    let one = AssetLibrary([(name: "css/style.css", bytes: [1])])
    let other = AssetLibrary([(name: "css/style.css", bytes: [2])])
    let path = try #require(one.paths["css/style.css"]).text
    #expect(path.hasPrefix("/assets/css/style."))
    #expect(path.hasSuffix(".css"))
    #expect(one.paths != other.paths)
  }

  @Test("pages near the current one are offered, with the first and the last")
  func pagination() throws {
    let listing = Listing(
      base: Permalink("/news/"), number: 6, pageCount: 20, entryCount: 200, entries: [])
    guard case .record(let record) = PaginationObject.value(listing),
      case .list(let numbers) = record.values[5]
    else {
      Issue.record("no record")
      return
    }
    let found = numbers.compactMap { value -> Int? in
      guard case .record(let number) = value, case .integer(let text) = number.values[0] else {
        return nil
      }
      return text
    }
    #expect(found == [1, 4, 5, 6, 7, 8, 20])
  }

  /// `jsonLd` is `json_ld` to templates.
  private func snakeCase(_ name: String) -> String {
    name.reduce(into: "") { $0 += $1.isUppercase ? "_\($1.lowercased())" : String($1) }
  }
}

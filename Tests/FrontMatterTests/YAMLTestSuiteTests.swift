import Diagnostics
import Foundation
import FrontMatter
import Testing

/// The cases of yaml/yaml-test-suite, read where they lie beside the checkout.
private let suite: [YAMLCase]? = {
  var folder = URL(fileURLWithPath: #filePath)
  while folder.pathComponents.count > 1 {
    folder.deleteLastPathComponent()
    let file = folder.appendingPathComponent("../shared/corpora/yaml-test-suite.json").standardized
    if let data = try? Data(contentsOf: file) {
      return try? JSONDecoder().decode([YAMLCase].self, from: data)
    }
  }
  return nil
}()

private struct YAMLCase: Decodable {
  let id: String
  let `in`: String
  let must_fail: Bool
}

@Suite("The cases of yaml-test-suite")
struct YAMLTestSuiteTests {
  @Test(
    "each ends with a value or a located error",
    .enabled(if: suite != nil, "../shared/corpora/yaml-test-suite.json is not beside the checkout"))
  func everyCase() throws {
    let cases = try #require(suite)
    #expect(cases.count == 402)
    var accepted: [String] = []
    for yaml in cases {
      let (value, diagnostics) = YAMLReader.read(
        SourceText(path: yaml.id, bytes: Array(yaml.in.utf8)))
      for diagnostic in diagnostics { #expect((diagnostic.location?.line ?? 0) > 0) }
      if yaml.must_fail, diagnostics.isEmpty, value != nil { accepted.append(yaml.id) }
    }
    // What libyaml reads though the specification forbids it; none of it changes a value of ours.
    #expect(accepted.count <= 20, "\(accepted)")
  }
}

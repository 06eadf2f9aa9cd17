import Foundation
import Testing

@Suite("gweb template")
struct TemplateCommandTests {
  /// Runs the command with files of a folder of its own; `FOLDER` stands for that folder's path.
  private func run(
    _ files: [String: String], _ arguments: [String]
  ) throws -> (status: Int32, output: String, errors: String) {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    let process = try GWebProcess(
      ["template"]
        + arguments.map { $0.replacingOccurrences(of: "FOLDER", with: folder.path) })
    return (
      process.status, process.output,
      process.errors.replacingOccurrences(of: folder.path, with: "FOLDER")
    )
  }

  @Test("a template with its layout and data is printed, escaped by place")
  func renders() throws {
    let result = try run(
      [
        "layout.html": "<title>{{ title }}</title>{% block main %}{% endblock %}\n",
        "page.html":
          "{% extends 'layout.html' %}{% block main %}<a href=\"{{ url }}\">{{ title }}</a>{% endblock %}",
        "data.json": "{\"title\": \"ຂ່າວ <1>\", \"url\": \"javascript:alert(1)\"}",
      ], ["FOLDER/page.html", "--data", "FOLDER/data.json"])
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(
      result.output
        == "<title>ຂ່າວ &lt;1&gt;</title><a href=\"#blocked\">ຂ່າວ &lt;1&gt;</a>\n")
  }

  @Test("--no-escape prints plain text as it is")
  func plainText() throws {
    let result = try run(
      ["mail.txt": "ສະບາຍດີ {{ name }} <x\n", "data.json": "{\"name\": \"<ກ>\"}"],
      ["FOLDER/mail.txt", "--no-escape", "--data", "FOLDER/data.json"])
    #expect(result.status == 0)
    #expect(result.output == "ສະບາຍດີ <ກ> <x\n")
  }

  @Test("a name that the data lacks: nothing on standard output, the place and a hint, exit code 1")
  func unknownName() throws {
    let result = try run(
      ["page.html": "<p>ກ {{ titel }}</p>", "data.json": "{\"title\": \"ກ\"}"],
      ["FOLDER/page.html", "--data", "FOLDER/data.json", "--lang", "en"])
    #expect(result.status == 1)
    #expect(result.output == "")
    #expect(
      result.errors == """
        FOLDER/page.html:1:9: error: ‘titel’ is not defined [template.undefined]
         1 | <p>ກ {{ titel }}</p>
           |         ^~~~~
          = hint: did you mean ‘title’?

        """)
  }

  @Test("data that is no object, or no JSON, or not there")
  func badData() throws {
    let files = ["page.html": "x", "list.json": "[1]", "broken.json": "{\"ກ\": }"]
    func errors(_ data: String) throws -> String {
      let result = try run(
        files, ["FOLDER/page.html", "--data", data, "--lang", "en", "--format", "short"])
      #expect(result.status == 1)
      #expect(result.output == "")
      return result.errors
    }
    #expect(
      try errors("FOLDER/list.json")
        == "FOLDER/list.json:0:0: error json.not-an-object: the data of a template is one JSON object\n"
    )
    #expect(
      try errors("FOLDER/broken.json")
        == "FOLDER/broken.json:1:7: error json.syntax: a value is expected here\n")
    #expect(
      try errors("FOLDER/ບໍ່ມີ.json")
        == "FOLDER/ບໍ່ມີ.json:0:0: error file.unreadable: this file can't be read\n")
  }

  @Test("without a template: exit code 64")
  func noTemplate() throws {
    let result = try run([:], [])
    #expect(result.status == 64)
    #expect(result.errors.hasPrefix("Error: Name a template, or ask with --explain.\n"))
  }

  @Test("templates outside the folder are not read")
  func outside() throws {
    let result = try run(
      ["page.html": "{% include '../../etc/hostname' %}"],
      ["FOLDER/page.html", "--lang", "en", "--format", "short"])
    #expect(result.status == 1)
    #expect(
      result.errors
        == "FOLDER/page.html:1:12: error template.unknown-template: there is no template ‘../../etc/hostname’\n"
    )
  }

  @Test("--explain names every global with its type and a line of documentation")
  func explain() throws {
    let result = try run([:], ["--explain"])
    #expect(result.status == 0)
    for line in ["site", "navigation", "page", "build", "asset"] {
      #expect(result.output.contains(line))
    }
  }
}

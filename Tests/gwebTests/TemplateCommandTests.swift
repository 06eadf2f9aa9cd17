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
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
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
        == "FOLDER/ບໍ່ມີ.json:0:0: error input.unreadable: can't be read: No such file or directory\n")
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

  private static let theme = [
    "page.html": "<p>{{ t('more') }}</p>{{ t('count', n: posts|length) }}\n",
    "data.json": "{\"posts\": [1, 2, 3]}",
    "strings/lo.yml": "more: ອ່ານຕໍ່\ncount: \"{n} ຂ່າວ\"\n",
    "strings/en.yml": "more: Read on\ncount: \"{n} posts\"\n",
  ]

  @Test("t prints the words of the strings files beside the template, in the language asked for")
  func words() throws {
    let arguments = ["FOLDER/page.html", "--data", "FOLDER/data.json"]
    let lao = try run(Self.theme, arguments)
    #expect(lao.errors == "")
    #expect(lao.output == "<p>ອ່ານຕໍ່</p>3 ຂ່າວ\n")
    #expect(try run(Self.theme, arguments + ["--lang", "en"]).output == "<p>Read on</p>3 posts\n")
    #expect(
      try run(Self.theme, arguments + ["--lang", "lo", "--page-lang", "en"]).output
        == "<p>Read on</p>3 posts\n")
  }

  @Test("a key that one language lacks is a warning that names both files")
  func lackingKey() throws {
    var files = Self.theme
    files["strings/en.yml"] = "count: \"{n} posts\"\n"
    let result = try run(
      files,
      ["FOLDER/page.html", "--data", "FOLDER/data.json", "--lang", "en", "--page-lang", "lo"])
    #expect(result.status == 0)
    #expect(result.output == "<p>ອ່ານຕໍ່</p>3 ຂ່າວ\n")
    #expect(
      result.errors == """
        FOLDER/strings/lo.yml:1:1: warning: the string ‘more’ is missing in en \
        (FOLDER/strings/en.yml) [template.string-lacking]
         1 | more: ອ່ານຕໍ່
           | ^~~~
          FOLDER/page.html:1:7: note: used here
          = hint: add it to FOLDER/strings/en.yml

        """)
  }

  @Test("a misspelt key, a language without a file, a folder that is not there")
  func badStrings() throws {
    func errors(_ template: String, _ more: [String]) throws -> String {
      var files = Self.theme
      files["page.html"] = template
      let result = try run(
        files, ["FOLDER/page.html", "--lang", "en", "--format", "short"] + more)
      #expect(result.status == 1)
      #expect(result.output == "")
      return result.errors
    }
    #expect(
      try errors("{{ t('mor') }}", [])
        == "FOLDER/page.html:1:6: error template.unknown-string: no strings file has the key ‘mor’\n"
    )
    #expect(
      try errors("{{ t('more') }}", ["--page-lang", "th"])
        == "FOLDER/strings:0:0: error template.no-language: there is no strings file ‘th.yml’ here\n"
    )
    #expect(
      try errors("x", ["--strings", "FOLDER/ຄຳ"])
        == "FOLDER/ຄຳ:0:0: error template.no-strings: there is no such folder of strings files\n")
  }

  @Test("without strings files there is no t")
  func noStrings() throws {
    let result = try run(
      ["page.html": "{{ t('more') }}"], ["FOLDER/page.html", "--lang", "en", "--format", "short"])
    #expect(
      result.errors == "FOLDER/page.html:1:4: error template.undefined: ‘t’ is not defined\n")
  }

  @Test("--templates: a partial finds its macros and strings as a page does")
  func templatesFolder() throws {
    let result = try run(
      [
        "partials/card.html":
          "{% import 'macros/link.html' as m %}{{ m.link(t('more')) }}{% include part %}\n",
        "macros/link.html": "{% macro link(x) %}<a href=\"/\">{{ x }}</a>{% endmacro %}",
        "partials/end.html": "<hr />", "strings/lo.yml": "more: ອ່ານຕໍ່\n",
        "data.json": "{\"part\": \"partials/end.html\"}",
      ],
      [
        "FOLDER/partials/card.html", "--templates", "FOLDER/", "--data", "FOLDER/data.json",
      ])
    #expect(result.errors == "")
    #expect(result.output == "<a href=\"/\">ອ່ານຕໍ່</a><hr />\n")
  }

  @Test("a template that is there and can't be read is told beside the place that names it")
  func folderAsTemplate() throws {
    let result = try run(
      ["page.html": "{% include 'a.html' %}", "a.html/b.html": ""],
      ["FOLDER/page.html", "--lang", "en", "--format", "short"])
    #expect(result.status == 1)
    #expect(
      result.errors == """
        FOLDER/a.html:0:0: error input.not-a-file: is no regular file
        FOLDER/page.html:1:12: error template.unknown-template: there is no template ‘a.html’

        """)
  }
}

import BuildPipeline
import Content
import Diagnostics
import Foundation
import LaoText
import Publishing
import Testing
import Workspaces

@Suite("Whole workspaces")
struct GoldenTests {
  @Test("a small workspace with documents of every kind is published as expected")
  func published() async throws {
    let golden = GoldenFolder("published")
    let (report, output) = try await golden.build()
    defer { try? FileManager.default.removeItem(at: output) }
    #expect(report.short() == "")
    #expect(report.published.map(\.site) == ["ministry", "xaisomboun"])
    try golden.expect(tree: output)
  }

  @Test("check finds nothing wrong with it")
  func checked() async throws {
    let golden = GoldenFolder("published")
    let (report, output) = try await golden.build { $0.isCheck = true }
    defer { try? FileManager.default.removeItem(at: output) }
    #expect(report.diagnostics.filter { $0.severity == .error }.isEmpty)
    #expect(report.published.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: output.path) == [])
  }

  @Test("order of enumeration and number of jobs change no byte", arguments: [1, 2, 7])
  func deterministic(jobs: Int) async throws {
    let golden = GoldenFolder("published")
    let (first, firstOutput) = try await golden.build()
    let (second, secondOutput) = try await golden.build {
      $0.jobs = jobs
      $0.order = .shuffled(seed: UInt64(jobs))
    }
    defer {
      try? FileManager.default.removeItem(at: firstOutput)
      try? FileManager.default.removeItem(at: secondOutput)
    }
    #expect(first.published.map(\.manifestHash) == second.published.map(\.manifestHash))
    #expect(first.short() == second.short())
  }

  @Test("drafts and what is not due are published when they are asked for")
  func drafts() async throws {
    let golden = GoldenFolder("published")
    let (report, output) = try await golden.build { $0.includesDrafts = true }
    defer { try? FileManager.default.removeItem(at: output) }
    #expect(report.short() == "")
    #expect(
      FileManager.default.fileExists(
        atPath: output.appendingPathComponent("ministry/news/2023/hang/index.html").path))
  }

  @Test("a build of one site touches that site alone")
  func oneSite() async throws {
    let golden = GoldenFolder("published")
    let (report, output) = try await golden.build { $0.sites = ["xaisomboun"] }
    defer { try? FileManager.default.removeItem(at: output) }
    #expect(report.published.map(\.site) == ["xaisomboun"])
    #expect(
      !FileManager.default.fileExists(atPath: output.appendingPathComponent("ministry").path))
  }

  @Test("a site that does not exist is named with its nearest match")
  func unknownSite() async throws {
    let (report, output) = try await GoldenFolder("published").build { $0.sites = ["xaisombun"] }
    defer { try? FileManager.default.removeItem(at: output) }
    #expect(report.diagnostics.map(\.message.english) == ["there is no site 'xaisombun'"])
    #expect(report.diagnostics.first?.hint?.english == "did you mean 'xaisomboun'?")
  }
}

import Diagnostics
import Foundation
import Testing

@testable import Publishing

#if canImport(Glibc)
  import Glibc
#endif

@Suite("The lock of an output")
struct LockTests {
  @Test("lets one build in at a time, and says who holds it")
  func second() throws {
    let scratch = Scratch()
    let first = try PublicationOutput(
      path: scratch.path, holder: BilingualText("process 4242", lao: "ຂະບວນການເລກທີ 4242"),
      syncs: false)
    let error = refusal { _ = try scratch.open() }
    #expect(error?.kind == .locked)
    #expect(
      error?.diagnostic.message
        == BilingualText(
          "another build writes here: process 4242",
          lao: "ມີການສ້າງອື່ນກຳລັງຂຽນຢູ່ບ່ອນນີ້: ຂະບວນການເລກທີ 4242"))
    withExtendedLifetime(first) {}
  }

  @Test("ends with its build")
  func released() throws {
    let scratch = Scratch()
    do { _ = try scratch.open() }
    _ = try scratch.open()
  }

  @Test("is held by another process, and dies with it however it dies")
  func otherProcess() throws {
    let scratch = Scratch()
    do { _ = try scratch.open() }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
    process.arguments = [
      "-F", scratch.path + "/.gweb/lock", "sh", "-c", "echo ready; exec sleep 60",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    _ = pipe.fileHandleForReading.readData(ofLength: 6)
    #expect(refusal { _ = try scratch.open() }?.kind == .locked)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    _ = try scratch.open()
  }

  @Test("of one output does not concern another")
  func otherOutput() throws {
    let one = Scratch()
    let two = Scratch()
    let first = try one.open()
    _ = try two.open()
    withExtendedLifetime(first) {}
  }
}

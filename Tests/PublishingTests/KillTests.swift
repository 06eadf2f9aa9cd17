import Diagnostics
import Foundation
import Synchronization
import Testing

@testable import Publishing

#if canImport(Glibc)
  import Glibc
#endif

/// Publications that are killed, each in a process of its own. `Scripts/check --kills` does the
/// same to whole builds of the command, `--syscalls` at every single system call.
@Suite("A publication that is killed at any moment")
struct KillTests {
  @Test("leaves the old tree or the new one, to readers at that moment and to the next build")
  func killed() async throws {
    let scratch = Scratch()
    try scratch.publish(Trees.a)
    let reader = Reader(root: scratch.path + "/xaisomboun")
    reader.start()
    var seen: [String: Int] = [:]
    for number in 0..<300 {
      let delay = (number * 7919) % 40_000
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = scratch.path as String, delay = delay as Int] in
        try Trees.publishUntilKilled(path, after: delay)
      }
      let tree = try scratch.tree()
      guard tree == Trees.a || tree == Trees.b else {
        Issue.record("after kill \(number): neither the old tree nor the new one: \(tree.keys)")
        break
      }
      seen[tree == Trees.a ? "a" : "b", default: 0] += 1
    }
    let faults = reader.stop()
    #expect(faults.isEmpty, "\(faults.prefix(3))")
    // Both trees were found, so the kills did fall among exchanges.
    #expect(seen.count == 2, "\(seen)")
    let output = try scratch.open()
    #expect(output.warnings.isEmpty)
    #expect(try scratch.state("staging") == [])
  }
}

/// Two trees that differ in every way: changed, new and removed files, and some that are the same.
private enum Trees {
  static let a = tree("ໜຶ່ງ", only: "a")
  static let b = tree("ສອງ", only: "b")

  static func publishUntilKilled(_ path: String, after microseconds: Int) throws {
    let output = try PublicationOutput(path: path, holder: .test, syncs: microseconds % 8 == 0)
    Thread.detachNewThread {
      usleep(UInt32(microseconds))
      kill(getpid(), SIGKILL)
    }
    while true {
      for tree in [b, a] {
        for result in output.publish([try output.seal(tree)]) { _ = try result.get() }
      }
    }
  }

  private static func tree(_ text: String, only: String) -> [String: String] {
    var tree = ["index.html": text, "\(only)/index.html": text]
    for index in 0..<12 {
      tree["news/\(index)/index.html"] = index % 3 == 0 ? "ຄືເກົ່າ" : text + " \(index)"
    }
    return tree
  }
}

/// Reads the pages all the time, as a web server would: by their paths.
private final class Reader: Sendable {
  private let root: String
  private let faults = Locked<[String]>([])
  private let isRunning = Locked(true)
  private let hasEnded = Locked(false)

  init(root: String) { self.root = root }

  func start() {
    Thread.detachNewThread { [self] in
      let paths = Set(Trees.a.keys).union(Trees.b.keys).sorted()
      while isRunning.value {
        for path in paths {
          let text = try? String(contentsOfFile: root + "/" + path, encoding: .utf8)
          if text != Trees.a[path], text != Trees.b[path] {
            faults.change { $0.append("\(path): \(text ?? "missing")") }
          }
        }
      }
      hasEnded.change { $0 = true }
    }
  }

  func stop() -> [String] {
    isRunning.change { $0 = false }
    while !hasEnded.value { usleep(1000) }
    return faults.value
  }
}

/// A value that two threads share.
private final class Locked<Value: Sendable>: Sendable {
  private let mutex: Mutex<Value>

  init(_ value: Value) { mutex = Mutex(value) }

  var value: Value { mutex.withLock { $0 } }

  func change(_ body: (inout Value) -> Void) { mutex.withLock { body(&$0) } }
}

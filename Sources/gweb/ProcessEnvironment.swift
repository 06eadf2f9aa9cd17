import Diagnostics

#if canImport(Glibc)
  import Glibc
#endif

/// What the process was started with; no layer below reads it.
enum ProcessEnvironment {
  static subscript(name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Whether a service builds and nobody keeps what is written to the workspace: most set CI to true.
  static var isContinuousIntegration: Bool { self["CI"].map { $0 == "true" || $0 == "1" } ?? false }

  /// Lao where the locale is Lao, else English (POSIX: LC_ALL, LC_MESSAGES, LANG in this order,
  /// the first that is set and not empty).
  static var messageLanguage: MessageLanguage {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { self[$0] }
      .first { !$0.isEmpty }
    guard let bytes = locale?.utf8 else { return .english }
    let isLao = bytes.starts(with: "lo".utf8)
    return isLao && (bytes.count == 2 || bytes.dropFirst(2).first == UInt8(ascii: "_"))
      ? .lao : .english
  }
}

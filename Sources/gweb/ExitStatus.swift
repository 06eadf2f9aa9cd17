import ArgumentParser
import Publishing

/// The exit codes of `gweb`; the numbers are those of sysexits.h.
enum ExitStatus {
  /// Content has errors; what could be published was.
  static let contentErrors = ExitCode(1)
  /// An argument is wrong.
  static let usage = ExitCode(64)
  /// The output can't be written.
  static let cannotWrite = ExitCode(73)
  /// Another build holds the lock.
  static let locked = ExitCode(75)

  /// What a fault of the output means to whoever called the command.
  static func code(of error: PublishingError) -> ExitCode {
    switch error.kind {
    case .locked: locked
    case .refused, .disk: cannotWrite
    }
  }
}

import ArgumentParser
import Diagnostics
import LaoText

/// `--format` and `--lang`: how a command speaks.
struct MessageOptions: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: "How messages are printed: human, short, json or github.")
  var format: DiagnosticFormat = .human

  @Option(
    name: .customLong("lang"),
    help: "The language of messages: lo or en. Default: that of the locale.")
  var chosenLanguage: MessageLanguage?

  /// The language asked for, else that of the locale.
  var language: MessageLanguage {
    chosenLanguage ?? ProcessEnvironment.messageLanguage
  }

  /// Prints diagnostics on standard error, the errors last.
  ///
  /// - Parameter members: more members of the object of `--format json`.
  func report(_ diagnostics: [Diagnostic], members: [String] = []) {
    guard !diagnostics.isEmpty || format == .json else { return }
    let printer = DiagnosticPrinter(format: format, language: language) {
      DisplayWidth.columns(of: $0)
    }
    StandardOutput.complain(printer.printErrorsLast(diagnostics, members: members))
  }
}

extension DiagnosticFormat: ExpressibleByArgument {}
extension MessageLanguage: ExpressibleByArgument {}

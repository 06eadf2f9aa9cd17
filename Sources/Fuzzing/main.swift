import CFuzzer

#if canImport(Glibc)
  import Glibc
#endif

// Scripts/fuzz starts this in three ways:
// Fuzzing SUBJECT --words             prints hostile pieces of text, as a dictionary of libFuzzer
// Fuzzing SUBJECT --search SECONDS    looks for texts that take the reader long
// Fuzzing SUBJECT …                   fuzzes; the other arguments are libFuzzer's
guard let subject = FuzzSubject.ofProcess else {
  tell("Fuzzing: name a subject; start Scripts/fuzz", on: STDERR_FILENO)
  exit(64)
}
let arguments = CommandLine.arguments
if arguments.dropFirst(2) == ["--words"] {
  subject.hostileFragments.forEach { tell(libFuzzerWord($0)) }
  exit(0)
}
if arguments.count == 4, arguments[2] == "--search", let seconds = Double(arguments[3]) {
  exit(HostileSearch(subject: subject, budget: seconds).run() ? 0 : 1)
}

// libFuzzer takes the first argument for the program's name.
var count = CommandLine.argc - 1
var values: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1
exit(
  LLVMFuzzerRunDriver(&count, &values) { start, count in
    FuzzSubject.ofProcess?.run(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
  })

/// A line of a dictionary: every byte as an escape.
func libFuzzerWord(_ text: String) -> String {
  let digits = text.utf8.map { byte in
    "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
  return "\"" + digits.joined() + "\""
}

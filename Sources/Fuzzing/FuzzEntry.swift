#if canImport(Glibc)
  import Glibc
#endif

/// The subject of this process: GWEB_FUZZ_SUBJECT.
private let subject = getenv("GWEB_FUZZ_SUBJECT").flatMap {
  FuzzSubject(rawValue: String(cString: $0))
}

/// What libFuzzer calls for every input; its runtime has the `main`.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard let subject else {
    preconditionFailure("GWEB_FUZZ_SUBJECT names no subject; start Scripts/fuzz")
  }
  subject.run(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// A fault at a range of a template's source.
struct LocatedFault: Error {
  let fault: TemplateFault
  let range: Range<Int>
}

public import ArgumentParser
import BuildPipeline
public import LaoText

#if canImport(Glibc)
  import Glibc
#endif

/// The arguments that `build` and `check` share.
struct BuildArguments: ParsableArguments {
  @Option(help: "The folder of the workspace.")
  var workspace = "."

  @Option(help: "The folder for the published trees. Default: public in the workspace.")
  var output: String?

  @Option(name: .customLong("site"), help: "Build this site alone; may be given several times.")
  var sites: [String] = []

  @Flag(help: "Warnings keep sites from being published too.")
  var strict = false

  @Flag(help: "Show drafts too, in a preview with an --output of its own.")
  var drafts = false

  @Option(
    help: """
      The day to build for, as 2023-03-21. Default: today in Vientiane. A day to come is a preview, \
      with an --output of its own.
      """)
  var date: CalendarDate?

  @Option(help: "How many files are worked on at a time. Default: one for each core.")
  var jobs: Int?

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if let jobs, !(1...1_024).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 1024")
    }
  }

  /// The folder of what is online, where no other is named.
  var publicFolder: String {
    workspace.utf8.elementsEqual(".".utf8) ? "public" : workspace + "/public"
  }

  /// What the build is asked to do.
  func options() throws -> BuildOptions {
    let today = try SystemClock.today()
    var options = BuildOptions(
      workspace: workspace, output: output ?? publicFolder, day: date ?? today,
      generator: "G-Web \(GWeb.version)")
    options.sites = sites
    options.includesDrafts = drafts
    options.isPreview = drafts || SystemClock.isToCome(options.day)
    options.moment = SystemClock.moment
    options.isStrict = strict
    options.jobs = jobs ?? SystemClock.coreCount
    options.holder = LockHolder.text
    return options
  }
}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) {
    let parts = argument.utf8.split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false
    ).map { String(decoding: $0, as: UTF8.self) }
    guard parts.count == 3, parts[0].utf8.count == 4, let year = Int(parts[0]),
      let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

// swift-tools-version: 6.2
import PackageDescription

let layers: [[Target]] = [
  // Layer 0: system libraries.
  [
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    // ICU itself is behind it: libicu-dev comes with libxml2-dev.
    .target(
      name: "CICU", linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    // System calls that Swift can't call; nothing to install.
    .systemLibrary(name: "CLinux"),
  ],
  // Layer 1: values that know nothing of each other.
  [
    .target(name: "Diagnostics"),
    .target(name: "Hashing", dependencies: ["CCrypto"]),
    .target(name: "LaoText", dependencies: ["CICU"], exclude: ["README.md"]),
    .target(name: "Markup"),
  ],
  // Layer 2: languages.
  [
    .target(
      name: "Markdown", dependencies: ["CCMark", "Diagnostics", "Markup"],
      exclude: ["SUPPORTED.md"]),
    .target(name: "XMLReading", dependencies: ["CLibXML2", "Diagnostics"]),
    .target(
      name: "FrontMatter",
      dependencies: ["Diagnostics", .product(name: "Yams", package: "Yams")]),
    .target(
      name: "Templating", dependencies: ["Diagnostics", "LaoText", "Markup"],
      exclude: ["DIFFERENCES.md"]),
  ],
  // Layer 3: documents, and the disk that they come from.
  [
    .target(
      name: "Content",
      dependencies: ["Diagnostics", "FrontMatter", "Hashing", "LaoText", "Markdown", "Markup"]),
    .target(name: "Workspaces", dependencies: ["CLinux", "Diagnostics"]),
  ],
  // Layer 4: sites.
  [
    .target(
      name: "SiteModel",
      dependencies: ["Content", "Diagnostics", "FrontMatter", "LaoText", "Markdown", "Markup"])
  ],
  // Layer 5: what sites look like.
  [
    .target(
      name: "Rendering",
      dependencies: [
        "Content", "Diagnostics", "FrontMatter", "Hashing", "LaoText", "Markdown", "Markup",
        "SiteModel", "Templating",
      ]),
    .target(
      name: "Syndication",
      dependencies: ["Content", "Diagnostics", "LaoText", "Markup", "SiteModel", "XMLReading"]),
  ],
  // Layer 6: what is looked over, and what goes online.
  [
    .target(
      name: "Checks",
      dependencies: [
        "Content", "Diagnostics", "Markdown", "Markup", "Rendering", "SiteModel", "Templating",
        "XMLReading",
      ]),
    .target(name: "Publishing", dependencies: ["CLinux", "Diagnostics", "Hashing"]),
  ],
  // Layer 7: the stages in order.
  [
    .target(
      name: "BuildPipeline",
      dependencies: [
        "Checks", "Content", "Diagnostics", "FrontMatter", "Hashing", "LaoText", "Markdown",
        "Markup",
        "Publishing", "Rendering", "SiteModel", "Syndication", "Templating", "Workspaces",
      ])
  ],
  // Layer 8: the command.
  [
    .executableTarget(
      name: "gweb",
      dependencies: [
        "BuildPipeline", "Content", "Diagnostics", "Hashing", "LaoText", "Markdown", "Markup",
        "Publishing", "Rendering", "SiteModel", "Syndication", "Templating", "Workspaces",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // It takes the place of malloc in the published binary.
      linkerSettings: [.linkedLibrary("mimalloc")])
  ],
]

let tests: [Target] =
  layers.dropFirst().joined().map { target in
    .testTarget(
      name: target.name + "Tests",
      dependencies: target.dependencies + [.byName(name: target.name)],
      // Golden folders and corpora are read where they lie: Foundation, which bundles need, has an
      // ICU of its own beside ours.
      exclude: [
        "BuildPipeline": ["Golden"], "Markdown": ["Posts"], "Templating": ["Corpus", "Messages"],
      ][target.name]
        ?? [])
  }

// Not a layer: prints how fast the parts are, one file a subject. `swift run -c release Benchmarks`
let benchmarks: [Target] = [
  // Counts blocks of memory.
  .target(name: "CAllocations"),
  .executableTarget(
    name: "Benchmarks",
    dependencies: [
      "CAllocations", "Content", "Diagnostics", "FrontMatter", "Hashing", "LaoText", "Markdown",
      "Markup", "Publishing", "Rendering", "Templating", "Workspaces", "XMLReading",
    ]),
]

// Not a layer: what Scripts/fuzz builds. It needs libFuzzer's runtime, so it is a target only there.
let fuzzing: [Target] =
  Context.environment["GWEB_FUZZING"] == nil
  ? []
  : [
    .systemLibrary(name: "CFuzzer"),
    .executableTarget(
      name: "Fuzzing",
      dependencies: [
        "CFuzzer", "Content", "Diagnostics", "FrontMatter", "LaoText", "Markdown", "Markup",
        "SiteModel",
        "Syndication", "Templating", "XMLReading",
      ]),
  ]

let package = Package(
  name: "gweb",
  products: [
    .executable(name: "gweb", targets: ["gweb"]),
    .library(name: "LaoText", targets: ["LaoText"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: layers.joined() + (fuzzing.isEmpty ? tests : []) + benchmarks + fuzzing,
  swiftLanguageModes: [.v6])

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
  // Continuous integration sets this; on a desk a warning does not stop the work.
  if Context.environment["GWEB_WARNINGS_AS_ERRORS"] != nil {
    target.swiftSettings?.append(.treatAllWarnings(as: .error))
  }
}

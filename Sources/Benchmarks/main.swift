// Prints the median time and rate of every benchmark whose name contains the argument:
// swift run -c release Benchmarks [FILTER]
let filter = Array((CommandLine.arguments.dropFirst().first ?? "").utf8)
let benchmarks =
  LaoTextBenchmarks.all() + MarkupBenchmarks.all() + TemplatingBenchmarks.all()
  + ThemeBenchmarks.all()

for benchmark in benchmarks {
  let name = Array(benchmark.name.utf8)
  let isWanted = filter.isEmpty || name.indices.contains { name[$0...].starts(with: filter) }
  if isWanted { print(benchmark.measure()) }
}

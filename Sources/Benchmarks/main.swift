// Prints the median time and rate of every benchmark whose name contains the argument:
// swift run -c release Benchmarks [FILTER]
let filter = Array((CommandLine.arguments.dropFirst().first ?? "").utf8)
var benchmarks =
  LaoTextBenchmarks.all() + MarkupBenchmarks.all() + TemplatingBenchmarks.all()
  + ThemeBenchmarks.all()
  + StageBenchmarks.all()

func isWanted(_ name: String) -> Bool {
  let name = Array(name.utf8)
  return filter.isEmpty || name.indices.contains { name[$0...].starts(with: filter) }
}
for benchmark in benchmarks where isWanted(benchmark.name) { print(benchmark.measure()) }
// With them go the files that they made.
benchmarks = []
for scaling in TemplatingBenchmarks.scaling() where isWanted(scaling.name) {
  print(scaling.measure())
}
for count in AllocationCount.all() where isWanted(count.name) { print(count.measure()) }

print("usage: Benchmarks [FILTER]")

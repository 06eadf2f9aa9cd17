"""The benchmark: rounds of G-Web, Hugo and a plain copy, and the table of their medians."""

import argparse
import json
import os
import pathlib
import signal
import statistics
import sys
import tempfile

import dirty
import measure
import workspace

TRIES_OF_START = 21


def main() -> None:
    options = arguments()
    folder = pathlib.Path(tempfile.mkdtemp(dir="/dev/shm")) if options.memory else options.cache / "out"
    outputs = measure.Outputs(folder, in_memory=options.memory)
    # So that what was written goes away too when somebody ends the benchmark.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended before it was done"))
    try:
        measure_all(options, outputs)
    finally:
        outputs.remove()


def measure_all(options: argparse.Namespace, outputs: measure.Outputs) -> None:
    if options.memory:
        print("All output goes to memory: the targets are for the disk, but for the growth from 10,000 posts to 100,000.")
    print(f"gweb {measure.output([options.gweb, '--version']).split()[-1]}, "
          f"{measure.output([options.hugo, 'version']).split('+')[0]}, {describe_machine()}")
    if options.dirty:
        for posts in options.sizes:
            dirty.compare(options.gweb, options.cache, posts, options.runs or 5, outputs)
        return
    per_post = {}
    for posts in options.sizes:
        per_post[posts] = Benchmark(posts, options, outputs).run()
    if {10_000, 100_000} <= per_post.keys() and per_post[10_000] and per_post[100_000]:
        growth = per_post[100_000] / per_post[10_000]
        print(f"\nTime per post at 100,000 against 10,000: {growth:.2f} (at most 1.2: {verdict(growth <= 1.2)})")
    if "gweb" in options.only:
        small_figures(options, outputs)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="Scripts/benchmark", description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, metavar="posts", help="how many posts (10000)")
    parser.add_argument("--runs", type=int, help="rounds (5; 3 at 100,000 posts)")
    parser.add_argument("--only", action="append", choices=["gweb", "hugo", "copy"],
                        help="measure this alone; may be given several times")
    parser.add_argument("--memory", action="store_true",
                        help="write to memory and not to the disk, to see what the programs alone take")
    parser.add_argument("--dirty", action="store_true",
                        help="instead: posts with the defects of real ones against the same posts normalised")
    for name in ["gweb", "hugo", "cache"]:
        parser.add_argument(f"--{name}", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    options = parser.parse_args()
    options.sizes = options.sizes or [10_000]
    options.named = options.only is not None
    options.only = options.only or ["gweb", "hugo", "copy"]
    return options


def describe_machine() -> str:
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "?")
    load = os.getloadavg()[0]
    return f"{len(os.sched_getaffinity(0))} cores ({model}), load {load:.1f} before the first run"


def verdict(reached: bool) -> str:
    return "reached" if reached else "MISSED"


class Benchmark:
    """One size. All sources and outputs lie in one folder, so on one file system."""

    def __init__(self, posts: int, options: argparse.Namespace, outputs: measure.Outputs):
        self.posts = posts
        self.outputs = outputs
        self.gweb = options.gweb
        self.hugo = options.hugo
        self.runs = options.runs or (3 if posts >= 100_000 else 5)
        self.only = list(options.only)
        # Hugo keeps every page in memory: over 10 GB for 100,000 posts.
        if posts >= 100_000 and not options.named:
            self.only.remove("hugo")
        self.workspace = options.cache / str(posts)
        self.sizes: dict[str, tuple[int, int]] = {}

    def run(self) -> float | None:
        """Prints the table; gives the seconds that gweb took for a post."""
        workspace.make(self.workspace, self.posts)
        print(f"\n{self.posts:,} posts, {self.runs} rounds, medians", flush=True)
        measure.read_once(self.workspace)
        self.tree = self.outputs.fresh(kept=True)
        measure.run(self.build(self.tree, "--no-sync"))
        samples = self.rounds()
        self.print_table(samples)
        if "gweb" in self.only:
            self.print_targets(samples)
            self.print_unchanged()
            self.print_phases()
        plain = samples.get("gweb --no-sync")
        return measure.median(plain, "wall") / self.posts if plain else None

    def build(self, output: pathlib.Path, *more: str) -> list:
        return [self.gweb, "build", "--workspace", self.workspace / "gweb", "--output", output,
                "--date", workspace.DAY, *more]

    def variants(self, output: pathlib.Path) -> dict[str, list]:
        """What is measured, in the order of a round, and its commands."""
        copying = ["cp", "-r", self.tree, output]
        found = {
            "gweb --no-sync": [self.build(output, "--no-sync")],
            "hugo": [[self.hugo, "--source", self.workspace / "hugo", "--destination", output,
                      "--clock", workspace.DAY + "T00:00:00+07:00", "--quiet"]],
            "copy": [copying],
            "gweb": [self.build(output)],
            "copy, sync": [copying, ["sync", "-f", output]],
        }
        return {name: commands for name, commands in found.items() if name.split()[0].rstrip(",") in self.only}

    def rounds(self) -> dict[str, list[measure.Sample]]:
        samples: dict[str, list] = {name: [] for name in self.variants(self.tree)}
        for number in range(1, self.runs + 1):
            for name in samples:
                output = self.outputs.fresh()
                samples[name].append(measure.run(*self.variants(output)[name]))
                if number == 1:
                    files = measure.tree(output)
                    self.sizes[name] = (len(files), sum(size for _, _, size in files.values()))
                print(f"  round {number}: {name} {samples[name][-1].wall:.2f} s", file=sys.stderr, flush=True)
        return samples

    def print_table(self, samples: dict) -> None:
        print(f"\n{'':16}{'wall s':>9}{'from-to':>14}{'CPU s':>9}{'peak MB':>9}{'files':>9}{'MB':>9}  against gweb")
        for name, runs in samples.items():
            files, size = self.sizes[name]
            ours = samples.get("gweb" if name == "copy, sync" else "gweb --no-sync")
            against = f"{measure.ratio(runs, ours):.2f}" if ours and not name.startswith("gweb") else ""
            walls = [sample.wall for sample in runs]
            spread = f"{min(walls):.2f}-{max(walls):.2f}"
            print(f"{name:16}{measure.median(runs, 'wall'):9.2f}{spread:>14}{measure.median(runs, 'cpu'):9.2f}"
                  f"{measure.median(runs, 'peak'):9.0f}{files:9}{size / 1e6:9.1f}  {against}")

        # Medians of few rounds hide that something else was running; so do ratios of them.
        disturbed = [n for n, r in samples.items() if max(s.wall for s in r) > 1.5 * min(s.wall for s in r)]
        if disturbed:
            print(f"DISTURBED: the rounds of {', '.join(disturbed)} differ by more than half. These figures prove nothing;\n"
                  "run again on a quiet machine.")

    def print_targets(self, samples: dict) -> None:
        plain = samples["gweb --no-sync"]
        print()
        if "hugo" in samples:
            times = measure.ratio(samples["hugo"], plain)
            print(f"Hugo's time is {times:.1f} times gweb's (at least 10: {verdict(times >= 10)})")
        for name, ours, words in [("copy", "gweb --no-sync", "the copy's"), ("copy, sync", "gweb", "the copy's with sync")]:
            if name in samples:
                times = measure.ratio(samples[ours], samples[name])
                print(f"gweb's time is {times:.2f} times {words} (at most 2: {verdict(times <= 2)})")
        limit = 1500 if self.posts >= 100_000 else 250
        peak = measure.median(plain, "peak")
        print(f"gweb's peak memory is {peak:.0f} MB (at most {limit}: {verdict(peak <= limit)})")
        print(f"gweb took {measure.median(plain, 'wall') / self.posts * 1e6:.0f} µs a post")
        if "hugo" in samples:
            print("The trees differ in: sitemaps (Hugo's lists the first page of a list only), the manifests of gweb,\n"
                  "the white space of Hugo's tables, and slugs (gweb's come from titles, Hugo's from file names).")

    def print_unchanged(self) -> None:
        """Builds again over a finished tree: no file may be written."""
        output = self.outputs.fresh()
        measure.run(self.build(output))
        before = measure.tree(output)
        times = {name: [measure.run(self.build(output, *more)) for _ in range(self.runs)]
                 for name, more in [("with sync", []), ("--no-sync", ["--no-sync"])]}
        after = measure.tree(output)
        touched = sorted(p for p in before.keys() | after.keys() if before.get(p) != after.get(p))
        # The lock says who holds it; it is no part of a site.
        touched = [p for p in touched if not p.startswith(".gweb/")]
        print(f"Nothing changed: {measure.median(times['with sync'], 'wall'):.2f} s, "
              f"{measure.median(times['--no-sync'], 'wall'):.2f} s with --no-sync; "
              f"{len(touched)} of {len(before)} files written or replaced ({verdict(not touched)})")
        for path in touched[:5]:
            print(f"  {path}")

    def print_phases(self) -> None:
        """Where the time goes, from `--timings json`."""
        laps: dict[str, list[float]] = {}
        for _ in range(self.runs):
            text = measure.output(self.build(self.outputs.fresh(), "--no-sync", "--timings", "json"))
            for stage, milliseconds in json.loads(text.splitlines()[-1]).items():
                laps.setdefault(stage, []).append(milliseconds)
        medians = {stage: statistics.median(times) for stage, times in laps.items()}
        total = sum(medians.values())
        print("\nPhases (gweb build --no-sync --timings json)")
        for stage, time in medians.items():
            print(f"  {stage:28}{time:10.1f} ms {100 * time / total:5.1f} %{1000 * time / self.posts:9.1f} µs a post")


def small_figures(options: argparse.Namespace, outputs: measure.Outputs) -> None:
    """What an editor feels: the start of the command, and the repository's own workspace."""
    start = [measure.run([options.gweb, "--version"]) for _ in range(TRIES_OF_START)]
    time = measure.median(start, "wall") * 1000
    print(f"\ngweb --version: {time:.1f} ms (at most 15: {verdict(time <= 15)})")
    for name, more in [("with sync", []), ("--no-sync", ["--no-sync"])]:
        runs = []
        for _ in range(options.runs or 5):
            runs.append(measure.run([
                options.gweb, "build", "--workspace", workspace.REPOSITORY, "--output", outputs.fresh(), *more]))
        time = measure.median(runs, "wall") * 1000
        print(f"The repository's own workspace, {name}: {time:.0f} ms, {measure.median(runs, 'cpu') * 1000:.0f} ms of CPU "
              f"(at most 300: {verdict(time <= 300)})")


if __name__ == "__main__":
    main()

"""Posts with the defects of real ones, against the same posts after `gweb lao normalize`.

The defects are those that were counted in a ministry's post, as often as there: of a thousand Lao
letters 4 marks doubled, 3 vowels above beside a second one, 5 AM in two letters; and some of those
that forums have, a tone on the carrier and behind the vowel letter.
"""

import os
import pathlib
import random
import re
import shutil
import subprocess
import sys

import measure
import workspace

# What is typed for what, and how many of a hundred places are typed so.
DEFECTS = [
    (re.compile("\u0eb3"), "\u0ecd\u0eb2", 70),  # AM
    (re.compile("([\u0eb5\u0ebb\u0eb1])(?=[\u0ec8\u0ec9])"), r"\1\1", 25),
    (re.compile("\u0eb7(?=[\u0ec8\u0ec9])"), "\u0eb7\u0eb5", 60),
    (re.compile("([\u0ec8\u0ec9])(\u0ead)(?=[\u0e87\u0e99\u0e8d\u0e81])"), r"\2\1", 20),
    (re.compile("([\u0ec8\u0ec9])(\u0eb2)"), r"\2\1", 10),
]


def soil(text: str, draw: random.Random) -> str:
    for pattern, typed, percent in DEFECTS:
        text = pattern.sub(lambda m: m.expand(typed) if draw.randrange(100) < percent else m.group(), text)
    return text


def make(folder: pathlib.Path, gweb: pathlib.Path, posts: int) -> None:
    """Writes `folder`/dirty and `folder`/clean: the benchmark's posts, soiled and then normalised."""
    workspace.make(folder / "posts", posts)
    stamp = folder / "soiled"
    state = f"{posts} {os.stat(folder / 'posts' / 'generated').st_mtime_ns} {os.stat(__file__).st_mtime_ns}"
    if stamp.exists() and stamp.read_text() == state:
        return
    for name in ["dirty", "clean"]:
        shutil.rmtree(folder / name, ignore_errors=True)
        shutil.copytree(folder / "posts" / "gweb", folder / name, symlinks=True)
    draw = random.Random(7)
    files = sorted((folder / "dirty" / "Content").rglob("*.md"))
    for file in files:
        # Front matter keeps its keys: Lao stands in values alone.
        file.write_text(soil(file.read_text("utf-8"), draw), "utf-8")
    # All lines of all files at once, each without its indentation, which is put back.
    texts = [file.read_text("utf-8").split("\n") for file in files]
    lines = "\n".join(line.strip(" ") for text in texts for line in text) + "\n"
    mended = iter(subprocess.run(
        [gweb, "lao", "normalize"], input=lines.encode(), capture_output=True, check=True).stdout.decode().split("\n"))
    for file, text in zip(files, texts):
        clean = [line[:len(line) - len(line.lstrip(" "))] + next(mended) for line in text]
        (folder / "clean" / file.relative_to(folder / "dirty")).write_text("\n".join(clean), "utf-8")
    stamp.write_text(state)


def compare(gweb: pathlib.Path, cache: pathlib.Path, posts: int, runs: int, outputs) -> None:
    """Prints the processor time of both builds, in pairs, and what the defects cost."""
    folder = cache / f"dirty-{posts}"
    make(folder, gweb, posts)
    times: dict[str, list[measure.Sample]] = {"clean": [], "dirty": []}
    for number in range(1, runs + 1):
        for name, samples in times.items():
            output = outputs.fresh()
            samples.append(measure.run([
                gweb, "build", "--workspace", folder / name, "--output", output, "--no-sync",
                "--date", workspace.DAY]))
            print(f"  round {number}: {name} {samples[-1].cpu:.2f} s of a processor", file=sys.stderr, flush=True)
    clean, dirty = (measure.median(times[name], "cpu") for name in ["clean", "dirty"])
    print(f"\n{posts:,} posts, processor time, medians of {runs} pairs: clean {clean:.2f} s, "
          f"with defects {dirty:.2f} s, {dirty / clean:.2f} times (at most 1.15)")

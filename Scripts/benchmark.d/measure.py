"""Runs commands and says what they took."""

import dataclasses
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time


@dataclasses.dataclass
class Sample:
    wall: float  # seconds
    cpu: float  # seconds of all threads, user and system
    peak: float  # megabytes (10^6 bytes) resident at most, of the greatest process


def run(*commands: list) -> Sample:
    """Runs commands one after another as one sample; a failure ends the benchmark."""
    wall = cpu = peak = 0.0
    for command in commands:
        words = [str(word) for word in command]
        start = time.perf_counter()
        process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        problems = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        wall += time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{' '.join(words)}\nfailed ({process.returncode}):\n{problems.decode()[-2000:]}")
        cpu += usage.ru_utime + usage.ru_stime
        peak = max(peak, usage.ru_maxrss * 1024 / 1e6)
    return Sample(wall, cpu, peak)


def output(command: list) -> str:
    """The standard output of a command that must succeed."""
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\nfailed ({done.returncode}):\n{done.stderr[-2000:]}")
    return done.stdout


class Outputs:
    """Fresh folders to write to.

    Nothing is removed before the end: ext4 passes over the inodes of files that were deleted in the
    last minutes, and a run after a removal would pay for that. In memory that is not so, and there
    is no room for all of them: each goes when the next is asked for.
    """

    def __init__(self, folder: pathlib.Path, in_memory: bool = False):
        self.folder = folder
        self.in_memory = in_memory
        self.count = 0
        self.passing: pathlib.Path | None = None

    def fresh(self, kept: bool = False) -> pathlib.Path:
        """A path where nothing is yet. Waits for the disk, so that no run pays for the one before it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if self.in_memory and self.passing:
            shutil.rmtree(self.passing, ignore_errors=True)
        os.sync()
        self.count += 1
        path = self.folder / f"{os.getpid()}-{self.count}"
        self.passing = None if kept else path
        return path

    def remove(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)


def read_once(folder: pathlib.Path) -> None:
    """Brings all files into memory, so that no run reads the disk for the others."""
    for path in folder.rglob("*"):
        if path.is_file():
            path.read_bytes()


def tree(folder: pathlib.Path) -> dict[str, tuple]:
    """The inode, time and size of every file."""
    found = {}
    for base, _, names in os.walk(folder):
        for name in names:
            status = os.lstat(os.path.join(base, name))
            path = os.path.relpath(os.path.join(base, name), folder)
            found[path] = (status.st_ino, status.st_mtime_ns, status.st_size)
    return found


def median(samples: list[Sample], field: str) -> float:
    return statistics.median(getattr(sample, field) for sample in samples)


def ratio(samples: list[Sample], others: list[Sample]) -> float:
    """The median of the ratios of runs that stood side by side."""
    return statistics.median(a.wall / b.wall for a, b in zip(samples, others))

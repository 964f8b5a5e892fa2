"""The CPU of a report on the whole Convention compared with a lookup, in the same environment.

Run it with the Python of an environment in which the program is installed: `python benchmarks/reports.py`. The commands
take turns, so a machine that speeds up or slows down affects all of them; the ratios are the result: at most 3 in
Markdown and JSON.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

RUNS = 15
DAY = ("--as-of", "2026-11-24", "--force")
LOOKUP = ("lookup", "8.1.a", *DAY, "-o", "lookup.md")
REPORTS = {ending: ("report", "transposition", *DAY, "-o", f"transposition.{ending}") for ending in ("md", "json")}


def cpu_of(words: tuple[str, ...], folder: str) -> float:
    """User and system seconds of one run of a command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "lanzarote_law", *words]
    subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print the medians and the ratios."""
    commands = {"lookup": LOOKUP, **REPORTS}
    with tempfile.TemporaryDirectory() as folder:
        for words in commands.values():  # the first run keeps the compiled form
            cpu_of(words, folder)
        runs = [{name: cpu_of(words, folder) for name, words in commands.items()} for _ in range(RUNS)]
        sizes = {ending: (Path(folder) / f"transposition.{ending}").stat().st_size for ending in REPORTS}
    lookup = statistics.median(run["lookup"] for run in runs)
    print(f"lookup        {lookup:.3f} s")
    for ending in REPORTS:
        seconds = statistics.median(run[ending] for run in runs)
        print(
            f"transposition.{ending:<5} {seconds:.3f} s  {seconds / lookup:.2f} times a lookup  ({sizes[ending]} bytes)"
        )


if __name__ == "__main__":
    main()

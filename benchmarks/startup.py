"""The CPU of a command compared with a Typer app that does nothing, in the same environment.

Run it with the Python of an environment in which the program is installed: `python benchmarks/startup.py`. The commands
take turns, so a machine that speeds up or slows down affects both; the ratio is the result.
"""

from __future__ import annotations

import os
import pty
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

RUNS = 20
NOTHING = """
import typer

app = typer.Typer()


@app.command()
def main(reference: str = "") -> None:
    pass


app()
"""
TABS = {
    "TAB behind lookup 383": ("lookup", "383"),
    "TAB behind gaps --as-of n": ("gaps", "--as-of", "n"),
    "TAB behind the program's name": ("",),
}
REPEAL = ("repeal", "176", "--on", "2027-01-01", "--act", "act:2026-03-30", "--dry-run")


def typed(*words: str) -> list[str]:
    """The arguments with which zsh asks for completions of a line."""
    line = " ".join(("lanzarote-law", *words))
    return ["env", "_LANZAROTE_LAW_COMPLETE=complete_zsh", f"_TYPER_COMPLETE_ARGS={line}"]


def cpu_of(command: list[str], *, on_terminal: bool) -> float:
    """User and system seconds of one run of a command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    if on_terminal:
        controller, terminal = pty.openpty()
        process = subprocess.Popen(command, stdout=terminal, stderr=terminal)
        os.close(terminal)
        while True:
            try:
                if not os.read(controller, 65536):
                    break
            except OSError:
                break
        process.wait()
        os.close(controller)
    else:
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print the medians and the ratios."""
    with tempfile.TemporaryDirectory() as folder:
        nothing = Path(folder) / "nothing.py"
        nothing.write_text(NOTHING, encoding="utf-8")
        program = [str(Path(sys.executable).with_name("lanzarote-law"))]
        commands = {
            "a Typer app that does nothing": ([sys.executable, str(nothing)], False),
            "lookup 8.1.a, piped": ([*program, "lookup", "8.1.a"], False),
            "lookup 8.1.a, on a terminal": ([*program, "lookup", "8.1.a"], True),
            "lookup 8.1.a --format json": ([*program, "lookup", "8.1.a", "--format", "json"], False),
            "lookup 9.10, piped": ([*program, "lookup", "9.10"], False),
            "search grooming, piped": ([*program, "search", "grooming"], False),
            "--version": ([*program, "--version"], False),
            "coverage, piped": ([*program, "coverage"], False),
            "gaps, piped": ([*program, "gaps"], False),
            "todo, piped": ([*program, "todo"], False),
            "validate": ([*program, "validate"], False),
            "a repeal, --dry-run": ([*program, *REPEAL], False),
            **{name: ([*typed(*words), *program], False) for name, words in TABS.items()},
        }
        for command, on_terminal in commands.values():
            cpu_of(command, on_terminal=on_terminal)
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(RUNS):
            for name, (command, on_terminal) in commands.items():
                times[name].append(cpu_of(command, on_terminal=on_terminal))
        yardstick = statistics.median(times["a Typer app that does nothing"])
        for name, each in times.items():
            median = statistics.median(each)
            print(f"{name:<32} {median * 1000:6.0f} ms CPU   {median / yardstick:4.2f} times")


if __name__ == "__main__":
    main()

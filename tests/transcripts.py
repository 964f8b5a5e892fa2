"""Transcripts: files of commands with everything that they print, compared whole.

A transcript is a file of `tests/outputs`. Lines that start with `$ lanzarote-law` are commands, run on the data of
Ruritania; below each stands its output, then what it says on the error stream (`! `) and its exit code if that is not
0 (`= exit 1`). What stands above the first command says what the file is about.

After a wanted change of the output, `python -m tests.transcripts` writes all of them anew, and the examples of
README.md, of docs/updating.md, docs/watching.md and in docs/reports with them: read the difference before you keep it.
To add a case, add its `$` line and do the same.
"""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.command import ROOT, RURITANIA, Ran, run, ruritania

OUTPUTS = Path(__file__).parent / "outputs"
README = ROOT / "README.md"
GUIDE = ROOT / "docs" / "updating.md"
WATCHING = ROOT / "docs" / "watching.md"
REPORTS = ROOT / "docs" / "reports"
REPORT_COMMANDS = {
    "gaps.md": "report gaps --as-of 2026-11-24",
    "reply.md": "report reply 8.1.a 9.10 11.a --as-of 2026-11-24",
    "reply-internal.md": "report reply-internal 8.1.a 9.10 11.a --as-of 2026-11-24",
    "coverage.md": "report coverage --as-of 2026-11-24",
    "transposition.md": "report transposition --as-of 2026-11-24",
    "country.md": "report country --as-of 2024-07-01",
}
"""The examples of reports, each with what is typed for it; the file of a country, which is long, is Ruritania's."""

_COMMAND = re.compile(r"^\$ lanzarote-law ?(.*)$", re.MULTILINE)
_EXAMPLES = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_HEAD = re.compile(r" \| head -(?:n ?)?(\d+)$")


def names() -> list[str]:
    """The names of all transcripts."""
    return sorted(path.name for path in OUTPUTS.glob("*.txt"))


def commands(text: str) -> list[str]:
    """What is typed after `lanzarote-law` in a text."""
    return _COMMAND.findall(text)


def played(text: str) -> str:
    """A transcript with the output that its commands have now."""
    first = _COMMAND.search(text)
    assert first, "no line starts with '$ lanzarote-law'"
    return text[: first.start()] + "\n".join(_played(command) for command in commands(text))


def _played(command: str) -> str:
    return f"$ lanzarote-law {command}".rstrip() + "\n" + _shown(ruritania(*shlex.split(command)))


def _shown(ran: Ran) -> str:
    talk = "".join(f"! {line}\n" for line in ran.err.splitlines())
    code = f"= exit {ran.code}\n" if ran.code else ""
    return ran.out.replace("\r\n", "\n") + talk + code


def examples(text: str) -> list[str]:
    """The blocks of a Markdown text that show a command and its output."""
    return _EXAMPLES.findall(text)


def replayed(block: str) -> str:
    """Such a block with the output that its commands have now, on the data that ship; `| head -5` is understood."""
    return "\n".join(_example(command) for command in commands(block))


def _example(command: str) -> str:
    return f"$ lanzarote-law {command}\n{_cut(command).out}"


def _cut(command: str, **environment: str) -> Ran:
    """What a command leaves behind, of which `| head -5` lets five lines through."""
    cut = _HEAD.search(command)
    ran = run(*shlex.split(command[: cut.start()] if cut else command), **environment)
    return ran._replace(out="".join(ran.out.splitlines(keepends=True)[: int(cut[1])])) if cut else ran


def walked(guide: str, folder: Path, data: str = "") -> str:
    """A guide whose commands are carried out one after the other, on a data set that they make of one in a folder."""
    return _EXAMPLES.sub(lambda block: f"```console\n{_walked(block[1], folder, data)}```", guide)


def _walked(block: str, folder: Path, data: str) -> str:
    parts = []
    for command in commands(block):
        there = re.sub(r"(?<=^init )(?=\w)", f"{folder.as_posix()}/", command)
        own = str(folder / "mydata") if (folder / "mydata").exists() else data
        ran = _cut(there, LANZAROTE_LAW_DATA=own, LANZAROTE_LAW_TEXTS=str(folder / "texts.db"))
        parts.append(f"$ lanzarote-law {command}\n{ran.out}{ran.err}".replace(f"{folder}{os.sep}", ""))
    return "\n".join(parts)


def reported(name: str) -> str:
    """An example of a report as it is written now."""
    words = shlex.split(REPORT_COMMANDS[name])
    return (ruritania if name == "country.md" else run)(*words).out


def write() -> None:
    """Write every transcript, every example and every report anew."""
    for name in REPORT_COMMANDS:
        (REPORTS / name).write_bytes(reported(name).encode())
    with TemporaryDirectory() as folder:
        GUIDE.write_bytes(walked(GUIDE.read_text(encoding="utf-8"), Path(folder)).encode())
    with TemporaryDirectory() as folder:
        WATCHING.write_bytes(walked(WATCHING.read_text(encoding="utf-8"), Path(folder), RURITANIA).encode())
    for name in names():
        path = OUTPUTS / name
        with TemporaryDirectory() as folder:  # a library of its own, as in the tests
            os.environ["LANZAROTE_LAW_TEXTS"] = str(Path(folder) / "texts.db")
            path.write_bytes(played(path.read_text(encoding="utf-8")).encode())
    readme = README.read_text(encoding="utf-8")
    README.write_bytes(_EXAMPLES.sub(lambda found: f"```console\n{replayed(found[1])}```", readme).encode())


if __name__ == "__main__":
    write()

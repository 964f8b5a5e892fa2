"""Transcripts: files of commands with all their output, compared whole.

A transcript is a file of `tests/outputs`. Lines that start with `$ lanzarote-law` are commands, run on the data of
Ruritania; below each is its output, then its error stream (`! `) and its exit code if that is not 0 (`= exit 1`). The
text above the first command says what the file is about.
After an intended change of the output, `python -m tests.transcripts` rewrites all of them, with the examples of
README.md and of the pages in docs, the reports in docs/reports and the pictures in docs/pictures: read the difference
before you keep it. To add a case, add its `$` line and do the same.
"""

from __future__ import annotations

import io
import os
import re
import shlex
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.text import Text

from tests.command import ROOT, RURITANIA, Ran, on_terminal, run, ruritania

OUTPUTS = Path(__file__).parent / "outputs"
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
GUIDES = {"updating.md": "", "watching.md": RURITANIA, "parties.md": ""}
"""The pages whose commands are run in order on a data set that they make, with the data on which they begin."""
REPORTS = ROOT / "docs" / "reports"
REPORT_COMMANDS = {
    "gaps.md": "report gaps --as-of 2026-11-24",
    "gaps-annex.md": "report gaps --as-of 2026-11-24 --annex",
    "reply.md": "report reply 8.1.a 9.10 11.a --as-of 2026-11-24",
    "reply-annex.md": "report reply-annex 8.1.a 9.10 11.a --as-of 2026-11-24",
    "coverage.md": "report coverage --as-of 2026-11-24",
    "transposition.md": "report transposition --as-of 2026-11-24",
    "transposition-annex.md": "report transposition --as-of 2026-11-24 --annex",
    "recommendations.md": "report recommendations --as-of 2026-11-24",
    "dialogue.md": "report dialogue --as-of 2026-11-24",
    "effect.md": "report effect examples/law.yaml --as-of 2026-11-24",
}
"""The examples of reports, each with its command."""

PICTURE_FOLDER = ROOT / "docs" / "pictures"
PICTURES = {
    "lookup.svg": "lookup 8.1.a --as-of 2026-11-24",
    "check.svg": "check examples/comment.md --as-of 2026-11-24 --select LL101,LL301 --fail-on never",
}
"""The pictures of a terminal, each with its command."""

_COMMAND = re.compile(r"^\$ lanzarote-law ?(.*)$", re.MULTILINE)
_EXAMPLES = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_HEAD = re.compile(r" \| head -(?:n ?)?(\d+)$")


def names() -> list[str]:
    """The names of all transcripts."""
    return sorted(path.name for path in OUTPUTS.glob("*.txt"))


def commands(text: str) -> list[str]:
    """The arguments of `lanzarote-law` in the commands of a text."""
    return _COMMAND.findall(text)


def played(text: str) -> str:
    """A transcript with the current output of its commands."""
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
    """Such a block with the current output of its commands, on the shipped data; `| head -5` is supported."""
    return "\n".join(_example(command) for command in commands(block))


def _example(command: str) -> str:
    return f"$ lanzarote-law {command}\n{_cut(command).out}"


def _cut(command: str, **environment: str) -> Ran:
    """The result of a command, cut to five lines by `| head -5`."""
    cut = _HEAD.search(command)
    ran = run(*shlex.split(command[: cut.start()] if cut else command), **environment)
    return ran._replace(out="".join(ran.out.splitlines(keepends=True)[: int(cut[1])])) if cut else ran


def rewritten(page: Path) -> str:
    """A page with the current output of its commands."""
    text = page.read_text(encoding="utf-8")
    if page.name not in GUIDES:
        return _EXAMPLES.sub(lambda found: f"```console\n{replayed(found[1])}```", text)
    with TemporaryDirectory() as folder:
        return _walked_through(text, Path(folder), GUIDES[page.name])


def _walked_through(guide: str, folder: Path, data: str) -> str:
    """A guide with the current output of its commands, run in order on a data set that they make in a folder."""
    return _EXAMPLES.sub(lambda block: f"```console\n{_walked(block[1], folder, data)}```", guide)


def _walked(block: str, folder: Path, data: str) -> str:
    parts = []
    for command in commands(block):
        there = re.sub(r"(?<=^init )(?=\w)", f"{folder.as_posix()}/", command)
        own = next((str(each) for each in folder.iterdir() if each.is_dir()), data)
        ran = _cut(there, LANZAROTE_LAW_DATA=own, LANZAROTE_LAW_TEXTS=str(folder / "texts.db"))
        parts.append(f"$ lanzarote-law {command}\n{ran.out}{ran.err}".replace(f"{folder}{os.sep}", ""))
    return "\n".join(parts)


def reported(name: str) -> str:
    """The current text of an example of a report."""
    words = shlex.split(REPORT_COMMANDS[name])
    return run(*words).out


def pictured(name: str) -> str:
    """The current picture of a command on a terminal, as SVG in the fonts of the reader."""
    width = 100
    shown = on_terminal(*shlex.split(PICTURES[name]), columns=width, LANZAROTE_LAW_DATA="")
    console = Console(record=True, width=width, file=io.StringIO())
    console.print(Text.from_ansi(shown.rstrip()))
    drawn = console.export_svg(title=f"lanzarote-law {PICTURES[name]}", unique_id=name.partition(".")[0])
    return re.sub(r"@font-face \{.*?\}\s*", "", drawn, flags=re.DOTALL)


def write() -> None:
    """Rewrite every transcript, every example, every report and every picture."""
    for name in PICTURES:
        (PICTURE_FOLDER / name).write_bytes(pictured(name).encode())
    for name in REPORT_COMMANDS:
        (REPORTS / name).write_bytes(reported(name).encode())
    for page in PAGES:
        page.write_bytes(rewritten(page).encode())
    for name in names():
        path = OUTPUTS / name
        with TemporaryDirectory() as folder:  # a separate library, as in the tests
            os.environ["LANZAROTE_LAW_TEXTS"] = str(Path(folder) / "texts.db")
            path.write_bytes(played(path.read_text(encoding="utf-8")).encode())


if __name__ == "__main__":
    write()

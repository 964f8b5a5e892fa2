"""The lists of commands of the replay, played one law after the other on a copy of the data of 2015."""

from __future__ import annotations

import shlex
import shutil
from typing import TYPE_CHECKING, NamedTuple

from tests.command import run
from tests.replay.derive import LAWS, START
from tests.replay.stages import STAGES, Stage

if TYPE_CHECKING:
    from pathlib import Path

    from tests.command import Ran


class Played(NamedTuple):
    """A stage: its commands with what they left behind, and the data set after the last of them."""

    stage: Stage
    commands: tuple[tuple[str, Ran], ...]
    folder: Path


def commands(text: str) -> list[str]:
    """The commands of a list, as typed behind `lanzarote-law`; a line that ends with a backslash goes on."""
    lines = [line for line in text.replace("\\\n", "").splitlines() if line and not line.startswith("#")]
    assert all(line.startswith("lanzarote-law ") for line in lines)
    return [line.removeprefix("lanzarote-law ") for line in lines]


def played(folder: Path) -> list[Played]:
    """Every law, entered in a folder of its own that begins as a copy of the one before, with yes for every answer."""
    found: list[Played] = []
    before = START
    for stage in STAGES[1:]:
        after = folder / stage.name
        shutil.copytree(before, after)
        typed = commands((LAWS / f"{stage.name}.sh").read_text(encoding="utf-8"))
        done = tuple((line, run("--data", str(after), *shlex.split(line), "--yes")) for line in typed)
        found.append(Played(stage, done, after))
        before = after
    return found

"""The command: declare, load, ask, render, print; the one boundary at which errors become exit codes."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from lanzarote_law.errors import RequestError
from lanzarote_law.typography import printable

if TYPE_CHECKING:
    from typer.models import CommandInfo


def run() -> None:
    """Run the command and leave with its exit code."""
    from lanzarote_law.cli.app import app  # noqa: PLC0415  # declared once the boundary stands

    every = app.registered_commands
    app.registered_commands = _asked_for(every, sys.argv[1:2])
    try:
        app(prog_name="lanzarote-law")
    except RequestError as error:
        print(report(error), file=sys.stderr)
        sys.exit(error.exit_code)
    finally:
        app.registered_commands = every


def _asked_for(commands: list[CommandInfo], first_word: list[str]) -> list[CommandInfo]:
    """The one command that a line begins with, else all: Typer builds the options of each that it is told of."""
    named = [each for each in commands if [each.name or getattr(each.callback, "__name__", "")] == first_word]
    return commands if first_word == ["help"] else named or commands


def report(error: RequestError) -> str:
    """An error as one line: what was found, and the way out."""
    text = f"error: {error.message}" + (f"; {error.hint}" if error.hint else "")
    return printable(text).replace("\n", " ")

"""The command: declare, load, ask, render, print; the one boundary at which errors become exit codes."""

from __future__ import annotations

import sys

from lanzarote_law.errors import RequestError
from lanzarote_law.typography import printable


def run() -> None:
    """Run the command and leave with its exit code."""
    from lanzarote_law.cli.app import app  # noqa: PLC0415  # declared once the boundary stands

    try:
        app(prog_name="lanzarote-law")
    except RequestError as error:
        print(report(error), file=sys.stderr)
        sys.exit(error.exit_code)


def report(error: RequestError) -> str:
    """An error as one line: what was found, and the way out."""
    text = f"error: {error.message}" + (f"; {error.hint}" if error.hint else "")
    return printable(text).replace("\n", " ")

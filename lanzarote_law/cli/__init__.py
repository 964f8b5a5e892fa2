"""The command: declare, load, ask, render, print; the one boundary at which errors become exit codes."""

from __future__ import annotations

import os
import sys

from lanzarote_law.errors import RequestError


def run() -> None:
    """Run the command and leave with its exit code."""
    from lanzarote_law.cli.app import app  # noqa: PLC0415  # declared once the boundary stands

    try:
        app()
    except RequestError as error:
        print(report(error), file=sys.stderr)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # `| head` took what it wanted; the interpreter must not try to flush the rest
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def report(error: RequestError) -> str:
    """An error as one line: what was found, and the way out."""
    return f"error: {error.message}" + (f"; {error.hint}" if error.hint else "")

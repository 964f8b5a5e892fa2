"""The one gate to the reader: the screen and `-o`, talk on the error stream, and the reader's day."""

from __future__ import annotations

import os
import shutil
import sys
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, TextIO

from lanzarote_law import render
from lanzarote_law.errors import RequestError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from lanzarote_law.render.formats.blocks import Page
    from lanzarote_law.render.formats.writing import Surface, Ways


class Destination(NamedTuple):
    """Where a result goes, and how it is to be written where that was asked for."""

    format: str | None = None
    output: Path | None = None


def this_day() -> date:
    """The reader's own day."""
    return date.today()  # noqa: DTZ011  # the reader's own day is meant


def show(target: Destination, ways: Ways) -> str:
    """Write a result in the format that was asked for, to the screen or to a file; the answer is the format."""
    ending = target.output.suffix if target.output else ""
    format_ = render.formats.writing.chosen(ways, target.format, ending)
    write(target, ways[format_](surface(target)))
    return format_


def show_page(page: Page) -> None:
    """Write a page to the screen."""
    write(Destination(), render.formats.writing.drawn(page, surface(Destination())))


def surface(target: Destination) -> Surface:
    """What the text will stand on: NO_COLOR and TERM=dumb are respected."""
    if target.output or not sys.stdout.isatty():
        return render.formats.writing.Surface()
    colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return render.formats.writing.Surface(shutil.get_terminal_size().columns, colour)


def write(target: Destination, text: str | Iterable[str]) -> None:
    """Write text, or its pieces, to the screen or to the file. Raises RequestError where the file cannot be written."""
    pieces = (text,) if isinstance(text, str) else text
    if target.output is None:
        _to_screen(pieces)
        return
    try:
        with target.output.open("w", encoding="utf-8", newline="") as file:
            file.writelines(pieces)
    except OSError as error:
        raise RequestError(f"{target.output} cannot be written: {error.strerror or error}") from error


def _to_screen(pieces: Iterable[str]) -> None:
    encoding = (sys.stdout.encoding or "utf-8").lower().replace("-", "")
    if encoding != "utf8":
        pieces = (piece.encode(encoding, "replace").decode(encoding) for piece in pieces)
    try:
        sys.stdout.writelines(pieces)
        sys.stdout.flush()
    except BrokenPipeError:
        # `| head` took what it wanted; the interpreter must not try to flush the rest
        _to_nowhere(sys.stdout)
    except OSError as error:
        _to_nowhere(sys.stdout)
        raise RequestError(f"the output cannot be written: {error.strerror or error}") from error


def _to_nowhere(stream: TextIO) -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def say(message: str) -> None:
    """Talk beside the result, on the error stream; where nobody listens, what was done stays done."""
    try:
        print(message, file=sys.stderr, flush=True)
    except OSError:
        _to_nowhere(sys.stderr)

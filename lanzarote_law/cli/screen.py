"""The one gate to the reader: the screen and `-o`, a page, JSON or CSV as the place takes it, and the reader's day."""

from __future__ import annotations

import os
import shutil
import sys
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, TextIO

from lanzarote_law.cli.options import Format
from lanzarote_law.errors import RequestError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from lanzarote_law.render.formats.blocks import Page
    from lanzarote_law.render.jsons import Plain

_ENDINGS = {".json": Format.JSON, ".csv": Format.CSV, ".md": Format.MD}


class Target(NamedTuple):
    """Where a result goes, and how it is written."""

    format: Format | None
    output: Path | None

    @property
    def chosen(self) -> Format:
        """The format that was asked for, or that the ending of the file asks for."""
        if self.format:
            return self.format
        return _ENDINGS.get(self.output.suffix.lower(), Format.TABLE) if self.output else Format.TABLE


def this_day() -> date:
    """The reader's own day."""
    return date.today()  # noqa: DTZ011  # the reader's own day is meant


def show(target: Target, page: Callable[[], Page], document: Callable[[], Plain]) -> None:
    """Write a result in the format that was asked for, to the screen or to a file."""
    write(target, _text(target, page, document))


def _text(target: Target, page: Callable[[], Page], document: Callable[[], Plain]) -> str:
    # each renderer is imported only where it is used: a piped lookup never loads Rich
    if target.chosen is Format.JSON:
        from lanzarote_law.render import jsons  # noqa: PLC0415

        return jsons.text(document())
    if target.chosen is Format.CSV:
        from lanzarote_law.render.formats import comma_separated  # noqa: PLC0415

        return comma_separated.text(document())
    return page_text(page(), markdown=target.chosen is Format.MD, to_file=target.output is not None)


def page_text(page: Page, *, markdown: bool, to_file: bool) -> str:
    """A page as Markdown, as a drawing for the terminal, or as plain text for a pipe or a file."""
    if markdown:
        from lanzarote_law.render.formats import markdown as renderer  # noqa: PLC0415

        return renderer.text(page)
    if not to_file and sys.stdout.isatty():
        from lanzarote_law.render.formats import terminal  # noqa: PLC0415

        return terminal.text(page, shutil.get_terminal_size().columns, colour=colourful())
    from lanzarote_law.render.formats import plain  # noqa: PLC0415

    return plain.text(page)


def colourful() -> bool:
    """Whether the terminal wants colour: NO_COLOR and TERM=dumb are respected."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def write(target: Target, text: str | Iterable[str]) -> None:
    """Write text, or its pieces, to the screen or to the file. Raises RequestError where the file cannot be written."""
    pieces = (text,) if isinstance(text, str) else text
    if target.output is None:
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
        return
    try:
        with target.output.open("w", encoding="utf-8", newline="") as file:
            file.writelines(pieces)
    except OSError as error:
        raise RequestError(f"{target.output} cannot be written: {error.strerror or error}") from error


def _to_nowhere(stream: TextIO) -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def say(message: str) -> None:
    """Talk beside the result, on the error stream; where nobody listens, what was done stays done."""
    try:
        print(message, file=sys.stderr, flush=True)
    except OSError:
        _to_nowhere(sys.stderr)

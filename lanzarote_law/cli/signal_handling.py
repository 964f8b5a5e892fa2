"""What the user is told if the system ends the program, or closes its terminal, before the result is written."""

import os
import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import wraps
from pathlib import Path
from types import FrameType
from typing import Any

import typer

from lanzarote_law.cli.options import Command
from lanzarote_law.cli.user_io import Destination, say
from lanzarote_law.errors import TerminatedError
from lanzarote_law.wording import to_word, worded

_NUMBERS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
"""SIGTERM ends a program, SIGHUP those of a terminal that is closed; not every system has both."""
_ENDED = 128
"""The exit code of a program that a signal ended is greater by this than the number of the signal."""


def stop_on_termination(command: Command) -> Command:
    """A command that changes the data: a signal that ends it stops it as Ctrl-C does, with the code of the signal.

    What catches the interruption itself has said what was written, and raises Exit.
    """

    @wraps(command)
    def run(**typed: Any) -> None:  # noqa: ANN401  # options of any type
        received: list[int] = []

        def stop(number: int, _: FrameType | None) -> None:
            received.append(number)
            raise TerminatedError

        with _handling(stop):
            try:
                command(**typed)
            except (KeyboardInterrupt, typer.Abort) as end:
                if not received and isinstance(end, typer.Abort):
                    raise
                for note in getattr(end, "__notes__", [to_word("nothing was written")]):
                    say(worded(note))
                if not received:
                    raise
                raise typer.Exit(_ENDED + received[0]) from None
            except typer.Exit:
                if not received:
                    raise
                raise typer.Exit(_ENDED + received[0]) from None

    return run


@contextmanager
def print_if_unwritten(paths: Iterable[Path]) -> Iterator[None]:
    """Say that nothing was written if the program is ended, or stopped by Ctrl-C, before it writes any of the files."""
    files = filter(None, (Destination(output=each).path for each in paths))
    before = {path: _state(path) for path in files}

    def is_unwritten() -> bool:
        return all(_state(path) == state for path, state in before.items())

    def end(number: int, _: FrameType | None) -> None:
        if is_unwritten():
            with suppress(OSError):  # not by `print`, which the signal may have interrupted
                os.write(2, f"{worded('nothing was written')}\n".encode(errors="replace"))
        os._exit(_ENDED + number)

    if not before:
        yield
        return
    with _handling(end):
        try:
            yield
        except KeyboardInterrupt:
            if is_unwritten():
                say(worded("nothing was written"))
            raise


def _state(path: Path) -> tuple[int, int, int] | None:
    """What changes if a file or a folder is written; None if it does not exist."""
    with suppress(OSError):
        found = path.stat()
        return found.st_ino, found.st_size, found.st_mtime_ns
    return None


@contextmanager
def _handling(handler: Callable[[int, FrameType | None], None]) -> Iterator[None]:
    """Handle the signals that end a program."""
    before = {number: signal.signal(number, handler) for number in _NUMBERS}
    try:
        yield
    finally:
        for number, earlier in before.items():
            signal.signal(number, earlier)

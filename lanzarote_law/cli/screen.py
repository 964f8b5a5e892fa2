"""The one gate to the reader: the screen and `-o`, talk on the error stream, and the reader's day."""

from __future__ import annotations

import errno
import os
import re
import shutil
import stat
import sys
import threading
import time
from contextlib import contextmanager, suppress
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO

import typer

from lanzarote_law import render
from lanzarote_law.cli import pager
from lanzarote_law.errors import NotUnderstoodError, RequestError
from lanzarote_law.typography import printable, wrapped
from lanzarote_law.wording import reason, worded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lanzarote_law.render.formats.blocks import Page
    from lanzarote_law.render.formats.output_formats import Surface, Ways, Written


class Destination(NamedTuple):
    """Where a result goes, and how it is to be written where that was asked for; the file `-` is the screen."""

    format: str | None = None
    output: Path | None = None

    @property
    def file(self) -> Path | None:
        """The file that is written, where it is not the screen."""
        return None if str(self.output) == "-" else self.output


def this_day() -> date:
    """The reader's own day."""
    return date.today()  # noqa: DTZ011  # the reader's own day is meant


def this_moment() -> str:
    """The reader's own moment, to the second, with the zone of it."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def moment() -> float:
    """Seconds of a clock that only runs on."""
    return time.monotonic()


def show(target: Destination, ways: Ways, *others: tuple[Destination, Ways]) -> str:
    """Write a result in the format that was asked for, to the screen or to a file; the answer is the format.

    What is written before it comes along, so that nothing is written where one of them is refused.
    """
    results = [(each, each_ways, _format(each, each_ways)) for each, each_ways in (*others, (target, ways))]
    for each, each_ways, format_ in results:
        write(each, each_ways[format_](surface(each)))
    return results[-1][-1]


def _format(target: Destination, ways: Ways) -> str:
    output = None if target.file is None or _is_stream(target.file) else target.file
    return render.formats.output_formats.choose_format(ways, target.format, output)


def show_page(page: Page) -> None:
    """Write a page to the screen."""
    write(Destination(), render.formats.output_formats.page_text(page, surface(Destination())))


def surface(target: Destination) -> Surface:
    """What the text will stand on: NO_COLOR and TERM=dumb are respected."""
    if target.file or not sys.stdout.isatty():
        return render.formats.output_formats.Surface()
    colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return render.formats.output_formats.Surface(shutil.get_terminal_size().columns, colour)


def write(target: Destination, text: Written) -> None:
    """Write text, its pieces, or a document to the screen or to the file.

    Raises RequestError where the file cannot be written, NotUnderstoodError where a terminal cannot show a document.
    """
    if target.output is None and isinstance(text, str) and sys.stdout.isatty() and pager.paged(text, moment):
        return
    path = target.file
    if path is None:
        if isinstance(text, bytes):
            _refuse_terminal(target)
        _to_screen((text,) if isinstance(text, (str, bytes)) else text)
        return
    pieces = map(_encoded, (text,) if isinstance(text, (str, bytes)) else text)
    try:
        (_into if _is_stream(path) else _replace)(path, pieces)
    except OSError as error:
        unread = error.errno == errno.ENXIO and path.is_fifo()
        why = worded("it is a pipe that nobody reads") if unread else reason(error)
        message = worded("{path} cannot be written: {reason}", path=path, reason=why)
        raise RequestError(message, worded("start what reads it first") * unread) from error


def _encoded(piece: str | bytes) -> bytes:
    return piece if isinstance(piece, bytes) else piece.encode("utf-8", errors="replace")


def _refuse_terminal(target: Destination) -> None:
    if sys.stdout.isatty():
        message = worded("a terminal cannot show {format}", format=target.format)
        raise NotUnderstoodError(message, worded("name a file: -o FILE"))


def keep_whole(reads: Iterable[Path], writes: Iterable[Path], *, force: bool) -> None:
    """Refuse to write over what the command reads or writes besides, and ask before another file is written over.

    Files are compared as the system does: two spellings, or a link, can lead to one.
    """
    taken = [Path("/dev/stdin") if str(each) == "-" else each for each in reads]
    for path in (each for each in writes if not _is_stream(each)):
        if any(_are_one(path, each) for each in taken):
            message = worded("{path} is used by this command already: it is not written over", path=path)
            raise NotUnderstoodError(message, worded("name another file"))
        taken.append(path)
        if force or not (_is_file(path) or path.is_symlink()):
            continue
        if not sys.stdin.isatty():
            message = worded("{path} exists already", path=path)
            raise NotUnderstoodError(message, worded("give --force to write over it, or name another file"))
        from lanzarote_law.cli.agreeing import agreed  # noqa: PLC0415  # asked only where a file would be lost

        if not agreed(worded("{path} exists already. Write over it?", path=path)):
            say(worded("nothing was written"))
            raise typer.Exit(1)


def _is_file(path: Path) -> bool:
    """Whether a file stands there; of a path that cannot be, writing tells."""
    with suppress(OSError):
        return path.is_file()
    return False


def _are_one(path: Path, other: Path) -> bool:
    """Whether two names lead to one file; those of files that are still to be made, to one place."""
    try:
        return path.samefile(other)
    except OSError:
        with suppress(OSError):
            return resolved(path) == resolved(other)
        return False


def resolved(path: Path) -> Path:
    """Where a path leads. Raises OSError, also for links that lead to each other."""
    with suppress(FileNotFoundError, NotADirectoryError):
        path.stat()  # some Pythons raise another error for a loop, and some none
    return path.resolve()


def _is_stream(path: Path) -> bool:
    """Whether what is written there goes somewhere else: a device, a pipe, or a stream of this process."""
    if str(path) == "-" or _NUMBERED.fullmatch(str(path)):
        return True
    try:
        status = path.stat()
    except OSError:
        return False
    if stat.S_ISDIR(status.st_mode):
        return False
    return not stat.S_ISREG(status.st_mode) or any(_leads_to(each, status) for each in (1, 2))


_NUMBERED = re.compile(r"/(dev|proc/self)/fd/[0-9]+")
"""The names by which a shell hands a stream on."""


def _leads_to(descriptor: int, status: os.stat_result) -> bool:
    """Whether a stream of this process goes to a file, as with `> FILE -o /dev/stdout`."""
    try:
        return os.path.samestat(os.fstat(descriptor), status)
    except OSError:
        return False


def _into(path: Path, pieces: Iterable[bytes]) -> None:
    """Write to a stream; one that nobody reads would wait for a reader for ever, and refuses instead."""
    at_once = getattr(os, "O_NONBLOCK", 0)
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | at_once, 0o666)
    with os.fdopen(descriptor, "ab") as file:
        if at_once:
            os.set_blocking(descriptor, True)
        file.writelines(pieces)


def _replace(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file beside another and put it in its place once it is whole; a link stays, and leads to the new one."""
    path = resolved(path)
    beside = path.with_name(f".lanzarote-law-{os.getpid()}.tmp")
    try:
        if path.exists():
            path.open("r+b").close()  # a folder, or a protected file, stays as it is
        with beside.open("xb") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, beside)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _to_screen(pieces: Iterable[str | bytes]) -> None:
    try:
        for piece in pieces:
            sys.stdout.buffer.write(piece) if isinstance(piece, bytes) else sys.stdout.write(piece)
        sys.stdout.flush()
    except BrokenPipeError:
        # `| head` took what it wanted; the interpreter must not try to flush the rest
        _to_nowhere(sys.stdout)
    except OSError as error:
        raise unshown(error) from error


def unshown(error: OSError) -> RequestError:
    """That the screen does not take what it is given; the interpreter must not try to flush the rest."""
    _to_nowhere(sys.stdout)
    return RequestError(worded("the output cannot be written: {reason}", reason=reason(error)))


def _to_nowhere(stream: TextIO) -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


SOON = 0.5
"""Seconds after which a reader wants to know that something is done."""


@contextmanager
def at_work(what: str) -> Iterator[None]:
    """Say on a terminal what is being made where that takes a while; the line is empty again when it is done."""
    if not sys.stderr.isatty():
        yield
        return
    told = threading.Event()
    timer = threading.Timer(SOON, _tell, (f"{what} ...", told))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        if told.is_set():
            _tell(" " * len(f"{what} ...") + "\r", told)


def _tell(words: str, told: threading.Event) -> None:
    told.set()
    with suppress(OSError):
        sys.stderr.write(f"{words}\r")
        sys.stderr.flush()


def say(message: str) -> None:
    """Talk beside the result, on the error stream; where nobody listens, what was done stays done."""
    try:
        print(_fitted(printable(message)), file=sys.stderr, flush=True)
    except OSError:
        _to_nowhere(sys.stderr)


_COMMANDS = r"(?:lanzarote-law|uv|pipx|\S+ -m pip) "
"""How a command begins that is copied whole."""


def _fitted(message: str) -> str:
    """A message as it is; on a terminal broken at spaces, and a command to be copied whole on a line of its own."""
    if not sys.stderr.isatty():
        return message
    width = shutil.get_terminal_size().columns
    lines = re.sub(rf"(?<=:) (?={_COMMANDS})", "\n  ", message).split("\n")
    return "\n".join(
        line if re.match(rf"  {_COMMANDS}", line) else wrapped(line, width, len(line) - len(line.lstrip()))
        for line in lines
    )

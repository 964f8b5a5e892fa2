"""All input and output with the user: screen, `-o`, messages on standard error, and the current date."""

from __future__ import annotations

import errno
import os
import re
import shutil
import stat
import subprocess
import sys
import threading
import time
from contextlib import contextmanager, suppress
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, TextIO

import typer

from lanzarote_law import render
from lanzarote_law.errors import NotFoundError, NotUnderstoodError, RequestError, TerminatedError
from lanzarote_law.text_folding_and_display import printable, wrap_line
from lanzarote_law.wording import reason, worded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from lanzarote_law.render.blocks import Page
    from lanzarote_law.render.formats.output_formats import Surface, Ways, Written


class Destination(NamedTuple):
    """Where a result goes and, if requested, in which format; the file `-` is the screen."""

    format: str | None = None
    output: Path | None = None

    @property
    def file(self) -> Path | None:
        """The file to write; None for the screen."""
        return None if str(self.output) == "-" else self.output

    @property
    def path(self) -> Path | None:
        """The file to write, which is not a stream; None otherwise."""
        return None if self.file is None or _is_stream(self.file) else self.file


def this_day() -> date:
    """Today's date for the user."""
    return date.today()  # noqa: DTZ011  # the user's local date


def this_moment() -> str:
    """The present local time in ISO 8601, to the second, with its UTC offset."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def monotonic_seconds() -> float:
    """Seconds of a clock that only runs on."""
    return time.monotonic()


def show(target: Destination, ways: Ways, *others: tuple[Destination, Ways]) -> str:
    """Write a result to the screen or a file in the requested format, and return that format.

    `others` are written first; nothing is written if any of them is refused.
    """
    choose = render.formats.output_formats.choose_format
    results = [(each, among, choose(among, each.format, each.path)) for each, among in (*others, (target, ways))]
    for each, each_ways, format_ in results:
        write(each, each_ways[format_](surface(each)))
    return results[-1][-1]


def show_page(page: Page) -> None:
    """Write a page to the screen."""
    write(Destination(), render.formats.output_formats.page_text(page, surface(Destination())))


def surface(target: Destination) -> Surface:
    """The width and colour of the output; NO_COLOR and TERM=dumb are respected."""
    if target.file or not sys.stdout.isatty():
        return render.formats.output_formats.Surface()
    colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return render.formats.output_formats.Surface(shutil.get_terminal_size().columns, colour)


def write(target: Destination, text: Written) -> None:
    """Write text, pieces of text or a document to the screen or the file.

    Raises RequestError if the file cannot be written, NotUnderstoodError if a terminal cannot show a document.
    """
    pages = target.output is None and sys.stdout.isatty()
    if pages and isinstance(text, str) and _show_in_pager(text):
        return
    path = target.file
    if path is None:
        if isinstance(text, bytes):
            _refuse_terminal(target)
        _to_screen((text,) if isinstance(text, (str, bytes)) else text)
        return
    pieces = encoded(text)
    try:
        (_write_stream if _is_stream(path) else _replace_file)(path, pieces)
    except OSError as error:
        unread = error.errno == errno.ENXIO and path.is_fifo()
        why = worded("no program is reading from this pipe") if unread else reason(error)
        message = worded("{path} cannot be written: {reason}", path=path, reason=why)
        raise RequestError(message, worded("start the reading program first") * unread) from error


NO_PAGER = "cat"
"""The pager of who wants none."""

_AT_ONCE = 0.5
"""Seconds within which a failing pager cannot have shown anything."""


def _show_in_pager(text: str) -> bool:
    """Show a text with `PAGER`, or less by default; False if it fits the terminal or no pager works.

    `LESS` defaults to `-FRX`: exit if all fits, keep colours, leave the text on the
    screen; its last line explains how to continue.
    """
    command = _command_words(os.environ.get("PAGER", "less"))
    if text.count("\n") < shutil.get_terminal_size().lines or os.environ.get("TERM") == "dumb":
        return False
    if not command or command == [NO_PAGER] or shutil.which(command[0]) is None:
        return False
    # of less, below a page and at the end; a full stop or colon would be taken as syntax
    prompt = f"?e{worded('End; q closes')}:{worded('Space shows the next lines, q closes')}."
    started = monotonic_seconds()
    try:
        process = subprocess.Popen(  # noqa: S603  # the reader's own choice
            command,
            stdin=subprocess.PIPE,
            env={"LESS": f"-FRX -Ps{prompt}$", "LESSCHARSET": "utf-8", **os.environ},
            encoding="utf-8",
            errors="replace",
        )
    except OSError:  # not executable
        return False
    while True:
        try:
            process.communicate(text)
        except TerminatedError:
            process.terminate()
            raise
        except KeyboardInterrupt:
            continue  # meant for the pager, which continues
        return process.returncode == 0 or monotonic_seconds() - started >= _AT_ONCE


def _command_words(typed: str) -> list[str]:
    """The words of a command; empty if it cannot be parsed, as with a missing quotation mark."""
    import shlex  # noqa: PLC0415  # not needed for short output

    try:
        return shlex.split(typed)
    except ValueError:
        return []


def encoded(text: Written) -> Iterator[bytes]:
    """A result as the bytes of a file, in pieces."""
    for piece in (text,) if isinstance(text, (str, bytes)) else text:
        yield piece if isinstance(piece, bytes) else piece.encode("utf-8", errors="replace")


def _refuse_terminal(target: Destination) -> None:
    if sys.stdout.isatty():
        message = worded("{format} cannot be shown on the screen", format=target.format)
        raise NotUnderstoodError(message, worded("name a file: -o FILE"))


def refuse_overwriting(reads: Iterable[Path], writes: Iterable[Path], *, force: bool) -> None:
    """Refuse to overwrite files that the command also reads or writes, and ask before overwriting others.

    Files are compared by the system: two spellings or a link can mean the same file.
    """
    taken = [Path("/dev/stdin") if str(each) == "-" else each for each in reads]
    for path in (each for each in writes if not _is_stream(each)):
        if any(_is_same_file(path, each) for each in taken):
            message = worded("{path} is already used by this command and is not overwritten", path=path)
            raise NotUnderstoodError(message, worded("name another file"))
        taken.append(path)
        if force or not (_is_file(path) or path.is_symlink()):
            continue
        from lanzarote_law.cli.reply_edit_detection import was_edited  # noqa: PLC0415  # imported only before overwriting

        if was_edited(path):
            message = worded("{path} has been changed since it was written, and is not overwritten", path=path)
            raise NotFoundError(message, worded("use --force to overwrite it, or name another file"))
        if not sys.stdin.isatty():
            message = worded("{path} already exists", path=path)
            raise NotUnderstoodError(message, worded("use --force to overwrite it, or name another file"))
        from lanzarote_law.cli.prompts.terminal_questions import confirm  # noqa: PLC0415  # imported only before overwriting

        if not confirm(worded("{path} already exists. Overwrite it?", path=path)):
            say(worded("nothing was written"))
            raise typer.Exit(1)


def _is_file(path: Path) -> bool:
    """Return whether a file exists; for an impossible path, writing reports the error."""
    with suppress(OSError):
        return path.is_file()
    return False


def _is_same_file(path: Path, other: Path) -> bool:
    """Return whether two paths are the same file or, if they do not exist yet, the same place."""
    try:
        return path.samefile(other)
    except OSError:
        with suppress(OSError):
            return resolve_path(path) == resolve_path(other)
        return False


def resolve_path(path: Path) -> Path:
    """The real path. Raises OSError, also for a loop of links."""
    with suppress(FileNotFoundError, NotADirectoryError):
        path.stat()  # Python versions differ on loops of links
    return path.resolve()


def _is_stream(path: Path) -> bool:
    """Return whether the path is a device, a pipe, or a stream of this process."""
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


def _write_stream(path: Path, pieces: Iterable[bytes]) -> None:
    """Write to a stream; fails, instead of waiting, if no program reads it."""
    at_once = getattr(os, "O_NONBLOCK", 0)
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | at_once, 0o666)
    with os.fdopen(descriptor, "ab") as file:
        if at_once:
            os.set_blocking(descriptor, True)
        file.writelines(pieces)


def _replace_file(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a new file next to the old one and replace that once it is complete; a link stays a link."""
    path = resolve_path(path)
    beside = path.with_name(f".lanzarote-law-{os.getpid()}.tmp")
    try:
        if path.exists():
            path.open("r+b").close()  # raises for a folder or a protected file
        with _new_file(beside) as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
            if not os.fstat(file.fileno()).st_nlink:
                name = beside if path.exists() else path
                os.link(f"/proc/self/fd/{file.fileno()}", name, src_dir_fd=0)  # with a folder, the link is followed
        if beside.exists():
            if path.exists():
                shutil.copymode(path, beside)
            beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _new_file(path: Path) -> BinaryIO:
    """A new file, without a name if the system has such files: then nothing is left if the program is killed."""
    try:
        return os.fdopen(os.open(path.parent, os.O_TMPFILE | os.O_WRONLY, 0o666), "wb")
    except (AttributeError, OSError):
        return path.open("xb")


def _to_screen(pieces: Iterable[str | bytes]) -> None:
    try:
        for piece in pieces:
            sys.stdout.buffer.write(piece) if isinstance(piece, bytes) else sys.stdout.write(piece)
        sys.stdout.flush()
    except BrokenPipeError:
        # `| head` has closed the pipe; keep the interpreter from flushing the rest
        _discard_output(sys.stdout)
    except OSError as error:
        raise output_error(error) from error


def output_error(error: OSError) -> RequestError:
    """The error that the output cannot be written; keeps the interpreter from flushing the rest."""
    _discard_output(sys.stdout)
    return RequestError(worded("the output cannot be written: {reason}", reason=reason(error)))


def _discard_output(stream: TextIO) -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


SOON = 0.5
"""Seconds after which a reader wants to know that something is done."""


@contextmanager
def show_progress(what: str) -> Iterator[None]:
    """Show on a terminal what is being made if it takes long, and clear the line afterwards."""
    if not sys.stderr.isatty():
        yield
        return
    printed = threading.Event()
    timer = threading.Timer(SOON, _print_progress, (f"{what} ...", printed))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        if printed.is_set():
            _print_progress(" " * len(f"{what} ...") + "\r", printed)


def with_progress(what: str, ways: Ways) -> Ways:
    """Ways to write a result, each of which shows on a terminal what is being made if that takes long."""

    def showing(way: Callable[[Surface], Written]) -> Callable[[Surface], Written]:
        def written(surface: Surface) -> Written:
            with show_progress(what):
                return way(surface)

        return written

    return {name: showing(way) for name, way in ways.items()}


def _print_progress(words: str, printed: threading.Event) -> None:
    printed.set()
    with suppress(OSError):
        sys.stderr.write(f"{words}\r")
        sys.stderr.flush()


def say(message: str) -> None:
    """Print a message to standard error; if that fails, what was done stays done."""
    try:
        print(_wrap_message(printable(message)), file=sys.stderr, flush=True)
    except OSError:
        _discard_output(sys.stderr)


_COMMANDS = r"(?:lanzarote-law|uv|pipx|\S+ -m pip) "
"""How a command begins that is copied whole."""


def _wrap_message(message: str) -> str:
    """A message as it is; on a terminal broken at spaces, and a command to be copied whole on a line of its own."""
    if not sys.stderr.isatty():
        return message
    width = shutil.get_terminal_size().columns
    lines = re.sub(rf"(?<=:) (?={_COMMANDS})", "\n  ", message).split("\n")
    return "\n".join(
        line if re.match(rf"  {_COMMANDS}", line) else wrap_line(line, width, len(line) - len(line.lstrip()))
        for line in lines
    )

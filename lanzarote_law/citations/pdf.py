"""PDF → the text of its pages, and which pages have none; PDFium reads them in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import suppress
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.citations import bounds
from lanzarote_law.citations.parts import DocumentPart, DocumentParts, Lost
from lanzarote_law.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

_SCRIPT = Path(__file__).with_name("pdfpages.py")
_EACH = 0.05
"""Seconds between two looks at how much memory the process has."""
_NO_TEXT = ("no text, only images", "run it through text recognition first")


def read(name: str, content: bytes) -> DocumentParts:
    """The pages of a PDF. Raises UnreadableError where none can be read, and where the libraries are not there."""
    if find_spec("pypdfium2") is None or find_spec("psutil") is None:
        raise UnreadableError(
            f"{name}: PDF documents need the extra [documents]",
            'install them with: pip install "lanzarote-law[documents]"',
        )
    output, why = _read_elsewhere(content)
    count, *pages = (json.loads(line) for line in output.split("\n")[:-1] or ["0"])
    if isinstance(count, str):
        raise UnreadableError(f"{name} is no PDF that can be read: {count}")
    bounds.within(bounds.PAGES, count, name, "pages")
    bounds.within(bounds.TEXT, sum(len(text or "") for text, _ in pages), name, "characters of text")
    if why and not pages:
        raise UnreadableError(f"{name} is no PDF that can be read: {why}")
    parts = tuple(DocumentPart("page", number, _printed(text or "")) for number, (text, _) in enumerate(pages, start=1))
    if not any(part.words.strip() for part in parts) and any(text is not None for text, _ in pages):
        raise UnreadableError(f"{name} holds {_NO_TEXT[0]}", _NO_TEXT[1])
    return DocumentParts(parts, tuple(_lost(pages, count, why)))


class _Watched(NamedTuple):
    output: str
    why: str
    """Why the process did not come to its end, if it did not."""


def _read_elsewhere(content: bytes) -> _Watched:
    """What the process says, which is ended where it takes too long or too much."""
    limits = (bounds.PAGES, bounds.TEXT, 2 * bounds.MEMORY)
    # `-P`, and only the folders that this process looks in: nothing beside the document is taken for a library
    folders = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = [sys.executable, "-P", str(_SCRIPT), *map(str, limits)]
    why = ""
    # through files, not pipes: `communicate` forgets what it has not written yet when its time is over
    with TemporaryFile() as given, TemporaryFile() as told:
        given.write(content)
        given.seek(0)
        with subprocess.Popen(  # noqa: S603  # our own script
            command, env=folders, stdin=given, stdout=told, stderr=subprocess.DEVNULL
        ) as child:
            for _ in range(int(bounds.SECONDS / _EACH)):
                with suppress(subprocess.TimeoutExpired):
                    child.wait(_EACH)
                    break
                if why := _memory_taken(child.pid):
                    break
            else:
                why = f"it takes more than {bounds.SECONDS} seconds to read"
            child.kill()
        told.seek(0)
        output = told.read().decode()
    return _Watched(output, why or ("the file breaks the reader of PDF" if child.returncode else ""))


def _memory_taken(process: int) -> str:
    """That a process takes too much memory, or nothing."""
    import psutil  # noqa: PLC0415  # an extra

    with suppress(psutil.Error):  # it may have come to its end
        if psutil.Process(process).memory_info().rss > bounds.MEMORY:
            return f"it takes more than {bounds.MEMORY:,} bytes of memory to read"
    return ""


def _lost(pages: list[tuple[str | None, bool]], count: int, why: str) -> Iterator[Lost]:
    """Pages in a row of which the same is told."""
    unread = ("cannot be read" + (f": {why}" if why else ""), "save the document anew")
    told = [unread if text is None else _NO_TEXT if shows and not text.strip() else None for text, shows in pages]
    told += [unread] * (count - len(pages))
    for each, group in groupby(range(count), key=told.__getitem__):
        if each:
            first, *_, last = (*(numbers := list(group)), numbers[-1])
            which = f"page {first + 1}" if first == last else f"pages {first + 1} to {last + 1}"
            yield Lost(first, f"{which}: {each[0]}", each[1])


def _printed(page: str) -> str:
    """The text of a page: where PDFium joins a word that was divided over lines, it writes U+FFFE for a soft hyphen."""
    return page.replace("\r\n", "\n").replace("\ufffe", "\u00ad")

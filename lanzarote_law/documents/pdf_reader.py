"""PDF → the text of its pages, and which pages have none; PDFium reads them in a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryFile
from typing import NamedTuple

from lanzarote_law.documents import page_joining, size_limits, unread_content
from lanzarote_law.documents.document_parts import DocumentPart, DocumentParts, UnreadContent
from lanzarote_law.errors import UnreadableError
from lanzarote_law.extras import require_extra
from lanzarote_law.wording import to_word, worded

AUTHOR = "lanzarote-law"
"""Who writes the notes that this program leaves in a document; it does not read them again."""
_SCRIPT = Path(__file__).with_name("pdf_page_script.py")
_EACH = 0.05
"""Seconds between two looks at how much memory the process has."""
_NO_TEXT = (to_word("no text, only images"), to_word("run it through text recognition first"))


def read_pdf(name: str, content: bytes) -> DocumentParts:
    """The pages of a PDF. Raises UnreadableError where none can be read, and where the libraries are not there."""
    message = worded("{name}: PDF documents need the extra [documents]", name=name)
    require_extra("documents", ("pypdfium2", "psutil"), message)
    output, why = run_watched(_SCRIPT, (size_limits.PAGES, size_limits.TEXT, 2 * size_limits.MEMORY), content)
    counts, *pages = (json.loads(line) for line in output.decode().split("\n")[:-1] or ["[0, 0]"])
    if isinstance(counts, str):
        raise UnreadableError(worded("{name} is not a readable PDF: {why}", name=name, why=counts))
    count, attached = counts
    size_limits.refuse_excess(size_limits.PAGES, count, name, "pages")
    pages = [_Page(*each) for each in pages]
    size_limits.refuse_excess(size_limits.TEXT, sum(len(each.text or "") for each in pages), name, "characters of text")
    if why and not pages:
        raise UnreadableError(worded("{name} is not a readable PDF: {why}", name=name, why=why))
    printed = page_joining.without_running_lines([_printed(each.text or "") for each in pages])
    parts = [DocumentPart("page", number, words) for number, words in enumerate(printed, start=1)]
    if not any(part.words.strip() for part in parts) and any(each.text is not None for each in pages):
        raise UnreadableError(
            worded("{name} contains {no_text}", name=name, no_text=worded(_NO_TEXT[0])), worded(_NO_TEXT[1])
        )
    parts += (
        DocumentPart("page comment", number, _printed(said))
        for number, each in enumerate(pages, start=1)
        for said in each.said
    )
    passed = (*unread_content.report_counts({"attached file": attached}), *_passed(pages))
    return DocumentParts(tuple(parts), tuple(_lost(pages, count, why)), passed)


class _Page(NamedTuple):
    """The output of the process for one page."""

    text: str | None
    shows: bool
    covered: float
    said: list[str]


class _Watched(NamedTuple):
    output: bytes
    why: str
    """Why the process did not come to its end, if it did not."""


def run_watched(script: Path, limits: tuple[int, ...], content: bytes) -> _Watched:
    """The output of a script that reads a file in a separate process, stopped at a limit of time or memory."""
    # `-P`, and only the folders that this process looks in: nothing beside the document is taken for a library
    folders = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = [sys.executable, "-P", str(script), *map(str, limits)]
    why = ""
    # through files, not pipes: `communicate` forgets what it has not written yet when its time is over
    with TemporaryFile() as given, TemporaryFile() as written:
        given.write(content)
        given.seek(0)
        with subprocess.Popen(  # noqa: S603  # our own script
            command, env=folders, stdin=given, stdout=written, stderr=subprocess.DEVNULL
        ) as child:
            for _ in range(int(size_limits.SECONDS / _EACH)):
                with suppress(subprocess.TimeoutExpired):
                    child.wait(_EACH)
                    break
                if why := _memory_taken(child.pid):
                    break
            else:
                why = f"it takes more than {size_limits.SECONDS} seconds to read"
            child.kill()
        written.seek(0)
        output = written.read()
    return _Watched(output, why or ("the file breaks the reader of PDF" if child.returncode else ""))


def _memory_taken(process: int) -> str:
    """That a process takes too much memory, or nothing."""
    import psutil  # noqa: PLC0415  # an extra

    with suppress(psutil.Error):  # it may have come to its end
        if psutil.Process(process).memory_info().rss > size_limits.MEMORY:
            return f"it takes more than {size_limits.MEMORY:,} bytes of memory to read"
    return ""


_FEW_LETTERS = 150
_MOST_OF_IT = 0.6


def _passed(pages: list[_Page]) -> Iterator[UnreadContent]:
    """Pages in a row that an image covers: a stamp or a number on a scan, or a text beside a page that was scanned."""
    yield from _in_a_row([_told_of_an_image(each) for each in pages])


_PERHAPS_A_SCAN = (
    "perhaps a scan: hardly any text, and an image that covers it",
    "run it through text recognition first",
)
_COVERED = (
    "an image covers most of it, and only the text on it or behind it was read",
    "look whether it shows a citation that the text has not",
)


def _told_of_an_image(page: _Page) -> tuple[str, str] | None:
    """What is wrong where an image covers most of a page, and the way out."""
    letters = len("".join((page.text or "").split()))
    if not letters or page.covered < _MOST_OF_IT:
        return None
    return _PERHAPS_A_SCAN if letters < _FEW_LETTERS else _COVERED


def _lost(pages: list[_Page], count: int, why: str) -> Iterator[UnreadContent]:
    """Consecutive pages with one and the same fault."""
    unread = ("cannot be read" + (f": {why}" if why else ""), "save the document anew")
    by_page = [
        unread
        if each.text is None
        else (worded(_NO_TEXT[0]), worded(_NO_TEXT[1]))
        if each.shows and not each.text.strip()
        else None
        for each in pages
    ]
    yield from _in_a_row([*by_page, *[unread] * (count - len(pages))])


def _in_a_row(by_page: Sequence[tuple[str, str] | None]) -> Iterator[UnreadContent]:
    """What is told of the pages, by page: pages in a row of which the same is told are one."""
    for about, group in groupby(range(len(by_page)), key=by_page.__getitem__):
        if about:
            first, *others = [index + 1 for index in group]
            which = f"pages {first} to {others[-1]}" if others else f"page {first}"
            yield UnreadContent(first - 1, f"{which}: {about[0]}", about[1])


def _printed(page: str) -> str:
    """The text of a page: where PDFium joins a word that was divided over lines, it writes U+FFFE for a soft hyphen."""
    return page.replace("\r\n", "\n").replace("\ufffe", "\u00ad")

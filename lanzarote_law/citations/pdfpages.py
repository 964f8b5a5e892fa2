"""The pages of a PDF on standard input, read by PDFium: a line of JSON for each, on standard output.

Runs in a process of its own, as a script that needs nothing of this program: what a hostile file does to PDFium then
happens to that process alone.
"""

from __future__ import annotations

import json
import sys

import pypdfium2


def main(most_pages: int, most_text: int, memory: int) -> None:
    """First how many pages there are, or why it is no PDF; then the text of each, None where it cannot be read."""
    _limit(memory)
    try:
        pages = pypdfium2.PdfDocument(sys.stdin.buffer.read())
    except pypdfium2.PdfiumError as error:
        _say(str(error))
        return
    _say(len(pages))
    for index in range(len(pages) if len(pages) <= most_pages else 0):
        text, shows = _page(pages, index)
        most_text -= len(text or "")
        _say([text, shows])
        if most_text < 0:
            return


def _limit(memory: int) -> None:
    """Where the system can, it refuses more memory than this: the parent, which looks now and then, may come late."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  # no such module there

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def _page(pages: pypdfium2.PdfDocument, index: int) -> tuple[str | None, bool]:
    """The text of a page, and whether it shows anything."""
    try:
        page = pages[index]
        text_page = page.get_textpage()
        text = text_page.get_text_range()
        shows = bool(text.strip()) or next(page.get_objects(max_depth=1), None) is not None
        text_page.close()
        page.close()
    except pypdfium2.PdfiumError:
        return None, True
    return text, shows


def _say(value: object) -> None:
    sys.stdout.write(f"{json.dumps(value)}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))

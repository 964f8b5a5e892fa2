"""The pages of a PDF on standard input, read by PDFium: a line of JSON for each, on standard output.

A line has the text of the page, whether the page shows anything, which share of it images cover, and what its comments
and the fields of a form say.

Runs in a process of its own, as a script that needs nothing of this program: what a hostile file does to PDFium then
happens to that process alone.
"""

from __future__ import annotations

import ctypes
import json
import sys

import pypdfium2
import pypdfium2.raw as pdfium

_UNREAD = frozenset((pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP))
"""Annotations that say nothing, or what another one says."""
_MOST_LETTERS = 100_000
"""Letters of an annotation."""


def main(most_pages: int, most_text: int, memory: int) -> None:
    """First how many pages there are, or why it is no PDF; then each, with None for a text that cannot be read."""
    _limit(memory)
    try:
        pages = pypdfium2.PdfDocument(sys.stdin.buffer.read())
    except pypdfium2.PdfiumError as error:
        _say(str(error))
        return
    _say(len(pages))
    for index in range(len(pages) if len(pages) <= most_pages else 0):
        text, *others = _page(pages, index)
        most_text -= len(text or "")
        _say([text, *others])
        if most_text < 0:
            return


def _limit(memory: int) -> None:
    """Where the system can, it refuses more memory than this: the parent, which looks now and then, may come late."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  # no such module there

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def _page(pages: pypdfium2.PdfDocument, index: int) -> tuple[str | None, bool, float, list[str]]:
    """What is read of a page."""
    try:
        page = pages[index]
        text_page = page.get_textpage()
        text = text_page.get_text_range()
        shows = bool(text.strip()) or next(page.get_objects(max_depth=1), None) is not None
        covered = _covered(page) if len(text) < _FEW else 0.0
        said = _said(page)
        text_page.close()
        page.close()
    except pypdfium2.PdfiumError:
        return None, True, 0.0, []
    return text, shows, covered, said


_FEW = 2_000
"""Letters from which on nobody asks whether a page is a scan."""


def _covered(page: pypdfium2.PdfPage) -> float:
    """Which share of a page images cover; those inside a form count as large as the form."""
    width, height = page.get_size()
    area = 0.0
    for each in page.get_objects(max_depth=1):
        if each.type == pdfium.FPDF_PAGEOBJ_IMAGE or (each.type == pdfium.FPDF_PAGEOBJ_FORM and _holds_image(each)):
            left, bottom, right, top = each.get_bounds()
            area += max(0.0, min(right, width) - max(left, 0.0)) * max(0.0, min(top, height) - max(bottom, 0.0))
    return min(1.0, area / (width * height)) if width and height else 0.0


def _holds_image(form: pypdfium2.PdfObject) -> bool:
    count = min(pdfium.FPDFFormObj_CountObjects(form), 1_000)
    kinds = (pdfium.FPDFPageObj_GetType(pdfium.FPDFFormObj_GetObject(form, index)) for index in range(count))
    return any(kind in {pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM} for kind in kinds)


def _said(page: pypdfium2.PdfPage) -> list[str]:
    """What the comments of a page and the fields of its form say."""
    found: list[str] = []
    for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
        note = pdfium.FPDFPage_GetAnnot(page, index)
        kind = pdfium.FPDFAnnot_GetSubtype(note)
        if kind not in _UNREAD and not pdfium.FPDFAnnot_GetFlags(note) & pdfium.FPDF_ANNOT_FLAG_HIDDEN:
            key = b"V" if kind == pdfium.FPDF_ANNOT_WIDGET else b"Contents"
            length = pdfium.FPDFAnnot_GetStringValue(note, key, None, 0)
            if 2 < length <= 2 * _MOST_LETTERS:  # noqa: PLR2004  # bytes of the zero at the end
                buffer = ctypes.create_string_buffer(length)
                pdfium.FPDFAnnot_GetStringValue(
                    note, key, ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR)), length
                )
                found.append(buffer.raw[:-2].decode("utf-16-le", "replace"))
        pdfium.FPDFPage_CloseAnnot(note)
    return found


def _say(value: object) -> None:
    sys.stdout.write(f"{json.dumps(value)}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))

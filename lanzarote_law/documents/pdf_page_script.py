"""The pages of a PDF on standard input, read by PDFium: a line of JSON for each, on standard output.

A line has the text of the page, in which the marks of notes are raised figures, whether the page shows anything, which
share of it images cover, and what its comments and the fields of a form say.

Runs in a process of its own, as a script that needs nothing of this program: what a hostile file does to PDFium then
happens to that process alone.
"""

from __future__ import annotations

import ctypes
import json
import math
import re
import sys
from itertools import pairwise
from statistics import median
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from lanzarote_law.grammar.word_patterns import lazy_regex

_UNREAD = frozenset((pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP))
"""Annotations that say nothing, or what another one says."""
_MOST_LETTERS = 100_000
"""Letters of an annotation."""
_OWN = "lanzarote-law"
"""Who wrote the annotations that an earlier check left."""


def main(most_pages: int, most_text: int, memory: int) -> None:
    """First the numbers of pages and of attached files, or why it is no PDF; then each page.

    The text of a page that cannot be read is None.
    """
    limit_memory(memory)
    try:
        pages = pypdfium2.PdfDocument(sys.stdin.buffer.read())
    except pypdfium2.PdfiumError as error:
        _say(str(error))
        return
    _say([len(pages), pdfium.FPDFDoc_GetAttachmentCount(pages)])
    for index in range(len(pages) if len(pages) <= most_pages else 0):
        text, *others = _page(pages, index)
        most_text -= len(text or "")
        _say([text, *others])
        if most_text < 0:
            return


def limit_memory(memory: int) -> None:
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
        is_set_apart = _LETTERS_SET_APART.search(text) is not None
        text = (_with_words_of_letters_set_apart if is_set_apart else _with_raised_figures)(text_page, text)
        shows = bool(text.strip()) or next(page.get_objects(max_depth=1), None) is not None
        covered = _covered(page)
        said = _said(page)
        text_page.close()
        page.close()
    except pypdfium2.PdfiumError:
        return None, True, 0.0, []
    return text, shows, covered, said


# A r t i c l e 3 8 3 b i s: PDFium makes one blank of several
_LETTERS_SET_APART = lazy_regex(r"(?<!\S)[^\W\d_](?:\x20\S(?!\S)){7,}")
_OF_A_WORD = 1.5


def _with_words_of_letters_set_apart(page: pypdfium2.PdfTextpage, text: str) -> str:
    """The text without the blanks between letters, where wider gaps divide the words."""
    parts: list[str] = []
    done = 0
    for run in _LETTERS_SET_APART.finditer(text):
        boxes = [_box(page, at) for at in range(run.start(), run.end(), 2)]
        gaps = [right.left - left.right for left, right in pairwise(boxes)]
        usual = median(gaps)
        blanks = [" " if gap > _OF_A_WORD * usual else "" for gap in gaps]
        if usual > 0 and any(blanks):
            words = "".join(f"{blank}{letter}" for blank, letter in zip(("", *blanks), run[0][::2], strict=True))
            parts += (text[done : run.start()], words)
            done = run.end()
    return "".join((*parts, text[done:]))


class _Box(NamedTuple):
    left: float
    right: float


def _box(page: pypdfium2.PdfTextpage, index: int) -> _Box:
    """The bounds of the letter at an index of the text."""
    left, _, right, _ = page.get_charbox(pdfium.FPDFText_GetCharIndexFromTextIndex(page, index))
    return _Box(left, right)


class _Set(NamedTuple):
    """The typesetting of a letter: its baseline, its direction and its size."""

    x: float
    y: float
    up: tuple[float, float]
    size: float

    def above(self, other: _Set) -> float:
        """How much higher it stands than another letter, in sizes of that."""
        return ((self.x - other.x) * other.up[0] + (self.y - other.y) * other.up[1]) / other.size


_RAISED = str.maketrans("0123456789", "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079")
_SMALLER = 0.9
_HIGHER = (0.12, 0.9)
_FAR = 100
"""Blanks over which the letter before or behind is looked for."""


def _with_raised_figures(page: pypdfium2.PdfTextpage, text: str) -> str:
    """The text with the marks of notes, small figures above the line, as raised figures: `383bis³`, not `383bis3`.

    PDFium ends the line before or behind some of them; where it goes on, so does the text.
    """
    parts: list[str] = []
    done = 0
    base = None
    for run in re.finditer(r"[0-9]+", text):
        before = run.start() - _blanks(text[max(0, run.start() - _FAR) : run.start()][::-1])
        is_next = bool(parts) and text[done : run.start()].strip() in {",", ";"}  # 383bis³,⁴
        base = base if is_next else _set(page, text, before - 1) if before else None
        found = _mark_in(page, text, run, base)
        if base is None or found is None:
            continue
        mark, base = found
        is_in_a_line_of_its_own = mark == run.start() and "\n" in text[before:mark]
        parts += (
            text[done : done if is_next else before if is_in_a_line_of_its_own else mark],
            text[mark : run.end()].translate(_RAISED),
        )
        done = run.end() + (2 if _breaks_inside_a_line(page, text, run.end(), base) else 0)
    return "".join((*parts, text[done:]))


def _mark_in(page: pypdfium2.PdfTextpage, text: str, run: re.Match[str], base: _Set | None) -> tuple[int, _Set] | None:
    """Where the mark of a note begins in a run of figures, and the letter before it; not the raised 1 of `1er`."""
    for at in range(*run.span()):
        one = _set(page, text, at)
        if base is not None and _is_raised(one, base):
            is_word = text[run.end() : run.end() + 1].isalpha() and _is_raised(_set(page, text, run.end()), base)
            return None if is_word else (at, base)
        base = one
    return None


def _breaks_inside_a_line(page: pypdfium2.PdfTextpage, text: str, end: int, base: _Set) -> bool:
    """Whether PDFium ends a line behind a mark and the letter behind stands in it."""
    behind = end + _blanks(text[end : end + _FAR])
    following = _set(page, text, behind) if text.startswith("\r\n", end) and behind < len(text) else None
    return following is not None and abs(following.above(base)) < _HIGHER[0]


def _blanks(text: str) -> int:
    return len(text) - len(text.lstrip())


def _is_raised(one: _Set | None, last: _Set) -> bool:
    """Whether a figure is smaller than the letter before it, and stands higher in the same line."""
    return one is not None and one.size <= _SMALLER * last.size and _HIGHER[0] < one.above(last) < _HIGHER[1]


def _set(page: pypdfium2.PdfTextpage, text: str, index: int) -> _Set | None:
    """The typesetting of the letter at an index of the text."""
    letter = pdfium.FPDFText_GetCharIndexFromTextIndex(page, index)
    x, y, matrix = ctypes.c_double(), ctypes.c_double(), pdfium.FS_MATRIX()
    if letter < 0 or pdfium.FPDFText_GetUnicode(page, letter) != ord(text[index]):
        return None
    if not (pdfium.FPDFText_GetCharOrigin(page, letter, x, y) and pdfium.FPDFText_GetMatrix(page, letter, matrix)):
        return None
    length = math.hypot(matrix.c, matrix.d)
    size = length * pdfium.FPDFText_GetFontSize(page, letter)
    return _Set(x.value, y.value, (matrix.c / length, matrix.d / length), size) if size > 0 else None


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
            words = annotation_value(note, b"V" if kind == pdfium.FPDF_ANNOT_WIDGET else b"Contents")
            if words and annotation_value(note, b"T") != _OWN:
                found.append(words)
        pdfium.FPDFPage_CloseAnnot(note)
    return found


def annotation_value(note: pdfium.FPDF_ANNOTATION, key: bytes) -> str:
    """What an annotation says under a key."""
    length = pdfium.FPDFAnnot_GetStringValue(note, key, None, 0)
    if not 2 < length <= 2 * _MOST_LETTERS:  # noqa: PLR2004  # bytes of the zero at the end
        return ""
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFAnnot_GetStringValue(note, key, ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR)), length)
    return buffer.raw[:-2].decode("utf-16-le", "replace")


def _say(value: object) -> None:
    sys.stdout.write(f"{json.dumps(value)}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))

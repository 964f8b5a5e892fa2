"""Adds notes to a PDF: reads it from standard input, writes it to standard output with the notes after its bytes.

The first line of the input lists, as JSON, the notes of each page; the PDF follows. The first line of the output gives
the reason if that failed; otherwise it is empty. The script runs in a separate process, with the script that reads the
pages of a PDF: the effects of a hostile file on PDFium and pypdf are confined to that process.
"""

from __future__ import annotations

import io
import json
import logging
import sys
from bisect import bisect_left
from typing import NamedTuple

import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, NumberObject, TextStringObject

from lanzarote_law.documents.pdf_page_script import limit_memory

Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in points of the page."""
_IGNORED = frozenset(" \t\r\n\f\v-\u00a0\u00ad\ufffe")
"""Blanks and signs of hyphenation, which differ between readers."""
_SUPERSCRIPTS = str.maketrans("\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079", "0123456789")
_CONTEXT_LENGTHS = (200, 60, 25, 10, 5)
"""The letters on both sides by which a place is found again."""
_PRINTED_FLAG = 4
_ICON_SIZE = 20.0
"""The size of a note that is not attached to words."""


class PdfNote(NamedTuple):
    """A note on a range of the text of a page; if the range is empty, on the page."""

    start: int
    end: int
    words: str
    colour: tuple[float, float, float]


class PageNotes(NamedTuple):
    """The text of a page, as it was read, and its notes."""

    number: int
    text: str
    notes: tuple[PdfNote, ...]


def main(memory: int) -> None:
    """Read the input, add the notes, and write the PDF, or the reason why that failed."""
    limit_memory(memory)
    logging.disable()  # pypdf reports what it repairs
    head, content = sys.stdin.buffer.readline(), sys.stdin.buffer.read()
    instructions = json.loads(head)
    pages = [
        PageNotes(number, text, tuple(PdfNote(*each) for each in notes))
        for number, text, notes in instructions["pages"]
    ]
    try:
        made = add_notes(content, pages, instructions["author"], instructions["day"])
    except Exception as error:  # noqa: BLE001  # any failure of the libraries on a hostile file ends here
        _write_output(str(error) or type(error).__name__, b"")
    else:
        _write_output("", made)


def _write_output(why: str, made: bytes) -> None:
    sys.stdout.buffer.write(f"{json.dumps(why)}\n".encode() + made)


def add_notes(content: bytes, pages: list[PageNotes], author: str, day: str) -> bytes:
    """The PDF with notes. Raises the errors of the libraries, and ValueError if it cannot contain notes."""
    if pypdf.PdfReader(io.BytesIO(content)).is_encrypted:
        raise ValueError("it is encrypted")
    writer = pypdf.PdfWriter(io.BytesIO(content), incremental=True)
    read = pypdfium2.PdfDocument(content)
    number = 0
    for page in pages:
        left, top = (float(each) for each in writer.pages[page.number - 1].cropbox.upper_left)
        apart = 1
        for note, boxes in zip(page.notes, _note_boxes(read[page.number - 1], page), strict=True):
            number += 1
            made = _annotation(note, boxes, (left + _ICON_SIZE, top - (_ICON_SIZE + 4) * apart))
            made.update(_note_properties(author, day, number))
            writer.add_annotation(page.number - 1, made)
            apart += not boxes
    stream = io.BytesIO()
    writer.write(stream)
    if not _is_intact(content, stream.getvalue(), pages):
        raise ValueError("its internal tables are damaged")
    return stream.getvalue()


def _note_properties(author: str, day: str, number: int) -> dict[NameObject, NumberObject | TextStringObject]:
    """The author of a note, its date, its name in the document, and the flag that makes it visible."""
    return {
        NameObject("/NM"): TextStringObject(f"{author}-{number}"),
        NameObject("/T"): TextStringObject(author),
        NameObject("/M"): TextStringObject(f"D:{day}000000Z"),
        NameObject("/F"): NumberObject(_PRINTED_FLAG),
    }


def _is_intact(content: bytes, made: bytes, pages: list[PageNotes]) -> bool:
    """Whether another reader finds the same pages in the result, and every note."""
    before, after = pypdfium2.PdfDocument(content), pypdfium2.PdfDocument(made)
    notes = sum(len(page.notes) for page in pages)
    is_same = made.startswith(content) and len(after) == len(before)
    return is_same and _count_annotations(after, pages) >= _count_annotations(before, pages) + notes


def _count_annotations(read: pypdfium2.PdfDocument, pages: list[PageNotes]) -> int:
    """The number of notes and links on some pages."""
    return sum(pdfium.FPDFPage_GetAnnotCount(read[page.number - 1]) for page in pages)


def _annotation(note: PdfNote, boxes: list[Box], corner: tuple[float, float]) -> DictionaryObject:
    """A highlight over the lines of a range, or an icon at the edge of the page; opening it shows the note."""
    if boxes:
        quads = [
            each for left, bottom, right, top in boxes for each in (left, top, right, top, left, bottom, right, bottom)
        ]
        lefts, bottoms, rights, tops = zip(*boxes, strict=True)
        rect = (min(lefts), min(bottoms), max(rights), max(tops))
        kind = {"/Subtype": NameObject("/Highlight"), "/QuadPoints": _numbers(quads)}
    else:
        x, y = corner
        rect = (x, y, x + _ICON_SIZE, y + _ICON_SIZE)
        kind = {"/Subtype": NameObject("/Text"), "/Name": NameObject("/Comment")}
    properties = {"/Rect": _numbers(rect), "/C": _numbers(note.colour), "/Contents": TextStringObject(note.words)}
    return DictionaryObject(
        {NameObject(key): each for key, each in {"/Type": NameObject("/Annot"), **kind, **properties}.items()}
    )


def _numbers(values: list[float] | tuple[float, ...]) -> ArrayObject:
    return ArrayObject(FloatObject(round(each, 2)) for each in values)


def _note_boxes(read: pypdfium2.PdfPage, page: PageNotes) -> list[list[Box]]:
    """For each note, a box for each line of its words; none if they are not found on the page."""
    text_page = read.get_textpage()
    raw = text_page.get_text_range()
    found = []
    read_before, read_here = comparable_text(page.text), comparable_text(raw)
    for note in page.notes:
        place = find_again(read_before, note.start, note.end, read_here)
        found.append(_span_boxes(text_page, *place) if place else [])
    text_page.close()
    return found


class ComparableText(NamedTuple):
    """The letters of a text that all readers extract alike, and the place of each."""

    letters: str
    places: list[int]


def comparable_text(text: str) -> ComparableText:
    """A text without blanks and hyphens, and with superscript figures as plain ones."""
    places = [index for index, letter in enumerate(text) if letter not in _IGNORED]
    return ComparableText("".join(text[index] for index in places).translate(_SUPERSCRIPTS), places)


def find_again(text: ComparableText, start: int, end: int, raw: ComparableText) -> tuple[int, int] | None:
    r"""Where a range of a text is in another reading of the same page, which may lack some lines.

    >>> here = comparable_text("Reply\r\nof arti-\r\ncle 383bis3 here")
    >>> find_again(comparable_text("of article 383bis³ here"), 11, 17, here)
    (21, 27)
    """
    first = bisect_left(text.places, start)
    last = bisect_left(text.places, end) - 1
    if last < first:
        return None
    for reach in (len(text.letters), *_CONTEXT_LENGTHS):
        begun = max(0, first - reach)
        at = raw.letters.find(text.letters[begun : last + 1 + reach])
        if at >= 0:
            return raw.places[at + first - begun], raw.places[at + last - begun] + 1
    return None


def _span_boxes(text_page: pypdfium2.PdfTextpage, start: int, end: int) -> list[Box]:
    first, last = (pdfium.FPDFText_GetCharIndexFromTextIndex(text_page, index) for index in (start, end - 1))
    if first < 0 or last < first:
        return []
    boxes = [text_page.get_rect(index) for index in range(text_page.count_rects(first, last - first + 1))]
    return [(left, bottom, right, top) for left, bottom, right, top in boxes if right > left and top > bottom]


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))

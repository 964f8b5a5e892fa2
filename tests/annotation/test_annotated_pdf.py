"""A PDF with highlighted words and a note on each, appended to its bytes, none of which changes."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING, Any, NamedTuple

import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from reportlab.pdfgen import canvas

from lanzarote_law.annotation import pdf_annotation_script
from lanzarote_law.annotation.annotated_copy import annotate_document
from lanzarote_law.checking.check import check
from lanzarote_law.dataset import corpus_loading
from lanzarote_law.documents import files, pdf_page_script
from lanzarote_law.errors import UnreadableError
from lanzarote_law.render.checked_documents import CheckedDocument
from lanzarote_law.render.phrases import Detail, View
from tests.builders import RURITANIA, a_day
from tests.documents.hostile import a_pdf

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ON = a_day("2024-07-01")
OF_100 = (
    "error: article 100 PC 1900 was repealed on 1 July 2024 (inferred)\n→ § 1: 50 NPC (inferred); 51 NPC (inferred)"
)


class Note(NamedTuple):
    """A note as another reader finds it."""

    page: int
    kind: str
    words: str
    over: str
    """The letters under it."""


def drawn(*pages: tuple[str, ...] | Callable[[canvas.Canvas], None]) -> bytes:
    """A PDF of lines, or of drawings."""
    stream = io.BytesIO()
    made = canvas.Canvas(stream, pagesize=(595, 842), invariant=1)
    for page in pages:
        made.setFont("Times-Roman", 12)
        if callable(page):
            page(made)
        else:
            for number, line in enumerate(page):
                made.drawString(80, 700 - 20 * number, line)
        made.showPage()
    made.save()
    return stream.getvalue()


def copied(folder: Path, content: bytes) -> bytes:
    path = folder / "reply.pdf"
    path.write_bytes(content)
    view = View(corpus_loading.load(RURITANIA), ON, "en", Detail.VERBOSE)
    document = files.read_document(path)
    return annotate_document(view, CheckedDocument(document, check(view.corpus, document, ON)), content)


def notes(content: bytes) -> list[Note]:
    """The notes of a check, with the letters under each, as pypdf and PDFium find them."""
    found = []
    shown = pypdfium2.PdfDocument(content)
    for number, page in enumerate(pypdf.PdfReader(io.BytesIO(content)).pages, start=1):
        for each in page.annotations or ():
            note: Any = each.get_object()
            if note.get("/T") == "lanzarote-law":
                assert note["/M"] == "D:20240701000000Z"
                found.append(Note(number, note["/Subtype"][1:], note["/Contents"], _under(shown[number - 1], note)))
    return found


def _under(page: pypdfium2.PdfPage, note: Any) -> str:  # noqa: ANN401  # pypdf's own kind of object
    text = page.get_textpage()
    corners = [float(each) for each in note.get("/QuadPoints", ())]
    quads = [corners[start : start + 8] for start in range(0, len(corners), 8)]
    under = (text.get_text_bounded(quad[0], quad[5], quad[2], quad[1]).strip() for quad in quads)
    return " ".join(dict.fromkeys(under))


LINES = ("Making images is punished by article 100 Sw.", "Trying is so by articles 100 to", "101 Sw.")


def test_each_problem_is_marked_where_it_stands_and_the_first_note_says_it_in_sum(tmp_path: Path) -> None:
    whole, *found = notes(copied(tmp_path, drawn(LINES)))
    assert (whole.page, whole.kind, whole.over) == (1, "Text", "")
    assert whole.words == (
        "Checked: reply.pdf: 2 citations (2 CP); 2 errors, 0 warnings, 0 notes; law as at 1 July 2024\n"
        "The text of this copy is that of the document; only comments were added.\n"
        "A reading of the law as at 1 July 2024, computed from this data set; not legal advice and not a finding of"
        " the Committee."
    )
    ended = "error: none of articles 100 to 101 PC 1900 is in force on 1 July 2024\n→ 50, 51 NPC"
    assert found == [Note(1, "Highlight", OF_100, "100"), Note(1, "Highlight", ended, "100 to 101")]


def test_the_document_is_the_beginning_of_its_copy(tmp_path: Path) -> None:
    content = drawn(LINES, LINES)
    copy = copied(tmp_path, content)
    assert copy.startswith(content)
    assert copied(tmp_path, content) == copy
    (tmp_path / "copy.pdf").write_bytes(copy)
    assert files.read_document(tmp_path / "copy.pdf").text == files.read_document(tmp_path / "reply.pdf").text


def test_a_copy_that_is_checked_again_is_read_without_its_notes(tmp_path: Path) -> None:
    copy = copied(tmp_path, drawn(LINES))
    again = copied(tmp_path, copy)
    assert again.startswith(copy)
    # as PDFium reads them: pypdf takes its own table at the end of a document for one of the notes
    before, after = (_said(pypdfium2.PdfDocument(each)[0]) for each in (copy, again))
    assert after == before * 2


def _said(page: pypdfium2.PdfPage) -> list[str]:
    every = [pdfium.FPDFPage_GetAnnot(page, index) for index in range(pdfium.FPDFPage_GetAnnotCount(page))]
    return [pdf_page_script.annotation_value(each, b"Contents") for each in every]


def test_words_are_found_again_where_lines_at_the_edge_of_pages_were_left_out(tmp_path: Path) -> None:
    pages = [("Reply of Ruritania", "Article 100 Sw.", f"Page {number}") for number in (1, 2, 3)]
    _, *found = notes(copied(tmp_path, drawn(*pages)))
    assert [(each.page, each.over) for each in found] == [(1, "100"), (2, "100"), (3, "100")]


def _with_a_note(page: canvas.Canvas) -> None:
    page.drawString(80, 700, "Article 100")
    page.setFont("Times-Roman", 7)
    page.drawString(142, 705, "1")
    page.setFont("Times-Roman", 12)
    page.drawString(148, 700, "of the Penal Code.")


def _upright(page: canvas.Canvas) -> None:
    page.translate(300, 300)
    page.rotate(90)
    page.drawString(0, 0, "Article 100 Sw.")


def _on_its_side(page: canvas.Canvas) -> None:
    page.drawString(80, 400, "Article 100 Sw.")
    page.setPageRotation(90)


def _cut(page: canvas.Canvas) -> None:
    page.drawString(80, 700, "Article 100 Sw.")
    page.setCropBox((60, 600, 400, 720))


@pytest.mark.parametrize("page", [_with_a_note, _upright, _on_its_side, _cut])
def test_words_are_marked_however_they_are_set(page: Callable[[canvas.Canvas], None], tmp_path: Path) -> None:
    _, found = notes(copied(tmp_path, drawn(page)))
    assert found == Note(1, "Highlight", OF_100, "100")


def _with_others(page: canvas.Canvas) -> None:
    page.drawString(80, 700, "Nothing.")
    page.linkURL("https://example.org/", (80, 690, 200, 715))
    page.textAnnotation("Article 100 Sw.?", (300, 690, 320, 710))


def test_notes_that_were_there_stay_and_what_they_cite_is_told_at_the_edge_of_the_page(tmp_path: Path) -> None:
    content = drawn(("Nothing.",), _with_others)
    copy = copied(tmp_path, content)
    whole, found = notes(copy)
    assert (whole.page, found) == (1, Note(2, "Text", f"{OF_100}\nIn comment on page 2, at “100”", ""))
    assert [_count(each) for each in (content, copy)] == [[0, 2], [1, 3]]


def _count(content: bytes) -> list[int]:
    return [len(page.annotations or ()) for page in pypdf.PdfReader(io.BytesIO(content)).pages]


def test_notes_at_the_edge_of_a_page_stand_below_each_other(tmp_path: Path) -> None:
    def page(made: canvas.Canvas) -> None:
        made.drawString(80, 700, "Nothing.")
        made.textAnnotation("Article 100 Sw., article 101 Sw.?", (300, 690, 320, 710))

    reader = pypdf.PdfReader(io.BytesIO(copied(tmp_path, drawn(page))))
    tops = [
        float(each.get_object()["/Rect"][3]) for each in reader.pages[0].annotations or () if "/NM" in each.get_object()
    ]
    assert tops == sorted(tops, reverse=True)
    assert len(set(tops)) == len(tops) == 3


# -- what cannot be done ---------------------------------------------------------------------------------------------


def refused(folder: Path, content: bytes) -> str:
    with pytest.raises(UnreadableError) as error:
        copied(folder, content)
    return f"{error.value.message}; {error.value.hint}".replace(f"{folder}/", "")


def test_an_encrypted_document_takes_no_notes(tmp_path: Path) -> None:
    writer = pypdf.PdfWriter(io.BytesIO(drawn(LINES)))
    writer.encrypt("", "owner")
    stream = io.BytesIO()
    writer.write(stream)
    assert refused(tmp_path, stream.getvalue()) == (
        "reply.pdf: notes cannot be added to this PDF: it is encrypted;"
        " save the document again, for example by printing it to a PDF"
    )


def test_a_document_whose_tables_are_damaged_takes_none_or_whole_ones(tmp_path: Path) -> None:
    content = drawn(LINES)
    at = content.index(b"startxref") + 10
    for damaged in (content[:at] + b"7" + content[at:], content[: content.index(b"xref\n")], content[100:]):
        (tmp_path / "reply.pdf").write_bytes(damaged)
        try:
            copy = copied(tmp_path, damaged)
        except UnreadableError as error:
            assert "notes cannot be added" in error.message or "is not a readable PDF" in error.message  # noqa: PT017
        else:
            assert [each.over for each in notes(copy)] == ["", "100", "100 to 101"]


def test_the_missing_library_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    assert refused(tmp_path, drawn(LINES)).startswith(
        "reply.pdf: notes in PDF documents need the extra [documents]; install it with: "
    )


def test_a_document_that_the_library_cannot_read_takes_none(tmp_path: Path) -> None:
    content = a_pdf(tmp_path, b"BT /F1 12 Tf 80 700 Td (Article 100 Sw.) Tj ET").read_bytes()
    told = refused(tmp_path, content)  # in the words of the library, which differ between its versions
    assert told.startswith("reply.pdf: notes cannot be added to this PDF: ")
    assert told.endswith("; save the document again, for example by printing it to a PDF")


# -- words found again -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words", "raw", "found"),
    [
        ("article 383bis here", "383bis", "article 383bis here", "383bis"),
        ("article 383\u00adbis here", "383\u00adbis", "article 383\ufffebis here", "383\ufffebis"),
        ("article 383¹ here", "383", "article 383\r\n1 here", "383"),
        ("of article 5 of it", "5", "Page 5\r\nof article 5 of it", "5"),
        ("left and right 7", "7", "right 7 left and", "7"),
        ("nothing of it", "of", "another page", None),
        ("nothing", "", "nothing", None),
    ],
)
def test_words_are_found_in_another_reading_of_the_page(text: str, words: str, raw: str, found: str | None) -> None:
    start = text.index(words)
    place = pdf_annotation_script.find_again(
        pdf_annotation_script.comparable_text(text),
        start,
        start + len(words),
        pdf_annotation_script.comparable_text(raw),
    )
    assert (place and raw[slice(*place)]) == found

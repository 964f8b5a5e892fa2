"""Comments move no letter of a line, whatever it consists of, and cover the text that they concern."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from lanzarote_law.annotation import annotated_docx
from lanzarote_law.annotation.comments import Comment, DocumentComments
from lanzarote_law.documents import files
from tests.annotation import docx_builder
from tests.annotation.docx_builder import CHANGED, DELETED, INSERTED, NOTE, control, field, paragraph
from tests.builders import a_day
from tests.examples import examples

LETTERS = st.text(st.sampled_from("ab0é&<>\"' \u00a0\u00ad\U0001f600-]"), min_size=1, max_size=6)
TEXTS = st.builds(
    lambda words, kept: f"<w:t{' xml:space=' + chr(34) + 'preserve' + chr(34) if kept else ''}>{words}</w:t>",
    st.one_of(LETTERS.map(escape), st.sampled_from(["&#233;&#x1F600;", "a&amp;b", "c\r\nd"])),
    st.booleans(),
)
PIECES = st.one_of(TEXTS, st.sampled_from(["<w:tab/>", "<w:br/>", "<w:noBreakHyphen/>", "<w:lastRenderedPageBreak/>"]))
LOOKS = st.sampled_from(["", "<w:rPr/>", "<w:rPr><w:b/></w:rPr>", f"<w:rPr>{CHANGED}</w:rPr>"])
RUNS = st.builds(lambda look, pieces: f"<w:r>{look}{''.join(pieces)}</w:r>", LOOKS, st.lists(PIECES, max_size=4))
WRAPPED = st.builds(
    str.format,
    st.sampled_from(["{}", "{}", "<w:hyperlink>{}</w:hyperlink>", INSERTED, "<w:smartTag>{}</w:smartTag>"]),
    RUNS,
)
OTHERS = st.sampled_from([DELETED, field("REF", "ab"), control("ab"), control("ab", "<w:text/>"), NOTE.format(9)])
PARAGRAPHS = st.lists(st.one_of(WRAPPED, WRAPPED, WRAPPED, OTHERS), max_size=5).map(lambda inner: paragraph(*inner))
BODIES = st.lists(PARAGRAPHS, min_size=1, max_size=4)
SPANS = st.lists(st.tuples(st.floats(0, 1), st.floats(0, 0.4)), max_size=6)


class Placed(NamedTuple):
    start: int
    end: int


@examples(60)
@given(BODIES, SPANS)
def test_comments_move_no_letter_and_cover_what_they_are_about(
    bodies: list[str], spans: list[tuple[float, float]]
) -> None:
    content = docx_builder.small(paragraph(docx_builder.run("first")), *bodies)
    document = files.document_of_content(Path("a.docx"), content)
    length = len(document.text)
    placed = [Placed(int(at * (length - 1)), int(at * (length - 1) + 1 + wide * length)) for at, wide in spans]
    remarks = [Comment(*each, str(number), ("said",)) for number, each in enumerate(placed)]
    notes = DocumentComments(Comment(0, 0, "whole", ("said",)), tuple(remarks))
    copy = annotated_docx.annotate_docx(document, content, lambda _: notes, a_day("2024-07-01"), {})
    assert docx_builder.text(copy) == docx_builder.text(content)
    assert files.document_of_content(Path("a.docx"), copy).text == document.text
    covered = {each.words: each.covered for each in docx_builder.comments(copy)}
    assert len(covered) == len(remarks) + 1
    starts = [start for start, *_ in document.sections] + [length + 1]
    for number, (start, end) in enumerate(placed):
        part = max(index for index, each in enumerate(starts) if each <= start)
        if document.sections[part][1] == "paragraph" and start < starts[part] + len(_words(document, part)):
            about = document.text[start : min(end, starts[part] + len(_words(document, part)))]
            assert _letters(about) in _letters(covered[f"{number}: said"])


def _words(document: files.Document, part: int) -> str:
    starts = [start for start, *_ in document.sections]
    end = starts[part + 1] if part + 1 < len(starts) else len(document.text) + 2
    return document.text[starts[part] : end].removesuffix("\n").removesuffix("\n")


def _letters(words: str) -> str:
    """Words without letters that only some readers show."""
    return "".join(letter for letter in words if letter not in "\u2011\u00ad-\n\r\t ")

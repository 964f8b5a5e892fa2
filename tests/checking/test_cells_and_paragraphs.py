"""A cell ends what a word governs, and the end of a paragraph ends a sentence, in every format that draws them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx
import pytest

from lanzarote_law.checking.check import check
from lanzarote_law.documents import files
from tests.builders import a_day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from lanzarote_law.checking.check import CheckedText
    from lanzarote_law.model import Corpus

TODAY = "2026-11-30"
Rows = tuple[tuple[str, ...], ...]


def _word(folder: Path, rows: Rows, paragraphs: Sequence[str] = ()) -> Path:
    document = docx.Document()
    for words in paragraphs:
        document.add_paragraph(words)
    table = document.add_table(rows=len(rows), cols=len(rows[0])) if rows else None
    for row, cells in enumerate(rows):
        for column, words in enumerate(cells):
            assert table is not None
            table.cell(row, column).text = words
    path = folder / "a.docx"
    document.save(str(path))
    return path


def _markdown(folder: Path, rows: Rows) -> Path:
    lines = [f"| {' | '.join(row)} |" for row in rows]
    lines.insert(1, "|---" * len(rows[0]) + "|")
    path = folder / "a.md"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _html(folder: Path, rows: Rows) -> Path:
    cells = "".join(f"<tr>{''.join(f'<td>{words}</td>' for words in row)}</tr>" for row in rows)
    path = folder / "a.html"
    path.write_text(f"<html><body><table>{cells}</table></body></html>", encoding="utf-8")
    return path


def _checked(law: Corpus, path: Path) -> tuple[files.Document, CheckedText]:
    document = files.read_document(path)
    return document, check(law, document, a_day(TODAY))


@pytest.mark.parametrize("write", [_word, _markdown, _html])
@pytest.mark.parametrize(
    ("head", "answer", "cited"),
    [
        ("Article", "171 of the new Criminal Code", "171"),
        ("Art.", "171 du nouveau Code pénal", "171"),
        ("Artikel", "171 van het nieuwe Strafwetboek", "171"),
        ("Answer", "Article 171 of the new Criminal Code punishes it.", "171"),
        ("Réponse", "L'article 171 du nouveau Code pénal le punit.", "171"),
    ],
)
def test_the_item_that_begins_a_row_is_an_item_whatever_the_head_of_the_column_before_it(
    law: Corpus, tmp_path: Path, write: object, head: str, answer: str, cited: str
) -> None:
    assert callable(write)
    rows = (("Question", head), ("9.1.a", answer), ("12", ""))
    _, checked = _checked(law, write(tmp_path, rows))
    found = [(each.items or (each.citation.article,)) for each in checked.citations]
    assert found == [("9.1.a",), (cited,)]
    assert [each.code for each in checked.problems if each.code != "LL202"] == []


def test_the_next_paragraph_of_a_word_document_is_no_part_of_a_sentence_without_a_stop(
    law: Corpus, tmp_path: Path
) -> None:
    paragraphs = (
        "Art. 417/9 of the Criminal Code punishes dissemination, in force since 1 June 2023",
        "The Lanzarote Convention requires this.",
    )
    document, checked = _checked(law, _word(tmp_path, (), paragraphs))
    found = [(each.code, document.text[each.start : each.end]) for each in checked.problems]
    assert found == [("LL101", "417/9"), ("LL302", "1 June 2023")]


def test_a_paragraph_that_goes_on_in_the_next_one_is_one_sentence_with_it(law: Corpus, tmp_path: Path) -> None:
    paragraphs = ("Article 171 of the new Criminal Code punishes production:", "level 5.")
    _, checked = _checked(law, _word(tmp_path, (), paragraphs))
    assert [each.code for each in checked.problems] == ["LL303"]

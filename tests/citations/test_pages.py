"""Whole pages: decisions, notes, circulars, bills, reports, with their headings, tables, notes and editors' signs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.pages import measured, pages

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus

FOLDER = Path(__file__).parent / "pages"


@pytest.mark.parametrize(
    ("name", "count", "precision", "recall"),
    [
        ("a", 450, 0.99, 0.99),
        ("b", 472, 0.99, 0.98),
        ("c", 256, 0.99, 0.98),
        ("d", 185, 0.98, 0.98),
        ("e", 80, 0.97, 0.97),
        ("f", 418, 0.99, 0.99),
        ("g", 387, 0.99, 0.99),
        ("h", 359, 0.99, 0.97),
        ("i", 314, 0.97, 0.91),
        ("j", 234, 0.98, 0.91),
        ("k", 445, 0.99, 0.94),
        ("l", 766, 0.98, 0.96),
        ("m", 562, 0.98, 0.98),
        ("n", 632, 0.99, 0.98),
        ("o", 451, 0.98, 0.96),
        ("p", 449, 0.98, 0.97),
        ("q", 451, 0.97, 0.96),
        ("r", 449, 0.98, 0.97),
        ("s", 452, 0.98, 0.95),
        ("t", 427, 0.98, 0.97),
        ("u", 513, 0.98, 0.97),
    ],
)
def test_of_pages_nearly_every_citation_is_read_and_hardly_one_of_another_act(
    shipped: Corpus, name: str, count: int, precision: float, recall: float
) -> None:
    seen: list[str] = []
    measure = measured(shipped, list(pages(FOLDER / f"{name}.txt")), seen)
    assert measure.wanted == count
    assert min(measure.precision, measure.place_precision) >= precision, seen
    assert min(measure.recall, measure.place_recall) >= recall, seen
    assert measure.wrong <= 0.02, seen


def test_the_marks_of_a_page_are_no_part_of_it(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("=== one en\nArticle {372, § 1=CP §1} and {bis=CP 383bis -385}\n", encoding="utf-8")
    (page,) = pages(path)
    assert (page.name, page.text) == ("one en", "Article 372, § 1 and bis\n")
    assert [(each.start, each.text, each.article, each.article_to, each.paragraph) for each in page.labels] == [
        (8, "372, § 1", "372", "", "1"),
        (21, "bis", "383bis", "385", ""),
    ]

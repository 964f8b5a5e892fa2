"""Penalties that a text states with an article, and that could not be compared with the data: counted, never judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.checking.check import check
from lanzarote_law.documents.files import Document
from lanzarote_law.render import checked_documents
from lanzarote_law.render.checked_documents import CheckedDocument
from lanzarote_law.render.formats import plain_text
from lanzarote_law.render.phrases import Detail, View
from tests.builders import a_day

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus

DAY = a_day("2023-01-01")


def stated(corpus: Corpus, text: str) -> list[str]:
    """The words at which the penalties begin that were not compared."""
    return [text[start:].split(maxsplit=1)[0] for start in check(corpus, text, DAY).uncompared]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Whoever does it is fined 500 euros (article 417/9 of the Criminal Code).", "fined"),
        ("Article 417/9 of the Criminal Code punishes this with imprisonment of 3 years.", "imprisonment"),
        ("L'article 417/9 du Code pénal punit ceci de 500 euros d'amende.", "500"),
        ("L'article 417/9 du Code pénal punit ceci de 3 ans d'emprisonnement.", "3"),
        ("Artikel 417/9 van het Strafwetboek bestraft dit met een geldboete van 500 euro.", "geldboete"),
        ("Articles 417/9 and 417/10 of the Criminal Code: imprisonment from 1 year to 3 years.", "imprisonment"),
    ],
)
def test_a_penalty_that_cannot_be_compared_is_counted(shipped: Corpus, text: str, first: str) -> None:
    assert stated(shipped, text) == [first]
    assert not [each for each in check(shipped, text, DAY).problems if each.code == "LL303"]


@pytest.mark.parametrize(
    "text",
    [
        # compared: the same as in the data, and another
        "Article 417/9 of the Criminal Code punishes this with imprisonment from six months to five years.",
        "Article 417/9 of the Criminal Code punishes this with imprisonment from 1 year to 20 years.",
        # no penalty, or no article of the data beside it
        "Article 417/9 of the Criminal Code protects persons of 18 years.",
        "The fine is 500 euros.",
        "Article 5 of the Road Traffic Act provides for a fine of 500 euros.",
    ],
)
def test_what_is_compared_and_what_is_no_penalty_of_an_article_is_not_counted(shipped: Corpus, text: str) -> None:
    assert stated(shipped, text) == []


@pytest.mark.parametrize(("detail", "count"), [(Detail.NORMAL, 0), (Detail.QUIET, 0), (Detail.VERBOSE, 1)])
def test_the_verbose_result_says_it_in_one_line(shipped: Corpus, detail: Detail, count: int) -> None:
    text = (
        "Article 417/9 of the Criminal Code: fined 500 euros.\n\nArticle 417/10 of the Criminal Code: fined 100 euros."
    )
    view, document = View(shipped, DAY, "en", detail), Document("paper.txt", text, plain=True)
    page = checked_documents.problems_page(view, [CheckedDocument(document, check(shipped, document, DAY))])
    line = "paper.txt: 2 penalties stated with articles were not compared with the data (1:37, 3:38)"
    assert plain_text.text(page).splitlines().count(line) == count

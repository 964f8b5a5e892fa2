"""Which citations a text gives: the tables of `citations/`, the labelled sentences and the labelled documents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.checking.check import check
from tests.labels import ON, Label, Row, Text, found, precision_and_recall, rows, texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from lanzarote_law.model import Corpus

FOLDER = Path(__file__).parent
TABLES = {path.stem: rows(path) for path in sorted(FOLDER.glob("*.yaml"))}
ROWS = [
    pytest.param(row, id=f"{name} {number}") for name, table in TABLES.items() for number, row in enumerate(table, 1)
]
TEXTS = [text for path in sorted(FOLDER.glob("*.jsonl")) for text in texts(path)]
NOWHERE = -1


@pytest.mark.parametrize("row", ROWS)
def test_a_text_gives_the_citations_that_its_row_lists(shipped: Corpus, row: Row) -> None:
    given = [each._replace(start=NOWHERE) for each in found(shipped, row.text, row.on)]
    assert given == list(row.gives)


@pytest.mark.parametrize("before", range(65_536 - 62, 65_536 + 2))
def test_a_long_text_gives_the_same_wherever_a_citation_stands_in_it(shipped: Corpus, before: int) -> None:
    cited = "article 417/47 of the Criminal Code, 7\u2013\U0001f600 and article 383bis of the Criminal Code"
    given = found(shipped, f"{'x ' * (before // 2)}{'y' * (before % 2)} {cited}")
    assert [(each.start - before - 1, each.article) for each in given] == [(8, "417/47"), (53, "383bis")]


def test_articles_below_the_title_of_the_youth_protection_act_are_of_it(shipped: Corpus) -> None:
    text = "Loi du 8 avril 1965 relative à la protection de la jeunesse\n\nArticle 36\n\nArticle 57bis\n\nArticle 37"
    assert [each.citation.code for each in check(shipped, text, ON).citations] == ["be-lpj-1965"] * 3


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("L'article 125 du décret (de la Communauté française) du 18 janvier 2018 vaut.", "be-fwb-2018-01-18"),
        ("L'article 125 du décret de la Communauté française du 18 janvier 2018 vaut.", "be-fwb-2018-01-18"),
        ("Artikel 125 van het decreet (van de Franse Gemeenschap) van 18 januari 2018.", "be-fwb-2018-01-18"),
        ("Article 125 of the decree (of the French Community) of 18 January 2018.", "be-fwb-2018-01-18"),
        ("L'article 125 du décret (de la Région wallonne) du 18 janvier 2018 vaut.", ""),
        ("L'article 37, § 3, de la loi du 8 avril 1965Documents pertinents retrouvés.", "be-lpj-1965"),
    ],
)
def test_an_act_is_known_by_its_community_in_a_bracket_and_without_the_blank_behind(
    shipped: Corpus, text: str, code: str
) -> None:
    assert [each.citation.code for each in check(shipped, text, ON).citations] == [code]


def test_every_table_is_read() -> None:
    counts = {name: len(table) for name, table in TABLES.items()}
    assert counts == {
        "acts": 90,
        "beside": 97,
        "context": 52,
        "families": 86,
        "forms": 112,
        "found": 52,
        "items": 9,
        "laws": 19,
        "layouts": 38,
        "lists": 40,
        "names": 28,
        "told": 55,
        "traps": 38,
        "written": 48,
    }
    assert sum(not row.gives for row in TABLES["forms"]) == 20


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.ident)
def test_a_labelled_text_gives_its_labels_or_differs_as_the_row_says(shipped: Corpus, text: Text) -> None:
    assert found(shipped, text.text) == text.expected


def test_every_labelled_text_is_read() -> None:
    languages = [text.ident.partition("-")[0] for text in TEXTS]
    assert {name: languages.count(name) for name in languages} == {
        "comment": 1,
        "en": 31,
        "fr": 29,
        "mx": 11,
        "nl": 29,
        "reply": 1,
    }
    assert sum(len(text.labels) for text in TEXTS) == 265


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.ident)
def test_a_label_stands_where_it_says_and_a_difference_is_about_a_label(text: Text) -> None:
    given = [each for _, each, _ in text.differences if each]
    for label in (*text.labels, *given):
        assert text.text[label.start : label.start + len(label.text)] == label.text
    assert {label for label, _, _ in text.differences if label} <= set(text.labels)
    assert all(reason for _, _, reason in text.differences)


def _article(text: Text, label: Label) -> tuple[object, ...]:
    return (text.ident, label.start, label.instrument, label.article, label.article_to)


def _place(text: Text, label: Label) -> tuple[object, ...]:
    return (*_article(text, label), label.paragraph, label.alinea, label.point)


@pytest.mark.parametrize("measured", [_article, _place], ids=["article", "article with its place"])
def test_precision_is_98_and_recall_95_per_cent_at_least_on_the_labelled_texts(
    shipped: Corpus, measured: Callable[[Text, Label], tuple[object, ...]]
) -> None:
    given = [measured(text, label) for text in TEXTS for label in found(shipped, text.text)]
    wanted = [measured(text, label) for text in TEXTS for label in text.labels]
    precision, recall = precision_and_recall(given, wanted)
    assert precision >= 0.98
    assert recall >= 0.95


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            'under the Young Persons\' Welfare Act of 8 April 1965 ("the 1965 Act"), section 53 of the 1965 Act',
            "be-lpj-1965",
        ),
        ("section 37 of the Children\u2019s and Young Persons' Welfare Act of 8 April 1965", "be-lpj-1965"),
        ("article 7 of the Dutch Young Persons' Welfare Act of 8 April 1965", ""),
        ("La loi du 8 avril 1965 (ci-après « la loi de 1965 »). L'article 36 de la loi de 1965 aussi.", "be-lpj-1965"),
        ("De wet van 8 april 1965 geldt. Artikel 36 van de wet van 1965 ook.", "be-lpj-1965"),
        ("De wet van 12 april 1965 en de wet van 8 april 1965. Artikel 36 van de wet van 1965.", ""),
        ("Artikel 36 van de wet van 1965.", ""),
    ],
)
def test_a_law_is_known_by_its_year_where_the_text_names_one_of_that_year(
    shipped: Corpus, text: str, code: str
) -> None:
    assert [each.citation.code for each in check(shipped, text, ON).citations] == [code]


@pytest.mark.parametrize("day", ["8 April 1965", "April 8, 1965", "April 8 1965"])
def test_the_youth_protection_act_is_known_by_its_day_in_either_order(shipped: Corpus, day: str) -> None:
    for text in (f"Article 36 of the Act of {day}.", f"Article 36 of the law of {day} on the protection of youth."):
        assert [each.citation.code for each in check(shipped, text, ON).citations] == ["be-lpj-1965"]

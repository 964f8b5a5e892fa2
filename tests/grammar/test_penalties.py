"""Penalties in figures: read from the words of the data, each against a table, and found in a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.dataset import corpus_loading
from lanzarote_law.grammar.cardinal_numbers import parse_number
from lanzarote_law.grammar.penalties import Fine, PenaltyReading, parse_penalties, stated_penalties
from tests.penalties import in_words, table

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus

TABLE = table()


@pytest.mark.parametrize("words", TABLE)
def test_the_words_of_the_data_are_read_as_the_table_says(words: str) -> None:
    assert [in_words(each) for each in parse_penalties(words).penalties] == TABLE[words]
    assert parse_penalties(words).whole is bool(TABLE[words])


def test_every_penalty_that_ships_stands_in_the_table(law: Corpus) -> None:
    shipped = {version.penalty for each in law.provisions for version in each.versions if version.penalty}
    assert len(shipped) >= 100
    assert [each for each in sorted(shipped) if each not in TABLE] == [], "run: python -m tests.penalties"


def test_no_figure_is_read_that_the_words_do_not_have(law: Corpus) -> None:
    count = 0
    for version in (version for each in law.provisions for version in each.versions):
        figures = {int(each.replace(",", "")) for each in re.findall(r"[\d,]*\d", version.penalty)}
        for each in version.penalties.penalties:
            count += 1
            wanted = [each.level] if each.level else []
            wanted += [each.term.least.number, each.term.most.number] if each.term else []
            wanted += [each.fine.least, each.fine.most] if each.fine else []
            assert figures.issuperset(wanted), version.penalty
    assert count >= 150


def test_a_penalty_is_the_same_whatever_the_language(law: Corpus) -> None:
    french = corpus_loading.load(None, "fr")
    for english, other in zip(law.provisions, french.provisions, strict=True):
        assert [each.penalties for each in english.versions] == [each.penalties for each in other.versions]


@pytest.mark.parametrize(
    "words",
    [
        "",
        "the penalties of article 378bis",
        "réclusion and a fine of 500-10,000 francs",
        "imprisonment of 1 to 5 years and a fine",
        "imprisonment of 1 to 5 years (from recollection)",
        "imprisonment of 1 to 5 years; 7 lashes",
    ],
)
def test_what_cannot_be_read_whole_is_not_read_at_all(words: str) -> None:
    assert parse_penalties(words) == PenaltyReading((), whole=False)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("imprisonment of six months to five years", ["imprisonment, 6 months to 5 years"]),
        ("imprisonment of between one and five years", ["imprisonment, 1 years to 5 years"]),
        ("carries five to ten years' imprisonment", ["imprisonment, 5 years to 10 years"]),
        ("punished with six months to three years in prison", ["other, 6 months to 3 years"]),
        ("un emprisonnement d'un mois à un an", ["imprisonment, 1 months to 1 years"]),
        ("la réclusion de dix à quinze ans", ["reclusion, 10 years to 15 years"]),
        ("la réclusion de dix ans à quinze ans", ["reclusion, 10 years to 15 years"]),
        ("puni de six mois à cinq ans de prison", ["other, 6 months to 5 years"]),
        ("gevangenisstraf van drie maanden tot vijf jaar", ["imprisonment, 3 months to 5 years"]),
        ("opsluiting van tien tot vijftien jaar", ["reclusion, 10 years to 15 years"]),
        ("gevangenisstraf van 1 tot 5 jaar", ["imprisonment, 1 years to 5 years"]),
        ("emprisonnement de plus de trois ans à cinq ans au plus", ["imprisonment, 3 years to 5 years"]),
        ("een straf van niveau 4", ["other, level 4"]),
        ("a fine of EUR 500 to EUR 10,000", ["fine, EUR 500-10000"]),
        ("a fine of 100 to 1,000 euros", ["fine, EUR 100-1000"]),
        ("une amende de cinq cents euros à dix mille euros", ["fine, EUR 500-10000"]),
        ("une amende de 500 à 10.000 euros", ["fine, EUR 500-10000"]),
        ("geldboete van honderd tot duizend euro", ["fine, EUR 100-1000"]),
        ("geldboete van vijfhonderd euro tot tienduizend euro", ["fine, EUR 500-10000"]),
        # what a court imposes, ages, levels from one to another, a text about something else
        ("condamne le prévenu à quinze mois d'emprisonnement et à une amende de 500 euros", []),
        ("children of fourteen to sixteen years old", []),
        ("des enfants de quatorze à seize ans d'âge", []),
        ("penalties of level 4 to 8", []),
        ("two to three years of research", []),
        ("The fine arts from 1900 to 1950", []),
    ],
)
def test_a_text_tells_a_penalty_by_both_its_ends_or_its_level(text: str, found: list[str]) -> None:
    assert [in_words(each.penalty) for each in stated_penalties(text, 0, len(text))] == found


def test_francs_are_not_euros() -> None:
    (found,) = stated_penalties("une amende de 500 à 10.000 francs", 0, 40)
    assert found.penalty.fine == Fine(500, 10000, "BEF")


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("26", 26),
        ("10,000", 10000),
        ("10.000", 10000),
        ("10 000", 10000),
        ("twenty-six", 26),
        ("one hundred and fifty", 150),
        ("twenty-five thousand", 25000),
        ("vingt-six", 26),
        ("vingt et un", 21),
        ("soixante et onze", 71),
        ("nonante", 90),
        ("quatre-vingts", 80),
        ("cinq cents", 500),
        ("sept cent cinquante", 750),
        ("mille", 1000),
        ("cent mille", 100000),
        ("zesentwintig", 26),
        ("tweeëntwintig", 22),
        ("zevenhonderdvijftig", 750),
        ("duizend", 1000),
        ("vijftigduizend", 50000),
        ("1.5", None),
        ("several", None),
    ],
)
def test_an_amount_is_read_in_figures_and_in_words(written: str, value: int | None) -> None:
    assert parse_number(written) == value

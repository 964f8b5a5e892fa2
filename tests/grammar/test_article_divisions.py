"""How an article is divided: what is written, and what an article so divided does not have."""

from __future__ import annotations

import pytest

from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.grammar.article_divisions import Division, missing_division, parse_divisions
from lanzarote_law.grammar.pinpoints import NOWHERE, Pinpoint


def test_places_stand_within_others_and_a_range_is_each_of_its_places() -> None:
    points = (Division("1°"), Division("2°", (Division("a"), Division("b"))))
    assert parse_divisions("§ 1 (al. 1-2, 1°, 2° (a-b)), § 1/1, § 2bis (/1)") == (
        Division("§ 1", (Division("al. 1"), Division("al. 2"), *points)),
        Division("§ 1/1"),
        Division("§ 2bis", (Division("/1"),)),
    )


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("1, 2", "this is not a division of an article: 1, 2"),
        ("§ 1 (a", "something is missing"),
        ("§ 1)", "this is not a division of an article: )"),
        ("§ 1, ", "something is missing"),
        ("§ 1,§ 2", "this is not a division of an article: ,§ 2"),
        ("§ 1 (2x°)", "this is not a division of an article: 2x°)"),
        ("§ a", "this is not a division of an article: § a"),
        ("whole", "this is not a division of an article: whole"),
    ],
)
def test_what_is_not_a_place_is_named(text: str, rest: str) -> None:
    with pytest.raises(NotUnderstoodError) as error:
        parse_divisions(text)
    assert error.value.message == f"'{text}' does not say how an article is divided"
    assert error.value.hint == f"{rest}; write § 1 (al. 1-2, 1-3°), § 2 (a-f)"


TWO_PARAGRAPHS = "§ 1 (al. 1-2, 1-3°), § 2"


@pytest.mark.parametrize(
    ("text", "place", "missing"),
    [
        (TWO_PARAGRAPHS, Pinpoint("1", "2", "3"), NOWHERE),
        (TWO_PARAGRAPHS, Pinpoint("3"), Pinpoint("3")),
        (TWO_PARAGRAPHS, Pinpoint("1-3"), Pinpoint("3")),
        (TWO_PARAGRAPHS, Pinpoint("1,2"), NOWHERE),
        (TWO_PARAGRAPHS, Pinpoint("1", "3"), Pinpoint("1", "3")),
        (TWO_PARAGRAPHS, Pinpoint("1", "", "4"), Pinpoint("1", "", "4")),
        (TWO_PARAGRAPHS, Pinpoint("2", "", "1"), Pinpoint("2", "", "1")),
        (TWO_PARAGRAPHS, Pinpoint("", "", "3"), NOWHERE),
        (TWO_PARAGRAPHS, Pinpoint("2", "5"), NOWHERE),  # its alinéas are not recorded
        (TWO_PARAGRAPHS, Pinpoint("", "5"), NOWHERE),  # counted through the article, perhaps
        ("al. 1-3, 1-2°", Pinpoint("", "4"), Pinpoint("", "4")),
        ("al. 1-3, 1-2°", Pinpoint("", "3", "2"), NOWHERE),
        ("al. 1-3, 1-2°", Pinpoint("", "last", "2"), NOWHERE),
        ("al. 1-3, 1-2°", Pinpoint("2", "last"), Pinpoint("2")),
        ("al. 1", Pinpoint("1"), Pinpoint("1")),
        ("1° (a-b), 2°", Pinpoint("", "", "1", "b"), NOWHERE),
        ("1° (a-b), 2°", Pinpoint("", "", "2", "b"), Pinpoint("", "", "2", "b")),
        ("§ 1 (a, b (/1-3))", Pinpoint("1", "", "b", "3"), NOWHERE),
        ("§ 1 (a, b (/1-3))", Pinpoint("1", "", "b", "4"), Pinpoint("1", "", "b", "4")),
        ("§ 1 (a, b (/1-3))", NOWHERE, NOWHERE),
        ("", Pinpoint("1"), Pinpoint("1")),
        ("al.", Pinpoint("", "9"), NOWHERE),  # nobody counted them
        ("al.", Pinpoint("1"), Pinpoint("1")),
        ("al.", Pinpoint("", "1", "2"), Pinpoint("", "1", "2")),
    ],
)
def test_an_article_lacks_what_is_not_written(text: str, place: Pinpoint, missing: Pinpoint) -> None:
    assert missing_division(text, place) == missing

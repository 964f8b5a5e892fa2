"""Pictures: each part with its letter and pattern, each line of time where its days are."""

from __future__ import annotations

import re

import pytest

from lanzarote_law.render import svg_charts
from lanzarote_law.render.formats.blocks import Bar, Share
from lanzarote_law.render.formats.interactive_timeline import ArticleLifetime, Period
from tests.builders import a_day

AXIS = svg_charts.Axis(a_day("2016-01-01"), a_day("2026-01-01"))


def a_life(start: str, end: str, extent: str = "full") -> ArticleLifetime:
    first, last = (a_day(day) if day else None for day in (start, end))
    return ArticleLifetime("art. 1", "", "", first, last, "", extent, ())


def drawn(*lives: ArticleLifetime) -> str:
    regimes = (Period("Old", None, a_day("2021-01-01")), Period("New", a_day("2021-01-01"), None))
    days = svg_charts.Days(a_day("2018-01-01"), a_day("2026-01-01"))
    return svg_charts.article_timelines(("id", "Title", "Told"), lives, regimes, AXIS, days)


@pytest.mark.parametrize(
    ("day", "place"),
    [("2015-12-31", 150), ("2016-01-01", 150), ("2021-01-01", 435.1), ("2026-01-01", 720), ("2030-01-01", 720)],
)
def test_a_day_stands_as_far_from_the_left_as_it_is_late(day: str, place: float) -> None:
    assert AXIS.place(a_day(day)) == place


@pytest.mark.parametrize(
    ("life", "bars", "signs"),
    [
        (a_life("2018-01-01", "2021-01-01"), ["264.1 171.0"], []),
        (a_life("2018-01-01", ""), ["264.1 455.9"], ["M712.0"]),
        (a_life("2010-01-01", "2021-01-01"), ["150.0 285.1"], ["M158.0"]),
        (a_life("", "2021-01-01"), ["150.0 285.1"], ["?"]),
        (a_life("2010-01-01", "2012-01-01"), [], ["M158.0"]),
        (a_life("2018-01-01", "2018-01-01", "annulled"), [], []),
    ],
)
def test_a_line_reaches_from_the_first_day_to_the_last_and_says_where_it_goes_on(
    life: ArticleLifetime, bars: list[str], signs: list[str]
) -> None:
    picture = drawn(life)
    found = re.findall(r'class="f x-\w+" x="([\d.]+)" y="\d+" width="([\d.]+)"', picture)
    assert [" ".join(each) for each in found] == bars
    assert re.findall(r'class="open" d="(M[\d.]+)|class="unknown"[^>]*>(\?)', picture) == [
        (sign, "") if sign != "?" else ("", sign) for sign in signs
    ]


def test_each_part_of_a_bar_has_its_letter_and_another_pattern() -> None:
    bar = Bar("Items", tuple(Share(str(number), 1, "good") for number in range(8)))
    picture = svg_charts.bar("id", bar, 8)
    assert re.findall('class="letter"[^>]*>(.)<', picture) == list("ABCDEFGH")
    assert re.findall(r"url\(#(p\d)\)", picture) == [f"p{number}" for number in range(1, 8)]
    assert set(re.findall('id="(p[^"]*)"', svg_charts.patterns())) == {f"p{number}" for number in range(1, 8)}


def test_a_part_too_narrow_for_its_letter_has_none_and_an_empty_one_is_not_drawn() -> None:
    picture = svg_charts.bar("id", Bar("Items", (Share("a", 99), Share("b", 1), Share("c", 0))), 100)
    assert re.findall('class="letter"[^>]*>(.)<', picture) == ["A"]
    assert picture.count('class="f strong"') == 2
    assert '<desc id="id-told">a 99, b 1</desc>' in picture

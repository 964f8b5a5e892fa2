"""The interactive part of a report shows for any date what the commands print for that date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.answers import coverage, lookup
from lanzarote_law.dataset import store
from lanzarote_law.render import status_text
from lanzarote_law.render.formats import html
from lanzarote_law.render.formats.blocks import plain
from lanzarote_law.render.phrases import View
from lanzarote_law.reports.interactive_timeline import build_timeline
from tests.builders import (
    RURITANIA,
    a_corpus,
    a_day,
    a_link,
    a_provision,
    a_regime,
    an_act,
    an_annulment,
    an_aspect,
    an_item,
)
from tests.reports.pages import a_report

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.model import Corpus
    from lanzarote_law.render.formats.interactive_timeline import Timeline

TODAY = a_day("2026-11-24")


@pytest.fixture(scope="module", params=["ruritania", "shipped"])
def corpus(request: pytest.FixtureRequest) -> Corpus:
    return store.load(RURITANIA if request.param == "ruritania" else None)


@pytest.fixture(scope="module")
def drawn(corpus: Corpus) -> Timeline:
    return build_timeline(corpus, TODAY, "en", [each.id for each in corpus.instruments])


def days(drawn: Timeline) -> Iterator[date]:
    """The dates of the slider with their neighbours, and some others."""
    for stop in drawn.stops:
        yield from (stop.on - timedelta(1), stop.on)
    random = Random(drawn.first.toordinal())  # noqa: S311  # not used for secrets
    yield from (drawn.first + timedelta(random.randrange(5000)) for _ in range(20))


def test_on_every_day_an_item_stands_as_coverage_says_with_its_limit_and_mark(corpus: Corpus, drawn: Timeline) -> None:
    compared = 0
    for day in days(drawn):
        for instrument, group in zip(corpus.instruments, drawn.groups, strict=True):
            rows = coverage.coverage(corpus, day, instrument.id, coverage.Grouping.ITEM)
            assert [row.group for row in rows] == [row.name for row in group.rows]
            if day < drawn.stops[0].on:
                continue
            for row, mine in zip(rows, group.rows, strict=True):
                told = mine.told(day)
                text = plain(status_text.status_of(View(corpus, day, "en"), row.group, day))
                assert told.key == row.status
                assert f"{told.word} {told.rest} ".startswith(f"{text} "), (row.group, day)
                assert told.limited == bool(row.limited)
                marks = [mark for _, mark in row.marks]
                assert told.checked == (marks == ["seen"])
                assert bool(told.mark) == bool(marks)
                assert not marks or told.mark.endswith((marks[0], "not recorded")), (row.group, day, told.mark)
                compared += 1
    assert compared >= 100


def test_on_every_day_an_article_stands_as_lookup_says(corpus: Corpus, drawn: Timeline) -> None:
    by_name = {View(corpus, TODAY, "en").article(each.id): each for each in corpus.provisions}
    words = {
        "in force": "in force",
        "past": "past",
        "future": "future",
        "unrecorded": "unrecorded",
        "annulled": "annulled",
    }
    compared = 0
    for day in list(days(drawn))[::3]:
        for row in drawn.articles[::5]:
            if day >= drawn.stops[0].on:
                (answer,) = lookup.lookup(corpus, by_name[row.name].id, day)
                assert isinstance(answer, lookup.ProvisionRecord)
                assert row.told(day).key == words[answer.when]
                compared += 1
    assert compared >= 10


def test_the_bars_count_what_coverage_counts_by_regime(corpus: Corpus, drawn: Timeline) -> None:
    assert drawn.groups
    for instrument, group in zip(corpus.instruments, drawn.groups, strict=True):
        rows = coverage.coverage(corpus, TODAY, instrument.id, coverage.Grouping.REGIME)
        assert [sum(share.size for share in bar.shares) for bar in group.bars] == [
            sum(row.counts.values()) for row in rows
        ]
        assert [[share.size for share in bar.shares if share.size] for bar in group.bars] == [
            [row.counts[status] for status in type(next(iter(row.counts))) if row.counts[status]] for row in rows
        ]
        assert list(group.limited) == [
            f"{sum(row.limited.values())} with a limit; "
            f"{sum(coverage.fully_verified(row.marks).values())} of {sum(row.marks.values())} checked"
            for row in rows
        ]


def test_the_slider_stops_at_each_day_of_a_change_and_at_those_that_are_compared(drawn: Timeline) -> None:
    stops = [stop.on for stop in drawn.stops]
    turned = {turn.on for group in drawn.groups for row in group.rows for turn in row.turns}
    assert stops == sorted(set(stops))
    assert turned <= set(stops)
    assert {drawn.first, drawn.on, *(group.then for group in drawn.groups)} <= set(stops)
    assert all(stop.what for stop in drawn.stops)


def small() -> Corpus:
    return a_corpus(
        an_aspect("images"),
        an_item("8.1", aspects="images"),
        a_regime("first", "old", until="2022-06-01", title="Old"),
        a_regime("second", "old", start="2022-06-01", title="New"),
        a_provision("old/100", start="2014-01-01", repealed_on="2022-06-01", replaced_by="old/200"),
        a_provision("old/200", start="2022-06-01"),
        a_link("old/100", "8.1", "images", extent="implied"),
        a_link("old/200", "8.1", "images", limit="Only over sixteen.", limit_short="over sixteen"),
        researched_from="2016-06-18",
    )


def test_each_day_tells_what_changed_on_it() -> None:
    drawn = build_timeline(small(), a_day("2024-01-01"), "en", ["questions"])
    assert [(str(stop.on), stop.what) for stop in drawn.stops] == [
        ("2016-06-18", "first date researched"),
        ("2018-01-26", "reference date for the comparison"),
        ("2022-06-01", "1 article entered into force; 1 article ceased to be in force; status changed: 8.1"),
        ("2024-01-01", "date of this report"),
    ]
    (row,) = drawn.groups[0].rows
    assert [(str(turn.on), turn.told.word, turn.told.rest) for turn in row.turns] == [
        ("2016-06-18", "PARTIAL", ""),
        ("2022-06-01", "COVERED", "(over sixteen)"),
    ]
    assert [(life.article, life.period, life.extent, life.limits) for life in row.lives] == [
        ("100 PC 1867", "1 Jan 2014 - 31 May 2022", "implied", ()),
        ("200 PC 1867", "from 1 Jun 2022", "full", ("over sixteen",)),
    ]


def test_a_change_after_the_day_of_the_report_says_so() -> None:
    drawn = build_timeline(small(), a_day("2020-01-01"), "nl", ["questions"])
    assert drawn.stops[-1].what == (
        "na de datum van dit verslag, volgens het recht in de gegevens; 1 artikel in werking getreden;"
        " 1 artikel niet meer van kracht; status gewijzigd: 8.1"
    )


def test_an_article_that_counts_as_never_in_force_says_who_annulled_it_and_not_from_when_to_when() -> None:
    corpus = a_corpus(
        an_aspect("images"),
        an_item("8.1", aspects="images"),
        a_provision("old/100", annulled=an_annulment()),
        a_provision("old/150", start="", annulled=an_annulment()),
        a_provision("old/200", start="2018-01-01", annulled=an_annulment("2020-01-01")),
        a_link("old/100", "8.1", "images"),
        a_link("old/150", "8.1", "images"),
        a_link("old/200", "8.1", "images"),
        an_act("act:2", dated="2021-01-14"),
        researched_from="2016-06-18",
    )
    drawn = build_timeline(corpus, a_day("2024-01-01"), "en", ["questions"])
    lives = drawn.groups[0].rows[0].lives
    never = "annulled, by act of 14 January 2021: deemed never to have been in force"
    assert [(life.article, life.extent, life.period) for life in lives] == [
        ("150 PC 1867", "annulled", never),
        ("100 PC 1867", "annulled", never),
        ("200 PC 1867", "annulled", "1 Jan 2018 - 31 Dec 2019"),
    ]
    assert {row.name: row.told(a_day("2024-01-01")).word for row in drawn.articles} == {
        "100 PC 1867": "ANNULLED",
        "150 PC 1867": "ANNULLED",
        "200 PC 1867": "ANNULLED",
    }
    written = html.document(a_report(on=a_day("2024-01-01")), drawn)
    assert written.count('class="f x-annulled"') == 2  # the one that was in force for a while, and its sample


def test_before_any_regime_there_is_no_picture_of_them() -> None:
    corpus = a_corpus(
        an_item("8.1", aspects="images"),
        a_regime("code-1867", "old", start="2022-06-01"),
        a_regime("code-2024", "new", start="2026-09-01"),
    )
    regimes = tuple(each for each in corpus.regimes if each.in_force_from)
    drawn = build_timeline(replace(corpus, regimes=regimes), a_day("2020-01-01"), "en", ["questions"])
    assert drawn.groups[0].bars == ()
    assert "Items by regime" not in html.document(a_report(on=a_day("2020-01-01")), drawn)


def test_before_the_first_researched_day_no_status_is_given() -> None:
    drawn = build_timeline(small(), a_day("2015-01-01"), "en", ["questions"])
    (row,) = drawn.groups[0].rows
    assert [str(stop.on) for stop in drawn.stops][:2] == ["2015-01-01", "2016-06-18"]
    assert row.told(a_day("2015-01-01")).word == "BEFORE THE RESEARCHED PERIOD"
    assert row.told(a_day("2016-06-17")).word == "BEFORE THE RESEARCHED PERIOD"
    assert row.told(a_day("2016-06-18")).word == "PARTIAL"

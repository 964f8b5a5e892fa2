"""What holds of every corpus: laws of the status, tried on small corpora of all kinds."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lanzarote_law.answers.coverage import gaps
from lanzarote_law.answers.item_status_history import status_change_days, status_since
from lanzarote_law.answers.status import aspect_standing, compute_standing, compute_status, item_status
from lanzarote_law.dataset import corpus_loading
from lanzarote_law.model import Corpus, Correspondence, Item
from tests.builders import (
    QUESTIONS,
    Record,
    a_corpus,
    a_day,
    a_link,
    a_negative,
    a_position,
    a_provision,
    a_rest,
    an_applicability,
    an_aspect,
    an_item,
)

if TYPE_CHECKING:
    from random import Random

    from lanzarote_law.answers.status_types import AspectStanding, ItemStatus

ITEMS = ("8.1", "8.1.a", "8.1.b")
ASPECTS = ("images", "sound", "exemption")
ARTICLES = ("old/383bis", "old/417/49", "new/176")
DAYS = ("2012-05-01", "2016-06-18", "2018-01-26", "2022-06-01", "2026-09-01")

days = st.sampled_from(DAYS)
spans = st.tuples(st.sampled_from(("", *DAYS)), st.sampled_from(("", *DAYS))).filter(
    lambda span: not all(span) or span[0] < span[1]
)
subsets = st.lists(st.sampled_from(ITEMS), min_size=1, max_size=2, unique=True).map(" ".join)


@st.composite
def links(draw: st.DrawFn, number: int) -> Correspondence:
    start, end = draw(spans)
    return a_link(
        draw(st.sampled_from(ARTICLES)),
        draw(subsets),
        " ".join(draw(st.lists(st.sampled_from(ASPECTS), min_size=1, max_size=3, unique=True))),
        ident=f"link-{number}",
        extent=draw(st.sampled_from(("full", "implied", "partial"))),
        role=draw(st.sampled_from(("names", "incriminates", "exempts"))),
        basis=draw(st.sampled_from(("editorial", "reply", "comment"))),
        verification=draw(st.sampled_from(("seen", "second-hand", "inferred"))),
        start=start,
        end=end,
    )


@st.composite
def records(draw: st.DrawFn) -> tuple[Record, ...]:
    """Three items, one of them the parent of the others, three articles, and what people may say of them."""
    kind = draw(st.sampled_from(("law", "law", "option", "practice")))
    found: list[Record] = [an_aspect("exemption", exemption=True), an_aspect("images"), an_aspect("sound")]
    for item in ITEMS:
        core = draw(st.lists(st.sampled_from(ASPECTS), max_size=3, unique=True))
        extra = draw(st.sampled_from(("", *ASPECTS)))
        applies = draw(st.sampled_from(("yes", "yes", "unknown", "no")))
        found.append(an_item(item, kind=kind, aspects=" ".join(core), extra_aspects=extra))
        found += [an_applicability(item, applies)] if applies != "yes" else []
    for article in ARTICLES:
        start, end = draw(spans)
        found.append(a_provision(article, start=start, repealed_on=end))
    drawn = [draw(links(number)) for number in range(draw(st.integers(0, 6)))]
    found += drawn
    targets = [f"{item} {aspect} {link.provision}" for link in drawn for item in link.items for aspect in link.aspects]
    for number in range(draw(st.integers(0, 2))):
        start, end = draw(spans)
        aspect = draw(st.sampled_from(ASPECTS))
        found.append(a_negative(draw(subsets), aspect, ident=f"search-{number}", start=start, end=end))
    for number in range(draw(st.integers(0, 2))):
        start, end = draw(spans)
        finding = draw(st.sampled_from(("searched", "outside-scope", "not-looked-for")))
        aspect = draw(st.sampled_from(ASPECTS))
        found.append(a_rest(finding, draw(subsets), aspect, ident=f"rest-{number}", start=start, end=end))
    for number in range(draw(st.integers(0, 2))):
        found.append(
            a_position(
                f"P{number}",
                item=draw(st.sampled_from(("", *ITEMS))),
                targets=draw(st.sampled_from(("", *targets))),
                stance=draw(st.sampled_from(("disputes", "reports-shortfall"))),
                answered_by=draw(st.sampled_from(("", *ARTICLES))),
            )
        )
    return tuple(found)


corpora = records().map(lambda found: a_corpus(*found))
asked_on = st.dates(a_day("2010-01-01"), a_day("2028-01-01")) | days.map(a_day)
items = st.sampled_from(ITEMS)


def told(status: ItemStatus) -> tuple[object, ...]:
    """What a status says, but for the order in which the data name the links."""
    return (
        status.status,
        status.flags,
        status.weakness and status.weakness.mark,
        [(each.item, each.aspect, each.standing, set(each.reasons)) for each in (*status.aspects, *status.extra)],
    )


@given(records(), st.randoms(use_true_random=False), items, asked_on, asked_on)
def test_a_status_depends_on_nothing_but_the_data_the_item_and_the_day(
    found: tuple[Record, ...], random: Random, item: str, on: date, before: date
) -> None:
    first = item_status(a_corpus(*found), item, on)
    others = [each for each in found if not isinstance(each, Item)]
    random.shuffle(others)
    again = a_corpus(*[each for each in found if isinstance(each, Item)], *others)
    for each in ITEMS:
        item_status(again, each, before)
    assert told(item_status(again, item, on)) == told(first)


@given(corpora, items, asked_on)
def test_between_two_turning_days_nothing_about_a_status_turns(corpus: Corpus, item: str, on: date) -> None:
    turned = max((day for day in status_change_days(corpus, item) if day <= on), default=None)
    assume(turned is not None)
    assert turned is not None
    then, now = item_status(corpus, item, turned), item_status(corpus, item, on)
    assert [(each.standing, each.reasons, each.carriers) for each in then.aspects] == [
        (each.standing, each.reasons, each.carriers) for each in now.aspects
    ]
    assert (then.status, then.flags) == (now.status, now.flags)


def worked_out_for(corpus: Corpus, item: str, on: date) -> tuple[ItemStatus, list[AspectStanding]]:
    """A status, and the standings of its aspects, worked out for the very date."""
    found = compute_status(corpus, item, on)
    return found, [compute_standing(corpus, each.item, each.aspect, on) for each in (*found.aspects, *found.extra)]


def asked_for(corpus: Corpus, item: str, on: date) -> tuple[ItemStatus, list[AspectStanding]]:
    """The same as it is given, which is worked out once for a period."""
    found = item_status(corpus, item, on)
    return found, [aspect_standing(corpus, each.item, each.aspect, on) for each in (*found.aspects, *found.extra)]


@given(corpora, items, asked_on)
def test_a_status_is_the_same_throughout_the_period_for_which_it_is_worked_out(
    corpus: Corpus, item: str, on: date
) -> None:
    assert asked_for(corpus, item, on) == worked_out_for(corpus, item, on)


@pytest.mark.slow
def test_a_status_of_the_data_is_the_same_throughout_the_period_for_which_it_is_worked_out() -> None:
    corpus = corpus_loading.load()
    own = {day for each in corpus.items for day in status_change_days(corpus, each.id)}
    beside = {day + timedelta(step) for day in own for step in (-1, 0, 1)}
    every = sorted(beside | {a_day("2014-01-01") + timedelta(17 * step) for step in range(300)})
    for item in corpus.items:
        for on in every:
            assert asked_for(corpus, item.id, on) == worked_out_for(corpus, item.id, on), (item.id, on)
    assert len(every) > 350


@given(corpora, items, asked_on)
def test_a_status_has_held_since_its_first_day_and_not_on_the_day_before(corpus: Corpus, item: str, on: date) -> None:
    since = status_since(corpus, item, on)
    status = item_status(corpus, item, on).status
    held = {
        item_status(corpus, item, day).status
        for day in (since, *status_change_days(corpus, item))
        if since <= day <= on
    }
    assert held == {status}
    if on >= corpus.researched_from:
        assert item_status(corpus, item, since - timedelta(days=1)).status != status


@given(records(), items, asked_on, st.sampled_from(ASPECTS))
def test_a_further_full_undisputed_reading_never_uncovers_an_item(
    found: tuple[Record, ...], item: str, on: date, aspect: str
) -> None:
    before = item_status(a_corpus(*found), item, on).status
    further = (a_provision("old/1", start=""), a_link("old/1", item, aspect, ident="further"))
    after = item_status(a_corpus(*found, *further), item, on).status
    assert before != "covered" or after == "covered"
    assert before == "gap" or after != "gap"


@given(corpora, asked_on)
def test_a_hole_is_never_among_the_open_aspects(corpus: Corpus, on: date) -> None:
    found = gaps(corpus, on, QUESTIONS)
    open_aspects = [(each.item, each.aspect) for each in found.open]
    assert not set(open_aspects) & set(found.holes)
    assert len(set(open_aspects)) == len(open_aspects)
    assert len(set(found.holes)) == len(found.holes)


@given(corpora, items, st.sampled_from(ASPECTS), asked_on)
def test_only_a_recorded_search_makes_a_gap(corpus: Corpus, item: str, aspect: str, on: date) -> None:
    found = aspect_standing(corpus, item, aspect, on)
    assert (found.standing == "negative") == (found.negative is not None)
    assert not (found.carriers and found.negative)

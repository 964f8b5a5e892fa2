"""What an article of the shipped data says on the day before, the day, and the day after it changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.answers.certainty import link_period
from lanzarote_law.answers.reference_resolution import resolve
from lanzarote_law.answers.status_qualifications import partners_in_force
from tests.builders import a_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.model import Corpus

BEFORE = "may be prosecuted for an act committed abroad that is punishable in both States"
TURNS = [
    ("10ter TP CIC", ("2024-04-27", "Any person may be prosecuted"), ("2024-04-28", ""), ("2024-04-29", "")),
    ("14/6 TP CIC", ("2024-04-27", ""), ("2024-04-28", "Anyone who commits"), ("2024-04-29", "Anyone who commits")),
    ("be-tp-cic/7", ("2024-04-27", BEFORE), ("2024-04-28", "on behalf of a legal person"), ("2024-04-29", "on behalf")),
    ("be-tp-cic/6", ("2024-04-27", "four groups"), ("2024-04-28", "habitual residence"), ("2024-04-29", "habitual")),
    (
        "be-tp-cic/12",
        ("2024-04-27", "be found in Belgium"),
        ("2024-04-28", "a crime against"),
        ("2024-04-29", "a crime"),
    ),
    ("be-tp-cic/21", ("2024-04-27", "twenty years"), ("2024-04-28", "thirty years"), ("2024-04-29", "thirty years")),
    ("93 CIC", ("2019-06-02", "designated by name"), ("2019-06-03", "certified"), ("2019-06-04", "certified")),
    ("3bis TP CIC", ("2024-06-06", "reception is"), ("2024-06-07", "throughout"), ("2024-06-08", "throughout")),
    ("57bis LPJ", ("2023-02-28", "must be inadequate"), ("2023-03-01", "article 38"), ("2023-03-02", "article 38")),
    ("46bis CIC", ("2022-08-17", "six months"), ("2022-08-18", "banks"), ("2022-08-19", "banks")),
]


@pytest.mark.parametrize("turn", TURNS, ids=lambda turn: turn[0])
def test_an_article_says_what_is_in_force_on_the_day_before_the_day_and_the_day_after(
    shipped: Corpus, turn: tuple[str, *tuple[tuple[str, str], ...]]
) -> None:
    reference, *days = turn
    for day, words in days:
        on = a_day(day)
        provision = resolve(shipped, reference, on).provision
        assert provision is not None
        version = provision.version(on)
        assert bool(words) is (version is not None), day
        assert version is None or words in version.summary


def test_what_must_be_read_with_an_article_ends_with_what_it_said(shipped: Corpus) -> None:
    days = ("2024-04-27", "2024-04-28")
    named = [[each.provision for each in partners_in_force(shipped, "be-tp-cic/7", a_day(day))] for day in days]
    assert named == [["be-tp-cic/12", "be-tp-cic/10ter"], []]


NUMBER = r"(\d+)(?:/(\d+))?[a-z]*"
RANGE = re.compile(rf"{NUMBER}(?: to {NUMBER})?")


def searched(text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The first and the last of each number, or range of numbers, that the words of a search name."""
    for found in RANGE.finditer(text):
        first, rest, last, last_rest = (int(each or 0) for each in found.groups())
        yield (first, rest), (last, last_rest) if last else (first, rest)


def test_no_search_names_the_rule_that_ended_it(shipped: Corpus) -> None:
    closing = [
        (search.id, link.provision)
        for search in shipped.negatives
        for link in shipped.correspondences
        if search.aspect in link.aspects and not set(search.items).isdisjoint(link.items)
        if search.end and link_period(shipped, link)[0] == search.end
        for first, last in searched(search.checked)
        for found in [RANGE.fullmatch(link.provision.partition("/")[2])]
        if found and first <= (int(found[1]), int(found[2] or 0)) <= last
    ]
    assert closing == []


def test_no_short_limit_rests_on_law_of_a_year_after_the_first_day_of_its_link(shipped: Corpus) -> None:
    limits = [each for each in shipped.correspondences if re.search(r"20\d\d", each.limit_short)]
    later = [
        each.id
        for each in limits
        if max(map(int, re.findall(r"20\d\d", each.limit_short)))
        > (link_period(shipped, each)[0] or a_day("1900-01-01")).year
    ]
    assert (later, len(limits) > 3) == ([], True)

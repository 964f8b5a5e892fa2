"""No status is printed without what it holds only for: a property of every output, over the data of both data sets."""

from __future__ import annotations

import csv
import io
import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import pytest

from lanzarote_law.answers import coverage as counts
from lanzarote_law.answers import law_over_time
from lanzarote_law.answers import lookup as query
from lanzarote_law.answers.reference_resolution import ResolvedReference
from lanzarote_law.answers.status import item_status
from lanzarote_law.answers.status_types import OPEN_STANDINGS, Standing, Status
from lanzarote_law.dataset import corpus_loading
from lanzarote_law.model import ItemKind
from lanzarote_law.render import blocks, changes, coverage, gaps, json_output, lookup
from lanzarote_law.render.formats import csv_tables, markdown, plain_text
from lanzarote_law.render.item_status_text import qualified_status
from lanzarote_law.render.phrases import Detail, View
from tests.builders import RURITANIA, a_corpus, a_day, a_link, a_negative, a_provision, an_aspect, an_item

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from lanzarote_law.answers.lookup import ItemAnswer
    from lanzarote_law.answers.status_types import AspectStanding, ItemStatus
    from lanzarote_law.model import Corpus
    from lanzarote_law.render.blocks import Page
    from lanzarote_law.render.json_output_keys import Plain

THEN, NOW = a_day("2018-01-26"), a_day("2026-11-24")
DATA = pytest.mark.parametrize(("folder", "at_least"), [(RURITANIA, 1), (None, 90)], ids=["ruritania", "shipped"])


@cache
def corpus_of(folder: Path | None) -> Corpus:
    return corpus_loading.load(folder)


class Limited(NamedTuple):
    """An item on a day whose status holds only within limits."""

    item: str
    on: date
    status: ItemStatus
    limits: tuple[str, ...]

    @property
    def told(self) -> tuple[str, ...]:
        """What must stand with the status: the limits, or the number of more than two, or of those of its limbs."""
        of_limbs = any(each.item != self.item for each in self.status.aspects)
        many = len(self.limits) > (1 if of_limbs else 2)
        return (f"{len(self.limits)} limits",) if many else self.limits


def limits_of(standings: tuple[AspectStanding, ...]) -> tuple[str, ...]:
    """The short limits as the records have them."""
    links = [judged.link for each in standings for judged in (*each.carriers, *each.exempting)]
    return tuple(dict.fromkeys(link.limit_short for link in links if link.limit))


def limited(corpus: Corpus, *days: date) -> list[Limited]:
    found = []
    for item in corpus.item:
        for on in days or (THEN, NOW):
            status = item_status(corpus, item, on)
            limits = limits_of(status.aspects)
            if limits and status.status is not Status.BEFORE_RESEARCH:
                found.append(Limited(item, on, status, limits))
    return found


def answer(corpus: Corpus, item: str, on: date) -> ItemAnswer:
    """The answer about an item, also where its number is that of an article, too."""
    return query.item_answer(corpus, corpus.item[item], on, ResolvedReference(item, (corpus.item[item],)))


def pages(corpus: Corpus, item: str, on: date) -> Iterator[Page]:
    found = answer(corpus, item, on)
    for detail in Detail:
        yield lookup.page(View(corpus, on, "en", detail), (found,))


@DATA
def test_a_status_of_today_or_then_stands_on_no_page_without_its_limits(folder: Path | None, at_least: int) -> None:
    corpus = corpus_of(folder)
    found = limited(corpus)
    assert len(found) >= at_least
    for each in found:
        for on in {each.on, NOW}:  # of the reference day, also on the second line of another day
            for page in pages(corpus, each.item, on):
                word = View(corpus, on, "en").word(each.status.status)
                lines = [line for line in plain_text.text(page).splitlines() if line.startswith(f"  {word}")]
                assert [told for told in each.told if not any(told in line for line in lines)] == [], lines


@DATA
def test_markdown_says_them_too(folder: Path | None, at_least: int) -> None:
    corpus = corpus_of(folder)
    found = limited(corpus)
    assert len(found) >= at_least
    for each in found:
        for page in pages(corpus, each.item, each.on):
            first = markdown.text(page).split("\n\n")[1]
            assert [told for told in each.told if markdown.escape(told) not in first] == []


@DATA
def test_a_heading_shows_those_of_each_limb_beside_it_or_once_for_all(folder: Path | None, at_least: int) -> None:
    corpus = corpus_of(folder)
    limbs = [each for each in limited(corpus) if "." in each.item and parent_of(corpus, each.item)]
    assert len(limbs) >= at_least // 2
    for each in limbs:
        view = View(corpus, each.on, "en")
        lines = plain_text.text(
            lookup.page(view, (answer(corpus, parent_of(corpus, each.item), each.on),))
        ).splitlines()
        shared = next((line for line in lines if line.startswith("  All parts: ")), "")
        row = next(line for line in lines if line.startswith(f"  {each.item} "))
        rest = [limit for limit in each.limits if limit not in shared]
        of_limbs = any(standing.item != each.item for standing in each.status.aspects)
        if len(rest) > (1 if of_limbs else 2):
            rest = [f"{len(rest)} limits"]
        told = "; ".join(dict.fromkeys(part for limit in rest for part in limit.split("; ")))  # each condition once
        assert told in row, (each.item, row)


def parent_of(corpus: Corpus, item: str) -> str:
    """The item of the law of which another is the next limb; empty where there is none."""
    parts = corpus.reference(item).parts
    found = [
        each
        for each, limbs in corpus.limbs.items()
        if item in limbs and len(corpus.reference(each).parts) == len(parts) - 1
        if corpus.item[each].kind is not ItemKind.PRACTICE and corpus.item[item].kind is not ItemKind.PRACTICE
    ]
    return found[0] if found else ""


@DATA
def test_coverage_by_item_shows_them_in_every_format(folder: Path | None, at_least: int) -> None:
    corpus = corpus_of(folder)
    seen = 0
    for on in (THEN, NOW):
        view = View(corpus, on, "en")
        told = {each.item: each for each in limited(corpus, on)}
        for instrument in corpus.instrument:
            rows = counts.coverage(corpus, on, instrument, counts.Grouping.ITEM, "en")
            page = coverage.page(view, "All", rows)
            lines = {line.split()[0]: line for line in plain_text.text(page).splitlines() if line.startswith("    ")}
            cells = {row.split()[1]: row for row in markdown.text(page).splitlines() if row.startswith("| ")}
            document = json_output.coverage(
                view, rows, (), None, (counts.totals(corpus, on, instrument), rows[0].marks)
            )
            plain_rows = {row["group"]: row for row in document["rows"]}
            comma = {row["group"]: row for row in read(document)}
            for item in (item for item in plain_rows if item in told):
                assert [each for each in told[item].told if each not in lines[item]] == []
                assert [
                    each for each in told[item].told if markdown.escape(each) not in cells[markdown.escape(item)]
                ] == []
                assert plain_rows[item]["limits"] == [*told[item].limits]
                assert set(comma[item]["limits"].split("; ")) == set("; ".join(told[item].limits).split("; "))
                seen += 1
    assert seen >= at_least // 2


def read(document: Plain) -> list[dict[str, str]]:
    """The rows of a document as CSV."""
    return list(csv.DictReader(io.StringIO(csv_tables.text(csv_tables.table(document)), newline="")))


@DATA
def test_changes_show_those_of_the_last_status(folder: Path | None, at_least: int) -> None:
    corpus = corpus_of(folder)
    result = law_over_time.changes(corpus, a_day("2011-01-01") if folder else THEN, THEN if folder else NOW)
    told = {each.item: each for each in limited(corpus, result.end)}
    moves = [move for move in result.moves if move.item in told]
    assert len(moves) >= min(at_least, 20)
    for move in moves:
        alone = result._replace(moves=(move,))
        loud = plain_text.text(changes.page(View(corpus, result.end, "en", Detail.VERBOSE), alone))
        row = next((line for line in loud.splitlines() if line.startswith(f"    {move.item} ")), None)
        assert row is None or [each for each in told[move.item].told if each not in row] == []
        short = plain_text.text(changes.page(View(corpus, result.end, "en"), alone)).splitlines()[3]
        if f": {move.item}" in short:
            assert [each for each in told[move.item].told if each not in short] == []
        [document] = json_output.changes(View(corpus, result.end, "en"), alone)["moves"]
        assert document["limits"] == [*told[move.item].limits]
    rows = [row for row in read(json_output.changes(View(corpus, result.end, "en"), result)) if row["part"] == "status"]
    comma = {row["item"]: row["limits"] for row in rows}
    for move in moves:
        assert set(comma[move.item].split("; ")) == set("; ".join(told[move.item].limits).split("; "))


@DATA
def test_json_and_csv_of_lookup_give_every_one_of_them(folder: Path | None, at_least: int) -> None:
    corpus = corpus_of(folder)
    found = limited(corpus)
    assert len(found) >= at_least
    for each in found:
        document = json_output.lookup(View(corpus, each.on, "en"), (answer(corpus, each.item, each.on),))
        assert document["results"][0]["limits"] == [*each.limits]
        assert {row["limits"] for row in read(document)} <= {"; ".join(each.limits), " ".join(each.limits)}
        if each.on == THEN:
            later = json_output.lookup(View(corpus, NOW, "en"), (answer(corpus, each.item, NOW),))
            assert later["results"][0]["limits_then"] == [*each.limits]


@DATA
def test_what_full_means_goes_along_with_the_status_of_its_item(folder: Path | None, at_least: int) -> None:
    corpus = corpus_of(folder)
    seen = 0
    for item in corpus.item:
        for on in (THEN, NOW):
            status = item_status(corpus, item, on)
            full = [each.aspect for each in status.aspects if each.standing is Standing.FULL]
            means = [*dict.fromkeys(filter(None, (corpus.aspect[aspect].full_means for aspect in full)))]
            if not means:
                continue
            seen += 1
            document = json_output.lookup(View(corpus, on, "en"), (answer(corpus, item, on),))
            assert document["results"][0]["means"] == means
            if all(each.item == item for each in status.aspects):  # under a heading, it stands beside each limb
                for page in pages(corpus, item, on):
                    line = next(line for line in plain_text.text(page).splitlines() if line.startswith("  "))
                    assert [each for each in means if each not in line] == []
    assert seen >= at_least // 5


# -- how many, and what is not counted -------------------------------------------------------------------------------


LONG = "Only where the minor is over sixteen and all who are shown agree, and nobody else is shown it."


@pytest.mark.parametrize(
    ("limits", "told"),
    [
        (["one"], "COVERED (one)"),
        (["one", "two"], "COVERED (one; two)"),
        (["one", "two", "three"], "COVERED (3 limits apply)"),
        (["one", "one", "one"], "COVERED (one)"),
        ([""], "COVERED (Only where the minor is over sixteen and all who are ...)"),
    ],
)
def test_two_limits_are_told_and_of_more_the_number(limits: list[str], told: str) -> None:
    corpus = a_corpus(
        an_item(aspects="images sound texts"),
        a_provision(),
        *(
            a_link(aspects=aspect, ident=aspect, limit=LONG, limit_short=limits[min(index, len(limits) - 1)])
            for index, aspect in enumerate(("images", "sound", "texts"))
        ),
    )
    view = View(corpus, THEN, "en")
    assert blocks.text_of_run(qualified_status(view, item_status(corpus, "8.1.a", THEN))) == told


def test_a_status_without_law_has_no_limit_and_what_full_means_is_not_said_of_a_part() -> None:
    corpus = a_corpus(
        an_item(aspects="images"),
        an_item("8.1.b", aspects="images"),
        an_aspect("images", full_means="the child is punishable"),
        a_provision(repealed_on="2020-01-01"),
        a_link(limit=LONG),
        a_link(items="8.1.b", extent="implied"),
        a_negative(),
    )
    view = View(corpus, THEN, "en")
    cases = (("8.1.a", THEN), ("8.1.a", a_day("2020-01-01")), ("8.1.b", THEN))
    told = [blocks.text_of_run(qualified_status(view, item_status(corpus, item, day))) for item, day in cases]
    assert told == [
        "COVERED (the child is punishable; Only where the minor is over sixteen and all who are ...)",
        "GAP",
        "PARTIAL",
    ]


@DATA
def test_a_hole_is_never_counted_as_an_open_point(folder: Path | None, at_least: int) -> None:
    corpus = corpus_of(folder)
    seen = 0
    for item in corpus.item:
        for on in (THEN, NOW):
            status = item_status(corpus, item, on)
            found = Standing.UNKNOWN in {each.standing for each in status.aspects}
            seen += found
            opened = [each for each in status.aspects if each.standing in OPEN_STANDINGS]
            assert Standing.UNKNOWN not in {each.standing for each in opened}
            text = plain_text.text(lookup.page(View(corpus, on, "en", Detail.QUIET), (answer(corpus, item, on),)))
            count = len(opened), len(status.aspects)
            if status.status is Status.PARTIAL and len(status.aspects) > 1:
                assert re.search(rf"PARTIAL [^()]*\({count[0]} of {count[1]} aspects open", text)
            assert (
                re.search(
                    rf"; {sum(each.standing is Standing.UNKNOWN for each in status.aspects)} aspects? not researched",
                    text,
                )
                is not None
            ) is (found and status.status is Status.PARTIAL)
    for on in (THEN, NOW):
        for instrument in corpus.instrument:
            result = counts.gaps(corpus, on, instrument)
            aspects = {(each.aspect, each.standing) for each in result.open}
            lines = plain_text.text(gaps.page(View(corpus, on, "en"), result)).splitlines()
            first = next(line for line in lines if line.startswith("  Open"))
            counted = re.fullmatch(r"  Open \((.+?)(; no treaty obligation: .+)?\)( \[[a-z-]+\])?", first)
            assert counted
            assert counted[1] == f"{len(aspects)} aspect{'' if len(aspects) == 1 else 's'}"
            assert Standing.UNKNOWN not in {standing for _, standing in aspects}
    assert seen >= (2 if at_least else 0)

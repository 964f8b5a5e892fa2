"""A thousand edits of the data that ship: the lines of the edited records change, and nothing else does.

Edits come as commands make them: one or several in a file at once, each of another record.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import fields
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from lanzarote_law import answers
from lanzarote_law.answers.coverage import Grouping
from lanzarote_law.answers.status import item_status
from lanzarote_law.dataset import schema
from lanzarote_law.dataset.schema import FILE_SHAPES, LIST_LOCATIONS
from lanzarote_law.edits import amendment_and_repeal
from lanzarote_law.edits.data_records import as_mapping
from lanzarote_law.edits.drafts import draft_changes
from lanzarote_law.edits.law_adoption import adopt_law as with_law
from lanzarote_law.edits.law_input_file import LawStep, TypedAct, TypedLaw
from lanzarote_law.model import Corpus, Mark, Text
from lanzarote_law.render import coverage, gaps, lookup
from lanzarote_law.render.formats import plain_text
from lanzarote_law.render.phrases import Detail, View
from tests.changes import data_set, named, read, root, seeded
from tests.command import ROOT
from tests.examples import seeds
from tests.shipped import opened
from tests.ugly import numbers, sprinkled

if TYPE_CHECKING:
    from collections.abc import Iterable
    from random import Random

    from lanzarote_law.answers.status_types import AspectStanding, ItemStatus
    from lanzarote_law.dataset.value_readers import Node, ParsedFile
    from lanzarote_law.edits.amendment_and_repeal import DataSet
    from lanzarote_law.edits.data_records import RecordChange
    from lanzarote_law.model import Provision

Key = tuple[str, str]
"""The kind and the id of a record."""

SIZES = range(1, 20, 2)
"""How many records ten edits change: a hundred in all."""

shipped = data_set(ROOT / "data")


def places(file: ParsedFile) -> dict[Key, Node]:
    """Where each record of a file stands."""
    found: dict[Key, Node] = {}
    for kind, place in LIST_LOCATIONS.items():
        inside = root(file).at(place.key).value
        if file.shape in place.files and inside is not root(file).value:
            idents = named(kind, as_mapping(root(file).plain())[place.key])
            assert isinstance(inside, (list, dict))
            children = inside.values() if isinstance(inside, dict) else inside
            found |= {(kind, ident): child for ident, child in zip(idents, children, strict=True)}
    return found


def outside(name: str, text: str, touched: Iterable[Key]) -> list[str]:
    """The lines of a file that stand neither in some of its records nor at the head of a list; no blank ones."""
    file = read(name, text)
    lines = text.splitlines(keepends=True)
    known = places(file)
    for node in (known[key] for key in touched if key in known):
        start = (node.key_line or node.line) - 1
        lines[start : node.end] = [""] * (node.end - start)
    heads = tuple(f"{place.key}:" for place in LIST_LOCATIONS.values() if name in place.files)
    return [line for line in lines if line.strip() and not line.startswith(heads)]


def told(files: Iterable[ParsedFile]) -> dict[Key, object]:
    """Every record of a data set as the model has it, and the rest by its field."""
    corpus, reading = schema.read_corpus(list(files))
    assert reading.problems == []
    found: dict[Key, object] = {("", each.name): getattr(corpus, each.name) for each in fields(Corpus)}
    for kind, place in LIST_LOCATIONS.items():
        idents = [ident for each, ident in reading.places if each == kind]
        values = found.pop(("", place.key))
        assert isinstance(values, tuple)
        found |= {(kind, ident): value for ident, value in zip(idents, values, strict=True)}
    return found


TOLD = told(shipped.files.values())


def keys(changes: Iterable[RecordChange]) -> set[Key]:
    return {(change.kind, change.id) for change in changes}


@pytest.mark.parametrize("seed", seeds(10, quick=3))
def test_a_hundred_edits_change_the_lines_and_the_values_of_their_records_and_no_other(seed: int) -> None:
    random = seeded(seed)
    for size in SIZES:
        name = random.choice(list(FILE_SHAPES))
        changes = shipped.changes(random, name, size)
        new = shipped.edited(name, shipped.texts[name], changes)
        assert outside(name, new, keys(changes)) == outside(name, shipped.texts[name], keys(changes))
        assert "\n\n\n" not in new
        after = told((shipped.files | {name: read(name, new)}).values())
        assert {key for key in TOLD | after if TOLD.get(key) != after.get(key)} == keys(changes)


@pytest.mark.parametrize("seed", seeds(2, quick=1))
def test_a_hundred_edits_between_comments_leave_every_comment_and_every_line_of_the_other_records(seed: int) -> None:
    random = seeded(seed)
    for size in SIZES:
        name = random.choice(list(FILE_SHAPES))
        text = sprinkled(shipped.texts[name], root(shipped.files[name]), random)
        assert root(read(name, text)).plain() == shipped.records.roots[name]
        changes = shipped.changes(random, name, size)
        new = shipped.edited(name, text, changes)
        old, left = outside(name, text, keys(changes)), outside(name, new, keys(changes))
        rest = iter(left)
        assert all(line in rest for line in old)  # in their order
        assert all(line.lstrip().startswith("#") for line in Counter(left) - Counter(old))
        assert sorted(numbers(new)) == sorted(numbers(text))


# -- an amendment says nothing of the days before it, and makes nothing surer ------------------------------------------

OPENED = opened()
BEFORE = OPENED.data.corpus
LINKED = [each.id for each in BEFORE.provisions if each.id in BEFORE.links_to_provision]
MARKS = (Mark.SEEN, Mark.SECOND_HAND, Mark.INFERRED, Mark.UNVERIFIED)
REFERENCE_DAY = date(2018, 1, 26)
SAMPLED = tuple(
    date.fromisoformat(day) for day in ("2016-06-18", "2018-01-26", "2022-06-01", "2026-09-01", "2030-01-01")
)


def amended(
    random: Random, data: DataSet, articles: list[str] = LINKED
) -> tuple[Provision, date, tuple[RecordChange, ...]]:
    """An amendment of an article on which something rests, on some day on which it is in force."""
    corpus = data.corpus
    while True:
        provision = corpus.provision[random.choice(articles)]
        first = max(provision.start or corpus.researched_from, corpus.researched_from)
        last = provision.end or date(2032, 1, 1)
        if last - first < timedelta(days=2):
            continue
        day = first + timedelta(days=random.randrange(1, (last - first).days))
        if all(version.in_force_from != day for version in provision.versions):
            ground = amendment_and_repeal.LegalBasis("act:2026-03-30", "1", random.choice(MARKS))
            on = amendment_and_repeal.TypedDay(day.isoformat(), day)
            wording = amendment_and_repeal.NewWording("It says more.")
            return provision, day, amendment_and_repeal.amend_article(data, provision, on, ground, wording)


def days_around(day: date) -> list[date]:
    return sorted({*SAMPLED, *(day + timedelta(days=days) for days in (-400, -1, 0, 1, 400))})


def pages(corpus: Corpus, provision: Provision, on: date) -> list[str]:
    """Every word that is printed of the items that rest on an article, on a day; the days of its version apart."""
    view = View(corpus, on, "en", Detail.VERBOSE)
    items = dict.fromkeys(item for link in corpus.links_to_provision[provision.id] for item in link.items)
    found = [plain_text.text(lookup.page(view, answers.lookup.lookup(corpus, item, on))) for item in items]
    instruments = [each.id for each in corpus.instruments]
    found += [plain_text.text(gaps.page(view, answers.coverage.gaps(corpus, on, each))) for each in instruments]
    rows = [row for each in instruments for row in answers.coverage.coverage(corpus, on, each, Grouping.ITEM)]
    return [*found, plain_text.text(coverage.page(view, "", tuple(rows)))]


def said(status: ItemStatus) -> tuple[object, ...]:
    """What an item's status says: not which records stand behind it, one of which waits for the day."""
    aspects = [(each.item, each.aspect, each.standing, each.weakness, each.under_review) for each in status.aspects]
    return status.status, status.flags, status.weakness, aspects


def weaker(old: AspectStanding, new: AspectStanding) -> bool:
    """Whether a standing is the same, and no surer."""
    marks = [each.weakness.mark.weakness if each.weakness else -1 for each in (old, new)]
    return old.standing is new.standing and marks[0] <= marks[1] and old.under_review <= new.under_review


@pytest.mark.parametrize("seed", seeds(12, quick=6))
def test_an_amendment_changes_no_word_before_its_day_and_makes_nothing_surer_from_it_on(seed: int) -> None:
    random = seeded(seed)
    provision, day, changes = amended(random, OPENED.data)
    after = draft_changes(OPENED, changes).corpus
    for on in days_around(day):
        if on < day > REFERENCE_DAY:  # which every page speaks of as well
            assert pages(after, provision, on) == pages(BEFORE, provision, on), on
        for item in BEFORE.items:
            old, new = item_status(BEFORE, item.id, on), item_status(after, item.id, on)
            if on < day:
                assert said(old) == said(new), (item.id, on)
            assert old.status is new.status
            assert all(map(weaker, old.aspects, new.aspects)), (item.id, on)
            assert set(old.flags) <= set(new.flags)


@pytest.mark.parametrize("seed", seeds(4, quick=2))
def test_a_second_amendment_makes_nothing_surer_either(seed: int) -> None:
    random = seeded(seed)
    provision, _, changes = amended(random, OPENED.data)
    first = draft_changes(OPENED, changes)
    data = amendment_and_repeal.DataSet(first.corpus, OPENED.data.records.changed(first.changes))
    _, day, changes = amended(random, data, [provision.id])
    after = draft_changes(OPENED, _together(first.changes, changes)).corpus
    for on in days_around(day):
        for item in BEFORE.items:
            old, new = item_status(first.corpus, item.id, on), item_status(after, item.id, on)
            assert all(map(weaker, old.aspects, new.aspects)), (item.id, on)


def _together(first: Iterable[RecordChange], then: Iterable[RecordChange]) -> tuple[RecordChange, ...]:
    return tuple({change[:2]: change for change in (*first, *then)}.values())


def a_law(random: Random, day: date) -> TypedLaw:
    """A law that amends an article, repeals a second, replaces a third by one that is known, and brings a new one."""
    inside = [each for each in LINKED if BEFORE.provision[each].in_force(day - timedelta(days=1))]
    amended, repealed, replaced, heir = random.sample(
        [each for each in inside if BEFORE.provision[each].end is None and _unchanged_from(each, day)], 4
    )
    steps = (
        LawStep("amends", amended, "1", summary="It says more."),
        LawStep("repeals", repealed, "2"),
        LawStep("replaces", replaced, "3", by=(heir,)),
        LawStep("inserts", f"{heir}/999", "4", subject=Text("New"), summary="It is new."),
    )
    mark = random.choice(MARKS)
    return TypedLaw(TypedAct(title=Text("A law"), dated="2026-12-10", in_force=day.isoformat(), mark=mark), steps)


def _unchanged_from(article: str, day: date) -> bool:
    return all(each.in_force_from is None or each.in_force_from < day for each in BEFORE.provision[article].versions)


@pytest.mark.parametrize("seed", seeds(8, quick=4))
def test_a_whole_law_changes_nothing_that_is_said_of_the_days_before_it(seed: int) -> None:
    random = seeded(seed)
    day = date(2026, 9, 2) + timedelta(days=random.randrange(2000))
    after = draft_changes(OPENED, with_law(OPENED.data, a_law(random, day))).corpus
    for on in (each for each in days_around(day) if each < day):
        for item in BEFORE.items:
            assert said(item_status(after, item.id, on)) == said(item_status(BEFORE, item.id, on)), (item.id, on)

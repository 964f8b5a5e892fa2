"""Rules across records: every id resolves, versions ascend, successors meet, one article a number a day.

Each rule yields its problems; who asked decides what happens with them. Checking never writes.
"""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from lanzarote_law.errors import NotUnderstoodError, Place, Problem, Severity
from lanzarote_law.facts import facts
from lanzarote_law.model import (
    Applies,
    Basis,
    Corpus,
    Correspondence,
    Extent,
    InstrumentKind,
    Item,
    Kind,
    Position,
    Provision,
    Review,
    Stance,
)
from lanzarote_law.references import ConventionRef, ItemRef
from lanzarote_law.status import span

if TYPE_CHECKING:
    from datetime import date

Where = Callable[..., Place]
"""The place of a record, or of a part of it: kind, id, then keys and positions."""


def check(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """Every problem that shows only across records."""
    dangling = list(_dangling(corpus, where))
    yield from dangling
    if dangling:
        return  # the rules below follow the ids
    for rule in (
        _items,
        _convention_points,
        _versions,
        _repeals,
        _successors,
        _numbers,
        _spans,
        _links,
        _asked,
        _positions,
        _verified,
        _suspects,
    ):
        yield from rule(corpus, where)


def _dangling(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """Every id that a record names is the id of a record."""
    known = {
        "act": set(corpus.act),
        "provision": set(corpus.provision),
        "item": set(corpus.item),
        "aspect": set(corpus.aspect),
        "source": {*corpus.source, *corpus.act},
        "holder": set(corpus.holder),
        "code": set(corpus.code),
    }
    names = {
        "act": "an act",
        "provision": "a provision",
        "item": "an item",
        "aspect": "an aspect",
        "source": "a source or an act",
        "holder": "a holder",
        "code": "a code",
    }
    for kind, ident, place in _mentions(corpus, where):
        if ident and ident not in known[kind]:
            near = difflib.get_close_matches(ident, known[kind], 1)
            hint = f"did you mean '{near[0]}'?" if near else "add the record, or mend the id"
            yield Problem("dangling", f"'{ident}' is not the id of {names[kind]}", place(), hint)


Mention = tuple[str, str, Callable[[], Place]]


def _mentions(corpus: Corpus, where: Where) -> Iterator[Mention]:
    """Every id that a record names, with what it should be the id of."""

    def at(kind: str, ident: str, *steps: str | int) -> Callable[[], Place]:
        return lambda: where(kind, ident, *steps)

    yield from _law_mentions(corpus, at)
    for provision in corpus.provisions:
        yield from _provision_mentions(provision, at)
    for item in corpus.items:
        yield from _item_mentions(item, at)
    for negative in corpus.negatives:
        yield "aspect", negative.aspect, at("negative", negative.id, "aspect")
        yield from _listed("item", negative.items, at, "negative", negative.id, "items")
    for link in corpus.correspondences:
        yield from _link_mentions(link, at)
    for position in corpus.positions:
        yield from _position_mentions(position, at)
    for fact in facts(corpus):
        for index, check in enumerate(fact.verified):
            yield "source", check.source, at(fact.kind, fact.id, *fact.steps, "verified", index, "source")


At = Callable[..., Callable[[], Place]]


def _listed(kind: str, idents: tuple[str, ...], at: At, *place: str) -> Iterator[Mention]:
    for index, ident in enumerate(idents):
        yield kind, ident, at(*place, index)


def _law_mentions(corpus: Corpus, at: At) -> Iterator[Mention]:
    for named in corpus.dates:
        yield "act", named.act, at("date", named.id, "act")
    for regime in corpus.regimes:
        yield "code", regime.code, at("regime", regime.id, "code")
    for renumbering in corpus.renumberings:
        numbers = f"{renumbering.code} {renumbering.was} > {renumbering.now}"
        yield "code", renumbering.code, at("renumbering", numbers, "code")
        yield "act", renumbering.act, at("renumbering", numbers, "act")
    for shared in corpus.shared_numbers:
        yield "code", shared.code, at("shared number", f"{shared.code} {shared.number}", "code")
    for act in corpus.acts:
        copies = tuple(copy.partition(" ")[0] for copy in act.read_in)
        yield from _listed("source", copies, at, "act", act.id, "read_in")


def _provision_mentions(provision: Provision, at: At) -> Iterator[Mention]:
    place = ("provision", provision.id)
    yield "code", provision.code, at(*place, "id")
    for index, version in enumerate(provision.versions):
        yield "act", version.act, at(*place, "versions", index, "act")
        yield "source", version.source, at(*place, "versions", index, "source")
    if provision.repeal:
        yield "act", provision.repeal.act, at(*place, "repealed_by", "act")
    for index, successor in enumerate(provision.replaced_by):
        yield "provision", successor.provision, at(*place, "replaced_by", index, "provision")
    yield from _listed("source", provision.read_in, at, *place, "read_in")


def _item_mentions(item: Item, at: At) -> Iterator[Mention]:
    yield from _listed("aspect", item.aspects, at, "item", item.id, "aspects")
    yield from _listed("aspect", item.extra_aspects, at, "item", item.id, "extra_aspects")
    yield from _listed("source", item.sources, at, "item", item.id, "sources")


def _link_mentions(link: Correspondence, at: At) -> Iterator[Mention]:
    place = ("correspondence", link.id)
    yield "provision", link.provision, at(*place, "provision")
    yield "source", link.source, at(*place, "source")
    yield from _listed("item", link.items, at, *place, "items")
    yield from _listed("aspect", link.aspects, at, *place, "aspects")
    for index, other in enumerate(link.read_with):
        yield "provision", other.provision, at(*place, "with", index, "provision")


def _position_mentions(position: Position, at: At) -> Iterator[Mention]:
    place = ("position", position.id)
    yield "item", position.item, at(*place, "item")
    yield "holder", position.holder, at(*place, "holder")
    yield "holder", position.reported_by, at(*place, "reported_by")
    yield "source", position.source, at(*place, "source")
    yield from _listed("aspect", position.aspects, at, *place, "aspects")
    yield from _listed("provision", position.answered_by, at, *place, "answered_by")
    for index, cited in enumerate(position.cites):
        yield "provision", cited.provision, at(*place, "cites", index, "provision")
    for index, later in enumerate(position.later):
        yield "provision", later.provision, at(*place, "later", index, "provision")
    for index, target in enumerate(position.targets):
        yield "provision", target.provision, at(*place, "targets", index, "provision")
        yield "item", target.item, at(*place, "targets", index, "item")
        yield "aspect", target.aspect, at(*place, "targets", index, "aspect")


def _items(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """Items are numbered the way of their instrument, and what an item needs is there."""
    for item in corpus.items:
        kind = corpus.instrument[item.instrument].kind
        reader = ConventionRef if kind is InstrumentKind.CONVENTION else ItemRef
        try:
            written = str(reader.parse(item.id))
        except NotUnderstoodError as error:
            yield Problem("item-number", error.message, where("item", item.id, "id"), error.hint)
            continue
        if written != item.id:
            yield Problem("item-number", f"'{item.id}' is written '{written}'", where("item", item.id, "id"))
        if item.applies is Applies.UNKNOWN and not item.applies_if:
            message = "whether the item applies is unknown, but not on what it depends"
            yield Problem("item-applies", message, where("item", item.id, "applies"), "add applies_if")
        if item.kind is Kind.PRACTICE and corpus.links_of_item.get(item.id):
            message = "an item about practice has correspondences, which no status weighs"
            yield Problem("item-practice", message, where("item", item.id, "kind"), "make it kind: law, or move them")


def _convention_points(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """The points of the Convention that items and positions name are written the way the Convention is cited here."""
    named = [("item", item.id, item.convention) for item in corpus.items]
    named += [("position", position.id, position.convention) for position in corpus.positions]
    for kind, ident, points in named:
        for index, point in enumerate(points):
            try:
                written = str(ConventionRef.parse(point))
            except NotUnderstoodError as error:
                yield Problem("convention-point", error.message, where(kind, ident, "convention", index), error.hint)
                continue
            if written != point:
                message = f"'{point}' is written '{written}'"
                yield Problem("convention-point", message, where(kind, ident, "convention", index))


def _versions(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """Versions ascend, only the first may lack its start, and none begins on or after the repeal."""
    for provision in corpus.provisions:
        before: date | None = None
        for index, version in enumerate(provision.versions):
            place = ("provision", provision.id, "versions", index, "in_force_from")
            if not version.act and not version.source and version.verification != "unverified":
                message = f"the version is marked {version.verification}, but names no act and no source"
                yield Problem("version-source", message, where(*place[:-1]), "add act or source, or mark it unverified")
            if version.in_force_from is None:
                if index:
                    yield Problem(
                        "version-start", "a later version needs the day it starts", where(*place), "add in_force_from"
                    )
                continue
            if before and version.in_force_from <= before:
                message = f"the version of {version.in_force_from} stands after the one of {before}"
                yield Problem("version-order", message, where(*place), "put the earlier version first")
            if provision.end and version.in_force_from >= provision.end:
                message = (
                    f"the version starts on {version.in_force_from}, but the article is repealed on {provision.end}"
                )
                yield Problem("version-after-repeal", message, where(*place), "mend one of the two days")
            before = version.in_force_from


def _repeals(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """Only what ends is replaced, unless the succession has a day of its own."""
    for provision in corpus.provisions:
        for index, successor in enumerate(provision.replaced_by):
            if provision.repeal is None and successor.on is None:
                message = f"{provision.id} is replaced by {successor.provision}, but has no repeal"
                place = where("provision", provision.id, "replaced_by", index)
                yield Problem("successor-no-end", message, place, "add repealed_on, or the day to the succession")


def _successors(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """A successor is in force when its predecessor ends, or a note says why not."""
    for provision in corpus.provisions:
        for index, each in enumerate(provision.replaced_by):
            day = each.on or provision.end
            heir = corpus.provision[each.provision]
            if day and not heir.in_force(day) and not each.note:
                message = f"{each.provision} takes over on {day}, but is not in force then"
                place = where("provision", provision.id, "replaced_by", index)
                yield Problem("successor-gap", message, place, "mend the days, or say in a note why")


def _numbers(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """No two provisions of one code bear the same number on one day, the listed exceptions aside."""
    shared = {(each.code, each.number) for each in corpus.shared_numbers}
    bearers: dict[tuple[str, str], list[tuple[Provision, date | None, date | None]]] = defaultdict(list)
    for provision in corpus.provisions:
        ends = [*(version.in_force_from for version in provision.versions[1:]), provision.end]
        for version, end in zip(provision.versions, ends, strict=True):
            bearers[provision.code, version.numbered or provision.article].append(
                (provision, version.in_force_from, end)
            )
    for key, spans in bearers.items():
        for position, (provision, start, end) in enumerate(spans):
            for other, other_start, other_end in spans[:position]:
                if other.id != provision.id and key not in shared and _overlap(start, end, other_start, other_end):
                    message = f"{provision.id} and {other.id} both bear the number {key[1]} at the same time"
                    hint = "give one of them `numbered`, or list the number under shared_numbers"
                    yield Problem("number-twice", message, where("provision", provision.id, "versions"), hint)


def _overlap(start: date | None, end: date | None, other_start: date | None, other_end: date | None) -> bool:
    """Whether two spans have a day in common; an unknown start reaches back to any day."""
    starts_before_end = start is None or other_end is None or start < other_end
    return starts_before_end and (other_start is None or end is None or other_start < end)


def _spans(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """A correspondence or a recorded search holds for at least a day."""
    for link in corpus.correspondences:
        start, end = span(corpus, link)
        if start and end and start >= end:
            message = f"the link starts on {start} and ends on {end}: it never holds"
            yield Problem("link-span", message, where("correspondence", link.id), "mend from, until or the provision")
    for negative in corpus.negatives:
        if negative.start and negative.end and negative.start >= negative.end:
            message = f"the search holds from {negative.start} until {negative.end}: never"
            yield Problem("negative-span", message, where("negative", negative.id), "mend from or until")


def _links(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """What a correspondence says fits its basis and its extent, and its items are of one instrument."""
    for link in corpus.correspondences:
        place = ("correspondence", link.id)
        if len({corpus.item[item].instrument for item in link.items}) > 1:
            message = "the items belong to two instruments"
            yield Problem("link-instruments", message, where(*place, "items"), "write two records")
        if link.extent is Extent.PARTIAL and not link.part:
            yield Problem("link-part", "a partial link does not say which part", where(*place, "extent"), "add part")
        if link.basis is not Basis.EDITORIAL and not link.source:
            message = f"a link on the word of a {link.basis} names no source"
            yield Problem("link-source", message, where(*place), "add source")


def _asked(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """An item asks for the aspects for which correspondences and recorded searches name it."""
    for link in corpus.correspondences:
        for item in link.items:
            for aspect in link.aspects:
                yield from _asks(corpus, item, aspect, where("correspondence", link.id, "aspects"))
    for negative in corpus.negatives:
        for item in negative.items:
            yield from _asks(corpus, item, negative.aspect, where("negative", negative.id, "aspect"))


def _asks(corpus: Corpus, item: str, aspect: str, place: Place) -> Iterator[Problem]:
    asked = (*corpus.item[item].aspects, *corpus.item[item].extra_aspects)
    if aspect not in asked:
        message = f"item {item} does not ask for the aspect '{aspect}'"
        yield Problem("link-aspect", message, place, f"it asks for: {', '.join(sorted(asked)) or 'none'}")


def _positions(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """A position names an item or a topic; only disputes have targets; what they target exists."""
    for position in corpus.positions:
        place = ("position", position.id)
        if not position.item and not position.topic:
            yield Problem("position-item", "the position names neither an item nor a topic", where(*place), "add one")
        if position.targets and position.stance is not Stance.DISPUTES:
            yield Problem(
                "position-targets", f"a position that {position.stance} has targets", where(*place, "targets")
            )
        for index, target in enumerate(position.targets):
            links = corpus.links_of_item.get(target.item, ())
            if not any(link.provision == target.provision and target.aspect in link.aspects for link in links):
                message = f"no correspondence links {target.item} to {target.provision} for '{target.aspect}'"
                yield Problem("position-target", message, where(*place, "targets", index), "mend the target")
        if not position.filed and not corpus.source.get(position.source):
            continue
        if not position.filed and len(corpus.source[position.source].date) != len("2018-01-26"):
            message = f"neither the position nor its source {position.source} has a day"
            yield Problem("position-filed", message, where(*place, "source"), "add filed")


def _verified(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """The last check of a fact gave it the mark that it bears, and checks stand in the order of their days."""
    for fact in facts(corpus):
        place = (fact.kind, fact.id, *fact.steps, "verified")
        if fact.verified and fact.verified[-1].mark is not fact.verification:
            message = (
                f"the last check gave the mark {fact.verified[-1].mark}, but the fact is marked {fact.verification}"
            )
            hint = "mend one of the two; `verify` writes both"
            yield Problem("verified-mark", message, where(*place, len(fact.verified) - 1, "mark"), hint)
        for index, (before, after) in enumerate(pairwise(fact.verified), start=1):
            if after.on < before.on:
                message = f"the check of {after.on} stands after the one of {before.on}"
                yield Problem("verified-order", message, where(*place, index, "on"), "put the earlier check first")


def _suspects(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """A link that was not reviewed since its provision changed is suspect."""
    for link in corpus.correspondences:
        if link.review is Review.DUE:
            message = f"{link.provision} was amended after this link was made: it is suspect until it is reviewed"
            yield Problem(
                "suspect",
                message,
                where("correspondence", link.id),
                "review it, then take review out",
                Severity.WARNING,
            )
        if link.review is Review.CARRIED:
            message = f"the link was carried over to {link.provision} and not reviewed"
            yield Problem(
                "carried",
                message,
                where("correspondence", link.id),
                "review it, then take review out",
                Severity.WARNING,
            )

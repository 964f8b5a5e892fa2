"""What nobody has checked in the original yet, the most consequential first.

How consequential a fact is, is told by the items whose status hangs on it: those that would not stand as they do if the
fact, and every link and search that rests on it, were taken out of the data. A status is looked at aspect by aspect, on
the day asked for and on the reference day of the item's instrument.

An aspect stands on the links that carry it, on the searches that found nothing, or on the links that lapsed or are
pending; it hangs on a fact on which all of these rest. A link in force rests on itself, on its source, and for its
provision and each that is read with it on what the provision says and on the version in force, and on the days between
which that holds as far as `status` lets them count: on a named day that they hang on, on their acts and sources. A link
of the State's or of an NGO counts as full only beside one of our own reading, so it rests on that too. A lapsed link
rests on its end, a pending one on its start, an annulled one on the annulment. Where links are blocked, an aspect also
hangs on each position without which it would stand better. A weak aspect hangs on what all links by general words rest
on and all that is known of its rest. An option also hangs on what all the links rest on that make
the answer a rule of law. Every item that is weighed hangs on its own wording. Practice hangs on nothing, and nothing
hangs on a succession, a partner, a renumbering, a penalty or a title.

The order is that of the number of items on the day, then on the reference day, then of the state, then of the data.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law import model
from lanzarote_law.answers.certainty import ends_in_reach, span
from lanzarote_law.answers.decisions import questioned_by
from lanzarote_law.answers.facts import Fact, Whereabouts, documents, facts, version_name
from lanzarote_law.answers.followed import Stretch, resting_on, stretches
from lanzarote_law.answers.standings import AspectStanding, Judged, Standing
from lanzarote_law.answers.status import rests, standing

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from lanzarote_law.model import Provision, Repeal

Support = frozenset[str]
"""The addresses of the facts that something rests on."""


class State(StrEnum):
    """Why a fact wants a look, the most pressing first."""

    UNVERIFIED = "unverified"
    INFERRED = "inferred"
    SECOND_HAND = "second-hand"
    SUSPECT = "suspect"
    """The law was amended since the link was made."""
    CARRIED = "carried"
    """The link was carried over from another provision."""
    QUESTIONED = "questioned"
    """A court put the link in question, and nobody has read it again with the decision."""


_STATES = tuple(State)
_REVIEWS = {model.Review.DUE: State.SUSPECT, model.Review.CARRIED: State.CARRIED}
_ASIDE = {"penalty", "start", "title"}
"""Parts with a mark beside that of their record; no status hangs on a penalty or a title."""
KINDS = (
    *("provision", "version", "end", "annulment", "succession", "partner", "unnamed", "start", "penalty"),
    *("date", "act", "source"),
    *("item", "title", "section", "correspondence", "negative", "rest", "position"),
    *("decision-search", "decision"),
    *("renumbering", "shared-number", "numbers-known", "followed", "act-searched"),
)
"""The kinds by which entries are chosen; `provision` takes in all parts of one."""


class Entry(NamedTuple):
    """A fact to look up: why, which statuses hang on it, and in which documents."""

    address: str
    """What `verify` takes; a penalty or a title has that of its record, with the part behind an `@`."""
    kind: str
    part: str
    fact: Fact
    mark: model.Mark
    state: State
    hanging: tuple[str, ...]
    hanging_then: tuple[str, ...]
    documents: tuple[Whereabouts, ...]

    @property
    def by_hand(self) -> bool:
        """Whether the record itself must be edited: `verify` marks no such part, and it finds no start."""
        record = self.fact.record
        return self.part in _ASIDE or (isinstance(record, model.Version) and record.in_force_from is None)


class Todo(NamedTuple):
    """How many facts carry a mark, and those among them that want a look."""

    on: date
    facts: int
    entries: tuple[Entry, ...]
    not_followed: tuple[Stretch, ...] = ()
    """The articles whose amendments were not followed up to the day, those first on which most statuses rest."""

    @property
    def checked(self) -> int:
        """How many were seen in the original, and need no review."""
        return self.facts - len(self.entries)


def todo(corpus: model.Corpus, on: date) -> Todo:
    """Everything that wants a look on a day, the most consequential first."""
    now, then = hanging(corpus, on), hanging(corpus)
    count = 0
    entries = []
    for fact, part, mark in _marked(corpus):
        count += 1
        state = _state(fact, part, mark)
        state = State.QUESTIONED if _is_questioned(corpus, fact, on) else state
        if state:
            address = f"{fact.address}@{part}" if part in _ASIDE else fact.address
            items, items_then = now.get(address, ()), then.get(address, ())
            kind = fact.kind.replace(" ", "-")
            found = documents(corpus, fact)
            entries.append(Entry(address, kind, part, fact, mark, state, tuple(items), tuple(items_then), found))
    entries.sort(key=_order)
    return Todo(on, count, tuple(entries), not_followed(corpus, on))


def not_followed(corpus: model.Corpus, on: date) -> tuple[Stretch, ...]:
    """The articles whose amendments were not followed up to a day, those first on which most statuses rest on it."""
    resting: dict[str, list[str]] = defaultdict(list)
    for item in corpus.items:
        for ident in dict.fromkeys(resting_on(corpus, _weighed(corpus, item, on), on)):
            resting[ident].append(item.id)
    law = [each.id for each in corpus.provisions if each.in_force(on)]
    found = [
        each._replace(items=tuple(dict.fromkeys(item for ident in each.articles for item in resting[ident])))
        for each in stretches(corpus, (*law, *resting), on)
    ]
    return tuple(sorted(found, key=lambda each: -len(each.items)))


def counts(corpus: model.Corpus) -> tuple[int, int]:
    """How many facts carry a mark, and how many of them were seen in the original and need no review."""
    states = [
        _state(fact, part, mark) or _is_questioned(corpus, fact, date.max) for fact, part, mark in _marked(corpus)
    ]
    return len(states), sum(not each for each in states)


def _is_questioned(corpus: model.Corpus, fact: Fact, on: date) -> bool:
    """Whether a fact is a link that a decision puts in question."""
    return isinstance(fact.record, model.Correspondence) and bool(questioned_by(corpus, fact.record, on))


def _marked(corpus: model.Corpus) -> Iterator[tuple[Fact, str, model.Mark]]:
    """Every marked fact with its part and mark, and behind it the start, the penalty or the title with its own mark."""
    for fact in facts(corpus):
        yield fact, fact.part, fact.verification
        if isinstance(fact.record, model.Version):
            marks = {"start": fact.record.start_verification, "penalty": fact.record.penalty_verification}
            yield from ((fact, part, mark) for part, mark in marks.items() if mark)
        if isinstance(fact.record, model.Item) and fact.record.title_verification:
            yield fact, "title", fact.record.title_verification


def _state(fact: Fact, part: str, mark: model.Mark) -> State | None:
    """Why a fact wants a look: a review, or its mark; a start that is not recorded is unverified, whatever the mark."""
    record = fact.record
    if isinstance(record, model.Correspondence) and record.review:
        return _REVIEWS[record.review]
    if part == "version" and isinstance(record, model.Version) and record.in_force_from is None:
        return State.UNVERIFIED
    return None if mark is model.Mark.SEEN else State(mark)


def _order(entry: Entry) -> tuple[int, int, int]:
    weight = _STATES.index(entry.state if entry.mark is model.Mark.SEEN else State(entry.mark))
    return -len(entry.hanging), -len(entry.hanging_then), weight


def chosen(
    entries: tuple[Entry, ...],
    states: Collection[str] = (),
    kinds: Collection[str] = (),
    items: Collection[str] | None = None,
) -> tuple[Entry, ...]:
    """The entries of some states or marks, of some kinds, and on which the status of one of some items hangs."""
    return tuple(
        entry
        for entry in entries
        if (not states or entry.state in states or entry.mark in states)
        and (not kinds or entry.kind in kinds or entry.part in kinds)
        and (items is None or not set(items).isdisjoint((*entry.hanging, *entry.hanging_then, *_unexamined(entry))))
    )


# -- what a status hangs on ------------------------------------------------------------------------------------------


def _unexamined(entry: Entry) -> tuple[str, ...]:
    """The items of which nobody looked for a rest: their status does not hang on it, and it is what is left to do."""
    record = entry.fact.record
    if isinstance(record, model.Rest) and record.finding is model.RestFinding.NOT_LOOKED_FOR:
        return record.items
    return ()


def hanging(corpus: model.Corpus, on: date | None = None) -> dict[str, list[str]]:
    """The items whose status hangs on a fact, by its address: on a day, or on each instrument's reference day."""
    found: dict[str, list[str]] = defaultdict(list)
    for item in corpus.items:
        if on or item.instrument in corpus.compared_with:
            for address in _held_by(corpus, item, on or corpus.reference_day(item.instrument)):
                found[address].append(item.id)
    return dict(found)


def _held_by(corpus: model.Corpus, item: model.Item, on: date) -> set[str]:
    """The addresses of the facts on which the status of an item hangs on a day."""
    standings = _weighed(corpus, item, on)
    if not standings:
        return set()
    groups = [group for each in standings for group in _groups(corpus, each, on)]
    if item.kind is model.Kind.OPTION:
        groups += _option_groups(corpus, standings, on)
    return {item.id}.union(*(frozenset.intersection(*group) for group in groups if group))


def _weighed(corpus: model.Corpus, item: model.Item, on: date) -> list[AspectStanding]:
    """How the aspects of an item stand on a day that count for its status; none of what has no such status."""
    weighed = (
        item.kind is not model.Kind.PRACTICE
        and corpus.applies(item.id) is not model.Applies.NO
        and on >= corpus.researched_from
    )
    return [standing(corpus, item.id, aspect, on) for aspect in item.aspects] if weighed else []


def _groups(corpus: model.Corpus, each: AspectStanding, on: date) -> Iterator[list[Support]]:
    """What an aspect stands on: it hangs on whatever all members of one of these groups rest on."""
    if each.carriers:
        yield [_carrier(corpus, judged, each, on) for judged in each.carriers]
        if each.standing is Standing.WEAK:  # without these it would be known in part
            found = rests(corpus, each.item, each.aspect, on)
            known = [frozenset((rest.id,)) for rest in found if rest.finding is not model.RestFinding.NOT_LOOKED_FOR]
            implied = [judged for judged in each.carriers if judged.extent is model.Extent.IMPLIED]
            yield [*(_carrier(corpus, judged, each, on) for judged in implied), *known]
    elif each.standing is Standing.NEGATIVE:
        yield [
            frozenset((search.id,))
            for search in corpus.negatives_of_item[each.item]
            if search.aspect == each.aspect and model.within(on, search.start, search.end)
        ]
    elif each.standing is Standing.ANNULLED:
        yield [_annulment(corpus, link) for link in each.annulled]
    elif each.elsewhere:
        lapsed = each.standing is Standing.LAPSED
        yield [_elsewhere(corpus, link, lapsed=lapsed) for link in each.elsewhere]
    blocked = each.carriers if each.standing is Standing.DISPUTED else _stronger(each)
    for judged in blocked:
        yield [_position(corpus, ident) for ident in judged.disputed_by]


def _stronger(each: AspectStanding) -> list[Judged]:
    """The blocked links without whose disputes an aspect would be full, or, where it is known in part, weak."""
    stronger = {
        Standing.WEAK: {model.Extent.FULL},
        Standing.KNOWN_IN_PART: {model.Extent.FULL, model.Extent.IMPLIED},
    }.get(each.standing, set[model.Extent]())
    return [judged for judged in each.outweighed if judged.disputed_by and judged.extent in stronger]


def _option_groups(corpus: model.Corpus, standings: list[AspectStanding], on: date) -> Iterator[list[Support]]:
    """What makes the answer to an option a rule of law; where none does, the disputes that keep a link from it."""
    rules = [(each, judged) for each in standings for judged in each.carriers if _is_rule(judged)]
    if rules:
        yield [_carrier(corpus, judged, each, on) for each, judged in rules]
        return
    for each in standings:
        for judged in each.outweighed:
            joins = each.standing is not Standing.FULL or judged.extent is model.Extent.FULL
            if joins and judged.disputed_by and _is_rule(judged):
                yield [_position(corpus, ident) for ident in judged.disputed_by]


def _is_rule(judged: Judged) -> bool:
    return judged.link.role is not model.Role.INCRIMINATES


def _carrier(corpus: model.Corpus, judged: Judged, each: AspectStanding, on: date) -> Support:
    """What a link that carries an aspect rests on; one that counts as full beside others, on what all of these do."""
    own = _in_force(corpus, judged.link, on)
    if each.standing is not Standing.FULL or judged.link.basis is model.Basis.EDITORIAL:
        return own
    beside = [
        _in_force(corpus, other.link, on)
        for other in each.carriers
        if other.link.basis is model.Basis.EDITORIAL and other.link.provision == judged.link.provision
    ]
    return own | frozenset.intersection(*beside)


def _in_force(corpus: model.Corpus, link: model.Correspondence, on: date) -> Support:
    found = {link.id, link.source}
    for ident in (link.provision, *(other.provision for other in link.read_with)):
        found |= _version(corpus, corpus.provision[ident], on)
    return frozenset(found)


def _version(corpus: model.Corpus, provision: Provision, on: date) -> set[str]:
    """What rests on a day on a provision rests on: what it says, and the ends of the version in force that count."""
    version = provision.version(on)
    if version is None:
        return set()
    ends = ends_in_reach(corpus, provision, on)
    days = (_day(corpus, provision, each) for each in ends)
    return {provision.id}.union(_dated(corpus, provision, version), *days)


def _day(corpus: model.Corpus, provision: Provision, dated: model.Version | Repeal) -> set[str]:
    """What the day of a version or a repeal rests on: not the words, where the day has a mark of its own."""
    found = _dated(corpus, provision, dated)
    if not (isinstance(dated, model.Version) and dated.start_verification):
        return found
    version = f"{provision.id}@{version_name(dated)}"
    return (found - {version}) | {f"{version}@start"}


def _dated(corpus: model.Corpus, provision: Provision, dated: model.Version | Repeal) -> set[str]:
    """What a version or a repeal rests on: itself, its act and source, a named day and the act that fixes that."""
    part = version_name(dated) if isinstance(dated, model.Version) else "repeal"
    found = {f"{provision.id}@{part}", dated.act}
    if isinstance(dated, model.Version):
        found.add(dated.source)
    if dated.date_name:
        found |= {dated.date_name, corpus.named_date[dated.date_name].act}
    return found


def _elsewhere(corpus: model.Corpus, link: model.Correspondence, *, lapsed: bool) -> Support:
    """What a link rests on that is no longer, or not yet, in force: the end, or the start, of its own or its provision.

    A day of its own comes with the link, that of the provision is a fact beside it.
    """
    provision = corpus.provision[link.provision]
    found = {link.id, link.source, provision.id}
    start, end = span(corpus, link)
    if lapsed and provision.repeal and end != link.end:
        found |= _dated(corpus, provision, provision.repeal)
    if not lapsed and start != link.start:
        found |= _dated(corpus, provision, provision.versions[0])
    return frozenset(found)


def _annulment(corpus: model.Corpus, link: model.Correspondence) -> Support:
    """What a link rests on that was annulled."""
    annulled = corpus.provision[link.provision].annulled
    assert annulled is not None
    named = {annulled.date_name, corpus.named_date[annulled.date_name].act} if annulled.date_name else set()
    return frozenset((link.id, link.source, f"{link.provision}@annulled", annulled.act, annulled.source, *named))


def _position(corpus: model.Corpus, ident: str) -> Support:
    position = next(each for each in corpus.positions if each.id == ident)
    return frozenset((position.id, position.source))

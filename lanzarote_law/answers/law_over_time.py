"""The law over time: the versions and the concordance of an article, and changes between two dates."""

from datetime import date
from enum import StrEnum
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from lanzarote_law.answers.decisions import is_decided
from lanzarote_law.answers.item_status_history import review_days, status_change_days, unbroken_since
from lanzarote_law.answers.lineage import predecessors_of, successors_of, walk_from
from lanzarote_law.answers.listed_offences import (
    EmptiedList,
    UnlistedOffence,
    lists_emptied_between,
    offences_unlisted_between,
)
from lanzarote_law.answers.reference_resolution import resolve
from lanzarote_law.answers.regressions import Downgrade, downgrades_between
from lanzarote_law.answers.status import item_status
from lanzarote_law.answers.status_types import AspectStanding, ItemFlag, ItemStatus
from lanzarote_law.answers.verifiable_facts import Fact, facts_about_items, facts_about_provision
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.grammar.article_numbers import article_key
from lanzarote_law.grammar.provision_ids import ArticleId
from lanzarote_law.model import ActEffect, Corpus, Decision, Item, Provision, Renumbering, Successor
from lanzarote_law.text_folding_and_display import printable
from lanzarote_law.wording import joined_by_or, worded


class ConcordanceStep(NamedTuple):
    """One step of the concordance, from a provision to the one that took over."""

    old: str
    successor: Successor
    on: date


class ArticleHistory(NamedTuple):
    """An article through time: its versions, the steps before and after it, the numbers it bore."""

    query: str
    provision: Provision
    on: date
    steps: tuple[ConcordanceStep, ...]
    """Every step of the concordance that leads to the provision or away from it, in the order of time."""
    renumberings: tuple[Renumbering, ...]


def history(corpus: Corpus, text: str, on: date) -> ArticleHistory:
    """The versions of an article, as seen on a date, with its predecessors and successors.

    Raises NotUnderstoodError if the text is not a reference or means an item, NotFoundError if the data do not contain
    it.
    """
    found = resolve(corpus, text, on)
    if found.provision is None:
        articles = joined_by_or(other.label for other in found.other_readings if other.id in corpus.provision)
        message = worded("'{text}' is an item, and items have no history of their own", text=printable(text))
        hint = worded("to see how its status changed: lanzarote-law changes FROM TO")
        hint += worded("; for an article, use {articles}", articles=articles) if articles else ""
        raise NotUnderstoodError(message, hint)
    provision = found.provision
    numbers = {*provision.numbers}
    of_code = corpus.renumberings_of.get(provision.code, ())
    renumbered = tuple(each for each in of_code if numbers & {each.was, each.now})
    steps = {*_steps(corpus, provision, back=True), *_steps(corpus, provision, back=False)}
    order = sorted(steps, key=lambda step: (step.on, ArticleId(step.old).rank, step.successor.provision))
    return ArticleHistory(found.query, provision, on, tuple(order), renumbered)


class Provenance(NamedTuple):
    """Every marked fact on an article, or on an item and its limbs, with its recorded checks."""

    query: str
    provision: Provision | None
    items: tuple[Item, ...]
    facts: tuple[Fact, ...]


def provenance(corpus: Corpus, text: str, on: date) -> Provenance:
    """The marked facts on what a reference means on a date. Raises as `reference_resolution.resolve` does."""
    found = resolve(corpus, text, on)
    if found.provision:
        return Provenance(found.query, found.provision, (), tuple(facts_about_provision(corpus, found.provision)))
    family = [ident for item in found.items for ident in (item.id, *corpus.limbs.get(item.id, ()))]
    return Provenance(found.query, None, found.items, tuple(facts_about_items(corpus, family)))


def _steps(corpus: Corpus, provision: Provision, *, back: bool) -> set[ConcordanceStep]:
    onward = predecessors_of if back else successors_of
    members = set(walk_from([provision.id], lambda ident: onward(corpus, ident)))
    heirs = ((old, each) for old in members for each in corpus.provision[old].replaced_by)
    return {concordance_step(corpus.provision[old], each) for old, each in heirs if each.provision in members}


def concordance_step(old: Provision, successor: Successor) -> ConcordanceStep:
    """A step of the concordance from a provision to a successor, on its own date or that of the repeal."""
    day = successor.on or old.end
    assert day is not None  # ensured by a rule of the data: only what ends is replaced
    return ConcordanceStep(old.id, successor, day)


class LawEventKind(StrEnum):
    """The kind of a change to a provision."""

    ENTERED = "entered"
    FIRST_RECORDED = "first-recorded"
    """The first recorded wording; whether there was an earlier one is unknown."""
    AMENDED = "amended"
    ENDED = "ended"
    RENUMBERED = "renumbered"


class LawEvent(NamedTuple):
    """A change to a provision on a date, by an act."""

    on: date
    event: LawEventKind
    provision: str
    act: str
    number: str = ""
    """For a renumbering, the number before and after."""


class StatusChange(NamedTuple):
    """An item whose status differs at the end of a period, or changed during it."""

    item: str
    before: ItemStatus
    after: ItemStatus
    days: tuple[tuple[date, ItemStatus], ...]
    """The dates on which the status changed, with the new status."""
    aspects: tuple[tuple[AspectStanding, AspectStanding], ...]
    """The core aspects whose standing differs at the end: before and after."""


class LawChanges(NamedTuple):
    """The changes in the law in a period, and their effect on the answers."""

    start: date
    end: date
    events: tuple[LawEvent, ...]
    moves: tuple[StatusChange, ...]
    under_review: tuple[tuple[date, str], ...] = ()
    """The items that came under review in the period and still are at its end, with the date."""
    losses: tuple[Downgrade, ...] = ()
    """The losses, including those of items whose status is unchanged."""
    decisions: tuple[Decision, ...] = ()
    """The decisions of courts that were given in the period, the earliest first."""
    unlisted: tuple[UnlistedOffence, ...] = ()
    """The offences that lists of offences contained at its start, and leave out at its end."""
    emptied: tuple[EmptiedList, ...] = ()
    """The lists that name only articles that ended in the period."""


def changes(corpus: Corpus, start: date, end: date) -> LawChanges:
    """The changes after `start` and up to `end`. Raises NotUnderstoodError if `end` is before `start`."""
    if end < start:
        message = worded("{end} comes before {start}", end=end, start=start)
        raise NotUnderstoodError(message, worded("give the earlier date first"))
    every = (event for provision in corpus.provisions for event in _events(corpus, provision))
    events = [event for event in every if start < event.on <= end]
    for each in corpus.renumberings:
        if start < each.on <= end:
            ident = f"{each.code}/{each.now}"
            events.append(LawEvent(each.on, LawEventKind.RENUMBERED, ident, each.act, f"{each.was} > {each.now}"))

    def order(event: LawEvent) -> tuple[date, str, int, tuple[int, int, int, str]]:
        code, article = ArticleId(event.provision).parts
        return (event.on, event.event, corpus.code_place[code], article_key(article))

    moves = [move for item in corpus.items if (move := _status_change(corpus, item, start, end))]
    waiting = [(day, item.id) for item in corpus.items if (day := _review_day(corpus, item, start, end))]
    return LawChanges(
        *(start, end, tuple(sorted(events, key=order)), tuple(moves), tuple(sorted(waiting, key=itemgetter(0)))),
        downgrades_between(corpus, corpus.items, start, end),
        tuple(each for each in corpus.decisions if is_decided(each, end) and not is_decided(each, start)),
        tuple(offences_unlisted_between(corpus, start, end)),
        tuple(lists_emptied_between(corpus, start, end)),
    )


def _review_day(corpus: Corpus, item: Item, start: date, end: date) -> date | None:
    """The date in a period from which an item has been under review; None if it is not, or was before."""

    def waits(on: date) -> bool:
        return ItemFlag.UNDER_REVIEW in item_status(corpus, item.id, on).flags

    if waits(start) or not waits(end):
        return None
    return unbroken_since([day for day in review_days(corpus, item.id) if start < day <= end], end, waits)


def future_events(corpus: Corpus, provision: Provision, on: date) -> tuple[LawEvent, ...]:
    """The future changes, already enacted, of an article in force on a date."""
    later = (each for each in _events(corpus, provision) if each.on > on)
    return tuple(sorted(later, key=lambda each: each.on)) if provision.in_force(on) else ()


def _events(corpus: Corpus, provision: Provision) -> list[LawEvent]:
    found: list[LawEvent] = []
    if provision.never_in_force:
        return found
    for position, version in enumerate(provision.versions):
        if version.in_force_from:
            event = LawEventKind.AMENDED if position else _beginning(corpus, provision, version.in_force_from)
            found.append(LawEvent(version.in_force_from, event, provision.id, version.act))
    if provision.annulled and provision.annulled.start:
        found.append(LawEvent(provision.annulled.start, LawEventKind.ENDED, provision.id, provision.annulled.act))
    elif provision.repeal:
        found.append(LawEvent(provision.repeal.on, LawEventKind.ENDED, provision.id, provision.repeal.act))
    return found


def _beginning(corpus: Corpus, provision: Provision, first: date) -> LawEventKind:
    """The kind of change on the first date of the first version of an article."""
    inserted = provision.versions[0].change is ActEffect.INSERTED  # also where its number was used before
    if inserted or not corpus.may_be_older(provision, first - first.resolution):
        return LawEventKind.ENTERED
    return LawEventKind.FIRST_RECORDED if provision.began is None else LawEventKind.AMENDED


def _status_change(corpus: Corpus, item: Item, start: date, end: date) -> StatusChange | None:
    start = max(start, corpus.researched_from)  # there is no earlier status to compare with
    before, after = item_status(corpus, item.id, start), item_status(corpus, item.id, end)
    between = [day for day in status_change_days(corpus, item.id) if start < day <= end]
    every = [(start, before), *((day, item_status(corpus, item.id, day)) for day in between)]
    days = tuple(now for (_, was), now in pairwise(every) if now[1].status is not was.status)
    pairs = zip(before.aspects, after.aspects, strict=False)
    changed = tuple((old, new) for old, new in pairs if old.standing is not new.standing)
    return StatusChange(item.id, before, after, days, changed) if days or changed else None

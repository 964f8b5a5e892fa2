"""What an adviser asks of the data: the answers to a reference on a day."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.answers.certainty import annulment_weakness, day_weakness, link_weakness, provision_weaknesses, span
from lanzarote_law.answers.decisions import decision_called
from lanzarote_law.answers.followed import resting_on
from lanzarote_law.answers.lineage import heirs_of, line
from lanzarote_law.answers.resolve import OtherReading, Resolved, resolve, sort_ids
from lanzarote_law.answers.since import Closed, closed_since, status_since
from lanzarote_law.answers.status import answer_day, is_annulled, item_status, standing
from lanzarote_law.answers.unread import as_read, review_of
from lanzarote_law.grammar.articles import article_key
from lanzarote_law.model import Corpus, Correspondence, Decision, Item, Position, Provision, Review, Version, within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.answers.standings import ItemStatus, Weakness
    from lanzarote_law.grammar.pinpoints import Pinpoint


class When(StrEnum):
    """Where a span lies, seen from a day."""

    IN_FORCE = "in force"
    PAST = "past"
    FUTURE = "future"
    UNRECORDED = "unrecorded"
    """Before the first version that the data have of an article which may be older."""
    ANNULLED = "annulled"


def when(on: date, start: date | None, end: date | None) -> When:
    """Where a span lies, seen from a day."""
    if within(on, start, end):
        return When.IN_FORCE
    return When.PAST if end is not None and end <= on else When.FUTURE


def state(corpus: Corpus, provision: Provision, on: date) -> When:
    """What is known of an article on a day."""
    if provision.is_annulled(on):
        return When.ANNULLED
    return When.UNRECORDED if corpus.may_be_older(provision, on) else when(on, provision.start, provision.end)


class LinkAnswer(NamedTuple):
    """A correspondence as an answer shows it."""

    link: Correspondence
    items: tuple[str, ...]
    """The items asked about that it serves, or all of them where a provision was asked about."""
    when: When
    start: date | None
    end: date | None
    disputed_by: tuple[str, ...]
    """The disputes that target it, on any day."""
    blocked: bool
    """Whether one of them blocks it on the day asked for; for a past link, on its last day."""
    asserted: bool
    weakness: Weakness
    review: Review | None = None
    """Why it wants a second look for what the law says on the day asked for; for a past link, on its last day."""
    day: date | None = None
    """That day."""


class ProvisionAnswer(NamedTuple):
    """A provision among the answers to an item."""

    provision: Provision
    when: When
    start: date | None
    end: date | None
    successors: tuple[str, ...]
    links: tuple[LinkAnswer, ...]


class ItemAnswer(NamedTuple):
    """What the data say about an item on a day, and on the reference day of its instrument."""

    query: str
    item: Item
    now: ItemStatus
    then: ItemStatus
    since: date
    closed: tuple[Closed, ...]
    provisions: tuple[ProvisionAnswer, ...]
    positions: tuple[Position, ...]
    other_readings: tuple[OtherReading, ...] = ()


class ProvisionRecord(NamedTuple):
    """What the data say about a provision on a day."""

    query: str
    provision: Provision
    on: date
    when: When
    version: Version | None
    pinpoint: Pinpoint
    predecessors: tuple[str, ...]
    successors: tuple[str, ...]
    in_force_instead: tuple[str, ...]
    """The provisions in force on the day that took over from it, through however many changes."""
    instead_weakness: Weakness | None
    """The least sure of the days from which these are in force."""
    links: tuple[LinkAnswer, ...]
    positions: tuple[Position, ...]
    weaknesses: tuple[Weakness, ...]
    other_readings: tuple[OtherReading, ...] = ()


class PositionRecord(NamedTuple):
    """A statement that was asked for by its id."""

    query: str
    position: Position


class DecisionRecord(NamedTuple):
    """A decision that was asked for by its ECLI or its docket."""

    query: str
    decision: Decision


Answer = ItemAnswer | ProvisionRecord | PositionRecord | DecisionRecord


def lookup(corpus: Corpus, text: str, on: date) -> tuple[Answer, ...]:
    """The answers to one typed reference on a day: items, several where it is a heading, or one article or statement.

    Raises NotUnderstoodError where it is no reference, NotFoundError where the data set has nothing under it.
    """
    if position := corpus.position.get(text.strip().removeprefix("[").removesuffix("]")):  # as pages print it
        return (PositionRecord(text, position),)
    if decision := decision_called(corpus, text):
        return (DecisionRecord(text, decision),)
    found = resolve(corpus, text, on)
    if found.provision:
        return (provision_record(corpus, found, on),)
    return tuple(item_answer(corpus, item, on, found) for item in found.items)


def carrying(corpus: Corpus, answer: Answer) -> Iterator[str]:
    """The articles that carry an answer on its day: those that answer an item; or an article, or what replaced it."""
    if isinstance(answer, ItemAnswer):
        yield from (each.provision.id for each in answer.provisions if each.when is When.IN_FORCE)
        yield from resting_on(corpus, answer.now.aspects, answer.now.on)
    elif isinstance(answer, ProvisionRecord):
        yield from carriers(corpus, answer.provision, answer.on)


def carriers(corpus: Corpus, provision: Provision, on: date) -> tuple[str, ...]:
    """What tells on a day what an article is: the article itself, or once it has ended what took over from it."""
    gone = provision.is_annulled(on) or (provision.end is not None and provision.end <= on)
    return heirs(corpus, provision, on) if gone else (provision.id,)


def item_answer(corpus: Corpus, item: Item, on: date, found: Resolved) -> ItemAnswer:
    """What the data say about an item on a day."""
    family = (item.id, *corpus.limbs.get(item.id, ()))
    then = corpus.reference_day(item.instrument) if item.instrument in corpus.compared_with else on
    links = {link.id: link for each in family for link in corpus.links_of_item.get(each, ())}
    by_provision: dict[str, list[Correspondence]] = {}
    for link in links.values():
        by_provision.setdefault(link.provision, []).append(link)
    answers = [_provision_answer(corpus, ident, group, on, family) for ident, group in by_provision.items()]
    order = {When.IN_FORCE: 0, When.FUTURE: 1, When.PAST: 2, When.ANNULLED: 3}
    answers.sort(
        key=lambda each: (
            order[each.when],
            -(each.start or date.min).toordinal(),
            _best_extent(each),
            article_key(each.provision.article),
        )
    )
    closed = tuple(each for member in family for each in closed_since(corpus, member, on))
    return ItemAnswer(
        query=found.query,
        item=item,
        now=item_status(corpus, item.id, on),
        then=item_status(corpus, item.id, then),
        since=status_since(corpus, item.id, on),
        closed=closed,
        provisions=tuple(answers),
        positions=tuple(position for each in family for position in corpus.positions_of_item.get(each, ())),
        other_readings=found.other_readings,
    )


def _best_extent(answer: ProvisionAnswer) -> int:
    order = {"full": 0, "implied": 1, "partial": 2}
    return min(order[each.link.extent] for each in answer.links)


def _provision_answer(
    corpus: Corpus, ident: str, links: list[Correspondence], on: date, family: tuple[str, ...]
) -> ProvisionAnswer:
    provision = corpus.provision[ident]
    shown = tuple(link_answer(corpus, link, on, tuple(item for item in link.items if item in family)) for link in links)
    starts = [each.start for each in shown]
    ends = [each.end for each in shown]
    start = None if None in starts else min(day for day in starts if day)
    end = None if None in ends else max(day for day in ends if day)
    states = {each.when for each in shown}
    stands = next((each for each in (When.IN_FORCE, When.ANNULLED) if each in states), None) or when(on, start, end)
    successors = tuple(each.provision for each in provision.replaced_by)
    return ProvisionAnswer(provision, stands, start, end, successors, shown)


def link_answer(corpus: Corpus, link: Correspondence, on: date, items: tuple[str, ...]) -> LinkAnswer:
    """A correspondence as an answer on a day shows it."""
    start, end = span(corpus, link)
    stands = When.ANNULLED if is_annulled(corpus, link, on) else when(on, start, end)
    day = start if stands is When.FUTURE else on
    if end and (
        stands is When.PAST or (stands is When.ANNULLED and not corpus.provision[link.provision].never_in_force)
    ):
        day = end - date.resolution
    disputes = [
        position
        for item in items
        for aspect in link.aspects
        for position in corpus.disputes.get((item, aspect, link.provision), ())
    ]
    answers = [answer_day(corpus, position) for position in disputes]
    day = day or on
    asserted = any(
        judged.asserted
        for item in items
        for aspect in link.aspects
        for found in [standing(corpus, item, aspect, day)]
        for judged in (*found.carriers, *found.outweighed, *found.exempting)
        if judged.link.id == link.id
    )
    return LinkAnswer(
        link=as_read(corpus, link, day),
        items=items,
        when=stands,
        start=start,
        end=end,
        disputed_by=tuple(dict.fromkeys(position.id for position in disputes)),
        blocked=any(answer is None or day < answer for answer in answers),
        asserted=asserted,
        weakness=link_weakness(corpus, link, day),
        review=review_of(corpus, link, day),
        day=day,
    )


def provision_record(corpus: Corpus, found: Resolved, on: date) -> ProvisionRecord:
    """What the data say about a provision on a day: its state, what came before and after, and all that hangs on it."""
    provision = found.provision
    assert provision is not None
    links = [link_answer(corpus, link, on, link.items) for link in corpus.links_to_provision.get(provision.id, ())]
    instead = heirs(corpus, provision, on)
    days = [each for ident in instead for each in provision_weaknesses(corpus, corpus.provision[ident], on)]
    return ProvisionRecord(
        query=found.query,
        provision=provision,
        on=on,
        when=state(corpus, provision, on),
        version=provision.version(on),
        pinpoint=found.pinpoint,
        predecessors=tuple(sort_ids(corpus, corpus.predecessors.get(provision.id, []))),
        successors=tuple(each.provision for each in provision.replaced_by),
        in_force_instead=instead,
        instead_weakness=max(days, key=lambda each: each.mark.weakness, default=None),
        links=tuple(links),
        positions=tuple(corpus.positions_of_provision.get(provision.id, ())),
        weaknesses=day_weaknesses(corpus, provision, on),
        other_readings=found.other_readings,
    )


def day_weaknesses(corpus: Corpus, provision: Provision, on: date) -> tuple[Weakness, ...]:
    """How sure the days are between which a provision lies on a day: of one that is past or to come, the one day."""
    if provision.annulled and provision.is_annulled(on):
        return (annulment_weakness(corpus, provision, provision.annulled),)
    stands = state(corpus, provision, on)
    if stands is When.PAST and provision.repeal:
        return (day_weakness(corpus, provision, provision.repeal),)
    if stands in {When.FUTURE, When.UNRECORDED}:
        return (day_weakness(corpus, provision, provision.versions[0]),)
    return tuple(provision_weaknesses(corpus, provision, on))


def heirs(corpus: Corpus, provision: Provision, on: date) -> tuple[str, ...]:
    """The provisions in force on a day that took over from a provision which is not, through however many changes."""
    if provision.in_force(on):
        return ()
    found = line(corpus, heirs_of(corpus, provision.id), on)
    return tuple(sort_ids(corpus, [ident for ident in found if corpus.provision[ident].in_force(on)]))

"""The answers to a reference on a date."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from lanzarote_law import model
from lanzarote_law.answers import certainty
from lanzarote_law.answers.acts import find_acts
from lanzarote_law.answers.decisions import find_decision
from lanzarote_law.answers.item_status_history import ClosedGap, gaps_closed_since, status_since
from lanzarote_law.answers.lineage import successors_of_place, with_successors
from lanzarote_law.answers.links_pending_review import review_reason, with_review_notice
from lanzarote_law.answers.reference_resolution import OtherReading, ResolvedReference, resolve, sort_provision_ids
from lanzarote_law.answers.research_currency import supporting_articles
from lanzarote_law.answers.status import (
    aspect_standing,
    dispute_settled_on,
    is_annulled,
    item_status,
    last_change_of_link,
)
from lanzarote_law.answers.status_types import ItemStatus, Weakness
from lanzarote_law.grammar.article_numbers import article_key
from lanzarote_law.grammar.pinpoints import Pinpoint
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Corpus, Correspondence, Provision


class ForceState(StrEnum):
    """The state of an article or a link on a date."""

    IN_FORCE = "in force"
    PAST = "past"
    FUTURE = "future"
    UNRECORDED = "unrecorded"
    """Before the first version that the data have of an article which may be older."""
    ANNULLED = "annulled"


def span_state(on: date, start: date | None, end: date | None) -> ForceState:
    """The state of a period on a date."""
    if model.is_within(on, start, end):
        return ForceState.IN_FORCE
    return ForceState.PAST if end is not None and end <= on else ForceState.FUTURE


def force_state(corpus: Corpus, provision: Provision, on: date) -> ForceState:
    """The state of an article on a date, as far as it is known."""
    if provision.is_annulled(on):
        return ForceState.ANNULLED
    if corpus.may_be_older(provision, on):
        return ForceState.UNRECORDED
    return span_state(on, provision.start or corpus.code[provision.code].in_force_from, provision.end)


class LinkAnswer(NamedTuple):
    """A correspondence as an answer shows it."""

    link: Correspondence
    items: tuple[str, ...]
    """Those of the requested items that it serves, or all its items if a provision was requested."""
    when: ForceState
    start: date | None
    end: date | None
    disputed_by: tuple[str, ...]
    """The disputes that target it, on any date."""
    blocked: bool
    """Whether a dispute blocks it on the requested date or, for a past link, on its last date."""
    asserted: bool
    weakness: Weakness
    review: model.ReviewReason | None = None
    """Why it needs a review for the law of the requested date or, for a past link, of its last date."""
    day: date | None = None
    """The date to which `blocked`, `weakness` and `review` refer, from which on they are the same."""


class ProvisionAnswer(NamedTuple):
    """A provision among the answers to an item."""

    provision: Provision
    when: ForceState
    start: date | None
    end: date | None
    successors: tuple[str, ...]
    links: tuple[LinkAnswer, ...]


class ItemAnswer(NamedTuple):
    """The data on an item on a date and on the reference date of its instrument."""

    query: str
    item: model.Item
    now: ItemStatus
    then: ItemStatus
    since: date
    closed: tuple[ClosedGap, ...]
    provisions: tuple[ProvisionAnswer, ...]
    positions: tuple[model.Position, ...]
    other_readings: tuple[OtherReading, ...] = ()


class ProvisionRecord(NamedTuple):
    """The data on a provision on a date."""

    query: str
    provision: Provision
    on: date
    when: ForceState
    version: model.Version | None
    pinpoint: Pinpoint
    predecessors: tuple[str, ...]
    successors: tuple[str, ...]
    in_force_instead: tuple[str, ...]
    """Its successors in force on the date, through any number of changes."""
    instead_weakness: Weakness | None
    """The least certain of the dates from which these are in force."""
    links: tuple[LinkAnswer, ...]
    positions: tuple[model.Position, ...]
    weaknesses: tuple[Weakness, ...]
    other_readings: tuple[OtherReading, ...] = ()


class PositionRecord(NamedTuple):
    """A statement requested by its id."""

    query: str
    position: model.Position


class DecisionRecord(NamedTuple):
    """A decision that was asked for by its ECLI or its docket."""

    query: str
    decision: model.Decision


class ActRecord(NamedTuple):
    """An act that was asked for by its date or its number."""

    query: str
    act: model.Act


Answer = ItemAnswer | ProvisionRecord | PositionRecord | DecisionRecord | ActRecord


def lookup(corpus: Corpus, text: str, on: date) -> tuple[Answer, ...]:
    """The answers to one typed reference on a date: one item, the items of a heading, one article, one record.

    Raises NotUnderstoodError if the text is not a reference, NotFoundError if the data contain nothing under it.
    """
    if position := corpus.position.get(text.strip().removeprefix("[").removesuffix("]")):  # as pages print it
        return (PositionRecord(text, position),)
    if decision := find_decision(corpus, text):
        return (DecisionRecord(text, decision),)
    if acts := find_acts(corpus, text):
        return tuple(ActRecord(text, each) for each in acts)
    found = resolve(corpus, text, on)
    if found.provision:
        return (provision_record(corpus, found, on),)
    return tuple(item_answer(corpus, item, on, found) for item in found.items)


def articles_behind_answer(corpus: Corpus, answer: Answer) -> Iterator[str]:
    """Yield the articles behind an answer on its date: those that answer an item; or the article, or its successors."""
    if isinstance(answer, ItemAnswer):
        yield from (each.provision.id for each in answer.provisions if each.when is ForceState.IN_FORCE)
        yield from supporting_articles(corpus, answer.now.aspects, answer.now.on)
    elif isinstance(answer, ProvisionRecord):
        yield from current_articles(corpus, answer.provision, answer.on)


def current_articles(corpus: Corpus, provision: Provision, on: date) -> tuple[str, ...]:
    """The articles that state the law on a date: the article itself, or its successors once it has ended."""
    gone = provision.is_annulled(on) or (provision.end is not None and provision.end <= on)
    return successors_in_force(corpus, provision, on) if gone else (provision.id,)


def item_answer(corpus: Corpus, item: model.Item, on: date, found: ResolvedReference) -> ItemAnswer:
    """The data on an item on a date."""
    family = (item.id, *corpus.limbs.get(item.id, ()))
    then = corpus.reference_day(item.instrument) if item.instrument in corpus.compared_with else on
    by_provision = _links_by_provision(corpus, family)
    answers = [_provision_answer(corpus, ident, links, on, family) for ident, links in by_provision]
    order = {ForceState.IN_FORCE: 0, ForceState.FUTURE: 1, ForceState.PAST: 2, ForceState.ANNULLED: 3}
    answers.sort(key=lambda each: (_best_extent(each), article_key(each.provision.article)))  # among equals of the next
    answers.sort(key=lambda each: (order[each.when], -(each.start or date.min).toordinal()))
    closed = tuple(each for member in family for each in gaps_closed_since(corpus, member, on))
    positions = tuple(position for each in family for position in corpus.positions_of_item.get(each, ()))
    statuses = item_status(corpus, item.id, on), item_status(corpus, item.id, then)
    since = status_since(corpus, item.id, on)
    return ItemAnswer(found.query, item, *statuses, since, closed, tuple(answers), positions, found.other_readings)


def _best_extent(answer: ProvisionAnswer) -> int:
    return min(tuple(model.Extent).index(each.link.extent) for each in answer.links)


@lru_cache(maxsize=1024)
def _links_by_provision(corpus: Corpus, family: tuple[str, ...]) -> tuple[tuple[str, tuple[Correspondence, ...]], ...]:
    """Each provision to which links of some items lead, with these."""
    links = {link.id: link for each in family for link in corpus.links_of_item.get(each, ())}
    by_provision = group_by_key((link.provision, link) for link in links.values())
    return tuple((ident, tuple(group)) for ident, group in by_provision.items())


def _provision_answer(
    corpus: Corpus, ident: str, links: tuple[Correspondence, ...], on: date, family: tuple[str, ...]
) -> ProvisionAnswer:
    provision = corpus.provision[ident]
    shown = tuple(link_answer(corpus, link, on, tuple(item for item in link.items if item in family)) for link in links)
    starts = [each.start for each in shown]
    ends = [each.end for each in shown]
    start = None if None in starts else min(day for day in starts if day)
    end = None if None in ends else max(day for day in ends if day)
    states = {each.when for each in shown}
    known = (each for each in (ForceState.IN_FORCE, ForceState.ANNULLED) if each in states)
    stands = next(known, span_state(on, start, end))
    successors = tuple(each.provision for each in provision.replaced_by)
    return ProvisionAnswer(provision, stands, start, end, successors, shown)


def link_answer(corpus: Corpus, link: Correspondence, on: date, items: tuple[str, ...]) -> LinkAnswer:
    """A correspondence as the answer on a date shows it: one that is past or future, as on its last or first date."""
    start, end = certainty.link_period(corpus, link)
    stands = ForceState.ANNULLED if is_annulled(corpus, link, on) else span_state(on, start, end)
    day = start if stands is ForceState.FUTURE else on
    if end and (
        stands is ForceState.PAST
        or (stands is ForceState.ANNULLED and not corpus.provision[link.provision].never_in_force)
    ):
        day = end - date.resolution
    return _link_answer_of_day(corpus, link, items, stands, last_change_of_link(corpus, link, day or on))


@lru_cache(maxsize=65536)
def _link_answer_of_day(
    corpus: Corpus, link: Correspondence, items: tuple[str, ...], stands: ForceState, day: date
) -> LinkAnswer:
    asked = [(item, aspect) for item in items for aspect in link.aspects]
    disputes = [position for each in asked for position in corpus.disputes.get((*each, link.provision), ())]
    answers = [dispute_settled_on(corpus, position) for position in disputes]
    standings = (aspect_standing(corpus, *each, day) for each in asked)
    weighed = (judged for each in standings for judged in (*each.carriers, *each.outweighed, *each.exempting))
    asserted = any(judged.asserted for judged in weighed if judged.link.id == link.id)
    start, end = certainty.link_period(corpus, link)
    return LinkAnswer(
        link=with_review_notice(corpus, link, day),
        items=items,
        when=stands,
        start=start,
        end=end,
        disputed_by=tuple(dict.fromkeys(position.id for position in disputes)),
        blocked=any(answer is None or day < answer for answer in answers),
        asserted=asserted,
        weakness=certainty.link_weakness(corpus, link, day),
        review=review_reason(corpus, link, day),
        day=day,
    )


def provision_record(corpus: Corpus, found: ResolvedReference, on: date) -> ProvisionRecord:
    """The data on a provision on a date: its state, predecessors, successors, and everything that refers to it."""
    provision = found.provision
    assert provision is not None
    links = [link_answer(corpus, link, on, link.items) for link in corpus.links_to_provision.get(provision.id, ())]
    if found.pinpoint:
        provision = provision._replace(replaced_by=successors_of_place(provision, found.pinpoint))
    instead = successors_in_force(corpus, provision, on)
    days = [each for ident in instead for each in certainty.date_weaknesses(corpus, corpus.provision[ident], on)]
    return ProvisionRecord(
        query=found.query,
        provision=provision,
        on=on,
        when=force_state(corpus, provision, on),
        version=provision.version(on),
        pinpoint=found.pinpoint,
        predecessors=tuple(sort_provision_ids(corpus, corpus.predecessors.get(provision.id, []))),
        successors=tuple(each.provision for each in provision.replaced_by),
        in_force_instead=instead,
        instead_weakness=max(days, key=lambda each: each.mark.weakness, default=None),
        links=tuple(links),
        positions=tuple(corpus.positions_of_provision.get(provision.id, ())),
        weaknesses=day_weaknesses(corpus, provision, on),
        other_readings=found.other_readings,
    )


def day_weaknesses(corpus: Corpus, provision: Provision, on: date) -> tuple[Weakness, ...]:
    """The certainty of the dates of a provision: of a past provision only the end, of a future one only the start."""
    if provision.annulled and provision.is_annulled(on):
        return (certainty.annulment_weakness(corpus, provision, provision.annulled),)
    stands = force_state(corpus, provision, on)
    if stands is ForceState.PAST and provision.repeal:
        return (certainty.day_weakness(corpus, provision, provision.repeal),)
    if stands in {ForceState.FUTURE, ForceState.UNRECORDED}:
        return (certainty.day_weakness(corpus, provision, provision.versions[0]),)
    return tuple(certainty.date_weaknesses(corpus, provision, on))


def successors_in_force(corpus: Corpus, provision: Provision, on: date) -> tuple[str, ...]:
    """The successors in force on a date of a provision that is not in force, through any number of changes."""
    if provision.in_force(on):
        return ()
    found = with_successors(corpus, (each.provision for each in provision.replaced_by), on)
    return tuple(sort_provision_ids(corpus, [ident for ident in found if corpus.provision[ident].in_force(on)]))

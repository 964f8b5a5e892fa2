"""What has not been checked in an official text, the most important first.

A fact is important if the status of many items depends on it: if they would change were the fact, and every link and
search based on it, removed from the data. Each aspect is examined on the requested date and on the reference date of
its instrument.

An aspect depends on a fact on which all its carrying links, all its searches, or all its lapsed or pending links
depend. A link in force depends on itself, its source and, for its provision and those read with it, on the text and the
version in force, and on the dates that count according to `status`: on the named dates they use, their acts and
sources. A link of the State or of an NGO counts as full only with an editorial one, and depends on that too. A lapsed
link depends on its end, a pending one on its start, an annulled one on the annulment. If links are blocked, an aspect
also depends on each position without which its standing would be better. A weak aspect depends on whatever all links by
general wording and all findings on its rest depend on. An option also depends on whatever all the links depend on that
make the answer a rule in law. Every weighed item depends on its own wording. Nothing in practice items has dependents,
nor have successions, partners, renumberings, penalties and titles.

Sorted by the number of items on the date, then on the reference date, then by reason, then in the order of the data.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from lanzarote_law import model
from lanzarote_law.answers.certainty import boundaries_status_depends_on, link_period
from lanzarote_law.answers.decisions import decisions_questioning
from lanzarote_law.answers.research_currency import UnfollowedArticles, supporting_articles, unfollowed_articles
from lanzarote_law.answers.status import aspect_standing, recorded_rests, recorded_searches
from lanzarote_law.answers.status_types import AspectStanding, Standing, WeighedLink
from lanzarote_law.answers.verifiable_facts import DocumentPlace, Fact, listed_facts, source_documents, version_name
from lanzarote_law.model import Corpus, Correspondence, Provision, Repeal

Support = frozenset[str]
"""The addresses of the facts that something rests on."""


class TodoReason(StrEnum):
    """Why a fact wants a look, the most pressing first."""

    UNVERIFIED = "unverified"
    INFERRED = "inferred"
    SECOND_HAND = "second-hand"
    SUSPECT = "suspect"
    """The law was amended since the link was made."""
    CARRIED = "carried"
    """The link was copied from another provision."""
    QUESTIONED = "questioned"
    """A court put the link in question, and nobody has read it again with the decision."""


_STATES = tuple(TodoReason)
_REVIEWS = {model.ReviewReason.DUE: TodoReason.SUSPECT, model.ReviewReason.CARRIED: TodoReason.CARRIED}
_ASIDE = {"penalty", "start", "title"}
"""Parts with a mark of their own; no status depends on a penalty or a title."""
KINDS = (
    *("provision", "version", "end", "annulment", "succession", "partner", "unnamed", "start", "penalty"),
    *("date", "act", "source"),
    *("item", "title", "section", "correspondence", "negative", "rest", "position", "reservation", "withdrawal"),
    *("decision-search", "decision", "recommendation"),
    *("renumbering", "shared-number", "numbers-known", "followed", "act-searched", "known-difference"),
)
"""The kinds by which entries are chosen; `provision` takes in all parts of one."""


class TodoEntry(NamedTuple):
    """A fact to check: why, which statuses depend on it, and in which documents."""

    address: str
    """The address that `verify` accepts; for a penalty or a title, that of its record with the part after an `@`."""
    kind: str
    part: str
    fact: Fact
    mark: model.Mark
    state: TodoReason
    hanging: tuple[str, ...]
    hanging_then: tuple[str, ...]
    documents: tuple[DocumentPlace, ...]

    @property
    def by_hand(self) -> bool:
        """Whether the record itself must be edited: `verify` marks no such part, and it finds no start."""
        record = self.fact.record
        return self.part in _ASIDE or (isinstance(record, model.Version) and record.in_force_from is None)


class TodoList(NamedTuple):
    """How many facts carry a mark, and those among them that want a look."""

    on: date
    facts: int
    entries: tuple[TodoEntry, ...]
    not_followed: tuple[UnfollowedArticles, ...] = ()
    """The articles whose amendments were not followed up to the date, sorted by the number of dependent statuses."""

    @property
    def checked(self) -> int:
        """How many were seen in the original, and need no review."""
        return self.facts - len(self.entries)


def todo(corpus: Corpus, on: date) -> TodoList:
    """Everything to check on a date, the most important first."""
    now, then = dependent_items(corpus, on), dependent_items(corpus)
    count = 0
    entries = []
    for fact, part, mark in _marked(corpus):
        count += 1
        state = TodoReason.QUESTIONED if _is_questioned(corpus, fact, on) else _state(fact, part, mark)
        if state:
            address = f"{fact.address}@{part}" if part in _ASIDE else fact.address
            items = tuple(now.get(address, ())), tuple(then.get(address, ()))
            kind, documents = fact.kind.replace(" ", "-"), source_documents(corpus, fact)
            entries.append(TodoEntry(address, kind, part, fact, mark, state, *items, documents))
    entries.sort(key=_order)
    return TodoList(on, count, tuple(entries), not_followed(corpus, on))


def not_followed(corpus: Corpus, on: date) -> tuple[UnfollowedArticles, ...]:
    """The articles whose amendments were not followed up to a date, sorted by the number of dependent statuses."""
    resting: dict[str, list[str]] = defaultdict(list)
    for item in corpus.items:
        for ident in dict.fromkeys(supporting_articles(corpus, _weighed_standings(corpus, item, on), on)):
            resting[ident].append(item.id)
    law = [each.id for each in corpus.provisions if each.in_force(on)]
    found = [
        each._replace(items=tuple(dict.fromkeys(item for ident in each.articles for item in resting[ident])))
        for each in unfollowed_articles(corpus, (*law, *resting), on)
    ]
    return tuple(sorted(found, key=lambda each: -len(each.items)))


def count_checked(corpus: Corpus) -> tuple[int, int]:
    """The number of facts that bear a mark, and the number of facts seen in the original that need no review."""
    states = [_state(*each) or _is_questioned(corpus, each[0], date.max) for each in _marked(corpus)]
    return len(states), states.count(False)


def _is_questioned(corpus: Corpus, fact: Fact, on: date) -> bool:
    """Whether a fact is a link that a decision puts in question."""
    return isinstance(fact.record, Correspondence) and bool(decisions_questioning(corpus, fact.record, on))


def _marked(corpus: Corpus) -> Iterator[tuple[Fact, str, model.Mark]]:
    """Yield every marked fact with part and mark, then its start, penalty or title if that has its own mark."""
    for fact in listed_facts(corpus):
        yield fact, fact.part, fact.verification
        if isinstance(fact.record, model.Version):
            marks = {"start": fact.record.start_verification, "penalty": fact.record.penalty_verification}
            yield from ((fact, part, mark) for part, mark in marks.items() if mark)
        if isinstance(fact.record, model.Item) and fact.record.title_verification:
            yield fact, "title", fact.record.title_verification


def _state(fact: Fact, part: str, mark: model.Mark) -> TodoReason | None:
    """The reason to check a fact: a review, or its mark; a start that is not recorded counts as unverified."""
    record = fact.record
    if isinstance(record, Correspondence) and record.review:
        return _REVIEWS[record.review]
    if part == "version" and isinstance(record, model.Version) and record.in_force_from is None:
        return TodoReason.UNVERIFIED
    return None if mark is model.Mark.SEEN else TodoReason(mark)


def _order(entry: TodoEntry) -> tuple[int, int, int]:
    weight = _STATES.index(entry.state if entry.mark is model.Mark.SEEN else TodoReason(entry.mark))
    return -len(entry.hanging), -len(entry.hanging_then), weight


def filter_entries(
    entries: tuple[TodoEntry, ...],
    states: Collection[str] = (),
    kinds: Collection[str] = (),
    items: Collection[str] | None = None,
) -> tuple[TodoEntry, ...]:
    """The entries with certain reasons or marks, of certain kinds, and on which the status of certain items depends."""
    return tuple(
        entry
        for entry in entries
        if (not states or entry.state in states or entry.mark in states)
        and (not kinds or entry.kind in kinds or entry.part in kinds)
        and (items is None or not set(items).isdisjoint((*entry.hanging, *entry.hanging_then, *_unexamined(entry))))
    )


# -- what a status hangs on ------------------------------------------------------------------------------------------


def _unexamined(entry: TodoEntry) -> tuple[str, ...]:
    """The items whose rest nobody has researched: no status depends on it, but it remains to be done."""
    record = entry.fact.record
    if isinstance(record, model.AspectRest) and record.finding is model.RestFinding.NOT_LOOKED_FOR:
        return record.items
    return ()


def dependent_items(corpus: Corpus, on: date | None = None) -> dict[str, list[str]]:
    """The items whose status depends on a fact, by its address: on a date, or on each instrument's reference date."""
    found: dict[str, list[str]] = defaultdict(list)
    for item in corpus.items:
        if on or item.instrument in corpus.compared_with:
            for address in _facts_behind_status(corpus, item, on or corpus.reference_day(item.instrument)):
                found[address].append(item.id)
    return dict(found)


def _facts_behind_status(corpus: Corpus, item: model.Item, on: date) -> set[str]:
    """The addresses of the facts on which the status of an item depends on a date."""
    standings = _weighed_standings(corpus, item, on)
    if not standings:
        return set()
    groups = [group for each in standings for group in _support_groups(corpus, each, on)]
    if item.kind is model.ItemKind.OPTION:
        groups += _option_groups(corpus, standings, on)
    return {item.id}.union(*(frozenset.intersection(*group) for group in groups if group))


def _weighed_standings(corpus: Corpus, item: model.Item, on: date) -> list[AspectStanding]:
    """The standings of an item's aspects that count for its status on a date; empty if it has no such status."""
    is_law = item.kind is not model.ItemKind.PRACTICE and corpus.applies(item.id) is not model.Applicable.NO
    aspects = item.aspects if is_law and on >= corpus.researched_from else ()
    return [aspect_standing(corpus, item.id, aspect, on) for aspect in aspects]


def _support_groups(corpus: Corpus, each: AspectStanding, on: date) -> Iterator[list[Support]]:
    """Yield groups of supports: the aspect depends on whatever all members of one group depend on."""
    if each.carriers:
        yield [_carrier(corpus, judged, each, on) for judged in each.carriers]
        if each.standing is Standing.WEAK:  # without these it would be known in part
            found = recorded_rests(corpus, each.item, each.aspect, on)
            known = [frozenset((rest.id,)) for rest in found if rest.finding is not model.RestFinding.NOT_LOOKED_FOR]
            weak = [judged for judged in each.carriers if _is_weak_whatever_the_rest(judged)]
            yield [*(_carrier(corpus, judged, each, on) for judged in weak), *known]
    elif each.standing is Standing.NEGATIVE:
        yield [frozenset((search.id,)) for search in recorded_searches(corpus, each.item, each.aspect, on)]
    elif each.standing is Standing.ANNULLED:
        yield [_annulment(corpus, link) for link in each.annulled]
    elif each.elsewhere:
        yield [_elsewhere(corpus, link, lapsed=each.standing is Standing.LAPSED) for link in each.elsewhere]
    for link in each.ended:
        yield [_end(corpus, link)]
    blocked = each.carriers if each.standing is Standing.DISPUTED else _stronger(each)
    for judged in blocked:
        yield [_position(corpus, ident) for ident in judged.disputed_by]


def _is_weak_whatever_the_rest(judged: WeighedLink) -> bool:
    """Whether a link that answers an aspect makes it weak also if nothing is known of the rest of the aspect."""
    return judged.extent is model.Extent.IMPLIED or judged.asserted


def _stronger(each: AspectStanding) -> list[WeighedLink]:
    """The blocked links that, undisputed, would make an aspect full or, if it is known in part, weak."""
    blocked = [judged for judged in each.outweighed if judged.disputed_by]
    if each.standing is Standing.KNOWN_IN_PART:
        return [
            judged for judged in blocked if judged.extent is model.Extent.FULL or _is_weak_whatever_the_rest(judged)
        ]
    return [judged for judged in blocked if each.standing is Standing.WEAK and judged.extent is model.Extent.FULL]


def _option_groups(corpus: Corpus, standings: list[AspectStanding], on: date) -> Iterator[list[Support]]:
    """Yield what makes the answer to an option a rule in law or, failing that, the disputes that prevent it."""
    rules = [(each, judged) for each in standings for judged in each.carriers if _is_rule(judged)]
    if rules:
        yield [_carrier(corpus, judged, each, on) for each, judged in rules]
        return
    for each in standings:
        for judged in each.outweighed:
            joins = each.standing is not Standing.FULL or judged.extent is model.Extent.FULL
            if joins and judged.disputed_by and _is_rule(judged):
                yield [_position(corpus, ident) for ident in judged.disputed_by]


def _is_rule(judged: WeighedLink) -> bool:
    return judged.link.role is not model.Role.INCRIMINATES


def _carrier(corpus: Corpus, judged: WeighedLink, each: AspectStanding, on: date) -> Support:
    """The facts on which a carrying link depends, and those of the editorial links without which it is not full."""
    own = _in_force(corpus, judged.link, on)
    if each.standing is not Standing.FULL or judged.link.basis is model.Basis.EDITORIAL:
        return own
    same = (other.link for other in each.carriers if other.link.provision == judged.link.provision)
    beside = (_in_force(corpus, link, on) for link in same if link.basis is model.Basis.EDITORIAL)
    return own | frozenset.intersection(*beside)


def _in_force(corpus: Corpus, link: Correspondence, on: date) -> Support:
    read = (_version(corpus, corpus.provision[ident], on) for ident in link.provisions)
    return frozenset({link.id, link.source}.union(*read))


def _version(corpus: Corpus, provision: Provision, on: date) -> set[str]:
    """The facts on which the use of a provision depends: its text, and the relevant dates of the version."""
    version = provision.version(on)
    if version is None:
        return set()
    days = (_day(corpus, provision, each) for each in boundaries_status_depends_on(corpus, provision, on))
    return {provision.id}.union(_dated(corpus, provision, version), *days)


def _day(corpus: Corpus, provision: Provision, dated: model.Version | Repeal) -> set[str]:
    """The facts on which the date of a version or a repeal depends: not its text if the date has its own mark."""
    found = _dated(corpus, provision, dated)
    if not (isinstance(dated, model.Version) and dated.start_verification):
        return found
    version = f"{provision.id}@{version_name(dated)}"
    return (found - {version}) | {f"{version}@start"}


def _dated(corpus: Corpus, provision: Provision, dated: model.Version | Repeal) -> set[str]:
    """The facts on which a version or a repeal depends: itself, its act and source, a named date and its act."""
    part = version_name(dated) if isinstance(dated, model.Version) else "repeal"
    found = {f"{provision.id}@{part}", dated.act}
    if isinstance(dated, model.Version):
        found.add(dated.source)
    if dated.date_name:
        found |= {dated.date_name, corpus.named_date[dated.date_name].act}
    return found


def _elsewhere(corpus: Corpus, link: Correspondence, *, lapsed: bool) -> Support:
    """The facts on which a past or future link depends: its end or start, or that of its provision.

    A date of its own is part of the link; that of the provision is a separate fact.
    """
    provision = corpus.provision[link.provision]
    found = {link.id, link.source, provision.id}
    start, _ = link_period(corpus, link)
    if lapsed:
        found |= _end(corpus, link)
    if not lapsed and start != link.start:
        found |= _dated(corpus, provision, provision.versions[0])
    return frozenset(found)


def _end(corpus: Corpus, link: Correspondence) -> Support:
    """The facts on which the end of a link depends, if that is the end of its provision."""
    provision = corpus.provision[link.provision]
    ends_with_it = provision.repeal and provision.repeal.on == link_period(corpus, link)[1]
    return frozenset(_dated(corpus, provision, provision.repeal) if provision.repeal and ends_with_it else ())


def _annulment(corpus: Corpus, link: Correspondence) -> Support:
    """The facts on which an annulled link depends."""
    annulled = corpus.provision[link.provision].annulled
    assert annulled is not None
    named = {annulled.date_name, corpus.named_date[annulled.date_name].act} if annulled.date_name else set()
    return frozenset((link.id, link.source, f"{link.provision}@annulled", annulled.act, annulled.source, *named))


def _position(corpus: Corpus, ident: str) -> Support:
    return frozenset((ident, corpus.position[ident].source))

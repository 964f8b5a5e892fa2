"""The meaning of the words of pages: all of them, or one with an example from the data.

Each word of a closed set stands here once, under what it is about; how it is printed, and what it means, stands in the
tables of words.
"""

import difflib
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from lanzarote_law import model
from lanzarote_law.answers import law_over_time, verifiable_facts
from lanzarote_law.answers.law_over_time import LawEventKind
from lanzarote_law.answers.links_pending_review import review_reason
from lanzarote_law.answers.lookup import ForceState, force_state
from lanzarote_law.answers.status import item_status
from lanzarote_law.answers.status_types import AspectStanding, ItemFlag, ItemStatus, Standing, Status
from lanzarote_law.answers.todo import TodoReason
from lanzarote_law.checking.rules import RULES
from lanzarote_law.errors import Severity
from lanzarote_law.model import Aspect, Item
from lanzarote_law.render.blocks import Block, Facts, Heading, Page, Paragraph, Run, Space, Styled, Table, row, run
from lanzarote_law.render.layout import PAIRED, meaning_of, printed_word
from lanzarote_law.render.phrases import View
from lanzarote_law.render.provenance import fact_text
from lanzarote_law.render.words import word
from lanzarote_law.text_folding_and_display import fold_accents, normalise_reference
from lanzarote_law.wording import LANGUAGES

# -- what was typed ----------------------------------------------------------------------------------------------------


class TermMatch(NamedTuple):
    """The words that were asked for, by their keys, and the language in which they were asked for."""

    keys: tuple[str, ...]
    language: str


def find_terms(typed: str, language: str) -> TermMatch:
    """The terms that match a typed word: their printed form in any language, or their key in the data."""
    wanted = fold_accents(normalise_reference(typed))
    found = {each: [key for key in _GROUP if wanted in _names(key, each)] for each in LANGUAGES}
    keys = tuple(dict.fromkeys(key for each in found.values() for key in each))
    spoken = next((each for each in LANGUAGES if found[each]), language)
    return TermMatch(keys, language if found[language] or language != LANGUAGES[0] else spoken)


def nearest_terms(typed: str, language: str, others: Iterable[str]) -> list[str]:
    """The terms and other topics whose spelling is closest to what was typed."""
    names = {name: name for name in others}
    for key in reversed(_GROUP):
        for name in _names(key, language):
            names[name] = printed_word(key, language).lower() if name != key_without_prefix(key) else name
    near = difflib.get_close_matches(fold_accents(normalise_reference(typed)), names, 3, cutoff=0.6)
    return list(dict.fromkeys(names[each] for each in near))


def key_without_prefix(key: str) -> str:
    """The word of a key as it is in the data and the JSON."""
    return key.rpartition(".")[2]


def _names(key: str, language: str) -> set[str]:
    whole, own = printed_word(key, language), key_without_prefix(key)
    return set(map(fold_accents, (whole, re.split("[:,]", whole)[0].strip(), own, own.replace(" ", "-"))))


# -- the pages ---------------------------------------------------------------------------------------------------------


def words_page(language: str) -> Page:
    """Every word with what it means, group by group."""
    blocks: list[Block] = [Heading(run(word("h.words", language)), level=1)]
    for group, keys in GROUPS.items():
        rows = tuple(row(Styled(printed_word(key, language), "strong"), meaning_of(key, language)) for key in keys)
        blocks += [Space(), Heading(run(_title(group, language))), Table(PAIRED, rows)]
    more = word("one word", language, f"lanzarote-law help {printed_word(_EXAMPLE, language)}")
    return (*blocks, Space(), Paragraph(run(more)))


_EXAMPLE = "standing.weak"


def word_page(found: TermMatch, view: View | None) -> Page:
    """The meanings of a word, one for each term; with an example if there are data."""
    language = found.language
    blocks: list[Block] = []
    for key in found.keys:
        name = printed_word(key, language)
        block = Styled(f"  {_title(_GROUP[key], language)}", "dim")
        means = meaning_of(key, language)
        blocks += [Space()] if blocks else []
        blocks += [
            Heading(run(Styled(name, "strong"), block), level=1),
            Paragraph(run(f"{means[0].upper()}{means[1:]}.")),
        ]
        is_other_in_data = _GROUP[key] != "term" and fold_accents(name) != key_without_prefix(key)
        pairs = [(word("l.in the data", language), run(key_without_prefix(key)))] if is_other_in_data else []
        if view:
            found_there = term_example(view, key)
            pairs.append((word("l.example", language), found_there or run(Styled(word("no example", language), "dim"))))
        blocks += [Facts(tuple(pairs))] if pairs else []
    return (*blocks, Space(), Paragraph(view.footer())) if view else tuple(blocks)


def _title(group: str, language: str) -> str:
    return word(f"group.{group}", language)


# -- examples ----------------------------------------------------------------------------------------------------------


def term_example(view: View, key: str) -> Run:
    """An example of a term from the data; empty if there is none."""
    return next((each for each in _GROUPS[_GROUP[key]][1](view, key) if each), ())


def _days(view: View) -> Iterator[date]:
    """The days on which something may be found: the one asked for, those of the replies, the ends of the period."""
    corpus = view.corpus
    first = corpus.researched_from
    turns = {day for each in corpus.provisions for day in (each.start, each.end) if day and day >= first}
    before = () if first == date.min else (first - timedelta(days=1),)
    yield from dict.fromkeys((view.on, *(each.on for each in corpus.reference_days), *before, *sorted(turns)))


def _of_statuses(view: View, holds: Callable[[ItemStatus], bool]) -> Iterator[ItemStatus]:
    """The items for whose status something holds, and on which day."""
    for on in _days(view):
        for item in view.corpus.items:
            status = item_status(view.corpus, item.id, on)
            if holds(status):
                yield status


def _status(view: View, key: str) -> Iterator[Run]:
    for status in _of_statuses(view, lambda each: each.status == key):
        yield _about(view, status, next(iter(status.open or status.aspects), None))


def _flag(view: View, key: str) -> Iterator[Run]:
    for status in _of_statuses(view, lambda each: key in each.flags):
        yield _about(view, status)


def _standing(view: View, key: str) -> Iterator[Run]:
    def standing(status: ItemStatus) -> Iterator[AspectStanding]:
        return (each for each in status.aspects if each.standing == key_without_prefix(key))

    for status in _of_statuses(view, lambda each: any(standing(each))):
        yield _about(view, status, next(standing(status)))


def _about(view: View, status: ItemStatus, aspect: AspectStanding | None = None) -> Run:
    """An item on a day, and the reason for the standing of one of its aspects."""
    item = aspect.item if aspect else status.item
    text = view.text(view.corpus.item[item].title)
    if aspect:
        text = f"{view.aspect_title(aspect.aspect)}{view.colon}{view.why(aspect)}"
    return run(Styled(item, "ref"), view.word("example on", view.day(status.on)), view.colon, text)


def _link(view: View, holds: Callable[[model.Correspondence], bool]) -> Iterator[Run]:
    """The links for which something holds, first those in force."""
    corpus = view.corpus
    links = [each for each in corpus.correspondences if holds(each)]
    for each in sorted(links, key=lambda link: not corpus.provision[link.provision].in_force(view.on)):
        titles = ", ".join(view.aspect_title(aspect) for aspect in each.aspects)
        article = view.article(each.provision, each.pinpoint)
        yield run(view.word("fact.correspondence", ", ".join(each.items), article, titles))


def _extent(view: View, key: str) -> Iterator[Run]:
    if key == ItemFlag.ASSERTED:
        for status in _of_statuses(view, lambda each: ItemFlag.ASSERTED in each.flags):
            asserted = (each for each in status.aspects if any(judged.asserted for judged in each.carriers))
            yield _about(view, status, next(asserted))
    yield from _link(view, lambda each: each.extent == key_without_prefix(key))


def _finding(view: View, key: str) -> Iterator[Run]:
    for fact in verifiable_facts.all_facts(view.corpus):
        if isinstance(fact.record, model.AspectRest) and fact.record.finding == key_without_prefix(key):
            yield run(fact_text(view, fact), view.colon, fact.record.checked)


def _mark(view: View, key: str) -> Iterator[Run]:
    for kind in (model.NamedDate, model.Version, model.Correspondence, object):
        for fact in verifiable_facts.all_facts(view.corpus):
            if isinstance(fact.record, kind) and fact.verification == key:
                yield run(fact_text(view, fact))


_REVIEWS = {
    TodoReason.SUSPECT: model.ReviewReason.DUE,
    TodoReason.CARRIED: model.ReviewReason.CARRIED,
    TodoReason.QUESTIONED: model.ReviewReason.QUESTIONED,
}


def _review(view: View, key: str) -> Iterator[Run]:
    return _link(view, lambda each: review_reason(view.corpus, each, view.on) == _REVIEWS[TodoReason(key)])


def _stance(view: View, key: str) -> Iterator[Run]:
    for each in view.corpus.positions:
        if each.stance == key:
            yield run(f"{view.holder_text(each)}{view.colon}{each.statement} [{each.id}]")


def _effect(view: View, key: str) -> Iterator[Run]:
    for provision in view.corpus.provisions:
        for version in provision.versions:
            if version.change == key_without_prefix(key) and version.in_force_from:
                yield _article(view, provision.id, version.in_force_from, version.act)


def _when(view: View, key: str) -> Iterator[Run]:
    for on in _days(view):
        for each in view.corpus.provisions:
            stands = force_state(view.corpus, each, on)
            if stands == key:
                yield _article(view, each.id, on)


def _event(view: View, key: str) -> Iterator[Run]:
    first = view.corpus.researched_from
    for each in law_over_time.changes(view.corpus, first, max(first, view.on)).events:
        if each.event == key:
            yield _article(view, each.provision, each.on, each.act)


def _article(view: View, provision: str, on: date, act: str = "") -> Run:
    by = f" ({view.act(act)})" if act else ""
    return run(Styled(view.article(provision), "ref"), view.word("example on", view.day(on)), by)


def _severity(_: View, key: str) -> Iterator[Run]:
    for each in RULES.values():
        if each.severity == key:
            yield run(f"{each.code} {each.title}")


def _asking(kind: model.InstrumentKind) -> Callable[[View], Iterator[Run]]:
    """The items of a kind of instrument that ask for something themselves."""
    return lambda view: (
        run(Styled(item.id, "ref"), view.colon, view.text(item.title))
        for item in view.corpus.items
        if item.aspects and view.corpus.instrument[item.instrument].kind is kind
    )


def _aspects(holds: Callable[[Item, Aspect], bool]) -> Callable[[View], Iterator[Run]]:
    """The aspects of items for which something holds."""
    return lambda view: (
        run(Styled(item.id, "ref"), view.colon, view.aspect_title(aspect))
        for item in view.corpus.items
        for aspect in item.aspects
        if holds(item, view.corpus.aspect[aspect])
    )


def _force(view: View, key: str) -> Iterator[Run]:
    for each in view.corpus.items:
        if each.force == key_without_prefix(key):
            yield run(Styled(each.id, "ref"), "  ", each.asks)


def _limits(view: View) -> Iterator[Run]:
    for each in view.corpus.correspondences:
        if each.limit:
            article = Styled(view.article(each.provision, each.pinpoint), "ref")
            yield run(", ".join(each.items), " > ", article, view.colon, each.limit)


def _facts_of(kind: type) -> Callable[[View], Iterator[Run]]:
    return lambda view: (
        run(fact_text(view, fact)) for fact in verifiable_facts.all_facts(view.corpus) if isinstance(fact.record, kind)
    )


def _partner(view: View, does: str) -> Iterator[Run]:
    """The articles that do something for one that is read with them, first those in force."""
    every = verifiable_facts.all_facts(view.corpus)
    found = [each for each in every if isinstance(each.record, model.Partner) and each.record.does == does]
    for fact in sorted(found, key=lambda each: not view.corpus.provision[each.id].in_force(view.on)):
        yield run(fact_text(view, fact))


def _all_links(view: View) -> Iterator[Run]:
    return _link(view, bool)


TERMS: dict[str, Callable[[View], Iterator[Run]]] = {
    "item": _asking(model.InstrumentKind.QUESTIONNAIRE),
    "obligation": _asking(model.InstrumentKind.CONVENTION),
    "point": _asking(model.InstrumentKind.CONVENTION),
    "aspect": _aspects(lambda item, _: len(item.aspects) > 1),
    "provision": _facts_of(model.Provision),
    "version": _facts_of(model.Version),
    "link": _all_links,
    "limit": _limits,
    "partner": _facts_of(model.Partner),
    "hangs": _all_links,
    "no-treaty-duty": _aspects(lambda _, aspect: not aspect.treaty_duty),
    "open": lambda view: _standing(view, f"standing.{Standing.WEAK}"),
    "hole": lambda view: _standing(view, f"standing.{Standing.UNKNOWN}"),
}
"""What pages are made of, and what they call it."""


_GROUPS: dict[str, tuple[tuple[str, ...], Callable[[View, str], Iterator[Run]]]] = {
    "status": (tuple(Status), _status),
    "flag": (tuple(each for each in ItemFlag if each is not ItemFlag.ASSERTED), _flag),
    "standing": (tuple(f"standing.{each}" for each in Standing), _standing),
    "extent": ((*(f"extent.{each}" for each in model.Extent), "asserted"), _extent),
    "finding": (tuple(f"finding.{each}" for each in model.RestFinding), _finding),
    "role": (
        tuple(f"role.{each}" for each in model.Role),
        lambda view, key: _link(view, lambda each: each.role == key_without_prefix(key)),
    ),
    "does": (
        tuple(f"does.{each}" for each in model.PartnerEffect),
        lambda view, key: _partner(view, key_without_prefix(key)),
    ),
    "basis": (
        tuple(f"basis.{each}" for each in model.Basis),
        lambda view, key: _link(view, lambda each: each.basis == key_without_prefix(key)),
    ),
    "mark": (tuple(model.Mark), _mark),
    "review": (tuple(_REVIEWS), _review),
    "force": (tuple(f"force.{each}" for each in model.BindingForce), _force),
    "stance": (tuple(model.Stance), _stance),
    "effect": (tuple(f"change.{each}" for each in model.ActEffect), _effect),
    "when": (tuple(ForceState), _when),
    "event": (tuple(LawEventKind), _event),
    "severity": (tuple(Severity), _severity),
    "term": (tuple(f"term.{each}" for each in TERMS), lambda view, key: TERMS[key_without_prefix(key)](view)),
}
"""The words of each group, by their keys, and where an example of one is found."""
GROUPS = {group: keys for group, (keys, _) in _GROUPS.items()}
_GROUP = {key: group for group, keys in GROUPS.items() for key in keys}

"""Rules across records: what a data set lacks, every id resolves, marks fit; then the law, and what it answers.

Each rule yields its problems; who asked decides what happens with them. Checking never writes.
"""

from __future__ import annotations

import difflib
import re
from itertools import pairwise
from typing import TYPE_CHECKING

from lanzarote_law.answers.facts import documents, facts
from lanzarote_law.model import Mark
from lanzarote_law.typography import calendar_day
from lanzarote_law.validation.answers import check_answers
from lanzarote_law.validation.law import check_law
from lanzarote_law.validation.mentions import listings, mentions
from lanzarote_law.validation.rules import fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lanzarote_law.answers.facts import Fact
    from lanzarote_law.errors import Problem
    from lanzarote_law.model import Corpus
    from lanzarote_law.validation.rules import Where


def check(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """Every problem that shows only across records."""
    yield from _beginnings(corpus, where)
    yield from _id_forms(corpus, where)
    dangling = list(_dangling(corpus, where))
    yield from dangling
    if dangling:
        return  # the rules below follow the ids
    marked = tuple(facts(corpus))
    yield from _ids(marked, where)
    yield from _seen(corpus, marked, where)
    yield from _verified(marked, where)
    for rule in (_lists, _source_dates, check_law, check_answers):
        yield from rule(corpus, where)


TO_BEGIN = (
    ("no-codes", "provisions.yaml", "there is no code of law yet", "every article belongs to one", "code"),
    ("no-regimes", "provisions.yaml", "there is no regime yet", "it says from which day on which code holds", "regime"),
    ("no-acts", "provisions.yaml", "there is no act yet", "acts make, change and repeal articles", "act"),
    (
        "no-provisions",
        "provisions.yaml",
        "there is no article of law yet",
        "it says what is law from which day on",
        "provision",
    ),
    (
        "no-sources",
        "sources.yaml",
        "there is no document yet",
        "the State's reply, comments, copies of the law",
        "source",
    ),
    (
        "no-correspondences",
        "correspondences.yaml",
        "no article is linked to an item yet",
        "a link says which article answers which item",
        "correspondence",
    ),
    (
        "no-positions",
        "positions.yaml",
        "nobody's position is recorded yet",
        "what the State and others say of items",
        "position",
    ),
)
"""What a data set needs: the code of the fault, the file, the message, what it is for, what `add` calls it."""


def _beginnings(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """What a data set that was just begun has none of yet, in the order in which it is best added."""
    for code, file, message, about, kind in TO_BEGIN:
        name = code.removeprefix("no-")
        if not getattr(corpus, name):
            hint = f"{about}; to put one in: lanzarote-law add {kind}"
            yield fault(code, message, where("file", file, name), hint)
    if corpus.codes and not any(code.cited_as for code in corpus.codes):
        first = corpus.codes[0].id
        hint = f"give the codes that documents cite a word for it: lanzarote-law edit {first} --set cited_as=..."
        message = "no code has cited_as: `check` says nothing of the articles that a document cites"
        yield fault("no-cited-as", message, where("code", first), hint)


# new-code  act:2016-05-31  be-cp-1867/417/49  CETS201.20(1)(f):cp-1867/383bis:1; not 2027-01-01, my day, new@code
_ID = re.compile(r"[^\W\d_][^\s@'\"]*")


def _id_forms(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """What records are named by is taken for nothing else; items and sections have numbers of their own."""
    kinds: dict[str, Iterable[str]] = {
        "date": corpus.named_date,
        "code": corpus.code,
        "regime": [each.id for each in corpus.regimes],
        "act": corpus.act,
        "source": corpus.source,
        "aspect": corpus.aspect,
        "negative": [each.id for each in corpus.negatives],
        "correspondence": [each.id for each in corpus.correspondences],
        "holder": corpus.holder,
        "position": [each.id for each in corpus.positions],
    }
    for kind, idents in kinds.items():
        for ident in idents:
            if not _ID.fullmatch(ident):
                place = where(kind, ident) if kind == "date" else where(kind, ident, "id")
                hint = "begin with a letter; no spaces, quotation marks or @"
                yield fault("id-form", f"'{ident}' cannot be the name of a record", place, hint)


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
    for kind, ident, place in mentions(corpus):
        if ident and ident not in known[kind]:
            ending = [each for each in sorted(known[kind]) if each.endswith(f"/{ident}")]
            near = ending or difflib.get_close_matches(ident, sorted(known[kind]), 1)
            hint = f"did you mean '{near[0]}'?" if near else "add the record, or mend the id"
            yield fault("dangling", f"'{ident}' is not the id of {names[kind]}", where(*place), hint)


def _ids(marked: Iterable[Fact], where: Where) -> Iterator[Problem]:
    """Facts of two kinds do not share an id: each is named by its id alone."""
    kinds: dict[str, str] = {}
    for fact in marked:
        if not fact.steps and kinds.setdefault(fact.address, fact.kind) != fact.kind:
            place = where(fact.kind, fact.id, "id")
            message = f"'{fact.address}' is the id of a record of another kind, too: {kinds[fact.address]}"
            yield fault("duplicate-id", message, place, "give one of them another id")


def _lists(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """No list names the same thing twice."""
    for kind, ident, key, values in listings(corpus):
        if len(set(values)) < len(values):
            for index, value in enumerate(values):
                if value in values[:index]:
                    message = f"'{value}' already stands in this list"
                    yield fault("listed-twice", message, where(kind, ident, key, index), "take it out")
    for item in corpus.items:
        for index, aspect in enumerate(item.extra_aspects):
            if aspect in item.aspects:
                message = f"'{aspect}' already stands under aspects"
                yield fault("listed-twice", message, where("item", item.id, "extra_aspects", index), "take it out")


def _source_dates(corpus: Corpus, where: Where) -> Iterator[Problem]:
    """The date of a document is a day, a month or a year."""
    for source in corpus.sources:
        first_day = (source.date + "-01-01")[: len("YYYY-MM-DD")]
        if source.date and (len(source.date) not in {4, 7, 10} or not calendar_day(first_day)):
            place = where("source", source.id, "date")
            yield fault("date", f"'{source.date}' is not a date", place, "write YYYY-MM-DD, YYYY-MM or YYYY")


def _seen(corpus: Corpus, marked: Iterable[Fact], where: Where) -> Iterator[Problem]:
    """What was seen was seen in something that somebody has found."""
    unverified = {source.id for source in corpus.sources if source.verification is Mark.UNVERIFIED}
    unverified |= {act.id for act in corpus.acts if act.verification is Mark.UNVERIFIED}
    for fact in marked:
        if fact.verification is Mark.SEEN:
            cited = {document.id for document in documents(corpus, fact)}
            cited |= {check.source for check in fact.verified if check.source}
            cited.discard(fact.id)
            if cited and cited <= unverified:
                message = f"the fact is marked seen, but all that it cites is unverified: {', '.join(sorted(cited))}"
                place = where(fact.kind, fact.id, *fact.steps, "verification")
                yield fault("seen-unverified", message, place, "cite where it was seen, or lower the mark")


def _verified(marked: Iterable[Fact], where: Where) -> Iterator[Problem]:
    """The last check of a fact gave it the mark that it bears, and checks stand in the order of their days."""
    for fact in marked:
        if not fact.verified:
            continue
        place = (fact.kind, fact.id, *fact.steps, "verified")
        if fact.verified[-1].mark is not fact.verification:
            message = (
                f"the last check gave the mark {fact.verified[-1].mark}, but the fact is marked {fact.verification}"
            )
            hint = "mend one of the two; `verify` writes both"
            yield fault("verified-mark", message, where(*place, len(fact.verified) - 1, "mark"), hint)
        for index, (before, after) in enumerate(pairwise(fact.verified), start=1):
            if after.on < before.on:
                message = f"the check of {after.on} stands after the one of {before.on}"
                yield fault("verified-order", message, where(*place, index, "day"), "put the earlier check first")

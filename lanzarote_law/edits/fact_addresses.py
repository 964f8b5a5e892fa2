"""Finds what an adviser refers to: a fact by its address, a record by its id or by a reference."""

import difflib
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from lanzarote_law.answers.reference_resolution import resolve
from lanzarote_law.answers.verifiable_facts import Fact, all_facts
from lanzarote_law.edits.amendment_and_repeal import DataSet, find_article
from lanzarote_law.edits.data_records import RecordChange, kind_with_article
from lanzarote_law.errors import NotFoundError, NotUnderstoodError, RequestError
from lanzarote_law.grammar.provision_ids import ArticleId
from lanzarote_law.model import Corpus
from lanzarote_law.text_folding_and_display import printable
from lanzarote_law.wording import joined_by_or, to_word, worded


class RecordPart(NamedTuple):
    """A record, and the path to the part that is meant, such as `versions[2016-06-18]`."""

    change: RecordChange
    part: str = ""


def find_record(data: DataSet, where: str, on: date) -> RecordPart:
    """Return what an id, the address of a fact, or a reference means. Raises NotFoundError or NotUnderstoodError."""
    kind, ident, part = _find_kind_and_id(data, where.strip(), on)
    return RecordPart(RecordChange(kind, ident, data.records.record(kind, ident)), part)


def _find_kind_and_id(data: DataSet, where: str, on: date) -> tuple[str, str, str]:
    """Return the kind and the id of the record, and the part."""
    kinds = data.records.kinds(where)
    if len(kinds) > 1:
        both = worded(" and of ").join(map(kind_with_article, kinds))
        message = worded("'{where}' is the id of {both}", where=printable(where), both=both)
        raise NotUnderstoodError(message, worded("change one of the two ids in the data files"))
    if where.isdigit():
        _refuse_number(data.corpus, where, on)
    if kinds:
        return kinds[0], where, ""
    known = {fact.address: fact for fact in all_facts(data.corpus)}
    if where in known or "@" in where:
        fact = known[where] if where in known else _part(data.corpus, known, where, on)
        inside = f"[{fact.address.partition('@')[2]}]" if len(fact.steps) > 1 else ""
        return fact.kind, fact.id, f"{fact.steps[0]}{inside}" if fact.steps else ""
    try:
        items = _items(data.corpus, where, on)
    except NotUnderstoodError as error:
        raise _near(data.corpus, known, where, error) from None
    if len(items) > 1:
        message = worded("'{where}' is a heading, not a record", where=printable(where))
        raise NotUnderstoodError(message, worded("name one of its items: {items}", items=", ".join(items)))
    return ("item", items[0], "") if items else ("provision", find_article(data.corpus, where, on).id, "")


def _refuse_number(corpus: Corpus, number: str, on: date) -> None:
    """Refuse a bare number of both an item and an article as ambiguous, whatever `lookup` shows first."""
    if number not in corpus.item:
        return
    found = resolve(corpus, number, on)
    ids = [*(each.id for each in (found.provision,) if each), *(other.id for other in found.other_readings)]
    articles = joined_by_or(ident for ident in ids if ident in corpus.provision)
    if articles:
        message = worded("'{number}' is both an item and an article: {articles}", number=number, articles=articles)
        hint = worded('use "item {number}" or {articles}', number=number, articles=articles)
        raise NotUnderstoodError(message, hint)


def _near(corpus: Corpus, known: Iterable[str], where: str, error: NotUnderstoodError) -> RequestError:
    """The error for an address that names no fact, with the nearest known addresses as a hint."""
    records = [address for address in known if "@" not in address]
    regimes, holders = ([each.id for each in every] for every in (corpus.regimes, corpus.holders))
    near = difflib.get_close_matches(where, (*records, *corpus.code, *corpus.aspect, *regimes, *holders), 3)
    if not near:
        return error
    message = worded("'{where}' is not in this data set", where=printable(where))
    return NotFoundError(message, worded("did you mean {near}?", near=joined_by_or(near)))


def _items(corpus: Corpus, where: str, on: date) -> list[str]:
    """Return the ids of the items to which a reference refers; none if it refers to something else."""
    if ArticleId(where).code in corpus.code:
        return []
    try:
        return [item.id for item in resolve(corpus, where, on).items]
    except NotFoundError:
        return []


def find_fact(data: DataSet, address: str, on: date) -> Fact:
    """Return the fact at an address: an id or a reference; after an `@`, the part of an article.

    Raises NotFoundError with the existing parts, or NotUnderstoodError if the record has no mark.
    """
    address = address.strip()
    known = {fact.address: fact for fact in all_facts(data.corpus)}
    if address in known:
        return known[address]
    if "@" in address:
        return _part(data.corpus, known, address, on)
    kind, ident, _ = _find_kind_and_id(data, address, on)
    for fact in known.values():
        if (fact.kind, fact.id, fact.steps) == (kind, ident, ()):
            return fact
    sentence = to_word("{a_kind} has no verification mark, so there is nothing to verify in {ident}")
    raise NotUnderstoodError(worded(sentence, a_kind=kind_with_article(kind), ident=ident))


def _part(corpus: Corpus, known: Mapping[str, Fact], address: str, on: date) -> Fact:
    """Return the part of an article named after an `@`."""
    text, _, part = address.partition("@")
    provision = find_article(corpus, text, on)
    exact = f"{provision.id}@{part}"
    ours = {other: fact for other, fact in known.items() if other.startswith(f"{provision.id}@")}
    heirs = [other for other in ours if other.endswith(f"/{part}")]
    starts = {other: getattr(fact.record, "in_force_from", None) for other, fact in ours.items()}
    days = [other for other, start in starts.items() if str(start) == part]  # also if the date has a name
    for found in ([exact] if exact in known else [], heirs, days):
        if len(found) == 1:
            return known[found[0]]
    message = worded("'{address}' is not a part of {provision}", address=printable(address), provision=provision.id)
    raise NotFoundError(message, worded("its parts are {ours}", ours=", ".join(ours)))

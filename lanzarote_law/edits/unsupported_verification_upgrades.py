"""Refuses to raise marks without a source in the same change, whoever makes it and in whatever way.

`verify` records the source with the mark. An edit can also raise a mark if it adds the source to the fact, or a check
that names it; an inferred fact needs a note that gives the reason. What the source can show is checked once for all
commands, on the result: whether it can contain the law, and whether a review rests on a reading of the new text. So
is that no article loses the date on which it began.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from lanzarote_law import model
from lanzarote_law.answers.certainty import link_period
from lanzarote_law.answers.verifiable_facts import (
    Fact,
    all_facts,
    day_made,
    days_of_older_document,
    listed_facts,
    version_name,
)
from lanzarote_law.edits.amendment_and_repeal import DataSet
from lanzarote_law.edits.data_records import Record, RecordChange, as_list, as_mapping
from lanzarote_law.edits.fact_checks import (
    FIELDS_OF_MARKS,
    document_errors,
    has_own_marks,
    mark_of,
    match_former_elements,
    older_document_error,
)
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.model import Corpus, Correspondence, Mark
from lanzarote_law.wording import command_line, to_word, worded

_CITING = ("act", "source", "sources", "read_in")
"""Keys by which a fact names the acts and sources that support it."""

_DEDUCED = ("note", "reason")
"""Keys by which a fact says from what it was inferred."""


class _MarkUpgrade(NamedTuple):
    """A raised mark: the path from the record to its fact, the key, and both marks."""

    steps: tuple[str | int, ...]
    key: str
    was: Mark
    now: Mark


def refuse_unsupported_upgrades(data: DataSet, changes: Iterable[RecordChange]) -> tuple[RecordChange, ...]:
    """Return the changes. Raises NotUnderstoodError if one raises a mark without citing a source."""
    changes = tuple(changes)
    for change in changes:
        if change.record and (change.kind, change.id) in data.records:
            old = data.records.record(change.kind, change.id)
            read = _cited({"read_in": change.record.get("read_in", [])}) - _cited(old)
            for raised in _find_upgrades(old, change.record, read_anew=bool(read)):
                ours = (each for each in all_facts(data.corpus) if (each.kind, each.id) == change[:2])
                address = next((each.address for each in ours if each.steps == raised.steps), change.id)
                raise _unsupported_error(raised, address)
    return changes


def _unsupported_error(raised: _MarkUpgrade, where: str) -> NotUnderstoodError:
    values = {"where": where, "key": raised.key, "was": raised.was, "now": raised.now}
    sentence = to_word("{where}: {key} would rise from {was} to {now}, but the change does not name the source for it")
    message = worded(sentence, **values)
    if raised.now is Mark.INFERRED:
        return NotUnderstoodError(message, worded("in the same change, add a note that says from what it was inferred"))
    command = command_line("verify", where, "--mark", raised.now, "--source", "ID", "--by", "NAME")
    hint = worded("omit the mark, then record who read it, and where: {command}", command=command)
    if raised.key != "verification":
        hint = worded("in the same change, name the source under source, or under read_in of the article")
    return NotUnderstoodError(message, hint)


def _find_upgrades(
    old: Record, new: Record, steps: tuple[str | int, ...] = (), *, read_anew: bool
) -> Iterator[_MarkUpgrade]:
    """Yield the marks of a fact, and of facts inside it, that are raised without new support."""
    own = (mark for mark, value in FIELDS_OF_MARKS.items() if value in new and (mark in old or mark in new))
    for key in ("verification", *own):
        was, now = mark_of(old, key), mark_of(new, key)
        if now.weakness < was.weakness and not _rests_on_something(old, new, key, read_anew=read_anew):
            yield _MarkUpgrade(steps, key, was, now)
    for key, value in new.items():
        was_inside = old.get(key)
        if isinstance(value, list) and has_own_marks(value):
            before = as_list(was_inside)
            for former, each in zip(match_former_elements(before, value), map(as_mapping, value), strict=True):
                at = next((index for index, other in enumerate(before) if other is former), -1)
                if former is not None:
                    yield from _find_upgrades(as_mapping(former), each, (*steps, key, at), read_anew=read_anew)
        elif isinstance(value, dict) and isinstance(was_inside, dict) and has_own_marks(value):
            yield from _find_upgrades(was_inside, value, (*steps, key), read_anew=read_anew)


def _rests_on_something(old: Record, new: Record, key: str, *, read_anew: bool) -> bool:
    """Whether a change names the document in which the fact was read, or from what it was inferred."""
    if read_anew or _cited(new) - _cited(old):
        return True
    checks, known = as_list(new.get("verified")), as_list(old.get("verified"))
    if checks and (checks[-1] not in known or key == "verification"):  # the mark did not correspond to a known check
        last = as_mapping(checks[-1])
        if last.get("mark") == mark_of(new, key) and (last.get("source") or last.get("mark") == Mark.INFERRED):
            return True
    deduced = any(new.get(each) and new.get(each) != old.get(each) for each in _DEDUCED)
    return mark_of(new, key) is Mark.INFERRED and deduced


def _cited(record: Record) -> set[str]:
    """Return the ids of the acts and sources that a fact itself names."""
    values = [record.get(key) for key in _CITING]
    every = (each for value in values for each in (value if isinstance(value, list) else [value]))
    return {str(each).partition(" ")[0] for each in every if each}


# -- what the documents can show ---------------------------------------------------------------------------------------


def refuse_unfit_documents(before: Corpus, after: Corpus) -> None:
    """Raise NotUnderstoodError if no document newly cited for a fact can give it its mark, or lift its review."""
    _refuse_lost_starts(before, after)
    known = {fact.address: fact for fact in listed_facts(before)}
    for fact in listed_facts(after):
        old = known.get(fact.address)
        if old is not None and old.record == fact.record:
            continue
        read = _documents_read(before, after, fact)
        new = sorted(read - (_documents_known(before, old, fact) if old is not None else set()))
        was, now = old and old.record, fact.record
        if isinstance(was, Correspondence) and isinstance(now, Correspondence) and was.review and not now.review:
            _refuse_unread_review(after, was, now, new)
        mark = _best_mark(fact)
        if old is not None and mark.weakness >= _best_mark(old).weakness:  # only other documents can have made it wrong
            new = sorted(read) if new else []
        errors = [list(_errors(before, after, old, fact, ident)) for ident in new if mark is not Mark.UNVERIFIED]
        if errors and all(errors):
            raise errors[0][0]


def _refuse_lost_starts(before: Corpus, after: Corpus) -> None:
    """Raise NotUnderstoodError if an article would count as law before the date from which it is known to be law."""
    for article in after.provisions:
        was = before.provision.get(article.id)
        if was and was.start and article.start is None and was.start > before.researched_from:
            message = worded("without its date, {where} would count as law before {day}", where=was.id, day=was.start)
            raise NotUnderstoodError(message, worded("correct the date, or leave it"))


def _best_mark(fact: Fact) -> Mark:
    marks = (getattr(fact.record, key, None) for key in ("verification", *FIELDS_OF_MARKS))
    return min(filter(None, marks), key=lambda each: each.weakness, default=Mark.UNVERIFIED)


def _documents_known(before: Corpus, old: Fact, new: Fact) -> set[str]:
    """Return where a fact was read or cited before; none if a new check names its document, which was read again."""
    if any(each.source for each in new.record.verified[len(old.record.verified) :]):
        return set()
    unchecked = old._replace(record=old.record._replace(verified=()))
    return _documents_read(before, before, old) | _documents_read(before, before, unchecked)


def _documents_read(before: Corpus, corpus: Corpus, fact: Fact) -> set[str]:
    """Return where a fact was read: the document of its last check, those that it names or, without any, its act.

    The copy in which a repeal was read is named by its article. A later wording of an article that is new to the data
    may combine an older copy with its act.
    """
    record = fact.record
    if record.verified and record.verified[-1].source:
        return {record.verified[-1].source}
    cited = {key: getattr(record, key) for key in ("source", "sources", "read_in") if hasattr(record, key)}
    if isinstance(record, model.Repeal) and fact.id in before.provision:
        cited["read_in"] = set(corpus.provision[fact.id].read_in).difference(before.provision[fact.id].read_in)
    read = _cited({key: value if isinstance(value, str) else list(value) for key, value in cited.items()})
    if isinstance(record, model.Provision | model.Version) and fact.id not in before.provision:
        versions = corpus.provision[fact.id].versions
        read |= {each.act for each in versions if each.act and record is not versions[0]}
    return (read or _cited({"act": getattr(record, "act", "")})) - {fact.id}


_DATES = ("on", "in_force_from")


def _errors(before: Corpus, after: Corpus, old: Fact | None, fact: Fact, ident: str) -> Iterator[NotUnderstoodError]:
    """Yield why a document cannot give a fact its mark, as it is now or was before, or is older than its article.

    A fact with another date is another fact: its act may be older than the one named before.
    """
    mark = _best_mark(fact)
    if old is None and mark is Mark.SECOND_HAND and ident in after.act:
        return  # the notes of its consolidated text report later law
    yield from document_errors(after, fact, ident, mark)
    if old is not None and all(getattr(old.record, key, None) == getattr(fact.record, key, None) for key in _DATES):
        yield from document_errors(before, old, ident, mark)
    article = after.provision.get(fact.id) if isinstance(fact.record, model.Version | model.Repeal) else None
    days = days_of_older_document(after, ident, article) if article and article.is_known_to_begin else {}
    if days:
        yield older_document_error(ident, fact.address, days)


def _refuse_unread_review(corpus: Corpus, old: Correspondence, new: Correspondence, read: list[str]) -> None:
    """Raise NotUnderstoodError if a review is lifted without a reading of a document that can contain the new law.

    A copy without a date shows the law of the day on which it was read.
    """
    law = dict(_law_to_read(corpus, old, new))
    if law and not read:
        message = worded(
            "{where} would no longer be under review, but no document is named that was read", where=new.id
        )
        command = command_line("verify", new.id, "--mark", "seen", "--source", "ID", "--by", "NAME")
        raise NotUnderstoodError(message, worded("after reading the new text: {command}", command=command))
    checked = new.verified[-1].on if new.verified[len(old.verified) :] else None
    is_dated = any(ident in corpus.act or (ident in corpus.source and corpus.source[ident].date) for ident in read)
    for where, record in law.items():
        older = [days_of_older_document(corpus, ident, record) for ident in read]
        if all(older):
            raise older_document_error(read[0], where, older[0])
        begins = record.on if isinstance(record, model.Repeal) else record.in_force_from
        day = day_made(corpus, record) if is_dated else begins
        if checked and day and checked < day:
            values = {"document": read[0], "where": where, "day": day, "on": checked}
            message = worded("on {on}, {document} cannot have contained {where}, which is of {day}", **values)
            raise NotUnderstoodError(message, worded("give the date of the check with --on"))


def _law_to_read(
    corpus: Corpus, old: Correspondence, new: Correspondence
) -> Iterator[tuple[str, model.Version | model.Repeal]]:
    """Yield what a review must read, by its address: what changed while the link is valid, or where it was carried."""
    since, (_, end) = old.review_from or date.min, link_period(corpus, new)
    for ident in new.provisions:
        article = corpus.provision[ident]
        if old.review is model.ReviewReason.CARRIED:
            yield ident, article.versions[-1]
            continue
        later = ((each.in_force_from, each) for each in article.versions[1:])
        yield from ((f"{ident}@{version_name(each)}", each) for day, each in later if _is_between(since, day, end))
        if article.repeal and ident != new.provision and _is_between(since, article.repeal.on, end):
            yield f"{ident}@repeal", article.repeal


def _is_between(since: date, day: date | None, end: date | None) -> bool:
    return day is not None and since <= day and (end is None or day < end)

"""Checks of facts: who checked, when, in which document, and the resulting mark."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from lanzarote_law import model
from lanzarote_law.answers.verifiable_facts import Fact, days_of_older_document, source_documents
from lanzarote_law.dataset.value_readers import PlainValue
from lanzarote_law.edits.amendment_and_repeal import DataSet, find_id, without_absent
from lanzarote_law.edits.data_records import Record, RecordChange, as_list, as_mapping, change_at
from lanzarote_law.edits.fact_addresses import find_fact
from lanzarote_law.edits.record_values import names_of_part
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.model import Corpus, Mark
from lanzarote_law.wording import command_line, to_word, worded


class FactCheck(NamedTuple):
    """A check of a fact: who, on which date, in which document, and the mark of the fact from then on."""

    by: str
    on: date
    mark: Mark
    source: str = ""
    copy_day: date | None = None
    """The date of the copy of the text that was read."""
    fingerprint: str = ""
    """Identifies the exact wording that was read."""


def verify_facts(
    data: DataSet, addresses: Iterable[str], check: FactCheck, today: date, *, trusting: bool = False
) -> tuple[RecordChange, ...]:
    """Record a check of facts with its mark; links are no longer under review.

    Raises NotFoundError for an unknown address or source. Raises NotUnderstoodError for a future date, a check without
    a name and, unless `trusting`, a fact seen in a document that nobody has found, law seen in a report of it, or law
    read in a document that is older.
    """
    if check.on > today:
        message = worded("{on} is in the future: nothing can have been checked on that date", on=check.on)
        raise NotUnderstoodError(message, worded("give the date of the check with --on"))
    if not check.by.strip():
        message = worded("the name of the person who made the check is missing")
        raise NotUnderstoodError(message, worded("give your name with --by NAME"))
    if check.source:
        find_id("source", check.source, {*data.corpus.source, *data.corpus.act, *data.corpus.decision})
    changes: dict[tuple[str, str], RecordChange] = {}
    facts = {fact.address: fact for fact in (find_fact(data, address, today) for address in addresses)}
    for fact in facts.values() if check.source not in facts and not trusting else ():
        for error in document_errors(data.corpus, fact, check.source, check.mark):
            raise error
    for fact in facts.values():
        key = fact.kind, fact.id
        record = changes[key].record if key in changes else data.records.record(*key)
        remarks = (*(changes[key].remarks if key in changes else ()), (f"now {check.mark}", fact.address))
        changed = as_mapping(change_at(record, fact.steps, lambda each: _verified(each, check)))
        changes[key] = RecordChange(*key, changed, remarks=remarks).ordered
    return tuple(changes.values())


_LAW = (
    *(model.Act, model.Provision, model.Version, model.Repeal, model.Annulment),
    *(model.Successor, model.Partner, model.Renumbering),
)


def document_errors(corpus: Corpus, fact: Fact, ident: str, mark: Mark) -> Iterator[NotUnderstoodError]:
    """Yield why a document cannot give a fact a mark: it is older than the law, unverified itself, or a report."""
    if days := days_of_older_document(corpus, ident, fact.record):
        yield older_document_error(ident, fact.address, days)
    if mark is Mark.SEEN:
        yield from _unfound_errors(corpus, ident)
        yield from _report_errors(corpus, fact, ident)


def older_document_error(ident: str, where: str, days: Mapping[str, object]) -> NotUnderstoodError:
    """Return the error that law was read in a document that is older than the act that made it."""
    message = to_word("{ident} dates from {day}, but what {where} states only from {made}")
    hint = worded("was another document read? if not, --force writes the mark anyway")
    return NotUnderstoodError(worded(message, ident=ident, where=where, **days), hint)


def _report_errors(corpus: Corpus, fact: Fact, ident: str) -> Iterator[NotUnderstoodError]:
    """Yield the error that law was seen in the source by which it is second-hand, which only reports it."""
    is_named = fact.verification is Mark.SECOND_HAND and ident in {each.id for each in source_documents(corpus, fact)}
    is_original = ident.startswith(("act:", "copy:", "text:"))
    if isinstance(fact.record, _LAW) and is_named and not is_original:
        reports = to_word(
            "{where} cannot have been seen in {ident}, which reports the law and is neither the act nor a copy of it"
        )
        way = to_word(
            "use --mark second-hand, or name the act or the copy that was read; --force writes the mark anyway"
        )
        yield NotUnderstoodError(worded(reports, where=fact.address, ident=ident), worded(way))


def _unfound_errors(corpus: Corpus, ident: str) -> Iterator[NotUnderstoodError]:
    """Yield the error that a fact was seen in a document that is itself unverified."""
    document = corpus.source.get(ident) or corpus.act.get(ident)
    if document and document.verification is Mark.UNVERIFIED:
        note = worded("; the data say about it: {note}", note=document.note.rstrip(".")) if document.note else ""
        found = command_line("verify", ident, "--source", ident, "--mark", "seen", "--by", "NAME")
        way = to_word("if you have the document, record that first: {found}; --force writes the mark anyway")
        sentence = to_word("nothing can have been seen in {ident}, because the document itself is unverified{note}")
        yield NotUnderstoodError(worded(sentence, ident=ident, note=note), worded(way, found=found))


def refuse_future_searches(before: Corpus, after: Corpus, today: date) -> None:
    """Raise NotUnderstoodError if a changed record says that something was searched for up to a future date."""
    searches: set[model.FollowedUpTo | model.DecisionSearch] = {*after.followed, *after.decision_searches}
    for each in searches.difference(before.followed, before.decision_searches):
        if each.up_to and each.up_to > today:
            message = worded("{up_to} is in the future: no search can reach up to that date", up_to=each.up_to)
            raise NotUnderstoodError(message, worded("give the last date that the search covers"))


def drop_outdated_marks(
    data: DataSet,
    change: RecordChange,
    marks: Callable[[RecordChange], RecordChange] | None = None,
    *,
    given: bool = False,
) -> RecordChange:
    """Return a change without the marks and checks of its former content, as nobody has checked the new content.

    `marks` adds the marks that the change itself gives. The marks of a file are `given` with its content, and are
    dropped only if they belong to a check of the former content. The preview lists the facts that become unverified.
    """
    if (change.kind, change.id) not in data.records or not change.record:
        return marks(change) if marks else change
    old = data.records.record(change.kind, change.id)
    way = _StatementScope(("en", "fr", "nl") if change.kind == "act" else ("en",), given)
    settled = change._replace(record=_drop_from_record(old, change.record, way))
    settled = marks(settled) if marks else settled
    fallen = _addresses_fallen_to_unverified(old, settled.record, change.id, data.days)
    return settled._replace(remarks=(*settled.remarks, *(("now unverified", each) for each in fallen)))


_KEYS_ABOUT_CHECKS = frozenset(
    "verified verification start_verification review review_from note read_in repealed_on".split()
)
"""Keys to which a mark does not apply; the date of a repeal belongs to the repeal."""

_KEYS_WITHOUT_STATEMENT = {"keywords", "until"}
"""Keys that say nothing about the law: search words, and the end of a link, which follows from its law."""

FIELDS_OF_MARKS = {
    "start_verification": "in_force_from",
    "penalty_verification": "penalty",
    "title_verification": "title",
}
"""Separate marks of single values, and these values."""


class _StatementScope(NamedTuple):
    """Which part of a record a mark covers."""

    languages: tuple[str, ...]
    """The languages in which a text is covered by its mark; in the others it is a translation."""
    given: bool
    """Whether an unchanged mark is intended."""


def _drop_from_record(old: Record, new: Record, way: _StatementScope, *, moved: bool = False) -> Record:
    end_moved = old.get("repealed_on") != new.get("repealed_on")
    settled = {key: _drop_from_part(old.get(key), value, way, moved=end_moved) for key, value in new.items()}
    for mark, key in () if way.given else FIELDS_OF_MARKS.items():
        if mark in new and new[mark] == old.get(mark) and new.get(key) != old.get(key):
            settled[mark] = str(Mark.UNVERIFIED)
    is_other = moved or _statement_in_scope(old, way) != _statement_in_scope(new, way)
    if not is_other or new.get("verified") != old.get("verified"):
        return settled
    checked = settled.pop("verified", None)
    if (checked or not way.given) and "verification" in new and new["verification"] == old.get("verification"):
        settled["verification"] = str(Mark.UNVERIFIED)
    return settled


def _drop_from_part(old: PlainValue | None, new: PlainValue, way: _StatementScope, *, moved: bool) -> PlainValue:
    """Return a part of a record; elements of a list are compared with their former state."""
    if isinstance(new, list) and has_own_marks(new):
        pairs = zip(match_former_elements(as_list(old), new), new, strict=True)
        return [_drop_from_part(was, now, way, moved=False) for was, now in pairs]
    if isinstance(new, dict) and isinstance(old, dict) and "verification" in new:
        return _drop_from_record(old, new, way, moved=moved)
    return new


def match_former_elements(olds: list[PlainValue], news: list[PlainValue]) -> list[PlainValue | None]:
    """Return the former state of each element of a list, matched by content, checks, name or position."""
    left = [as_mapping(each) for each in olds]
    found: list[PlainValue | None] = [None] * len(news)
    for alike in _ALIKE:
        for index, new in enumerate(map(as_mapping, news)):
            former = next((old for old in left if found[index] is None and alike(old, new)), None)
            if former is not None:
                found[index] = former
                left = [each for each in left if each is not former]
    if len(olds) == len(news):  # one identified by its date, which has changed
        for index, was in enumerate(map(as_mapping, olds)):
            if found[index] is None and any(was is each for each in left):
                found[index] = was
    return found


_ALIKE: tuple[Callable[[Record, Record], bool], ...] = (
    lambda old, new: own_statement(old) == own_statement(new),
    lambda old, new: bool(new.get("verified")) and old.get("verified") == new.get("verified"),
    lambda old, new: names_of_part(old, {})[:1] == names_of_part(new, {})[:1] != [],
)
"""By what two states of an element are recognised, the surest first: its content, its checks, its name."""


def _statement_in_scope(record: Record, way: _StatementScope) -> Record:
    """Return what a record itself says, as covered by its mark: without translations and search words."""
    marked = {key for mark, key in FIELDS_OF_MARKS.items() if mark in record}
    apart = _KEYS_WITHOUT_STATEMENT | FIELDS_OF_MARKS.keys() | marked
    return {key: _in(value, way.languages) for key, value in own_statement(record).items() if key not in apart}


def _in(value: PlainValue, languages: tuple[str, ...]) -> PlainValue:
    """Return a value without translations and inner notes."""
    if isinstance(value, list):
        return [_in(each, languages) for each in value]
    if not isinstance(value, dict):
        return value
    if "en" in value and value.keys() <= {"en", "fr", "nl"}:
        return {key: text for key, text in value.items() if key in languages}
    return {key: _in(each, languages) for key, each in value.items() if key != "note"}


def _addresses_fallen_to_unverified(
    old: PlainValue | None, new: PlainValue, address: str, days: Mapping[str, str]
) -> Iterator[str]:
    """Yield the addresses of facts in a record that had a mark and are now unverified."""
    if not (isinstance(old, dict) and isinstance(new, dict)):
        return
    marks = ("verification", *FIELDS_OF_MARKS)
    if any(new.get(mark) == Mark.UNVERIFIED != old.get(mark, Mark.UNVERIFIED) for mark in marks):
        yield address
    for key, value in new.items():
        was = old.get(key)
        if isinstance(value, list) and has_own_marks(value):
            for former, now in zip(match_former_elements(as_list(was), value), value, strict=True):
                names = names_of_part(now, days)
                yield from _addresses_fallen_to_unverified(former, now, f"{address}@{names[0] if names else key}", days)
        elif has_own_marks(value):
            part = "repeal" if key == "repealed_by" else key
            yield from _addresses_fallen_to_unverified(was, value, f"{address}@{part}", days)


def own_statement(record: Record) -> Record:
    """Return what a record itself says, without its parts that have their own marks."""
    return {key: value for key, value in record.items() if key not in _KEYS_ABOUT_CHECKS and not has_own_marks(value)}


def mark_of(record: Record, key: str) -> Mark:
    """Return a mark of a record; a separate mark that is absent equals that of the whole record."""
    return Mark(str(record.get(key) or record.get("verification") or Mark.UNVERIFIED))


def has_own_marks(value: PlainValue) -> bool:
    """Whether a part of a record has its own marks."""
    if isinstance(value, list):
        return any(map(has_own_marks, value))
    return isinstance(value, dict) and "verification" in value


def _verified(record: PlainValue, check: FactCheck) -> Record:
    """Return a fact with a check of it and its mark; a link is no longer under review."""
    record = as_mapping(record)
    copy_day = check.copy_day.isoformat() if check.copy_day else ""
    values = {"mark": str(check.mark), "by": check.by, "day": check.on.isoformat(), "source": check.source}
    entry = without_absent({**values, "copy_day": copy_day, "fingerprint": check.fingerprint})
    rest = {key: value for key, value in record.items() if key not in {"review", "review_from"}}
    return {**rest, "verification": str(check.mark), "verified": [*as_list(record.get("verified")), entry]}

"""Amends and repeals articles.

Each edit is a pure function of the data and of the adviser's input; it returns the new records. Nothing is written and
nothing is guessed: a mark is the one given by the adviser, else `unverified`.
"""

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from lanzarote_law import model
from lanzarote_law.answers import lineage
from lanzarote_law.answers.certainty import link_period
from lanzarote_law.answers.reference_resolution import resolve
from lanzarote_law.answers.search import similar_references
from lanzarote_law.answers.typed_dates import parse_day
from lanzarote_law.dataset.value_readers import PlainValue
from lanzarote_law.edits.data_records import DataRecords, Record, RecordChange, as_list, as_mapping, kind_with_article
from lanzarote_law.errors import NotFoundError, NotUnderstoodError
from lanzarote_law.grammar import EXAMPLE_WITH_CODE
from lanzarote_law.grammar.provision_ids import ArticleId
from lanzarote_law.model import ActEffect, Corpus, Correspondence, Mark, Provision, ReviewReason, Text
from lanzarote_law.text_folding_and_display import printable
from lanzarote_law.wording import clauses, joined_by_or, spoken, to_word, worded


class DataSet(NamedTuple):
    """A data set as a corpus and as plain records."""

    corpus: Corpus
    records: DataRecords

    @property
    def days(self) -> dict[str, str]:
        """The named dates."""
        return {each.id: each.on.isoformat() for each in self.corpus.dates}


class TypedDay(NamedTuple):
    """A date as it is to be written: YYYY-MM-DD, or the name of a date."""

    text: str
    on: date

    @property
    def eve(self) -> date:
        """The day before; the first possible date has none, and is returned itself."""
        return self.on - date.resolution if self.on > date.min else self.on


class LegalBasis(NamedTuple):
    """The basis of an edit: the act, its article, and how well the adviser checked it."""

    act: str = ""
    act_article: str = ""
    mark: Mark = Mark.UNVERIFIED
    source: str = ""
    """The copy in which it was read, if not in the act itself."""


class NewWording(NamedTuple):
    """The content of a version in the adviser's own words; None means unchanged from the version before."""

    summary: str
    penalty: str | None = None
    note: str | None = None
    change: ActEffect = ActEffect.AMENDED
    subject: Text = Text()
    """The subject of the article from this version on."""


def new_article(
    corpus: Corpus, ident: str, subject: PlainValue, day: TypedDay, ground: LegalBasis, wording: NewWording
) -> Record:
    """Return a new article with its first version; in a code that ends, it ends with that, by inference."""
    version = _version(day, ground, wording._replace(change=ActEffect.INSERTED))
    record: Record = {"id": ident, "subject": subject, "versions": [version]}
    if end := lineage.end_with_code(corpus, ident, day.on):
        by = without_absent({"act": end.act, "act_article": end.act_article, "verification": str(end.verification)})
        record |= {"repealed_on": end.date_name or end.on.isoformat(), "repealed_by": by}
    return {**record, "verification": str(ground.mark)}


def _version(day: TypedDay, ground: LegalBasis, wording: NewWording, **more: str) -> Record:
    """Return a version; `more` are further values, or others than those of the wording."""
    about = {"in_force_from": day.text, "change": str(wording.change), "act": ground.act, "source": ground.source}
    texts = {"act_article": ground.act_article, "summary": wording.summary, "note": wording.note}
    return without_absent({**about, **texts, "penalty": wording.penalty, "verification": str(ground.mark), **more})


def parse_typed_day(corpus: Corpus, text: str) -> TypedDay:
    """Return the typed date as the files write it. Raises NotUnderstoodError."""
    on = parse_day(corpus, text)
    return TypedDay(text if text in corpus.named_date else on.isoformat(), on)


def find_article(corpus: Corpus, text: str, on: date) -> Provision:
    """Return the article to which a reference or an id refers on a date. Raises NotFoundError or NotUnderstoodError."""
    code, article = ArticleId(text).parts
    ident = re.split(r"[\s,]", text.strip(), maxsplit=1)[0]
    if ident in corpus.provision and ident != text.strip():
        raise _of_a_part(text, ident)
    if code in corpus.code and text not in corpus.provision:
        sentence = to_word("{text} is not in this data set, which is not complete; the article may nonetheless exist")
        numbers = {each.article: each.id for each in corpus.provisions if each.code == code}
        near = difflib.get_close_matches(article, numbers, 3, cutoff=0.5)
        hint = _other_articles_hint([numbers[number] for number in near])
        raise NotFoundError(worded(sentence, text=printable(text)), hint)
    try:
        found = resolve(corpus, text, on)
    except NotFoundError as error:
        hints = (error.hint, _other_articles_hint(similar_references(corpus, text, 3)))
        raise NotFoundError(error.message, clauses(hints)) from None
    if found.provision is None:
        articles = joined_by_or(other.id for other in found.other_readings if other.id in corpus.provision)
        hint = worded("name an article, such as {example_with_code}", example_with_code=worded(EXAMPLE_WITH_CODE))
        if articles:
            hint = worded("for the article, use {articles}", articles=articles)
        raise NotUnderstoodError(worded("'{text}' is an item, not an article", text=printable(text)), hint)
    if found.pinpoint:
        raise _of_a_part(text, found.provision.id)
    return found.provision


def _of_a_part(text: str, ident: str) -> NotUnderstoodError:
    """Return the error that a part of an article was named, although records are of whole articles."""
    part = to_word("'{text}' is a part of {ident}; only whole articles have records")
    way = to_word(
        "to change a part, amend the article and say so in the summary: lanzarote-law amend {ident} --summary ..."
    )
    return NotUnderstoodError(worded(part, text=printable(text), ident=ident), worded(way, ident=ident))


def _other_articles_hint(near: Sequence[str]) -> str:
    """Return a hint with similar articles, and how to add a new one."""
    meant = worded("did you mean {near}? ", near=joined_by_or(near)) if near else ""
    return worded("{meant}to add a new article: lanzarote-law add provision", meant=meant)


def find_act(corpus: Corpus, ident: str) -> str:
    """Return the id of a known act.

    Raises NotFoundError with the way to add it, NotUnderstoodError if no act is named.
    """
    if not ident:
        raise NotUnderstoodError(worded("no act is given"), worded("name the act with --act ID"))
    return find_id("act", ident, corpus.act)


def find_id(kind: str, ident: str, known: Iterable[str]) -> str:
    """Return a known id. Raises NotFoundError with the nearest one, and with the way to add a new one."""
    known = sorted(known)
    if ident not in known:
        near, typed = difflib.get_close_matches(ident, known, 1), printable(ident)
        values = {"meant": worded("did you mean {near}? ", near=near[0]) if near else "", "kind": kind, "ident": typed}
        a_kind = kind_with_article(kind)
        message = worded("'{ident}' is not the id of {a_kind} in this data set", ident=typed, a_kind=a_kind)
        raise NotFoundError(
            message, worded("{meant}to add a new one first: lanzarote-law add {kind} {ident}", **values)
        )
    return ident


def without_absent(values: Mapping[str, str | None]) -> Record:
    """Return a record without empty values."""
    return {key: value for key, value in values.items() if value}


def amend_article(
    data: DataSet,
    provision: Provision,
    day: TypedDay,
    ground: LegalBasis,
    wording: NewWording,
    *,
    historical: bool = False,
) -> tuple[RecordChange, ...]:
    """Add a version to an article from a date on; links that rely on the changed version become due for review.

    A historical version is added afterwards, and it may precede the first version. The links were made with knowledge
    of it if a later version was known, or if they were checked since. Values that are not given are taken from the
    version before. Raises NotUnderstoodError if the article already has a version of that date, or is not in force on
    it.
    """
    at = sum(1 for each in provision.versions if each.in_force_from is None or each.in_force_from < day.on)
    record = data.records.record("provision", provision.id)
    versions = as_list(record["versions"])
    before = as_mapping(versions[at - 1]) if at else {}
    nearest = provision.versions[max(at - 1, 0)]  # a change of the wording changes neither number nor territory
    act = _an_act_or_copy(data.corpus, ground)
    more = {"numbered": nearest.numbered, "territory": nearest.territory, **_penalty(before, wording, ground.mark)}
    version = _version(day, ground._replace(act=act), wording, **more)
    if any(wording.subject) and wording.subject != provision.title(day.on):
        version["subject"] = without_absent(wording.subject._asdict())
    if at < len(versions) and versions[at] == version:
        return ()
    _refuse_version(provision, day, historical=historical)
    if not at:  # `began` was recorded for the former first version
        record = {key: value for key, value in record.items() if key != "began"}
    record = {**record, "versions": [*versions[:at], version, *versions[at:]]}
    record = record if historical and not ground.source else _with_source_read(data, record, ground)
    until = provision.versions[at].in_force_from if at < len(versions) else provision.end
    links = data.corpus.links_to_provision.get(provision.id, ())
    touched = [link for link in links if model.is_overlap(*link_period(data.corpus, link), day.on, until)]
    if historical:
        is_latest = at == len(provision.versions)
        touched = [each for each in touched if is_latest and not any(one.on >= day.on for one in each.verified)]
    remarks = (*_title(provision, wording, day), *_penalty_and_note(before, wording))
    change = RecordChange("provision", provision.id, record, remarks=remarks).ordered
    return (change, *_mark_links_for_review(data, touched, day))


def _an_act_or_copy(corpus: Corpus, ground: LegalBasis) -> str:
    if ground.source:
        find_id("source", ground.source, {*corpus.source, *corpus.act})
    return find_act(corpus, ground.act) if ground.act or not ground.source else ""


def _title(provision: Provision, wording: NewWording, day: TypedDay) -> tuple[tuple[str, str], ...]:
    """Return the notice that an article keeps its title, as key and title; empty if a new title is given."""
    kept = provision.title(day.on).within(spoken())[0]
    return (("title taken over", kept),) if kept and not any(wording.subject) else ()


def _penalty(before: Record, wording: NewWording, mark: Mark) -> dict[str, str]:
    """Return the penalty of the version before if no other is given, with no better mark."""
    if wording.penalty is not None or not before.get("penalty"):
        return {}
    sure = model.weakest([mark, Mark(str(before.get("penalty_verification", before["verification"])))])
    return {"penalty": str(before["penalty"]), "penalty_verification": str(sure) if sure is not mark else ""}


def _penalty_and_note(before: Record, wording: NewWording) -> tuple[tuple[str, str], ...]:
    """Return what is taken from the version before and what is dropped: the key of a phrase, and the text."""
    remarks = []
    if before.get("penalty") and not wording.penalty:
        remarks.append(
            ("penalty taken over" if wording.penalty is None else "penalty left out", str(before["penalty"]))
        )
    if before.get("note") and not wording.note:
        remarks.append(("note left out", str(before["note"])))
    if before.get("lists"):
        named = (str(each) for one in as_list(before["lists"]) for each in as_list(as_mapping(one).get("articles")))
        remarks.append(("lists left out", ", ".join(named)))
    return tuple(remarks)


def _refuse_version(provision: Provision, day: TypedDay, *, historical: bool) -> None:
    if any(version.in_force_from == day.on for version in provision.versions):
        message = worded("{provision} already has a version in force from {on}", provision=provision.id, on=day.on)
        hint = worded("to change it: lanzarote-law edit {provision}@{day}", provision=provision.id, day=day.text)
        raise NotUnderstoodError(message, hint)
    if provision.start and day.on < provision.start and not historical:
        values = {"provision": provision.id, "start": provision.start, "on": day.on}
        message = worded("{provision} enters into force on {start}, so it cannot be amended on {on}", **values)
        earlier = to_word("correct the date, or add an earlier version: lanzarote-law amend {provision} --historical")
        raise NotUnderstoodError(message, worded(earlier, provision=provision.id))
    if provision.end and day.on >= provision.end:
        heirs = ", ".join(dict.fromkeys(each.provision for each in provision.replaced_by))
        message = worded("{what_ended}, so it cannot be amended on {on}", what_ended=describe_end(provision), on=day.on)
        hint = worded("it was replaced by {heirs}", heirs=heirs) if heirs else worded("correct the date")
        raise NotUnderstoodError(message, hint)


def describe_end(provision: Provision) -> str:
    """Return a sentence saying that an article was repealed or annulled, and when."""
    assert provision.end is not None
    if provision.never_in_force:
        return worded("{provision} was annulled and is treated as never having been in force", provision=provision.id)
    repealed, annulled = to_word("{provision} is repealed on {end}"), to_word("{provision} is annulled on {end}")
    sentence = annulled if provision.is_annulled(provision.end) else repealed
    return worded(sentence, provision=provision.id, end=provision.end)


def _with_source_read(data: DataSet, record: Record, ground: LegalBasis) -> Record:
    """Return a provision with the copy or act in which it was read, if any; acts are listed first."""
    copies = [str(copy) for copy in as_list(record.get("read_in"))]
    read = [copy.partition(" ")[0] for copy in copies]
    new = ground.source or (ground.act if ground.mark is Mark.SEEN else "")
    if not new or new in read:
        return record
    at = max((index + 1 for index, copy in enumerate(read) if copy in data.corpus.act), default=0)
    at = at if new in data.corpus.act else len(copies)
    return {**record, "read_in": [*copies[:at], new, *copies[at:]]}


def sort_versions(data: DataSet, change: RecordChange) -> RecordChange:
    """Return a change of an article with its new versions in order of date."""
    versions = as_list(change.record.get("versions"))
    old = data.records.record(change.kind, change.id) if (change.kind, change.id) in data.records else {}
    if len(versions) <= len(as_list(old.get("versions"))):
        return change
    starts = {index: str(as_mapping(each).get("in_force_from", "")) for index, each in enumerate(versions)}
    placed = sorted(starts, key=lambda index: data.days.get(starts[index], starts[index]))
    return change._replace(record={**change.record, "versions": [versions[index] for index in placed]})


def _mark_links_for_review(data: DataSet, links: Iterable[Correspondence], day: TypedDay) -> tuple[RecordChange, ...]:
    """Return links marked as due for review from a date on, unless already under review on it."""
    review: Record = {"review": str(ReviewReason.DUE), "review_from": day.text}
    kind, idents = "correspondence", (link.id for link in links if link.review_on(day.on) is None)
    return tuple(RecordChange(kind, each, {**data.records.record(kind, each), **review}).ordered for each in idents)


def repeal_article(data: DataSet, provision: Provision, day: TypedDay, ground: LegalBasis) -> tuple[RecordChange, ...]:
    """End an article; the date is the first without it.

    The links to the article end with it; links to another article that must be read with it become due for review.
    Raises NotUnderstoodError if the article cannot end on that date.
    """
    act = _an_act_or_copy(data.corpus, ground)
    by = without_absent({"act": act, "act_article": ground.act_article, "verification": str(ground.mark)})
    record = data.records.record("provision", provision.id)
    if provision.end == day.on and record["repealed_by"] == by:
        return ()
    _refuse_end(provision, day)
    closed = _with_source_read(data, {**record, "repealed_on": day.text, "repealed_by": by}, ground)
    others = (each for each in data.corpus.links_to_provision.get(provision.id, ()) if each.provision != provision.id)
    beside = [link for link in others if model.is_overlap(*link_period(data.corpus, link), day.on, None)]
    change = RecordChange("provision", provision.id, closed).ordered
    return (change, *_mark_links_for_review(data, beside, day))


def _refuse_end(provision: Provision, day: TypedDay) -> None:
    if provision.end:
        message = worded("{what_ended} already", what_ended=describe_end(provision))
        hint = worded("to change it: lanzarote-law edit {provision}", provision=provision.id)
        raise NotUnderstoodError(message, hint)
    late = [version for version in provision.versions if version.in_force_from and version.in_force_from >= day.on]
    if late:
        values = {"provision": provision.id, "in_force_from": late[-1].in_force_from, "on": day.on}
        message = worded("{provision} has a version in force from {in_force_from}, so it cannot end on {on}", **values)
        raise NotUnderstoodError(message, worded("correct the date"))

"""Edits: what a change of the law does to the records of the data set.

Each edit is a pure function of the data and of what the adviser typed; it gives the records as they are to stand.
Nothing is written here, and nothing is guessed: a mark is what the adviser says it is, else `unverified`.
"""

from __future__ import annotations

import difflib
import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.answers.certainty import link_period
from lanzarote_law.answers.resolve import parse_day, resolve
from lanzarote_law.answers.search import similar_references
from lanzarote_law.dataset.schema import LISTS
from lanzarote_law.edits.data_records import Change, DataRecords, article_of, in_order, key_of, listed, mapping
from lanzarote_law.edits.new_records import missing
from lanzarote_law.edits.record_values import merged
from lanzarote_law.errors import NotFoundError, NotUnderstoodError
from lanzarote_law.grammar import EXAMPLE_WITH_CODE
from lanzarote_law.grammar.articleids import ArticleId
from lanzarote_law.model import Effect, Mark, Review, Text, overlap, weakest
from lanzarote_law.typography import printable
from lanzarote_law.wording import clauses, either, to_word, worded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lanzarote_law.edits.data_records import Record
    from lanzarote_law.model import Corpus, Correspondence, Provision


class Data(NamedTuple):
    """A data set, as values and as the records that were read."""

    corpus: Corpus
    records: DataRecords

    @property
    def days(self) -> dict[str, str]:
        """The named days."""
        return {each.id: each.on.isoformat() for each in self.corpus.dates}


class Day(NamedTuple):
    """A day as it is to be written: a date, or the name of one."""

    text: str
    on: date

    @property
    def eve(self) -> date:
        """The day before; the first day that there is has none, and stays."""
        return self.on - date.resolution if self.on > date.min else self.on


class Ground(NamedTuple):
    """What an edit rests on: the act, its article, and how well the adviser checked it."""

    act: str = ""
    act_article: str = ""
    mark: Mark = Mark.UNVERIFIED
    source: str = ""
    """The copy in which it was read, where that is not the act itself."""


class Wording(NamedTuple):
    """What a version says, in the adviser's own words; what is None is as in the version before."""

    summary: str
    penalty: str | None = None
    note: str | None = None
    change: Effect = Effect.AMENDED
    subject: Text = Text()
    """What the article is called from it on."""


def inserted(day: Day, ground: Ground, wording: Wording) -> Record:
    """The first version of a new article."""
    return given(
        {
            "in_force_from": day.text,
            "change": str(Effect.INSERTED),
            "act": ground.act,
            "act_article": ground.act_article,
            "source": ground.source,
            "summary": wording.summary,
            "penalty": wording.penalty,
            "verification": str(ground.mark),
            "note": wording.note,
        }
    )


def a_day(corpus: Corpus, text: str) -> Day:
    """The day that was typed, as the files write it: YYYY-MM-DD, or the name of a day. Raises NotUnderstoodError."""
    on = parse_day(corpus, text)
    return Day(text if text in corpus.named_date else on.isoformat(), on)


def an_article(corpus: Corpus, text: str, on: date) -> Provision:
    """The article that a reference or an id means on a day. Raises NotFoundError or NotUnderstoodError."""
    code, article = ArticleId(text).parts
    ident = re.split(r"[\s,]", text.strip(), maxsplit=1)[0]
    if ident in corpus.provision and ident != text.strip():
        raise _of_a_part(text, ident)
    if code in corpus.code and text not in corpus.provision:
        message = worded("{text}: not in this data set, which is a selection; it may well exist", text=printable(text))
        numbers = {each.article: each.id for each in corpus.provisions if each.code == code}
        near = difflib.get_close_matches(article, numbers, 3, cutoff=0.5)
        raise NotFoundError(message, _or_new([numbers[number] for number in near]))
    try:
        found = resolve(corpus, text, on)
    except NotFoundError as error:
        hints = (error.hint, _or_new(similar_references(corpus, text, 3)))
        raise NotFoundError(error.message, clauses(hints)) from None
    if found.provision is None:
        articles = [other.id for other in found.other_readings if other.id in corpus.provision]
        hint = (
            worded("for the article write {articles}", articles=either(articles))
            if articles
            else worded("name an article, such as {example_with_code}", example_with_code=worded(EXAMPLE_WITH_CODE))
        )
        raise NotUnderstoodError(worded("'{text}' is an item, not an article", text=printable(text)), hint)
    if found.pinpoint:
        raise _of_a_part(text, found.provision.id)
    return found.provision


def _of_a_part(text: str, ident: str) -> NotUnderstoodError:
    """That a part of an article was named, where a record is always that of the whole."""
    return NotUnderstoodError(
        worded(
            "'{text}' is a part of {ident}, and only a whole article has a record", text=printable(text), ident=ident
        ),
        worded(
            "what changes in a part changes the article: lanzarote-law amend {ident}, with a --summary that says so",
            ident=ident,
        ),
    )


def _or_new(near: Sequence[str]) -> str:
    """The articles that may be meant, and how to put in one that is new."""
    meant = worded("did you mean {near}? ", near=either(near)) if near else ""
    return worded("{meant}a new article is put in with: lanzarote-law add provision", meant=meant)


def an_act(corpus: Corpus, ident: str) -> str:
    """The id of an act of the data. Raises NotFoundError with the way to add it, NotUnderstoodError where none is."""
    if not ident:
        raise NotUnderstoodError(worded("no act is named"), worded("say which one does it with --act ID"))
    return a_known("act", ident, corpus.act)


def a_known(kind: str, ident: str, known: Iterable[str]) -> str:
    """An id that is known. Raises NotFoundError with the nearest one, and with the way to add a new one."""
    known = sorted(known)
    if ident not in known:
        near = difflib.get_close_matches(ident, known, 1)
        meant = worded("did you mean {near}? ", near=near[0]) if near else ""
        raise NotFoundError(
            worded(
                "'{ident}' is not the id of {a_kind} in this data set",
                ident=printable(ident),
                a_kind=article_of(kind),
            ),
            worded(
                "{meant}a new one is put in first: lanzarote-law add {kind} {ident}",
                meant=meant,
                kind=kind,
                ident=printable(ident),
            ),
        )
    return ident


def given(values: Mapping[str, str | None]) -> Record:
    """A record of the values that there are."""
    return {key: value for key, value in values.items() if value}


def amend(
    data: Data, provision: Provision, day: Day, ground: Ground, wording: Wording, *, historical: bool = False
) -> tuple[Change, ...]:
    """A new version of an article from a day on; the links that rest on what it changes become suspect.

    A historical one is entered late: the links were made with knowledge of it, and it may lie before the first version.
    What is not said anew is taken over from the version before. Raises NotUnderstoodError where the article has another
    version of that day, or is not in force on it.
    """
    at = sum(1 for each in provision.versions if each.in_force_from is None or each.in_force_from < day.on)
    record = data.records.record("provision", provision.id)
    versions = listed(record["versions"])
    before = mapping(versions[at - 1]) if at else {}
    new: dict[str, str | None] = {
        "in_force_from": day.text,
        "change": str(wording.change),
        "act": _an_act_or_copy(data.corpus, ground),
        "act_article": ground.act_article,
        # a change of the words is none of the number, nor of where it holds
        "numbered": provision.versions[max(at - 1, 0)].numbered,
        "territory": provision.versions[max(at - 1, 0)].territory,
        "source": ground.source,
        "summary": wording.summary,
        **_taken_over(before, wording, ground.mark),
        "verification": str(ground.mark),
    }
    version = {**given(new), **_called(provision, day, wording.subject)}
    if at < len(versions) and versions[at] == version:
        return ()
    _refuse_version(provision, day, historical=historical)
    if not at:  # what is known of the beginning is known of the wording that was the first
        record = {key: value for key, value in record.items() if key != "began"}
    record = {**record, "versions": [*versions[:at], version, *versions[at:]]}
    changed = in_order("provision", record if historical and not ground.source else _read(data, record, ground))
    until = provision.versions[at].in_force_from if at < len(versions) else provision.end
    links = () if historical else data.corpus.links_to_provision.get(provision.id, ())
    touched = [link for link in links if overlap(*link_period(data.corpus, link), day.on, until)]
    change = Change("provision", provision.id, changed, told=_told(before, wording))
    return (change, *_suspect(data, touched, day))


def _an_act_or_copy(corpus: Corpus, ground: Ground) -> str:
    if ground.source:
        a_known("source", ground.source, {*corpus.source, *corpus.act})
    return an_act(corpus, ground.act) if ground.act or not ground.source else ""


def _called(provision: Provision, day: Day, subject: Text) -> Record:
    """What an article is called from a new version on, where that is another name than it had."""
    return {"subject": given(subject._asdict())} if any(subject) and subject != provision.title(day.on) else {}


def _taken_over(before: Record, wording: Wording, mark: Mark) -> dict[str, str | None]:
    """The penalty and the note of a new version.

    A penalty that is not said anew is that of the version before, and no surer. A note is about the version at which it
    stands: the new one has its own, or none.
    """
    found = {"penalty": wording.penalty, "note": wording.note}
    if wording.penalty is None and before.get("penalty"):
        sure = weakest([mark, Mark(str(before.get("penalty_verification", before["verification"])))])
        found |= {"penalty": str(before["penalty"]), "penalty_verification": str(sure) if sure is not mark else ""}
    return found


def _told(before: Record, wording: Wording) -> tuple[tuple[str, str], ...]:
    """What of the version before is taken over, and what is left out: the key of its word, and the text."""
    told = []
    if before.get("penalty") and not wording.penalty:
        told.append(
            (
                "penalty taken over" if wording.penalty is None else "penalty left out",
                str(before["penalty"]),
            )
        )
    if before.get("note") and not wording.note:
        told.append(("note left out", str(before["note"])))
    return tuple(told)


def _refuse_version(provision: Provision, day: Day, *, historical: bool) -> None:
    if any(version.in_force_from == day.on for version in provision.versions):
        message = worded("{provision} has a version of {on} already", provision=provision.id, on=day.on)
        hint = worded("to change it: lanzarote-law edit {provision}@{day}", provision=provision.id, day=day.text)
        raise NotUnderstoodError(message, hint)
    if provision.start and day.on < provision.start and not historical:
        raise NotUnderstoodError(
            worded(
                "{provision} starts on {start}: on {on} there is nothing to amend",
                provision=provision.id,
                start=provision.start,
                on=day.on,
            ),
            worded("mend the day, or put in what it said before with --historical"),
        )
    if provision.end and day.on >= provision.end:
        heirs = ", ".join(dict.fromkeys(each.provision for each in provision.replaced_by))
        message = worded("{what_ended}: on {on} there is nothing to amend", what_ended=what_ended(provision), on=day.on)
        hint = worded("it was replaced by {heirs}", heirs=heirs) if heirs else worded("mend the day")
        raise NotUnderstoodError(message, hint)


def what_ended(provision: Provision) -> str:
    """That an article was repealed, or annulled, and on which day."""
    assert provision.end is not None
    if provision.never_in_force:
        return worded("{provision} was annulled and counts as never in force", provision=provision.id)
    sentence = (
        to_word("{provision} is annulled on {end}")
        if provision.is_annulled(provision.end)
        else to_word("{provision} is repealed on {end}")
    )
    return worded(sentence, provision=provision.id, end=provision.end)


def _read(data: Data, record: Record, ground: Ground) -> Record:
    """A provision that was read in a copy or in an act, if it was; acts stand before the copies of a text."""
    copies = [str(copy) for copy in listed(record.get("read_in"))]
    read = [copy.partition(" ")[0] for copy in copies]
    new = ground.source or (ground.act if ground.mark is Mark.SEEN else "")
    if not new or new in read:
        return record
    at = max((index + 1 for index, copy in enumerate(read) if copy in data.corpus.act), default=0)
    at = at if new in data.corpus.act else len(copies)
    return {**record, "read_in": [*copies[:at], new, *copies[at:]]}


def versions_in_order(data: Data, change: Change) -> Change:
    """A change of an article with the versions that it brings in their places by day."""
    versions = listed(change.record.get("versions"))
    old = data.records.record(change.kind, change.id) if (change.kind, change.id) in data.records else {}
    if len(versions) <= len(listed(old.get("versions"))):
        return change
    starts = {index: str(mapping(each).get("in_force_from", "")) for index, each in enumerate(versions)}
    placed = sorted(starts, key=lambda index: data.days.get(starts[index], starts[index]))
    return change._replace(record={**change.record, "versions": [versions[index] for index in placed]})


def _suspect(data: Data, links: Iterable[Correspondence], day: Day) -> tuple[Change, ...]:
    """Links as due for review from a day on, unless they are under review on it already."""
    review: Record = {"review": str(Review.DUE), "review_from": day.text}
    return tuple(
        Change(
            "correspondence",
            link.id,
            in_order("correspondence", {**data.records.record("correspondence", link.id), **review}),
        )
        for link in links
        if link.review_on(day.on) is None
    )


def repeal(data: Data, provision: Provision, day: Day, ground: Ground) -> tuple[Change, ...]:
    """The end of an article: the day is the first without it.

    The links to the article end with it; those to another one that must be read with it become suspect. Raises
    NotUnderstoodError where the article cannot end then.
    """
    by = given(
        {
            "act": _an_act_or_copy(data.corpus, ground),
            "act_article": ground.act_article,
            "verification": str(ground.mark),
        }
    )
    record = data.records.record("provision", provision.id)
    if provision.end == day.on and record["repealed_by"] == by:
        return ()
    _refuse_end(provision, day)
    closed = _read(data, {**record, "repealed_on": day.text, "repealed_by": by}, ground)
    beside = [
        link
        for link in data.corpus.links_to_provision.get(provision.id, ())
        if link.provision != provision.id and overlap(*link_period(data.corpus, link), day.on, None)
    ]
    return (Change("provision", provision.id, in_order("provision", closed)), *_suspect(data, beside, day))


def _refuse_end(provision: Provision, day: Day) -> None:
    if provision.end:
        message = worded("{what_ended} already", what_ended=what_ended(provision))
        hint = worded("to change it: lanzarote-law edit {provision}", provision=provision.id)
        raise NotUnderstoodError(message, hint)
    late = [version for version in provision.versions if version.in_force_from and version.in_force_from >= day.on]
    if late:
        raise NotUnderstoodError(
            worded(
                "{provision} has a version of {in_force_from}: it cannot end on {on}",
                provision=provision.id,
                in_force_from=late[-1].in_force_from,
                on=day.on,
            ),
            worded("mend the day"),
        )


def add(data: Data, kind: str, record: Record, file: str = "") -> Change:
    """A new record. Raises NotUnderstoodError where there is one of that id, or where it cannot stand in that file."""
    ident = str(record["id"]) if "id" in record else key_of(kind, record)
    new = _without_name(kind, record)
    if (kind, ident) in data.records and data.records.record(kind, ident) != new:
        message = worded("'{ident}' is already the id of {a_kind}", ident=printable(ident), a_kind=article_of(kind))
        raise NotUnderstoodError(message, worded("to change it: lanzarote-law edit {ident}", ident=ident))
    if file and file not in LISTS[kind].files:
        message = worded("{a_kind} cannot stand in {file}", a_kind=article_of(kind), file=printable(file))
        hint = worded("it stands in {files}", files=worded(" or in ").join(LISTS[kind].files))
        raise NotUnderstoodError(message, hint)
    return Change(kind, ident, in_order(kind, new), file)


def add_all(data: Data, found: Iterable[tuple[str, Record]], ident: str = "", file: str = "") -> tuple[Change, ...]:
    """The new records of a file; an id that was typed is that of its one record. Raises NotUnderstoodError."""
    found = tuple(found)
    if ident and len(found) > 1:
        raise NotUnderstoodError(
            worded("the file holds {number} records, not {ident} alone", number=len(found), ident=printable(ident)),
            worded("leave the id out"),
        )
    choosing = {kind for kind, _ in found if len(LISTS[kind].files) > 1} or {kind for kind, _ in found}
    changes = []
    for kind, record in found:
        named: Record = {"id": ident} if kind == "date" and ident else {}
        new = add(data, kind, {**named, **record}, file if kind in choosing else "")
        if not new.id:
            message = worded("the day in the file has no name")
            raise NotUnderstoodError(message, worded("write lanzarote-law add date ID --from FILE"))
        if ident and new.id != ident:
            message = worded("the record in the file is {new}, not {ident}", new=new.id, ident=ident)
            raise NotUnderstoodError(message, worded("mend the id that differs"))
        changes.append(new)
    return _each_once(changes)


def _each_once(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes that a file makes, each to another record."""
    once: dict[tuple[str, str], Change] = {}
    for change in changes:
        if change[:2] in once:
            message = worded("{change} stands twice in the file", change=change.id)
            raise NotUnderstoodError(message, worded("take one of the two out"))
        once[change[:2]] = change
    return tuple(once.values())


def put_all(data: Data, found: Iterable[tuple[str, Record]], meant: tuple[Change, ...] = ()) -> tuple[Change, ...]:
    """The records of a file in the places of those with their ids; where some are meant, it must be those.

    Raises NotFoundError or NotUnderstoodError.
    """
    changes = _each_once(_put(data, kind, record, meant) for kind, record in found)
    left = [each.id for each in meant if each[:2] not in {change[:2] for change in changes}]
    if left:
        message = worded("the file does not hold {left}", left=", ".join(left))
        raise NotUnderstoodError(message, worded("leave it out, or write it in the file"))
    return changes


def merge_all(
    data: Data, found: Iterable[tuple[str, Record]], meant: tuple[Change, ...] = (), file: str = ""
) -> tuple[Change, ...]:
    """The records of a file, each with what the one with its id says beside; the others are new.

    Raises NotFoundError or NotUnderstoodError.
    """
    whole: list[tuple[str, Record]] = []
    new: list[tuple[str, Record]] = []
    for kind, record in found:
        ident = str(record.get("id") or key_of(kind, record) or "".join(each.id for each in meant if len(meant) == 1))
        if (kind, ident) in data.records:
            old = data.records.record(kind, ident)
            whole.append((kind, mapping(merged({"id": ident, **old} if kind == "date" else old, record, data.days))))
            continue
        needed = ", ".join(each.path for each in missing(kind, record))
        if needed:
            raise NotUnderstoodError(
                worded(
                    "{ident} is not in this data set, and {a_kind} needs {needed}",
                    ident=printable(ident),
                    a_kind=article_of(kind),
                    needed=needed,
                ),
                worded("mend the id, or write all of the new record"),
            )
        (whole if meant else new).append((kind, record))
    put = put_all(data, whole, meant)
    return _each_once([*put, *(add_all(data, new, "", file) if new else ())])


def _put(data: Data, kind: str, record: Record, meant: tuple[Change, ...]) -> Change:
    ident = str(record["id"]) if "id" in record else key_of(kind, record)
    if not ident and len(meant) == 1:  # a named day, written without its name
        ident = meant[0].id
    if meant and (kind, ident) not in {each[:2] for each in meant}:
        raise NotUnderstoodError(
            worded(
                "the file holds {a_kind} with the id {ident}, not {id}",
                a_kind=article_of(kind),
                ident=printable(ident),
                id=meant[0].id,
            ),
            worded("other records may name it: keep the id, or add a record under the new one"),
        )
    data.records.record(kind, ident)
    return Change(kind, ident, in_order(kind, _without_name(kind, record)))


def _without_name(kind: str, record: Record) -> Record:
    """A record as it stands in its file: a named day stands behind its name, which is no part of it."""
    return {key: value for key, value in record.items() if key != "id" or kind != "date"}

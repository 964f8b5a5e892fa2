"""Adds, replaces and merges records, as an adviser gives them whole or in part; nothing is written."""

from collections.abc import Iterable

from lanzarote_law.dataset.schema import LIST_LOCATIONS
from lanzarote_law.edits.amendment_and_repeal import DataSet
from lanzarote_law.edits.data_records import Record, RecordChange, as_mapping, kind_with_article, record_key
from lanzarote_law.edits.new_records import missing_values
from lanzarote_law.edits.record_values import merge_values
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.text_folding_and_display import printable
from lanzarote_law.wording import to_word, worded


def add_record(data: DataSet, kind: str, record: Record, file: str = "") -> RecordChange:
    """Return a new record. Raises NotUnderstoodError if its id exists, or it does not belong in the file."""
    ident, new, a_kind = record_key(kind, record), _without_name(kind, record), kind_with_article(kind)
    if (kind, ident) in data.records and data.records.record(kind, ident) != new:
        message = worded("'{ident}' is already the id of {a_kind}", ident=printable(ident), a_kind=a_kind)
        raise NotUnderstoodError(message, worded("to change it: lanzarote-law edit {ident}", ident=ident))
    if file and file not in LIST_LOCATIONS[kind].files:
        message = worded("{a_kind} cannot be stored in {file}", a_kind=a_kind, file=printable(file))
        hint = worded("it belongs in {files}", files=worded(" or in ").join(LIST_LOCATIONS[kind].files))
        raise NotUnderstoodError(message, hint)
    return RecordChange(kind, ident, new, file).ordered


def add_records(
    data: DataSet, found: Iterable[tuple[str, Record]], ident: str = "", file: str = ""
) -> tuple[RecordChange, ...]:
    """Return the new records of a file; a typed id is the id of its only record. Raises NotUnderstoodError."""
    found = tuple(found)
    if ident and len(found) > 1:
        count, named = len(found), printable(ident)
        message = worded("the file contains {number} records, not only {ident}", number=count, ident=named)
        raise NotUnderstoodError(message, worded("omit the id"))
    choosing = {kind for kind, _ in found if len(LIST_LOCATIONS[kind].files) > 1} or {kind for kind, _ in found}
    changes = []
    for kind, record in found:
        named_date: Record = {"id": ident} if kind == "date" and ident else {}
        new = add_record(data, kind, {**named_date, **record}, file if kind in choosing else "")
        if not new.id:
            message = worded("the date in the file has no name")
            raise NotUnderstoodError(message, worded("use lanzarote-law add date ID --from FILE"))
        if ident and new.id != ident:
            message = worded("the record in the file is {new}, not {ident}", new=new.id, ident=ident)
            raise NotUnderstoodError(message, worded("correct the wrong id"))
        changes.append(new)
    return _each_once(changes)


def _each_once(changes: Iterable[RecordChange]) -> tuple[RecordChange, ...]:
    """Return the changes of a file, each of which must concern another record."""
    once: dict[tuple[str, str], RecordChange] = {}
    for change in changes:
        if once.setdefault(change[:2], change) is not change:
            message = worded("{change} occurs twice in the file", change=change.id)
            raise NotUnderstoodError(message, worded("remove one of the two"))
    return tuple(once.values())


def replace_records(
    data: DataSet, found: Iterable[tuple[str, Record]], meant: tuple[RecordChange, ...] = ()
) -> tuple[RecordChange, ...]:
    """Return records of a file that replace those with their ids; if some are meant, it must be those.

    Raises NotFoundError or NotUnderstoodError.
    """
    changes = _each_once(_replace_record(data, kind, record, meant) for kind, record in found)
    left = [each.id for each in meant if each[:2] not in {change[:2] for change in changes}]
    if left:
        message = worded("the file does not contain {left}", left=", ".join(left))
        raise NotUnderstoodError(message, worded("omit it, or add it to the file"))
    return changes


def merge_records(
    data: DataSet, found: Iterable[tuple[str, Record]], meant: tuple[RecordChange, ...] = (), file: str = ""
) -> tuple[RecordChange, ...]:
    """Return records of a file merged into those with their ids; others are new.

    Raises NotFoundError or NotUnderstoodError.
    """
    whole: list[tuple[str, Record]] = []
    new: list[tuple[str, Record]] = []
    for kind, record in found:
        ident = record_key(kind, record) or "".join(each.id for each in meant if len(meant) == 1)
        if (kind, ident) in data.records:
            old = data.records.record(kind, ident)
            if kind == "date":
                old = {"id": ident, **old}
            whole.append((kind, as_mapping(merge_values(old, record, data.days))))
        elif needed := ", ".join(each.path for each in missing_values(kind, record)):
            sentence = to_word("{ident} is not in this data set; to add it as {a_kind}, also give {needed}")
            message = worded(sentence, ident=printable(ident), a_kind=kind_with_article(kind), needed=needed)
            raise NotUnderstoodError(message, worded("correct the id, or give the whole of the new record"))
        else:
            (whole if meant else new).append((kind, record))
    return _each_once([*replace_records(data, whole, meant), *(add_records(data, new, "", file) if new else ())])


def _replace_record(data: DataSet, kind: str, record: Record, meant: tuple[RecordChange, ...]) -> RecordChange:
    ident = record_key(kind, record)
    if not ident and len(meant) == 1:  # a named date without its name
        ident = meant[0].id
    if meant and (kind, ident) not in {each[:2] for each in meant}:
        values = {"a_kind": kind_with_article(kind), "ident": printable(ident), "id": meant[0].id}
        message = worded("the file contains {a_kind} with the id {ident}, not {id}", **values)
        hint = worded("other records may refer to it: keep the id, or add a record under the new id")
        raise NotUnderstoodError(message, hint)
    data.records.record(kind, ident)
    return RecordChange(kind, ident, _without_name(kind, record)).ordered


def _without_name(kind: str, record: Record) -> Record:
    """Return a record as stored in its file: the name of a named date is not part of its record."""
    return {key: value for key, value in record.items() if key != "id" or kind != "date"}

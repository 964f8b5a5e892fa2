"""Sets values of a record by their paths, as an adviser types them: `title.en`, `versions[2016-06-18].penalty`.

An element of a list is identified by its position or its content: its date, the name of that date, `start` if no date
is recorded, or the provision that it names; `be-cp-2024/22#2` is the second of those.
"""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.dataset import schema
from lanzarote_law.dataset.value_readers import DAY, FLAG, ListReader, PlainValue, RecordShape, ValueReader
from lanzarote_law.edits.data_records import as_list, as_mapping, kind_with_article, order_record_keys, record_key
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.grammar.days import parse_typed_date
from lanzarote_law.text_folding_and_display import printable
from lanzarote_law.wording import joined_by_and, joined_by_or, worded, worded_count

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from lanzarote_law.edits.data_records import Record, RecordChange

    Leaf = Callable[[ValueReader, PlainValue | None], PlainValue | None]
    """What becomes of the value at the end of a path; None takes it out."""


class ValueChanges(NamedTuple):
    """Changes of values: pairs such as `title.en=Law on images`, and keys to remove."""

    put: tuple[str, ...] = ()
    unset: tuple[str, ...] = ()
    add: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()


class _NoKeyError(NotUnderstoodError):
    """An unknown key was typed; the hint lists the known keys."""


def change_values(change: RecordChange, wanted: ValueChanges, days: Mapping[str, str], part: str = "") -> RecordChange:
    """Change values of a record, or of a part of it; `days` are the named dates. Raises NotUnderstoodError."""
    record, before = change.record, f"{part}." if part else ""
    twice = {_pair(each)[0] for each in (*wanted.put, *wanted.add, *wanted.drop)}.intersection(wanted.unset)
    if twice:
        message = worded("{twice} is to be both set and removed", twice=", ".join(sorted(twice)))
        raise NotUnderstoodError(message, worded("choose one of the two"))
    for pairs, leaf in ((wanted.put, _put), (wanted.add, _added), (wanted.drop, _dropped)):
        for path, text in map(_pair, pairs):
            record = _at(change.kind, record, before + path, leaf(before + path, text), days)
    for path in wanted.unset:
        record = _at(change.kind, record, before + path, lambda _, __: None, days)
    if "review" in wanted.unset and change.kind == "correspondence":  # the date of a review is removed with it
        record = {key: value for key, value in record.items() if key != "review_from"}
    if change.kind != "date" and record_key(change.kind, record) != change.id:
        message = worded("the record is identified by {change}, and other records may refer to it", change=change.id)
        raise NotUnderstoodError(message, worded("add a record under the new id"))
    return change._replace(record=order_record_keys(change.kind, record))


def remove_part(change: RecordChange, part: str, days: Mapping[str, str]) -> RecordChange:
    """Remove a part of a record; removing the repeal also removes its date. Raises NotUnderstoodError."""
    name, _, inside = part.partition("[")
    if name == "versions" and len(as_list(change.record[name])) == 1:
        message = worded("{change} has no other version", change=change.id)
        hint = worded("to remove the article: lanzarote-law remove {change}", change=change.id)
        raise NotUnderstoodError(message, hint)
    gone = (part,) if inside else (part, "repealed_on")
    return change_values(change, ValueChanges(unset=gone), days)


def merge_values(old: PlainValue, new: PlainValue, days: Mapping[str, str]) -> PlainValue:
    """Merge a new value into an old one: what it does not name stays; a list of texts is replaced."""
    if isinstance(old, dict) and isinstance(new, dict):
        return {**old, **{key: merge_values(old[key], each, days) if key in old else each for key, each in new.items()}}
    if not (isinstance(old, list) and isinstance(new, list) and all(isinstance(each, dict) for each in (*old, *new))):
        return new
    found = [*old]
    for each in new:
        names = names_of_part(each, days)
        there = [index for index, other in enumerate(old) if names and names[0] in names_of_part(other, days)]
        if len(there) == 1:
            found[there[0]] = merge_values(old[there[0]], each, days)
        elif each not in old:
            found.append(each)
    return found


def record_from_pairs(kind: str, record: Record, pairs: Iterable[str], days: Mapping[str, str]) -> Record:
    """Return a record with values of pairs such as `title.en=Law on images`. Raises NotUnderstoodError."""
    for path, text in map(_pair, pairs):
        record = set_value(kind, record, path, text, days)
    return record


def set_value(kind: str, record: Record, path: str, text: str, days: Mapping[str, str]) -> Record:
    """Set a value of a record; `text` separates the elements of a list by commas, and quotes those with a comma."""
    return _at(kind, record, path, _put(path, text), days)


def _pair(pair: str) -> tuple[str, str]:
    key, equals, value = pair.partition("=")
    if not equals:
        message = worded("'{pair}' does not give a value", pair=printable(pair))
        raise NotUnderstoodError(message, worded("use KEY=VALUE, such as title.en=..."))
    return key.strip(), value.strip()


def _put(path: str, text: str) -> Leaf:
    def put(reader: ValueReader, _old: PlainValue | None) -> PlainValue:
        if isinstance(reader, ListReader) and (not reader.shape or _sole(reader)):
            if re.fullmatch(r"\[.*\]", text):
                message = worded("'{text}' is not a list", text=printable(text))
                raise NotUnderstoodError(message, worded("separate its elements with commas"))
            parts = next(csv.reader([text], skipinitialspace=True), [])
            return [_element(reader, part.strip()) for part in parts if part.strip()]
        if reader.shape:
            inner = ", ".join(f"{path}.{key}" for key in reader.shape)
            message = worded("'{path}' has keys of its own", path=printable(path))
            raise NotUnderstoodError(message, worded("give a value for {inner}", inner=inner))
        return text == "true" if reader is FLAG and text in {"true", "false"} else _as_in_files(reader, text)

    return put


def _as_in_files(reader: ValueReader, text: str) -> str:
    """Return a text, or a date as the files write it. Raises NotUnderstoodError if it is ambiguous."""
    on = parse_typed_date(text) if reader is DAY else None
    return on.isoformat() if on else text


def _added(path: str, text: str) -> Leaf:
    def added(reader: ValueReader, old: PlainValue | None) -> PlainValue:
        new, there = _find_in_list(reader, path, text, old)
        return as_list(old) if there else [*as_list(old), new]

    return added


def _dropped(path: str, text: str) -> Leaf:
    def dropped(reader: ValueReader, old: PlainValue | None) -> PlainValue | None:
        _, gone = _find_in_list(reader, path, text, old)
        return [each for index, each in enumerate(as_list(old)) if index not in gone] or None

    return dropped


def _find_in_list(reader: ValueReader, path: str, text: str, old: PlainValue | None) -> tuple[PlainValue, list[int]]:
    """Return a typed element of a list, and its places. Raises NotUnderstoodError if it is not a list of texts."""
    if not isinstance(reader, ListReader) or (reader.shape and not _sole(reader)):
        message = worded("'{path}' is not a list of texts", path=printable(path))
        raise NotUnderstoodError(message, worded("use --set {path}=... or --unset {path}", path=path))
    new = _element(reader, text)
    return new, _matches(as_list(old), new if isinstance(new, str) else text, {})


def _sole(reader: ValueReader) -> str:
    """Return the only required key of each record of a list; empty if there is none or several."""
    needed = [name for name, key in reader.shape.items() if key.required]
    return needed[0] if len(needed) == 1 else ""


def _element(reader: ValueReader, text: str) -> PlainValue:
    if reader.shape:
        return {_sole(reader): text}
    return _as_in_files(reader.of, text) if isinstance(reader, ListReader) else text


def _at(kind: str, record: Record, path: str, leaf: Leaf, days: Mapping[str, str]) -> Record:
    """Return a record with a changed value at a path. Raises NotUnderstoodError."""
    try:
        return _inside(schema.LIST_LOCATIONS[kind].shape, record, re.split(r"\.(?![^\[]*\])", path), leaf, days)
    except _NoKeyError as error:
        message = worded("'{path}' is not a key of {a_kind}", path=printable(path), a_kind=kind_with_article(kind))
        raise NotUnderstoodError(message, error.hint) from None


def _inside(shape: RecordShape, record: Record, steps: list[str], leaf: Leaf, days: Mapping[str, str]) -> Record:
    step, *rest = steps
    name, bracket, key = step.partition("[")
    if name not in shape:
        raise _NoKeyError("", worded("the keys are {keys}", keys=joined_by_and(shape)))
    reader, value = shape[name].read, record.get(name)
    if not reader.shape and (rest or (bracket and not isinstance(reader, ListReader))):
        raise _NoKeyError("", worded("{name} has no keys of its own: use {name}=...", name=name))
    if isinstance(reader, ListReader) and (bracket or rest):
        inside = as_list(value)
        at = _position(inside, name, key.removesuffix("]"), days)
        old = inside[at] if at < len(inside) else None
        new = _inside(reader.shape, as_mapping(old or {}), rest, leaf, days) if rest else leaf(reader.of, old)
        value = [*inside[:at], *([new] if new else []), *inside[at + 1 :]]
    else:
        value = _inside(reader.shape, as_mapping(value or {}), rest, leaf, days) if rest else leaf(reader, value)
    if value in (None, [], {}):
        return {each: kept for each, kept in record.items() if each != name}
    return {**record, name: value}


def _position(inside: list[PlainValue], name: str, typed: str, days: Mapping[str, str]) -> int:
    """Return which element of a list is meant; the position after the last adds one. Raises NotUnderstoodError."""
    if re.fullmatch(r"\d{1,3}", typed, re.ASCII) and int(typed) <= len(inside):
        return int(typed)
    names = [names_of_part(each, days)[:1] for each in inside]
    by_name = [f"{name}[{each[0]}]" for each in names if each and names.count(each) == 1]
    known = worded("the list is still empty")
    if inside:
        known = worded("there are {number}, starting with {name}[0]", number=len(inside), name=name)
    if inside and len(by_name) == len(inside):
        known = worded_count(len(inside), "there is {names}", "there are {names}", names=joined_by_and(by_name))
    if not typed and len(inside) > 1:
        hint = worded("{known}: use {name}[{number}] for the last one", known=known, name=name, number=len(inside) - 1)
        raise NotUnderstoodError(worded("it is not clear which of {name} is meant", name=name), hint)
    found = _matches(inside, typed, days) if typed else [0]
    if len(found) > 1:
        which = joined_by_or(f"{name}[{each}]" for each in found)
        message = worded("'{part}' matches {number} elements", part=printable(f"{name}[{typed}]"), number=len(found))
        raise NotUnderstoodError(message, worded("use {which}", which=which))
    if not found:
        hint = worded("{known}; use {name}[{number}] to add a new one", known=known, name=name, number=len(inside))
        message = worded("'{part}' does not match any of {name}", part=printable(f"{name}[{typed}]"), name=name)
        raise NotUnderstoodError(message, hint)
    return found[0]


def _matches(inside: list[PlainValue], typed: str, days: Mapping[str, str]) -> list[int]:
    """Return the positions of the elements that a name identifies."""
    name, _, which = typed.partition("#")
    found = [index for index, each in enumerate(inside) if typed in names_of_part(each, days)]
    if found or not which.isdecimal():
        return found
    found = [index for index, each in enumerate(inside) if name in names_of_part(each, days)]
    return found[int(which) - 1 : int(which)]


def names_of_part(part: PlainValue, days: Mapping[str, str]) -> list[str]:
    """Return what identifies an element: a text itself; a record by its date, the name of that, or its provision."""
    if not isinstance(part, dict):
        return [str(part)]
    if "by" in part:  # a check: several may have the same date
        return []
    names = [str(part[key]) for key in ("in_force_from", "provision", "as_written", "day") if key in part]
    if "summary" in part and "in_force_from" not in part:
        names.append("start")
    return [*names, *(days[each] for each in names if each in days)]

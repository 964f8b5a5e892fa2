"""Values of a record by the paths to them, as an adviser types them: `title.en`, `versions[2016-06-18].penalty`.

A part of a list is told by its position, or by what it says of itself: its day, the name of that day, `start` where
none is recorded, the provision that it names; `be-cp-2024/22#2` is the second of those.
"""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.dataset import schema
from lanzarote_law.dataset.value_readers import Many, day, flag
from lanzarote_law.edits.data_records import article_of, in_order, key_of, listed, mapping
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.grammar.days import day_typed
from lanzarote_law.typography import printable
from lanzarote_law.wording import either, worded, worded_count

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from lanzarote_law.dataset.value_readers import Plain, Reader, Shape
    from lanzarote_law.edits.data_records import Change, Record

    Leaf = Callable[[Reader, Plain | None], Plain | None]
    """What becomes of the value at the end of a path; None takes it out."""


class ValueChanges(NamedTuple):
    """What is to become of the values of a record: pairs such as `title.en=Law on images`, and the keys that go."""

    put: tuple[str, ...] = ()
    unset: tuple[str, ...] = ()
    add: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()


class _NoKeyError(NotUnderstoodError):
    """What was typed is no key; the hint says which there are."""


def with_values(change: Change, wanted: ValueChanges, days: Mapping[str, str], part: str = "") -> Change:
    """A record, or a part of it, with what is wanted; `days` are the named days. Raises NotUnderstoodError."""
    record, before = change.record, f"{part}." if part else ""
    twice = {_pair(each)[0] for each in (*wanted.put, *wanted.add, *wanted.drop)}.intersection(wanted.unset)
    if twice:
        message = worded("{twice} is to be given and taken out", twice=", ".join(sorted(twice)))
        raise NotUnderstoodError(message, worded("say one of the two"))
    for pairs, leaf in ((wanted.put, _put), (wanted.add, _added), (wanted.drop, _dropped)):
        for path, text in map(_pair, pairs):
            record = _at(change.kind, record, before + path, leaf(before + path, text), days)
    for path in wanted.unset:
        record = _at(change.kind, record, before + path, lambda _, __: None, days)
    if "review" in wanted.unset and change.kind == "correspondence":  # with a review goes its day
        record = {key: value for key, value in record.items() if key != "review_from"}
    if change.kind != "date" and key_of(change.kind, record) != change.id:
        message = worded("the record is told by {change}, and other records may name it", change=change.id)
        raise NotUnderstoodError(message, worded("add a record under the new id"))
    return change._replace(record=in_order(change.kind, record))


def without_part(change: Change, part: str, days: Mapping[str, str]) -> Change:
    """A record without one of its parts; with the end of an article goes its day. Raises NotUnderstoodError."""
    name, _, inside = part.partition("[")
    if name == "versions" and len(listed(change.record[name])) == 1:
        message = worded("{change} has no other version", change=change.id)
        hint = worded("to take the article out: lanzarote-law remove {change}", change=change.id)
        raise NotUnderstoodError(message, hint)
    gone = (part,) if inside else (part, "repealed_on")
    return with_values(change, ValueChanges(unset=gone), days)


def merged(old: Plain, new: Plain, days: Mapping[str, str]) -> Plain:
    """A value with what another one says of it: what that does not name stays; a list of texts is another list."""
    if isinstance(old, dict) and isinstance(new, dict):
        return {**old, **{key: merged(old[key], each, days) if key in old else each for key, each in new.items()}}
    if not (isinstance(old, list) and isinstance(new, list) and all(isinstance(each, dict) for each in (*old, *new))):
        return new
    found = [*old]
    for each in new:
        told = names(each, days)
        there = [index for index, other in enumerate(old) if told and told[0] in names(other, days)]
        if len(there) == 1:
            found[there[0]] = merged(old[there[0]], each, days)
        elif each not in old:
            found.append(each)
    return found


def record_of(kind: str, record: Record, pairs: Iterable[str], days: Mapping[str, str]) -> Record:
    """A record with the values of pairs such as `title.en=Law on images`. Raises NotUnderstoodError."""
    for path, text in map(_pair, pairs):
        record = with_value(kind, record, path, text, days)
    return record


def with_value(kind: str, record: Record, path: str, text: str, days: Mapping[str, str]) -> Record:
    """A record with a value; the parts of a list stand between commas, one with a comma in quotation marks."""
    return _at(kind, record, path, _put(path, text), days)


def _pair(pair: str) -> tuple[str, str]:
    key, equals, value = pair.partition("=")
    if not equals:
        message = worded("'{pair}' gives no value", pair=printable(pair))
        raise NotUnderstoodError(message, worded("write KEY=VALUE, such as title.en=..."))
    return key.strip(), value.strip()


def _put(path: str, text: str) -> Leaf:
    def put(reader: Reader, _old: Plain | None) -> Plain:
        if isinstance(reader, Many) and (not reader.shape or _sole(reader)):
            if re.fullmatch(r"\[.*\]", text):
                message = worded("'{text}' is no list", text=printable(text))
                raise NotUnderstoodError(message, worded("write its parts between commas alone"))
            parts = next(csv.reader([text], skipinitialspace=True), [])
            return [_element(reader, part.strip()) for part in parts if part.strip()]
        if reader.shape:
            inner = ", ".join(f"{path}.{key}" for key in reader.shape)
            message = worded("'{path}' has keys of its own", path=printable(path))
            raise NotUnderstoodError(message, worded("give {inner}", inner=inner))
        return text == "true" if reader is flag and text in {"true", "false"} else _as_in_files(reader, text)

    return put


def _as_in_files(reader: Reader, text: str) -> str:
    """A text, and a day as the files write it. Raises NotUnderstoodError where it can be two."""
    on = day_typed(text) if reader is day else None
    return on.isoformat() if on else text


def _added(path: str, text: str) -> Leaf:
    def added(reader: Reader, old: Plain | None) -> Plain:
        _refuse_single(reader, path)
        new = _element(reader, text)
        there = _matches(listed(old), new if isinstance(new, str) else text, {})
        return listed(old) if there else [*listed(old), new]

    return added


def _dropped(path: str, text: str) -> Leaf:
    def dropped(reader: Reader, old: Plain | None) -> Plain | None:
        _refuse_single(reader, path)
        typed = _element(reader, text)
        gone = _matches(listed(old), typed if isinstance(typed, str) else text, {})
        return [each for index, each in enumerate(listed(old)) if index not in gone] or None

    return dropped


def _refuse_single(reader: Reader, path: str) -> None:
    if not isinstance(reader, Many) or (reader.shape and not _sole(reader)):
        message = worded("'{path}' is no list of texts", path=printable(path))
        raise NotUnderstoodError(message, worded("give --set {path}=... or --unset {path}", path=path))


def _sole(reader: Reader) -> str:
    """The one key that each record of a list needs; empty where it needs none or several."""
    needed = [name for name, key in reader.shape.items() if key.required]
    return needed[0] if len(needed) == 1 else ""


def _element(reader: Reader, text: str) -> Plain:
    if reader.shape:
        return {_sole(reader): text}
    return _as_in_files(reader.of, text) if isinstance(reader, Many) else text


def _at(kind: str, record: Record, path: str, leaf: Leaf, days: Mapping[str, str]) -> Record:
    """A record with what becomes of the value of a path. Raises NotUnderstoodError."""
    try:
        return _inside(schema.LISTS[kind].shape, record, re.split(r"\.(?![^\[]*\])", path), leaf, days)
    except _NoKeyError as error:
        message = worded("'{path}' is no key of {a_kind}", path=printable(path), a_kind=article_of(kind))
        raise NotUnderstoodError(message, error.hint) from None


def _inside(shape: Shape, record: Record, steps: list[str], leaf: Leaf, days: Mapping[str, str]) -> Record:
    step, *rest = steps
    name, bracket, key = step.partition("[")
    if name not in shape:
        raise _NoKeyError("", worded("the keys are {keys}", keys=", ".join(shape)))
    reader, value = shape[name].read, record.get(name)
    if not reader.shape and (rest or (bracket and not isinstance(reader, Many))):
        raise _NoKeyError("", worded("{name} has none of its own: give {name}=...", name=name))
    if isinstance(reader, Many) and (bracket or rest):
        inside = listed(value)
        at = _position(inside, name, key.removesuffix("]"), days)
        old = inside[at] if at < len(inside) else None
        new = _inside(reader.shape, mapping(old or {}), rest, leaf, days) if rest else leaf(reader.of, old)
        value = [*inside[:at], *([new] if new else []), *inside[at + 1 :]]
    else:
        value = _inside(reader.shape, mapping(value or {}), rest, leaf, days) if rest else leaf(reader, value)
    if value in (None, [], {}):
        return {each: kept for each, kept in record.items() if each != name}
    return {**record, name: value}


def _position(inside: list[Plain], name: str, typed: str, days: Mapping[str, str]) -> int:
    """Which part of a list is meant; the one behind the last begins a new one. Raises NotUnderstoodError."""
    if re.fullmatch(r"\d{1,3}", typed, re.ASCII) and int(typed) <= len(inside):
        return int(typed)
    told = [names(each, days)[:1] for each in inside]
    by_name = [f"{name}[{each[0]}]" for each in told if each and told.count(each) == 1]
    known = (
        worded("there are {number}, from {name}[0] on", number=len(inside), name=name)
        if inside
        else worded("there is none yet")
    )
    if inside and len(by_name) == len(inside):
        known = worded_count(len(inside), "there is {names}", "there are {names}", names=", ".join(by_name))
    if not typed and len(inside) > 1:
        hint = worded("{known}: write {name}[{number}] for the last", known=known, name=name, number=len(inside) - 1)
        raise NotUnderstoodError(worded("it is not said which of {name} is meant", name=name), hint)
    found = _matches(inside, typed, days) if typed else [0]
    if len(found) > 1:
        which = either(f"{name}[{each}]" for each in found)
        message = worded("'{part}' is one of {number}", part=printable(f"{name}[{typed}]"), number=len(found))
        raise NotUnderstoodError(message, worded("write {which}", which=which))
    if not found:
        hint = worded("{known}; {name}[{number}] begins a new one", known=known, name=name, number=len(inside))
        message = worded("'{part}' is none of {name}", part=printable(f"{name}[{typed}]"), name=name)
        raise NotUnderstoodError(message, hint)
    return found[0]


def _matches(inside: list[Plain], typed: str, days: Mapping[str, str]) -> list[int]:
    """The positions of the parts of a list that a name tells."""
    name, _, which = typed.partition("#")
    found = [index for index, each in enumerate(inside) if typed in names(each, days)]
    if found or not which.isdecimal():
        return found
    found = [index for index, each in enumerate(inside) if name in names(each, days)]
    return found[int(which) - 1 : int(which)]


def names(part: Plain, days: Mapping[str, str]) -> list[str]:
    """What tells a part of a list: a text by itself, a record by its day or the name of it, or by its provision."""
    if not isinstance(part, dict):
        return [str(part)]
    if "by" in part:  # a check: there may be several of one day
        return []
    names = [str(part[key]) for key in ("in_force_from", "provision", "as_written", "day") if key in part]
    if "summary" in part and "in_force_from" not in part:
        names.append("start")
    return [*names, *(days[each] for each in names if each in days)]

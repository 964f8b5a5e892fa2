"""Records as an adviser gives them: what they still need, and files in the form of the data files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.dataset import glossary, schema, yamlnodes
from lanzarote_law.dataset.readers import OneOf, Reading, day
from lanzarote_law.edits.records import article_of, mapping, node_of
from lanzarote_law.errors import NotUnderstoodError, UnreadableError
from lanzarote_law.typography import printable
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lanzarote_law.dataset import readers
    from lanzarote_law.dataset.readers import File, Node
    from lanzarote_law.edits.records import Record
    from lanzarote_law.errors import Problem
    from lanzarote_law.model import Corpus


class Missing(NamedTuple):
    """A value that a record of its kind needs and does not have yet: its key, and what it is."""

    path: str
    about: str
    values: tuple[str, ...] = ()
    """Those of which it is one, where it is of a closed set."""


def a_kind(word: str) -> str:
    """The kind of record that was typed. Raises NotUnderstoodError with the kinds that there are."""
    kind = word.replace("-", " ")
    if kind not in schema.LISTS:
        message = (
            worded("'{word}' is no kind of record", word=printable(word))
            if word
            else worded("the kind of the record is not said")
        )
        known = ", ".join(sorted(each.replace(" ", "-") for each in schema.LISTS))
        raise NotUnderstoodError(message, worded("the kinds are {known}", known=known))
    return kind


def missing(kind: str, record: Record) -> tuple[Missing, ...]:
    """What a record of a kind needs and does not have yet; a named day needs its name, which is not one of its keys."""
    nameless = (Missing("id", worded("the name of the day")),) if kind == "date" and "id" not in record else ()
    return (*nameless, *_missing(schema.record_reader(kind), record, "", _about))


_ASKED = {"act": ("dated", "number", "published", "in_force"), "decision": ("provisions",)}
"""Keys that may be absent, and that are asked for all the same: an answer that does without them says less."""


def asked(kind: str, record: Record) -> tuple[Missing, ...]:
    """What is asked for at the terminal: what is missing, and then what a record of its kind had better have."""
    reader = schema.record_reader(kind)
    better = [key for key in _ASKED.get(kind, ()) if key not in record]
    needed = _missing(reader, record, "", _asked_about)
    return (
        *needed,
        *(
            Missing(key, worded("{about}; may be left out", about=_asked_about(reader, key)), _values(reader, key))
            for key in better
        ),
    )


def refuse_value(kind: str, record: Record, path: str, corpus: Corpus) -> None:
    """Raises NotUnderstoodError where what stands at a path of a record cannot be read."""
    reading = Reading(dates={named.id: named.on for named in corpus.dates})
    schema.record_reader(kind)(reading, node_of(record), "")
    for each in reading.problems:
        if each.code != "missing" and re.sub(r"\[\d+\]", "", each.place.path).startswith(path):
            raise NotUnderstoodError(each.message, each.hint)


def refuse_missing(kind: str, record: Record) -> None:
    """Raises NotUnderstoodError with everything that a record of a kind needs and does not have."""
    needed = [each.path for each in missing(kind, record)]
    if needed:
        message = worded("{a_kind} needs {needed}", a_kind=article_of(kind), needed=", ".join(needed))
        hint = worded("give each with --set KEY=VALUE, or --from FILE, or --edit")
        if "id" in needed:
            word = kind.replace(" ", "-")
            hint = worded("write lanzarote-law add {kind} ID, with --set KEY=VALUE, --from FILE or --edit", kind=word)
        raise NotUnderstoodError(message, hint)


def _missing(
    reader: readers.Record, record: Record, before: str, about: Callable[[readers.Record, str], str]
) -> Iterator[Missing]:
    for name, key in reader.keys.items():
        if not key.required or (name in record and not key.read.shape):
            continue
        inside = record.get(name, {})
        inside = inside[0] if isinstance(inside, list) and inside else inside
        if not key.read.shape:
            yield Missing(before + name, about(reader, name), _values(reader, name))
        elif set(key.read.shape) <= {"en", "fr", "nl"}:
            if not inside:
                yield Missing(f"{before}{name}.en", about(reader, name))
        else:
            yield from _missing(next(key.read.records()), mapping(inside or {}), f"{before}{name}.", about)


def _about(reader: readers.Record, name: str) -> str:
    """The words from which one is chosen, or what a key means and how it is written in a file."""
    return ", ".join(_values(reader, name)) or glossary.of_key(reader, name).rstrip(".")


def _asked_about(reader: readers.Record, name: str) -> str:
    """The same as it is asked for at the terminal, where no text stands in quotation marks."""
    such = worded(", such as 2026-12-10") if reader.keys[name].read is day else ""
    return ", ".join(_values(reader, name)) or glossary.meaning(reader, name).rstrip(".") + such


def _values(reader: readers.Record, name: str) -> tuple[str, ...]:
    read = reader.keys[name].read
    return tuple(map(str, read.values)) if isinstance(read, OneOf) else ()


def records_of(
    word: str, name: str, content: bytes, corpus: Corpus, *, partial: bool = False
) -> list[tuple[str, Record]]:
    """The records of a file, with their kinds: one record, a list of them, or lists under the keys of the data files.

    Partial ones say only what is to change. Raises UnreadableError with the first fault and its line.
    """
    file, faults = yamlnodes.parse(name, content)
    if faults or file.root is None:
        raise mistyped(faults)
    reading = Reading(dates={named.id: named.on for named in corpus.dates}, file=file)
    found = list(_nodes(word, file))
    for kind, ident, _ in found:
        if kind == "date":
            reading.dates[ident] = corpus.researched_from  # only that it is a day is asked here
    for kind, _, node in found:
        schema.record_reader(kind)(reading, node, "")
    problems = [each for each in reading.problems if not (partial and each.code == "missing")]
    if problems:
        raise mistyped(problems)
    if not found:
        message = worded("there is no record in {file}", file=file.name)
        raise NotUnderstoodError(message, worded("the lists are {by_key}", by_key=", ".join(_by_key())))
    return [(kind, {**({"id": ident} if ident else {}), **mapping(node.plain())}) for kind, ident, node in found]


def mistyped(problems: list[Problem]) -> UnreadableError:
    """That what was typed cannot be read, with the first of its faults."""
    first = (
        problems[0]
        if len(problems) == 1
        else worded("there are {number} faults, the first: {first}", number=len(problems), first=problems[0])
    )
    return UnreadableError(worded("nothing was written: {first}", first=first), "", tuple(problems))


def _by_key() -> dict[str, str]:
    """The kinds of the lists of the data files, by their keys."""
    return {place.key: kind for kind, place in schema.LISTS.items()}


def _nodes(word: str, file: File) -> Iterator[tuple[str, str, Node]]:
    """The records of a file: their kinds, for a named day its name, and where they stand."""
    root = file.root
    assert root is not None
    by_key = _by_key()
    if isinstance(root.value, dict) and set(root.value) <= set(by_key):
        for key, node in root.value.items():
            yield from _listed(by_key[key], node)
        return
    if not word:
        raise NotUnderstoodError(
            worded("it is not said of what kind the records in {file} are", file=file.name),
            worded("name the kind (add) or the record (edit), or write them under {by_key}", by_key=", ".join(by_key)),
        )
    yield from _listed(a_kind(word), root)


def _listed(kind: str, node: Node) -> Iterator[tuple[str, str, Node]]:
    if isinstance(node.value, list):
        yield from ((kind, "", child) for child in node.value)
    elif kind == "date" and isinstance(node.value, dict) and not set(node.value) <= set(schema.LISTS[kind].shape):
        yield from ((kind, name, child) for name, child in node.value.items())
    else:
        yield kind, "", node

"""Random changes of data: anything that the shape of a record allows, with texts that are difficult to write."""

from __future__ import annotations

from functools import cache, lru_cache
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.dataset import corpus_loading, value_readers, yaml_edits, yaml_parser
from lanzarote_law.dataset.schema import LIST_LOCATIONS, reader_of_file, reader_of_kind
from lanzarote_law.dataset.value_readers import Node, ReadState, UnquotedScalar
from lanzarote_law.edits.data_records import DataRecords, RecordChange, as_list, as_mapping, record_key
from lanzarote_law.edits.drafts import open_for_edit
from lanzarote_law.model import Applicable
from tests import shipped

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from lanzarote_law.dataset.value_readers import ParsedFile, PlainValue, ValueReader
    from lanzarote_law.edits.data_records import Record

TEXTS = (
    "plain words",
    *"yes no on null ~ true 9.10 12 1_000 0x1F .5 2016-06-18 1:30 << = - ? ! & * | > % @ ` # [ ] { } , : ''".split(),
    *"a:b a: :a a#b #a -a - ?a [a] {a} *a &a !a |a >a %a @a 'a' \"a\" a,b \\ \\n ... --- é € 😀 § « ‘a’".split(),
    *"a: b|a # b|a - b| before|behind |two  spaces|a\nb|a\n\nb\n|\na|a\n  b|a\tb|\ta".split("|"),
    *("no\u00a0break", "\u00a0", "line\u2028separator", "zero\ufeffwidth", 'it\'s "so"', "back\\slash", "a: \n# b"),
    "a text that does not fit on one line, " * 4 + "and its end",
    "un" * 70,
    'a text: with a colon, # a number sign and "quotation marks", which does not fit on one line, ' * 2,
    "double  spaces  everywhere  in  a  text  that  does  not  fit  on  one  line,  " * 3,
)
"""Texts that YAML reads as another type if they are written carelessly, and some that it does not."""

DAYS = ("2012-05-01", "2016-06-18", "2026-09-01")


def seeded(seed: int) -> Random:
    """A source of choices that are the same in every run."""
    return Random(seed)  # noqa: S311  # not used for secrets


class DataSet(NamedTuple):
    """The files of a data set by name, and their content."""

    texts: dict[str, str]
    files: dict[str, ParsedFile]
    records: DataRecords
    dates: dict[str, date]

    def changes(self, random: Random, name: str, count: int) -> tuple[RecordChange, ...]:
        """Changes of a file, each of another record; every answer needs the reference dates, which do not change."""
        found: dict[tuple[str, str], RecordChange] = {}
        while len(found) < count:
            change = a_change(random, name, self.records.roots[name], self.dates)
            if change.kind != "reference day":
                found.setdefault((change.kind, change.id), change)
        return tuple(found.values())

    def edited(self, name: str, text: str, changes: Iterable[RecordChange]) -> str:
        """A file after changes, in any form; its content is as intended."""
        meant = self.records.changed(changes).roots[name]
        new = yaml_edits.edit_text(text, root(read(name, text)), meant, reader_of_file(name))
        assert root(read(name, new)).plain() == meant
        return new


@cache
def data_set(folder: Path) -> DataSet:
    """The data set in a folder."""
    found = (
        shipped.opened()
        if folder == corpus_loading.default_folder()
        else open_for_edit(corpus_loading.open_folder(folder))
    )
    texts = {name: content.decode() for name, content in found.folder.contents.items()}
    return DataSet(texts, found.files, found.data.records, {each.id: each.on for each in found.data.corpus.dates})


@lru_cache(maxsize=16)
def read(name: str, text: str) -> ParsedFile:
    """A file that is read without a fault."""
    file, faults = yaml_parser.parse_yaml(name, text.encode())
    assert faults == []
    file.shape = name
    return file


def root(file: ParsedFile) -> Node:
    """The content of a file that is not empty."""
    assert file.root is not None
    return file.root


def a_change(random: Random, file: str, says: Record, dates: dict[str, date]) -> RecordChange:
    """A record of a file removed, changed in one place, or new; the model shows the difference."""
    kind = random.choice([kind for kind, place in LIST_LOCATIONS.items() if file in place.files])
    known = named(kind, says.get(LIST_LOCATIONS[kind].key, []))
    while True:
        way = random.random()
        if way < 0.15 and known and kind != "date":  # other records would name a date that does not exist
            return RecordChange(kind, random.choice(list(known)), {})
        ident, old = random.choice(list(known.items())) if known and way > 0.3 else ("", {})
        new = as_mapping(_changed(random, reader_of_kind(kind), old) if old else _new(random, reader_of_kind(kind)))
        if not old:
            ident = f"{random.choice(list(known) or ['new'])}/{random.randint(100, 999)}"
            new = {**new, "id": ident} if "id" in new else new
            ident = record_key(kind, new) or ident
        if _is_other(kind, old, new, dates) and (ident in known) == bool(old) and record_key(kind, new) in {ident, ""}:
            return RecordChange(kind, ident, new, file)


def named(kind: str, value: PlainValue) -> dict[str, Record]:
    """The records of a list, or of a mapping of names, by their identifiers."""
    if isinstance(value, dict):
        return {name: as_mapping(record) for name, record in value.items()}
    return {record_key(kind, as_mapping(record)): as_mapping(record) for record in as_list(value)}


def _is_other(kind: str, old: Record, new: Record, dates: dict[str, date]) -> bool:
    """Whether a record can be read and differs from the old one, and no other record does."""
    read = [ReadState(dates=dict(dates)) for _ in range(2)]
    values = [reader_of_kind(kind)(reading, node(each), "") for reading, each in zip(read, (old, new), strict=True)]
    if kind == "item":  # stating the default is not a change
        values = [{"applies": Applicable.YES, **each} if isinstance(each, dict) else each for each in values]
    moved = kind == "date" and old and old["day"] != new.get("day")
    return not read[1].problems and values[0] != values[1] and not moved


def node(value: PlainValue) -> Node:
    """A value as it is read from a file, but without a place."""
    if isinstance(value, dict):
        return Node({key: node(each) for key, each in value.items()})
    if isinstance(value, list):
        return Node([node(each) for each in value])
    return Node(UnquotedScalar(str(value).lower(), "a Boolean value") if isinstance(value, bool) else value)


def _new(random: Random, reader: ValueReader) -> PlainValue:
    """A value that a reader reads."""
    if isinstance(reader, value_readers.ListReader):
        return [_new(random, reader.of) for _ in range(random.randint(1, 3))]
    if isinstance(reader, value_readers.RecordReader):
        keys = {name: key for name, key in reader.keys.items() if key.required or random.random() < 0.3}
        return {name: _new(random, key.read) for name, key in keys.items()}
    if isinstance(reader, value_readers.ClosedSetReader):
        return str(random.choice(list(reader.values)))
    return True if reader is value_readers.FLAG else random.choice(DAYS if reader is value_readers.DAY else TEXTS)


def _changed(random: Random, reader: ValueReader, value: PlainValue) -> PlainValue:
    """A value that differs in one place."""
    if isinstance(value, dict):
        key = random.choice(list(reader.shape))
        others = {name: each for name, each in value.items() if name != key}
        if key not in value:
            return {**others, key: _new(random, reader.shape[key].read)}
        part = _changed(random, reader.shape[key].read, value[key])
        return others if random.random() < 0.3 else {**value, key: part}
    if isinstance(value, list) and isinstance(reader, value_readers.ListReader):
        at = random.randint(0, len(value))
        new = [_new(random, reader.of)] if at == len(value) or random.random() < 0.4 else []
        inside = [] if new or random.random() < 0.5 else [_changed(random, reader.of, value[at])]
        return [*value[:at], *new, *inside, *value[at + (not new) :]]
    return _new(random, reader)

"""The records of a data set as plain data, and the files that result when some of them change.

A record is made of texts, lists and mappings, as `value_readers.Node.plain` returns them. Nothing is changed in place.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from lanzarote_law.dataset.schema import LIST_LOCATIONS
from lanzarote_law.dataset.value_readers import Node, PlainValue, UnquotedScalar
from lanzarote_law.errors import NotFoundError, NotUnderstoodError
from lanzarote_law.grammar.article_numbers import article_key
from lanzarote_law.grammar.provision_ids import ArticleId
from lanzarote_law.wording import spoken, word, worded

Record = dict[str, "PlainValue"]
FileOfRecord = Mapping[tuple[str, str], str]
"""The file of each record, by kind and id."""
_Rank = tuple[Any, ...]
"""The sort key of records of a kind."""


class RecordChange(NamedTuple):
    """A new record, or the new state of the record with this id."""

    kind: str
    id: str
    record: Record
    """Empty if the record is removed."""
    file: str = ""
    """For a new record of a kind stored in two files (items, aspects): the file."""
    remarks: tuple[tuple[str, str], ...] = ()
    """Notes for the preview: the key of a phrase, and its text."""

    @property
    def ordered(self) -> RecordChange:
        """The change with the keys of its record in the order of its shape."""
        return self._replace(record=order_record_keys(self.kind, self.record))


class DataRecords:
    """The records of the data files by kind and id."""

    def __init__(self, roots: Mapping[str, Record]) -> None:
        self.roots = roots
        """The content of each file by name."""
        self._index = {
            (kind, ident): (file, record)
            for kind, place in LIST_LOCATIONS.items()
            for file in place.files
            for ident, record in _identified(kind, roots[file].get(place.key, []))
        }

    def __contains__(self, key: tuple[str, str]) -> bool:
        return key in self._index

    @property
    def keys(self) -> Iterable[tuple[str, str]]:
        """Return the kinds and ids of all records."""
        return self._index.keys()

    def record(self, kind: str, ident: str) -> Record:
        """Return a record. Raises NotFoundError."""
        if (kind, ident) not in self._index:
            a_kind = kind_with_article(kind)
            raise NotFoundError(
                worded("'{ident}' is not the id of {a_kind} in this data set", ident=ident, a_kind=a_kind)
            )
        return self._index[kind, ident][1]

    def file(self, kind: str, ident: str) -> str:
        """Return the name of the file of a record."""
        return self._index[kind, ident][0]

    def kinds(self, ident: str) -> list[str]:
        """Return the kinds that have a record with this id."""
        return [kind for kind in LIST_LOCATIONS if (kind, ident) in self]

    def changed(self, changes: Iterable[RecordChange]) -> DataRecords:
        """Return the records after some changes; a new one is placed where a reader would look for it."""
        roots = dict(self.roots)
        files = {key: file for key, (file, _) in self._index.items()}
        for change in sorted(changes, key=lambda each: each.kind != "item"):  # links are in the order of the items
            place = LIST_LOCATIONS[change.kind]
            file = files.get((change.kind, change.id)) or _file(change)
            files[change.kind, change.id] = file
            root = dict(roots[file])
            root[place.key] = _with(root.get(place.key), change, files)
            roots[file] = root
        return DataRecords(roots)


def kind_with_article(kind: str) -> str:
    """Return a kind with its article: a provision, an act."""
    return word(f"a.{kind}", spoken())


def as_mapping(value: PlainValue) -> Record:
    """Return a value that is known to be a mapping."""
    assert isinstance(value, dict)
    return value


def as_list(value: PlainValue | None) -> list[PlainValue]:
    """Return a value that is known to be a list or absent."""
    assert value is None or isinstance(value, list)
    return value or []


def change_at(value: PlainValue, steps: Sequence[str | int], change: Callable[[PlainValue], PlainValue]) -> PlainValue:
    """Return a value with the part at the end of some steps changed; unchanged if that part is absent."""
    if not steps:
        return change(value)
    first, *rest = steps
    if isinstance(value, list) and isinstance(first, int):
        return [*value[:first], change_at(value[first], rest, change), *value[first + 1 :]]
    if isinstance(value, dict) and first in value:
        return {**value, str(first): change_at(value[str(first)], rest, change)}
    return value


def node_of_value(value: PlainValue) -> Node:
    """Return a value as a node without places."""
    if isinstance(value, dict):
        return Node({key: node_of_value(child) for key, child in value.items()})
    if isinstance(value, list):
        return Node([node_of_value(child) for child in value])
    return Node(UnquotedScalar(str(value).lower(), "true or false") if isinstance(value, bool) else value)


def order_record_keys(kind: str, record: Record) -> Record:
    """Return a record with its keys in the order of its shape; unknown keys come last."""
    order = [key for key in LIST_LOCATIONS[kind].shape if key in record]
    return {key: record[key] for key in (*order, *(key for key in record if key not in order))}


def record_key(kind: str, record: Record) -> str:
    """Return what identifies a record: its id or, if it has none, its content."""
    if kind in _DESCRIPTIONS:
        return _DESCRIPTIONS[kind].format_map(defaultdict(lambda: None, record))
    if kind == "followed":
        return " ".join(map(str, (record.get("code"), "followed", *as_list(record.get("articles"))[:1])))
    if kind == "act searched":
        return f"{record.get('act') or record.get('number', '')} searched"
    return str(record.get("id", ""))


_DESCRIPTIONS = {
    "renumbering": "{code} {was} > {now}",
    "shared number": "{code} {number}",
    "numbers known": "{code} {numbers}",
    "known difference": "{about} {finding} {states}",
    "language page": "page {language} {written}",
    "reference day": "reference-day {instrument}",
    "applicability": "applicability {item}",
    "reservation": "reservation {item}",
}
"""What identifies records without ids, and is always present."""


def _identified(kind: str, value: PlainValue) -> list[tuple[str, Record]]:
    if isinstance(value, dict):
        return [(name, as_mapping(record)) for name, record in value.items()]
    return [(record_key(kind, as_mapping(record)), as_mapping(record)) for record in as_list(value)]


def _file(change: RecordChange) -> str:
    """Return the file of a new record: the only one for its kind, or the given one."""
    possible = LIST_LOCATIONS[change.kind].files
    if len(possible) > 1 and change.file not in possible:
        files, a_kind = " or in ".join(possible), kind_with_article(change.kind)
        message = worded("{a_kind} can be stored in {possible}", a_kind=a_kind, possible=files)
        raise NotUnderstoodError(message, worded("choose the file with --in"))
    return possible[0] if len(possible) == 1 else change.file


def _with(value: PlainValue | None, change: RecordChange, files: FileOfRecord) -> PlainValue:
    """Return a list, or a mapping of names, with the changed record."""
    kept = [change.record] if change.record else []
    if change.kind == "date":
        named = {**as_mapping(value or {}), change.id: change.record}
        return {name: record for name, record in named.items() if record}
    records = [as_mapping(each) for each in as_list(value)]
    for index, record in enumerate(records):
        if record_key(change.kind, record) == change.id:
            return [*records[:index], *kept, *records[index + 1 :]]
    at = _place(change, records, files)
    return [*records[:at], change.record, *records[at:]]


def _place(change: RecordChange, records: list[Record], files: FileOfRecord) -> int:
    """Return the position of a new record, where a reader would look for it.

    Acts are sorted by date; items, sections, searches and rests by number; articles by number within their code; links
    after those of their item and code; sources after those of their sort; others come last.
    """
    new, kind, end = change.record, change.kind, len(records)
    same: list[int] = []
    if kind == "provision":
        code, number = ArticleId(change.id).parts
        inside = [index for index, each in enumerate(records) if ArticleId(each.get("id")).code == code]
        ranks = {index: ArticleId(records[index]["id"]).rank for index in inside}
        return _position_after(ranks, article_key(number), inside[0] if inside else end)
    if kind == "source":
        sort = change.id.partition(":")[0]
        same = [index for index, each in enumerate(records) if str(each["id"]).partition(":")[0] == sort]
    if kind == "correspondence":
        code = ArticleId(new.get("provision")).code
        same = [index for index, each in enumerate(records) if _first_item(each) == _first_item(new)]
        same = [index for index in same if ArticleId(records[index].get("provision")).code == code] or same
    rank = _RANKS.get(kind)
    if same or rank is None:
        return max(same, default=end - 1) + 1
    return _position_after({at: rank(each, files) for at, each in enumerate(records)}, rank(new, files), 0)


def _first_item(record: Record) -> str:
    return str(next(iter(as_list(record.get("items"))), ""))


def _item_order(record: Record, files: FileOfRecord) -> _Rank:
    """Return the sort key of the first item of a record; the questionnaire comes before the Convention."""
    item = _first_item(record) or str(record.get("item"))
    return "" if files.get(("item", item)) == LIST_LOCATIONS["item"].files[0] else "later", _number(item)


def _number(text: str) -> _Rank:
    """Return the sort key of a number: 9.2 before 9.10, 18(1) before 18(1)(a)."""
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in re.findall(r"\d+|[^\W\d_]+", text))


def _act_order(act: Record, _: FileOfRecord) -> _Rank:
    """Return the sort key of an act: its date as far as known, then its id."""
    ident = str(act.get("id"))
    return str(act.get("dated") or ident.removeprefix("act:")[: len("YYYY-MM-DD")]), ident


_RANKS: dict[str, Callable[[Record, FileOfRecord], _Rank]] = {
    "act": _act_order,
    **dict.fromkeys(("item", "section"), lambda each, _: _number(_first_item(each) or str(each["id"]))),
    **dict.fromkeys(("negative", "rest", "applicability", "reservation", "correspondence"), _item_order),
    **dict.fromkeys(("decision", "recommendation"), lambda each, _: (str(each.get("day")),)),
}
"""The sort keys of the kinds of records that are in order."""


def _position_after(ranks: Mapping[int, _Rank], new: _Rank, otherwise: int) -> int:
    """Return the position after the nearest preceding record, or `otherwise` if there is none."""
    return max(((rank, index + 1) for index, rank in ranks.items() if rank <= new), default=(new, otherwise))[1]

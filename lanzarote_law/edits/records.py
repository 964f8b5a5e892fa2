"""The records of a data set as they are written, and what becomes of the files when some of them change.

A record is plain data: texts, lists and mappings, as `readers.Node.plain` gives them. Nothing here is changed in place.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from lanzarote_law.dataset.readers import Node, Unquoted
from lanzarote_law.dataset.schema import LISTS
from lanzarote_law.errors import NotFoundError, NotUnderstoodError
from lanzarote_law.grammar.articleids import ArticleId
from lanzarote_law.grammar.articles import article_key
from lanzarote_law.wording import to_word, worded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lanzarote_law.dataset.readers import Plain

Record = dict[str, "Plain"]
Files = Mapping[tuple[str, str], str]
"""The files of records, by their kinds and ids."""
_Rank = tuple[Any, ...]
"""By what records of a kind are put in order."""


class Change(NamedTuple):
    """A record as it is to stand: a new one, or one that takes the place of the one with its id."""

    kind: str
    id: str
    record: Record
    """Empty where the record is to go."""
    file: str = ""
    """For a new record of a kind that two files hold (items, aspects): which of them."""
    told: tuple[tuple[str, str], ...] = ()
    """What a preview says of it: a word of the page, and what it is about."""


class DataRecords:
    """The records of the data files, by kind and id."""

    def __init__(self, roots: Mapping[str, Record]) -> None:
        self.roots = roots
        """What each file says, by its name."""
        self._index = {
            (kind, ident): (file, record)
            for kind, place in LISTS.items()
            for file in place.files
            for ident, record in _identified(kind, roots[file].get(place.key, []))
        }

    def __contains__(self, key: tuple[str, str]) -> bool:
        return key in self._index

    @property
    def keys(self) -> Iterable[tuple[str, str]]:
        """The kinds and ids of all records."""
        return self._index.keys()

    def record(self, kind: str, ident: str) -> Record:
        """A record. Raises NotFoundError."""
        if (kind, ident) not in self._index:
            raise NotFoundError(
                worded("'{ident}' is not the id of {a_kind} in this data set", ident=ident, a_kind=article_of(kind))
            )
        return self._index[kind, ident][1]

    def file(self, kind: str, ident: str) -> str:
        """The name of the file in which a record stands."""
        return self._index[kind, ident][0]

    def kinds(self, ident: str) -> list[str]:
        """The kinds that have a record of that id."""
        return [kind for kind in LISTS if (kind, ident) in self]

    def changed(self, changes: Iterable[Change]) -> DataRecords:
        """The records once the changes are made; a new one stands where a reader of the file would look for it."""
        roots = dict(self.roots)
        files = {key: file for key, (file, _) in self._index.items()}
        for change in sorted(changes, key=lambda each: each.kind != "item"):  # links stand in the order of the items
            place = LISTS[change.kind]
            file = files.get((change.kind, change.id)) or _file(change)
            files[change.kind, change.id] = file
            root = dict(roots[file])
            root[place.key] = _with(root.get(place.key), change, files)
            roots[file] = root
        return DataRecords(roots)


def article_of(kind: str) -> str:
    """A kind with its article: a provision, an act."""
    return worded(_WITH_ARTICLE[kind])


_WITH_ARTICLE = {
    "date": to_word("a date"),
    "code": to_word("a code"),
    "regime": to_word("a regime"),
    "renumbering": to_word("a renumbering"),
    "shared number": to_word("a shared number"),
    "numbers known": to_word("a numbers known"),
    "followed": to_word("a record of followed amendments"),
    "act searched": to_word("an act searched"),
    "act": to_word("an act"),
    "provision": to_word("a provision"),
    "source": to_word("a source"),
    "section": to_word("a section"),
    "aspect": to_word("an aspect"),
    "item": to_word("an item"),
    "reference day": to_word("a reference day"),
    "applicability": to_word("an applicability"),
    "reservation": to_word("a reservation"),
    "negative": to_word("a negative"),
    "rest": to_word("what is known of a rest"),
    "correspondence": to_word("a correspondence"),
    "holder": to_word("a holder"),
    "position": to_word("a position"),
    "decision search": to_word("a search for decisions"),
    "decision": to_word("a decision"),
}


def mapping(value: Plain) -> Record:
    """A value that is known to be a mapping."""
    assert isinstance(value, dict)
    return value


def listed(value: Plain | None) -> list[Plain]:
    """A value that is known to be a list, or none at all."""
    assert value is None or isinstance(value, list)
    return value or []


def node_of(value: Plain) -> Node:
    """A value as a reader takes it, without places."""
    if isinstance(value, dict):
        return Node({key: node_of(child) for key, child in value.items()})
    if isinstance(value, list):
        return Node([node_of(child) for child in value])
    return Node(Unquoted(str(value).lower(), "true or false") if isinstance(value, bool) else value)


def in_order(kind: str, record: Record) -> Record:
    """A record with its keys in the order of its shape; unknown ones come last."""
    order = [key for key in LISTS[kind].shape if key in record]
    return {key: record[key] for key in (*order, *(key for key in record if key not in order))}


def key_of(kind: str, record: Record) -> str:
    """What a record is told by: its id, or where it has none, what it says."""
    if kind in _TOLD:
        return _TOLD[kind].format_map(defaultdict(lambda: None, record))
    if kind == "followed":
        return " ".join(map(str, (record.get("code"), "followed", *listed(record.get("articles"))[:1])))
    if kind == "act searched":
        return f"{record.get('act') or record.get('number', '')} searched"
    return str(record.get("id", ""))


_TOLD = {
    "renumbering": "{code} {was} > {now}",
    "shared number": "{code} {number}",
    "numbers known": "{code} {numbers}",
    "reference day": "reference-day {instrument}",
    "applicability": "applicability {item}",
    "reservation": "reservation {item}",
}
"""What records are told by that have no id, and of which no value may be absent."""


def _identified(kind: str, value: Plain) -> list[tuple[str, Record]]:
    if isinstance(value, dict):
        return [(name, mapping(record)) for name, record in value.items()]
    return [(key_of(kind, mapping(record)), mapping(record)) for record in listed(value)]


def _file(change: Change) -> str:
    """Where a new record stands: in the one file of its kind, or where it was said."""
    possible = LISTS[change.kind].files
    if len(possible) > 1 and change.file not in possible:
        raise NotUnderstoodError(
            worded(
                "{a_kind} can stand in {possible}",
                a_kind=article_of(change.kind),
                possible=" or in ".join(possible),
            ),
            worded("say in which with --in"),
        )
    return possible[0] if len(possible) == 1 else change.file


def _with(value: Plain | None, change: Change, files: Files) -> Plain:
    """A list, or a mapping of names, with the record of a change in it."""
    kept = [change.record] if change.record else []
    if change.kind == "date":
        named = {**mapping(value or {}), change.id: change.record}
        return {name: record for name, record in named.items() if record}
    records = [mapping(each) for each in listed(value)]
    for index, record in enumerate(records):
        if key_of(change.kind, record) == change.id:
            return [*records[:index], *kept, *records[index + 1 :]]
    at = _place(change, records, files)
    return [*records[:at], change.record, *records[at:]]


def _place(change: Change, records: list[Record], files: Files) -> int:
    """Where a new record is put: where a reader of the file would look for it.

    Acts by their days, items, sections, searches and rests by number, articles by number within their code, links
    behind those of their item and code, sources behind those of their sort, anything else last.
    """
    new, kind, end = change.record, change.kind, len(records)
    ranks: dict[int, _Rank]
    if kind == "provision":
        code, number = ArticleId(change.id).parts
        inside = [index for index, each in enumerate(records) if ArticleId(each.get("id")).code == code]
        ranks = {index: ArticleId(records[index]["id"]).rank for index in inside}
        return _behind(ranks, article_key(number), inside[0] if inside else end)
    if kind == "act":
        return _behind(dict(enumerate(map(_act_order, records))), _act_order(new), 0)
    if kind in {"item", "section"}:
        ranks = {index: _number(_first(each, "items") or str(each["id"])) for index, each in enumerate(records)}
        return _behind(ranks, _number(_first(new, "items") or change.id), 0)
    if kind in {"negative", "rest", "applicability", "reservation"}:
        ranks = {index: _item_order(each, files) for index, each in enumerate(records)}
        return _behind(ranks, _item_order(new, files), 0)
    if kind == "correspondence":
        same = [index for index, each in enumerate(records) if _first(each, "items") == _first(new, "items")]
        beside = [index for index in same if _code(records[index]) == _code(new)]
        ranks = {index: _item_order(each, files) for index, each in enumerate(records)}
        return max(beside or same) + 1 if same else _behind(ranks, _item_order(new, files), 0)
    if kind == "decision":
        ranks = {index: (str(each.get("day")),) for index, each in enumerate(records)}
        return _behind(ranks, (str(new.get("day")),), 0)
    if kind == "source":
        sort = change.id.partition(":")[0]
        return max(
            (at + 1 for at, each in enumerate(records) if str(each["id"]).partition(":")[0] == sort), default=end
        )
    return end


def _first(record: Record, key: str) -> str:
    return str(next(iter(listed(record.get(key))), ""))


def _code(link: Record) -> str:
    return ArticleId(link.get("provision")).code


def _item_order(record: Record, files: Files) -> _Rank:
    """The place of the first item of a record: those of the questionnaire come before those of the Convention."""
    item = _first(record, "items") or str(record.get("item"))
    return "" if files.get(("item", item)) == LISTS["item"].files[0] else "later", _number(item)


def _number(text: str) -> _Rank:
    """By what numbers are put in order: 9.2 before 9.10, 18(1) before 18(1)(a)."""
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in re.findall(r"\d+|[^\W\d_]+", text))


def _act_order(act: Record) -> _Rank:
    """The day of an act as far as it is known, then its id."""
    ident = str(act.get("id"))
    return str(act.get("dated") or ident.removeprefix("act:")[: len("YYYY-MM-DD")]), ident


def _behind(ranks: Mapping[int, _Rank], new: _Rank, otherwise: int) -> int:
    """The place behind the nearest of those that come before, or another one where none does."""
    return max(((rank, index + 1) for index, rank in ranks.items() if rank <= new), default=(new, otherwise))[1]

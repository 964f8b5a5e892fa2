"""The records of a data set as they are written, and what becomes of the files when some of them change.

A record is plain data: texts, lists and mappings, as `readers.Node.plain` gives them. Nothing here is changed in place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.dataset.schema import LISTS
from lanzarote_law.errors import NotFoundError, NotUnderstoodError
from lanzarote_law.grammar.articles import article_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lanzarote_law.dataset.readers import Plain

Record = dict[str, "Plain"]


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

    def record(self, kind: str, ident: str) -> Record:
        """A record. Raises NotFoundError."""
        if (kind, ident) not in self._index:
            raise NotFoundError(f"'{ident}' is not the id of {article_of(kind)} in this data set")
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
        for change in changes:
            place = LISTS[change.kind]
            file = files.get((change.kind, change.id)) or _file(change, files)
            files[change.kind, change.id] = file
            root = dict(roots[file])
            root[place.key] = _with(root.get(place.key), change)
            roots[file] = root
        return DataRecords(roots)


def article_of(kind: str) -> str:
    """A kind with its article: a provision, an act."""
    return f"{'an' if kind[0] in 'aeio' else 'a'} {kind}"


def mapping(value: Plain) -> Record:
    """A value that is known to be a mapping."""
    assert isinstance(value, dict)
    return value


def listed(value: Plain | None) -> list[Plain]:
    """A value that is known to be a list, or none at all."""
    assert value is None or isinstance(value, list)
    return value or []


def in_order(kind: str, record: Record) -> Record:
    """A record with its keys in the order of its shape; unknown ones come last."""
    order = [key for key in LISTS[kind].shape if key in record]
    return {key: record[key] for key in (*order, *(key for key in record if key not in order))}


def key_of(kind: str, record: Record) -> str:
    """What a record is told by: its id, or where it has none, what it says."""
    if kind == "renumbering":
        return f"{record.get('code')} {record.get('was')} > {record.get('now')}"
    if kind == "shared number":
        return f"{record.get('code')} {record.get('number')}"
    return str(record.get("id", ""))


def _identified(kind: str, value: Plain) -> list[tuple[str, Record]]:
    if isinstance(value, dict):
        return [(name, mapping(record)) for name, record in value.items()]
    return [(key_of(kind, mapping(record)), mapping(record)) for record in listed(value)]


def _file(change: Change, files: Mapping[tuple[str, str], str]) -> str:
    """Where a new record stands: in the one file of its kind, with its items, or where it was said."""
    possible = LISTS[change.kind].files
    item = str(next(iter(listed(change.record.get("items"))), ""))
    if change.kind == "negative" and ("item", item) in files:
        return files["item", item]
    if len(possible) > 1 and change.file not in possible:
        raise NotUnderstoodError(
            f"{article_of(change.kind)} can stand in {' or in '.join(possible)}", "say in which with --in"
        )
    return possible[0] if len(possible) == 1 else change.file


def _with(value: Plain | None, change: Change) -> Plain:
    """A list, or a mapping of names, with the record of a change in it."""
    kept = [change.record] if change.record else []
    if change.kind == "date":
        named = {**mapping(value or {}), change.id: change.record}
        return {name: record for name, record in named.items() if record}
    records = [mapping(each) for each in listed(value)]
    for index, record in enumerate(records):
        if key_of(change.kind, record) == change.id:
            return [*records[:index], *kept, *records[index + 1 :]]
    at = _place(change, records)
    return [*records[:at], change.record, *records[at:]]


def _place(change: Change, records: list[Record]) -> int:
    """Where a new record is put: articles in legal order within their code, acts by day, links beside their item's."""
    if change.kind == "provision":
        code = change.id.partition("/")[0]
        inside = [index for index, each in enumerate(records) if str(each.get("id")).partition("/")[0] == code]
        earlier = [index for index in inside if _is_before(change.id, str(records[index].get("id")))]
        return earlier[-1] + 1 if earlier else inside[0] if inside else len(records)
    if change.kind == "act":
        return _behind([_act_order(each) < _act_order(change.record) for each in records], 0)
    if change.kind == "correspondence":
        first = listed(change.record.get("items"))[:1]
        return _behind([listed(each.get("items"))[:1] == first for each in records], len(records))
    return len(records)


def _act_order(act: Record) -> tuple[str, str]:
    """The day of an act as far as it is known, then its id."""
    ident = str(act.get("id"))
    return str(act.get("dated") or ident.removeprefix("act:")[: len("YYYY-MM-DD")]), ident


def _behind(before: list[bool], otherwise: int) -> int:
    """The place behind the last of those that come before, or another one where none does."""
    return max((index + 1 for index, holds in enumerate(before) if holds), default=otherwise)


def _is_before(new: str, old: str) -> bool:
    """Whether an article of the same code comes before another."""
    (code, _, article), (old_code, _, old_article) = new.partition("/"), old.partition("/")
    return code == old_code and article_key(old_article) < article_key(article)

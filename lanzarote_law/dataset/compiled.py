"""A corpus as one file of pieces and back, so that only the first start after a change has to read YAML.

The file carries its own plan: for each kind of record, how each of its fields is decoded. Nothing in it is executed. It
has the records and the indices of the model, each record and each key on its own: `load` reads all of it, `reached` as
much as a question comes to.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from lanzarote_law import answers, dataset, model
from lanzarote_law.dataset import id_index
from lanzarote_law.dataset.indexed_file import Pieces, Row, Writer, as_json
from lanzarote_law.errors import BrokenFormError
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from lanzarote_law.fields import Field

Decoder = Callable[[Any], Any]
Plan = dict[str, tuple[list[str], list[str]]]
"""For each kind of record, the names of its fields and how each is decoded."""

Key = TypeVar("Key", bound=str | tuple[str, ...])

_FIELDS = tuple(model.Corpus.__dataclass_fields__)
_INDICES = tuple(name for name, each in vars(model.Corpus).items() if isinstance(each, cached_property))
"""What the model keeps by keys: all of it is worked out once, when the form is made."""

_BROKEN = (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError)
"""What pieces can raise that are whole and say something else than they should."""


# -- a corpus as a file ------------------------------------------------------------------------------------------------


def dump(corpus: model.Corpus) -> bytes:
    """The corpus as a file; of one in another language, that and what nobody has read of it."""
    file, plan = Writer(), Plan()
    kinds, places = _records(corpus, file, plan)
    head = {
        "kinds": kinds,
        "indices": {name: _index(getattr(corpus, name), file, places) for name in _INDICES},
        "words": _words(corpus, file),
        "ids": {kind: file.piece(as_json(found)).hex() for kind, found in id_index.ids(corpus).items()},
        "single": {name: _row(getattr(corpus, name), plan) for name in _FIELDS if name not in kinds},
        "plan": plan,
    }
    head["references"] = file.piece(as_json(corpus.references)).hex()
    if isinstance(corpus, model.Translated):
        head |= {"language": corpus.language, "unread": file.piece(as_json(corpus.unread)).hex()}
    return file.file(head)


def _records(
    corpus: model.Corpus, file: Writer, plan: Plan
) -> tuple[dict[str, tuple[str, Row]], dict[int, tuple[str, int]]]:
    """The records of each kind as pieces, and of each record, by its identity, where it stands.

    In another language than English each has its translations with it that nobody has read.
    """
    _plan(model.Corpus, plan)
    unread = frozenset(corpus.unread) if isinstance(corpus, model.Translated) else None
    kinds, places = {}, {}
    for name in _FIELDS:
        records = getattr(corpus, name)
        if type(records) is tuple:
            rows = [_row(each, plan) for each in records]
            if unread is not None:
                rows = [[row, list(dict.fromkeys(_texts_among(unread, row)))] for row in rows]
            kinds[name] = file.pieces([as_json(row) for row in rows], b",")
            places.update({id(each): (name, at) for at, each in enumerate(records)})
    return kinds, places


def _texts_among(wanted: Collection[str], row: Any) -> Iterator[str]:
    """The texts in a record, or in one inside it, that are among some texts."""
    if isinstance(row, list):
        for each in row:
            yield from _texts_among(wanted, each)
    elif row in wanted:
        yield row


def _index(found: Mapping[Any, Any], file: Writer, places: dict[int, tuple[str, int]]) -> dict[str, Any]:
    """An index of the model as a table; a record in it as its place among those of its kind."""
    kind = ""
    entries = {}
    for order, (key, value) in enumerate(found.items()):
        told = [places.get(id(each), ("", each)) for each in (value if isinstance(value, list) else [value])]
        kind = kind or next((name for name, _ in told), "")
        inside = [at for _, at in told]
        entries["\0".join(key) if isinstance(key, tuple) else key] = [
            order,
            inside if isinstance(value, list) else inside[0],
        ]
    return {"of": kind, "many": isinstance(found, defaultdict), "table": file.table(entries)}


def _words(corpus: model.Corpus, file: Writer) -> Row:
    """Where words stand: for each stem, and for each phrase as a whole, the records of the kinds that are searched."""
    return file.table(dict(answers.search_index.build_index(corpus)))


def _row(value: Any, plan: Plan) -> Any:
    names = _field_names(type(value))
    if names:
        _plan(type(value), plan)
        return [_row(getattr(value, name), plan) for name in names]
    if isinstance(value, tuple):
        return [_row(each, plan) for each in value]
    return value.isoformat() if isinstance(value, date) else value


def _plan(kind: type, plan: Plan) -> None:
    """Note how the fields of a kind are decoded: "" as it is, "day", an enumeration, a record, "*" before a tuple."""
    if kind.__name__ in plan:
        return
    from lanzarote_law.fields import FIELDS  # noqa: PLC0415  # who only reads a form does without

    of = {field.name: field for field in FIELDS[kind]}
    codes = [_field_code(of[name], plan) for name in _field_names(kind)]
    plan[kind.__name__] = (list(_field_names(kind)), codes)


def _field_code(field: Field, plan: Plan) -> str:
    if field.is_record:
        _plan(field.of, plan)
    code = "day" if field.of is date else field.of.__name__ if field.is_record or issubclass(field.of, StrEnum) else ""
    return "*" * field.many + code


def _field_names(kind: type) -> tuple[str, ...]:
    """The fields of a kind of record; none where it is no record."""
    if kind is model.Corpus:
        return _FIELDS
    names: tuple[str, ...] = getattr(kind, "_fields", ())
    return names


# -- a file as a corpus ------------------------------------------------------------------------------------------------


def load(pieces: Pieces) -> model.Corpus:
    """The corpus that `dump` wrote, as a whole. Raises BrokenFormError where the pieces say something else."""
    try:
        with dataset.garbage_collection.all_kept():
            form = _Form(pieces)
            values: dict[str, Any] = {
                name: form.single(name) if name in form.head["single"] else form.whole(name) for name in _FIELDS
            }
            if "language" in form.head:
                return model.Translated(**values, language=form.head["language"], unread=form.unread)
            return model.Corpus(**values)
    except _BROKEN as error:
        raise BrokenFormError(error) from error


def reached(pieces: Pieces, words: str = "") -> model.Corpus:
    """The corpus that `dump` wrote, each record of which is read when a question comes to it.

    With words that are searched, only the provisions, the aspects and the items in which these can stand are listed;
    all others are there for what leads to them. Raises BrokenFormError, also when something is read later on.
    """
    try:
        form = _Form(pieces)
        corpus = object.__new__(_ReachedTranslated if "language" in form.head else _Reached)
        indices: dict[str, Any] = {name: _Index(form, **told) for name, told in form.head["indices"].items()}
        if tuple(indices) != _INDICES:
            raise BrokenFormError(worded("the model has other indices now"))
        values = {name: form.single(name) for name in form.head["single"]}
        corpus.__dict__.update(values, **indices, form=form, **form.about(words))
        if "language" in form.head:
            corpus.__dict__["language"] = form.head["language"]
    except _BROKEN as error:
        raise BrokenFormError(error) from error
    return corpus


class _Reached(model.Corpus):
    """A corpus that reads the records of a kind when they are asked for; its indices read one by one."""

    form: _Form

    def __getattr__(self, name: str) -> Any:
        if name not in self.form.head["kinds"]:
            raise AttributeError(name)
        value = self.form.every(name)
        self.__dict__[name] = value
        return value

    @property
    def references(self) -> tuple[str, ...]:
        """As the model says; they stand in the form on their own."""
        return tuple(json.loads(self.form.pieces.at(self.form.head["references"])))


class _ReachedTranslated(_Reached, model.Translated):
    """The same in another language."""

    @property
    def unread(self) -> tuple[str, ...]:
        """The translations that no lawyer has read in the records that were read so far: no page shows any other."""
        return tuple(self.form.unread_in_made)


class _Index(Mapping[Key, Any]):
    """An index of the model, of which a key is read when it is asked for."""

    def __init__(self, form: _Form, of: str, table: Row, *, many: bool) -> None:
        self._form, self._of, self._table, self._many = form, of, table, many
        self._found: dict[Any, Any] = {}

    def get(self, key: Any, default: Any = None) -> Any:
        """What stands under a key."""
        if key in self._found:
            return self._found[key]
        told = self._form.pieces.under(self._table, "\0".join(key) if isinstance(key, tuple) else key)
        if told is None:
            return default
        value = self._found[key] = self._value(told[1])
        return value

    def _value(self, told: Any) -> Any:
        if not self._of:
            return told
        return (
            [self._form.one(self._of, at) for at in told] if isinstance(told, list) else self._form.one(self._of, told)
        )

    def __getitem__(self, key: Any) -> Any:
        found = self.get(key)
        if found is not None:
            return found
        if not self._many:
            raise KeyError(key)
        return []

    def __contains__(self, key: object) -> bool:
        return self.get(key) is not None

    def __iter__(self) -> Iterator[Any]:
        every = self._form.pieces.every(self._table)
        for key in sorted(every, key=lambda key: int(every[key][0])):
            yield tuple(key.split("\0")) if "\0" in key else key

    def __len__(self) -> int:
        return len(self._form.pieces.every(self._table))


class _Form:
    """Pieces as records; each record is made once, by whatever way it is reached."""

    def __init__(self, pieces: Pieces) -> None:
        self.pieces = pieces
        self.head = pieces.head
        self._decoders: dict[str, Decoder] = {}
        for name, (names, _) in self.head["plan"].items():
            if tuple(names) != _field_names(getattr(model, name)):
                raise BrokenFormError(worded("{name} has other fields now", name=name))
        self._codes = dict(zip(*self.head["plan"]["Corpus"], strict=True))
        self._made: dict[tuple[str, int], Any] = {}
        self.unread_in_made: dict[str, None] = {}
        """The translations that nobody has read in the records that were made."""

    def single(self, name: str) -> Any:
        """What the corpus has one of."""
        return self._decoder(self._codes[name])(self.head["single"][name])

    def one(self, name: str, at: int) -> Any:
        """A record of a kind, by its place."""
        found = self._made.get((name, at))
        if found is None:
            try:
                row = self._noted(json.loads(self.pieces.of(self.head["kinds"][name][1], at).decode()))
                found = self._made[name, at] = self._decoder(self._codes[name].removeprefix("*"))(row)
            except _BROKEN as error:
                raise BrokenFormError(error) from error
        return found

    def every(self, name: str) -> tuple[Any, ...]:
        """All records of a kind."""
        try:
            decode, made = self._decoder(self._codes[name].removeprefix("*")), self._made
            for at, row in enumerate(self._rows(name)):
                if (name, at) not in made:
                    made[name, at] = decode(row)
            return tuple([made[name, at] for at in range(self.head["kinds"][name][1][1])])
        except _BROKEN as error:
            raise BrokenFormError(error) from error

    def whole(self, name: str) -> tuple[Any, ...]:
        """All records of a kind, of which none is asked for in another way."""
        decode = self._decoder(self._codes[name].removeprefix("*"))
        return tuple([decode(row) for row in self._rows(name)])

    def _rows(self, name: str) -> list[Any]:
        return list(map(self._noted, json.loads(b"[%b]" % self.pieces.at(self.head["kinds"][name][0]))))

    def _noted(self, row: Any) -> Any:
        """A record without its translations that nobody has read, which are noted."""
        if "language" not in self.head:
            return row
        row, unread = row
        self.unread_in_made.update(dict.fromkeys(unread))
        return row

    def about(self, words: str) -> dict[str, tuple[Any, ...]]:
        """The records of the kinds that are searched in which some words can stand; without words nothing is said."""
        if not words:
            return {}
        found = answers.search_index.candidate_records(
            words, lambda word: self.pieces.under(self.head["words"], word) or {}
        )
        return {kind: tuple([self.one(kind, at) for at in places]) for kind, places in found.items()}

    @property
    def unread(self) -> tuple[str, ...]:
        """The translations that nobody has read."""
        return tuple(json.loads(self.pieces.at(self.head["unread"])))

    def _decoder(self, code: str) -> Decoder:
        found = self._decoders.get(code)
        if found is None:
            found = self._decoders[code] = self._made_decoder(code)
        return found

    def _made_decoder(self, code: str) -> Decoder:
        if code == "*":
            return tuple
        if code.startswith("*"):
            each = self._decoder(code[1:])
            return lambda rows: tuple([each(row) for row in rows])
        if code == "day":
            return date.fromisoformat
        if code in self.head["plan"]:
            return self._record_decoder(getattr(model, code), self.head["plan"][code][1])
        members: dict[str, Any] = getattr(model, code)._value2member_map_  # quicker than a call per value
        return members.__getitem__

    def _record_decoder(self, kind: Callable[..., Any], codes: list[str]) -> Decoder:
        steps = [(at, self._decoder(code)) for at, code in enumerate(codes) if code]

        def decode(row: list[Any]) -> Any:
            for at, step in steps:
                if row[at] is not None:
                    row[at] = step(row[at])
            return kind(*row)

        return decode

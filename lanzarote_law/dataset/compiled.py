"""Encodes a corpus as an indexed file and decodes it, so that only the first start after a change parses YAML.

The file describes itself: for each kind of record, it says how each field is decoded. Nothing in it is executed. Each
record, and each key of an index of the model, can be read separately: `decode_corpus` reads all of them, `open_lazily`
only those that a question needs.
"""

from __future__ import annotations

import gc
import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any

from lanzarote_law import answers, model
from lanzarote_law.dataset.indexed_file import IndexedFileReader, IndexedFileWriter, Row, encode_json
from lanzarote_law.errors import BrokenFormError
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from lanzarote_law.model_fields import Field

Decoder = Callable[[Any], Any]
FieldCodes = dict[str, tuple[list[str], list[str]]]
"""For each kind of record, the names of its fields and how each is decoded."""

_FIELDS = tuple(model.Corpus.__dataclass_fields__)
_INDICES = tuple(name for name, each in vars(model.Corpus).items() if isinstance(each, cached_property))
"""The indices of the model; all are computed once, when the compiled form is made."""

_BROKEN = (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError)
"""The errors that intact but unexpected content can raise."""


# -- a corpus as a file ------------------------------------------------------------------------------------------------


def encode_corpus(corpus: model.Corpus) -> bytes:
    """Encode a corpus; for a translated one, also record which translations are unreviewed."""
    file, plan = IndexedFileWriter(), FieldCodes()
    kinds, places = _write_records(corpus, file, plan)
    head = {
        "kinds": kinds,
        "indices": {name: _write_index(getattr(corpus, name), file, places) for name in _INDICES},
        "words": file.table(dict(answers.search_index.build_index(corpus))),
        "ids": {kind: file.piece(encode_json(found)).hex() for kind, found in collect_ids(corpus).items()},
        "single": {name: _encode_row(getattr(corpus, name), plan) for name in _FIELDS if name not in kinds},
        "plan": plan,
    }
    head["references"] = file.piece(encode_json(corpus.references)).hex()
    if isinstance(corpus, model.TranslatedCorpus):
        head |= {"language": corpus.language, "unread": file.piece(encode_json(corpus.unread)).hex()}
    return file.file(head)


def _write_records(
    corpus: model.Corpus, file: IndexedFileWriter, plan: FieldCodes
) -> tuple[dict[str, tuple[str, Row]], dict[int, tuple[str, int]]]:
    """Write the records of each kind, and return where each record is stored, by its identity.

    In a translated corpus, each record is stored with its unreviewed translations.
    """
    _add_codes(model.Corpus, plan)
    unread = frozenset(corpus.unread) if isinstance(corpus, model.TranslatedCorpus) else None
    kinds, places = {}, {}
    for name in _FIELDS:
        records = getattr(corpus, name)
        if type(records) is tuple:
            rows = [_encode_row(each, plan) for each in records]
            if unread is not None:
                rows = [[row, list(dict.fromkeys(_texts_among(unread, row)))] for row in rows]
            kinds[name] = file.pieces([encode_json(row) for row in rows], b",")
            places.update({id(each): (name, at) for at, each in enumerate(records)})
    return kinds, places


def _texts_among(wanted: Collection[str], row: Any) -> Iterator[str]:
    """Yield the texts in a record, or in a record inside it, that are among the wanted ones."""
    if isinstance(row, list):
        for each in row:
            yield from _texts_among(wanted, each)
    elif row in wanted:
        yield row


def _write_index(
    found: Mapping[Any, Any], file: IndexedFileWriter, places: dict[int, tuple[str, int]]
) -> dict[str, Any]:
    """Write an index of the model as a table in which a record is given by its position in its kind."""
    kind = ""
    entries = {}
    for order, (key, value) in enumerate(found.items()):
        row_places = [places.get(id(each), ("", each)) for each in (value if isinstance(value, list) else [value])]
        kind = kind or next((name for name, _ in row_places), "")
        inside = [at for _, at in row_places]
        entries[_table_key(key)] = [order, inside if isinstance(value, list) else inside[0]]
    return {"of": kind, "many": isinstance(found, defaultdict), "table": file.table(entries)}


def _table_key(key: str | tuple[str, ...]) -> str:
    return "\0".join(key) if isinstance(key, tuple) else key


def _encode_row(value: Any, plan: FieldCodes) -> Any:
    names = _field_names(type(value))
    if names:
        _add_codes(type(value), plan)
        return [_encode_row(getattr(value, name), plan) for name in names]
    if isinstance(value, tuple):
        return [_encode_row(each, plan) for each in value]
    return value.isoformat() if isinstance(value, date) else value


def _add_codes(kind: type, plan: FieldCodes) -> None:
    """Record how the fields of a kind are decoded: "" unchanged, "day", an enumeration, a record, "*" for a tuple."""
    if kind.__name__ in plan:
        return
    from lanzarote_law.model_fields import FIELDS  # noqa: PLC0415  # who only reads a form does without

    of = {field.name: field for field in FIELDS[kind]}
    codes = [_field_code(of[name], plan) for name in _field_names(kind)]
    plan[kind.__name__] = (list(_field_names(kind)), codes)


def _field_code(field: Field, plan: FieldCodes) -> str:
    if field.is_record:
        _add_codes(field.of, plan)
    code = "day" if field.of is date else field.of.__name__ if field.is_record or issubclass(field.of, StrEnum) else ""
    return "*" * field.many + code


def _field_names(kind: type) -> tuple[str, ...]:
    """Return the fields of a kind of record; none if it is not a record."""
    return _FIELDS if kind is model.Corpus else tuple(getattr(kind, "_fields", ()))


# -- a file as a corpus ------------------------------------------------------------------------------------------------


def decode_corpus(pieces: IndexedFileReader) -> model.Corpus:
    """Decode the whole corpus written by `encode_corpus`. Raises BrokenFormError if the content is wrong."""
    try:
        with garbage_collection_paused():
            form = _RecordDecoder(pieces)
            values: dict[str, Any] = {
                name: form.single(name) if name in form.head["single"] else form.whole(name) for name in _FIELDS
            }
            if "language" in form.head:
                return model.TranslatedCorpus(**values, language=form.head["language"], unread=form.unread)
            return model.Corpus(**values)
    except _BROKEN as error:
        raise BrokenFormError(error) from error


def open_lazily(pieces: IndexedFileReader, words: str = "") -> model.Corpus:
    """Open the corpus written by `encode_corpus` so that each record is decoded only when it is needed.

    If words to search for are given, only the provisions, aspects and items that may contain them are listed; all
    others are available through what refers to them. Raises BrokenFormError, also when something is read later.
    """
    try:
        form = _RecordDecoder(pieces)
        corpus = object.__new__(_LazyTranslatedCorpus if "language" in form.head else _LazyCorpus)
        indices: dict[str, Any] = {name: _LazyIndex(form, **index) for name, index in form.head["indices"].items()}
        if tuple(indices) != _INDICES:
            raise BrokenFormError(worded("the indices of the model have changed"))
        values = {name: form.single(name) for name in form.head["single"]}
        corpus.__dict__.update(values, **indices, form=form, **form.about(words))
        if "language" in form.head:
            corpus.__dict__["language"] = form.head["language"]
    except _BROKEN as error:
        raise BrokenFormError(error) from error
    return corpus


class _LazyCorpus(model.Corpus):
    """A corpus that decodes the records of a kind, and the keys of an index, when they are needed."""

    form: _RecordDecoder

    def __getattr__(self, name: str) -> Any:
        if name not in self.form.head["kinds"]:
            raise AttributeError(name)
        value = self.form.every(name)
        self.__dict__[name] = value
        return value

    @property
    def references(self) -> tuple[str, ...]:
        """As in the model; stored separately in the compiled form."""
        return tuple(json.loads(self.form.pieces.at(self.form.head["references"])))


class _LazyTranslatedCorpus(_LazyCorpus, model.TranslatedCorpus):
    """A lazily read corpus in another language."""

    @property
    def unread(self) -> tuple[str, ...]:
        """The unreviewed translations in the records read so far; no page can show others."""
        return tuple(self.form.unread_in_made)


class _LazyIndex(Mapping[Any, Any]):
    """An index of the model whose keys are decoded when they are needed."""

    def __init__(self, form: _RecordDecoder, of: str, table: Row, *, many: bool) -> None:
        self._form, self._of, self._table, self._many = form, of, table, many
        self._found: dict[Any, Any] = {}

    def get(self, key: Any, default: Any = None) -> Any:
        """Return the value of a key."""
        if key in self._found:
            return self._found[key]
        entry = self._form.pieces.under(self._table, _table_key(key))
        if entry is None:
            return default
        value, one = entry[1], self._form.one
        if self._of:
            value = [one(self._of, at) for at in value] if isinstance(value, list) else one(self._of, value)
        self._found[key] = value
        return value

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


class _RecordDecoder:
    """Decodes records; each record is decoded only once, however it is reached."""

    def __init__(self, pieces: IndexedFileReader) -> None:
        self.pieces = pieces
        self.head = pieces.head
        self._decoders: dict[str, Decoder] = {}
        for name, (names, _) in self.head["plan"].items():
            if tuple(names) != _field_names(getattr(model, name)):
                raise BrokenFormError(worded("the fields of {name} have changed", name=name))
        self._codes = dict(zip(*self.head["plan"]["Corpus"], strict=True))
        self._made: dict[tuple[str, int], Any] = {}
        self.unread_in_made: dict[str, None] = {}
        """The unreviewed translations in the decoded records."""

    def single(self, name: str) -> Any:
        """Return a single value of the corpus."""
        return self._decoder(self._codes[name])(self.head["single"][name])

    def one(self, name: str, at: int) -> Any:
        """Return a record of a kind by its position."""
        found = self._made.get((name, at))
        if found is None:
            try:
                row = self._noted(json.loads(self.pieces.of(self.head["kinds"][name][1], at).decode()))
                found = self._made[name, at] = self._decoder(self._codes[name].removeprefix("*"))(row)
            except _BROKEN as error:
                raise BrokenFormError(error) from error
        return found

    def every(self, name: str) -> tuple[Any, ...]:
        """Return all records of a kind."""
        try:
            decode, made = self._decoder(self._codes[name].removeprefix("*")), self._made
            for at, row in enumerate(self._rows(name)):
                if (name, at) not in made:
                    made[name, at] = decode(row)
            return tuple([made[name, at] for at in range(self.head["kinds"][name][1][1])])
        except _BROKEN as error:
            raise BrokenFormError(error) from error

    def whole(self, name: str) -> tuple[Any, ...]:
        """Return all records of a kind whose records are never needed one by one."""
        decode = self._decoder(self._codes[name].removeprefix("*"))
        return tuple([decode(row) for row in self._rows(name)])

    def _rows(self, name: str) -> list[Any]:
        return list(map(self._noted, json.loads(b"[%b]" % self.pieces.at(self.head["kinds"][name][0]))))

    def _noted(self, row: Any) -> Any:
        """Return a record without its unreviewed translations, which are noted."""
        if "language" not in self.head:
            return row
        row, unread = row
        self.unread_in_made.update(dict.fromkeys(unread))
        return row

    def about(self, words: str) -> dict[str, tuple[Any, ...]]:
        """Return the searchable records that may contain some words; nothing if no words are given."""
        if not words:
            return {}
        table = self.head["words"]
        found = answers.search_index.candidate_records(words, lambda word: self.pieces.under(table, word) or {})
        return {kind: tuple([self.one(kind, at) for at in places]) for kind, places in found.items()}

    @property
    def unread(self) -> tuple[str, ...]:
        """Return all unreviewed translations."""
        return tuple(json.loads(self.pieces.at(self.head["unread"])))

    def _decoder(self, code: str) -> Decoder:
        if code not in self._decoders:
            self._decoders[code] = self._made_decoder(code)
        return self._decoders[code]

    def _made_decoder(self, code: str) -> Decoder:
        if code in {"", "*"}:
            return tuple if code else str
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


IdIndex = dict[str, list[tuple[str, str]]]
"""The ids of a data set with their titles, by kind; articles also by their numbers alone."""


def collect_ids(corpus: model.Corpus) -> IdIndex:
    """Return the ids of a corpus."""
    return {
        "item": [(each.id, each.title.en) for each in corpus.items],
        "article": _articles(corpus),
        "provision": [(each.id, each.subject.en) for each in corpus.provisions],
        "source": [(each.id, each.title) for each in corpus.sources],
        "act": [(each.id, each.title.en) for each in corpus.acts],
        "date": [(each.id, f"{each.title.en}: {each.on}") for each in corpus.dates],
        "aspect": [(each.id, each.title.en) for each in corpus.aspects],
        "holder": [(each.id, each.title.en) for each in corpus.holders],
        "correspondence": [(each.id, "") for each in corpus.correspondences],
        "negative": [(each.id, "") for each in corpus.negatives],
        "rest": [(each.id, "") for each in corpus.rests],
        "position": [(each.id, "") for each in corpus.positions],
        "decision": [(each.id, f"{each.court}, {each.day}") for each in corpus.decisions],
        "recommendation": [(each.id, f"{each.by.en}, {each.on}") for each in corpus.recommendations],
    }


def _articles(corpus: model.Corpus) -> list[tuple[str, str]]:
    """Return the article numbers in legal order, each once, with the title in the last code that has it."""
    numbered = (each for each in corpus.provisions if each.article[0].isdigit())
    titles = {each.article: f"{corpus.code[each.code].short}: {each.subject.en}" for each in numbered}
    from lanzarote_law.grammar.article_numbers import article_key  # noqa: PLC0415  # to load an index needs no grammar

    return sorted(titles.items(), key=lambda pair: article_key(pair[0]))


def read_ids(pieces: IndexedFileReader, kinds: Iterable[str]) -> IdIndex:
    """Return the ids of some kinds, or of all if none is given.

    Raises what `IndexedFileReader` raises, ValueError or TypeError.
    """
    places: dict[str, str] = pieces.head["ids"]
    return {kind: [(ident, title) for ident, title in json.loads(pieces.at(places[kind]))] for kind in kinds or places}


@contextmanager
def garbage_collection_paused() -> Iterator[None]:
    """Pause garbage collection: thousands of objects are created at once, and none becomes garbage."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()

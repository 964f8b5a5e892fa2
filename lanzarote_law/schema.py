"""Plain data with places → model: what a record of each kind may hold, every fault reported with its path.

A `Node` is a piece of a data file with the line on which it stands; nothing here knows YAML or files.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from lanzarote_law import model
from lanzarote_law.errors import Place, Problem
from lanzarote_law.typography import calendar_day

MAPPINGS = "a mapping"


@dataclass(frozen=True, slots=True)
class Unquoted:
    """A scalar that YAML reads as something else than the text that stands there: 9.10, no, 2016-06-18."""

    text: str
    read_as: str


@dataclass(slots=True)
class Node:
    """A piece of a data file: a text, a list or a mapping, and where it begins (line and column from 1)."""

    value: str | Unquoted | list[Node] | dict[str, Node]
    line: int = 0
    column: int = 0
    key_line: int = 0

    def at(self, *steps: str | int) -> Node:
        """The node that the steps lead to, or the last one on the way that exists."""
        node: Node = self
        for step in steps:
            inside = node.value
            if isinstance(inside, dict) and step in inside:
                node = inside[str(step)]
            elif isinstance(inside, list) and isinstance(step, int) and step < len(inside):
                node = inside[step]
            else:
                break
        return node


@dataclass(slots=True)
class File:
    """One data file: its name as the user knows it, its lines, its content, and which of FILES it is."""

    name: str
    lines: list[str]
    root: Node | None
    shape: str = ""

    def place(self, node: Node, path: str = "") -> Place:
        """Where a node of this file stands."""
        text = self.lines[node.line - 1] if 0 < node.line <= len(self.lines) else ""
        return Place(self.name, node.line, node.column, path, text)


class Found(NamedTuple):
    """Where a record stands, for faults that only show across records."""

    file: File
    node: Node
    path: str


@dataclass(slots=True)
class Reading:
    """The state of one reading: the problems so far, the named dates, where each record was found."""

    problems: list[Problem] = field(default_factory=list)
    dates: dict[str, date] = field(default_factory=dict)
    places: dict[tuple[str, str], Found] = field(default_factory=dict)
    file: File = field(default_factory=lambda: File("", [], None))

    def report(self, code: str, node: Node, path: str, message: str, hint: str = "") -> None:
        """Add a fault at a node of the file that is being read."""
        self.problems.append(Problem(code, message, self.file.place(node, path), hint))

    def where(self, kind: str, ident: str, *steps: str | int) -> Place:
        """The place of a record that was read, or of a part of it."""
        found = self.places.get((kind, ident))
        if found is None:
            return Place("", path=f"{kind} {ident}")
        path = found.path + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
        return found.file.place(found.node.at(*steps), path)


class _Bad:
    """Stands for a value that could not be read; its fault is already reported."""


_BAD = _Bad()
Reader = Callable[[Reading, Node, str], Any]


def text(reading: Reading, node: Node, path: str) -> str | _Bad:
    """A text: not empty, and quoted where YAML would read it as something else."""
    value = node.value
    if isinstance(value, Unquoted):
        if value.read_as == "null":
            reading.report("empty", node, path, "there is no value", "leave the key out, or write the value")
        else:
            reading.report(
                "unquoted",
                node,
                path,
                f"{value.text} without quotation marks is {value.read_as} to YAML",
                f'write "{value.text}"',
            )
        return _BAD
    if not isinstance(value, str):
        reading.report("type", node, path, f"expected a text, found {_kind(value)}")
        return _BAD
    if not value.strip():
        reading.report("empty", node, path, "the text is empty", "leave the key out, or write the value")
        return _BAD
    control = re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]", value)
    if control:
        reading.report(
            "control", node, path, f"the text holds the control character U+{ord(control[0]):04X}", "take it out"
        )
        return _BAD
    return value


def _kind(value: object) -> str:
    if isinstance(value, Unquoted):
        return value.read_as
    return "a text" if isinstance(value, str) else "a list" if isinstance(value, list) else MAPPINGS


def day(reading: Reading, node: Node, path: str) -> date | _Bad:
    """A day as YYYY-MM-DD, or the name of a named date."""
    value = text(reading, node, path)
    if isinstance(value, _Bad):
        return value
    on = reading.dates.get(value) or calendar_day(value)
    if on is None:
        names = f" or the name of a day: {', '.join(reading.dates)}" if reading.dates else ""
        reading.report("date", node, path, f"'{value}' is not a date", f"write YYYY-MM-DD{names}")
        return _BAD
    return on


def flag(reading: Reading, node: Node, path: str) -> bool | _Bad:
    """True or false."""
    if isinstance(node.value, Unquoted) and node.value.text in {"true", "false"}:
        return node.value.text == "true"
    reading.report("type", node, path, "expected true or false", "write true or false, without quotation marks")
    return _BAD


def one_of(values: type[StrEnum]) -> Reader:
    """A word of a closed set."""

    def read(reading: Reading, node: Node, path: str) -> StrEnum | _Bad:
        value = text(reading, node, path)
        if isinstance(value, _Bad):
            return value
        try:
            return values(value)
        except ValueError:
            known = ", ".join(values)
            reading.report(
                "value", node, path, f"'{value}' is not known here{_nearest(value, list(values))}", f"one of: {known}"
            )
            return _BAD

    return read


def _nearest(word: str, known: list[str]) -> str:
    near = difflib.get_close_matches(word, known, 1)
    return f"; did you mean '{near[0]}'?" if near else ""


def many(reader: Reader) -> Reader:
    """A list, as a tuple."""

    def read(reading: Reading, node: Node, path: str) -> tuple[Any, ...] | _Bad:
        if not isinstance(node.value, list):
            reading.report("type", node, path, f"expected a list, found {_kind(node.value)}")
            return _BAD
        values = tuple(reader(reading, child, f"{path}[{index}]") for index, child in enumerate(node.value))
        return tuple(value for value in values if not isinstance(value, _Bad))

    return read


texts = many(text)
days = many(day)
mark = one_of(model.Mark)


class Key(NamedTuple):
    """A key that a record may hold: the field it fills, how it is read, whether it must be there."""

    field: str
    read: Reader
    required: bool = False


Shape = Mapping[str, Key]


def record(build: Callable[..., Any], shape: Shape) -> Reader:
    """A mapping with the keys of a shape, handed to `build`."""

    def read(reading: Reading, node: Node, path: str) -> Any:
        if not isinstance(node.value, dict):
            reading.report("type", node, path, f"expected {MAPPINGS}, found {_kind(node.value)}")
            return _BAD
        inside = f"{path}." if path else ""
        for name, child in node.value.items():
            if name not in shape:
                hint = f"known here: {', '.join(shape)}"
                at = Node(name, child.key_line or child.line, node.column)
                reading.report(
                    "key", at, inside + name, f"'{name}' is not a key of this record{_nearest(name, list(shape))}", hint
                )
        values: dict[str, Any] = {}
        for (
            name,
            key,
        ) in shape.items():  # by the shape: named dates are read before what may use them, wherever they stand
            if name in node.value:
                values[key.field] = key.read(reading, node.value[name], inside + name)
            elif key.required:
                reading.report("missing", node, path, f"'{name}' is missing")
                values[key.field] = _BAD
        if any(isinstance(value, _Bad) for value in values.values()):
            return _BAD
        return build(**values)

    return read


def named(kind: str, read_record: Reader) -> Reader:
    """A list of records with ids: the ids are unique, and where each stands is remembered."""

    def read(reading: Reading, node: Node, path: str) -> tuple[Any, ...] | _Bad:
        if not isinstance(node.value, list):
            reading.report("type", node, path, f"expected a list, found {_kind(node.value)}")
            return _BAD
        found = []
        for index, child in enumerate(node.value):
            here = f"{path}[{index}]"
            value = read_record(reading, child, here)
            ident = child.at("id").value if isinstance(child.value, dict) else None
            if isinstance(ident, str):
                first = reading.places.setdefault((kind, ident), Found(reading.file, child, here))
                if first.node is not child:
                    at = first.file.place(first.node)
                    reading.report(
                        "duplicate-id",
                        child.at("id"),
                        f"{here}.id",
                        f"'{ident}' is already the id of {at.file}:{at.line}",
                    )
            if not isinstance(value, _Bad):
                found.append(value)
        return tuple(found)

    return read


def _text(**values: str) -> model.Text:
    return model.Text(**values)


_VERIFIED = record(
    model.Verified,
    {
        "mark": Key("mark", mark, required=True),
        "by": Key("by", text, required=True),
        "on": Key("on", day, required=True),
        "source": Key("source", text),
    },
)

VERIFIED = {"verified": Key("verified", many(_VERIFIED))}
"""Who checked a record: the last of them gave it its mark."""

translated = record(_text, {language: Key(language, text) for language in model.LANGUAGES})

_SOURCE = record(
    model.Source,
    {
        "id": Key("id", text, required=True),
        "title": Key("title", text, required=True),
        "reference": Key("reference", text),
        "date": Key("date", text),
        "url": Key("url", text),
        "verification": Key("verification", mark, required=True),
        **VERIFIED,
        "note": Key("note", text),
    },
)

_ACT = record(
    model.Act,
    {
        "id": Key("id", text, required=True),
        "title": Key("title", translated, required=True),
        "numac": Key("numac", text),
        "dossier": Key("dossier", text),
        "published": Key("published", day),
        "page": Key("page", text),
        "in_force": Key("in_force", day),
        "eli": Key("eli", text),
        "read_in": Key("read_in", texts),
        "verification": Key("verification", mark, required=True),
        **VERIFIED,
        "note": Key("note", text),
    },
)

_CODE = record(
    model.Code,
    {
        "id": Key("id", text, required=True),
        "title": Key("title", translated, required=True),
        "short": Key("short", text, required=True),
        "names": Key("names", texts, required=True),
        "cited_as": Key("cited_as", text),
        "in_force_from": Key("in_force_from", day),
        "repealed_on": Key("repealed_on", day),
    },
)

_REGIME = record(
    model.Regime,
    {
        "id": Key("id", text, required=True),
        "title": Key("title", translated, required=True),
        "code": Key("code", text, required=True),
        "in_force_from": Key("in_force_from", day),
        "until": Key("until", day),
    },
)

_RENUMBERING = record(
    model.Renumbering,
    {
        "code": Key("code", text, required=True),
        "was": Key("was", text, required=True),
        "now": Key("now", text, required=True),
        "on": Key("on", day, required=True),
        "act": Key("act", text, required=True),
        "verification": Key("verification", mark, required=True),
        **VERIFIED,
        "note": Key("note", text),
    },
)


def _renumbering(reading: Reading, node: Node, path: str) -> Any:
    """A renumbering; it has no id, so that where it stands is remembered by its numbers."""
    value = _RENUMBERING(reading, node, path)
    if not isinstance(value, _Bad):
        reading.places["renumbering", f"{value.code} {value.was} > {value.now}"] = Found(reading.file, node, path)
    return value


_SHARED_NUMBER = record(
    model.SharedNumber,
    {
        "code": Key("code", text, required=True),
        "number": Key("number", text, required=True),
        "why": Key("why", text, required=True),
        "verification": Key("verification", mark, required=True),
        **VERIFIED,
    },
)


def _shared_number(reading: Reading, node: Node, path: str) -> Any:
    """A shared number; where it stands is remembered by the number."""
    value = _SHARED_NUMBER(reading, node, path)
    if not isinstance(value, _Bad):
        reading.places["shared number", f"{value.code} {value.number}"] = Found(reading.file, node, path)
    return value


_VERSION_SHAPE: Shape = {
    "in_force_from": Key("in_force_from", day),
    "change": Key("change", text),
    "act": Key("act", text),
    "act_article": Key("act_article", text),
    "numbered": Key("numbered", text),
    "source": Key("source", text),
    "summary": Key("summary", text, required=True),
    "penalty": Key("penalty", text),
    "penalty_verification": Key("penalty_verification", mark),
    "verification": Key("verification", mark, required=True),
    **VERIFIED,
    "note": Key("note", text),
}


def _version(reading: Reading, node: Node, path: str) -> Any:
    """A version, with the name of the day it starts on where that day has one."""

    def build(**values: Any) -> model.Version:
        return model.Version(**values, date_name=_name_of_day(reading, node.at("in_force_from")))

    return record(build, _VERSION_SHAPE)(reading, node, path)


def _name_of_day(reading: Reading, node: Node) -> str:
    return node.value if isinstance(node.value, str) and node.value in reading.dates else ""


_SUCCESSOR = record(
    model.Successor,
    {
        "provision": Key("provision", text, required=True),
        "part": Key("part", text),
        "on": Key("on", day),
        "verification": Key("verification", mark, required=True),
        **VERIFIED,
        "note": Key("note", text),
    },
)

_REPEALED_BY = record(
    dict,
    {
        "act": Key("act", text),
        "act_article": Key("act_article", text),
        "verification": Key("verification", mark, required=True),
        **VERIFIED,
    },
)

_PROVISION_SHAPE: Shape = {
    "id": Key("id", text, required=True),
    "subject": Key("subject", translated, required=True),
    "versions": Key("versions", many(_version), required=True),
    "repealed_on": Key("repealed_on", day),
    "repealed_by": Key("repealed_by", _REPEALED_BY),
    "replaced_by": Key("replaced_by", many(_SUCCESSOR)),
    "read_in": Key("read_in", texts),
    "verification": Key("verification", mark, required=True),
    **VERIFIED,
    "note": Key("note", text),
}


def _provision(reading: Reading, node: Node, path: str) -> Any:
    """A provision; its repeal is one value made of `repealed_on` and `repealed_by`."""

    def build(repealed_on: date | None = None, repealed_by: dict[str, Any] | None = None, **values: Any) -> Any:
        if not values["versions"]:
            if not node.at("versions").value:
                reading.report(
                    "missing", node.at("versions"), f"{path}.versions", "a provision needs at least one version"
                )
            return _BAD
        if (repealed_on is None) != (repealed_by is None):
            reading.report("repeal", node, path, "repealed_on and repealed_by go together", "write both, or none")
            return _BAD
        repeal = None
        if repealed_on and repealed_by:
            repeal = model.Repeal(
                on=repealed_on, date_name=_name_of_day(reading, node.at("repealed_on")), **repealed_by
            )
        return model.Provision(repeal=repeal, **values)

    return record(build, _PROVISION_SHAPE)(reading, node, path)


_CORRESPONDENCE = record(
    model.Correspondence,
    {
        "id": Key("id", text, required=True),
        "items": Key("items", texts, required=True),
        "aspects": Key("aspects", texts, required=True),
        "provision": Key("provision", text, required=True),
        "pinpoint": Key("pinpoint", text),
        "with": Key(
            "read_with",
            many(
                record(
                    model.ReadWith,
                    {"provision": Key("provision", text, required=True), "pinpoint": Key("pinpoint", text)},
                )
            ),
        ),
        "from": Key("start", day),
        "until": Key("end", day),
        "extent": Key("extent", one_of(model.Extent), required=True),
        "part": Key("part", text),
        "role": Key("role", one_of(model.Role), required=True),
        "basis": Key("basis", one_of(model.Basis), required=True),
        "source": Key("source", text),
        "verification": Key("verification", mark, required=True),
        **VERIFIED,
        "reason": Key("reason", text, required=True),
        "limit": Key("limit", text),
        "review": Key("review", one_of(model.Review)),
    },
)

_NEGATIVE = record(
    model.Negative,
    {
        "id": Key("id", text, required=True),
        "items": Key("items", texts, required=True),
        "aspect": Key("aspect", text, required=True),
        "from": Key("start", day),
        "until": Key("end", day),
        "checked": Key("checked", text, required=True),
        "verification": Key("verification", mark, required=True),
        **VERIFIED,
        "note": Key("note", text),
    },
)


class _Treaty(StrEnum):
    NONE = "none"


def _aspect(treaty: _Treaty | None = None, keywords: tuple[str, ...] = (), **values: Any) -> model.Aspect:
    return model.Aspect(treaty_duty=treaty is None, keywords=keywords, **values)


def _all_words(**words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for language in model.LANGUAGES for word in words.get(language, ())))


_ASPECT = record(
    _aspect,
    {
        "id": Key("id", text, required=True),
        "title": Key("title", translated, required=True),
        "definition": Key("definition", text, required=True),
        "exemption": Key("exemption", flag),
        "practice": Key("practice", flag),
        "treaty": Key("treaty", one_of(_Treaty)),
        "keywords": Key(
            "keywords", record(_all_words, {language: Key(language, texts) for language in model.LANGUAGES})
        ),
    },
)

_SECTION = record(
    dict,
    {
        "id": Key("id", text, required=True),
        "title": Key("title", translated, required=True),
        "items": Key("items", texts, required=True),
        "verification": Key("verification", mark, required=True),
        **VERIFIED,
    },
)

_ITEM_SHAPE: Shape = {
    "id": Key("id", text, required=True),
    "kind": Key("kind", one_of(model.Kind), required=True),
    "title": Key("title", translated, required=True),
    "title_verification": Key("title_verification", mark),
    "asks": Key("asks", text, required=True),
    "verification": Key("verification", mark, required=True),
    **VERIFIED,
    "applies": Key("applies", one_of(model.Applies)),
    "applies_if": Key("applies_if", text),
    "reservation": Key("reservation", text),
    "aspects": Key("aspects", texts),
    "extra_aspects": Key("extra_aspects", texts),
    "convention": Key("convention", texts),
    "sources": Key("sources", texts),
    "note": Key("note", text),
}

_INSTRUMENT = record(
    model.Instrument,
    {
        "id": Key("id", text, required=True),
        "kind": Key("kind", one_of(model.InstrumentKind), required=True),
        "title": Key("title", translated, required=True),
        "reference_day": Key("reference_day", day, required=True),
        "note": Key("note", text),
    },
)

_HOLDER = record(model.Holder, {"id": Key("id", text, required=True), "title": Key("title", translated, required=True)})

_POSITION = record(
    model.Position,
    {
        "id": Key("id", text, required=True),
        "item": Key("item", text),
        "topic": Key("topic", text),
        "holder": Key("holder", text, required=True),
        "voice": Key("voice", text),
        "reported_by": Key("reported_by", text),
        "source": Key("source", text, required=True),
        "locator": Key("locator", text),
        "filed": Key("filed", day),
        "stance": Key("stance", one_of(model.Stance), required=True),
        "aspects": Key("aspects", texts),
        "convention": Key("convention", texts),
        "statement": Key("statement", text, required=True),
        "cites": Key(
            "cites",
            many(
                record(
                    model.Cited,
                    {
                        "as_written": Key("as_written", text, required=True),
                        "provision": Key("provision", text, required=True),
                        "pinpoint": Key("pinpoint", text),
                    },
                )
            ),
        ),
        "targets": Key(
            "targets",
            many(
                record(model.Target, {name: Key(name, text, required=True) for name in ("item", "aspect", "provision")})
            ),
        ),
        "answered_by": Key("answered_by", texts),
        "later": Key(
            "later",
            many(
                record(
                    model.LaterLaw,
                    {
                        "provision": Key("provision", text, required=True),
                        "on": Key("on", day, required=True),
                        "note": Key("note", text),
                    },
                )
            ),
        ),
        "verification": Key("verification", mark, required=True),
        **VERIFIED,
        "note": Key("note", text),
    },
)


def _dates(reading: Reading, node: Node, path: str) -> Any:
    """The named dates: the name may stand wherever a day may."""
    if not isinstance(node.value, dict):
        reading.report("type", node, path, f"expected {MAPPINGS}, found {_kind(node.value)}")
        return _BAD
    found = []
    for name, child in node.value.items():
        reading.places["date", name] = Found(reading.file, child, f"{path}.{name}")
        # the id is the key of the mapping
        value = record(lambda name=name, **values: model.NamedDate(id=name, **values), _date_shape())(
            reading, child, f"{path}.{name}"
        )
        if isinstance(value, _Bad):
            reading.dates[name] = date.max  # its fault is reported once, not again wherever the name stands
        else:
            found.append(value)
            reading.dates[name] = value.on
    return tuple(found)


def _date_shape() -> Shape:
    return {
        "title": Key("title", translated),
        "on": Key("on", day, required=True),
        "was": Key("was", days),
        "act": Key("act", text),
        "verification": Key("verification", mark, required=True),
        **VERIFIED,
        "note": Key("note", text),
    }


def _instrument_file() -> Shape:
    return {
        "instrument": Key("instrument", _INSTRUMENT, required=True),
        "sections": Key("sections", named("section", _SECTION)),
        "aspects": Key("aspects", named("aspect", _ASPECT)),
        "items": Key("items", named("item", record(dict, _ITEM_SHAPE)), required=True),
        "negatives": Key("negatives", named("negative", _NEGATIVE)),
    }


FILES: dict[str, Shape] = {
    "provisions.yaml": {
        "party": Key("party", translated, required=True),
        "researched_from": Key("researched_from", day, required=True),
        "dates": Key("dates", _dates),
        "codes": Key("codes", named("code", _CODE), required=True),
        "regimes": Key("regimes", named("regime", _REGIME), required=True),
        "renumberings": Key("renumberings", many(_renumbering)),
        "shared_numbers": Key("shared_numbers", many(_shared_number)),
        "acts": Key("acts", named("act", _ACT), required=True),
        "provisions": Key("provisions", named("provision", _provision), required=True),
    },
    "sources.yaml": {"sources": Key("sources", named("source", _SOURCE), required=True)},
    "questions.yaml": _instrument_file(),
    "convention.yaml": _instrument_file(),
    "correspondences.yaml": {
        "correspondences": Key("correspondences", named("correspondence", _CORRESPONDENCE), required=True)
    },
    "positions.yaml": {
        "holders": Key("holders", named("holder", _HOLDER), required=True),
        "positions": Key("positions", named("position", _POSITION), required=True),
    },
}
"""The data files, in the order in which they are read: the named dates come first."""


def read(files: list[File]) -> tuple[model.Corpus | None, Reading]:
    """The corpus that the files hold, or None where a record could not be read; the problems are in the reading."""
    reading = Reading()
    parts: dict[str, Any] = {}
    for file in files:
        if file.root is None:
            continue
        reading.file = file
        value = record(dict, FILES[file.shape])(reading, file.root, "")
        if not isinstance(value, _Bad):
            parts[file.shape] = value
    if reading.problems or len(parts) < len(FILES):
        return None, reading
    return _corpus(parts), reading


def _corpus(parts: dict[str, Any]) -> model.Corpus:
    law = parts["provisions.yaml"]
    instruments = [parts["questions.yaml"], parts["convention.yaml"]]

    def together(name: str) -> tuple[Any, ...]:
        return tuple(value for part in instruments for value in part.get(name, ()))

    return model.Corpus(
        party=law["party"],
        researched_from=law["researched_from"],
        dates=law.get("dates", ()),
        codes=law["codes"],
        regimes=law["regimes"],
        renumberings=law.get("renumberings", ()),
        shared_numbers=law.get("shared_numbers", ()),
        acts=law["acts"],
        provisions=law["provisions"],
        sources=parts["sources.yaml"]["sources"],
        instruments=tuple(part["instrument"] for part in instruments),
        sections=tuple(
            model.Section(instrument=part["instrument"].id, **section)
            for part in instruments
            for section in part.get("sections", ())
        ),
        items=tuple(
            model.Item(instrument=part["instrument"].id, **item) for part in instruments for item in part["items"]
        ),
        aspects=together("aspects"),
        negatives=together("negatives"),
        correspondences=parts["correspondences.yaml"]["correspondences"],
        holders=parts["positions.yaml"]["holders"],
        positions=parts["positions.yaml"]["positions"],
    )

"""Plain data with places → model: which data file holds which records, and which keys each kind of record may have."""

from __future__ import annotations

import json
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from lanzarote_law import model
from lanzarote_law.dataset import glossary
from lanzarote_law.dataset.readers import (
    BAD,
    Bad,
    ByName,
    File,
    Found,
    JsonSchema,
    Key,
    Many,
    Named,
    Node,
    OneOf,
    Reading,
    Record,
    Records,
    Shape,
    Unnamed,
    day,
    days,
    flag,
    record,
    text,
    texts,
)

mark = OneOf(model.Mark)


def _text(**values: str) -> model.Text:
    return model.Text(**values)


_VERIFIED = record(
    "check",
    model.Verified,
    {
        "mark": Key("mark", mark, required=True),
        "by": Key("by", text, required=True),
        "on": Key("on", day, required=True),
        "source": Key("source", text),
    },
)

VERIFIED = {"verified": Key("verified", Many(_VERIFIED))}
"""Who checked a record: the last of them gave it its mark."""

translated = record("translated text", _text, {language: Key(language, text) for language in model.LANGUAGES})

_SOURCE = record(
    "source",
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
    "act",
    model.Act,
    {
        "id": Key("id", text, required=True),
        "title": Key("title", translated, required=True),
        "number": Key("number", text),
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
    "code",
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
    "regime",
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
    "renumbering",
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

_SHARED_NUMBER = record(
    "shared number",
    model.SharedNumber,
    {
        "code": Key("code", text, required=True),
        "number": Key("number", text, required=True),
        "why": Key("why", text, required=True),
        "verification": Key("verification", mark, required=True),
        **VERIFIED,
    },
)


def _version(reading: Reading, node: Node, _path: str, **values: Any) -> model.Version:
    """A version, with the name of the day it starts on where that day has one."""
    return model.Version(**values, date_name=_name_of_day(reading, node.at("in_force_from")))


def _name_of_day(reading: Reading, node: Node) -> str:
    return node.value if isinstance(node.value, str) and node.value in reading.dates else ""


_VERSION = Record(
    "version",
    _version,
    {
        "in_force_from": Key("in_force_from", day),
        "change": Key("change", OneOf(model.Effect)),
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
    },
)

_SUCCESSOR = record(
    "successor",
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
    "repeal",
    dict,
    {
        "act": Key("act", text),
        "act_article": Key("act_article", text),
        "verification": Key("verification", mark, required=True),
        **VERIFIED,
    },
)


def _provision(reading: Reading, node: Node, path: str, **values: Any) -> model.Provision | Bad:
    """A provision; its repeal is one value made of `repealed_on` and `repealed_by`."""
    repealed_on, repealed_by = values.pop("repealed_on", None), values.pop("repealed_by", None)
    if not values["versions"]:  # none of them could be read
        return BAD
    if (repealed_on is None) != (repealed_by is None):
        reading.report("repeal", node, path, "repealed_on and repealed_by go together", "write both, or none")
        return BAD
    repeal = None
    if repealed_on and repealed_by:
        repeal = model.Repeal(on=repealed_on, date_name=_name_of_day(reading, node.at("repealed_on")), **repealed_by)
    return model.Provision(repeal=repeal, **values)


_PROVISION = Record(
    "provision",
    _provision,
    {
        "id": Key("id", text, required=True),
        "subject": Key("subject", translated, required=True),
        "versions": Key("versions", Many(_VERSION, "a provision needs at least one version"), required=True),
        "repealed_on": Key("repealed_on", day),
        "repealed_by": Key("repealed_by", _REPEALED_BY),
        "replaced_by": Key("replaced_by", Many(_SUCCESSOR)),
        "read_in": Key("read_in", texts),
        "verification": Key("verification", mark, required=True),
        **VERIFIED,
        "note": Key("note", text),
    },
    together=("repealed_on", "repealed_by"),
)

_CORRESPONDENCE = record(
    "correspondence",
    model.Correspondence,
    {
        "id": Key("id", text, required=True),
        "items": Key("items", Many(text, "a link serves at least one item"), required=True),
        "aspects": Key("aspects", Many(text, "a link serves at least one aspect"), required=True),
        "provision": Key("provision", text, required=True),
        "pinpoint": Key("pinpoint", text),
        "with": Key(
            "read_with",
            Many(
                record(
                    "read with",
                    model.ReadWith,
                    {"provision": Key("provision", text, required=True), "pinpoint": Key("pinpoint", text)},
                )
            ),
        ),
        "from": Key("start", day),
        "until": Key("end", day),
        "extent": Key("extent", OneOf(model.Extent), required=True),
        "part": Key("part", text),
        "role": Key("role", OneOf(model.Role), required=True),
        "basis": Key("basis", OneOf(model.Basis), required=True),
        "source": Key("source", text),
        "verification": Key("verification", mark, required=True),
        **VERIFIED,
        "reason": Key("reason", text, required=True),
        "limit": Key("limit", text),
        "review": Key("review", OneOf(model.Review)),
    },
)

_NEGATIVE = record(
    "negative",
    model.Negative,
    {
        "id": Key("id", text, required=True),
        "items": Key("items", Many(text, "a search is for at least one item"), required=True),
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
    "aspect",
    _aspect,
    {
        "id": Key("id", text, required=True),
        "title": Key("title", translated, required=True),
        "definition": Key("definition", text, required=True),
        "exemption": Key("exemption", flag),
        "practice": Key("practice", flag),
        "treaty": Key("treaty", OneOf(_Treaty)),
        "keywords": Key(
            "keywords", record("keywords", _all_words, {language: Key(language, texts) for language in model.LANGUAGES})
        ),
    },
)

_SECTION = record(
    "section",
    dict,
    {
        "id": Key("id", text, required=True),
        "title": Key("title", translated, required=True),
        "items": Key("items", texts, required=True),
        "verification": Key("verification", mark, required=True),
        **VERIFIED,
    },
)

_ITEM = record(
    "item",
    dict,
    {
        "id": Key("id", text, required=True),
        "kind": Key("kind", OneOf(model.Kind), required=True),
        "title": Key("title", translated, required=True),
        "title_verification": Key("title_verification", mark),
        "asks": Key("asks", text, required=True),
        "verification": Key("verification", mark, required=True),
        **VERIFIED,
        "applies": Key("applies", OneOf(model.Applies)),
        "applies_if": Key("applies_if", text),
        "reservation": Key("reservation", text),
        "aspects": Key("aspects", texts),
        "extra_aspects": Key("extra_aspects", texts),
        "convention": Key("convention", texts),
        "sources": Key("sources", texts),
        "note": Key("note", text),
    },
)

_INSTRUMENT = record(
    "instrument",
    model.Instrument,
    {
        "id": Key("id", text, required=True),
        "kind": Key("kind", OneOf(model.InstrumentKind), required=True),
        "title": Key("title", translated, required=True),
        "reference_day": Key("reference_day", day, required=True),
        "note": Key("note", text),
    },
)

_HOLDER = record(
    "holder", model.Holder, {"id": Key("id", text, required=True), "title": Key("title", translated, required=True)}
)

_POSITION = record(
    "position",
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
        "stance": Key("stance", OneOf(model.Stance), required=True),
        "aspects": Key("aspects", texts),
        "convention": Key("convention", texts),
        "statement": Key("statement", text, required=True),
        "cites": Key(
            "cites",
            Many(
                record(
                    "cited provision",
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
            Many(
                record(
                    "target",
                    model.Target,
                    {name: Key(name, text, required=True) for name in ("item", "aspect", "provision")},
                )
            ),
        ),
        "answered_by": Key("answered_by", texts),
        "later": Key(
            "later",
            Many(
                record(
                    "later law",
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


_DATE = record(
    "date",
    dict,
    {
        "title": Key("title", translated),
        "on": Key("on", day, required=True),
        "was": Key("was", days),
        "act": Key("act", text),
        "verification": Key("verification", mark, required=True),
        **VERIFIED,
        "note": Key("note", text),
    },
)


def _named_date(reading: Reading, name: str, values: dict[str, Any] | Bad) -> model.NamedDate | Bad:
    """A named date: from here on its name may stand wherever a day may."""
    if isinstance(values, Bad):
        reading.dates[name] = date.max  # its fault is reported once, not again wherever the name stands
        return values
    reading.dates[name] = values["on"]
    return model.NamedDate(id=name, **values)


_INSTRUMENT_FILE: Shape = {
    "instrument": Key("instrument", _INSTRUMENT, required=True),
    "sections": Key("sections", Named("section", _SECTION)),
    "aspects": Key("aspects", Named("aspect", _ASPECT)),
    "items": Key("items", Named("item", _ITEM), required=True),
    "negatives": Key("negatives", Named("negative", _NEGATIVE)),
}

FILES: dict[str, Shape] = {
    "provisions.yaml": {
        "party": Key("party", translated, required=True),
        "researched_from": Key("researched_from", day, required=True),
        "dates": Key("dates", ByName("date", _DATE, _named_date)),
        "codes": Key("codes", Named("code", _CODE), required=True),
        "regimes": Key("regimes", Named("regime", _REGIME), required=True),
        "renumberings": Key(
            "renumberings", Unnamed("renumbering", _RENUMBERING, lambda each: f"{each.code} {each.was} > {each.now}")
        ),
        "shared_numbers": Key(
            "shared_numbers", Unnamed("shared number", _SHARED_NUMBER, lambda each: f"{each.code} {each.number}")
        ),
        "acts": Key("acts", Named("act", _ACT), required=True),
        "provisions": Key("provisions", Named("provision", _PROVISION), required=True),
    },
    "sources.yaml": {"sources": Key("sources", Named("source", _SOURCE), required=True)},
    "questions.yaml": _INSTRUMENT_FILE,
    "convention.yaml": _INSTRUMENT_FILE,
    "correspondences.yaml": {
        "correspondences": Key("correspondences", Named("correspondence", _CORRESPONDENCE), required=True)
    },
    "positions.yaml": {
        "holders": Key("holders", Named("holder", _HOLDER), required=True),
        "positions": Key("positions", Named("position", _POSITION), required=True),
    },
}
"""The data files, in the order in which they are read: the named dates come first."""


class ListPlace(NamedTuple):
    """Where the records of a kind stand: in which files, behind which key at the top; and which keys they have."""

    files: tuple[str, ...]
    key: str
    shape: Shape


def _lists() -> dict[str, ListPlace]:
    found: dict[str, ListPlace] = {}
    for file, shape in FILES.items():
        for name, key in shape.items():
            if isinstance(key.read, Records):
                others = found[key.read.kind].files if key.read.kind in found else ()
                found[key.read.kind] = ListPlace((*others, file), name, key.read.shape)
    return found


LISTS = _lists()
"""The kinds of records that stand in lists, or for the kind "date" behind their names.

What stands inside a record is found by its keys: `LISTS["provision"].shape["versions"].read.shape` are the keys of a
version, in the order in which they are written.
"""


def file_reader(name: str) -> Record:
    """What reads the whole of one of FILES."""
    return record(name, dict, FILES[name])


def record_reader(kind: str) -> Record:
    """What reads one record of a kind."""
    place = LISTS[kind]
    records = FILES[place.files[0]][place.key].read
    assert isinstance(records, Records)
    return records.of


def read(files: list[File]) -> tuple[model.Corpus | None, Reading]:
    """The corpus that the files hold, or None where a record could not be read; the problems are in the reading."""
    reading = Reading()
    parts: dict[str, Any] = {}
    for file in files:
        if file.root is None:
            continue
        reading.file = file
        reading.places["file", file.shape] = Found(file, file.root, "")
        value = file_reader(file.shape)(reading, file.root, "")
        if not isinstance(value, Bad):
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


def json_schema_text(file: str) -> str:
    """The JSON Schema of a data file as the text of a file."""
    return json.dumps(json_schema(file), ensure_ascii=False, indent=2) + "\n"


def json_schema(file: str) -> JsonSchema:
    """What a data file may hold, as JSON Schema with a word on each key, for an editor that checks while one types.

    It refuses what `read` refuses of the shape of a record. Only `read` knows which days have names, which ids are
    taken, how long a month is and which characters no text may hold.
    """
    root = record(file, dict, FILES[file])
    inside = {each.definition_name: each for each in root.records() if each is not root}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": file,
        **_explained(root),
        "$defs": {name: _explained(inside[name]) for name in sorted(inside)},
    }


def _explained(each: Record) -> JsonSchema:
    """The definition of a record with what the record and its keys mean."""
    defined = each.defined()
    keys = {
        name: {"description": glossary.of_key(each.name, name), **accepted}
        for name, accepted in defined["properties"].items()
    }
    return {"description": glossary.RECORDS[each.name], **defined, "properties": keys}

"""The data set as JSON-LD: each record under its own address, and the law in the vocabulary of ELI as well.

ELI (the European Legislation Identifier) defines acts, codes and articles. An act or a code is linked to its address in
the official register if the data contain it; an article has none there.
"""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any
from urllib.parse import quote

from lanzarote_law.model import Act, Code, Corpus, Keywords, Provision, Text
from lanzarote_law.model_fields import FIELDS, kind_of_record, records
from lanzarote_law.wording import LANGUAGES

_OWN = "urn:lanzarote-law:"
_ELI = "http://data.europa.eu/eli/ontology#"


def build_json_ld(corpus: Corpus, about: Mapping[str, str]) -> str:
    """Build one JSON-LD document of the data set; `about` describes its origin."""
    graph = [_record(corpus, field.of, record) for field, record in records(corpus)]
    head: dict[str, Any] = {"@id": f"{_OWN}data-set", "@type": "data-set", **about}
    return json.dumps({"@context": _context(), "@graph": [head, *graph]}, ensure_ascii=False, indent=1) + "\n"


def _context() -> dict[str, Any]:
    days = {"@type": "http://www.w3.org/2001/XMLSchema#date"}
    return {
        "@vocab": f"{_OWN}term:",
        "eli": _ELI,
        "sameAs": "http://www.w3.org/2002/07/owl#sameAs",
        **{f"eli:{key}": days for key in ("date_document", "date_publication", "first_date_entry_in_force")},
        "eli:date_no_longer_in_force": days,
        **{f"eli:{key}": {"@type": "@id"} for key in ("is_part_of", "changed_by", "repealed_by")},
    }


def _address(kind: str, ident: str) -> str:
    return f"{_OWN}{kind.replace(' ', '-')}:{quote(ident, safe='/():.-')}"


def _id(corpus: Corpus, kind: str, ident: str) -> dict[str, str]:
    """A reference to a record by its kind and id."""
    if kind in {"source", "copy"}:
        ident = ident.partition(" ")[0]
        kind = "act" if ident in corpus.act else "decision" if ident in corpus.decision else "source"
    return {"@id": _address(kind, ident)}


def _record(corpus: Corpus, of: type[Any], record: Any) -> dict[str, Any]:  # noqa: ANN401  # any record
    kind = kind_of_record(of)
    own = {**_id(corpus, kind, record.id), "@type": [kind.replace(" ", "-")], **_fields(corpus, record)}
    if isinstance(record, (Act, Code, Provision)):
        own["@type"].append("eli:LegalResource")
    if isinstance(record, (Act, Code)) and record.eli:
        own["sameAs"] = {"@id": record.eli}
    return {**own, **_in_eli(corpus, record)}


def _fields(corpus: Corpus, record: Any) -> dict[str, Any]:  # noqa: ANN401  # any record
    """The non-empty fields of a record, as plain values."""
    found: dict[str, Any] = {}
    for field in FIELDS[type(record)]:
        value = getattr(record, field.name)
        each = [_value(corpus, field.names, one) for one in (value if field.many else [value])]
        values = [one for one in each if one not in (None, "", [], {})]
        if values:
            found[field.key] = values if field.many else values[0]
    return found


def _value(corpus: Corpus, names: str, value: Any) -> Any:  # noqa: ANN401  # what a field holds
    if isinstance(value, Text):
        return [{"@value": text, "@language": code} for code in LANGUAGES if (text := getattr(value, code))]
    if isinstance(value, Keywords):
        return [{"@value": word, "@language": code} for code in LANGUAGES for word in getattr(value, code)]
    if type(value) in FIELDS:
        return _fields(corpus, value)
    if isinstance(value, bool) or value is None:
        return value or None
    return _id(corpus, names, value) if names and value else str(value)


def _in_eli(corpus: Corpus, record: Any) -> dict[str, Any]:  # noqa: ANN401  # any record
    """The properties of a record in ELI."""
    values: dict[str, Any] = {}
    match record:
        case Act():
            values = {"date_document": record.dated, "date_publication": record.published}
            values |= {"first_date_entry_in_force": record.in_force, "title": _value(corpus, "", record.title)}
        case Code():
            values = {"first_date_entry_in_force": record.in_force_from, "date_no_longer_in_force": record.repealed_on}
            values |= {"title": _value(corpus, "", record.title), "title_short": record.short}
        case Provision():
            values = {"is_part_of": _id(corpus, "code", record.code), "number": record.article}
            values |= {"first_date_entry_in_force": record.start, "date_no_longer_in_force": record.end}
            acts = dict.fromkeys(version.act for version in record.versions if version.act)
            values["changed_by"] = [_id(corpus, "act", act) for act in acts]
            if record.repeal and record.repeal.act:
                values["repealed_by"] = _id(corpus, "act", record.repeal.act)
    plain = {key: value.isoformat() if isinstance(value, date) else value for key, value in values.items()}
    return {f"eli:{key}": value for key, value in plain.items() if value not in (None, "", [])}

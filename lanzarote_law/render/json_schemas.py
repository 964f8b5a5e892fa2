"""JSON Schemas of the JSON that commands write, made from the outline of `json_keys.txt`.

All of it is closed: a key that is not named there is never written, and a key that is named is always there, unless it
is said when. A change that a reader of the JSON would notice is a new `schema_version`.
"""

import re
from functools import cache
from typing import Any

from lanzarote_law import model
from lanzarote_law.answers.law_over_time import LawEventKind
from lanzarote_law.answers.listed_offences import ListStanding
from lanzarote_law.answers.recommendations import RecommendationStatus
from lanzarote_law.answers.search import MatchField
from lanzarote_law.answers.status_types import ItemFlag, Standing, StandingReason, Status
from lanzarote_law.answers.todo import TodoReason
from lanzarote_law.checking.rechecked_citation import StatementOutcome
from lanzarote_law.citations.attribution_ways import SENTENCES
from lanzarote_law.errors import DATA_SEVERITIES, Severity
from lanzarote_law.grammar.penalties import PenaltyKind, TermUnit
from lanzarote_law.model import Basis, BindingForce, Extent, ItemKind, Mark, PartnerEffect, ReviewReason, Role, Stance
from lanzarote_law.render.json_output_keys import LINE, SCHEMA_VERSION, SHAPE, entries, sections
from lanzarote_law.texts.compare_copies import ArticleDifference
from lanzarote_law.texts.findings import FindingKind
from lanzarote_law.translations.catalogues import TranslationState as Waits
from lanzarote_law.wording import LANGUAGES, key_meaning

JsonSchema = dict[str, Any]

_ENUMERATIONS = (
    *(Basis, PartnerEffect, LawEventKind, Extent, ItemFlag, BindingForce, MatchField, ItemKind, Mark, PenaltyKind),
    *(StandingReason, ReviewReason, Role, Severity, ArticleDifference, FindingKind, Stance, Standing, TodoReason),
    *(
        Status,
        TermUnit,
        ListStanding,
        RecommendationStatus,
        model.ListPurpose,
        model.PrecedentRelevance,
        model.CourtOutcome,
    ),
    *(model.ReservationState, model.TextRead, model.DecisionEffect),
)
_SHAPES: dict[str, JsonSchema] = {
    "text": {"type": "string"},
    "truth": {"type": "boolean"},
    "count": {"type": "integer", "minimum": 0},
    "place": {"type": "integer", "minimum": 1},
    "integer": {"type": "integer"},
    "level": {"type": "integer", "minimum": 1, "maximum": 8},
    "day": {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    "problem-code": {"type": "string", "pattern": "^LL[0-9]{3}$"},
    "language": {"enum": [*LANGUAGES]},
    "way": {"enum": [*map(str, SENTENCES)]},
    "fault": {"enum": [*map(str, DATA_SEVERITIES)]},
    "Outcome-then-and-now": {"enum": [*map(str, StatementOutcome)]},
    "Waits": {"enum": [*map(str, Waits)]},
    **{each.__name__: {"enum": [*map(str, each)]} for each in _ENUMERATIONS},
}
COMMANDS = (
    *("lookup", "history", "history --data", "search", "gaps", "gaps --lists", "recommendations --as-of"),
    *("coverage", "changes", "compare", "todo", "todo --kind", "report", "check", "revise", "compare-documents"),
    *("validate", "watch", "watch FILE", "texts list", "texts compare"),
)
"""The commands with a JSON output."""


def output_schema(command: str) -> JsonSchema:
    """The JSON output of a command as JSON Schema, explained in the spoken language."""
    document = _named(command)
    parts = sorted(_parts(document))
    found: JsonSchema = _explained({**document, **({"$defs": {name: _named(name) for name in parts}} if parts else {})})
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return {**head, "title": f"lanzarote-law {command} --format json", **found}


@cache
def _named(name: str) -> JsonSchema:
    """What the outline has under a name."""
    text, below = sections()[name]
    return _described(_line(text), below)


def _line(text: str) -> re.Match[str]:
    line = LINE.fullmatch(text)
    assert line, text
    return line


def _described(line: re.Match[str], below: list[str]) -> JsonSchema:
    shape = _record(line["base"], line["what"] or "", below)
    found = _signed(shape or _shape(line["base"]), line["signs"])
    return {"description": line["said"], **found} if line["said"] else found


def _record(base: str, description: str, below: list[str]) -> JsonSchema | None:
    """A closed object, where the shape is one; an answer has texts of the data and says in which language they are."""
    kind, _, document = base.partition(" ")
    if kind not in {"record", "document", "answer"}:
        return None
    head: JsonSchema = {"schema_version": {"const": SCHEMA_VERSION}, "kind": {"const": document}} if document else {}
    if kind == "answer":
        head |= _named("spoken")["properties"]
    keys, required = {**head}, [*head]
    for text, inside in entries(below):
        if text.startswith("..."):
            found = _named(text[3:])
            keys |= found["properties"]
            required += found["required"]
        elif line := LINE.fullmatch(text):
            names = _SHAPES[line["key"][5:]]["enum"] if line["key"].startswith("each ") else [line["key"]]
            keys |= dict.fromkeys(names, _described(line, inside))
            required += [] if line["sometimes"] else names
    return {
        "description": description,
        "type": "object",
        "properties": keys,
        "required": [*dict.fromkeys(required)],
        "additionalProperties": False,
    }


def _shape(base: str) -> JsonSchema:
    inner = base[1:-1].split("|")
    match base[0]:
        case "'":
            return {"enum": inner}
        case "(":
            shapes = [found for each in inner if (found := SHAPE.fullmatch(each))]
            return {"oneOf": [_signed(_shape(each["base"]), each["signs"]) for each in shapes]}
        case "=":
            return {"const": base[1:]}
        case "@":
            return {"$ref": f"#/$defs/{base[1:]}"}
    return _SHAPES.get(base) or _named(base)


def _signed(shape: JsonSchema, signs: str) -> JsonSchema:
    for sign in signs:
        shape = {"type": "array", "items": shape} if sign == "*" else _or_null(shape)
    return shape


def _or_null(shape: JsonSchema) -> JsonSchema:
    if "enum" in shape:
        return {"enum": [*shape["enum"], None]}
    if shape.get("type", "object") == "object":
        return {"anyOf": [shape, {"type": "null"}]}
    return {**shape, "type": [shape["type"], "null"]}


def _explained(value: Any) -> Any:  # noqa: ANN401  # a part of a schema
    if isinstance(value, list):
        return [_explained(each) for each in value]
    if not isinstance(value, dict):
        return value
    return {
        key: key_meaning(each) if key == "description" and isinstance(each, str) else _explained(each)
        for key, each in value.items()
    }


def _parts(value: object) -> set[str]:
    """The names of the parts to which a description refers, itself or through another part."""
    if isinstance(value, list):
        return {name for each in value for name in _parts(each)}
    if not isinstance(value, dict):
        return set()
    name = str(value.get("$ref", "")).removeprefix("#/$defs/")
    inside = {found for each in value.values() for found in _parts(each)}
    return inside | ({name, *_parts(_named(name))} if name else set())

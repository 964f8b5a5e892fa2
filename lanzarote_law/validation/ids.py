"""Rules for ids: their form, and whether the record that they refer to exists."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from lanzarote_law.fields import FIELDS, Field, kind_of_record, records_with_parts
from lanzarote_law.model import Corpus, Instrument, Item, Provision, Section
from lanzarote_law.validation.rules import DataRules, Fault, PathSteps
from lanzarote_law.wording import worded

rules = DataRules()

# new-code  act:2016-05-31  be-cp-1867/417/49  CETS201.20(1)(f):cp-1867/383bis:1; not 2027-01-01, my day, new@code
_ID = re.compile(r"[^\W\d_][^\s@'\"]*")


_NUMBERED = {Provision, Instrument, Section, Item}
"""Records whose ids are or contain numbers, or are never typed."""


@rules.error("id-form", "an id that cannot be typed")
def _id_form(corpus: Corpus) -> Iterator[Fault]:
    """Skips records with numbers."""
    for field in FIELDS[Corpus]:
        if not field.many or "id" not in field.of._fields or field.of in _NUMBERED:
            continue
        kind = kind_of_record(field.of)
        for ident in dict.fromkeys(each.id for each in getattr(corpus, field.name)):
            if not _ID.fullmatch(ident):
                steps = (kind, ident) if kind == "date" else (kind, ident, "id")
                hint = worded("begin it with a letter; use no spaces, quotation marks or @")
                yield Fault(worded("'{ident}' cannot be used as the name of a record", ident=ident), steps, hint)


@rules.error("dangling", "an unknown id")
def _dangling(corpus: Corpus) -> Iterator[Fault]:
    names = {
        "act": worded("an act"),
        "provision": worded("a provision"),
        "item": worded("an item"),
        "aspect": worded("an aspect"),
        "source": worded("a source or an act"),
        "holder": worded("a holder"),
        "code": worded("a code"),
        "instrument": worded("an instrument"),
        "recommendation": worded("a recommendation"),
    }
    known = {kind: set(getattr(corpus, kind)) for kind in names}
    known["source"] |= known["act"] | corpus.decision.keys()  # a link is read again with a decision
    hints: dict[tuple[str, str], str] = {}  # the same unknown id may occur in many places
    for kind, ident, steps in id_references(corpus):
        if ident and ident not in known[kind]:
            hint = hints.get((kind, ident)) or _way_out(ident, sorted(known[kind]))
            hints[kind, ident] = hint
            yield Fault(worded("'{ident}' is not the id of {names}", ident=ident, names=names[kind]), steps, hint)


def _way_out(ident: str, known: list[str]) -> str:
    """Return a hint with a similar id, if any."""
    ending = [each for each in known if each.endswith(f"/{ident}")]
    near = ending or difflib.get_close_matches(ident, known, 1)
    return worded("did you mean '{near}'?", near=near[0]) if near else worded("add the record, or correct the id")


IdReference = tuple[str, str, PathSteps]
"""The kind of record referred to, the id, and the place of the reference."""

_NAMING = {kind: tuple(each for each in fields if each.names) for kind, fields in FIELDS.items()}
"""The fields of each class of the model that contain ids of other records."""


def id_references(corpus: Corpus) -> Iterator[IdReference]:
    """Yield every id that a record refers to, with its kind; an empty id if there is no reference."""
    for part in records_with_parts(corpus):
        place = (part.kind, part.id, *part.steps)
        if isinstance(part.record, Provision):
            yield "code", part.record.code, (*place, "id")
        for field in _NAMING[type(part.record)]:
            yield from _named(field, getattr(part.record, field.name), (*place, field.key))


def _named(field: Field, value: str | tuple[str, ...], place: PathSteps) -> Iterator[IdReference]:
    if isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from _named(field, each, (*place, index))
    elif field.names == "copy":
        yield "source", value.partition(" ")[0], place
    else:
        yield field.names, value, place

"""Rules of ids: what records are named by, and where a name leads."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

from lanzarote_law.fields import FIELDS, kind_of
from lanzarote_law.model import Corpus, Instrument, Item, Provision, Section
from lanzarote_law.validation.mentions import mentions
from lanzarote_law.validation.rules import DataRules, Fault
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterator

rules = DataRules()

# new-code  act:2016-05-31  be-cp-1867/417/49  CETS201.20(1)(f):cp-1867/383bis:1; not 2027-01-01, my day, new@code
_ID = re.compile(r"[^\W\d_][^\s@'\"]*")


_NUMBERED = {Provision, Instrument, Section, Item}
"""Records whose ids are numbers, or hold one, or that nobody types."""


@rules.error("id-form", "not a name that can be typed").means(
    "Records are named on the command line, in other records and in addresses of facts, where a name stands behind an"
    " @ or where a day could stand. An id, or the name of a day, begins with a letter and has no spaces, no quotation"
    " marks and no @ in it, so that it cannot be taken for something else."
)
def _id_form(corpus: Corpus) -> Iterator[Fault]:
    """Those with numbers aside."""
    for field in FIELDS[Corpus]:
        if not field.many or "id" not in field.of._fields or field.of in _NUMBERED:
            continue
        kind = kind_of(field.of)
        for ident in dict.fromkeys(each.id for each in getattr(corpus, field.name)):
            if not _ID.fullmatch(ident):
                steps = (kind, ident) if kind == "date" else (kind, ident, "id")
                hint = worded("begin with a letter; no spaces, quotation marks or @")
                yield Fault(worded("'{ident}' cannot be the name of a record", ident=ident), steps, hint)


@rules.error("dangling", "an id that no record has").means(
    "The record names another one by its id, and there is no record with that id: the link leads nowhere. Mend the id,"
    " or add the record. The rules that follow links are only checked once every id leads somewhere."
)
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
    }
    known = {kind: set(getattr(corpus, kind)) for kind in names}
    known["source"] |= known["act"] | corpus.decision.keys()  # a link is read again with a decision
    hints: dict[tuple[str, str], str] = {}  # the same id may be missing in many places
    for kind, ident, steps in mentions(corpus):
        if ident and ident not in known[kind]:
            hint = hints.get((kind, ident)) or _way_out(ident, sorted(known[kind]))
            hints[kind, ident] = hint
            yield Fault(worded("'{ident}' is not the id of {names}", ident=ident, names=names[kind]), steps, hint)


def _way_out(ident: str, known: list[str]) -> str:
    """Which id was meant, perhaps."""
    ending = [each for each in known if each.endswith(f"/{ident}")]
    near = ending or difflib.get_close_matches(ident, known, 1)
    return worded("did you mean '{near}'?", near=near[0]) if near else worded("add the record, or mend the id")

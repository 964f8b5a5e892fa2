"""What the records of the data files are and what their keys mean, in a sentence each, for the one who edits them.

The sentences stand in `model`, below the class and below the field, and are read from its source when somebody asks:
Python keeps none of those below a field, so no start pays for them. Here stand those that have no such place.

They are said in the spoken language.
"""

from __future__ import annotations

import ast
import inspect
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from lanzarote_law import model
from lanzarote_law.dataset.readers import OneOf, day
from lanzarote_law.wording import meant, worded

if TYPE_CHECKING:
    from lanzarote_law.dataset.readers import Record

RECORDS = {
    "provisions.yaml": "The law: codes, regimes, named days, acts, and provisions with what they say since when.",
    "party.yaml": "The Party: its name, reference days and reservations, the items that concern it, and searches.",
    "sources.yaml": "The bibliography: documents, copies of texts and web pages in which something was read.",
    "questions.yaml": "The questionnaire: its sections, items and their aspects.",
    "convention.yaml": "The Convention: its points as items, and their aspects.",
    "correspondences.yaml": "Which provision answers which item, for which aspects, how far, on whose word, and why.",
    "positions.yaml": "Who says what about which item.",
    "decisions.yaml": "Which courts decided what under which provision, and what searches for decisions found.",
}
"""What the records are that are no class of the model: a file as a whole is a record, too."""

EVERYWHERE = {
    "id": "The name by which other records refer to it; no other record of its kind may have it.",
    "title": "What it is called.",
    "note": "What a reader must know besides, in sentences that stand alone.",
    "en": "In English.",
    "fr": "In French.",
    "nl": "In Dutch.",
    "verification": "How it was checked.",
    "verified": "Who checked it, the earliest check first; the last one gave the mark that stands under verification.",
    "act": "The act that did it: the id of an act.",
    "act_article": "The article of that act.",
    "code": "The code: its id.",
    "provision": "The provision: its id, made of that of its code and of its number.",
    "pinpoint": 'The place inside the article, such as "§ 1, al. 2, 3°".',
    "item": "The item: its id.",
    "aspect": "The aspect: its id.",
    "aspects": "The aspects: their ids.",
    "convention": 'The points of the Convention to which it relates, such as "20(1)(a)".',
    "treaty": "none where the Convention asks nothing of the kind; else left out.",
    "repealed_on": "The first day without it. It goes together with repealed_by.",
}
"""What a key means in every record that has it, unless the field that it fills has a sentence of its own."""

DAY = '"YYYY-MM-DD" in quotation marks, or the name of a day'
"""How a day is written in a data file."""
MARKS = (
    "seen: somebody read it in the act or document itself, or in a copy of its text; second-hand: in a source that"
    " reports it; inferred: it was deduced, and the note says from what; unverified: nobody has found a source."
)
"""What the marks mean."""


@cache
def _classes() -> dict[str, ast.ClassDef]:
    """The classes of the model as their source has them."""
    return {each.name: each for each in ast.parse(inspect.getsource(model)).body if isinstance(each, ast.ClassDef)}


def below_fields(kind: type) -> dict[str, str]:
    """The sentences that stand below the fields of a class of the model."""
    found = {}
    inside = _classes()[kind.__name__].body if kind.__name__ in _classes() else []
    for field, below in pairwise(inside):
        match field, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                found[name] = " ".join(text.split())
    return found


def of_record(record: Record) -> str:
    """What a record is."""
    return meant(RECORDS.get(record.name) or inspect.getdoc(record.of) or "")


def meaning(record: Record, name: str) -> str:
    """What a key of a record means."""
    return meant(below_fields(record.of).get(record.keys[name].field) or EVERYWHERE[name])


def of_key(record: Record, name: str) -> str:
    """What a key of a record means, and how a day or a mark is written in it in a data file."""
    key, text = record.keys[name], meaning(record, name)
    if key.read is day:
        first, stop, rest = text.partition(".")
        return f"{first}{worded(': ')}{meant(DAY)}{stop}{rest}"
    return f"{text} {meant(MARKS)}" if isinstance(key.read, OneOf) and key.read.values is model.Mark else text

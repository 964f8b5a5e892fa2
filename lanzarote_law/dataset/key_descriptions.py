"""Descriptions of the records of the data files and of their keys, for those who edit them.

Most are the docstrings of `model`, below the class or the field, and are read from its source on request: Python does
not keep docstrings of fields, so they do not slow down a start. The others are defined here.

They are given in the language of the user.
"""

from __future__ import annotations

import ast
import inspect
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from lanzarote_law import model
from lanzarote_law.dataset.value_readers import DAY, WordReader
from lanzarote_law.wording import meant, worded

if TYPE_CHECKING:
    from lanzarote_law.dataset.value_readers import RecordReader

RECORD_DESCRIPTIONS = {
    "provisions.yaml": "The law: codes, regimes, named dates, acts, and provisions with their content over time.",
    "party.yaml": "The Party: its name, reference days and reservations, the items that apply to it, and searches.",
    "sources.yaml": "The bibliography: documents, copies of texts and web pages in which something was read.",
    "questions.yaml": "The questionnaire: its sections, items and their aspects.",
    "convention.yaml": "The Convention: its points as items, and their aspects.",
    "correspondences.yaml": "Links from items to the provisions that answer them: aspects, extent, basis and reason.",
    "decisions.yaml": "Which courts decided what under which provision, and what searches for decisions found.",
    "recommendations.yaml": "What monitoring bodies asked of the Parties, and the items and aspects concerned.",
    "positions.yaml": "What persons and bodies say about each item.",
}
"""Descriptions of records that are not classes of the model: a whole file is a record, too."""

COMMON_KEY_DESCRIPTIONS = {
    "id": "The name by which other records refer to it; no other record of its kind may have it.",
    "title": "Its title.",
    "note": "What else readers must know, in sentences that can be understood on their own.",
    "en": "In English.",
    "fr": "In French.",
    "nl": "In Dutch.",
    "verification": "How it was verified.",
    "verified": "Who checked it, the earliest check first; the last one determined the mark under verification.",
    "act": "The act that did it: the id of an act.",
    "act_article": "The article of that act.",
    "code": "The code: its id.",
    "provision": "The provision: its id, which consists of the id of its code and its number.",
    "pinpoint": 'The division of the article, such as "§ 1, al. 2, 3°".',
    "item": "The item: its id.",
    "aspect": "The aspect: its id.",
    "aspects": "The aspects: their ids.",
    "convention": 'The points of the Convention to which it relates, such as "20(1)(a)".',
    "treaty": "none if the Convention does not require it; otherwise omitted.",
    "repealed_on": "The first date on which it is no longer in force; given together with repealed_by.",
}
"""The meaning of a key in every record that has it, unless its field has a description of its own."""

DATE_FORMAT = '"YYYY-MM-DD" in quotation marks, or the name of a date'
"""How a date is written in a data file."""
MARK_DESCRIPTIONS = (
    "seen: somebody read it in the act or document itself, or in a copy of its text; second-hand: in a source that"
    " reports it; inferred: it was inferred, and the note says from what; unverified: nobody has found a source."
)
"""The meaning of the verification marks."""


@cache
def _classes() -> dict[str, ast.ClassDef]:
    """Return the classes of the model from its source."""
    return {each.name: each for each in ast.parse(inspect.getsource(model)).body if isinstance(each, ast.ClassDef)}


def field_docstrings(kind: type) -> dict[str, str]:
    """Return the docstrings of the fields of a class of the model."""
    found = {}
    inside = _classes()[kind.__name__].body if kind.__name__ in _classes() else []
    for field, below in pairwise(inside):
        match field, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                found[name] = " ".join(text.split())
    return found


def describe_record(record: RecordReader) -> str:
    """Return the description of a record."""
    return meant(RECORD_DESCRIPTIONS.get(record.name) or inspect.getdoc(record.of) or "")


def describe_meaning(record: RecordReader, name: str) -> str:
    """Return the meaning of a key of a record."""
    return meant(field_docstrings(record.of).get(record.keys[name].field) or COMMON_KEY_DESCRIPTIONS[name])


def describe_key(record: RecordReader, name: str) -> str:
    """Return the meaning of a key of a record, with the way to write a date or a mark in a data file."""
    key, text = record.keys[name], describe_meaning(record, name)
    if key.read is DAY:
        first, stop, rest = text.partition(".")
        return f"{first}{worded(': ')}{meant(DATE_FORMAT)}{stop}{rest}"
    return (
        f"{text} {meant(MARK_DESCRIPTIONS)}"
        if isinstance(key.read, WordReader) and key.read.values is model.Mark
        else text
    )

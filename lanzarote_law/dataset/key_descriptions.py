"""Descriptions of the records of the data files and of their keys, for those who edit them.

Most are the docstrings of `model`, below the class or the field, and are read from its source on request: Python does
not keep docstrings of fields, so they do not slow down a start. The others are in `key_descriptions.txt`.

They are given in the language of the user.
"""

import ast
import inspect
from functools import cache
from itertools import pairwise
from pathlib import Path

from lanzarote_law import model
from lanzarote_law.dataset.value_readers import DAY, ClosedSetReader, RecordReader
from lanzarote_law.wording import key_meaning, worded

_BLOCKS = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").split("\n\n")
RECORD_DESCRIPTIONS, COMMON_KEY_DESCRIPTIONS, _WRITTEN = (
    dict(line.split(": ", 1) for line in block.splitlines() if not line.startswith("#")) for block in _BLOCKS
)
"""Those of whole files; those of keys whose field has none of its own; how values are written."""
DATE_FORMAT, MARK_DESCRIPTIONS = _WRITTEN["date"], _WRITTEN["marks"]
"""How a date is written in a data file, and the meaning of the verification marks."""


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
    return key_meaning(RECORD_DESCRIPTIONS.get(record.name) or inspect.getdoc(record.of) or "")


def describe_meaning(record: RecordReader, name: str) -> str:
    """Return the meaning of a key of a record."""
    return key_meaning(field_docstrings(record.of).get(record.keys[name].field) or COMMON_KEY_DESCRIPTIONS[name])


def describe_key(record: RecordReader, name: str) -> str:
    """Return the meaning of a key of a record, with the way to write a date or a mark in a data file."""
    key, text = record.keys[name], describe_meaning(record, name)
    if key.read is DAY:
        first, stop, rest = text.partition(".")
        return f"{first}{worded(': ')}{key_meaning(DATE_FORMAT)}{stop}{rest}"
    if isinstance(key.read, ClosedSetReader) and key.read.values is model.Mark:
        return f"{text} {key_meaning(MARK_DESCRIPTIONS)}"
    return text

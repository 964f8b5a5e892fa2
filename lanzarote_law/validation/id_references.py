"""Every id that a record names, of what kind of record it should be the id, and where it stands; and every list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.fields import FIELDS, parts
from lanzarote_law.model import Provision
from lanzarote_law.validation.rules import Steps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.fields import Field
    from lanzarote_law.model import Corpus

Mention = tuple[str, str, Steps]
"""The kind of record that is named, the id, and where it is named."""

_NAMING = {kind: tuple(each for each in fields if each.names) for kind, fields in FIELDS.items()}
"""The fields of each class of the model that hold ids of others."""

_LISTING = {kind: tuple(each for each in fields if each.many and each.of is str) for kind, fields in FIELDS.items()}
"""Those that hold lists of texts."""


def mentions(corpus: Corpus) -> Iterator[Mention]:
    """Every id that a record names, with what it should be the id of; empty where the record names none."""
    for part in parts(corpus):
        place = (part.kind, part.id, *part.steps)
        if isinstance(part.record, Provision):
            yield "code", part.record.code, (*place, "id")
        for field in _NAMING[type(part.record)]:
            yield from _named(field, getattr(part.record, field.name), (*place, field.key))


def _named(field: Field, value: str | tuple[str, ...], place: Steps) -> Iterator[Mention]:
    if isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from _named(field, each, (*place, index))
    elif field.names == "copy":
        yield "source", value.partition(" ")[0], place
    else:
        yield field.names, value, place


def listings(corpus: Corpus) -> Iterator[tuple[Steps, tuple[str, ...]]]:
    """The lists of texts that records hold: where each stands, what it lists; sections have a rule of their own."""
    for part in parts(corpus):
        for field in _LISTING[type(part.record)] if part.kind != "section" else ():
            yield (part.kind, part.id, *part.steps, field.key), getattr(part.record, field.name)

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


def mentions(corpus: Corpus) -> Iterator[Mention]:
    """Every id that a record names, with what it should be the id of; empty where the record names none."""
    for part in parts(corpus):
        place = (part.kind, part.id, *part.steps)
        if isinstance(part.record, Provision):
            yield "code", part.record.code, (*place, "id")
        for field in FIELDS[type(part.record)]:
            if field.names:
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
        for field in FIELDS[type(part.record)]:
            if field.many and field.of is str and part.kind != "section":
                yield (part.kind, part.id, *part.steps, field.key), getattr(part.record, field.name)

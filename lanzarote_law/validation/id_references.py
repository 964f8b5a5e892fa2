"""The ids and the lists in records: every reference by id, with its kind and place, and every list of texts."""

from __future__ import annotations

from collections.abc import Iterator

from lanzarote_law.fields import FIELDS, Field, records_with_parts
from lanzarote_law.model import Corpus, Provision
from lanzarote_law.validation.rules import PathSteps

IdReference = tuple[str, str, PathSteps]
"""The kind of record referred to, the id, and the place of the reference."""

_NAMING = {kind: tuple(each for each in fields if each.names) for kind, fields in FIELDS.items()}
"""The fields of each class of the model that contain ids of other records."""

_LISTING = {kind: tuple(each for each in fields if each.many and each.of is str) for kind, fields in FIELDS.items()}
"""Those that contain lists of texts."""


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


def text_lists(corpus: Corpus) -> Iterator[tuple[PathSteps, tuple[str, ...]]]:
    """Yield the lists of texts in records with their places, except in sections, which have their own rule."""
    for part in records_with_parts(corpus):
        for field in _LISTING[type(part.record)] if part.kind != "section" else ():
            yield (part.kind, part.id, *part.steps, field.key), getattr(part.record, field.name)

"""The rule that no list contains an entry twice."""

from collections.abc import Iterator

from lanzarote_law.model import Corpus
from lanzarote_law.model_fields import FIELDS, kind_of_record, records_with_parts
from lanzarote_law.validation.data_rule import DataRules, Fault
from lanzarote_law.wording import worded

rules = DataRules()


_LISTED_TWICE = rules.error("listed-twice", "an entry that is listed twice")

_LISTING = {kind: tuple(each for each in fields if each.many and each.of is str) for kind, fields in FIELDS.items()}
"""The fields of each class of the model that contain lists of texts."""


@_LISTED_TWICE
def _in_one_list(corpus: Corpus) -> Iterator[Fault]:
    """Skips sections, which have their own rule."""
    for part in records_with_parts(corpus):
        for field in _LISTING[type(part.record)] if part.kind != "section" else ():
            values = getattr(part.record, field.name)
            for index, value in enumerate(values):
                if value in values[:index]:
                    message = worded("'{value}' is already in this list", value=value)
                    yield Fault(message, (part.kind, part.id, *part.steps, field.key, index), worded("remove it"))


@_LISTED_TWICE
def _among_former_days(corpus: Corpus) -> Iterator[Fault]:
    """Skips the current date of a named date, which `date-was` covers."""
    for named in corpus.dates:
        for index, was in enumerate(named.was):
            if was != named.on and was in named.was[:index]:
                message = worded("'{was}' is already in this list", was=was)
                yield Fault(message, ("date", named.id, "was", index), worded("remove it"))


@_LISTED_TWICE
def _under_both_aspects(corpus: Corpus) -> Iterator[Fault]:
    for item in corpus.items:
        for index, aspect in enumerate(item.extra_aspects):
            if aspect in item.aspects:
                steps = ("item", item.id, "extra_aspects", index)
                message = worded("'{aspect}' is already listed under aspects", aspect=aspect)
                yield Fault(message, steps, worded("remove it"))


@_LISTED_TWICE
def _told_twice(corpus: Corpus) -> Iterator[Fault]:
    """For records without ids, identified by the item or the instrument that they concern."""
    for name in ("language_pages", "reference_days", "applicability", "reservations"):
        met: set[str] = set()
        for each in getattr(corpus, name):
            if each.id in met:
                message = worded("'{value}' is already in this list", value=each.id)
                yield Fault(message, (kind_of_record(type(each)), each.id), worded("remove it"))
            met.add(each.id)

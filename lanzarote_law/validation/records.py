"""Rules for files as a whole and for single records; most of their faults are found while these are read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lanzarote_law.answers.facts import all_facts
from lanzarote_law.fields import FIELDS, records_with_parts
from lanzarote_law.model import Corpus, Repeal, Source
from lanzarote_law.typography import parse_calendar_day
from lanzarote_law.validation.rules import DataRules, Fault, PathSteps
from lanzarote_law.wording import worded

rules = DataRules()

rules.error("encoding", "not UTF-8")

rules.error("yaml", "not YAML")

rules.error("documents", "more than one document")

rules.error("alias", "a text that refers to another place")

rules.error("tag", "a YAML tag")

rules.error("depth", "nested too deep")

rules.error("duplicate-key", "a repeated key")

rules.error("empty", "a missing value")

rules.error("party-twice", "two Parties with one code or name")

rules.warning("form", "not in canonical form")

rules.error("catalogue", "a translation catalogue that cannot be read")

rules.warning("figures", "numbers that differ from the text translated")

rules.error("type", "a value of the wrong kind")

rules.error("unquoted", "quotation marks are missing")

rules.error("control", "an invisible character")


@rules.error("date", "not a date", "sources")
def _date(_: Corpus, source: Source) -> Iterator[Fault]:
    """Only for documents, which may have only a month or a year; other dates are read as dates."""
    first_day = (source.date + "-01-01")[: len("YYYY-MM-DD")]
    if source.date and (len(source.date) not in {4, 7, 10} or not parse_calendar_day(first_day)):
        message = worded("'{date}' is not a date", date=source.date)
        yield Fault(message, ("date",), worded("use YYYY-MM-DD, YYYY-MM or YYYY"))


@rules.error("far-day", "a date outside the years of this law")
def _far_day(corpus: Corpus) -> Iterator[Fault]:
    """A named date is reported at its own record, not at each record that refers to it."""
    named = {each.on for each in corpus.dates}
    for day, steps in _days(corpus):
        if day.year not in _YEARS and (steps[0] == "date" or day not in named):
            hint = worded("correct the year")
            yield Fault(worded("{day} is outside the years that these data can cover", day=day), steps, hint)
    for source in corpus.sources:
        if source.date[:4].isdecimal() and int(source.date[:4]) not in _YEARS:
            message = worded("{date} is outside the years that these data can cover", date=source.date)
            yield Fault(message, ("source", source.id, "date"), worded("correct the year"))


def _days(corpus: Corpus) -> Iterator[tuple[date, PathSteps]]:
    """Yield every date in a record, with its place."""
    if corpus.researched_from != date.min:
        yield corpus.researched_from, ("file", "party.yaml", "researched_from")
    for part in records_with_parts(corpus):
        place = (part.kind, part.id)
        if isinstance(part.record, Repeal):
            yield part.record.on, (*place, "repealed_on")
            continue
        for field in _DAYS[type(part.record)]:
            value = getattr(part.record, field.name)
            if field.many:
                yield from ((day, (*place, *part.steps, field.key, index)) for index, day in enumerate(value))
            elif value:
                yield value, (*place, *part.steps, field.key)


_YEARS = range(1500, 2200)

_DAYS = {kind: tuple(each for each in fields if each.of is date) for kind, fields in FIELDS.items()}
"""The fields of each class of the model that contain dates."""

rules.error("value", "not a permitted word")

rules.error("key", "an unknown key")

rules.error("missing", "a missing key")


@rules.error("duplicate-id", "one id for two records")
def _duplicate_id(corpus: Corpus) -> Iterator[Fault]:
    """For facts of two kinds; duplicates of one kind are found while the records are read."""
    kinds: dict[str, str] = {}
    for fact in all_facts(corpus):
        if not fact.steps and kinds.setdefault(fact.address, fact.kind) != fact.kind:
            told = {"address": fact.address, "kinds": kinds[fact.address]}
            message = worded("'{address}' is also the id of a record of another kind: {kinds}", **told)
            yield Fault(message, (fact.kind, fact.id, "id"), worded("give one of them another id"))

"""Rules of single records; what breaks them is found while the record is read, and by what stands here."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from lanzarote_law.answers.facts import all_facts
from lanzarote_law.fields import FIELDS, parts
from lanzarote_law.model import Repeal
from lanzarote_law.typography import calendar_day
from lanzarote_law.validation.rules import DataRules, Fault
from lanzarote_law.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.model import Corpus
    from lanzarote_law.validation.rules import Steps

rules = DataRules()

rules.error("type", "another kind of value").means(
    "A list stands where a text is due, or the other way round. The record cannot be read as it is; records of the"
    " same kind in the file show how it is written."
)

rules.error("unquoted", "quotation marks are missing").means(
    "To YAML an unquoted 9.10 is the number 9.1, and no is 'false': the data would say something else than what stands"
    " there, and questions 9.1 and 9.10 would be one. References, article numbers and days stand in quotation marks."
)

rules.error("control", "a character that does not show").means(
    "The text holds a character that no reader sees: a control character, or one that turns the direction of writing."
    " It can make a text look like another one. Mostly it was pasted in with the text; type the words anew."
)


@rules.error("date", "not a date").means(
    "Days are written YYYY-MM-DD, or by the name of a day of this data set, such as new-code; the date of a document"
    " may also be a month or a year. A day that does not exist, such as 30 February, is refused, too: which day was"
    " meant is not guessed."
)
def _date(corpus: Corpus) -> Iterator[Fault]:
    """Of a document, which may be known by its month or its year only; other days are read as days."""
    for source in corpus.sources:
        first_day = (source.date + "-01-01")[: len("YYYY-MM-DD")]
        if source.date and (len(source.date) not in {4, 7, 10} or not calendar_day(first_day)):
            steps = ("source", source.id, "date")
            message = worded("'{date}' is not a date", date=source.date)
            yield Fault(message, steps, worded("write YYYY-MM-DD, YYYY-MM or YYYY"))


@rules.error("far-day", "not a day of this law").means(
    "The year lies before 1500 or after 2199: mostly two figures changed places, or one was struck twice. An act of the"
    " year 2926 would stand behind every other for ever, and no answer would show it. What has no end has no day for"
    " it: leave the key out."
)
def _far_day(corpus: Corpus) -> Iterator[Fault]:
    """A day that has a name is told where it stands, and not at each record that names it."""
    named = {each.on for each in corpus.dates}
    for day, steps in _days(corpus):
        if day.year not in _YEARS and (steps[0] == "date" or day not in named):
            yield Fault(worded("{day} lies in no time of this law", day=day), steps, worded("mend the year"))
    for source in corpus.sources:
        if source.date[:4].isdecimal() and int(source.date[:4]) not in _YEARS:
            message = worded("{date} lies in no time of this law", date=source.date)
            yield Fault(message, ("source", source.id, "date"), worded("mend the year"))


def _days(corpus: Corpus) -> Iterator[tuple[date, Steps]]:
    """Every day that a record holds, and where it stands."""
    if corpus.researched_from != date.min:
        yield corpus.researched_from, ("file", "party.yaml", "researched_from")
    for part in parts(corpus):
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
"""The fields of each class of the model that hold days."""

rules.error("value", "not a word of the list").means(
    "The key takes one of a few words, which the hint lists, so that answers can be worked out from it. Choose the one"
    " that fits; what none of them says belongs in a note."
)

rules.error("key", "an unknown key").means(
    "No record of this kind has such a key. What stands behind it would count for nothing; mostly it is a slip of the"
    " pen. The hint lists the keys that are known here."
)

rules.error("missing", "a key is missing").means(
    "A record of this kind says nothing without this key. Add it; where its value is not known, the record cannot be"
    " made yet."
)


@rules.error("duplicate-id", "one id for two records").means(
    "Two records have the same id, so what names that id could mean either. Give one of them another id, and look at"
    " what names it. Facts of different kinds may not share an id either: `verify` names a fact by its id alone."
)
def _duplicate_id(corpus: Corpus) -> Iterator[Fault]:
    """Of facts of two kinds; where the kind is the same, it is found while the records are read."""
    kinds: dict[str, str] = {}
    for fact in all_facts(corpus):
        if not fact.steps and kinds.setdefault(fact.address, fact.kind) != fact.kind:
            message = worded(
                "'{address}' is the id of a record of another kind, too: {kinds}",
                address=fact.address,
                kinds=kinds[fact.address],
            )
            yield Fault(message, (fact.kind, fact.id, "id"), worded("give one of them another id"))

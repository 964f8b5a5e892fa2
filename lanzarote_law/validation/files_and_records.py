"""Rules for files as a whole, single records and ids; most of their faults are found while the files are read."""

import difflib
import re
from collections.abc import Iterator
from datetime import date

from lanzarote_law.answers.verifiable_facts import listed_facts
from lanzarote_law.model import Corpus, Instrument, Item, Provision, Repeal, Section, Source
from lanzarote_law.model_fields import FIELDS, Field, kind_of_record, records_with_parts
from lanzarote_law.text_folding_and_display import parse_calendar_day
from lanzarote_law.validation.data_rule import DataRules, Fault, PathSteps
from lanzarote_law.wording import spoken, word, worded

rules = DataRules()

rules.error("encoding", "a file that is not in UTF-8")

rules.error("yaml", "a file that is not valid YAML")

rules.error("documents", "more than one document")

rules.error("alias", "a text that refers to another place")

rules.error("tag", "a YAML tag")

rules.error("depth", "lists and mappings that are nested too deep")

rules.error("duplicate-key", "a repeated key")

rules.error("empty", "a missing value")

rules.error("party-twice", "two Parties with one code or name")

rules.warning("form", "not in the standard form")

rules.error("catalogue", "a translation catalogue that cannot be read")

rules.warning("figures", "translated numbers that differ from the text")

rules.error("type", "a value of the wrong kind")

rules.error("unquoted", "missing quotation marks")

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
    for fact in listed_facts(corpus):
        if not fact.steps and kinds.setdefault(fact.address, fact.kind) != fact.kind:
            values = {"address": fact.address, "kinds": kinds[fact.address]}
            message = worded("'{address}' is also the id of a record of another kind: {kinds}", **values)
            yield Fault(message, (fact.kind, fact.id, "id"), worded("give one of the records another id"))


# new-code  act:2016-05-31  be-cp-1867/417/49  CETS201.20(1)(f):cp-1867/383bis:1; not 2027-01-01, my day, new@code
_ID = re.compile(r"[^\W\d_][^\s@'\"]*")


_NUMBERED = {Provision, Instrument, Section, Item}
"""Records whose ids are or contain numbers, or are never typed."""


@rules.error("id-form", "an id that cannot be typed")
def _id_form(corpus: Corpus) -> Iterator[Fault]:
    """Skips records with numbers."""
    for field in FIELDS[Corpus]:
        if not field.many or "id" not in field.of._fields or field.of in _NUMBERED:
            continue
        kind = kind_of_record(field.of)
        for ident in dict.fromkeys(each.id for each in getattr(corpus, field.name)):
            if not _ID.fullmatch(ident):
                steps = (kind, ident) if kind == "date" else (kind, ident, "id")
                hint = worded("begin it with a letter; use no spaces, quotation marks or @")
                yield Fault(worded("'{ident}' cannot be used as the name of a record", ident=ident), steps, hint)


@rules.error("dangling", "an unknown id")
def _dangling(corpus: Corpus) -> Iterator[Fault]:
    kinds = ("act", "provision", "item", "aspect", "source", "holder", "code", "instrument", "recommendation")
    known = {kind: set(getattr(corpus, kind)) for kind in kinds}
    known["source"] |= known["act"] | corpus.decision.keys()  # a link is read again with a decision
    hints: dict[tuple[str, str], str] = {}  # the same unknown id may occur in many places
    for kind, ident, steps in id_references(corpus):
        if ident and ident not in known[kind]:
            hint = hints.get((kind, ident)) or _way_out(ident, sorted(known[kind]))
            hints[kind, ident] = hint
            names = word("a.source or act" if kind == "source" else f"a.{kind}", spoken())
            yield Fault(worded("'{ident}' is not the id of {names}", ident=ident, names=names), steps, hint)


def _way_out(ident: str, known: list[str]) -> str:
    """Return a hint with a similar id, if any."""
    ending = [each for each in known if each.endswith(f"/{ident}")]
    near = ending or difflib.get_close_matches(ident, known, 1)
    return worded("did you mean '{near}'?", near=near[0]) if near else worded("add the record, or correct the id")


IdReference = tuple[str, str, PathSteps]
"""The kind of record referred to, the id, and the place of the reference."""

_NAMING = {kind: tuple(each for each in fields if each.names) for kind, fields in FIELDS.items()}
"""The fields of each class of the model that contain ids of other records."""


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

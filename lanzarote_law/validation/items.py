"""Rules for items: they are numbered like their instrument, and have what they need."""

import re
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from lanzarote_law import model
from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.grammar.typed_references import ConventionRef, ItemRef
from lanzarote_law.model import Applicable, Corpus, Item, ItemKind, Reservation, ReservationState
from lanzarote_law.validation.data_rule import DataRules, Fault, PathSteps
from lanzarote_law.wording import worded

rules = DataRules()


@rules.error("item-number", "not numbered like its instrument", "items")
def _item_number(corpus: Corpus, item: Item) -> Iterator[Fault]:
    yield from _unlike(_reader(corpus, item), item.id, ("id",))


@rules.error("item-applies", "applicability unknown, but no condition stated", "applicability")
def _item_applies(_: Corpus, applicability: model.Applicability) -> Iterator[Fault]:
    if applicability.applies is Applicable.UNKNOWN and not applicability.applies_if:
        message = worded("whether the item applies is unknown, but the record does not say on what this depends")
        yield Fault(message, ("applies",), worded("add the key `if`"))


@rules.warning("party-words", "no country code or adjectives of the Party")
def _party_words(corpus: Corpus) -> Iterator[Fault]:
    if not corpus.party_code:
        yield Fault(
            worded("no country code is recorded for the Party"), ("file", "party.yaml"), worded('add it: code: "xx"')
        )
    if not corpus.adjective.every:
        hint = worded("add them: adjective: {example}", example="{en: [...], fr: [...], nl: [...]}")
        yield Fault(worded("the adjectives of the Party are not recorded"), ("file", "party.yaml"), hint)


@rules.error("party-language", "a language that is not a code")
def _party_language(corpus: Corpus) -> Iterator[Fault]:
    for index, code in enumerate(corpus.languages.split()):
        if not re.fullmatch("[a-z]{2,3}", code):
            message = worded("'{code}' is not the code of a language", code=code)
            yield Fault(message, ("file", "party.yaml", "languages", index), worded("write its code: de, fr, nl"))


@rules.warning("reference-day", "no reference date")
def _reference_day(corpus: Corpus) -> Iterator[Fault]:
    for each in corpus.instruments:
        if each.id not in corpus.compared_with:
            message = worded("no reference date is recorded for {instrument}", instrument=each.id)
            yield Fault(
                message, ("file", "party.yaml", "reference_days"), worded("add the date under `reference_days`")
            )


@rules.warning("researched-from", "no start of the researched period")
def _researched_from(corpus: Corpus) -> Iterator[Fault]:
    if corpus.researched_from == date.min:
        message = worded("the first date for which the law was researched is not recorded")
        yield Fault(message, ("file", "party.yaml", "researched_from"), worded("add the key `researched_from`"))


@rules.error("item-practice", "practice answered by law", "items")
def _item_practice(corpus: Corpus, item: Item) -> Iterator[Fault]:
    if item.kind is ItemKind.PRACTICE and corpus.links_of_item.get(item.id):
        with suppress(NotUnderstoodError):  # if its number cannot be read, no other fault of the item is reported
            _reader(corpus, item).parse(item.id)
            message = worded("the item is about practice, so its links have no effect on any status")
            yield Fault(message, ("kind",), worded("set `kind: law`, or move the links"))


def _reader(corpus: Corpus, item: Item) -> type[ConventionRef | ItemRef]:
    return ConventionRef if corpus.is_of_treaty(item) else ItemRef


def _unlike(reader: type[ConventionRef | ItemRef], number: str, steps: PathSteps) -> Iterator[Fault]:
    """Yield the reason why a number is not written as its instrument is cited."""
    try:
        written = str(reader.parse(number))
    except NotUnderstoodError as error:
        yield Fault(error.message, steps, error.hint)
        return
    if written != number:
        yield Fault(worded("'{number}' must be written as '{written}'", number=number, written=written), steps)


@rules.error("convention-point", "not a point of the Convention", "items.convention positions.convention")
def _convention_point(_: Corpus, _record: Item | model.Position, point: str) -> Iterator[Fault]:
    yield from _unlike(ConventionRef, point, ())


@rules.error("section-item", "sections that do not match the items")
def _section_item(corpus: Corpus) -> Iterator[Fault]:
    heads: dict[str, dict[str, str]] = defaultdict(dict)
    for item in corpus.items:
        heads[item.instrument].setdefault(corpus.reference(item.id).parts[0], item.id)
    listed: dict[str, dict[str, str]] = defaultdict(dict)
    for section in corpus.sections:
        for index, number in enumerate(section.items):
            first = listed[section.instrument].setdefault(number, section.id)
            steps = ("section", section.id, "items", index)
            if number not in heads[section.instrument]:
                values = {"instrument": section.instrument, "number": number}
                message = worded("no item of {instrument} has the number '{number}'", **values)
                yield Fault(message, steps, worded("remove the number, or add the item"))
            elif first != section.id or number in section.items[:index]:
                message = worded("'{number}' is already in the section {first}", number=number, first=first)
                yield Fault(message, steps, worded("remove the number from one of the sections"))
    for instrument, sections in listed.items():
        for number, head in heads[instrument].items():
            if number not in sections:
                message = worded("no section lists '{number}', so coverage by section omits it", number=number)
                yield Fault(message, ("item", head, "id"), worded("add the number to a section"))


@rules.error("reservation-withdrawn", "a withdrawal that does not fit its reservation", "reservations")
def _reservation_withdrawn(_: Corpus, made: Reservation) -> Iterator[Fault]:
    if made.withdrawn and made.reservation is not ReservationState.WITHDRAWN:
        message = worded("a withdrawal is recorded, but the reservation is marked {state}", state=made.reservation)
        yield Fault(message, ("reservation",), worded("write `reservation: withdrawn`, or remove the withdrawal"))
    if made.withdrawn and made.on and made.withdrawn.on <= made.on:
        values = {"made": made.on, "day": made.withdrawn.on}
        message = worded("the reservation was made on {made}, but withdrawn on {day}", **values)
        yield Fault(message, ("withdrawn", "day"), worded("correct one of the two dates"))


@rules.warning("withdrawal-day", "a withdrawal without its date", "reservations")
def _withdrawal_day(_: Corpus, made: Reservation) -> Iterator[Fault]:
    if made.reservation is ReservationState.WITHDRAWN and not made.withdrawn:
        message = worded("the date on which the reservation was withdrawn is not recorded")
        hint = worded(
            "add the date under `withdrawn`, with its source and its mark; `day` is the date on which "
            "the reservation was made"
        )
        yield Fault(message, ("reservation",), hint)

"""Finds citations of future law whose entry into force the document states itself, as a circular on a reform does."""

from collections.abc import Iterator, Sequence
from datetime import date

from lanzarote_law.checking.former_law_clauses import possible_starts
from lanzarote_law.citations.cited_records import CitedLaw
from lanzarote_law.citations.clauses import clause_bounds
from lanzarote_law.grammar import coming_law_phrases, entry_into_force, verb_tenses
from lanzarote_law.grammar.date_expressions import DATE, next_day, parse_span
from lanzarote_law.model import Corpus

_BEGINNING = 4
"""A text says at its beginning what stands in its first part of so many."""
_TITLE = 400
"""Characters in which a bill calls itself one."""


def mark_announced_law(corpus: Corpus, on: date, text: str, cited: Sequence[CitedLaw]) -> tuple[CitedLaw, ...]:
    """The citations; those of future law whose start date the text states are marked as future.

    Of a text that says so at its beginning, or is a bill, all of them are; else not those that it calls law of today.
    """
    coming = {index for index, each in enumerate(cited) if each.in_force is False and not (each.former or each.coming)}
    days = dict(_announced(on, text)) if coming else {}
    is_a_bill = bool(days) and coming_law_phrases.PROPOSED.search(text, 0, _TITLE) is not None
    found = list(cited)
    for index in coming if days else ():
        each = cited[index]
        provisions = [corpus.provision[ident] for ident in each.provisions]
        places = [days[day] for day in possible_starts(corpus, provisions) if day in days]
        if not places or not all(provision.start and on < provision.start for provision in provisions):
            continue
        around = clause_bounds(text, each.citation.start, each.citation.end)
        if is_a_bill or min(places) * _BEGINNING < len(text) or not verb_tenses.IN_FORCE.search(text, *around):
            found[index] = each._replace(coming=True)
    return tuple(found)


def _announced(on: date, text: str) -> Iterator[tuple[date | None, int]]:
    """The days after a day on which something enters into force by a text, the last one first, and where it says so."""
    for enters in reversed(list(entry_into_force.find_entries_into_force(text))):
        around = clause_bounds(text, enters.start(), enters.end())
        for match in entry_into_force.ON_A_DAY_OF_THE_YEAR.finditer(text, *around):
            yield next_day(match, on), match.start()
        for match in entry_into_force.ON_A_DAY.finditer(text, *around):
            at = parse_span(DATE.fullmatch(match["date"]))
            if at and at.is_a_day and on < at.first:
                yield at.first, match.start()

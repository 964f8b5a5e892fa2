"""Law to come of which a document itself says when it enters into force, as a circular on a reform does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.citations.clauses import clause
from lanzarote_law.grammar import beginnings, pastlaw
from lanzarote_law.grammar.timespans import TOLD, span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from lanzarote_law.citations.meaning import Meaning
    from lanzarote_law.model import Corpus, Provision


def with_announced(corpus: Corpus, on: date, text: str, cited: Sequence[Meaning]) -> tuple[Meaning, ...]:
    """The citations, those marked as law to come that begins on a day which the text announces.

    Of a text that says so at its beginning, or is a bill, all of them are; else not those that it calls law of today.
    """
    if not any(each.in_force is False and not each.former and not each.coming for each in cited):
        return tuple(cited)
    days = dict(_announced(on, text))
    return tuple(
        each._replace(coming=True) if _is_announced(corpus, on, text, each, days) else each for each in cited
    )


_BEGINNING = 4
"""A text says at its beginning what stands in its first part of so many."""
_TITLE = 400
"""Characters in which a bill calls itself one."""


def _announced(on: date, text: str) -> Iterator[tuple[date, int]]:
    """The days after a day on which something enters into force by a text, the last one first, and where it says so."""
    for enters in reversed(list(beginnings.entering(text))):
        begin, close = clause(text, enters.start(), enters.end())
        for match in beginnings.ON_A_DAY.finditer(text, begin, close):
            told = TOLD.fullmatch(match["told"])
            at = span(told) if told else None
            if at and at.is_a_day and on < at.first:
                yield at.first, match.start()


def _is_announced(corpus: Corpus, on: date, text: str, each: Meaning, days: dict[date, int]) -> bool:
    if each.in_force is not False or each.former or each.coming or not days:
        return False
    provisions = [corpus.provision[ident] for ident in each.provisions]
    told = [days[day] for provision in provisions for day in _days_of(corpus, provision) if day in days]
    if not told or not all(provision.start and on < provision.start for provision in provisions):
        return False
    is_about_it = min(told) * _BEGINNING < len(text) or pastlaw.PROPOSED.search(text, 0, _TITLE) is not None
    return is_about_it or not _is_called_law_of_today(text, each)


def _days_of(corpus: Corpus, provision: Provision) -> tuple[date, ...]:
    """The day on which an article begins, and those for which that was fixed before."""
    named = corpus.named_date.get(provision.versions[0].date_name)
    return (*([provision.start] if provision.start else ()), *(named.was if named else ()))


def _is_called_law_of_today(text: str, each: Meaning) -> bool:
    begin, close = clause(text, each.citation.start, each.citation.end)
    return pastlaw.IN_FORCE.search(text, begin, close) is not None

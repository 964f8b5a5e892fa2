"""Finds passages of a document on former law, by their headings and the labels of their lines.

`Vroeger`, `The 2022 chapter`, `1 June 2022 to 31 August 2026 – arts. 417/5 ff.`; a concordance, a bibliography, the
statements of others. A time that is told must lie in the life of an article, and nothing may be said of it as of law.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from lanzarote_law.citations.cited_records import CitedLaw
from lanzarote_law.grammar import clause_boundaries, former_law_headings, period_phrases, verb_tenses
from lanzarote_law.grammar.date_expressions import DATE, TimeSpan, parse_span
from lanzarote_law.grammar.text_prefilter import line_starts
from lanzarote_law.model import Corpus, Provision


class _Stretch(NamedTuple):
    """A part of a text, and what shows that it is about law of the past."""

    start: int
    end: int
    heading: re.Pattern[str] | None = None
    times: tuple[TimeSpan, ...] = ()
    """Those of which it speaks: an article must have been law at each."""


def mark_former_passages(
    corpus: Corpus, on: date, text: str, cited: Sequence[CitedLaw], headings: Sequence[tuple[int, int, int]]
) -> tuple[CitedLaw, ...]:
    """The citations; those in a passage headed as former law are marked, if the data agree with its period."""
    found = list(cited)
    places = [each.citation.start for each in cited]
    for stretch in (*_under_headings(text, headings), *_labelled(text)):
        if any(on < at.end for at in stretch.times):
            continue
        for index in range(bisect_left(places, stretch.start), bisect_left(places, stretch.end)):
            each = found[index]
            provisions = [corpus.provision[ident] for ident in each.provisions]
            if stretch.heading is former_law_headings.HEADING_OF_STATEMENTS:
                each = found[index] = each._replace(of_others=True)
            of_a_title = (
                stretch.heading is former_law_headings.HEADING_OF_SOURCES
            )  # whose articles are cited in it as of its time
            if (
                (each.in_force is False or (provisions and of_a_title))
                and not each.coming
                and _is_former(text, each, stretch, provisions)
            ):
                found[index] = each._replace(former=True)
    return tuple(found)


def _is_former(text: str, each: CitedLaw, stretch: _Stretch, provisions: Sequence[Provision]) -> bool:
    line = _line(text, each.citation.start, each.citation.end)
    if stretch.heading is former_law_headings.HEADING_OF_SOURCES:
        begin = text.rfind("\n", 0, each.citation.start) + 1  # the cells behind it may be on lines of their own
        return not verb_tenses.IN_FORCE.search(line) and bool(
            former_law_headings.A_SOURCE.search(text, begin, begin + 250)
        )
    if stretch.heading is former_law_headings.HEADING_OF_STATEMENTS:
        return True
    if verb_tenses.IN_FORCE.search(line) or verb_tenses.STILL.search(line):
        return False
    if stretch.heading is former_law_headings.HEADING_OF_A_YEAR:
        return any(at.has(one.start) for at in stretch.times for one in provisions if one.start)
    return all(any(at.meets(one.start, one.end) for one in provisions) for at in stretch.times)


def _line(text: str, start: int, end: int) -> str:
    close = text.find("\n", end)
    return text[text.rfind("\n", 0, start) + 1 : close if close >= 0 else len(text)]


def _under_headings(text: str, headings: Sequence[tuple[int, int, int]]) -> Iterator[_Stretch]:
    for index, (start, end, level) in enumerate(headings):
        words = text[start:end].strip()
        for heading in _HEADINGS:
            match = heading.match(words)
            times = _times(match) if match else ()
            if times is not None and match:
                close = next((at for at, _, other in headings[index + 1 :] if other <= level), len(text))
                yield _Stretch(end, close, heading, times)
                break


_HEADINGS = (
    former_law_headings.HEADING_OF_A_PERIOD,
    former_law_headings.HEADING_OF_A_YEAR,
    former_law_headings.HEADING_OF_THE_PAST,
    former_law_headings.HEADING_OF_A_CONCORDANCE,
    former_law_headings.HEADING_OF_SOURCES,
    former_law_headings.HEADING_OF_STATEMENTS,
)


def _labelled(text: str) -> Iterator[_Stretch]:
    for match in filter(None, (period_phrases.LABEL_OF_A_PERIOD.match(text, start) for start in line_starts(text))):
        close = clause_boundaries.END_OF_A_LINE.search(text, match.end())
        times = _times(match)
        if times and close:
            yield _Stretch(match.end(), close.start(), times=times)


def _times(match: re.Match[str]) -> tuple[TimeSpan, ...] | None:
    """The periods that a match states: the first and last day, or the day before an end; None if these are no dates."""
    groups = match.groupdict()
    words_of = {name: groups[name] for name in ("from", "to", "year", "until") if groups.get(name)}
    times = [parse_span(DATE.fullmatch(words)) for words in words_of.values()]
    found = tuple(at for at in times if at)
    if "until" in words_of and found:
        first = found[0].first
        return (TimeSpan(first - timedelta(days=1), first if groups["before"] else found[0].end),)
    return found if len(found) == len(words_of) else None

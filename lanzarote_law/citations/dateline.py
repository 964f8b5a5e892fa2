"""The day that a document bears in its head: `Brussels, 14 March 2019`, `Bruxelles, le 14 mars 2019`, a day alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.grammar import timespans

if TYPE_CHECKING:
    from datetime import date

_LINES = 25
"""Lines with words, in which the head of a document ends at the latest."""
_LENGTH = 80
"""Characters of a line that can be one of a head; a sentence that ends with a day is longer."""
_BEFORE = 5
"""Words before the day in such a line: a place, `Date:`, `le`."""


def day_of(text: str) -> date | None:
    r"""The first day that a line of the head ends with; None where there is none.

    >>> day_of("Comments on the reply\nBrussels, 14 March 2019\n\nOn 1 June 2022 the law changed.")
    datetime.date(2019, 3, 14)
    >>> day_of("Article 383bis was amended by the law that parliament passed on 31 May 2016.")
    """
    lines = [line.strip(" \t#*_|") for line in text[: _LINES * 400].splitlines()]
    for line in [each for each in lines if each][:_LINES]:
        found = list(timespans.TOLD.finditer(line)) if len(line) <= _LENGTH else []
        if found and not line[found[-1].end() :].strip(" .)") and len(line[: found[-1].start()].split()) <= _BEFORE:
            span = timespans.span(found[-1])
            if span and (span.end - span.first).days == 1:
                return span.first
    return None

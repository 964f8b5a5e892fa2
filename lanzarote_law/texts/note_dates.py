"""The acts and dates in a note, as written and as calendar dates."""

import re
from datetime import date

ACT_PATTERN = re.compile(
    r"(?P<kind>\b[A-Z][A-Z.]{0,9}(?:-[A-Z]{1,4})?)?[ \u00a0]*\[?"
    r"(?:(?P<dossier>(?P<iso>\d{4}-\d\d-\d\d)(?:/\d{1,3})?)|(?P<day>[\dO]\d[-/.]\d\d[-/.]\d{4}))\b"
)
"""An act: by file number, or by date only."""
IN_FORCE_PATTERN = re.compile(
    r"(?:en\s+vigueur|inwerkingtreding|entr[ée]e\s+en\s+vigueur|\bE\.?D\.?|\bE\.?V\.?)\s*:?\s*"
    r"(?P<on>[\dO]\d[-/.]\d\d[-/.]\d{4}|\d{4}-\d\d-\d\d)",
    re.IGNORECASE,
)
"""The date of entry into force of the act."""


def parse_note_date(text: str) -> date | None:
    """The date in a note: 18-06-2016, 2016-06-18, also with the letter O for zero; None if it is not a date.

    >>> parse_note_date("O2-04-2007"), parse_note_date("1998-10-02"), parse_note_date("31-02-2016")
    (datetime.date(2007, 4, 2), datetime.date(1998, 10, 2), None)
    """
    parts = [int(each) for each in re.split(r"[-/.]", text.replace("O", "0")) if each.isdigit()]
    if len(parts) != 3:  # noqa: PLR2004  # a day, a month and a year
        return None
    year, month, day = parts if len(re.split(r"[-/.]", text)[0]) > 2 else reversed(parts)  # noqa: PLR2004
    try:
        return date(year, month, day)
    except ValueError:
        return None


def impossible_dates(note: str) -> tuple[str, ...]:
    """The impossible dates in a note on an act, as written.

    >>> impossible_dates("<L 2016-05-31/02, art. 6; En vigueur : 31-02-2017>")
    ('31-02-2017',)
    """
    act = ACT_PATTERN.search(note)
    if act is None:
        return ()
    force = IN_FORCE_PATTERN.search(note, act.end())
    written = (act["iso"] or act["day"], force["on"] if force else "")
    return tuple(each for each in written if each and parse_note_date(each) is None)

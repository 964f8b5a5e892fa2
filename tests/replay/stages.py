"""The stages of the replay: which articles, and what is known when."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

NAMED = (
    "be-cp-1867/383bis",
    "be-cp-1867/371/1",
    *(f"be-cp-1867/417/{number}" for number in (8, 9, 10, *range(43, 50))),
    *(f"be-cp-2024/{number}" for number in (135, 136, 137, *range(170, 177))),
)
"""The articles whose history is replayed, with every link to them."""


class Stage(NamedTuple):
    """A state of the data: the day of the last act or document that is known, and the last day of law that is known."""

    known: date
    day: date

    @property
    def name(self) -> str:
        """What its files are called."""
        return self.known.isoformat()


BEGIN = Stage(date(2015, 12, 31), date(2015, 12, 31))
NEW_CODE = date(2026, 9, 1)
STAGES = (
    BEGIN,
    Stage(date(2016, 2, 1), date(2016, 2, 29)),
    Stage(date(2016, 5, 31), date(2016, 6, 18)),
    Stage(date(2018, 1, 26), date(2018, 1, 26)),
    Stage(date(2020, 5, 4), date(2020, 7, 1)),
    Stage(date(2022, 3, 21), date(2022, 6, 1)),
    Stage(date(2024, 2, 29), NEW_CODE),
    Stage(date(2026, 3, 30), NEW_CODE),
)
"""The data of 2015, then a stage for each law, and one for the comments of 26 January 2018."""

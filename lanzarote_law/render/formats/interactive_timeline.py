"""The data of the interactive part of an HTML report: dates of changes, and each row on these dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from lanzarote_law.render.formats.blocks import Bar


class StandingText(NamedTuple):
    """How an item or an article stands, in words: never without what that holds only for, and how it was checked."""

    key: str
    """The status as the data name it: `covered`, `in force`; by it rows are chosen."""
    style: str
    word: str
    rest: str = ""
    """Its limits and flags, in brackets, as they follow the word."""
    mark: str = ""
    """What it rests on at its weakest; empty where it rests on nothing."""
    limited: bool = False
    """Whether it holds only within a limit."""
    checked: bool = False
    """Whether all that it rests on was seen in the original."""


class StandingChange(NamedTuple):
    """The first day of a standing."""

    on: date
    told: StandingText


class ArticleLifetime(NamedTuple):
    """An article behind an item: its days, and what it does for the item."""

    article: str
    link: str
    """Its official page, where one is known."""
    subject: str
    start: date | None
    """Its first day for the item; None where that is not recorded."""
    end: date | None
    """The first day without it; that of its start where it counts as never in force."""
    period: str
    """These days in words."""
    extent: str
    """How far it answers, one of `pictures.EXTENTS`: by it the bar is filled."""
    does: tuple[str, ...]
    """What each of its links says: the role, the extent, on whose word, how checked."""
    limits: tuple[str, ...] = ()


class RowHistory(NamedTuple):
    """An item or an article with all its standings, the earliest first."""

    name: str
    """Its number, as people write it."""
    title: str
    turns: tuple[StandingChange, ...]
    link: str = ""
    more: str = ""
    """Of an article: the items that it answers."""
    lives: tuple[ArticleLifetime, ...] = ()
    """Of an item: the articles behind it."""

    def told(self, on: date) -> StandingText:
        """How it stands on a day: as on the last day before it on which anything changed."""
        return [turn.told for turn in self.turns if turn.on <= on or turn is self.turns[0]][-1]


class ItemRows(NamedTuple):
    """The items of one instrument."""

    title: str
    then: date
    """The day with which the others are compared."""
    rows: tuple[RowHistory, ...]
    bars: tuple[Bar, ...]
    """How many items had which status in each regime."""
    limited: tuple[str, ...]
    """Of each bar, how many of these hold only within a limit, and how many were checked."""


class ChangeDate(NamedTuple):
    """A day on which anything changed."""

    on: date
    day: str
    """The same in words."""
    what: str
    """What changed."""


class Period(NamedTuple):
    """A period of the law."""

    title: str
    start: date | None
    until: date | None
    """The first day of the next one."""


class Timeline(NamedTuple):
    """How everything stood on every day, from which a page redraws itself."""

    on: date
    """The day of the report."""
    first: date
    """The first day for which the law was researched."""
    stops: tuple[ChangeDate, ...]
    groups: tuple[ItemRows, ...]
    articles: tuple[RowHistory, ...]
    regimes: tuple[Period, ...]
    legend: tuple[tuple[str, str, str], ...]
    """Each status that occurs: its key, its word, and what it means."""
    states: tuple[tuple[str, str], ...]
    """The same of articles: its key and its word."""

"""SVG charts for reports: items by status, and the articles that answer an item over time.

Each part has a letter and a pattern besides its colour; the colours stand in the style of the page. What a picture
shows is told in its description too, and in a table or a list beside it.
"""

from __future__ import annotations

from html import escape
from string import ascii_uppercase
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.render.formats.blocks import shares_text
from lanzarote_law.typography import printable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from lanzarote_law.render.formats.blocks import Bar
    from lanzarote_law.render.formats.interactive_timeline import ArticleLifetime, Period

_WIDTH = 720
_BAR = 480
_LABEL = 150
"""What the names of the articles take at the left."""
_LETTER = 14
"""As wide is a part that has room for its letter."""
EXTENTS = ("full", "implied", "partial", "asserted", "exempts", "disputed", "annulled")
"""How far an article answers, in the order of letters and patterns."""

_LINES = {
    1: '<path d="M-2 2l4-4M0 8l8-8M6 10l4-4"/>',
    2: '<circle cx="4" cy="4" r="1.6"/>',
    3: '<path d="M0 4h8"/>',
    4: '<path d="M4 0v8"/>',
    5: '<path d="M-2 6l4 4M0 0l8 8M6-2l4 4"/>',
    6: '<path d="M0 0l8 8M8 0l-8 8"/>',
    7: '<path d="M0 4h8M4 0v8"/>',
}


def patterns() -> str:
    """What the parts of pictures are filled with; stands once in a page, before them."""
    each = "".join(
        f'<pattern id="p{number}" width="8" height="8" patternUnits="userSpaceOnUse">{lines}</pattern>'
        for number, lines in _LINES.items()
    )
    return f'<svg class="patterns" width="0" height="0" aria-hidden="true"><defs>{each}</defs></svg>'


def swatch(index: int, style: str) -> str:
    """The sample of a part beside its word, with its letter."""
    part = _part(_Area(0, 0, 22, 16), index, style, letter=True)
    return f'<svg class="swatch" width="22" height="16" aria-hidden="true">{part}</svg>'


def bar(ident: str, shown: Bar, most: int) -> str:
    """A bar beside whose title and parts it stands; as long as the page for as many as `most`."""
    parts, left = [], 0.0
    for index, share in shown.signed():
        width = share.size * _BAR / (most or 1)
        if share.size:
            parts.append(_part(_Area(left, 1, width, 24), index, share.style, letter=width >= _LETTER))
        left += width
    return _picture(_Told(ident, shown.title, shares_text(shown)), "bar", (_BAR, 26), parts)


def longest(shown: Sequence[Bar]) -> int:
    """How many things the longest of some bars counts."""
    return max((sum(share.size for share in each.shares) for each in shown), default=0)


class Axis(NamedTuple):
    """The days at the left and the right end of a picture of time."""

    start: date
    end: date

    def place(self, on: date) -> float:
        """How far from the left a day stands."""
        share = (on - self.start).days / (self.end - self.start).days
        return round(_LABEL + min(max(share, 0), 1) * (_WIDTH - _LABEL), 1)


def scale(axis: Axis) -> list[str | int]:
    """The same for what moves a line in it: its days, where they stand."""
    return [axis.start.isoformat(), axis.end.isoformat(), _LABEL, _WIDTH]


class Days(NamedTuple):
    """The days that lines mark in a picture of time."""

    then: date
    now: date


def article_timelines(
    told: tuple[str, str, str], lives: Sequence[ArticleLifetime], regimes: Sequence[Period], axis: Axis, days: Days
) -> str:
    """A line of time for each article, on the periods of the law; by its id, its title and its description."""
    bottom = 44 + 26 * len(lives)
    parts = [*_regimes(regimes, axis, bottom)]
    for number, each in enumerate(lives):
        parts += _line(each, 44 + 26 * number, axis)
    parts += [_mark("then", axis.place(days.then), bottom), _mark("now", axis.place(days.now), bottom)]
    parts += [
        f'<text class="year" x="{axis.place(day)}" y="{bottom + 14}">{day.year}</text>'
        for year in range(axis.start.year + 1, axis.end.year)
        if year % 2 == 0
        for day in [axis.start.replace(year=year, month=1, day=1)]
    ]
    return _picture(_Told(*told), "life", (_WIDTH, bottom + 20), parts)


def _regimes(regimes: Sequence[Period], axis: Axis, bottom: int) -> list[str]:
    parts = []
    for number, each in enumerate(regimes):
        left = axis.place(each.start or axis.start)
        right = axis.place(each.until or axis.end)
        look = "odd" if number % 2 else "even"
        parts.append(
            f'<rect class="regime {look}" x="{left}" y="34" width="{right - left:.1f}" height="{bottom - 34}"/>'
        )
        at_end = each.until is None
        anchor = f'x="{right}" text-anchor="end"' if at_end else f'x="{left + 2:.1f}"'
        parts.append(f'<text class="regime" {anchor} y="{28 if number % 2 else 12}">{_safe(each.title)}</text>')
    return parts


def _line(each: ArticleLifetime, top: int, axis: Axis) -> list[str]:
    """The name of an article and its bar: with arrows where it reaches over the edge, none if it never was in force."""
    parts = [f'<text x="0" y="{top + 17}">{_safe(each.article)}</text>']
    if each.start and each.start == each.end:
        return parts
    left = axis.place(each.start or axis.start)
    right = axis.place(each.end or axis.end)
    place = _Area(left, top + 3, right - left, 18)
    if right > left:
        parts.append(_part(place, EXTENTS.index(each.extent), f"x-{each.extent}", letter=place.width >= _LETTER))
    if each.start is None:
        parts.append(f'<text class="unknown" x="{left + 2:.1f}" y="{top + 17}">?</text>')
    elif each.start < axis.start:
        parts.append(f'<path class="open" d="M{left + 8:.1f} {top + 3}l-8 9l8 9z"/>')
    if each.end is None:
        parts.append(f'<path class="open" d="M{right - 8:.1f} {top + 3}l8 9l-8 9z"/>')
    return parts


def _mark(name: str, place: float, bottom: int) -> str:
    return f'<line class="{name}" x1="{place}" x2="{place}" y1="34" y2="{bottom}"/>'


class _Area(NamedTuple):
    left: float
    top: float
    width: float
    height: float


class _Told(NamedTuple):
    ident: str
    title: str
    description: str


def _part(place: _Area, index: int, style: str, *, letter: bool) -> str:
    """A part of a bar: its colour, over it its pattern, over that its letter."""
    size = f'x="{place.left:.1f}" y="{place.top}" width="{place.width:.1f}" height="{place.height}"'
    pattern = index % (len(_LINES) + 1)
    parts = [f'<rect class="f {style or "strong"}" {size}/>']
    if pattern:
        parts.append(f'<rect fill="url(#p{pattern})" {size}/>')
    if letter:
        middle, foot = place.left + place.width / 2, place.top + place.height / 2 + 4
        box = f'x="{middle - 6:.1f}" y="{place.top + 2}" width="12" height="{place.height - 4}"'
        parts.append(
            f'<rect class="paper" {box}/><text class="letter" x="{middle:.1f}" y="{foot}">{sign(index)}</text>'
        )
    return "".join(parts)


def sign(index: int) -> str:
    """The letter of a part."""
    return ascii_uppercase[index % len(ascii_uppercase)]


def _picture(told: _Told, look: str, size: tuple[int, int], parts: Sequence[str]) -> str:
    ident = told.ident
    return (
        f'<svg class="picture {look}" viewBox="0 0 {size[0]} {size[1]}" role="img"'
        f' aria-labelledby="{ident}-title {ident}-told">'
        f'<title id="{ident}-title">{_safe(told.title)}</title><desc id="{ident}-told">{_safe(told.description)}</desc>'
        f"{''.join(parts)}</svg>"
    )


def _safe(text: str) -> str:
    return escape(printable(text))

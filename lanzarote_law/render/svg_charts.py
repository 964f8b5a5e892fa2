"""SVG charts for reports: items by status.

Each part has a letter and a pattern besides its colour; the colours stand in the style of the page. What a picture
shows is told in its description too, and in a table or a list beside it.
"""

from html import escape
from string import ascii_uppercase
from typing import NamedTuple

from lanzarote_law.render.blocks import Bar, shares_text
from lanzarote_law.typography import printable

_BAR = 480
_LETTER = 14
"""As wide is a part that has room for its letter."""

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


def bar(ident: str, shown: Bar) -> str:
    """A bar beside whose title and parts it stands, as broad as the page whatever it counts."""
    parts, left, total = [], 0.0, sum(share.size for share in shown.shares)
    for index, share in shown.signed():
        width = share.size * _BAR / (total or 1)
        if share.size:
            parts.append(_part(_Area(left, 1, width, 24), index, share.style, letter=width >= _LETTER))
        left += width
    return (
        f'<svg class="picture bar" viewBox="0 0 {_BAR} 26" role="img" aria-labelledby="{ident}-title {ident}-told">'
        f'<title id="{ident}-title">{_safe(shown.title)}</title>'
        f'<desc id="{ident}-told">{_safe(shares_text(shown))}</desc>{"".join(parts)}</svg>'
    )


class _Area(NamedTuple):
    left: float
    top: float
    width: float
    height: float


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


def _safe(text: str) -> str:
    return escape(printable(text))

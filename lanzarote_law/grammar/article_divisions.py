"""How an article is divided: `§ 1 (a-f), § 2`, `§ 1 (al. 1-2, 1-3°), § 2 (al. 1)`; a place stands within another one.

A place is a paragraph (`§ 1`), an alinéa (`al. 2`), a point (`1°`), a letter (`a`) or an indent (`/1`). Where no alinéa
is written, it is not recorded how many there are; any other place that is not written does not exist. `al.` alone is an
article with nothing but alinéas, of which nobody counted how many.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from lanzarote_law.errors import NotUnderstoodError
from lanzarote_law.grammar.latin_suffixes_and_ordinals import LAST
from lanzarote_law.grammar.pinpoints import NOWHERE, Pinpoint, each_value
from lanzarote_law.grammar.word_patterns import lazy_regex
from lanzarote_law.wording import worded

UNCOUNTED = "al."
_FIGURE = r"[1-9]\d?(?:/\d+)?(?:[a-z]{3,})?"
_LETTER = r"[a-z](?![a-z])"
_PLACES = lazy_regex(
    rf"(?P<sign>§ |al\. |/|)(?P<values>(?:{_FIGURE}|{_LETTER})(?:-(?:[1-9]\d?|{_LETTER}))?)(?P<degree>°?)"
)
# a paragraph, an alinéa, an indent; a point; a letter
_SIGNED = lazy_regex(r"(?:§ |al\. |/)\d[\w/]*|\d+[a-z]*°|[a-z]")


class Division(NamedTuple):
    """A place of an article, with the places inside that place."""

    name: str
    inside: "tuple[Division, ...]" = ()


@lru_cache(maxsize=1024)
def parse_divisions(text: str) -> tuple[Division, ...]:
    """The places of an article. Raises NotUnderstoodError.

    >>> [each.name for each in parse_divisions("§ 1-2 (1-2°), § 3")]
    ['§ 1', '§ 2', '§ 3']
    """
    found, end = _read(text, 0) if text not in {"", UNCOUNTED} else ((), len(text))
    if end < len(text):
        raise _not_read(text, end)
    return found


def _read(text: str, start: int) -> tuple[tuple[Division, ...], int]:
    """The places from a place in a text on, and where they end."""
    found: list[Division] = []
    while True:
        match = _PLACES.match(text, start)
        names = [f"{match['sign']}{value}{match['degree']}" for value in each_value(match["values"])] if match else []
        if match is None or not names or not all(map(_SIGNED.fullmatch, names)):
            raise _not_read(text, start)
        inside: tuple[Division, ...] = ()
        end = match.end()
        if text.startswith(" (", end):
            inside, end = _read(text, end + 2)
            if not text.startswith(")", end):
                raise _not_read(text, end)
            end += 1
        found += [Division(name, inside) for name in names]
        if not text.startswith(", ", end):
            return tuple(found), end
        start = end + 2


def _not_read(text: str, end: int) -> NotUnderstoodError:
    message = worded("'{text}' does not say how an article is divided", text=text)
    rest = (
        worded("this is not a division of an article: {rest}", rest=text[end:])
        if end < len(text)
        else worded("something is missing")
    )
    return NotUnderstoodError(message, worded("{rest}; write § 1 (al. 1-2, 1-3°), § 2 (a-f)", rest=rest))


def missing_division(text: str, place: Pinpoint) -> Pinpoint:
    """The place, up to the first part that an article with these divisions does not have; NOWHERE if it has all parts.

    >>> str(missing_division("§ 1 (1-2°)", Pinpoint("1", "", "3", "a"))), str(missing_division("§ 1-3", Pinpoint("2")))
    ('§ 1, 3°', '')
    """
    around, read = parse_divisions(text), NOWHERE
    for part, values in place._asdict().items():
        within: list[Division] = []
        for value in filter(None, re.split("[,-]", values.replace(LAST, ""))):  # every article has a last alinéa
            name = _name(part, value)
            found = _named(around, name)
            if not found and (part != "alinea" or _counts_alineas(around)):
                return read._replace(**{part: value})
            within += [each for one in found for each in one.inside]
        read = read._replace(**{part: values})
        around = tuple(within) if within or (values and part != "alinea") else around
    return NOWHERE


def _name(part: str, value: str) -> str:
    if part == "paragraph":
        return f"§ {value}"
    if part == "alinea":
        return f"al. {value}"
    if value.isalpha():
        return value
    return f"/{value}" if part == "indent" else f"{value}°"


def _named(places: tuple[Division, ...], name: str) -> list[Division]:
    """The places of a name, at any depth."""
    found = [each for each in places if each.name == name]
    return found + [below for each in places for below in _named(each.inside, name)]


def _counts_alineas(places: tuple[Division, ...]) -> bool:
    """Whether alinéas are recorded right here: those of a paragraph are not those of the whole article."""
    return any(each.name.startswith("al. ") for each in places)

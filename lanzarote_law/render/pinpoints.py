"""Pinpoints within articles as lawyers of each language write them: `§ 1er, al. 2, 1°`, `§ 1, tweede lid, 1°`."""

from __future__ import annotations

import re
from functools import lru_cache

_FRENCH = (*("premier", "deuxième", "troisième", "quatrième", "cinquième", "sixième"), "septième", "huitième")
_DUTCH = (
    *("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende"),
    *("elfde", "twaalfde"),
)
_ENGLISH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")

# § 1  al. 1  §§ 1-3  not § 12, § 1/1, § 1bis
_FIRST = re.compile(r"((?:§§?|al\.) ?)1(?![\w/°])")
_ALINEAS = re.compile(r"\bal\. ?(\d{1,2})(?:-(\d{1,2}))?(?!\d)")
_DASH = re.compile(rf"\b({'|'.join(_ENGLISH)}) dash\b")
_RANGE = re.compile(r"(?<=\d)(er)?-(?=\d+(?:\D|$))")


@lru_cache(maxsize=1024)
def pinpoint_text(pinpoint: str, language: str) -> str:
    """A place in the way of a language; one that the data write in another way stays as it is.

    >>> pinpoint_text("§ 1, al. 2, 1°", "fr"), pinpoint_text("§ 1, al. 2, 1°", "nl")
    ('§ 1er, al. 2, 1°', '§ 1, tweede lid, 1°')
    """
    if language == "fr":
        return _in_french(pinpoint)
    return _in_dutch(pinpoint) if language == "nl" else pinpoint


def _in_french(text: str) -> str:
    text = _RANGE.sub(lambda found: f"{found[1] or ''} à ", _FIRST.sub(r"\g<1>1er", text))
    text = _DASH.sub(lambda found: f"{_FRENCH[_ENGLISH.index(found[1])]} tiret", text)
    text = text.replace("last al.", "dernier alinéa").replace("arts ", "art. ").replace(" and ", " et ")
    return text.replace("; ", " ; ")


def _in_dutch(text: str) -> str:
    text = text.replace("last al.", "laatste lid").replace("arts ", "art. ").replace(" and ", " en ")
    text = _DASH.sub(lambda found: f"{_DUTCH[_ENGLISH.index(found[1])]} streepje", text)
    return _RANGE.sub(" tot ", _ALINEAS.sub(_leden, text))


def _leden(found: re.Match[str]) -> str:
    """One alinéa or several as ordinals: `tweede lid`, `tweede tot vierde lid`."""
    numbers = [int(each) for each in found.groups() if each]
    if not all(1 <= each <= len(_DUTCH) for each in numbers):
        return f"lid {found[1]}" + (f" tot {found[2]}" if found[2] else "")
    return f"{' tot '.join(_DUTCH[each - 1] for each in numbers)} lid"

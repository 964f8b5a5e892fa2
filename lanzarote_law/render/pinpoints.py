"""Pinpoints within articles as lawyers of each language write them: `§ 1er, al. 2, 1°`, `§ 1, tweede lid, 1°`.

In English, an *alinéa* is a subparagraph.
"""

import re
from functools import lru_cache

_FRENCH = (*("premier", "deuxième", "troisième", "quatrième", "cinquième", "sixième"), "septième", "huitième")
_DUTCH = (
    *("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende"),
    *("elfde", "twaalfde"),
)
_ENGLISH = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth"),
)

# § 1  al. 1  §§ 1-3  not § 12, § 1/1, § 1bis
_FIRST = re.compile(r"((?:§§?|al\.) ?)1(?![\w/°])")
# al. 2  al. 1-2  al. 4 and 5  not al. 4 and 5° (a point)
_ALINEAS = re.compile(r"\bal\. ?(\d{1,2})(?:(-| and )(\d{1,2})(?![\d°]))?(?!\d)")
_DASH = re.compile(rf"\b({'|'.join(_ENGLISH)}) dash\b")
_RANGE = re.compile(r"(?<!\d)(\d+)(er)?-(\d+)(?=\D|$)")


@lru_cache(maxsize=1024)
def pinpoint_text(pinpoint: str, language: str) -> str:
    """A place in the way of a language; one that the data write in another way stays as it is.

    >>> [pinpoint_text("§ 1, al. 2, 1°", each) for each in ("en", "fr", "nl")]
    ['§ 1, second subparagraph, 1°', '§ 1er, al. 2, 1°', '§ 1, tweede lid, 1°']
    """
    if language == "fr":
        return _in_french(pinpoint)
    return _in_dutch(pinpoint) if language == "nl" else _in_english(pinpoint)


def _in_english(text: str) -> str:
    return _ALINEAS.sub(_subparagraphs, text.replace("last al.", "last subparagraph"))


def _subparagraphs(found: re.Match[str]) -> str:
    """One alinéa or several as ordinals: `second subparagraph`, `first and second subparagraphs`."""
    first, last = int(found[1]), int(found[3] or found[1])
    if not all(1 <= each <= len(_ENGLISH) for each in (first, last)):
        return found[0].replace("al.", "subparagraph" if first == last else "subparagraphs")
    if first == last:
        return f"{_ENGLISH[first - 1]} subparagraph"
    return f"{_ENGLISH[first - 1]} {_joining(found, 'and', 'to')} {_ENGLISH[last - 1]} subparagraphs"


def _joining(found: re.Match[str], both: str, through: str) -> str:
    """The word between the first and the last of several numbers: of two neighbours, both are named."""
    return both if found[2] == " and " or int(found[3]) == int(found[1]) + 1 else through


def _in_french(text: str) -> str:
    text = _RANGE.sub(
        lambda found: f"{found[1]}{found[2] or ''} {_joining(found, 'et', 'à')} {found[3]}",
        _FIRST.sub(r"\g<1>1er", text),
    )
    text = _DASH.sub(lambda found: f"{_FRENCH[_ENGLISH.index(found[1])]} tiret", text)
    text = text.replace("last al.", "dernier alinéa").replace("arts ", "art. ").replace(" and ", " et ")
    return text.replace("; ", " ; ")


def _in_dutch(text: str) -> str:
    text = _ALINEAS.sub(_leden, text.replace("last al.", "laatste lid"))
    text = text.replace("arts ", "art. ").replace(" and ", " en ")
    text = _DASH.sub(lambda found: f"{_DUTCH[_ENGLISH.index(found[1])]} streepje", text)
    return _RANGE.sub(lambda found: f"{found[1]} {_joining(found, 'en', 'tot')} {found[3]}", text)


def _leden(found: re.Match[str]) -> str:
    """One alinéa or several as ordinals: `tweede lid`, `eerste en tweede lid`, `tweede tot vierde lid`."""
    numbers = [int(each) for each in (found[1], found[3]) if each]
    joined = f" {_joining(found, 'en', 'tot')} " if found[3] else ""
    if not all(1 <= each <= len(_DUTCH) for each in numbers):
        return f"lid {joined.join(map(str, numbers))}"
    return f"{joined.join(_DUTCH[each - 1] for each in numbers)} lid"

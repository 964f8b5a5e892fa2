"""Articles as a treaty has them, by their number and their form: `20(1)(f)`, `30, para. 5, second indent`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lanzarote_law.grammar.enumerations import Element

# article 20, paragraphe 3  artikel 25, lid 6; not: article 20, alinéa 3
_IN_WORDS = re.compile(r",?\s(?:paragraphe|par\.|paragraaf|lid)\s\d")
# - Article 18: implemented  Article 18 (assistance) –; not: Article 18 is implemented
_HEADS_AN_ITEM = re.compile(r"\s?(?:\([^()\n]{3,60}\)\s?)?[:–-]\s")
# implementing Article 35  conformément à l'article 25; not: punished by Article 35
_IS_ASKED = re.compile(
    r"\b(?:implement(?:s|ing)|meets?|compl(?:y|ies)\swith|in\s(?:accordance|conformity|line)\swith|as\s(?:required|envisaged|asked)\sby"
    r"|requirements?\sof|obligations?\sunder|conformément\sà|exigences?\sde|obligations?\s(?:de|prévues?\sà)|overeenkomstig"
    r"|vereisten?\svan|uitvoering\svan)\s(?:l['’])?(?:art\w*\.?)\s\Z",
    re.IGNORECASE,
)
_HIGHEST = 50
"""The number of the last article of the Convention."""
_LONGEST_TREATY = 100
_SAME_BREATH = 60


def is_of_none(element: Element) -> bool:
    """Whether the Convention has no such article: `375`, `383bis`."""
    return element.distinct or int(element.number) > _HIGHEST


def is_of_a_code(element: Element) -> bool:
    """Whether no treaty that another body watches over has such an article; that of Istanbul has 81."""
    return element.distinct or int(element.number) > _LONGEST_TREATY


def is_divided_as_one(element: Element) -> bool:
    """Whether an article is divided as those of treaties are: `20(1)(f)`, `30, para. 5, second indent`."""
    place = element.pinpoint
    lettered = place.indent or place.point[:1].isalpha()
    return not is_of_none(element) and (element.of_treaty or bool(lettered and (place.paragraph or place.alinea)))


def is_written_as_one(text: str, element: Element) -> bool:
    """Whether an article is written as the Committee writes those of the Convention: `14§3`, `30, paragraph 5`."""
    return (
        is_divided_as_one(element)
        or element.counted == "paragraph"
        or text.startswith("§", element.number_end)
        or _IN_WORDS.match(text, element.number_end) is not None
    )


def heads_an_item(text: str, element: Element) -> bool:
    """Whether an article heads what is said of it: `- Article 18: implemented`."""
    return _HEADS_AN_ITEM.match(text, element.stop) is not None


def is_bracketed(text: str, word: int, elements: list[Element]) -> bool:
    """Whether articles fill a bracket of their own: `the liability of legal persons (Article 26)`."""
    return text[word - 1 : word] == "(" and text.startswith(")", elements[-1].stop)


def is_asked(text: str, start: int) -> bool:
    """Whether the words before a number say that an article asks for something: `as required by Article 4`."""
    return _IS_ASKED.search(text, max(0, start - _SAME_BREATH), start) is not None

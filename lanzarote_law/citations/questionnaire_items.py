"""The items of the questionnaire that a text cites: `Questions 8.1.a and 8.1.b`, `vragen 9.1 tot 9.3`."""

import re
from typing import NamedTuple

from lanzarote_law.grammar.article_enumerations import LONGEST_LIST
from lanzarote_law.grammar.article_numbers import compiled
from lanzarote_law.grammar.pinpoints import JOIN, UNTIL
from lanzarote_law.grammar.typed_references import ITEM, ItemRef

# 9.1.a et b; not 8.1.a, e.g.  8.1.a et d'autres
_NEXT_LIMB = rf"(?P<link>{JOIN}|{UNTIL})(?P<letter>(?-i:[b-f]))(?![\w'’]|\.\w)"
_NEXT_ITEM = rf"{JOIN}(?:questions?\s|vragen\s)?(?=\d{{1,2}}\.\d|\d{{1,2}}(?:[,.;:)]|\s|$))"
_NOT_OURS_BEFORE = r"""
    \b(?: (?:n[°o]|nr|num[ée]ro)\.?\s*$                                              # question n° 45
        | (?:pr[ée]judici\w+|parlement\w*|parliament\w*|schriftelijke|mondelinge      # question préjudicielle 3
            |written|oral|preliminary|[ée]crite|orale)\s\w*\s*$                      # schriftelijke vraag 12
    )"""
# Question 14 put by a member of the Senate
_NOT_OURS_AFTER = r"""\s(?:
    put|tabled|asked\sby|of\sthe\s(?:senate|house|chamber)|from\s(?:mr|ms)
    |posée|écrite|orale|gesteld|van\s(?:de\sheer|mevrouw)|aan\s)"""


class ItemNumbers(NamedTuple):
    """An item, or a range of items, with its offsets in characters."""

    start: int
    end: int
    number: str
    number_to: str = ""


def item_numbers_at(text: str, start: int) -> list[ItemNumbers]:
    """The items from a place on that follows the word `question`; none where the number is another question's."""
    match = compiled(ITEM).match(text, start)
    if match is None or _is_another(text, match):
        return []
    found: list[ItemNumbers] = []
    while match is not None and len(found) <= LONGEST_LIST:
        number, number_to, end = str(ItemRef.matched(match)), "", match.end()
        upper = compiled(UNTIL).match(text, end)
        last = compiled(ITEM).match(text, upper.end()) if upper else None
        if last:
            number_to, end = str(ItemRef.matched(last)), last.end()
        found.append(ItemNumbers(match.start(), end, number, number_to))
        if not number_to:
            end = _more_limbs(text, found)
        following = compiled(_NEXT_ITEM).match(text, end)
        match = compiled(ITEM).match(text, following.end()) if following else None
    return found


def _more_limbs(text: str, found: list[ItemNumbers]) -> int:
    """Add the limbs that follow by letters alone, as in `9.1.a et b` and `9.7.a-c`; the answer is where they end."""
    while True:
        last = found[-1]
        more = compiled(_NEXT_LIMB).match(text, last.end) if last.number[-1].isalpha() else None
        if more is None or more["letter"] <= last.number[-1]:
            return last.end
        number = last.number[:-1] + more["letter"]
        if compiled(UNTIL).fullmatch(more["link"]):
            found[-1] = last._replace(end=more.end(), number_to=number)
            return more.end()
        found.append(ItemNumbers(more.start("letter"), more.end(), number))


def _is_another(text: str, match: re.Match[str]) -> bool:
    """Whether a plain number after "question" is one of a parliament or a court."""
    if match["tail"]:
        return False
    before = text[max(0, match.start() - 40) : match.start()]
    return bool(compiled(_NOT_OURS_BEFORE).search(before) or compiled(_NOT_OURS_AFTER).match(text, match.end()))

"""Which act is named behind a list: by a name, by one that the text gave it, by letters that nobody explained."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lanzarote_law.citations import definitions, mentions
from lanzarote_law.citations.namedact import NamedAct
from lanzarote_law.grammar.articles import compiled
from lanzarote_law.grammar.enumerations import REMARK

if TYPE_CHECKING:
    from lanzarote_law.citations.surroundings import Surroundings
    from lanzarote_law.grammar.enumerations import Element

# article 12 XYZ: of some act, not of the one named before
_UNKNOWN_NAME = re.compile(
    r"""(?: ,\s
          | \s(?:(?:du|de\sla|of\sthe|van\shet|van\sde)\s)?
            (?P<said>(?:new|old|former|nouveau|ancien|nieuwe?|oude?)\s)? )
    (?P<name> (?!(?:EN|ET|OF|OU|OR|AND)\b) [A-Z]{2,6} (?![\w-]|\s[A-ZÀ-Ý]{2})
      | (?:[A-Z]\.){2,6} (?!\w) )""",
    re.VERBOSE,
)
# 227-23, 706-47-3: as the codes of France are numbered; or half of a range, 379-80
_FRENCH = re.compile(r"(?<=\d)-\d{1,2}(?:-\d{1,2})?(?![\d/°§-])")
# 563 2° (dégradations) ou 3° (violences légères) du Code pénal; not: 563 2° ou 564
_MORE_POINTS = re.compile(r"(?:\s\([^()]{3,120}\))?\s(?:et|ou|en|of|and|or)\s\d{1,2}°(?:\s\([^()]{3,120}\))?")
# 79, 80, et les articles visés aux préventions, de l'ancien Code pénal; not: 79, et l'article visé
_MORE_ARTICLES = re.compile(
    r",?\s(?:et|en|and|ainsi\sque)\s(?:les\s|de\s|the\s)?(?:articles?|artikelen)\s(?:visés?|cités?|repris|mentionnés?|indiqués?"
    r"|bedoeld|vermeld|genoemd|aangehaald|referred|mentioned|cited)[^,;\n]{0,60}(?=,?\s(?:du\s|de\sl|van\s|of\s))"
)
# l'article 372 (et l'article 373) du Code pénal; not: l'article 372 (de l'article
_ADDED = re.compile(r"\((?:et|en|and|ou|of|or)\s(?:l['’]|the\s|het\s)?art(?:icles?|ikel(?:en)?)?\.?\s\Z", re.IGNORECASE)
# Code judiciaire - 10-10-1967 - Art. 827; not: Code judiciaire, 827
_LEADS_ON = re.compile(r"\s?[-–,:]\s(?:\d\d[-/]\d\d[-/]\d{4}\s[-–]\s)?art", re.IGNORECASE)
# 29⏎du Code judiciaire, art. 1382: the line before goes on; not: 65⏎L. du 17 avril 1878, art. 3
_GOES_ON = re.compile(r"\n\s*(?:(?:du|de|of|van)\b|d['’])")
# Code pénal - 08-06-1867 - Art. 65; not: Code pénal - 08-06-1867, art. 65
_OF_A_KEY = re.compile(r"\d\d[-/]\d\d[-/]\d{4}\s[-–]\s[Aa]rt\.?\s\Z")
_LONGEST_KEY = 90
_NAMED_LC = re.compile(r"Lanzarote\s+(?:Convention|Committee)", re.IGNORECASE)
_WINDOW = 18


def act_after(around: Surroundings, elements: list[Element], end: int) -> NamedAct | None:
    """The act that is named after a list, also by a name that the text gave it."""
    first = elements[0].start
    if around.text.startswith(")", end) and _ADDED.search(around.text, max(0, first - _WINDOW), first):
        end += 1
    if around.text.startswith("-", end) and (french := _FRENCH.match(around.text, end)):
        return NamedAct("", french.end())
    if named := _named_at(around, end):
        is_the_next = around.text.startswith("\n", end) and is_behind_a_key(around, first)
        return None if is_the_next else named  # Code pénal - 08-06-1867 - Art. 65⏎L. du 17 avril 1878
    for more in (_MORE_ARTICLES, compiled(REMARK), _MORE_POINTS):
        if (between := more.match(around.text, end)) and (named := _named_at(around, between.end())):
            return named
    unknown = _UNKNOWN_NAME.match(around.text, end)
    return _called(around, elements, unknown) if unknown else None


def is_behind_a_key(around: Surroundings, start: int) -> bool:
    """Whether a number is one of a register, behind the name and the day of its act."""
    return _OF_A_KEY.search(around.text, max(0, start - _LONGEST_KEY), start) is not None


def _called(around: Surroundings, elements: list[Element], unknown: re.Match[str]) -> NamedAct:
    """The act of a list behind which a short name stands that nobody explained: by a number, or by its letters."""
    end, name = unknown.end(), unknown["name"].replace(".", "")
    told = around.names.numbers.told_by_one_of(elements)
    if not unknown["said"]:
        if told:
            told = around.names.homonyms.all_called_as(told)
            definitions.learn(around.remembered.short_names, name, told.ending(0))
        elif name == "LC" and (mentions.is_of_the_committee(around, end) or _NAMED_LC.search(around.text, 0, end)):
            return around.names.kinds.the_convention(end)
        elif act := around.names.spellings.of_initials(around.text, name, end):
            return act.ending(end)
        else:
            around.remembered.unexplained.setdefault(name, []).extend(each.start for each in elements)
    return told.ending(end) if told else NamedAct("", end)


def _named_at(around: Surroundings, end: int) -> NamedAct | None:
    """The act that is named right behind a place; one in the next cell of a table is none of this one."""
    named = definitions.just_after(around.remembered.short_names, around.text, end)
    named = named or around.names.just_after(around.text, end)
    is_on_the_next_line = around.text.startswith("\n", end) and not _GOES_ON.match(around.text, end)
    if named and is_on_the_next_line and _LEADS_ON.match(around.text, named.end):
        return None  # it begins with an act of its own
    cell = around.layout.cell(end - 1) if named else None
    if named and cell and cell.act and named.end > cell.end:
        return cell.act.ending(end)
    return named

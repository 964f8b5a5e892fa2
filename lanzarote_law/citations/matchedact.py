"""Which act a match of one of the patterns of names is: a code of the data, the Convention, or some other act."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lanzarote_law.citations.namedact import OTHER, NamedAct
from lanzarote_law.grammar import acts
from lanzarote_law.grammar.articles import compiled
from lanzarote_law.grammar.leads import code_key
from lanzarote_law.grammar.periods import Said
from lanzarote_law.typography import fold

if TYPE_CHECKING:
    from lanzarote_law.citations.actnames import ActNames
    from lanzarote_law.model import Code

_LONGEST_WORD = 16
_YEARS_TO_WAIT = 10
"""Years between the day of a code and its beginning, at most."""


def named(names: ActNames, match: re.Match[str], end: int) -> NamedAct:
    """The act of a match, as if its name ended at a place."""
    if match["convention"]:
        return names.kinds.the_convention(end)
    if match["other"] and (short := names.spellings.shortened(match)):
        return NamedAct("", end, short)
    if match["other"] and (near := names.spellings.near(match["other"])):
        return NamedAct("", end, near, called=match["other"])
    if acts.A_DRAFT.fullmatch(match["other"] or ""):
        return NamedAct("", end)  # 458bis en projet: an article of the draft, or one that it puts into a code
    return _other(names, match, end) if match["other"] or match["foreign"] else _code(names, match, end)


def _other(names: ActNames, match: re.Match[str], end: int) -> NamedAct:
    """An act that is none of the data, with what its name tells of it."""
    is_treaty = compiled(acts.A_TREATY).search(match["other"] or "") is not None
    called = match["other"] or ""  # one that is called as ours is told to be another by a word behind it
    called = called if acts.may_be_criminal_law(called) and fold(called) not in names.spellings.long_names else ""
    is_law = acts.BEGINS_AS_A_LAW.match(match["other"] or "") is not None
    is_code = compiled(acts.A_CODE).match(match["other"] or "") is not None
    return NamedAct(OTHER, end, is_law=is_law, is_treaty=is_treaty, is_other_code=is_code, called=called)


def _code(names: ActNames, match: re.Match[str], end: int) -> NamedAct:
    """A code of the data; of two that share a name the one of a year, or the one that is called former or new."""
    codes = names.homonyms.by_key.get(code_key(acts.BELGIAN.sub("", match["name"])), ())
    is_behind = "former" in match.re.groupindex  # in what stands behind a number these words are read with the name
    year = match["dated"] or (match["year"] if is_behind else _year_before(match))
    is_of_another_day = match["key"] and not any(year in name for code in codes for name in code.every_name)
    if codes and (is_of_another_day or (match["dated"] and year < _first_year(codes))):
        return NamedAct(OTHER, end, is_other_code=True)  # Code pénal de 1810
    if year:
        codes = tuple(code for code in codes if any(year in name for name in code.names)) or codes
    act = NamedAct("", end, codes, is_law=acts.BEGINS_AS_A_LAW.match(match["name"]) is not None)
    if is_behind and match["present"]:
        act = act._replace(codes=names.homonyms.in_force(codes) or codes)
    return names.homonyms.as_said(act, _said(match, is_behind=is_behind))


def _first_year(codes: tuple[Code, ...]) -> str:
    """A year before that of the oldest of some codes, which has its day some years before it begins; or nothing."""
    return min((str(code.in_force_from.year - _YEARS_TO_WAIT) for code in codes if code.in_force_from), default="")


# under the 2024 Criminal Code; not: in 2024, the Criminal Code
_YEAR_BEFORE = re.compile(r"\b(\d{4})\s\Z")
# le futur Code pénal; not: à l'avenir, le Code pénal
_FUTURE_BEFORE = re.compile(r"\b(?:future?|toekomstige?)\s\Z", re.IGNORECASE)
# the former Criminal Code; not: formerly the Criminal Code
_FORMER_BEFORE = re.compile(rf"\b{acts.FORMER_OR_PRESENT}\Z")


def _year_before(match: re.Match[str]) -> str:
    """The year that stands before a name: `under the 2024 Criminal Code`."""
    start = match.start("name")
    found = _YEAR_BEFORE.search(match.string, max(0, start - 6), start)
    return found[1] if found else ""


def _said(match: re.Match[str], *, is_behind: bool) -> Said:
    """What a name is called by the words with it: `the future Criminal Code`."""
    if is_behind:
        is_new, is_former = match["future"], match["former"] or match["former_behind"]
    else:
        is_new, is_former = _FUTURE_BEFORE.search(*_before(match)), _called_former(match)
    return Said.NEW if is_new else Said.FORMER if is_former else Said.NOTHING


def _before(match: re.Match[str]) -> tuple[str, int, int]:
    start = match.start("name")
    return match.string, max(0, start - _LONGEST_WORD), start


def _called_former(match: re.Match[str]) -> bool:
    """Whether a name has `former` before it: `the former Criminal Code, Article 66`."""
    found = _FORMER_BEFORE.search(*_before(match))
    return found is not None and found["former"] is not None

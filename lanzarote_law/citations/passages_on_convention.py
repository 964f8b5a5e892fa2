"""Where a text is on the Convention: what it quotes of it, and the sections that a heading gives to it.

A heading ends at the next one of its level: `II. The Lanzarote Convention`, then `III. Our opinion`.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property

from lanzarote_law.citations.act_names import ActNames
from lanzarote_law.citations.named_act import NamedAct
from lanzarote_law.grammar.text_prefilter import distinct_words
from lanzarote_law.grammar.word_patterns import lazy_regex

_TITLE = 600
"""Characters at the top of a text: a treaty that is named there is the subject of all of it."""
# the words of every article of it, and its subject
_OF_A_TREATY = lazy_regex(
    r"\b(?:Each\sParty\sshall|Chaque\sPartie\s(?:prend|veille|encourage)|(?:Elke|Iedere)\sPartij)\b"
)
_ITS_SUBJECT = lazy_regex(
    r"child\sprostitution|prostitution\senfantine|kinderprostitutie|corruption\sof\schildren|corruption\sd['’]enfants"
    r"|[Ss]olicitation\sof\schildren|[Ss]ollicitation\sd['’]enfants|sexual\sexploitation\s(?:and|or)\ssexual\sabuse|exploitation\s(?:sexuelle\s)?et\s(?:les\s|d'|des\s)?abus\ssexuels"
    r"|seksuele\suitbuiting\sen\sseksueel\smisbruik"
)
_OFTEN = 3
# III. INTERNATIONAL CONVENTIONS  B. The Convention  ## Annex; not: ## Article 4, a. producing child pornography;
_SECTION = lazy_regex(
    r"\n(?:\#{1,2}[ \t]+(?!(?i:[*_\s]*(?:art|chapt|chapit|hoofdst|pr[eé]am|section|afdeling|tit[lre])))"
    r"|(?:[IVX]{1,4}|[A-HJ-U]|\d{1,2}(?:\.\d{1,2}){0,2})\.[ \t](?=[A-ZÀ-Ý]))[^\n]{3,120}(?<![.;:,”\"])(?=\n)"
)
# ## Our opinion  II. THE LAW  B. The Convention  3. Conclusion; not: 3. This article is broad.
_NUMBERED = lazy_regex(
    r"(?:(?<=\n)|\A)(?:(?P<marks>\#{1,6})[ \t]+|(?=[IVXA-U\d]{1,4}\.))"
    r"(?:(?P<roman>[IVX]{1,4})\.[ \t]|(?P<letter>[A-U])\.[ \t]|(?P<figures>\d{1,2}\.)[ \t])?"
    r"(?=[A-ZÀ-Ý])[^\n]{3,140}(?<![.;:,”\"])(?=\n)"
)
_LOWEST_MARK = 6


class ConventionSections:
    """The parts of a text that are the Convention, or are on it."""

    def __init__(self, text: str, names: ActNames, levels: Mapping[int, int]) -> None:
        self.text = text
        self.names = names
        self._levels = levels
        self._quoted = _convention_itself(text, names)
        self._breaks = [each.start() for each in _SECTION.finditer(text)] if self._quoted else []

    def itself(self, place: int) -> NamedAct | None:
        """The Convention, where a place is in words of it."""
        return self._quoted if self._quoted and self._is_in_it(place) else None

    def _is_in_it(self, place: int) -> bool:
        """Whether no heading of a paper stands between a place and words of the Convention."""
        section = bisect_right(self._breaks, place)
        start = self._breaks[section - 1] if section else 0
        end = self._breaks[section] if section < len(self._breaks) else len(self.text)
        return not self._breaks or _OF_A_TREATY.search(self.text, start, end) is not None

    def left(self, place: int) -> int:
        """Where the heading stands that ended the section on the Convention above a place; -1 where none did."""
        index = bisect_right(self._ends, place, key=lambda end: end[0]) - 1
        start, is_ended = self._ends[index] if index >= 0 else (0, False)
        return start if is_ended else -1

    @cached_property
    def _ends(self) -> list[tuple[int, bool]]:
        """Where headings begin and end what is on the Convention, with whether they end it; nothing if all of it is."""
        found: list[tuple[int, bool]] = []
        opened: list[int] = []
        for match in _NUMBERED.finditer(self.text):
            if not found and self.names.last_mentioned(self.text, 0, min(match.start(), _TITLE), "convention"):
                return []
            rank = self._levels.get(match.start(), len(match["marks"] or "")) or _rank_of_number(match)
            still = [each for each in opened if each < rank]
            opens = self.names.last_mentioned(self.text, match.start(), match.end(), "convention") is not None
            if opens or (opened and not still):
                found.append((match.start(), not opens))
            opened = [*still, rank] if opens else still
        return found


def _rank_of_number(heading: re.Match[str]) -> int:
    """How low a heading is by the kind of its number: a Roman one, a letter, or figures."""
    return _LOWEST_MARK + (1 if heading["roman"] else 2 if heading["letter"] else 3)


def _convention_itself(text: str, names: ActNames) -> NamedAct | None:
    """The Convention, where the text is a part of it, as its words tell: `Each Party shall`, `this Convention`."""
    is_it = (
        "Part" in distinct_words(text)
        and len(_OF_A_TREATY.findall(text)) >= _OFTEN
        and _ITS_SUBJECT.search(text) is not None
    )
    return names.kinds.the_convention(0) if is_it and names.kinds.convention else None

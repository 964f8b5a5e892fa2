"""The words by which a reference leads to one of our codes or to the Convention: all that a question needs of them.

What any other act looks like, which only documents name, stands in `acts`.
"""

import re
from functools import lru_cache

from lanzarote_law.grammar.word_patterns import words_by_letter
from lanzarote_law.text_folding_and_display import fold_accents

OF_THE_CODE_IN_NAME = re.compile(r"\\s\+(du|van\\s\+het|of\\s\+the)(?=\\s\+(?:Code|Wetboek))")
"""In the pattern of a name, the words between a title and its code, which may be left out."""

_FILLER = frozenset(
    "the of to du de la le des d l van het der den in le s as amended dans en et tel que modifie meme same"
    " hetzelfde dezelfde".split()
)


AMERICAN_MONTHS = (
    *"January February March April May June July August".split(),
    *"September October November December".split(),
)
# april 8, 1965
_AMERICAN_DAY = re.compile(rf"\b({'|'.join(AMERICAN_MONTHS).lower()})\s+(\d{{1,2}}),?(?=\s+\d{{4}}\b)")


@lru_cache(maxsize=4096)
def code_key(words: str) -> str:
    """What is compared when a code is named: letters and digits without the words between, the day before the month.

    >>> code_key("van het Strafwetboek"), code_key("V.T.Sv."), code_key("Coded'instruction criminelle")
    ('strafwetboek', 'vtsv', 'codeinstructioncriminelle')
    >>> code_key("Act of April 8, 1965") == code_key("Act of 8 April 1965")
    True
    """
    words = _AMERICAN_DAY.sub(r"\2 \1", fold_accents(words))
    spaced = _LOST_BLANK.sub(r"\g<0> ", re.sub(r"[^a-z0-9.]+", " ", words)).replace(".", "")
    return "".join(word for word in spaced.split() if word not in _FILLER)


# Coded'instruction  Wetboekvan  Code ofCriminal: words between which a copy lost the blank
_LOST_BLANK = re.compile(r"\b(?:code(?=d\b|of\b)|wetboek(?=van\b)|(?:of|van)(?=criminal|straf))")

# 372 et suivants  372 e.s.  372 e.v.  372 en volgende  372 et seq.  372 ff.
AND_FOLLOWING = r"""
    (?:,?\s(?=[aef])(?:et\s(?:suivante?s|suiv\.|ss?\.|seq\.?)|e\.\s?[sv]\.|en\svolgende|and\sfollowing|ff?\.?(?!\w))|ff?\.?(?!\w))?"""
_LINKS = (
    *(r"of\s<own>['’]s", r"of\sour", r"de\snotre", r"van\sons"),
    *("du", r"de\sla", r"de\sl['’]", "des", r"de(?!\s\w*(?:wet|boek)\b)"),
    *(r"van\s(?:zijn|haar|hun)", r"of\s(?:its|their|his|her)", r"de\s(?:son|leur)"),
    *(r"van\shet", r"van\sde", "van", r"of\sthe", "of", r"in\sthe", r"in\shet", r"in\sde"),
    *(r"dans\sle", r"uit\shet", r"from\sthe", r"under\sthe", r"into\sthe", r"de\sladite", "dudit"),
)
# What may stand between a list of articles and the name of the act: , du  de la  van het  of the  (
LEAD = rf"""{AND_FOLLOWING}[\s,]*+[(\[]?(?:(?-i:C)\.\s(?=of\sthe\s))?                           # 324bis C. of the
    (?:(?:précités?|susvisés?|visés?|proposée?s?|en\sprojet|in\sontwerp
        |actuels?|anciens?|nouveaux?|nouvel|old|new|oud|nieuw
        |(?:insérée?s?|contenue?s?|reprise?s?|figurant|inge(?:voeg|voer)de?|opgenomen|vervat|contained|found|inserted)
          (?=\s(?:dans|in)\s))\s)??                              # 372 précités du  433 inséré dans le
    (?:(?:{words_by_letter(_LINKS)})\s?+)?
    (?:(?=[abegmnsv])(?:said|aforementioned|above-?mentioned
        |(?:boven|voor|eerder)?(?:meld|vermeld|noemd|genoemd)e)\s)?                           # the said
    (?:(?=[ano])(?:ancien|oud|nieuw|old|new)\s                                                   # ancien Code civil
        (?=(?i:burgerlijk|gerechtelijk|code\s(?:civil|judiciaire)|B\.?W\b|C\.\s?civ|G(?:er)?\.?\s?W\b)))?
    (?:(?=[bl])(?:livre|boek|book)\s[IVX\d]+\w{{0,2}}\s(?:du|van\shet|of\sthe|)\s?)?            # livre II du
    """

NUMBER_SIGN = r"(?:n[°ºo]\.?|nr\.?)"
TREATY_SERIES = ("CETS", "STCE")
"""Their first treaty is No. 194: a lower number behind one is an article of the Lanzarote Convention, No. 201."""
# article 12 van Lanzarote vraagt; not: the Lanzarote Committee
NOTHING_MORE = r"(?!\w|[\s-](?:[A-ZÀ-Ý]|comm|comit|conv|verdr|declar|verklar|index|rul|strateg))"
CONVENTION_NAMES = rf"""
    (?=[CcEeLlSsTtVv])
    (?: (?:CETS|STCE|STE|ETS|[Tt]reaty|[Tt]raité|[Vv]ertrag)(?:\s?{NUMBER_SIGN})?\s?201         # CETS No. 201  STE 201
      | (?:Council\sof\sEurope(?:['’]s)?\s)?(?:Lanzarote\sConvention|Convention\sof\sLanzarote)
      | Convention\s(?:de\s)?Lanzarote | (?:Conv|Verdr)\.\s?(?:(?:de|of|van)\s)?Lanzarote | Lanzarote\sConv\.
      | (?:Verdrag|Conventie)\s(?:van\s)?Lanzarote | Lanzarote[\s-]?(?:verdrag|conventie)
      | (?:Council\sof\sEurope\s)?Convention\s(?:of\s25\sOctober\s2007\s)?
        (?:on|for)\sthe\sprotection\sof\schildren\sagainst\ssexual\sexploitation
        (?:\sand\ssexual\sabuse)?
      | Convention\s(?:du\s25\soctobre\s2007\s)?(?:du\sConseil\sde\sl.Europe\s(?:du\s25\soctobre\s2007\s)?)?
        (?:sur|pour|relative\sà)\s(?:la\sprotection\sdes\senfants\scontre\s(?:l.exploitation|les\sexploitations)
            (?:\set\sles\sabus\ssexuels)? | l.exploitation\s(?:sexuelle\s)?et\sles\sabus\ssexuels)(?:\sdes\senfants)?
      | Verdrag\s(?:van\s25\soktober\s2007\s)?(?:van\sde\sRaad\svan\sEuropa\s(?:van\s25\soktober\s2007\s)?)?
        (?:(?:inzake|over|betreffende|voor)\sde|ter)\sbescherming\svan\skinderen\stegen\sseksuele\suitbuiting
        (?:\sen\sseksueel\smisbruik)?
    )(?!\w)"""

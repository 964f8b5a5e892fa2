"""How a text says on which day an act or an article entered into force: in English, French and Dutch."""

import re
from collections.abc import Iterator

from lanzarote_law.grammar.date_expressions import DAY, DAY_OF_THE_YEAR
from lanzarote_law.grammar.text_prefilter import contains_any
from lanzarote_law.grammar.word_patterns import any_case, verbose_any_case

_STEMS = ("force", "effect", "vigueur", "werking", "kracht")
"""One of them stands in whatever ENTERS finds."""

# entered into force  est entré en vigueur  is in werking getreden  trad in werking  treedt ... in werking
ENTERS = verbose_any_case(
    r"""\b(?: (?:entered|came|went|will\s(?:enter|come)|enters|comes|entering|coming|has\s(?:entered
            |come))\sinto\s(?:force|effect)
            | (?:est|sont|était)\sentrée?s?\sen\svigueur | entrée?s?\sen\svigueur | entrer(?:a|ont)\sen\svigueur
            | entren?t?\sen\svigueur | entrait\sen\svigueur | entrant\sen\svigueur
            | in\swerking\s(?:getreden|treedt|treden|trad|zal\streden|zal) | (?:trad|traden|treedt|treden)\sin\swerking
            | (?:trad|traden|treedt|treden)\s(?:[^.;:]{1,80}\s)in\swerking | zal\s(?:[^.;:]{1,60}\s)in\swerking\streden
            | in\sforce\ssince | en\svigueur\sdepuis | van\skracht\ssinds | in\swerking\ssinds )\b"""
)
_SLICE = 100_000
_LONGEST_STEM = max(map(len, _STEMS))
_LONGEST = 120
"""Characters that such words take at most."""


def find_entries_into_force(text: str) -> Iterator[re.Match[str]]:
    """Where a text says that something enters into force: what ENTERS finds, looked for beside its stems alone."""
    done = 0
    if not contains_any(text, _STEMS):
        return
    for at in sorted({place for since in range(0, len(text), _SLICE) for place in _stems_in(text, since)}):
        while found := ENTERS.search(text, max(done, at - _LONGEST), at + _LONGEST):
            whole = ENTERS.match(text, found.start())  # what stands behind the window is looked at as well
            if whole is None or found.start() > at:
                break
            yield whole
            done = whole.end()


def _stems_in(text: str, since: int) -> Iterator[int]:
    """Where stems stand in a slice of a text: to write a whole one in small letters takes twelve times its memory."""
    part = text[since : since + _SLICE + _LONGEST_STEM]
    words = part.lower()
    if len(words) == len(part):
        yield from (since + match.start() for stem in _STEMS for match in re.finditer(stem, words))
    else:  # a letter has two for it in lower case
        yield from (since + match.start() for match in re.finditer("|".join(_STEMS), part, re.IGNORECASE))


# on 8 April 2026  le 8 avril 2026  op 8 april 2026  depuis le 1er juin 2022; not the Act of 21 March 2022
ON_A_DAY = verbose_any_case(
    rf"""\b(?:on|in|since|from|as\sof|as\sfrom|le|en|au|depuis|dès|à\spartir\sdu|à\scompter\sdu|op|sinds|vanaf|per
            |met\singang\svan)
         \s(?:le\s|the\s|de\s)?(?P<date>{DAY})"""
)
# on 1 June, enters into force  le 1er juin  op 1 juni: the year is that of the text, or the next one
ON_A_DAY_OF_THE_YEAR = verbose_any_case(rf"\b(?:on|from|le|dès|op|vanaf)\s(?:the\s|le\s)?(?:{DAY_OF_THE_YEAR})(?!\s\d)")
# the Act of 21 March 2022  loi du 21 mars 2022  wet van 21 maart 2022
_DATED_ACT = rf"\b(?:act|law|loi|wet|décret|decree|decreet|ordonnance|ordonnantie)\s(?:of|du|van)\s(?P<date>{DAY})"
DATED_ACT = verbose_any_case(_DATED_ACT)
# inserted by the Act of 21 March 2022  inséré par la loi du 21 mars 2022  ingevoegd bij de wet van 21 maart 2022
_INSERTED = (
    r"""(?:nserted|ntroduced|nsérée?|ntroduite?|ngevoegd|ngevoerd)|(?-i:[aA])(?:dded|joutée?)|(?-i:[tT])oegevoegd"""
)
_BY = r"\s(?:by|par|bij|door)\s(?:an?\s|the\s|l['’]|la\s|le\s|de\s|het\s)?"
INSERTED_BY = verbose_any_case(
    rf"""\b(?:(?-i:[iI]){_INSERTED})
         (?:\s(?:to|in|into|à|dans|aan)\s(?P<place>[^.;:\n]{{3,60}}?))?{_BY}{_DATED_ACT}"""
)
# amended by the Act of 6 December 2022  modifié par la loi du  gewijzigd bij de wet van
AMENDED_BY = verbose_any_case(rf"\b(?:(?-i:[aA])mended|(?-i:[mM])odifiée?|(?-i:[gG])ewijzigd){_BY}{_DATED_ACT}")


def inserted_by(text: str) -> Iterator[re.Match[str]]:
    """Where a text says by which act something was inserted."""
    return INSERTED_BY.finditer(text if contains_any(text, _ARE_INSERTED) else "")


def amended_by(text: str) -> Iterator[re.Match[str]]:
    """Where a text says by which act something was amended."""
    return AMENDED_BY.finditer(text if contains_any(text, ("amended", "modifié", "gewijzigd")) else "")


_ARE_INSERTED = tuple("inserted introduced insér introduit ingevoegd ingevoerd added ajouté toegevoegd".split())
# only a part of an act, or what it does not say of the whole
OF_A_PART = verbose_any_case(
    r"""\b(?: partly|partially|in\spart|part\sof|some\sof|certain(?!\s(?:condition|case))|provisions?|except
            |exception|chapter|section|book|boek|livre
            | articles?|partiellement|en\spartie|certaines(?!\scond)|dispositions?|exception|sauf|chapitre|titre
            | gedeeltelijk|deels|bepalingen|uitgezonderd|behalve|uitzondering|hoofdstuk|artikel(?:en)?
            | amend\w*|modifi\w*|wijzig\w*|treat(?:y|ies)|convention|verdrag|traité )\b"""
)
_MADE = (
    r"(?:published|adopted|passed|voted|signed|promulgated|enacted|publiée?|adoptée?|votée?|signée?|promulguée?|adopte"
    r"|gepubliceerd|bekendgemaakt|aangenomen|gestemd|goedgekeurd|afgekondigd)"
)
OF_ITS_MAKING = any_case(rf"\b{_MADE}\b")
# texte au 10 janvier 2019  text as of 7 August 2017  versie van: the day of a copy; published on: of the gazette
OF_A_COPY = any_case(
    r"\b(?:texte?|version|tekst|versie|wording)\s\Z"
    rf"|\b{_MADE}\s(?:(?:in|au|dans)\s[^()\d]{{3,40}}\s|already\s|déjà\s)?\Z"
)

"""The words by which a text says since when an article is law, that it is a former one, or a present one."""

from enum import Enum, auto

from lanzarote_law.grammar.clause_boundaries import NEGATED
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex, verbose_any_case

# since 2017  depuis le 1er mars 2017  sinds 29 februari 2016  inserted in 2016
SINCE = verbose_any_case(
    r"""\b
    (?: since | as\sof | from | in\sforce\ssince | introduced\sin | inserted\sin
      | depuis | dès | entré\sen\svigueur\s(?:en|le) | inséré\sen | introduit\sen
      | sinds | vanaf | ingevoerd\sin | ingevoegd\sin )
    \s(?:le\s|the\s)?
    (?:\d{1,2}(?:er|st|nd|rd|th)?\s\w{3,9}\s)?     # a day and a month; the year follows
    $"""
)
# werd op 5 mei 1994 opgenomen  is in de wet op 5 mei 1994 ingevoegd: both around the year
PUT_IN_ON = any_case(r"\b(?:werd|werden|is|zijn)\s(?:[^.;:\d]{1,40}\s)?op\s\d{1,2}\s\w{3,9}\s$")
ARE_PUT_IN = any_case(r"\s(?:opgenomen\sin\s(?:het|de|ons)\s(?:\w+\s)?\w*wet(?:boek)?|ingevoegd|ingevoerd)\b")
# former Articles 381 and 383bis  l'ancien article 383bis  vroeger art. 377quater
# not the former judge. Article 383bis  not our previous reply, in which article 383bis
FORMER = verbose_any_case(
    r"""\b
    (?: former(?:ly)? | previous(?:ly)? | repealed | ancien(?:ne)?s? | anciennement | autrefois | précédente?s?
      | voorheen\sgeldende? | opgeheven | vroegere? | voorheen | voormalige? | toenmalige? | oude? )
    \s(?:the\s|l['’]|het\s|(?-i:[A-Z])[a-z]{3,14}\s)?
    (?: (?:art|section|\d|code|criminal|penal|wetboek|strafwetboek|cp|sw)       # of what it is the former one
        (?:(?![.!?]\s(?-i:[A-ZÀ-Ý]))[^;()]){0,40} )?                            # in the same clause
    $"""
)
# former Article 467  l'ancien article 463  oud artikel 465  ex-article 375
_CALLS_FORMER = any_case(
    r"\b(?:(?:former|old|previous|repealed|ancien(?:ne)?s?|précédente?s?|oude?|vroegere?|voormalige?|toenmalige?"
    r"|voorheen\sgeldende?|opgeheven)\)?\s\(?|ex[-\s])$"
)
# new Article 20  le nouvel article 20  nieuw artikel 20
_CALLS_NEW = any_case(r"\b(?:new|nouve(?:l|aux?)|nieuwe?)\)?\s\(?$")
_BEFORE = 18
"""Characters before an article in which it is called so."""
_LAST_LETTERS = frozenset(
    "mer old ous ien ens nne nes ent nts nte oud ude ger ere lig ige nde dig ven led new vel eau aux euw uwe".split()
)
"""With which such a word ends, before a blank: former, old, previous, ancien ..."""
# ils remplacent l'article 65
_APOSTROPHES = ("'", "’")
_REPLACES = ("remplace ", "remplacent ", "remplaçait ", "succède à ")
# Avant : art. 461
_LABELS_FORMER = any_case(
    r"\b(?:avant|auparavant|anciennement|ancien(?:ne)?|vóór|voorheen|vroeger|oud|before|formerly|old)\s?:\s$"
)
# deviendront respectivement les articles 154 et 156
_BECOMES = any_case(
    r"\b(?:devien(?:t|nent|dra|dront)|wordt|worden|becomes?)\s(?:(?:respectivement|respectievelijk|respectively)\s)?"
    r"(?:l['’]|les\s|the\s|de\s|het\s)?$"
)
_LAST_SIGNS = (")", "ex")


class FormerOrNew(Enum):
    """Whether a text calls an article or a code former or new."""

    NOTHING = auto()
    FORMER = auto()
    NEW = auto()


def read_former_or_new(text: str, start: int) -> FormerOrNew:
    """Whether a text calls an article former or new, by the start of its word: `l'ancien article 463`.

    >>> read_former_or_new("oud artikel 465", 4)
    <FormerOrNew.FORMER: 2>
    """
    before = text[max(0, start - _BEFORE - 4) : start].replace("\n", " ")
    if before[-1:] in _APOSTROPHES and before[:-2].endswith(_REPLACES):
        return FormerOrNew.FORMER
    if before[-2:] == ": " and _LABELS_FORMER.search(before):
        return FormerOrNew.FORMER
    if ("ev" in before or "ord" in before or "com" in before) and _BECOMES.search(before):
        return FormerOrNew.NEW
    last = text[max(0, start - 4) : start - 1].lower()
    if (
        last not in _LAST_LETTERS
        and last.isascii()
        and text[start - 1 : start] != "("
        and not last.endswith(_LAST_SIGNS)
    ):
        return FormerOrNew.NOTHING  # as behind `l'article`, and behind `. Article`
    since = max(0, start - _BEFORE)
    if _CALLS_FORMER.search(text, since, start):
        return FormerOrNew.FORMER
    return FormerOrNew.NEW if _CALLS_NEW.search(text, since, start) else FormerOrNew.NOTHING


# désormais 226  devenu 226  now 226  thans 226
CALLS_PRESENT = any_case(r"\b(?:désormais|devenue?s?|actuellement|now|currently|thans|nu)\s$")
# et aujourd'hui par l'article 151  en nu volgens artikel 151  now under Article 171
TODAY = any_case(
    r"\b(?:now|today|nowadays|currently|thans|nu|vandaag|aujourd['’]hui|désormais|actuellement)\b(?:[^.;:()\d\n]|\n(?!\n)){0,30}"
    r"(?:art\w*\.?\s|\A)?\Z"
)
# het vroegere art. 383bis en thans art. 417/43
PRESENT = verbose_any_case(
    r"""\b
    (?: now | today | current(?:ly)? | thans | nu | vandaag | huidige? | désormais | aujourd['’]hui | actuel\w*
      | devenus? | geworden | became | later )
    \b"""
)
# de la loi du 21 mars 2022  né le 3 mai 2005: not days of which the text speaks
NO_DAY_OF_A_TEXT = any_case(
    r"\b(?:loi|wet|act|law|arrêté|besluit|décret|decreet|ordonnance|directive|richtlijn|verordening|règlement|convention"
    r"|verdrag|lanzarote|treaty|née?s?|geboren|born|[MB]\.?\s?[BS]\.?|KB|AR|MB)\b(?:[^.;\n]|\n(?!\n)){0,40}\Z"
    r"|(?:code|\w*wetboek)(?:\s\w+)?(?:\s(?:du|de|of|van))?\s\Z"
)
# This page was last edited on  modification de cette page a été faite le  pagina is voor het laatst bewerkt op
EDIT_OF_A_PAGE = any_case(
    r"\bpage\s(?:was\s)?last\sedited\s(?:on\s)?\Z|\bmodification\sde\s(?:cette|la)\spage\sa\sété\sfaite\sle\s\Z"
    r"|\b(?:pagina|page)\s[^\n.]{0,30}\b(?:bewerkt|edited|éditée)\s(?:op|on|le)\s\Z"
)


# -- what is said since a year -----------------------------------------------------------------------------------------

# since 2017; not in force since 2017, inserted in 2017
BARE_SINCE = any_case(r"(?:since|as\sof|from|depuis|dès|sinds|vanaf)\b")
OF_THE_LAW = verbose_any_case(
    r"""\b(?: offences?|crimes?|criminal|punish\w*|prohibit\w*|illegal|unlawful|law|wording|infractions?|incrimin\w*
            |pénal\w*|puni\w*
            | opgenomen\sin\s(?:het|de|ons)\s(?:\w+\s)?\w*wet(?:boek)?|ingevoegd|inserted|insérée?s?
            | réprim\w*|interdit\w*|délit|loi|strafbaar\w*|misdrij\w*|bestraf\w*|verboden|wet|kracht|vigueur
            |force )\b"""
)
OF_PRACTICE = verbose_any_case(
    r"""\b(?: polic\w+|politie\w*|parquets?|parket\w*|prosecut\w+|magistra\w+|judges?|juges?|rechters?|courts?
            |tribuna\w+|rechtbank\w*
            | cases|dossiers|zaken|convict\w+|condamn\w+|veroordel\w+|poursui\w+|vervolg\w+
            | (?<!ha[ds]\s)(?<!have\s)appl(?:y|ied|ies) | applied\s(?:the\s)?art\w* | (?<!s['’])appliqu\w+
            | toegepast|train\w+
            | formation\w*|opleiding\w*|campa\w+|projects?|projets?|statisti\w+ )\b"""
)
# 'Since 2017' is inconsistent with  'Since 2017' does not fit  « depuis 2017 » ne correspond pas: the text says that
# it is wrong
IS_WRONG = lazy_regex(
    r"\s?['’\"”»]\s(?:(?:does|do|is|was)\snot\b|is\sinconsistent\b|n['’]est\spas\b|ne\s\w+\spas\b|(?:past|klopt|strookt|is|stemt)\s[^.;]{0,60}?niet\b)"
)
# the coefficient is fixed at 6 since 2012: of the surcharge on fines, not of the article that sets the fine
OF_AN_AMOUNT = any_case(
    r"\b(?:coefficient\w*|multipl\w+|surcharges?|d[ée]cimes|opdeciem\w*|vermenigvuldig\w*)\b[^.;]{0,80}\Z"
)
# without consent  sans l'accord de la victime  niet-consensuele  qui n'y consent pas: the offence, and not denied
_WITHOUT_CONSENT = verbose_any_case(
    rf"""(?:{NEGATED.pattern})
        (?:(?!\b(?:puni|punish|bestraf|strafbaar|subject|force|vigueur|kracht|without|sans|zonder))[-\s\w'’]){{0,30}}?
        (?<!\w)(?:non-?)?(?:consens|consent|accord|agree|permission|toestem|instem|goedkeur|medeweten|knowledge|right
            |droit|recht)
        \w*(?:\spas)?"""
)


def is_denied(words: str) -> bool:
    """Whether what words before a date say is denied: `not subject to limitation since 2019`."""
    return NEGATED.search(_WITHOUT_CONSENT.sub("", words)) is not None

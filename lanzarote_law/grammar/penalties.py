"""Penalties: read from how the data tell them, and found in a running text in three languages.

A penalty is a kind with its least and its most, a level, a fine. What the data tell in words is read into that form
here, so that it stands in one place; what cannot be read whole is said to be no whole reading.
"""

import re
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from lanzarote_law.grammar import cardinal_numbers
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex, verbose_any_case


class PenaltyKind(StrEnum):
    """What a penalty takes from somebody."""

    IMPRISONMENT = "imprisonment"
    RECLUSION = "reclusion"
    FORCED_LABOUR = "forced-labour"
    FINE = "fine"
    BAN = "ban"
    CLOSURE = "closure"
    OTHER = "other"


class TermUnit(StrEnum):
    """In what a term is counted."""

    DAYS = "days"
    MONTHS = "months"
    YEARS = "years"


class PenaltyTerm(NamedTuple):
    """A length of time: `6 months`."""

    number: int
    unit: TermUnit

    @property
    def length(self) -> tuple[int, int]:
        """What it is compared by: months, and days, as a year is twelve months and no month a number of days."""
        if self.unit is TermUnit.DAYS:
            return 0, self.number
        return self.number * (12 if self.unit is TermUnit.YEARS else 1), 0


class PenaltyRange(NamedTuple):
    """From a least to a most."""

    least: PenaltyTerm
    most: PenaltyTerm

    @property
    def length(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """What it is compared by."""
        return self.least.length, self.most.length


class Fine(NamedTuple):
    """An amount of money, from a least to a most."""

    least: int
    most: int
    currency: str = "EUR"
    per_victim: bool = False


class Penalty(NamedTuple):
    """One penalty of an article: for which part of it, or in which case."""

    kind: PenaltyKind
    part: str = ""
    """`§ 1`, `minor victim`; empty where the article has one for all."""
    level: int | None = None
    """Of the Code of 2024."""
    term: PenaltyRange | None = None
    fine: Fine | None = None
    either: bool = False
    """Whether the term or the fine may be imposed alone."""


class PenaltyReading(NamedTuple):
    """What the words of a penalty were read as."""

    penalties: tuple[Penalty, ...]
    whole: bool
    """Whether all of it was read: no figure is left, and no other article or memory stands behind it."""


# -- patterns ----------------------------------------------------------------------------------------------------------

_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve fifteen eighteen twenty thirty"
    " un une deux trois quatre cinq sept huit neuf dix onze douze quinze dix-huit vingt trente quarante"
    " een één twee drie vier vijf zes zeven acht negen tien elf twaalf vijftien achttien twintig dertig veertig"
).split()
_COUNT = rf"(?:\d{{1,3}}|{'|'.join(sorted(_SMALL, key=len, reverse=True))})"
_UNITS = {
    TermUnit.DAYS: r"days?|jours?|dag(?:en)?",
    TermUnit.MONTHS: r"months?|mois|maand(?:en)?",
    TermUnit.YEARS: r"years?|ans?|années?|jaar|jaren",
}
_UNIT = rf"(?:{'|'.join(_UNITS.values())})\b(?![-\s](?:old|of\sage|oud)|['’]?\sd['’]âge)"
_MORE_THAN = r"(?:more\sthan\s|plus\s(?:de\s|d['’]\s?)|meer\sdan\s)?"
_AT_MOST = r"(?:at\smost\s|not\smore\sthan\s|au\splus\s|ten\shoogste\s|hoogstens\s)?"
# to, or a hyphen, a dash or a minus sign
_TO = r"(?:\s(?:to|à|tot|and|et|en)\s|\s?[-\u2010-\u2014\u2212]\s?)"
# 1 to 5 years  six mois à cinq ans  van drie maanden tot vijf jaar  more than 3 to 5 years  1-5 ans
RANGE = rf"""{_MORE_THAN}(?P<least>{_COUNT})(?:[\s-](?P<unit>{_UNIT}))?{_TO}
    {_AT_MOST}(?P<most>{_COUNT})[\s-](?P<last>{_UNIT})"""
_PRISON = (
    r"(?:imprisonment|emprisonnement|réclusion|reclusion|prison|jail|gevangenisstraf|opsluiting|hechtenis|gevangenis|cel"
    r"|travaux\sforcés|forced\slabour|dwangarbeid)"
)
_OF = r"(?:\s(?:terms?|sentences?|ferme))?\s?:?\s?(?:of|from|for|ranging\sfrom|de|d['’]|allant\sde|van|gaande\svan)?\s?"
_BETWEEN = r"(?:between\s|entre\s|tussen\s)?"
_PUNISHED = (
    r"(?:punish\w*|carr(?:y|ies|ied)|liable|penalt(?:y|ies)|sentences?|passible\w*|puni\w{0,3}|peines?|bestraft|strafbaar"
    r"|gestraft|straf|sanction\w*)"
)
# imprisonment of 1 to 5 years  five to ten years' imprisonment  de cinq à dix ans de prison  punished with 1 to 5 years
_RANGE_BEHIND = re.sub(r"\?P<(\w+)>", r"?P<\1_behind>", RANGE)
_RANGE_PUNISHED = re.sub(r"\?P<(\w+)>", r"?P<\1_punished>", RANGE)
_TERM = rf"""(?: (?P<kind>{_PRISON}){_OF}{_BETWEEN}{RANGE}
    | {_RANGE_BEHIND}['’]?\s(?:of\s|in\s|de\s|d['’])?(?P<kind_behind>{_PRISON})
    | \b{_PUNISHED}\b(?:\s?:\s?|(?:(?!{_PRISON})[^.;:()\d]){{0,25}}?\b){_BETWEEN}{_RANGE_PUNISHED}
        (?:['’]?\s(?:of\s|de\s|d['’])?(?P<kind_punished>{_PRISON}))? )"""
_FIGURES = r"\d{1,3}(?:[.,\s]\d{3})+|\d{1,6}"
_WORDS = r"(?:[^\W\d_]+[\s-]){0,4}?[^\W\d_]+"
_MONEY = r"(?:EUR|euros?|€|francs?|frank)"
# a fine of EUR 500 to 10,000  amende de cinq cents euros à dix mille euros  geldboete van honderd tot duizend euro
_FINE = rf"""\b(?:fine|amende|geldboete)\s(?:of\s|from\s|de\s|d['’]|van\s)?{_BETWEEN}(?:{_MONEY}\s?)?
    (?P<least>{_FIGURES}|{_WORDS})(?:\s?(?P<money>{_MONEY}))?{_TO}(?:{_MONEY}\s?)?
    (?P<most>(?:{_FIGURES})(?=\D|$)|{_WORDS}(?=\s(?:EUR|euro|€|fran)))(?:\s?(?P<last>{_MONEY}))?"""
_LEVEL = r"\b(?:level|niveau)\s(?P<level>[1-8])\b(?!\s?(?:to|à|tot|and|et|en|or|ou|of|-|–)\s?(?:level\s|niveau\s)?\d)"
_ANY_LEVEL = r"\b(?:levels?|niveaux?|niveaus?)\s[1-8]\b"


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return verbose_any_case(words)


# -- in a running text -------------------------------------------------------------------------------------------------


class StatedPenalty(NamedTuple):
    """A penalty that a text states, with its offsets."""

    start: int
    end: int
    penalty: Penalty


def stated_penalties(text: str, start: int, end: int) -> list[StatedPenalty]:
    """The penalties that a range of a text states with both ends, or by their level, in their order.

    What a court imposes is no such penalty: it has no two ends.

    >>> [each.penalty.term.length for each in stated_penalties("imprisonment of six months to five years", 0, 40)]
    [((6, 0), (60, 0))]
    """
    found: list[StatedPenalty] = []
    for pattern, penalty in ((_TERM, _stated_term), (_FINE, _stated_fine), (_LEVEL, _stated_level)):
        matches = _pattern(pattern).finditer(text, start, end)
        found += [StatedPenalty(*match.span(), read) for match in matches if (read := penalty(match))]
    return sorted(found, key=lambda each: each.start)


def _stated_term(match: re.Match[str]) -> Penalty | None:
    term = _range(match)
    return term and Penalty(_kind(match["kind"] or match["kind_behind"] or match["kind_punished"] or ""), term=term)


def _stated_fine(match: re.Match[str]) -> Penalty | None:
    fine = _fine(match)
    return fine and Penalty(PenaltyKind.FINE, fine=fine)


def _stated_level(match: re.Match[str]) -> Penalty:
    return Penalty(PenaltyKind.OTHER, level=int(match["level"]))


def states_penalty_range(text: str) -> bool:
    """Whether a text states a penalty in years, months or days, with both ends.

    >>> states_penalty_range("is punished with imprisonment of eight days to one year")
    True
    """
    return _pattern(_TERM).search(text) is not None


def states_penalty_level(text: str) -> bool:
    """Whether a text states a penalty by its level: `une peine de niveau 3`."""
    return _pattern(_ANY_LEVEL).search(text) is not None


def _range(match: re.Match[str]) -> PenaltyRange | None:
    for behind in ("", "_behind", "_punished"):
        if match.groupdict().get(f"most{behind}"):
            least, most = (cardinal_numbers.parse_number(match[f"{each}{behind}"]) for each in ("least", "most"))
            last = _unit(match[f"last{behind}"])
            first = _unit(match[f"unit{behind}"]) if match[f"unit{behind}"] else last
            return PenaltyRange(PenaltyTerm(least, first), PenaltyTerm(most, last)) if least and most else None
    return None


def _unit(word: str) -> TermUnit:
    return next(unit for unit, words in _UNITS.items() if re.fullmatch(words, word, re.IGNORECASE))


_KINDS = (
    (PenaltyKind.RECLUSION, r"r[ée]clusion|opsluiting"),
    (PenaltyKind.FORCED_LABOUR, r"travaux|forced|dwangarbeid"),
    (PenaltyKind.IMPRISONMENT, r"emprisonnement|imprisonment|gevangenisstraf"),
    (PenaltyKind.BAN, r"\bbans?\b"),
    (PenaltyKind.CLOSURE, r"closure"),
)


def _kind(words: str) -> PenaltyKind:
    return next((kind for kind, each in _KINDS if re.search(each, words, re.IGNORECASE)), PenaltyKind.OTHER)


def _fine(match: re.Match[str]) -> Fine | None:
    least, most = (cardinal_numbers.parse_number(match[each] or "") for each in ("least", "most"))
    if not least or not most or least >= most:
        return None
    francs = any("fran" in (match[each] or "").lower() for each in ("money", "last"))
    return Fine(least, most, "BEF" if francs else "EUR")


# -- in the words of the data ------------------------------------------------------------------------------------------

_PIECE = lazy_regex(r";\s(?![^()]*\))")
_LABEL = lazy_regex(r"(?P<part>(?:[^():]|\([^()]*\)){2,160}?):\s(?=\S)")
"""`minor victim or profit: `; both are small, and compiled as the module is, which few answers need."""
_DATA_KINDS = r"imprisonment|réclusion|forced\slabour|bans?\b|closure"
_DATA_TERM = rf"(?:\b(?P<kind>{_DATA_KINDS})(?:\s\([^()]*\))?\sof\s)?{RANGE}"
_DATA_FINE = (
    r"(?<!example\sa\s)\bfine\sof\s(?:EUR\s)?(?P<least>[\d,]+)-(?P<most>[\d,]+)(?P<francs>\sfrancs)?"
    r"(?P<each>\sper\svictim)?"
)
_EXAMPLE = r"for\sexample\sa\sfine\sof\sEUR\s[\d,]+-[\d,]+"
_DATA_LEVEL = r"\blevel\s(?P<level>[1-8])\b(?:\s\((?:imprisonment\sof\s)?(?=more|\d|no\b))?"
# § 1, §§ 3-4, al. 2-3, article 371/1 § 3, art. 31, 4°, 20 to 120 hours, levels 4 to 8, level 2 or 3
_NO_PENALTY = (
    r"§§?\s?\d+(?:-\d+)?|\bal\.\s\d+(?:-\d+)?|\bart(?:icles?|\.)\s[\d/]+(?:bis|ter|quater|quinquies)?(?:/\d+)?"
    r"(?:\sand\s[\d/]+)?|\d°|\d+\sto\s\d+\shours|\blevels?\s\d(?:\s(?:to|or)\s\d)?"
)
_NOT_WHOLE = any_case(
    r"recollection|from\smemory|not\sread|penalt(?:y|ies)\sof|réclusion\sof\sarticle|doubled|raised|minimum|maximum|times\sthe|at\smost"
    r"|at\sleast|same\sfigures|up\sto|that\sfine|and\sa\sfine\b(?!\sof\s(?:EUR\s)?\d)|réclusion\sand\s(?:a\s)?fine|short\simprisonment|only\sfor\sabuse"
    r"|loss\sof"
)


@cache
def parse_penalties(words: str) -> PenaltyReading:
    """The penalties in the words of the data, part by part; none if some of the words could not be read.

    >>> parse_penalties("§ 2: imprisonment of 1 month to 1 year and a fine of EUR 100-1,000").penalties[0].fine
    Fine(least=100, most=1000, currency='EUR', per_victim=False)
    >>> parse_penalties("the penalties of article 378bis")
    PenaltyReading(penalties=(), whole=False)
    """
    words = re.sub(r"\s+", " ", words)
    found: list[Penalty] = []
    left = ""
    kind = PenaltyKind.OTHER
    for piece in _PIECE.split(words):
        label = _LABEL.match(piece)
        part = label["part"] if label else ""
        penalties, rest = _penalties(part, piece[label.end() :] if label else piece, kind)
        found += penalties
        kind = penalties[-1].kind if penalties else kind
        left += f" {part} {rest}"
    unread = re.search(r"\d", _pattern(_NO_PENALTY).sub("", left)) or _NOT_WHOLE.search(words)
    return PenaltyReading(tuple(found), whole=True) if found and unread is None else PenaltyReading((), whole=False)


def _penalties(part: str, body: str, kind: PenaltyKind) -> tuple[list[Penalty], str]:
    """The penalties of a part, and the words of it that tell none; a term alone is of the kind that was told last."""
    stated_fine = _pattern(_DATA_FINE).search(body)
    fine = _data_fine(stated_fine) if stated_fine else None
    either = re.search(r"\bor both\b|\band/or\b|\bor only one of the(?:m|se penalties)\b", body) is not None
    levels = [int(match["level"]) for match in _pattern(_DATA_LEVEL).finditer(body)]
    found: list[Penalty] = []
    for match in _pattern(_DATA_TERM).finditer(body):
        if term := _range(match):
            kind = _kind(match["kind"]) if match["kind"] else PenaltyKind.IMPRISONMENT if levels else kind
            level = levels[len(found)] if len(found) < len(levels) else None
            found.append(Penalty(kind, part, level, term, fine, either))
    found += [Penalty(PenaltyKind.OTHER, part, level, fine=fine) for level in levels[len(found) :]]
    if not found and fine:
        found.append(Penalty(PenaltyKind.FINE, part, fine=fine))
    for pattern in (_EXAMPLE, _DATA_FINE, _DATA_TERM, _DATA_LEVEL):
        body = _pattern(pattern).sub("", body)
    return found, body


def _data_fine(match: re.Match[str]) -> Fine:
    least, most = (int(match[each].replace(",", "")) for each in ("least", "most"))
    return Fine(least, most, "BEF" if match["francs"] else "EUR", bool(match["each"]))


# -- the clause of a penalty -------------------------------------------------------------------------------------------

MAY_BE_COMPARED = any_case(r"\b(?:years?|ans?|jaar|mois|months?|maanden|level|niveau|fine|amende|geldboete)\b")
MAY_STATE = any_case(r"\b(?:years?|months?|level|ans?|mois|niveau|jaar|jaren|maand(?:en)?|euros?|EUR)\b|€")
_A_UNIT = r"(?:years?|months?|ans?|mois|jaar|jaren|maand(?:en)?|euros?|EUR\b|€)"
_A_KIND = (
    r"(?:imprison\w*|in\sprison|fine[ds]?|emprisonn\w*|réclusion|amendes?"
    r"|gevangenisstraf\w*|opsluiting|(?:geld)?boetes?)"
)
# fined 500 euros  a fine of 500 euros  500 euros d'amende  een geldboete van 500 euro
STATED_LOOSELY = verbose_any_case(
    rf"""\b{_A_KIND}\b[^.;\d\n]{{0,30}}\b\d[\d.,]*\s?{_A_UNIT}
        | \b\d[\d.,]*\s?{_A_UNIT}[^.;\d\n]{{0,12}}\b{_A_KIND}\b"""
)
# (article 417/46)  (art. 383bis, § 2)  under article 417/46  par l'article 417/46  op grond van artikel 417/46
OF_AN_ARTICLE_BEHIND = verbose_any_case(
    r"""[\s,]{0,2}(?: [(\[]\s?(?:see\s|voir\s|zie\s|cf\.?\s)?(?:art(?:icle|ikel)?\.?\s)?
        | (?:under|by|in|pursuant\sto|par|en\svertu\sde|aux\stermes\sde|selon|à|door|krachtens|volgens|op\sgrond\svan
            |bij)\s
          (?:the\s|l['’]|het\s)?art(?:icle|ikel)?\.?\s )"""
)
# level 6 offence in its basic form (Article 138, where no article stands before
OF_ONE_FARTHER_BEHIND = verbose_any_case(
    rf"(?:(?!\b(?:and|or|et|ou|en|of)\b)[^.,;:()\d\n]){{0,40}}?(?:{OF_AN_ARTICLE_BEHIND.pattern})"
)
# The bill would raise the penalty to  nous recommandons une peine de  wij bevelen een straf aan van; level 3, not
PROPOSED_OR_DENIED = verbose_any_case(
    r"""\b(?: (?: bill | proposals? | amendment | (?:projets?|propositions?)\sde\sloi | wetsontwerp | wetsvoorstel
                | would | recomm[ae]nd\w* | préconis\w* | suggest\w* | suggèr\w* | propos[eéai]\w* | aanbev\w*
                | beve(?:el|len)\w* | voorgesteld\w* | stel(?:t|len)\s(?:\w+\s)?voor | pleit\w* | zou(?:den)?
                | devrai(?:t|ent) | pourrai(?:t|ent) | porterait | viserait )\b[^.;]{0,200}
             | (?: not | niet | non | pas | instead\sof | plutôt\sque | in\splaats\svan )
               \s(?:(?:an?|une?|de|du|van|een|the|le)\s){0,2} )
         \Z"""
)
# a victim who, not: without the consent of the victim
IN_A_CASE = verbose_any_case(
    r"""\b(?: attempt\w*|tentative|poging|lorsque?|wanneer|indien|when|where|if|si|s['’]il|en\scas|in\scase|in\sgeval
            | recidi\w*|repeat\w*|habit\w*|gewoonte\w*|ascend\w*|doubled?|verdubbel\w*|raised|portée?|verhoogd|minimum
            | maximum|correctionali\w*
            | (?:victims?|victimes?|slachtoffers?)
              \s(?:is|was|who|whose|aged|est|était|qui|dont|âgée?|die|dat) )\b"""
)

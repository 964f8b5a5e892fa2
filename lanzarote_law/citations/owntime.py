"""The time of which a document itself shows that it is: the day that it bears, or by which it is kept.

What shows it stands in the head of the document, or where one is signed: `Brussels, 14 March 2019`, `Arrest van 12
maart 2015`, `ECLI:BE:CASS:2015:ARR.20150312.5`, `DOC 54 1701/004`, `Fait à Bruxelles, le 3 mai 2017`. A document that
speaks of a later day, that of an act included, may be of a later time, and is of none here.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from lanzarote_law.grammar.periods import NO_DAY_OF_A_TEXT
from lanzarote_law.grammar.timespans import TOLD, Span, span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


class OwnTime(NamedTuple):
    """The words by which a document shows of which time it is, with the last day that they leave."""

    start: int
    end: int
    last: date


def own_time(text: str, announced: Mapping[date, date] | None = None) -> OwnTime | None:
    r"""The last time of which a document shows that it is; None where it shows none, or speaks of a later one.

    Of a day that was `announced` before by the day of an act, it may speak from that day on.

    >>> own_time("Arrêt n° 45/2015 du 12 mars 2015").last
    datetime.date(2015, 3, 12)
    >>> own_time("Brussels, 14 March 2019\n\nThe Act of 21 March 2022 changed it.")
    """
    found = [*_in_the_head(text), *_signed(text)]
    found = found or [*_of_a_paper(text)]
    if not found:
        return None
    latest = max(found, key=lambda each: each.last)
    known = [day for day, since in (announced or {}).items() if since <= latest.last]
    return None if _speaks_of_a_day_after(text, latest.last, known) else latest


# -- the head ----------------------------------------------------------------------------------------------------------

_LINES = 25
"""Lines with words, in which the head of a document ends at the latest."""
_LENGTH = 160
_SHORT = 80
_FAR = 40
_FEW = 5
_LINE = re.compile(r"[^\n]+")
_EDGES = " \t#*_|>"
# 26-01-2018, as databases write it
_IN_FIGURES = re.compile(r"(?<![\d/.-])(?P<day>\d{1,2})-(?P<month>\d{1,2})-(?P<year>(?:19|20)\d\d)(?![\d/.-])")
# your letter of 3 May  facts of 3 May  consulté le 3 mai: days of something else than the document
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:letters?|mails?|lettres?|courriers?|brief|brieven|schrijven|your|uw|votre|re|réf\w*|ref\w*|concern\w*|betreft|objet"
    r"|facts?|faits|feiten|period\w*|since|depuis|sinds|from|accessed|consulted|consultée?s?|geraadpleegd|force|vigueur|kracht"
    r"|werking|adopted\sby|questionnaire|vragenlijst|until|jusqu\w*|tot)\b[^;\n]{0,40}\Z",
    re.IGNORECASE,
)
_TIME = r"(?:[,–—-]|à|at|om)?\s?\d{1,2}\s?(?:[:.]|h|u)\s?\d{0,2}\s?u?\.?"
_BEHIND = re.compile(rf"[\s.)*_|]*(?:{_TIME}|\s[|•·]\s[^.;:]{{0,40}})?\Z")
"""What may stand behind the day at the end of a line: a time, or what is set apart from it."""
# Arrêt n° 45/2015 du  Vonnis van de kamer AC4 van  Audience publique du  Schriftelijke vraag nr. 12 van
_DECISION = re.compile(
    r"(?:arrêt|arrest|jugement|vonnis|judgment|uitspraak|beschikking|ordonnance|audience|zitting|(?:openbare\s)?(?:terecht)zitting"
    r"|question\s(?:écrite|orale|parlementaire)|(?:schriftelijke|mondelinge|parlementaire)\svraag"
    r"|(?:written|oral|parliamentary)\squestion"
    r"|réponse\sd[ue]\s(?:la\s)?ministre|antwoord\svan\sde\sminister|reply\sof\sthe\sminister|moniteur\sbelge|belgisch\sstaatsblad)\b",
    re.IGNORECASE,
)
# du 12 mars 2015 ; rôle 5912  19.02.2016 — BELGISCH; not du 12 mars 2015 : un commentaire
_GOES_ON = re.compile(r"\s?[:?!]\s?\w|\s(?:par|by|door|relati\w+|concern\w+|sur|over|on|annot\w+)\b", re.IGNORECASE)
# 1er FÉVRIER 2016. — Loi modifiant
_OF_AN_ACT = re.compile(r"[\s.]*[-–—]\s?(?:Loi|Wet|Arrêté|Koninklijk\sbesluit)\b", re.IGNORECASE)
# Rapport annuel 2014  Édition 2024  University of Ghent, 2012
_OF_A_YEAR = re.compile(
    r"\b(?:rapport|report|jaarverslag|verslag|édition|edition|editie|uitgave)(?:\s[\w'’]+){0,3}\s\Z"
    r"|(?:^|,\s)(?-i:[A-ZÀ-Ý])[\w'’-]+(?:\s[\w'’-]+){0,3},\s\Z",
    re.IGNORECASE,
)
_NOT_OF_A_YEAR = re.compile(r"\b(?:code|wetboek|act|loi|wet|law|convention|verdrag|questionnaire)\b", re.IGNORECASE)
_ACADEMIC = re.compile(
    r"\b(?:année\s(?:académique|scolaire)|academiejaar|schooljaar|academic\syear)\s?:?\s"
    r"(?P<told>(?:19|20)\d\d\s?[-–/]\s?(?P<year>(?:19|20)\d\d))",
    re.IGNORECASE,
)
# ECLI:BE:CASS:2019:ARR.20190911.7  ECLI:BE:GHCC:2015:ARR.045  F-20150312-3: alone in a line, but for what it is called
_KEY = re.compile(
    r"(?:[\w.°'’]+\s){0,3}(?::\s?)?"
    r"(?P<told>ECLI:BE:[A-Z0-9]{2,12}:(?P<year>(?:19|20)\d\d):(?:[A-Z]+\.)?(?P<day>(?:19|20)\d{6})?[\w.]*"
    r"|[FN]-(?P<other>(?:19|20)\d{6})-\d{1,4})",
    re.IGNORECASE,
)


def _in_the_head(text: str) -> Iterator[OwnTime]:
    for start, line in _head(text):
        if len(line) <= _LENGTH:
            yield from _of_a_line(start, line)


def _head(text: str) -> Iterator[tuple[int, str]]:
    """The lines with words of the head, each with the place at which it begins."""
    count = 0
    for match in _LINE.finditer(text, 0, _LINES * 400):
        line = match[0].strip(_EDGES)
        if line:
            yield text.index(line, match.start()), line
            count += 1
        if count == _LINES:
            return


def _of_a_line(start: int, line: str) -> Iterator[OwnTime]:
    if key := _KEY.fullmatch(line):
        yield from _found(start, key, _of_a_key(key))
        return
    if year := _ACADEMIC.search(line):
        yield from _found(start, year, _whole_year(int(year["year"])))
        return
    for match in (*TOLD.finditer(line), *_IN_FIGURES.finditer(line)):
        before = line[: match.start()]
        if _OF_SOMETHING_ELSE.search(before) or NO_DAY_OF_A_TEXT.search(before[-_FAR - 50 :]):
            continue
        at = _at(match)
        if at and _is_that_of_the_document(line, match, before, at):
            yield OwnTime(start + match.start(), start + match.end(), _last(at))


def _is_that_of_the_document(line: str, match: re.Match[str], before: str, at: Span) -> bool:
    """Whether a time in a line of the head is that of the document, and not one of which the line speaks."""
    is_last = _BEHIND.match(line, match.end()) is not None
    if _is_a_year(at):
        is_one = _OF_A_YEAR.search(before) is not None and _NOT_OF_A_YEAR.search(before) is None
        return is_last and is_one and len(line) <= _SHORT
    if is_last and len(line) <= _SHORT and len(re.findall(r"\w+", before)) <= _FEW:
        return True
    if not _is_a_day(at):
        return False
    if not before:
        return _OF_AN_ACT.match(line, match.end()) is not None
    return _DECISION.match(line) is not None and _GOES_ON.match(line, match.end()) is None


def _at(match: re.Match[str]) -> Span | None:
    if match.re is TOLD:
        return span(match)
    return _one(int(match["year"]), int(match["month"]), int(match["day"]))


def _one(year: int, month: int, day: int) -> Span | None:
    try:
        first = date(year, month, day)
    except ValueError:
        return None
    return Span(first, first + timedelta(days=1))


def _whole_year(year: int) -> Span:
    return Span(date(year, 1, 1), date(year + 1, 1, 1))


def _of_a_key(key: re.Match[str]) -> Span | None:
    day = key["day"] or key["other"]
    return _one(int(day[:4]), int(day[4:6]), int(day[6:])) if day else _whole_year(int(key["year"]))


def _found(start: int, match: re.Match[str], at: Span | None) -> Iterator[OwnTime]:
    if at:
        yield OwnTime(start + match.start("told"), start + match.end("told"), _last(at))


def _last(at: Span) -> date:
    return at.end - timedelta(days=1)


def _is_a_day(at: Span) -> bool:
    return _last(at) == at.first


def _is_a_year(at: Span) -> bool:
    return at.end.year > at.first.year and at.first.month == at.end.month


# -- where it is signed, and papers of parliament --------------------------------------------------------------------

# Fait à Bruxelles, le 3 mai 2017  Gedaan te Brussel, 3 mei 2017  Ainsi prononcé en audience publique à Liège le
_SIGNED = re.compile(
    r"(?:\A|\n)[^\S\n]*(?:Fait\sà|Donné\sà|Gedaan\ste|Gegeven\ste|Opgemaakt\ste|Done\s(?:at|in)|Ainsi\s(?:jugé|prononcé|rendu|fait)"
    r"|Aldus\s(?:gewezen|uitgesproken|geoordeeld|gevonnist|beslist)|Prononcé\s(?:à|en)|Uitgesproken\s(?:te|in|op))\b"
    rf"[^\n;]{{0,200}}?(?:\s|,)(?P<told>{re.sub('[?]P<[a-z_]+>', '?:', TOLD.pattern)})",
    re.IGNORECASE | re.VERBOSE,
)
_PAPER = re.compile(r"(?:(?<=\n)|\A)[^\S\n]*(?P<told>DOC\s(?P<number>5[0-6])[\s-]\d{3,4}/\d{1,3})(?!\d)")
_OPENED = {
    50: date(1999, 7, 1),
    51: date(2003, 6, 5),
    52: date(2007, 6, 28),
    53: date(2010, 7, 6),
    54: date(2014, 6, 19),
    55: date(2019, 6, 20),
    56: date(2024, 7, 4),
}
"""The first sitting of the House of Representatives in a legislature, by whose number its papers are called."""


def _signed(text: str) -> Iterator[OwnTime]:
    for match in _SIGNED.finditer(text):
        told = TOLD.fullmatch(match["told"])
        at = span(told) if told else None
        if at and _is_a_day(at):
            yield OwnTime(match.start("told"), match.end("told"), at.first)


def _of_a_paper(text: str) -> Iterator[OwnTime]:
    for start, line in _head(text):
        if (match := _PAPER.match(line)) and (end := _OPENED.get(int(match["number"]) + 1)):
            yield OwnTime(start + match.start("told"), start + match.end("told"), end - timedelta(days=1))


# -- later days --------------------------------------------------------------------------------------------------------

# will enter into force on 8 April  d'ici 2030  by 2030: days to come, when the document was made
_TO_COME = re.compile(
    r"\b(?:will|shall|sera|seront|entrera|entreront|zal|zullen|by|d['’]ici|tegen|uiterlijk|deadline)\b[^.;\n]{0,40}\Z",
    re.IGNORECASE,
)
_AT_A_YEAR = re.compile(r"\b(?:in|en|since|depuis|sinds|dès)\s\Z", re.IGNORECASE)


def _speaks_of_a_day_after(text: str, last: date, known: Sequence[date]) -> bool:
    """Whether a text tells a day that lies behind one, other than as one to come, or one that was known already."""
    for match in (*TOLD.finditer(text), *_IN_FIGURES.finditer(text)):
        at = _at(match)
        if at is None or at.first <= last or any(at.has(day) for day in known):
            continue
        if _is_a_year(at) and not _AT_A_YEAR.search(text, max(0, match.start() - _FAR), match.start()):
            continue
        if not _TO_COME.search(text, max(0, match.start() - 2 * _FAR), match.start()):
            return True
    return False

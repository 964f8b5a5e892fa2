"""Finds the date or period of a document in what it shows itself: the day that it bears, or a reference with a date.

What shows it stands in the head of the document, or where one is signed: `Brussels, 14 March 2019`, `Arrest van 12
maart 2015`, `ECLI:BE:CASS:2015:ARR.20150312.5`, `DOC 54 1701/004`, `Fait à Bruxelles, le 3 mai 2017`. A document that
speaks of a later day is of that time at the earliest; one that names an act of a later day bears a day that is not its
own, and is of none here.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from lanzarote_law.grammar import document_dates
from lanzarote_law.grammar.date_expressions import DATE, TimeSpan, day_span, month_span, parse_span
from lanzarote_law.grammar.text_prefilter import line_starts
from lanzarote_law.grammar.validity_phrases import EDIT_OF_A_PAGE, NO_DAY_OF_A_TEXT
from lanzarote_law.grammar.word_patterns import lazy_regex
from lanzarote_law.text_folding_and_display import fold_accents


class DocumentPeriod(NamedTuple):
    """The words by which a document shows its date, with the first and the last day that the words allow."""

    start: int
    end: int
    first: date
    last: date


def document_period(text: str, announced: Mapping[date, date] | None = None) -> DocumentPeriod | None:
    r"""The latest period that a document shows for itself; None if it shows no period, or names a later act.

    Of a day that was `announced` before by the day of an act, it may speak from that day on.

    >>> document_period("Arrêt n° 45/2015 du 12 mars 2015").last
    datetime.date(2015, 3, 12)
    >>> document_period("Brussels, 14 March 2019\n\nThe Act of 21 March 2022 changed it.")
    """
    text = document_dates.without_days_of_others(text)
    latest = _shown(text)
    if latest is None or document_dates.STATE_OF_LAW.search(text, max(0, latest.start - 2 * _FAR), latest.start):
        return latest
    known = [day for day, since in (announced or {}).items() if since <= latest.last]
    later = list(_days_after(text, latest, known, _lines_of_publication(text)))
    if any(is_of_an_act for _, is_of_an_act in later):
        return None
    last = max((day for day, _ in later), default=None)
    return latest._replace(first=last, last=last) if last else latest


def last_own_day(text: str) -> date | None:
    """The last day of the time that a document shows, whatever acts it names; one that was updated may tell a later."""
    text = document_dates.without_days_of_others(text)
    found = _shown(text)
    is_updated = found and document_dates.UPDATED.search(text, found.start - _FAR, found.start)
    later = _days_after(text, found, (), _lines_of_publication(text)) if found and is_updated else ()
    return max((found.last, *(day for day, is_of_an_act in later if not is_of_an_act))) if found else None


@lru_cache(maxsize=1)  # a check asks several times for the same text
def _shown(text: str) -> DocumentPeriod | None:
    found = [*_in_the_head(text), *_in_the_foot(text), *_signed(text)] or [*_of_a_paper(text), *_of_a_copy(text)]
    days = [each for each in found if each.first == each.last]  # a day tells more than a year beside it
    single = [
        each
        for each in days
        if not document_dates.OF_SEVERAL_DAYS.search(text, each.start - _LONGEST_RANGE, each.start)
    ]
    return max(single or days or found, key=lambda each: each.last, default=None)


_LONGEST_RANGE = 14

# -- the head ----------------------------------------------------------------------------------------------------------

_LINES = 25
"""Lines with words, in which the head of a document ends at the latest."""
_LENGTH = 160
_SHORT = 80
_FAR = 40
_FEW = 5
_LINE = lazy_regex(r"[^\n]+")
_EDGES = " \t#*_|>"
# Réponse de la Belgique, 15 janvier 2018. L'article 383bis
_OPENING = lazy_regex(r"[^\n.;:(),]{3,60},\s(?:le\s)?\d[^\n.;:(),]{5,20}\d{4}(?=\.\s)")


def _in_the_head(text: str) -> Iterator[DocumentPeriod]:
    every = list(_head(text))
    head = [(start, line) for start, line in every if len(line) <= _LENGTH]
    long = ((start, _OPENING.match(line)) for start, line in every[:1] if len(line) > _LENGTH)
    head[:0] = [(start, opening[0]) for start, opening in long if opening]
    for start, line in every:
        yield from _of_an_update(text, start, start + len(line))
    keys = {key["date"] for _, line in head if (key := document_dates.KEY.fullmatch(line))}
    asks = any(document_dates.ASKS.search(line) for _, line in head)
    published = _lines_of_publication(text)
    for start, line in every:
        yield from _of_a_title(start, line)
        gazette = document_dates.IN_THE_GAZETTE.match(line)
        if gazette and start not in published:
            yield from _days(start, DATE.match(line, gazette.end()))
    yield from _of_a_month(head)
    yield from _of_a_meeting(every)
    is_decided = any(document_dates.DECIDED.match(line) for _, line in head)
    for index, (start, line) in enumerate(head):
        if is_decided and document_dates.PUBLISHED.match(line):
            continue
        if _became_final(text, start):
            continue
        if len(keys) > 1 and document_dates.KEY.fullmatch(line):
            continue  # of several decisions none is the document
        if start in published:
            continue
        yield from _of_a_line(start, line, index, asks=asks)


def _of_a_title(start: int, line: str) -> Iterator[DocumentPeriod]:
    """The day in the title of an act, or of a decision or its extract: `29 FEVRIER 2024. - Loi introduisant`."""
    extract = document_dates.EXTRACT.match(line) or document_dates.OF_STRASBOURG.search(line)
    dates = [DATE.match(line, extract.end() if extract else 0)]
    if lead := document_dates.BEFORE_THE_TITLE.match(line):
        dates = [*DATE.finditer(line, lead.end(), lead.end() + _LENGTH)]
    for day in _days(start, *dates):
        if extract or document_dates.OF_AN_ACT.match(line, day.end - start):
            yield day


def _of_a_month(lines: Sequence[tuple[int, str]]) -> Iterator[DocumentPeriod]:
    """The day in the head that is of the month in which a decision is said to have been given, or that month."""
    for start, line in lines:
        decided = document_dates.DECIDED.match(line)
        month = document_dates.IN_A_MONTH.match(line, decided.end()) if decided else None
        if month is None:
            continue
        span = month_span(int(month["year"]), int(month["month"]))
        yield from _found(start, month, span)
        every = chain.from_iterable(_days(place, *DATE.finditer(other)) for place, other in lines)
        yield from (day for day in every if span.has(day.first))


@lru_cache(maxsize=1)  # as `_shown`
def _lines_of_publication(text: str) -> frozenset[int]:
    """Where lines begin that only say when an act or a decision was published; below its title, a day in figures does.

    Without a title there are none: `publié le 14 avril 2008` is the day of the document then.
    """
    head = list(_head(text))
    title = next((start for start, line in head if any(_of_a_title(start, line))), None)
    return frozenset(
        start
        for start, line in head
        if title is not None
        and (document_dates.PUBLISHED_ON.match(line) or (start > title and document_dates.MERE_FIGURES.fullmatch(line)))
    )


def _of_a_meeting(lines: Sequence[tuple[int, str]]) -> Iterator[DocumentPeriod]:
    """The day of the meeting in which an opinion was given: below `Avis du`, `En sa séance du 17 septembre 2011`."""
    is_opinion = False
    for start, line in lines:
        meeting = document_dates.MEETING.match(line) if is_opinion else None
        yield from _days(start, DATE.match(line, meeting.end()) if meeting else None)
        is_opinion = is_opinion or document_dates.OPINION.match(line) is not None


def _of_an_update(text: str, start: int, end: int) -> Iterator[DocumentPeriod]:
    """The days in a range of a text on which, by its words, the text was last updated."""
    if not _IN_EVERY_TIME.search(text, start, end):
        return
    for match in (*DATE.finditer(text, start, end), *document_dates.IN_FIGURES.finditer(text, start, end)):
        before = text[max(start, match.start() - 2 * _FAR) : match.start()]
        if document_dates.LAST_UPDATED.search(before) and not document_dates.OF_LAW.search(before):
            yield from _days(0, match)


_IN_EVERY_TIME = lazy_regex(r"(?:1[89]|20)\d\d|[/.]\d\d")
"""What every time contains that `document_dates` or `DATE` finds: a search for this takes a hundredth of theirs."""

_FOOT = 400
"""Characters of the foot of a page that says when it was brought up to date."""


def _in_the_foot(text: str) -> Iterator[DocumentPeriod]:
    yield from _of_an_update(text, max(0, len(text) - _FOOT), len(text))
    for match in DATE.finditer(text, max(0, len(text) - _FOOT)):
        if document_dates.IN_THE_FOOT.fullmatch(text, text.rfind("\n", 0, match.start()) + 1, match.start()):
            yield from _days(0, match)


def _head(text: str) -> Iterator[tuple[int, str]]:
    """The lines with words of the head, each with the place at which it begins."""
    count = 0
    for match in _LINE.finditer(text, 0, _LINES * 400):
        line = match[0].strip(_EDGES)
        if document_dates.DECISIONS_BELOW.fullmatch(line):
            return
        if line:
            yield text.index(line, match.start()), line
            count += 1
        if count == _LINES:
            return


def _of_a_copy(text: str) -> Iterator[DocumentPeriod]:
    """The day in the head on which a copy was printed, or put before those who viewed it."""
    for start, line in _head(text):
        for match in DATE.finditer(line) if _IN_EVERY_TIME.search(line) else ():
            at = parse_span(match)
            is_of_it = document_dates.PRINTED.search(line[: match.start()]) or document_dates.VIEWED.match(
                line, match.end()
            )
            if at and is_of_it and at.is_a_day:
                yield from _found(start, match, at, 0)


def _of_a_line(start: int, line: str, index: int, *, asks: bool) -> Iterator[DocumentPeriod]:
    if line.startswith("•"):  # an entry of a list, which names something else
        return
    if key := document_dates.KEY.fullmatch(line):
        yield from _found(start, key, _of_a_key(key))
        return
    if index < _FEW and (reference := document_dates.REFERENCE.match(line)):
        yield from _found(start, reference, _whole_year(int(reference["year"])))
        return
    if year := document_dates.ACADEMIC.search(line):
        group = next(key for key in ("date", "session", "report", "term") if year[key])
        yield from _found(start, year, _whole_year(int(f"20{year[group][-2:]}")), group)
    if (words := document_dates.IN_WORDS.match(line)) and (number := _number(words["number"])) is not None:
        yield from _found(start, words, _whole_year(2000 + number))
        return
    for match in _times(line):
        before = line[: match.start()]
        at = _at(match)
        if at and _says_so_of_itself(line, match, before, at, index) and not (asks and "dopted" in before):
            yield from _found(start, match, at, 0)
            continue
        of_an_act = NO_DAY_OF_A_TEXT.search(before[-_FAR - 50 :]) and not document_dates.DECISION.match(line)
        if of_an_act or document_dates.OF_SOMETHING_ELSE.search(before):
            continue
        if at and _is_that_of_the_document(line, match, before, at):
            yield from _found(start, match, at, 0)


def _times(line: str) -> Iterator[re.Match[str]]:
    """The times in a line, in words or in figures."""
    if _IN_EVERY_TIME.search(line):
        for pattern in (DATE, document_dates.IN_FIGURES, document_dates.IN_ROMAN_FIGURES):
            yield from pattern.finditer(line)


def _says_so_of_itself(line: str, match: re.Match[str], before: str, at: TimeSpan, index: int) -> bool:
    """Whether the words before a day say that it is that of the document: `Date:`, `version of`, `adopted by`."""
    if document_dates.STATE_OF_LAW.search(before):
        return True
    if document_dates.SAID_OF_ITSELF.search(before):
        changed = document_dates.CHANGED_ON.search(before) and document_dates.OF_LAW.search(before)
        return at.is_a_day and not (changed or document_dates.OF_ITS_BEGINNING.search(before))
    if document_dates.ADOPTED.fullmatch(before):
        return at.is_a_day and document_dates.NOT_ADOPTED.search(before) is None
    is_dateline = document_dates.PLACE.fullmatch(before) and not line.startswith(",", match.end())
    is_of_one = document_dates.CASS.fullmatch(before) or document_dates.ASKED_BY.fullmatch(before)
    if index < _FIRST and (is_dateline or is_of_one):
        return at.is_a_day
    if document_dates.PAPER_OF.match(line) is None or _is_a_year(at) or document_dates.ABOUT.search(before):
        return False
    is_short = document_dates.BEHIND.match(line, match.end()) is not None or at.is_a_day
    return is_short and (before.endswith(", ") or NO_DAY_OF_A_TEXT.search(before[-_FAR - 50 :]) is None)


_FIRST = 5
"""Lines of a page in which the reference of one decision is its own."""


def _number(words: str | None) -> int | None:
    """The number that words give behind two thousand; 0 where there are none, None where they give none."""
    return document_dates.YEARS.get(fold_accents("-".join(words.split()))) if words else 0


def _is_that_of_the_document(line: str, match: re.Match[str], before: str, at: TimeSpan) -> bool:
    """Whether a time in a line of the head is that of the document, and not one of which the line speaks."""
    is_last = document_dates.BEHIND.match(line, match.end()) is not None
    if _is_a_year(at):
        is_one = (
            document_dates.OF_A_YEAR.search(before) is not None and document_dates.NOT_OF_A_YEAR.search(before) is None
        )
        return is_last and is_one and len(line) <= _SHORT
    if is_last and len(line) <= _SHORT and len(re.findall(r"\w+", before)) <= _FEW:
        return True
    if not at.is_a_day:
        return False
    if is_last and document_dates.MADE.search(before):
        return True
    if document_dates.SESSION.match(before) and document_dates.A_PAPER.match(line, match.end()):
        return True
    if document_dates.MADE_ON.fullmatch(before) or (not before and document_dates.BY_SOMEBODY.match(line, match.end())):
        return True
    if not before:
        beside = document_dates.OF_AN_ACT, document_dates.OF_A_DOCKET
        return any(each.match(line, match.end()) for each in beside)
    return document_dates.DECISION.match(line) is not None and document_dates.GOES_ON.match(line, match.end()) is None


def _at(match: re.Match[str]) -> TimeSpan | None:
    if match.re.pattern == DATE.pattern:
        return parse_span(match)
    month = document_dates.ROMAN.get(match["month"]) or int(match["month"])
    return day_span(int(match["year"]), month, int(match["day"]))


def _whole_year(year: int) -> TimeSpan:
    return TimeSpan(date(year, 1, 1), date(year + 1, 1, 1))


def _of_a_key(key: re.Match[str]) -> TimeSpan | None:
    day = key["day"] or key["other"]
    return day_span(int(day[:4]), int(day[4:6]), int(day[6:])) if day else _whole_year(int(key["year"]))


def _found(
    start: int, match: re.Match[str], at: TimeSpan | None, group: str | int = "date"
) -> Iterator[DocumentPeriod]:
    if at:
        yield DocumentPeriod(start + match.start(group), start + match.end(group), at.first, _last(at))


def _days(start: int, *matches: re.Match[str] | None) -> Iterator[DocumentPeriod]:
    """Those of some times, in a line from a place on, that are days."""
    for match in filter(None, matches):
        at = _at(match)
        if at and at.is_a_day:
            yield from _found(start, match, at, 0)


def _last(at: TimeSpan) -> date:
    return at.end - timedelta(days=1)


def _is_a_year(at: TimeSpan) -> bool:
    return at.end.year > at.first.year and at.first.month == at.end.month


# -- where it is signed, and papers of parliament --------------------------------------------------------------------


def _signed(text: str) -> Iterator[DocumentPeriod]:
    for match in filter(None, (document_dates.SIGNED.match(text, start) for start in line_starts(text))):
        for day in _days(0, *DATE.finditer(text, match.start(), match.end())):
            since = max(0, day.start - 2 * _FAR)
            is_signed_here = document_dates.SIGNED_HERE.fullmatch(text, match.start(), day.start)
            if is_signed_here or not NO_DAY_OF_A_TEXT.search(text, since, day.start):
                yield day
                break
        else:
            for words in document_dates.DAY_IN_WORDS.finditer(text, match.start(), match.end()):
                if at := document_dates.parse_day_in_words(words):
                    yield from _found(0, words, at, 0)
                    break


def _of_a_paper(text: str) -> Iterator[DocumentPeriod]:
    for start, line in _head(text):
        match = document_dates.PAPER.match(line)
        number = int(match["number"] or match["session"]) if match else 0
        if match and (end := document_dates.OPENED.get(number + 1)):
            first, last = document_dates.OPENED[number], end - timedelta(days=1)
            yield DocumentPeriod(start + match.start("date"), start + match.end("date"), first, last)


# -- later days --------------------------------------------------------------------------------------------------------


def _days_after(
    text: str, own: DocumentPeriod, known: Sequence[date], published: frozenset[int]
) -> Iterator[tuple[date, bool]]:
    """The days of a text after its own, and whether they are of acts; not those to come, or that were known already.

    Nor is one on which a judgment became final, or on which a page was published or edited.
    """
    last = own.last
    is_decided = document_dates.DECIDED.match(text, text.rfind("\n", 0, own.start) + 1) is not None
    for match in _told_from(text, last.year):
        at = _at(match)
        if at is None or at.first <= last or any(at.has(day) for day in known):
            continue
        if any(text.rfind("\n", 0, match.start()) < line <= match.start() for line in published):
            continue
        since = max(0, match.start() - _FAR)
        line = text.rfind("\n", 0, match.start()) + 1
        is_of_the_page = EDIT_OF_A_PAGE.search(text, max(0, since - _FAR), match.start()) or (
            is_decided and document_dates.PUBLISHED.match(text, line)
        )
        is_of_a_session = document_dates.OF_SEVERAL_DAYS.fullmatch(text, line, match.start())
        if is_of_the_page or is_of_a_session or _became_final(text, match.start()):
            continue
        if _is_a_year(at) and not document_dates.AT_A_YEAR.search(text, since, match.start()):
            continue
        if not document_dates.TO_COME.search(text, max(0, match.start() - 2 * _FAR), match.start()):
            is_of_an_act = NO_DAY_OF_A_TEXT.search(text, since - _FAR if since > _FAR else 0, match.start()) is not None
            yield _last(at), is_of_an_act


def _became_final(text: str, place: int) -> bool:
    """Whether the line above a day, or its own, says that a judgment became final on it."""
    line = text.rfind("\n", 0, place) + 1
    above = text.rfind("\n", 0, max(0, line - 1)) + 1
    return any(document_dates.FINAL.match(text, start) for start in {line, above})


_AROUND = 22
"""Characters of a day before and behind its year: `le 30 septembre 2022`."""


def _told_from(text: str, first: int) -> Iterator[re.Match[str]]:
    """The times of a text whose year is not before a year; what is no year is passed over at once."""
    done = 0
    for figures in document_dates.YEAR_OF_A_DAY.finditer(text):
        year = int(figures["year"] or f"20{figures['short']}")
        if year < first or figures.start() < done:
            continue
        since = max(done, text.rfind("\n", 0, figures.start()) + 1, figures.start() - _AROUND)
        for pattern in (DATE, document_dates.IN_FIGURES):
            for match in pattern.finditer(text, since, figures.end() + _AROUND):
                if match.start() < figures.end() <= match.end():
                    yield match
                    done = match.end()

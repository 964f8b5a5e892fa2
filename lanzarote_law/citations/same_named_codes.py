"""Decides between two codes with one name, by the rest of the text.

`Article 372 of the Criminal Code` may be of the old Code or of the new one. What decides, in this order: what stands
beside the number (`375 (rape)`), numbers that one of them alone has, a name that one of them alone has, and days. Where
nothing does, the citation stays one of two: what is only likelier, by a year or a penalty, tells as which it is read.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import lru_cache, partial

from lanzarote_law.answers.lineage import predecessors_of, walk_from
from lanzarote_law.citations import latest_date
from lanzarote_law.citations.act_names import ActNames
from lanzarote_law.citations.citation import Citation
from lanzarote_law.citations.code_numbers import acts_of_new_codes, new_code_was_enacted
from lanzarote_law.citations.named_act import instrument_of
from lanzarote_law.grammar import penalties
from lanzarote_law.grammar.validity_phrases import TODAY
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex
from lanzarote_law.model import Corpus
from lanzarote_law.text_folding_and_display import fold_accents

# 375 (viol)  artikel 375 Sw. (verkrachting)
_BEHIND = lazy_regex(r"[^\n().;]{0,40}?\s?\((?P<words>[^()\n\d]{3,60})\)")
# Viol (art. 375)  B. Attentat à la pudeur (articles 372
_BEFORE = any_case(r"(?P<words>[^\n().;:|\d]{3,60})\s?\(\Z")
_OPENED = any_case(r"\((?:art\w*\.?\s)?")
_FAR = 90
_NEAR = 15
"""Numbers up and down in which a code treats of one subject."""
_LEAST_LETTERS = 4
_LONG_WORD = lazy_regex(r"[^\W\d_]{5,}")
_AROUND = 140
_WORD = r"[^\W_]+(?:[-/][^\W_]+)*"
# le viol (article 138), not a name cut short: art. 138 C. pén.
_CLAUSE_ENDS = lazy_regex(r"\s*;|\n\s*\n|(?<=[^\W\d_]{5})[.]\s|(?<=[\d)])[.,]\s")
_SOME_WORDS = 4
"""Long words from which on a clause speaks of something that its article may not hold."""
_NEAR_WORDS = 60
_FIRST_PAGE = 1500
_STEM = 5
"""Letters by which words of one stem are alike: threat, threats."""
_ENOUGH_WORDS = 7
"""Words around a citation from which on it is told what it is about."""


def choose_by_rest_of_text(text: str, found: list[Citation], names: ActNames) -> list[Citation]:
    """The citations; of two codes with one name, the one is chosen that the rest of the text shows."""
    if not any(each.shared_name for each in found):
        return found
    if len(names.homonyms.old) == 1 and not new_code_was_enacted(names.homonyms):
        old = next(iter(names.homonyms.old))
        return [_as(each, old, names) if each.shared_name else each for each in found]
    return list(_beside_their_own_kind(_chosen(text, found, names), names))


def _chosen(text: str, found: list[Citation], names: ActNames) -> list[Citation]:
    """The citations of a text in which both codes may be meant, each with the code that the text shows."""
    found = list(_new_before_its_time(text, found, names))
    titled = {each.start: code for each in found if each.ambiguous and (code := _titled(text, each, names))}
    titled |= {each.start: code for each in found if each.ambiguous and (code := _goes_on(text, each, names))}
    meant = {each.code for each in found if each.shared_name and each.distinct} | set(titled.values())
    doubted: set[int] = set()
    if not meant and (called := {code for code in names.homonyms.codes if names.homonyms.speaks_of(text, code)}):
        meant = set(names.homonyms.codes - called)
        if meant <= names.homonyms.old and is_written_in_the_new_time(text, names):
            meant = set()  # in a text of its time, `the new Criminal Code` may be called the Code, too
        elif meant <= names.homonyms.old:
            doubted = {each.start for each in found if each.ambiguous and _is_of_the_day_of_reading(text, each, names)}
        elif meant <= names.homonyms.new and not names.homonyms.new_one_had_begun(names.on):
            meant = called  # before the new code begins, the law that has the plain name is that which is called old
        was = {each.start for each in found if each.ambiguous}
        found = list(_as_named_elsewhere(text, found, names))
        doubted |= was - {each.start for each in found if each.ambiguous}
    if len(meant) == 1:
        code = meant.pop()
        if code in names.homonyms.old and not names.homonyms.shared_until(latest_date.last_day_written(text)):
            doubted |= set(_open_beside_new(text, found, names))
        is_of_the_old_time = speaks_of_no_new_code(text, names)
        return [
            each
            if not each.shared_name or each.distinct or each.start in doubted
            else _as(each, titled[each.start], names)
            if each.start in titled
            else _as(each, code, names)
            if is_of_the_old_time or not each.ambiguous
            else _as_beside(text, found, index, code, names)
            for index, each in enumerate(found)
        ]
    found = [_as(each, titled[each.start], names) if each.start in titled else each for each in found]
    found = list(_as_named_elsewhere(text, found, names))
    if any(each.ambiguous for each in found) and (code := _told_by_the_rest(text, names)):
        return [_as(each, code, names) if each.ambiguous else each for each in found]
    return list(_of_the_old_code(text, found, names))


def _beside_their_own_kind(found: list[Citation], names: ActNames) -> Iterator[Citation]:
    """The citations, of the new code where they stand in a list of it or beside the old number of the same article.

    In a list, so are those that the data have of the new code alone.
    """
    of_new = {each.why for each in found if each.code in names.homonyms.new and not each.ambiguous}
    for index, each in enumerate(found):
        is_listed = each.why and each.why in of_new and _has_only_the_new(each, names)
        is_new = each.shared_name and (is_listed or _took_over_from_one_beside(found, index, names))
        yield _as(each, next(iter(names.homonyms.new)), names) if is_new else each


def _took_over_from_one_beside(found: list[Citation], index: int, names: ActNames) -> bool:
    """Whether, by the concordance, the new code has under a number what the old one had under one cited beside it."""
    citation, corpus = found[index], names.corpus
    of_new = [f"{code}/{citation.article}" for code in names.homonyms.new]
    earlier = walk_from((each for each in of_new if each in corpus.provision), partial(predecessors_of, corpus))
    return any(
        each.distinct and f"{each.code}/{each.article}" in earlier and abs(each.start - citation.start) <= _FAR
        for each in found[max(0, index - 2) : index + 3]
    )


def as_of_their_time(text: str, found: list[Citation], names: ActNames, day: date) -> list[Citation]:
    """The citations of a document of a day, of the old code where no new one of its name had been enacted by then.

    If it was the law then and is no more, it is meant where two may be, if the text does not speak of the new one.
    """
    old = next(iter(names.homonyms.old)) if len(names.homonyms.old) == 1 else ""
    if not old:
        return found
    if new_code_was_enacted(names.homonyms, min(day, names.on)):
        is_open = names.homonyms.speaks_of_a_new_one(text) or penalties.states_penalty_level(text)
        is_meant = names.homonyms.shared_until(day) == old and not is_open
        return [_as(each, old, names) if each.ambiguous else each for each in found] if is_meant else found
    return [_as(each, old, names) if each.shared_name and each.code in names.homonyms.new else each for each in found]


def _new_before_its_time(text: str, found: list[Citation], names: ActNames) -> Iterator[Citation]:
    """The citations; those that a document from before the new code shows to be of that code are taken as such.

    By a level of penalty beside it, the year of its beginning, its subject, or the new code's own name elsewhere.
    """
    if not (names.homonyms.speaks_of_a_new_one(text) or penalties.states_penalty_level(text)) or not names.homonyms.new:
        yield from found
        return
    new, old = next(iter(names.homonyms.new)), names.homonyms.old
    start = names.corpus.code[new].in_force_from
    year = re.compile(rf"(?:[^.;()\n]|\n(?!\n)){{0,60}}\((?:[^()\n]{{0,40}}\s)?{start.year}\)") if start else None
    of_new = {each.article for each in found if each.code == new and not each.shared_name and not each.distinct}
    of_old = {each.article for each in found if each.code in old and not each.shared_name}
    for index, each in enumerate(found):
        if not each.shared_name or each.distinct or each.code not in old:
            yield each
            continue
        beside = [near.article for near in found[max(0, index - 2) : index + 3]]
        is_of_old = any(names.numbers.has(code, each.article) for code in old)
        may_be_new = names.numbers.has(new, each.article) or not is_of_old
        is_new = (
            (may_be_new and penalties.states_penalty_level(_clause(text, each)))
            or (year is not None and year.match(text, each.end) is not None)
            or (each.article in of_new - of_old and _has_only_the_new(each, names))
            or _names_its_subject(text, each._replace(ambiguous=True), names, names.homonyms.new, old, beside)
        )
        yield _as(each, new, names)._replace(shared_name=False) if is_new else each


def _as_beside(text: str, found: list[Citation], index: int, rest: str, names: ActNames) -> Citation:
    """A citation with the code that its own clause shows; the rest of the text counts only after that.

    What tells the new one tells it; what tells the old one in a text that need not be of its time leaves it open.
    """
    citation, new = found[index], next(iter(names.homonyms.new))
    beside = [each.article for each in found[max(0, index - 2) : index + 3]]
    if _is_of_today(text, citation, names):
        return _as(citation, new, names)
    if rest == new:
        is_open = _has_only_the_old(citation, names) and not is_written_in_the_new_time(text, names)
        is_open = is_open or _is_told_old(text, citation, names)
        return citation if is_open else _as(citation, rest, names)
    if _has_only_the_new(citation, names) and _compares_the_two(text, citation, names):
        return _as(citation, new, names, ambiguous=citation.ambiguous)
    if _names_its_subject(text, citation, names, names.homonyms.new, names.homonyms.old, beside):
        return _as(citation, new, names)
    is_known = names.numbers.has(new, citation.article) and names.homonyms.new_one_had_begun(names.on)
    is_open = is_known and _says_something(_clause(text, citation))
    read = _as(citation, rest, names)
    return read._replace(ambiguous=True) if is_open else read


def _has_only_the_new(citation: Citation, names: ActNames) -> bool:
    """Whether the data have an article of a number of the new code, and none of the old one."""
    return not _titles(names, names.homonyms.old, citation.article) and bool(
        _titles(names, names.homonyms.new, citation.article)
    )


def _has_only_the_old(citation: Citation, names: ActNames) -> bool:
    """Whether the data contain a number of the old code, and not of the new one."""
    return not names.numbers.has(next(iter(names.homonyms.new)), citation.article) and any(
        names.numbers.has(code, citation.article) for code in names.homonyms.old
    )


def _compares_the_two(text: str, citation: Citation, names: ActNames) -> bool:
    """Whether a text of the time of the new code calls it so: a plain name there is no sign of the old one."""
    is_of_its_time = is_written_in_the_new_time(text, names) or _is_of_the_day_of_reading(text, citation, names)
    return is_of_its_time and names.homonyms.speaks_of_a_new_one(text[:_FIRST_PAGE])


def _is_of_today(text: str, citation: Citation, names: ActNames) -> bool:
    """Whether the words just before say that an article is that of today: `et aujourd'hui par l'article 151`."""
    since = max(0, citation.start - _NEAR_WORDS)
    has_begun = names.homonyms.new_one_had_begun(names.on) and names.numbers.has(
        next(iter(names.homonyms.new)), citation.article
    )
    return has_begun and TODAY.search(text, since, citation.start) is not None


def _as_named_elsewhere(text: str, found: list[Citation], names: ActNames) -> Iterator[Citation]:
    """The citations, those of two codes as of the one of which the text cites the same article by its own name.

    In a text of the time of the new code that compares the two, an article of the old one tells nothing of it.
    """
    usable = names.homonyms.new if is_written_in_the_new_time(text, names) else names.homonyms.codes
    named: dict[str, set[str]] = defaultdict(set)
    for each in found:
        if each.code in usable and not each.shared_name:
            named[each.article].add(each.code)
    for each in found:
        codes = named[each.article] if each.ambiguous else set()
        yield _as(each, next(iter(codes)), names) if len(codes) == 1 else each


def _of_the_old_code(text: str, found: list[Citation], names: ActNames) -> Iterator[Citation]:
    """The citations, those of two codes of the old one where nothing in the text is of the time of the new one.

    They stay ambiguous, also where penalties are told in years, as the old code has them, or a year only stands there:
    who writes of the new code may tell the years of a level. Where the data know such a number of the new code, or no
    words stand around, the day decides; so it does where a number stands beside what the new code has under it.
    """
    old = next(iter(names.homonyms.old)) if len(names.homonyms.old) == 1 else ""
    is_one_in_force = _new_one_is_to_come(names)
    open_ones = [each for each in found if each.ambiguous and (each.code != old or is_one_in_force)]
    is_new = _is_of_the_new_time(text, names) or any(_is_told_new(text, each, names) for each in open_ones)
    if not old or not open_ones or is_new:
        yield from found
        return
    is_of_one_time = is_one_in_force or (  # and a text is of one time
        penalties.states_penalty_range(text)
        or names.homonyms.shared_until(latest_date.last_day_written(text)) == old
        or any(_speaks_of_something_else(text, each, names) for each in open_ones)
    )
    yield from (
        _as(each, old, names, ambiguous=not is_one_in_force) if is_of_one_time and each.ambiguous else each
        for each in found
    )


def _new_one_is_to_come(names: ActNames) -> bool:
    """Whether the new codes begin after the day: who says no more than `the Criminal Code` means the old one."""
    starts = [names.corpus.code[each].in_force_from for each in names.homonyms.new]
    return bool(starts) and all(start is not None and names.on < start for start in starts)


def _is_of_the_new_time(text: str, names: ActNames) -> bool:
    """Whether a text speaks of the new code by its own name, of its penalties, or of a day in its time."""
    return (
        is_written_in_the_new_time(text, names)
        or penalties.states_penalty_level(text)
        or names.homonyms.speaks_of_a_new_one(text)
    )


def is_written_in_the_new_time(text: str, names: ActNames) -> bool:
    """Whether a text has a day in the time of the new code."""
    last = latest_date.last_day_written(text)
    return last is not None and names.homonyms.new_one_had_begun(last)


def _is_of_the_day_of_reading(text: str, citation: Citation, names: ActNames) -> bool:
    """Whether the day, in the time of the new code, tells the code of a number that the old one is not alone to have.

    So it is where a text has no day, or that of the act of the new code as its last. LL104 does not tell of a range.
    """
    last = latest_date.last_day_written(text)
    is_undated = last is None or any(last in {act.dated, act.published} for act in acts_of_new_codes(names.homonyms))
    is_of_one = not citation.article_to and not _has_only_the_old(citation, names)
    return is_undated and is_of_one and names.homonyms.new_one_had_begun(names.on)


def _is_told_new(text: str, citation: Citation, names: ActNames) -> bool:
    """Whether the clause of a citation names the subject of its number in the new code, and not in the old code."""
    return _names_its_subject(text, citation, names, names.homonyms.new, names.homonyms.old, [citation.article])


def _is_told_old(text: str, citation: Citation, names: ActNames) -> bool:
    """Whether the clause names the subject of its number in the old code: `Threats fall under Article 327`."""
    if _names_its_subject(text, citation, names, names.homonyms.old, names.homonyms.new, [citation.article]):
        return True
    new, old = (
        _stems(" ".join(_titles(names, codes, citation.article))) for codes in (names.homonyms.new, names.homonyms.old)
    )
    clause = _stems(fold_accents(_clause(text, citation))) if old else set()
    return bool(clause & (old - new)) and not clause & new


def _stems(words: str) -> set[str]:
    return {word[:_STEM] for word in _LONG_WORD.findall(words)}


def _says_something(clause: str) -> bool:
    """Whether a clause, without the word `article`, has enough words to name a subject."""
    return len({word for word in _LONG_WORD.findall(fold_accents(clause)) if word[:4] != "arti"}) >= _SOME_WORDS


def _names_its_subject(
    text: str, citation: Citation, names: ActNames, codes: frozenset[str], others: frozenset[str], beside: list[str]
) -> bool:
    """Whether what some codes have under a number is named in its clause, and not what others have there or beside."""
    if not citation.ambiguous:
        return False
    titles = _titles(names, codes, citation.article)
    other = {name for number in beside for name in _titles(names, others, number)}
    clause = f" {' '.join(re.findall(_WORD, fold_accents(_clause(text, citation))))} " if titles else ""
    titles = {name for name in titles if not any(name in each for each in other)}
    return any(f" {name} " in clause for name in titles) and not any(f" {name} " in clause for name in other)


def _open_beside_new(text: str, found: list[Citation], names: ActNames) -> Iterator[int]:
    """Where the citations begin that stay open in a text of the old code's special numbers: 138 beside `rape`.

    Where there is one, so do those of which the data have an article of the new code alone.
    """
    if any(_is_told_new(text, each, names) for each in found):
        yield from (each.start for each in found if each.ambiguous and _has_only_the_new(each, names))


def _clause(text: str, citation: Citation) -> str:
    """The words between the signs around a citation that end a clause."""
    before = text[max(0, citation.start - _AROUND) : citation.start]
    behind = text[citation.end : citation.end + _FAR]
    return _CLAUSE_ENDS.split(before)[-1] + " " + _CLAUSE_ENDS.split(behind)[0]


def _speaks_of_something_else(text: str, citation: Citation, names: ActNames) -> bool:
    """Whether words stand around a citation, and the data know no article of its number in the new code."""
    if names.numbers.has(citation.code, citation.article):
        return False
    around = text[max(0, citation.start - _AROUND) : citation.end + _AROUND]
    return len(_LONG_WORD.findall(around)) >= _ENOUGH_WORDS


def speaks_of_no_new_code(text: str, names: ActNames) -> bool:
    """Whether a text is of the time of the old code, and names no new one: its `new article 410` is one of that.

    So is every text that is read on a day on which no new code was enacted.
    """
    is_old = (
        not new_code_was_enacted(names.homonyms)
        or names.homonyms.shared_until(latest_date.last_day_written(text)) != ""
    )
    return is_old and not (names.homonyms.speaks_of_a_new_one(text) or penalties.states_penalty_level(text))


def _told_by_the_rest(text: str, names: ActNames) -> str:
    """The old code of a name, where the days of which a text surely speaks are those of its time."""
    return names.homonyms.shared_until(latest_date.last_day_mentioned(text))


def _as(citation: Citation, code: str, names: ActNames, *, ambiguous: bool = False) -> Citation:
    return citation._replace(code=code, instrument=instrument_of(names.corpus.code[code]), ambiguous=ambiguous)


def _titled(text: str, citation: Citation, names: ActNames) -> str:
    """The only code in which the article with the cited number has the subject named beside the citation."""
    behind = _BEHIND.match(text, citation.end, citation.end + _FAR)
    since = max(0, citation.start - _FAR)
    bracket = text.rfind("(", since, citation.start)
    is_opened = bracket >= 0 and _OPENED.fullmatch(text, bracket, citation.start)
    before = _BEFORE.search(text, since, bracket + 1) if is_opened else None
    for match in filter(None, (behind, before)):
        words = [word for word in re.findall(r"\w+", fold_accents(match["words"])) if len(word) >= _LEAST_LETTERS]
        codes = [code for code in names.homonyms.codes if words and _speaks_of(code, citation.article, words, names)]
        if len(codes) == 1 and not _is_near_in_another(citation.article, codes[0], words, names):
            return codes[0]
    return ""


def _is_near_in_another(number: str, code: str, words: list[str], names: ActNames) -> bool:
    """Whether the other code has such a subject near a plain number that the data lack of it: theft, 461 to 476."""
    if not number.isdecimal():
        return False
    near = [str(int(number) + each) for each in range(-_NEAR, _NEAR + 1)]
    others = [other for other in names.homonyms.codes - {code} if not names.numbers.has(other, number)]
    return any(_speaks_of(other, each, words, names) for other in others for each in near)


# 380, § 6, du Code pénal, devenu 417/38
_BECAME = lazy_regex(
    r"[^.;()\n]{0,40}?\b(?:devenue?s?|now|thans|geworden)\s(?:l'|art\w*\.?\s)*(?P<number>\d{3}/\d{1,2})(?!\d)"
)


def _goes_on(text: str, citation: Citation, names: ActNames) -> str:
    """The one code that has the number with which a range ends, or which an article became: `372 à 377quater`."""
    if became := _BECAME.match(text, citation.end):
        return names.numbers.only_code_with(became["number"])
    return (
        names.numbers.only_code_with(citation.article_to)
        if citation.article_to and not citation.article_to.isdecimal()
        else ""
    )


def _speaks_of(code: str, number: str, words: list[str], names: ActNames) -> bool:
    """Whether the data describe an article of a code with all of some words."""
    subject = " ".join(article_titles(names.corpus, code, number))
    return subject != "" and all(word in subject for word in words)


_folded = lru_cache(maxsize=4096)(fold_accents)
"""Of what articles are called: a text cites the same few again and again."""


def _titles(names: ActNames, codes: frozenset[str], number: str) -> set[str]:
    """What the articles of a number in some codes are called."""
    return {name for code in codes for name in article_titles(names.corpus, code, number)}


def article_titles(corpus: Corpus, code: str, number: str) -> set[str]:
    """What an article is called, in the words of the data, folded: `viol`, `verkrachting van een kind`."""
    provision = corpus.provision.get(f"{code}/{number}")
    if provision is None:
        return set()
    return {_folded(name) for name in (*provision.subject, *(word for each in provision.keywords for word in each))}

"""Which act a text names beside a list of articles: a code of the data, the Convention, or some other act.

The names of the codes come from the data; what an act outside the data looks like stands here, in three languages.
"""

import re
from array import array
from bisect import bisect_left
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from lanzarote_law.citations.act_kinds import ActKinds
from lanzarote_law.citations.code_names import CodeNames, relative_code
from lanzarote_law.citations.code_numbers import ArticleNumbersByCode, Homonyms
from lanzarote_law.citations.name_patterns import ActPatterns
from lanzarote_law.citations.named_act import OTHER, NamedAct
from lanzarote_law.grammar import acts
from lanzarote_law.grammar.article_numbers import compiled
from lanzarote_law.grammar.code_phrases import code_key
from lanzarote_law.grammar.states import State
from lanzarote_law.grammar.validity_phrases import FormerOrNew
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex
from lanzarote_law.model import Code, Corpus
from lanzarote_law.text_folding_and_display import fold_accents

# the first letter of a word; not the é of Pénal
_WORD = lazy_regex(r"(?<!\w)[^\W\d]")
_LETTERS_OF_ARTICLE = "artiklesnARTIKLESN."
_NEAR = 90
"""Characters before a list in which the name of its act can stand."""
_LONGEST_MENTION = 250
"""Characters that a name, and what tells behind it of which act it is, take at most."""


@lru_cache(maxsize=4)  # many documents are read on one date
def act_names(corpus: Corpus, on: date) -> "ActNames":
    """The acts of a corpus on a date, and their names."""
    return ActNames(corpus, on)


class _Reading(NamedTuple):
    """The text in which acts were looked for last."""

    text: str
    stems: "array[int]"
    """Where a word begins as the name of an act can begin."""
    known: dict[int, tuple[NamedAct | None, bool]]
    """What was found at each of them."""


class ActNames:
    """The acts of a corpus on a day, and the names under which a text cites them."""

    def __init__(self, corpus: Corpus, on: date) -> None:
        self.corpus = corpus
        self.on = on
        self.homonyms = Homonyms(corpus, on)
        self.numbers = ArticleNumbersByCode(corpus, self.homonyms)
        self.kinds = ActKinds(corpus, on)
        self.spellings = CodeNames(corpus, self.homonyms.by_key)
        self.patterns = ActPatterns(self.spellings)
        self._behind: dict[tuple[str, str | None, bool, bool, str], NamedAct] = {}
        """What was read behind numbers, by its words; a text calls an act by the same few names."""
        self._read = _Reading("", array("q"), {})

    def just_after(self, text: str, end: int) -> NamedAct | None:
        """The act named directly after an offset, with the words that may come between."""
        match = self.patterns.after.match(text, end)
        other = match["other"] if match else None
        if (match is None or (other and not acts.day_of_a_law(other))) and (short := self._cut_short(text, end)):
            return short
        if match and "\n" in match[0] and _over_a_blank_line(text, end, match):
            return None
        if match and not other:
            return self._named_behind(match)
        back = compiled(acts.BACK).match(text, end)
        if back and not (other and self.spellings.near(other) != ()):  # a name that is misspelt points nowhere
            if back["untold"]:  # of the former: the first of two, which may stand anywhere
                return NamedAct("", back.end())
            if back["relative"]:
                return relative_code(self.spellings, back["relative"].lower(), back.end())
            kind = next(
                (each for each in ("code", "title", "convention") if back[each]), "code" if back["it"] else "law"
            )
            if kind == "law" and back["one"]:
                return NamedAct(OTHER, back.end())
            back_reference = "decree" if kind == "law" and back["decree"] is not None else kind
            return NamedAct(OTHER if kind == "law" else "", back.end(), back_reference=back_reference)
        return self._named_behind(match) if match else None

    def _named_behind(self, match: re.Match[str]) -> NamedAct:
        """The act of a match of `_after`: the same words mean the same act, a stop behind them is looked at."""
        end = match.end()
        # `Code pénal` social is another, and so is one that is a law with a number
        is_numbered = acts.LAW_WITH_A_NUMBER.match(match.string, end) is not None
        title = acts.TITLE_BEHIND_A_DAY.match(match.string, end)
        words = match[0], match.lastgroup, match.string.startswith(".", end), is_numbered, title[0] if title else ""
        act = self._behind.get(words)
        if act is None:
            act = self._behind[words] = act_of_match(self, match, end)
        return act.ending(end)

    def _cut_short(self, text: str, end: int) -> NamedAct | None:
        """The code whose abbreviated name follows an offset."""
        if text.find(".", end, end + _NEAR // 2) < 0:
            return None
        before = self.patterns.leading.match(text, end)
        stop, codes = self.spellings.short_forms.at(text, before.end()) if before else (0, ())
        return _in_short(self.corpus.state, text, end, stop, codes) if stop else None

    def just_before(self, text: str, start: int, since: int = 0) -> NamedAct | None:
        """The act named directly before the word `article` at an offset: `Sw. (art. 21`, `Code pénal, art. 5`."""
        act = self._leading_to(self.patterns.before, text, start, since)
        if act is not None and act.codes and _is_of_a_title(text, start):
            return NamedAct(OTHER, start)
        return act or self._cut_short_before(text, start, since)

    def _cut_short_before(self, text: str, start: int, since: int) -> NamedAct | None:
        """The code whose abbreviated name precedes an article: `Tit. prél., art. 21bis`."""
        since = max(since, start - _NEAR // 2)
        before = text[since:start].rstrip().rstrip(_LETTERS_OF_ARTICLE).rstrip(" \t,:([–-’'")
        stop = since + len(before)
        if "." not in before or not before.rstrip(".")[-1:].isalnum():
            return None
        for word in _WORD.finditer(text, since, stop):
            end, codes = self.spellings.short_forms.at(text, word.start())
            act = _in_short(self.corpus.state, text, word.start(), end, codes)
            if 0 < end <= start and self.patterns.to_a_number.fullmatch(text, act.end, start):
                return act.ending(start)
        return None

    def ending_at(self, text: str, end: int) -> NamedAct | None:
        """The act whose name ends at a place."""
        return self._leading_to(self.patterns.ending, text, end)

    def filling(self, text: str, start: int, end: int) -> NamedAct | None:
        """The act of whose name a heading or a cell consists, but for words such as `Modifications du`."""
        before = compiled(self.corpus.state.fill(acts.BEFORE_A_TITLE)).match(text, start, end)
        at = before.end() if before else start
        match = self.patterns.mention.match(text, at, end) if self.patterns.stems.match(text, at, end) else None
        if match and (
            behind := compiled(self.corpus.state.fill(acts.BEHIND_A_TITLE)).fullmatch(text, match.end(), end)
        ):
            return self.homonyms.as_said(
                act_of_match(self, match, 0), FormerOrNew.FORMER if behind["until"] else FormerOrNew.NOTHING
            )
        stop, codes = self.spellings.short_forms.at(text, at) if at < end else (0, ())
        is_short = 0 < stop <= end and compiled(self.corpus.state.fill(acts.BEHIND_A_TITLE)).fullmatch(text, stop, end)
        return NamedAct("", 0, codes) if is_short else None

    def _leading_to(self, pattern: re.Pattern[str], text: str, end: int, start: int = 0) -> NamedAct | None:
        start = max(start, end - _NEAR)
        for stem in self.patterns.stems.finditer(text, start, end):
            at = stem.start()
            if at and text[at - 1].isalnum():
                continue
            match = pattern.match(text, at, end)
            if match and self.patterns.is_foreign.search(text, max(0, at - _NEAR), at):
                return NamedAct(OTHER, end)
            if match:
                act = act_of_match(self, match, end)
                is_when = act.instrument == OTHER and acts.SINCE_WHICH.search(text, max(0, at - _NEAR // 2), at)
                return None if is_when else act
        return None

    def last_mentioned(self, text: str, start: int, end: int, kind: str = "") -> NamedAct | None:
        """The act that a stretch of text speaks of last: any, any `law`, or a `code` or a `convention` of the data."""
        found = None
        done, changed = start, -1
        read = self._reading(text)
        for index in range(bisect_left(read.stems, start), bisect_left(read.stems, end)):
            at = read.stems[index]
            act, is_by_which = _mentioned_at(self, read, at, end) if at >= done else (None, False)
            if act:
                done = act.end
                if kind == "law":
                    found = act if act.is_law and not self.kinds.is_title(act) else found
                    continue
                if is_by_which or (
                    act.instrument == OTHER and changed >= 0 and acts.AND_BY_WHICH.fullmatch(text, changed, at)
                ):
                    changed = act.end
                    continue  # article 39bis, as amended by the Act of 25 December 2016
                if found and found.is_law and found.codes and acts.CONTAINS.fullmatch(text, found.end, at):
                    continue
                if not kind and act.codes and _is_amended(text, found, at):
                    found = NamedAct(OTHER, act.end)  # the law of 21 March 2022 amending the Criminal Code
                    continue
                if kind in {"", act.kind}:
                    found = act
        return found

    def _reading(self, text: str) -> _Reading:
        """What is known of the names in a text; nothing yet if another one was read last."""
        read = self._read
        if text != read.text:
            starts = (stem.start() for stem in self.patterns.stems.finditer(text))
            stems = array("q", (at for at in starts if not (at and text[at - 1].isalnum())))
            self._read = read = _Reading(text, stems, {})
        return read

    def the_last_called(self, text: str, end: int) -> NamedAct | None:
        """The last one of the codes that share the name behind a place: the one whose text a law brings in."""
        named = self.just_after(text, end)
        return (
            named._replace(codes=(self.homonyms.last(named.codes),))
            if named is not None and len(named.codes) > 1
            else None
        )


def _mentioned_at(names: ActNames, read: _Reading, at: int, end: int) -> tuple[NamedAct | None, bool]:
    """The act whose name begins at a stem, and whether an act outside the data only changed what is cited by it.

    It is remembered where the end of the stretch is too far off to cut the name.
    """
    if at + _LONGEST_MENTION < end and at in read.known:
        return read.known[at]
    match = names.patterns.mention.match(read.text, at, end)
    act = act_of_match(names, match, match.end()) if match else None
    is_other = act is not None and act.instrument == OTHER
    found = act, is_other and acts.BY_WHICH.search(read.text, max(0, at - _NEAR // 2), at) is not None
    if at + _LONGEST_MENTION < end:
        read.known[at] = found
    return found


def _is_of_a_title(text: str, start: int) -> bool:
    """Whether the code before an article ends the title of an act: `wet tot wijziging van het Sw., art. 5`."""
    return acts.TITLE_OF_AN_ACT.search(text, max(0, start - 2 * _NEAR), start) is not None


def _is_amended(text: str, before: NamedAct | None, at: int) -> bool:
    """Whether a code is named in the title of an act that amends it."""
    since = before.end if before and before.instrument == OTHER else max(0, at - _NEAR)
    amended = acts.AMENDED_BY.search(text, since, at)
    return amended is not None and (
        bool(before and before.instrument == OTHER)
        or acts.A_LAW.search(text, max(0, amended.start() - _NEAR // 2), amended.start()) is not None
    )


# ## Article 383bis⏎⏎The Criminal Code; not: 383bis⏎of the Criminal Code
_BLANK_LINE = lazy_regex(r"\n\s*\n")


def _over_a_blank_line(text: str, end: int, match: re.Match[str]) -> bool:
    """Whether a paragraph ends between a number and the name of an act: `## Article 383bis`, then the text."""
    named = max(match.start("name"), match.start("convention"), match.start("other"))
    return _BLANK_LINE.search(text, end, named) is not None


_LONGEST_BEFORE = 40
_YEARS_TO_WAIT = 10
"""Years between the day of a code and its beginning, at most."""


def act_of_match(names: ActNames, match: re.Match[str], end: int) -> NamedAct:
    """The act of a match, as if its name ended at a place."""
    if match["convention"]:
        return names.kinds.the_convention(end)
    if match["other"] and (short := names.spellings.shortened(match)):
        return NamedAct("", end, short)
    day = acts.day_of_a_law(match["other"] or "")
    if day and (dated := names.spellings.of_day.get(day)) and not _is_of_another_title(match, dated):
        return NamedAct("", end, dated, is_law=True)
    near = _with_a_slip(names, match, day) if day else names.spellings.near(match["other"] or "")
    if near:
        return NamedAct("", end, near, is_law=day is not None, called=match["other"])
    if acts.A_DRAFT.fullmatch(match["other"] or ""):
        return NamedAct("", end)  # 458bis en projet: an article of the draft, or one that it puts into a code
    is_other = match["other"] or match["foreign"] or match["abroad"]
    return _other(names, match, end) if is_other else _code(names, match, end)


def _other(names: ActNames, match: re.Match[str], end: int) -> NamedAct:
    """An act outside the data, with the kind and date that its name shows."""
    is_treaty = compiled(acts.A_TREATY).search(match["other"] or "") is not None
    called = match["other"] or ""  # one that is called as ours is told to be another by a word behind it
    called = (
        called
        if acts.may_be_criminal_law(called, names.corpus.state)
        and fold_accents(called) not in names.spellings.long_names
        else ""
    )
    is_law = acts.IS_A_LAW.search(match["other"] or "") is not None
    is_code = match["abroad"] is not None or compiled(acts.A_CODE).match(match["other"] or "") is not None
    return NamedAct(OTHER, end, is_law=is_law, is_treaty=is_treaty, is_other_code=is_code, called=called)


def _code(names: ActNames, match: re.Match[str], end: int) -> NamedAct:
    """A code of the data; of two that share a name the one of a year, or the one that is called former or new."""
    name = acts.TITLE_OF_A_CODE_IN_SHORT.sub(r"\1", match["name"])
    key = code_key(names.corpus.state.without_own(name))
    codes = names.homonyms.by_key.get(key, ())
    is_behind = "former" in match.re.groupindex  # in what stands behind a number these words are read with the name
    year = (
        match["dated"] or (match["year"] if is_behind else _year_before(match)) or "".join(_YEAR.findall(match["name"]))
    )
    is_of_another_day = match["key"] and not any(year in name for code in codes for name in code.every_name)
    is_too_old = match["dated"] and year < _first_year(codes)  # Code pénal de 1810
    if codes and (is_of_another_day or is_too_old or _is_of_a_foreign_year(names, match, year, codes)):
        return NamedAct(OTHER, end, is_other_code=True)
    dated = tuple(code for code in codes if year and any(year in name for name in code.names))
    codes = dated or codes
    is_law = acts.BEGINS_AS_A_LAW.match(match["name"]) is not None or (
        len(codes) == 1 and codes[0].id in names.kinds.called_laws
    )
    if is_law and _is_of_another_title(match, codes):
        return NamedAct(OTHER, end, is_law=True)
    called = "" if key in names.corpus.codes_named else name
    act = NamedAct("", end, codes, is_law=is_law, called=called, is_dated=len(dated) == 1)
    if is_behind and match["present"]:
        act = act._replace(codes=names.homonyms.in_force(codes) or codes)
    return names.homonyms.as_said(act, _said(match, is_behind=is_behind))


# jeunesse, jeunes  protection, protégés
_STEM = lazy_regex(r"\b[^\W\d_]{5}")


def _is_of_another_title(match: re.Match[str], codes: tuple[Code, ...]) -> bool:
    """Whether a law of a day has a title that shares no word with the names of the code of that day.

    `loi du 8 avril 1965 instituant les règlements de travail`.
    """
    title = acts.TITLE_BEHIND_A_DAY.match(match.string, match.end())
    names = fold_accents(" ".join(name for code in codes for name in (*code.every_name, *code.title)))
    return title is not None and not set(_STEM.findall(names)) & set(_STEM.findall(fold_accents(title["subject"])))


_SLIP = 2
"""Figures of the year in which a slip of the pen may differ: 1887 for 1878."""


def _with_a_slip(names: ActNames, match: re.Match[str], day: date) -> tuple[Code, ...]:
    """The code of the law whose year is nearly that of a text, or its day; of a law that is no code, by its title too.

    `loi du 17 avril 1978`, `loi du 8 avril 1865 relative à la protection de la jeunesse`; not `loi du 27 avril 1987`.
    """
    for known, codes in names.spellings.of_day.items():
        figures = sum(map(str.__ne__, day.isoformat(), known.isoformat()))
        is_near = figures == 1 or (figures <= _SLIP and (day.month, day.day) == (known.month, known.day))
        title = acts.TITLE_BEHIND_A_DAY.match(match.string, match.end())
        if is_near and (title or any(code.cited_as for code in codes)) and not _is_of_another_title(match, codes):
            return codes
    return ()


def _is_of_a_foreign_year(names: ActNames, match: re.Match[str], year: str, codes: tuple[Code, ...]) -> bool:
    """Whether a code is called by a year of none of ours, or by a law with a number, as laws of the State have none.

    `the 2003 Criminal Code`, `Criminal Code (Law no. 140/1961)`; not `the 2024 Criminal Code`.
    """
    if not any(code.cited_as for code in codes) or acts.BEGINS_AS_A_LAW.match(match["name"]):
        return False
    if acts.LAW_WITH_A_NUMBER.match(match.string, match.end()):
        return True
    if not (_is_of_year(match) or acts.YEAR_BEFORE.search(*_before(match))):
        return False
    own = " ".join(name for code in names.corpus.codes if code.cited_as for name in (*code.every_name, code.eli))
    starts = [code.in_force_from.year for code in codes if code.in_force_from]
    return year not in own and not any(start - _YEARS_TO_WAIT <= int(year) <= start for start in starts)


def _is_of_year(match: re.Match[str]) -> bool:
    """Whether a year follows the name of a code at once: `Criminal Code of 1976`; not `of 8 June 1976`, `(1976)`."""
    return (
        match["dated"] is not None
        and acts.OF_A_YEAR.fullmatch(match.string, match.end("name"), match.start("dated")) is not None
    )


def _in_short(state: State, text: str, start: int, end: int, codes: tuple[Code, ...]) -> NamedAct:
    """The act of a name that is cut short."""
    if abroad := state.find(acts.BEHIND_OF_ANOTHER_STATE, re.VERBOSE).match(text, end):
        return NamedAct(OTHER, abroad.end(), is_other_code=True)
    return NamedAct("", end, codes, is_dated=_YEAR.search(text, start, end) is not None)


def _first_year(codes: tuple[Code, ...]) -> str:
    """A year before that of the oldest of some codes, which has its day some years before it begins; or nothing."""
    return min((str(code.in_force_from.year - _YEARS_TO_WAIT) for code in codes if code.in_force_from), default="")


# CP 2024  2024 Code
_YEAR = lazy_regex(r"\d{4}")
# under the 2024 Criminal Code; not: in 2024, the Criminal Code
_YEAR_BEFORE = lazy_regex(r"\b(\d{4})\s\Z")
# le futur Code pénal  le nouveau livre Ier du Code pénal; not: à l'avenir, le Code pénal
_NEW_BEFORE = any_case(rf"\b(?:(?:future?|toekomstige?)\s|{acts.NEW_BOOK})\Z")
# the former Criminal Code; not: formerly the Criminal Code
_FORMER_BEFORE = lazy_regex(rf"\b{acts.FORMER_OR_PRESENT}\Z")


def _year_before(match: re.Match[str]) -> str:
    """The year before the name of an act: `under the 2024 Criminal Code`."""
    start = match.start("name")
    found = _YEAR_BEFORE.search(match.string, max(0, start - 6), start)
    return found[1] if found else ""


def _said(match: re.Match[str], *, is_behind: bool) -> FormerOrNew:
    """What a name is called by the words with it: `the future Criminal Code`."""
    if is_behind:
        is_new = match["future"] or match["new_behind"] or match["new_book"]
        is_former = match["former"] or match["former_behind"]
    else:
        is_new, is_former = _NEW_BEFORE.search(*_before(match)), _called_former(match)
    return FormerOrNew.NEW if is_new else FormerOrNew.FORMER if is_former else FormerOrNew.NOTHING


def _before(match: re.Match[str]) -> tuple[str, int, int]:
    start = match.start("name")
    return match.string, max(0, start - _LONGEST_BEFORE), start


def _called_former(match: re.Match[str]) -> bool:
    """Whether a name has `former` before it: `the former Criminal Code, Article 66`."""
    found = _FORMER_BEFORE.search(*_before(match))
    return found is not None and found["former"] is not None

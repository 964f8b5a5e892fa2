"""Articles under the name of another country, as a label, a heading or a cell: they are of no code of the data.

`Luxembourg : articles 372 et 375 du Code pénal` is of a code that is called like ours. A label goes as far as its line,
a heading as far as the next one, a cell as far as its row, or its column where it heads one. In a judgment against
another State, a code is of that State unless the text says that it is ours.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lanzarote_law.citations.citation import Citation
from lanzarote_law.citations.named_act import OTHER
from lanzarote_law.documents.html_and_docx_tables import Cell
from lanzarote_law.grammar import foreign_law_markers
from lanzarote_law.grammar.states import OTHERS, OWN, State
from lanzarote_law.grammar.word_patterns import lazy_regex
from lanzarote_law.model import Corpus

_LINE = lazy_regex(r"[^\n]+")
_LEVEL = lazy_regex(r"#{1,6}(?=\s)")
# A heading without a mark: Belgique  Article par article; not a sentence
_TITLE_LIKE = lazy_regex(r"[A-ZÀ-Ý0-9][^\n]{1,58}[^\n.;:,]")
_FAR = 60
"""As many letters after its name a State governs a citation in a sentence."""
_UNMARKED = 7
"""The level of a heading that no mark tells: any other ends what it governs."""


class _ForeignText(NamedTuple):
    start: int
    end: int


def mark_foreign_citations(
    text: str,
    found: Sequence[Citation],
    corpus: Corpus,
    tables: Sequence[Sequence[Sequence[Cell]]] = (),
    headings: Sequence[tuple[int, int, int]] = (),
) -> list[Citation]:
    """The citations, those of a code under the name of another country as of an act outside the data."""
    if not found:
        return []
    state = corpus.state
    judges_another = _is_a_judgment_on_another(text, state)
    if not (judges_another or state.names_another(text)):
        return list(found)
    stretches = sorted(
        {*_of_lines(text, state, tables, headings), *_of_tables(text, state, tables), *_within_lines(text, state)}
    )
    starts = [each.start for each in found]
    governed = _inside(starts, _within_sentences(text, state))
    abroad = _inside(starts, stretches)
    theirs = _numbers_called_theirs(text, found, state)
    return [
        each.of_another_country()
        if each.is_of_a_code
        and (
            (index in abroad and not state.find(foreign_law_markers.CALLED_OURS, re.IGNORECASE).match(text, each.end))
            or _is_called_theirs(text, each, state, is_governed=index in governed)
            or (judges_another and not _is_called_ours(text, each, state))
            or _is_numbered_by_chapters(text, each, state)
            or (each.article in theirs and f"{each.code}/{each.article}" not in corpus.provision)
        )
        else each
        for index, each in enumerate(found)
    ]


def mark_hyphenated_citations(found: Sequence[Citation]) -> list[Citation]:
    """The citations for a Party whose numbers have no hyphens: what has one is of no act of the data."""
    return [
        each._replace(instrument=None, code="") if "-" in each.article and each.is_of_a_code else each for each in found
    ]


def _inside(starts: Sequence[int], stretches: Iterable[_ForeignText]) -> set[int]:
    """The places of the citations that start in a stretch."""
    found = (range(bisect_left(starts, each.start), bisect_left(starts, each.end)) for each in stretches)
    return {place for places in found for place in places}


def _is_called_theirs(text: str, each: Citation, state: State, *, is_governed: bool) -> bool:
    """Whether the name of another State before a citation in its sentence, or after its code, says whose it is."""
    if state.find(foreign_law_markers.CALLED_THEIRS).match(text, each.end):
        return True
    return is_governed and state.find(foreign_law_markers.NAMED_OURS, re.IGNORECASE).match(text, each.end) is None


def _numbers_called_theirs(text: str, found: Sequence[Citation], state: State) -> set[str]:
    """The numbers that look like no other which the text cites of the code of another State: `87bis du Code algérien`.

    Where these data have none such, they are that State's also where the text leaves its name out.
    """
    theirs = state.find(foreign_law_markers.CALLED_THEIRS)
    return {
        each.article for each in found if each.distinct and each.instrument == OTHER and theirs.match(text, each.end)
    }


def _is_country(words: str, state: State, *, provinces: bool) -> bool:
    """Whether words are the name of a country, as a heading or a cell has it, and not of a province of that name."""
    return state.find(foreign_law_markers.TITLE).fullmatch(words) is not None and not (provinces and "uxemb" in words)


# -- judgments ---------------------------------------------------------------------------------------------------------

_TOP = 1500
"""Characters at the top of a judgment, in which its title stands."""
_LONG_AGO = 1500
"""Characters over which the name of the State as a heading governs a judgment at most."""


def _is_a_judgment_on_another(text: str, state: State) -> bool:
    r"""Whether a text is a judgment of the Court of Human Rights in a case against other States alone.

    >>> from lanzarote_law.grammar.states import State
    >>> title = "CASE OF DOE v. SWEDEN\n(Application no. 1/08)\n"
    >>> _is_a_judgment_on_another(title, State(("belg",))), _is_a_judgment_on_another(title, State(("swed",)))
    (True, False)
    """
    title = foreign_law_markers.TITLE_OF_A_JUDGMENT.search(text, 0, _TOP)
    return title is not None and state.find(OWN, re.IGNORECASE).search(title["parties"]) is None


def _is_called_ours(text: str, each: Citation, state: State) -> bool:
    """Whether a judgment on another State says that a code is that of this one: `Belgium (Article 65 of the Code)`."""
    if state.find(foreign_law_markers.NAMED_OURS, re.IGNORECASE).match(text, each.end):
        return True
    line = text.rfind("\n", 0, each.start) + 1
    named = [*state.find(foreign_law_markers.LAW_OF_OURS, re.IGNORECASE).finditer(text, line, each.start)]
    if named:
        between = text[named[-1].end() : each.start]
        return not (state.find(OTHERS).search(between) or foreign_law_markers.NEXT_IN_A_LIST.search(between))
    is_under_it = state.find(foreign_law_markers.HEADING_OF_OURS, re.IGNORECASE | re.MULTILINE)
    return is_under_it.search(text, max(0, each.start - _LONG_AGO), each.start) is not None


def _is_numbered_by_chapters(text: str, each: Citation, state: State) -> bool:
    """Whether an article has the number of a chapter before it, as in codes whose chapters begin with Article 1."""
    if each.distinct or len(each.article) > len("99"):
        return False
    by_chapter = foreign_law_markers.CHAPTER_BEFORE.search(text, max(0, each.start - _FAR), each.start)
    return (
        by_chapter is not None
        and state.find(foreign_law_markers.NAMED_OURS, re.IGNORECASE).match(text, each.end) is None
    )


# -- labels and headings -----------------------------------------------------------------------------------------------


def _of_lines(
    text: str, state: State, tables: Sequence[Sequence[Sequence[Cell]]], headings: Sequence[tuple[int, int, int]]
) -> Iterator[_ForeignText]:
    """What labels and headings govern."""
    provinces = foreign_law_markers.PROVINCE.search(text) is not None
    levels = {start: level for start, _, level in headings}
    inside = sorted((rows[0][0][0], rows[-1][-1][1]) for rows in tables if rows and rows[0] and rows[-1])
    opened: tuple[int, int] | None = None
    for match in _LINE.finditer(text):
        before = bisect_right(inside, (match.start(), len(text)))
        if before and match.start() < inside[before - 1][1]:
            continue
        if label := state.find(foreign_law_markers.LABEL).match(match[0]):
            if not (provinces and "uxemb" in label[0]):
                yield _ForeignText(match.start() + label.end(), match.end())
            continue
        level = _level(match, levels)
        words = match[0].lstrip("#").strip(" \t*_")
        is_title = level < _UNMARKED or _TITLE_LIKE.fullmatch(words) is not None
        is_ours = state.find(foreign_law_markers.OF_OURS, re.IGNORECASE).match(words) is not None and (
            is_title or ":" in words
        )
        if opened and (is_ours or (is_title and level <= opened[1])):
            yield _ForeignText(opened[0], match.start())
            opened = None
        if is_title and _is_country(words, state, provinces=provinces):
            opened = (match.end(), level)
    if opened:
        yield _ForeignText(opened[0], len(text))


def _within_lines(text: str, state: State) -> Iterator[_ForeignText]:
    """What a country governs that is named inside a line: `; Norway: Penal Code, section 306`."""
    provinces = foreign_law_markers.PROVINCE.search(text) is not None
    for match in state.find(foreign_law_markers.WITHIN_A_LINE, re.MULTILINE).finditer(text):
        if not (provinces and "uxemb" in match[0]):
            ends = state.find(foreign_law_markers.WITHIN_A_LINE_ENDS).search(text, match.end())
            yield _ForeignText(match.end(), ends.start() if ends else len(text))


def _within_sentences(text: str, state: State) -> Iterator[_ForeignText]:
    """What the name of another State governs in a sentence that names this State too, up to the next comma."""
    own, ends = state.find(rf"\b{OWN}", re.IGNORECASE), state.find(foreign_law_markers.SUBJECT_ENDS, re.IGNORECASE)
    provinces = foreign_law_markers.PROVINCE.search(text) is not None
    for sentence in foreign_law_markers.SENTENCE.finditer(text):
        if own.search(sentence[0]) and not (provinces and "uxemb" in sentence[0]):
            for match in state.find(foreign_law_markers.SUBJECT).finditer(sentence[0]):
                end = ends.search(sentence[0], match.end())
                until = min(end.start() if end else len(sentence[0]), match.end() + _FAR)
                yield _ForeignText(sentence.start() + match.end(), sentence.start() + until)


def _level(line: re.Match[str], levels: dict[int, int]) -> int:
    """The level of a line as a heading, where something tells it to be one."""
    marks = _LEVEL.match(line[0])
    return levels.get(line.start(), len(marks[0]) if marks else _UNMARKED)


# -- tables ------------------------------------------------------------------------------------------------------------


def _of_tables(text: str, state: State, tables: Sequence[Sequence[Sequence[Cell]]]) -> Iterator[_ForeignText]:
    """The other cells of a row that a country begins, and of a column that it heads."""
    provinces = foreign_law_markers.PROVINCE.search(text) is not None
    for rows in tables:
        heads = [_is_country(_words(text, cell), state, provinces=provinces) for cell in rows[0]] if rows else []
        for row in rows:
            if row and _is_country(_words(text, row[0]), state, provinces=provinces):
                yield from _stretches(row[1:])
            yield from _stretches(cell for cell, is_abroad in zip(row, heads, strict=False) if is_abroad)


def _words(text: str, cell: Cell) -> str:
    return text[cell[0] : cell[1]].strip(" \t\n*_|")


def _stretches(cells: Iterable[Cell]) -> Iterator[_ForeignText]:
    for start, end in cells:
        yield _ForeignText(start, end)

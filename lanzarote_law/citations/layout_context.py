"""The act that the layout of a text shows at an offset: by a heading above, a column heading, or a cell of the row.

The tables are read at once, the headings once somebody asks for one.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from lanzarote_law.citations import plain_text_tables
from lanzarote_law.citations.act_names import ActNames
from lanzarote_law.citations.column_headings import ColumnHeadings, InterpretedCell
from lanzarote_law.citations.named_act import OTHER, NamedAct
from lanzarote_law.citations.passages_on_convention import ConventionSections
from lanzarote_law.documents import html_and_docx_tables
from lanzarote_law.documents.outline import Heading
from lanzarote_law.grammar import acts
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex

_LONGEST_HEADING = 160
_FIRST = 3
_TITLE = 600
"""Characters at the top of a text: a treaty that heads them is the subject of all of it."""
# Art. 2. Les dispositions qui suivent forment le livre II du Code pénal:; not: forment un tout
BEGINS_A_CODE = any_case(
    r"\b(?:dispositions\s(?:qui\ssuivent|suivantes)\sforment|hier(?:na|onder)\s?volgende\sbepalingen\svormen"
    r"|volgende\sbepalingen\svormen|following\sprovisions\s(?:form|constitute))"
    r"\s(?:le\slivre|het\sboek|boek|book)\s[IVX\d]\w*(?=\s)"
    # Le livre Ier du Code pénal se lit ainsi:  Boek II van het Strafwetboek wordt vervangen als volgt:
    r"|\b(?:livre|boek|book)\s[IVX\d]\w*(?=\s(?:du|van\shet|of\sthe)\s[^.;:\n]{4,80}"
    r"(?:lit|ainsi|suit|volgt|luidt|follows|reads)[^.;:\n]{0,10}:)"
)
_FAR = 6000
"""Characters that a heading without a level governs at most."""
# ## Code pénal  ##Verdrag; not: #1
_LEVEL = lazy_regex(r"[ \t]{0,3}(#{1,6})(?:[ \t]|(?=[A-ZÀ-Ý]))")
_FULL_TITLE = any_case(r"protection\sof\schildren|protection\sdes\senfants|bescherming\svan\skinderen")
# 2. Het Verdrag  The Convention  La Convention, in a paper that speaks of Lanzarote at its top
_THE_CONVENTION = any_case(
    r"[\s#*_]*(?:(?:\d{1,2}|[IVX]{1,4}|[A-Za-z])(?:\.\d{1,2})*[.)]?\s+)?(?:The\s|La\s|Het\s)?(?:Convention|Verdrag)"
    r"(?:\s(?:itself|elle-même|zelf))?[\s*_:.]*"
)
# the line above a heading ends with a stop, or is blank; not: selon le⏎Code pénal
_ENDS_A_PARAGRAPH = lazy_regex(r"(?:\A|\n|[.:;!?»”)\"])[ \t]*\Z")
# 17 NOVEMBER 1808. - WETBOEK VAN STRAFVORDERING. Eerste boek (Opgesplitst ...; not: 17 november 1808 - bladzijde 4
_DATED_TITLE = any_case(r"\d{1,2}(?:er)?\s[^\W\d_]{3,9}\s\d{4}\.?\s?[-–—]\s[^\n(]{4,90}(?=\s?\()")


class _Heading(NamedTuple):
    act: NamedAct | None
    """The act that it names; None where it ends what the one before governs."""
    level: int
    """1 to 6 in Markdown, HTML and Word; 0 where nothing says how far it reaches."""
    start: int
    end: int
    begins_a_code: bool
    """Whether the text of a code began in its line or above, which a law brings in."""


class Layout:
    """The headings and tables of a text."""

    def __init__(
        self,
        text: str,
        names: ActNames,
        read: Sequence[Sequence[Sequence[html_and_docx_tables.Cell]]] = (),
        headings: Sequence[Heading] = (),
    ) -> None:
        self.text = text
        self.names = names
        self._levels = {start: level for start, _, level in headings}
        self.convention = ConventionSections(text, names, self._levels)
        heads = ColumnHeadings(text, names)
        self._tables = sorted((table[0][0][0], table[-1][-1][1]) for table in read if table and table[0] and table[-1])
        cells = [cell for table in (*read, *plain_text_tables.tables_in_text(text)) for cell in heads.cells(table)]
        self._cells = sorted(cells, key=lambda cell: (cell.start, -cell.end))
        self._starts = [cell.start for cell in self._cells]
        self._drawn = sorted(
            (start, end, column == 0 and len(row) > 1)
            for table in read
            for row in table
            for column, (start, end) in enumerate(dict.fromkeys(row))
        )

    def cell(self, place: int) -> InterpretedCell | None:
        """The cell in which a place lies, where the layout says something of it."""
        index = bisect_right(self._starts, place) - 1
        return self._cells[index] if index >= 0 and place < self._cells[index].end else None

    def drawn_cell(self, place: int) -> tuple[int, int, bool] | None:
        """Where the cell of a table of the document begins and ends in which a place lies, and if it begins a row."""
        index = bisect_right(self._drawn, place, key=lambda cell: cell[0]) - 1
        return self._drawn[index] if index >= 0 and place < self._drawn[index][1] else None

    def heading(self, place: int) -> NamedAct | None:
        """The act that the nearest heading above a place names."""
        heading = self._above(place)
        act = heading.act if heading and (heading.level or place - heading.start <= _FAR) else None
        return act or self._subject(place)

    def heading_start(self, place: int) -> int:
        """The start of the last heading before an offset that names an act."""
        heading = self._above(place)
        return heading.start if heading and heading.act else 0

    def is_in_the_text_of_a_code(self, place: int) -> bool:
        """Whether the text of a code began above a place, which a law brings in."""
        heading = self._above(place)
        return heading is not None and heading.begins_a_code and self.heading(place) is not None

    def _subject(self, place: int) -> NamedAct | None:
        """The act whose full title heads the text; else the Convention, if the offset is within its own words."""
        titles = (each for each in self._headings[:_FIRST] if each.act and each.act.code and each.end < place)
        is_full = _FULL_TITLE.search
        titled = (each.act for each in titles if each.start <= _TITLE and is_full(self.text, each.start, each.end))
        return next(titled, self.convention.itself(place))

    def _above(self, place: int) -> _Heading | None:
        index = bisect_left(self._headings, place, key=lambda heading: heading.end) - 1
        return self._headings[index] if index >= 0 else None

    @cached_property
    def _headings(self) -> list[_Heading]:
        """The headings, from the top down."""
        found: list[_Heading] = []
        start = 0
        while (end := self.text.find("\n", start)) >= 0:
            if 0 < end - start <= _LONGEST_HEADING:
                self._read_line(start, end, found)
            if (title := _DATED_TITLE.match(self.text, start, end)) is not None:
                self._head(found, self.names.filling(self.text, start, title.end()), 0, start, end)
            elif end - start > _LONGEST_HEADING and self.text.startswith("Art", start):
                act = self._of_the_code_that_begins(start, end)
                self._head(found, act, 0, start, end, begins_a_code=act is not None)
            start = end + 1
        return found

    @staticmethod
    def _head(
        found: list[_Heading], act: NamedAct | None, level: int, start: int, end: int, *, begins_a_code: bool = False
    ) -> None:
        if act is not None:
            has_begun = begins_a_code or (bool(found) and found[-1].begins_a_code)
            found.append(_Heading(act._replace(at=start), level, start, end, has_begun))

    def _read_line(self, start: int, end: int, found: list[_Heading]) -> None:
        table = bisect_right(self._tables, (start, len(self.text))) - 1
        if table >= 0 and start < self._tables[table][1]:
            return  # the heads of a table govern its columns, and nothing below it
        level = _LEVEL.match(self.text, start, end)
        depth = len(level[1]) if level else self._levels.get(start, 0)
        if depth or _ENDS_A_PARAGRAPH.search(self.text, max(0, start - 8), max(0, start - 1)):
            first = level.end() if level else start
            act = self.names.filling(self.text, first, end) if depth or not _goes_on(self.text, end) else None
            act = act or _convention_that_heads(self.text, self.names, first, end)
            begins = None if act else self._of_the_code_that_begins(start, end)
            self._head(found, act or begins, depth, start, end, begins_a_code=begins is not None)
            if act or begins:
                return
            if acts.HEADING_OF_AN_ACT.fullmatch(self.text, first, end):
                law = self.names.last_mentioned(self.text, first, end)
                self._head(found, law if law and law.codes else NamedAct(OTHER, end), depth, start, end)
            elif depth and found and found[-1].act and found[-1].level >= depth:
                found.append(_Heading(None, 0, start, end, found[-1].begins_a_code))

    def _of_the_code_that_begins(self, start: int, end: int) -> NamedAct | None:
        """The code whose text begins: `Les dispositions qui suivent forment le livre II du Code pénal:`."""
        begins = BEGINS_A_CODE.search(self.text, start, end)
        return self.names.the_last_called(self.text, begins.end()) if begins else None


def _goes_on(text: str, end: int) -> bool:
    """Whether the next line goes on with the sentence of the one that ends at a place."""
    return text[end + 1 : end + 2].islower() and not text.startswith("art", end + 1)


def _convention_that_heads(text: str, names: ActNames, start: int, end: int) -> NamedAct | None:
    """The Convention, where `Het Verdrag` heads a section of a paper that speaks of it at its top."""
    is_it = _THE_CONVENTION.fullmatch(text, start, end) is not None
    is_ours = is_it and names.kinds.convention and "lanzarote" in text[:_TITLE].lower()
    return names.kinds.the_convention(end) if is_ours else None

"""The acts of the numbers in a table, by the headings of its columns and the other cells of a row."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from lanzarote_law.citations.act_names import ActNames
from lanzarote_law.citations.named_act import NamedAct
from lanzarote_law.documents import html_and_docx_tables
from lanzarote_law.grammar import date_expressions
from lanzarote_law.grammar.article_enumerations import canonical_number
from lanzarote_law.grammar.latin_suffixes_and_ordinals import LATIN_PATTERN
from lanzarote_law.grammar.validity_phrases import FormerOrNew
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex

_TOP = 600
"""Characters at the top of a text, which say to whom it is written."""
# Articles  Art. (CP)  n°; not: Articles violés
_ARTICLES = any_case(
    r"[\s*_]*(?:art(?:icle|ikel)?(?:s|en)?\.?|n[°o]|nr\.?)[\s*_]*"
    r"(?:\([^()]*\)|(?-i:[A-Z][A-Za-z]{0,3}\.?\s?){1,2})?[\s*_]*"
)
# 383bis, 417/43  162 et s.  66 à 69, § 1er; not: 12 ans
_NUMBERS = any_case(
    rf"[\s*_]*\d(?:\d|[\s,;/&–*_§°().-]|{LATIN_PATTERN}|(?<=\d)er\b"
    r"|\b(?:et|en|and|à|tot|to|s|ss|e|v|ff?|seq|suiv(?:ants?)?|volgende|following|al|lid)\b)*"
)
# 550bis: 6 m. – 3 jaar  524 (niveau 2); not: 550 euros
_BEGINS_WITH_A_NUMBER = lazy_regex(rf"[\s*_]*\d{{1,3}}(?:{LATIN_PATTERN}|/\d{{1,2}})?\s?(?:[:,(;*–-]|\Z|\s*[|\t])")
# 377quater  417/24; not 2018
_DISTINCT = lazy_regex(rf"(?<!\d)\d{{3}}(?:{LATIN_PATTERN}\b|/\d{{1,2}}(?!\d))")
# 2018, in a column of years; not 417/24
_LONG_NUMBER = lazy_regex(r"\d{4}")
# Droit antérieur (C. pén. 1867); not the bracket of a whole sentence
_IN_BRACKETS = lazy_regex(r"\(([^()\n]{2,60})\)")
_MANY_ROWS = 200
"""Rows of a table after which its columns are known."""
# vanaf 8/4/2026  depuis le 8 avril 2026; not: jusqu'au 8 avril 2026
_SINCE = any_case(r"[\s*_]*(?:vanaf|sinds|depuis|dès|à\spartir\sd[ue]|from|since|as\sof)\s(?:le\s)?")
# Lanzarote Convention  Articles of the Convention; not: Istanbul Convention
_THE_CONVENTION = any_case(
    r"[\s*_]*(?:(?:articles?|provisions?|dispositions?|artikel(?:en)?|bepaling(?:en)?)\s(?:of|de|van)\s)?(?:(?:the|la|het)\s)?"
    r"(?:(?:lanzarote[\s-]?)?(?:convention|verdrag|conventie)(?:\s(?:de|van)\slanzarote)?(?:\s(?:articles?|provisions?))?"
    r"|lanzarote\s(?:articles?|provisions?))[\s*_]*"
)
_SAID = {
    **dict.fromkeys(
        "old former ancien oud vroeger now nu actuel actuellement today vandaag huidig".split(), FormerOrNew.FORMER
    ),
    **dict.fromkeys("new nouveau nieuw".split(), FormerOrNew.NEW),
}


# below `Lanzarote Convention`: Sexual abuse (18)
_ENDS_ITS_CELL = lazy_regex(r"(?<=\()\d{1,2}(?:,?\s(?:§|para\w*\.?|par\.)\s?\d)?\)\s*\Z")


def _distinct_numbers(cells: list[str]) -> list[str]:
    """The numbers in some cells that look like no other."""
    return [canonical_number(number) for cell in cells for number in _DISTINCT.findall(cell)]


class InterpretedCell(NamedTuple):
    """A table cell, with the act that its column or row gives to the numbers in it."""

    start: int
    end: int
    act: NamedAct | None
    of_articles: bool
    """Whether its column is one of numbers of articles."""

    def is_article(self, text: str, start: int) -> bool:
        """Whether a number is one of an article by its column: the first in its cell, or one of nothing but numbers."""
        before = text[self.start : start].strip(" *_")
        if self.of_articles and (not before or _NUMBERS.fullmatch(text, self.start, self.end) is not None):
            return True
        return self.act is not None and self.act.code != "" and _ENDS_ITS_CELL.match(text, start, self.end) is not None


class ColumnHeadings:
    """Reads the tables of a text."""

    def __init__(self, text: str, names: ActNames) -> None:
        self.text = text
        self.names = names

    def cells(self, rows: Sequence[Sequence[html_and_docx_tables.Cell]]) -> Iterator[InterpretedCell]:
        """The cells of a table of which it says something."""
        heads = self._heads(rows)
        yield from self._row(rows[0], [(None, False)] * len(heads))
        for row in rows[1:]:
            yield from self._row(row, heads)

    def _heads(self, rows: Sequence[Sequence[html_and_docx_tables.Cell]]) -> list[tuple[NamedAct | None, bool]]:
        """The act of each column, and whether it is one of articles."""
        acts = self._of_heads(rows[0])
        of_articles = self._of_articles(rows, acts)
        return [
            (act or (self._code_of_numbers(rows[1:], column) if each else None), each)
            for column, (act, each) in enumerate(zip(acts, of_articles, strict=True))
        ]

    def _of_articles(
        self, rows: Sequence[Sequence[html_and_docx_tables.Cell]], acts: list[NamedAct | None]
    ) -> list[bool]:
        """Whether each column is one of articles: by its head, or by what is below it."""
        of_articles = [
            _ARTICLES.fullmatch(self.text, *head) is not None
            or self._is_of_numbers(rows[1:], column)
            or (act is not None and self._is_numbered(rows[1:], column))
            for column, (head, act) in enumerate(zip(rows[0], acts, strict=True))
        ]
        if len(rows) == 1:
            return of_articles
        firsts = [self.text[start:end].strip(" .)*_\n") for start, end in rows[1]][: len(acts)]
        return [  # a column that counts the rows is none of them
            each and first != "1" for each, first in zip_longest(of_articles, firsts, fillvalue=False)
        ]

    def _of_heads(self, heads: Sequence[html_and_docx_tables.Cell]) -> list[NamedAct | None]:
        """The acts of the columns; where two heads are `old` and `new` and no more, those codes."""
        said = [self._said_of_a_head(start, end) for start, end in heads]
        codes = self.names.homonyms.act if {FormerOrNew.FORMER, FormerOrNew.NEW} <= {*said} else None
        is_of_ours = self.names.kinds.convention and "lanzarote" in self.text[:_TOP].lower()
        treaty = self.names.kinds.the_convention(0) if is_of_ours else None
        return [
            self._of_a_head(*cell)
            or (treaty if _THE_CONVENTION.fullmatch(self.text, *cell) else None)
            or (self.names.homonyms.as_said(codes, each) if codes and each is not FormerOrNew.NOTHING else None)
            for cell, each in zip(heads, said, strict=True)
        ]

    def _said_of_a_head(self, start: int, end: int) -> FormerOrNew:
        """Whether a head says `old` or `new`, `now`, or from which day on: `vanaf 8/4/2026`."""
        said = _SAID.get(self.text[start:end].strip(" .*_").lower(), FormerOrNew.NOTHING)
        since = _SINCE.match(self.text, start, end) if said is FormerOrNew.NOTHING else None
        span = date_expressions.parse_span(date_expressions.DATE.match(self.text, since.end(), end)) if since else None
        is_new = span is not None and self.names.homonyms.is_of_the_year_of_a_new_one(span.first)
        return FormerOrNew.NEW if is_new else said

    def _is_of_numbers(self, rows: Sequence[Sequence[html_and_docx_tables.Cell]], column: int) -> bool:
        """Whether a column holds nothing but numbers of articles that look like no other: `377quater`, `417/24`."""
        cells = [cell for cell in self._column(rows, column) if cell.strip()]
        of_numbers = [cell for cell in cells if _NUMBERS.fullmatch(cell) and not _LONG_NUMBER.search(cell)]
        if len(of_numbers) <= 1 or len(of_numbers) * 5 < len(cells) * 3:
            return False
        known = [number for number in _distinct_numbers(cells) if self.names.numbers.is_known(number)]
        return len(known) * 3 >= len(cells)

    def _column(self, rows: Sequence[Sequence[html_and_docx_tables.Cell]], column: int) -> list[str]:
        """The words of the cells of a column."""
        return [self.text[slice(*row[column])] for row in rows if column < len(row)]

    def _code_of_numbers(self, rows: Sequence[Sequence[html_and_docx_tables.Cell]], column: int) -> NamedAct | None:
        """The only code that has the distinct numbers in a column."""
        numbers = _distinct_numbers(self._column(rows[:_MANY_ROWS], column))
        codes = {code for number in numbers if (code := self.names.numbers.only_code_with(number))}
        return NamedAct("", 0, (self.names.corpus.code[codes.pop()],)) if len(codes) == 1 else None

    def _is_numbered(self, rows: Sequence[Sequence[html_and_docx_tables.Cell]], column: int) -> bool:
        """Whether each cell of a column begins with a number as articles have them: `550bis: 6 m. – 3 jaar`."""
        cells = [cell for cell in self._column(rows, column) if cell.strip()]
        return len(cells) > 1 and all(map(_BEGINS_WITH_A_NUMBER.match, cells))

    def _of_a_head(self, start: int, end: int) -> NamedAct | None:
        """The act of a column: its head is the name, or has it in brackets, as `Droit antérieur (C. pén. 1867)`."""
        bracket = _IN_BRACKETS.search(self.text, start, end)
        named = self.names.filling(self.text, start, end)
        named = named or (self.names.filling(self.text, *bracket.span(1)) if bracket else None)
        return named and named._replace(at=start)

    def _row(
        self, row: Sequence[html_and_docx_tables.Cell], heads: list[tuple[NamedAct | None, bool]]
    ) -> Iterator[InterpretedCell]:
        """The cells of a row with the act of their column, or that which a cell beside them names."""
        acts = {cell[0]: act for cell in dict.fromkeys(row) if (act := self.names.filling(self.text, *cell))}
        of_row = next((act._replace(at=start) for start, act in acts.items()), None) if len(acts) == 1 else None
        for (start, end), (act, of_articles) in zip(row, heads, strict=False):
            is_number = bool(act and act.is_ours and _NUMBERS.fullmatch(self.text, start, end))
            if act or of_row or of_articles:
                yield InterpretedCell(start, end, act or of_row, of_articles or is_number)

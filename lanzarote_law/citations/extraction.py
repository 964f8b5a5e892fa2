"""Text → citations: every article, item and point of the Convention that a text cites, with its place.

The steps: find the numbers that can begin a citation; read on from there, list by list (`articles 372 à 377, 379 et
433quinquies, § 1er`); find out which act is meant: the one named after the list, before it, by the layout, carried over
inside the paragraph, or the only one that has such a number. Precision comes first: what cannot be told is None.

No pattern repeats inside a repetition, and each is anchored where it is used: the time grows with the text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lanzarote_law.citations import candidates, misprints, samename, unnamed
from lanzarote_law.citations.barenumbers import DISTINCT, BareNumbers, begins_a_row
from lanzarote_law.citations.candidates import Kind
from lanzarote_law.citations.citation import Citation
from lanzarote_law.citations.items import items_at
from lanzarote_law.citations.layout import Layout
from lanzarote_law.citations.namedact import QUESTIONNAIRE
from lanzarote_law.documents import bounds
from lanzarote_law.grammar.enumerations import list_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lanzarote_law.citations.actnames import ActNames
    from lanzarote_law.documents.tables import Cell

# 11.a | Art. 470  | 9.10 | art. 383bis |; not: 9.10 euros | art. 383bis
_ITEM_OF_A_ROW = re.compile(r"(?P<number>\d{1,2}\.(?:\d{1,2}(?:\.[a-f])?|[a-f]))[^\S\n]*[|\t]")
_GAP = 3
_FIRST_TREATY = 100
"""No treaty that is called `CETS` has a lower number."""


def extract(
    text: str, names: ActNames, tables: Sequence[Sequence[Sequence[Cell]]] = (), called: str = "the text"
) -> list[Citation]:
    """The citations of a text, in the order of their places; its tables, as far as they cannot be seen in it.

    Raises UnreadableError where the citations are far too many to be read safely.
    """
    text = misprints.mended(text, names)
    reader = _Reader(text, names, Layout(text, names, tables))
    done = 0
    while len(reader.found) <= bounds.CITATIONS and (start := reader.candidates.following(done)) >= 0:
        done = max(reader.read(start), start + 1)
    reader.settle()
    reader.learn()
    bounds.within(bounds.CITATIONS, len(reader.found), called, "citations")
    return unnamed.read_by_the_text(text, samename.read_as_the_rest(text, reader.found, names), names)


class _Reader(BareNumbers):
    """Reads groups of citations at candidate places, and finds the act of each."""

    def read(self, start: int) -> int:
        """Read the citations that begin at a number; the answer is where to look on."""
        kind = self.candidates.kind(start)
        if kind is Kind.ARTICLES:
            return self._articles(start)
        if kind is Kind.BEHIND_A_NAME:
            is_free = not candidates.is_of_the_name(self.text, start) and not self._is_behind_a_used_name(start)
            return self._articles(start) if is_free else start + 1
        if kind is Kind.ITEMS:
            return self._items(start)
        if kind is Kind.OF_SERIES:
            return self._of_series(start)
        if kind is Kind.NUMBERED:
            return list_at(self.text, start)[1] or start + 1
        return self._without_a_word(start)

    def _is_behind_a_used_name(self, start: int) -> bool:
        """Whether the name before a plain number is that of the numbers before it: `artikel 380 Sw. 47. Zie`."""
        if not 0 <= start - self.named_end <= _GAP or DISTINCT.match(self.text, start):
            return False
        # not Sw. 371/1, CP 66: each number has its name before it
        return self.names.just_before(self.text, self.named_start) is None

    def _of_series(self, start: int) -> int:
        """`CETS 20(1)(f)` is a citation; `CETS 185` is another treaty."""
        elements, end = list_at(self.text, start)
        number = elements[0].number.partition("/")[0] if elements else ""
        if not number.isdecimal() or int(number) >= _FIRST_TREATY:  # CETS 383bis is of nothing
            return start + 1
        act = self.names.the_convention(end)
        self._take(elements, act)
        self.memory.remember(act, end)
        return end

    def _without_a_word(self, start: int) -> int:
        """Read a number whose column says what it is, that of an item at the start of a row, or one that says it."""
        cell = self.layout.cell(start)
        if cell and cell.is_article(self.text, start):
            return self._articles(start)
        if begins_a_row(self.text, start) and (row := _ITEM_OF_A_ROW.match(self.text, start)):
            return self._items(start) if self.names.is_item(row["number"]) else start + 1
        return self._bare(start)

    def _items(self, start: int) -> int:
        items = items_at(self.text, start)
        if not items:
            return start + 1
        self.settle()
        code = self.names.questionnaire
        self.memory.answers_questions |= any(self.names.is_item(each.number) for each in items)
        self.found += [
            Citation(each.start, each.end, QUESTIONNAIRE, each.number, each.number_to, code=code) for each in items
        ]
        return items[-1].end

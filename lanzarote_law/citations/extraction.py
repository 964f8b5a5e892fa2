"""Text → citations: every article, item and point of the Convention that a text cites, with its place and why it is so.

The steps: **scan** the text for numbers that can begin a citation, for the headings and tables around them and for the
names of acts; **attribute** each list of articles (`articles 372 à 377, 379 et 433quinquies, § 1er`) to the act that
the first of the `attribution_ways` tells; **resolve** which of the codes of the data that is. Precision comes first:
what cannot be told is None.

No pattern repeats inside a repetition, and each is anchored where it is used: the time grows with the text.
"""

from collections.abc import Sequence

from lanzarote_law.citations import (
    act_in_mind,
    article_lists,
    attribution,
    bare_numbers,
    candidates,
    defined_short_names,
    resolution,
    same_named_codes,
    unusual_citation_forms,
    without_act,
)
from lanzarote_law.citations.act_names import ActNames
from lanzarote_law.citations.attribution_context import ReadingMemory, Surroundings, TriedWay
from lanzarote_law.citations.candidates import CandidateKind, Candidates
from lanzarote_law.citations.citation import Citation, WayName
from lanzarote_law.citations.citing_document import CitingDocument
from lanzarote_law.citations.layout_context import Layout
from lanzarote_law.citations.named_act import QUESTIONNAIRE
from lanzarote_law.citations.questionnaire_items import item_numbers_at
from lanzarote_law.documents import size_limits
from lanzarote_law.documents.html_and_docx_tables import Cell
from lanzarote_law.documents.outline import Heading
from lanzarote_law.grammar.article_enumerations import numbers_at
from lanzarote_law.grammar.word_patterns import lazy_regex

# 11.a | Art. 470  | 9.10 | art. 383bis |; not: 9.10 euros | art. 383bis
_ITEM = lazy_regex(r"\d{1,2}\.(?:\d{1,2}(?:\.[a-f])?|[a-f])")
_ITEM_OF_A_ROW = lazy_regex(rf"(?P<number>{_ITEM.pattern})[^\S\n]*[|\t]")
_GAP = 3
_FIRST_TREATY = 100
"""No treaty that is called `CETS` has a lower number."""


def extract_citations(
    text: str,
    names: ActNames,
    tables: Sequence[Sequence[Sequence[Cell]]] = (),
    called: str = "the text",
    tried: list[TriedWay] | None = None,
    headings: Sequence[Heading] = (),
) -> list[Citation]:
    """The citations of a text, in the order of their places; its tables and headings, as far as it does not show them.

    Every way that is tried is added to `tried`. Raises UnreadableError where the citations are far too many to be read
    safely.
    """
    text = names.corpus.with_joined_numbers(unusual_citation_forms.correct_misprints(text, names))
    around = _surroundings(text, names, Layout(text, names, tables, headings), tried)
    found = around.remembered.found
    done = 0
    while len(around.remembered.found) <= size_limits.CITATIONS and (start := around.candidates.following(done)) >= 0:
        done = max(_read(around, start), start + 1)
    attribution.settle_waiting_group(around)
    resolution.resolve_short_names(around)
    size_limits.refuse_excess(size_limits.CITATIONS, len(found), called, "citations")
    found = without_act.resolve_dutch_code_name(text, found, names)
    unknown = frozenset(start for starts in around.remembered.unexplained.values() for start in starts)
    found = without_act.attribute_by_whole_text(
        text, same_named_codes.choose_by_rest_of_text(text, found, names), names, unknown
    )
    return unusual_citation_forms.add_unread_citations(text, found, names)


def _surroundings(text: str, names: ActNames, layout: Layout, tried: list[TriedWay] | None) -> Surroundings:
    """What is known of a text before it is read."""
    paper = CitingDocument(text, names)
    remembered = ReadingMemory(short_names=defined_short_names.defined_names(text, names))
    return Surroundings(text, names, paper, layout, Candidates(text, names), remembered, tried)


def _read(around: Surroundings, start: int) -> int:
    """Read the citations that begin at a number; the answer is where to look on."""
    drawn = around.layout.drawn_cell(start)
    kind = around.candidates.kind(start, drawn[0] if drawn else 0)
    if kind is CandidateKind.ARTICLES:
        return article_lists.read_article_list(around, start)
    if kind is CandidateKind.BEHIND_A_NAME:
        is_free = not candidates.belongs_to_name(around.text, start) and not _is_behind_a_used_name(around, start)
        return article_lists.read_article_list(around, start) if is_free else start + 1
    if kind is CandidateKind.ITEMS:
        return _items(around, start)
    if kind is CandidateKind.OF_SERIES:
        return _of_series(around, start)
    if kind is CandidateKind.NUMBERED:
        return numbers_at(around.text, start)[1] or start + 1
    return _without_a_word(around, start)


def _is_behind_a_used_name(around: Surroundings, start: int) -> bool:
    """Whether the name before a plain number is that of the numbers before it: `artikel 380 Sw. 47. Zie`."""
    if not 0 <= start - around.remembered.named_end <= _GAP or bare_numbers.DISTINCT.match(around.text, start):
        return False
    # not Sw. 371/1, CP 66: each number has its name before it
    return around.names.just_before(around.text, around.remembered.named_start) is None


def _of_series(around: Surroundings, start: int) -> int:
    """`CETS 20(1)(f)` is a citation; `CETS 185` is another treaty."""
    elements, end = numbers_at(around.text, start)
    number = elements[0].number.partition("/")[0] if elements else ""
    if not number.isdecimal() or int(number) >= _FIRST_TREATY:  # CETS 383bis is of nothing
        return start + 1
    act = around.names.kinds.the_convention(end)
    attribution.keep_numbers(around, elements, act, WayName.NAMED_BEFORE)
    act_in_mind.remember_act(around, act, end)
    return end


def _without_a_word(around: Surroundings, start: int) -> int:
    """Read a number whose column says what it is, that of an item at the start of a row, or one that says it."""
    cell = around.layout.cell(start)
    if cell and cell.is_article(around.text, start):
        return article_lists.read_article_list(around, start)
    if item := _item_of_a_row(around, start):
        return _items(around, start) if around.names.kinds.is_item(item) else start + 1
    return bare_numbers.read_bare_number(around, start)


def _item_of_a_row(around: Surroundings, start: int) -> str:
    """The number of an item that fills the first cell of a row, also where the document draws the cells."""
    drawn = around.layout.drawn_cell(start)
    if drawn is None:
        row = bare_numbers.begins_a_row(around.text, start) and _ITEM_OF_A_ROW.match(around.text, start)
        return row["number"] if row else ""
    begin, end, begins_a_row = drawn
    row = _ITEM.fullmatch(around.text[begin:end].strip()) if begins_a_row else None
    return row[0] if row else ""


def _items(around: Surroundings, start: int) -> int:
    items = item_numbers_at(around.text, start)
    if not items:
        return start + 1
    attribution.settle_waiting_group(around)
    kept, code = around.remembered, around.names.kinds.questionnaire
    kept.answers_questions |= any(around.names.kinds.is_item(each.number) for each in items)
    kept.found += [
        Citation(each.start, each.end, QUESTIONNAIRE, each.number, each.number_to, code=code) for each in items
    ]
    return items[-1].end

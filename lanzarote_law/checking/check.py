"""Checks a document: its citations, the records that they cite, and their problems, on a day."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple, TypeVar

from lanzarote_law.answers.status import item_status
from lanzarote_law.answers.status_types import Status
from lanzarote_law.checking import (
    acknowledged_former_law,
    announced_law,
    document_date,
    enacted_by_document,
    former_law_columns,
    former_passages,
    grouped_problems,
    law_at_document_date,
    other_party_citations,
    penalty_rules,
    present_code_subjects,
    rules,
)
from lanzarote_law.checking.rule_context import RuleContext
from lanzarote_law.citations import (
    act_names,
    cited_records,
    decisions,
    extraction,
    foreign_law,
    other_questionnaires,
    plain_text_tables,
    same_named_codes,
)
from lanzarote_law.citations.attribution_context import TriedWay
from lanzarote_law.citations.citation import Citation
from lanzarote_law.citations.cited_records import CitedLaw
from lanzarote_law.citations.decisions import CitedDecision
from lanzarote_law.citations.named_act import QUESTIONNAIRE
from lanzarote_law.documents import files, normalise, reading_rules
from lanzarote_law.documents.html_and_docx_tables import Cell
from lanzarote_law.documents.outline import Heading
from lanzarote_law.documents.problem import DocumentProblem
from lanzarote_law.grammar.word_patterns import any_case, lazy_regex
from lanzarote_law.grouping import group_by_key
from lanzarote_law.model import Corpus, HyphenUse, ItemKind


class AcceptedProblem(NamedTuple):
    """A problem that the user accepts: by a mark in the text, or by an option for the whole run."""

    problem: DocumentProblem
    by_mark: bool


class CheckedText(NamedTuple):
    """A checked text: its citations and their problems."""

    citations: tuple[CitedLaw, ...]
    problems: tuple[DocumentProblem, ...]
    accepted: tuple[AcceptedProblem, ...] = ()
    decisions: tuple[CitedDecision, ...] = ()
    """The decisions of courts that are cited."""
    not_shown: int = 0
    """How many problems are left out because others are asked for, or because these are not."""
    uncompared: tuple[int, ...] = ()
    """Where the text gives a penalty beside an article that could not be compared with the data."""

    @property
    def entries(self) -> tuple[grouped_problems.GroupedProblem, ...]:
        """The problems of the text, each once with all its places."""
        return grouped_problems.group_problems(self.problems)

    @property
    def whole(self) -> bool:
        """Whether all of the document could be read, as far as nobody accepts that some could not."""
        return all(each.code != reading_rules.UNREAD.code for each in self.problems)


def check(  # noqa: PLR0913  # each is a separate input
    corpus: Corpus,
    text: str | files.Document,
    on: date,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    accept: Iterable[str] = (),
    parties: Sequence[other_party_citations.OtherParty] = (),
) -> CheckedText:
    """The citations of a text and their problems; only those of `select` where it is given, none of `ignore`.

    Those of `accept`, and those that a mark in the text accepts, stand apart. A mark counts where everybody sees it:
    not in HTML, Word and PDF, where text can be hidden. Raises UnreadableError where there are far too many citations.
    """
    document = files.Document("", text, plain=True) if isinstance(text, str) else text
    normalised = normalise.normalise(document.text)
    cited, problems, uncompared = _read(
        corpus, document, normalised, on, parties, "the text" if isinstance(text, str) else text.name
    )
    places = normalised.places
    if places:  # one after the other, so that no two of them are held at a time
        for index, meant in enumerate(cited):
            cited[index] = meant._replace(citation=_moved_citation(meant.citation, places))
        for index, problem in enumerate(problems):
            problems[index] = _moved(problem, places)
    unseen = normalise.invisible_marks(document.text, ((each.citation.start, each.citation.end) for each in cited))
    odd = (
        *reading_rules.lookalike_problem(normalised.alike),
        *reading_rules.invisible_mark_problem(document.text, unseen),
    )
    every = (*document.problems, *odd, *problems)
    wanted = [each for each in every if _wanted(each.code, tuple(select), tuple(ignore))]
    wanted.sort(key=lambda each: (each.start, each.code))
    by_mark = _marked(document.text, wanted) if document.plain else set()
    accepted = {each: each in by_mark for each in wanted if each in by_mark or each.code.startswith(tuple(accept))}
    left = tuple(each for each in wanted if each not in accepted)
    judged = tuple(_moved(each, places) for each in decisions.cited_decisions(normalised.text))
    return CheckedText(
        tuple(cited),
        left,
        tuple(AcceptedProblem(*each) for each in accepted.items()),
        judged,
        len(every) - len(wanted),
        tuple(places[start] for start in uncompared) if places else uncompared,
    )


def _read(  # each is a separate input
    corpus: Corpus,
    document: files.Document,
    normalised: normalise.NormalisedText,
    on: date,
    parties: Sequence[other_party_citations.OtherParty],
    called: str,
) -> tuple[list[CitedLaw], list[DocumentProblem], tuple[int, ...]]:
    """The citations of a normalised text, their problems, and the penalties not compared, where they stand in it."""
    text, places = normalised.text, normalised.places
    tables = tables_of(document, places)
    headings = headings_of(document, places)
    names = act_names.act_names(corpus, on)
    found = extraction.extract_citations(
        other_party_citations.join_hyphens_of_parties(text, parties), names, tables, called, headings=headings
    )
    found = other_questionnaires.without_other_items(text, found, corpus.item.__contains__)
    drawn = (*tables, *plain_text_tables.tables_in_text(text))
    found = foreign_law.mark_foreign_citations(text, found, corpus, drawn, headings)
    its_time = document_date.document_period(text)
    found = same_named_codes.as_of_their_time(text, found, names, its_time.last if its_time else on)
    if corpus.numbering.hyphen is HyphenUse.RANGE:
        found = foreign_law.mark_hyphenated_citations(found)
    found, theirs = other_party_citations.mark_other_parties(text, found, parties)
    cited = acknowledged_former_law.mark_former_or_future(
        corpus, on, text, tuple(cited_records.resolve_citations(corpus, on, found))
    )
    cited = announced_law.mark_announced_law(
        corpus, on, text, acknowledged_former_law.mark_dated_labels(corpus, text, cited)
    )
    cited = former_law_columns.mark_former_columns(corpus, on, text, cited, drawn)
    cited = former_passages.mark_former_passages(corpus, on, text, cited, headings)
    time = law_at_document_date.earlier_document_period(corpus, on, text, cited)
    cited = present_code_subjects.mark_present_code_subjects(
        text, law_at_document_date.mark_law_at_document_date(corpus, time, cited), names
    )
    in_body = [each for each in cited if places[each.citation.start] < document.body_end]
    starts = tuple(each.citation.start for each in cited)
    under = _until_the_next_heading(text, cited_records.item_passages(text, in_body), headings)
    context = RuleContext(
        corpus, on, text, cited, under, starts, time, enacted_by_document.enacted_articles(text, cited)
    )
    rows = sorted((row[0][0], row[-1][1]) for table in drawn for row in table if row)
    context = context._replace(paragraphs=paragraph_starts(document, places), rows=tuple(rows))
    return list(cited), rules.find_document_problems(context) + theirs, penalty_rules.uncompared_penalties(context)


def paragraph_starts(document: files.Document, places: normalise.OffsetMap) -> tuple[int, ...]:
    """The offsets at which paragraphs begin, without paragraphs that continue a sentence or the middle of a row."""
    inside = {start for table in document.tables for row in table for start, _ in row[1:]}
    return tuple(
        places.moved(start)
        for start, kind, _ in document.sections
        if kind == "paragraph" and start not in inside and not document.text[start : start + 1].islower()
        if not document.text[max(0, start - 4) : start].rstrip().endswith((":", ","))
    )


# | 12 | in a table: a question that has no parts
_ROW_OF_A_QUESTION = lazy_regex(r"\n\|\s?\d{1,2}\s?\|")


def _until_the_next_heading(
    text: str, parts: tuple[cited_records.ItemPassage, ...], headings: Sequence[tuple[int, int, int]]
) -> tuple[cited_records.ItemPassage, ...]:
    """The passages under items, each up to the next heading of the document that is not below that of the items."""
    starts = [start for start, _, _ in headings]
    found = []
    for part in parts:
        first = part.headings[0].citation.start
        at = bisect_right(starts, first) - 1
        own = headings[at][2] if at >= 0 and first < headings[at][1] else 0
        last = part.body[-1].citation.start if part.body else first
        later = islice(headings, at + 1, bisect_right(starts, last))
        close = next((start for start, _, level in later if not own or level <= own), last + 1)
        row = _ROW_OF_A_QUESTION.search(text, part.headings[-1].citation.end, close)
        close = min(close, row.start() if row else close, _end_of_row(text, first, last))
        found.append(part._replace(body=[each for each in part.body if each.citation.start < close]))
    return tuple(found)


def _end_of_row(text: str, start: int, last: int) -> int:
    """The end of the table row that contains an item after other words; a far offset if the item heads a part."""
    line = text.rfind("\n", 0, start) + 1
    end = text.find("\n", start)
    heads_rows = end < 0 or text[line] != "|" or len(text[line:start].strip(" |*[\\")) <= _A_WORD
    return last + 1 if heads_rows else end


_A_WORD = 12
"""Characters of a word before an item: `question`."""


def _wanted(code: str, select: tuple[str, ...], ignore: tuple[str, ...]) -> bool:
    """Whether the options ask for a code; `select` never leaves out codes on how a document was read."""
    return (not select or code.startswith(select) or code in _OF_READING) and not code.startswith(ignore)


_OF_READING = frozenset(rule.code for rule in reading_rules.rules.declared)
_ENDS_A_MARK = lazy_regex("-(?i:law:)")
_MARK = any_case(r"(?-i:[lL])anzarote-law:\s*accept\s+(LL\d{3}(?:[\s,]+LL\d{3})*)")


def _marked(text: str, problems: list[DocumentProblem]) -> set[DocumentProblem]:
    """Those that are accepted by `lanzarote-law: accept LL101`, on their line of the document or the one before."""
    marks = list(_MARK.finditer(text)) if _ENDS_A_MARK.search(text) else []
    ends = [match.start() for match in re.finditer("\n", text)] if marks else []
    codes: dict[int, set[str]] = {}
    for mark in marks:
        first = bisect_right(ends, mark.start())
        for line in (first, first + 1):
            codes.setdefault(line, set()).update(re.findall(r"LL\d{3}", mark[1].upper()))
    return {each for each in problems if each.code in codes.get(bisect_right(ends, each.start), ())}


Placed = TypeVar("Placed", "Citation", "CitedDecision", "DocumentProblem")


def _moved(each: Placed, places: normalise.OffsetMap) -> Placed:
    return each._replace(start=places[each.start], end=places[each.end - 1] + 1)


def _moved_citation(citation: Citation, places: normalise.OffsetMap) -> Citation:
    why = citation.why
    if why is not None and why.place >= 0:
        why = why._replace(place=places[why.place])
    return citation._replace(start=places[citation.start], end=places[citation.end - 1] + 1, why=why)


def tables_of(document: files.Document, places: normalise.OffsetMap) -> list[list[list[Cell]]]:
    """The tables of a document, with offsets in its normalised text."""
    return [
        [[(places.moved(start), places.moved(end)) for start, end in row] for row in each] for each in document.tables
    ]


def headings_of(document: files.Document, places: normalise.OffsetMap) -> list[Heading]:
    """The headings of a document, with offsets in its normalised text."""
    return [(places.moved(start), places.moved(end), level) for start, end, level in document.headings]


class CitedItem(NamedTuple):
    """An item on which the citations of a document bear, or that they leave out."""

    item: str
    status: Status
    provisions: tuple[str, ...]
    """The cited provisions in force on the day that are linked to it; empty if the document cites none."""


def cited_items(corpus: Corpus, checked: CheckedText, on: date) -> tuple[CitedItem, ...]:
    """The items and obligations of law, each with the cited provisions in force that answer it, in data order."""
    every = dict.fromkeys(ident for each in checked.citations for ident in each.provisions)
    cited = [ident for ident in every if corpus.provision[ident].in_force(on)]
    links = ((ident, link) for ident in cited for link in corpus.links_to_provision.get(ident, ()))
    found = group_by_key((item, ident) for ident, link in links for item in link.items)
    return tuple(
        CitedItem(item.id, item_status(corpus, item.id, on).status, tuple(dict.fromkeys(found.get(item.id, ()))))
        for item in corpus.items
        if item.kind is not ItemKind.PRACTICE and (item.aspects or item.id in found)
    )


# -- how each act was found --------------------------------------------------------------------------------------------


class ExplainedCitation(NamedTuple):
    """A citation with the ways of attribution tried for its act, in the order in which they were tried."""

    cited: CitedLaw
    tried: tuple[TriedWay, ...]


def explain_citations(corpus: Corpus, document: files.Document, on: date) -> Iterator[ExplainedCitation]:
    """The citations of a document, each with the ways of attribution tried for the list that contains the citation."""
    clean, places, _ = normalise.normalise(document.text)
    tried: list[TriedWay] = []
    names, headings = act_names.act_names(corpus, on), headings_of(document, places)
    extraction.extract_citations(clean, names, tables_of(document, places), document.name, tried, headings)
    of_group = group_by_key((places[each.start], each) for each in tried)
    starts = sorted(of_group)
    for cited in check(corpus, document, on).citations:
        index = bisect_right(starts, cited.citation.start) - 1
        is_read = index >= 0 and cited.citation.instrument != QUESTIONNAIRE
        yield ExplainedCitation(cited, tuple(of_group[starts[index]]) if is_read else ())

"""Finds table columns headed as former law: `Until 31 May 2022`, `Avant la réforme`, `Oud`."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from lanzarote_law.answers.lineage import predecessors_of, successors_of, walk_from
from lanzarote_law.citations.cited_records import CitedLaw
from lanzarote_law.documents.html_and_docx_tables import Cell
from lanzarote_law.grammar import former_law_headings, repeal_phrases
from lanzarote_law.grammar.date_expressions import DATE, TimeSpan, parse_span
from lanzarote_law.model import Corpus


def mark_former_columns(
    corpus: Corpus, on: date, text: str, cited: Sequence[CitedLaw], tables: Sequence[Sequence[Sequence[Cell]]]
) -> tuple[CitedLaw, ...]:
    """The citations; those in a column headed as former law are marked as former, if the data agree with its date."""
    found = list(cited)
    places = [each.citation.start for each in cited]
    for start, end, last in _former_columns(text, tables):
        for index in range(bisect_left(places, start), bisect_left(places, end)):
            if found[index].in_force is False and not found[index].coming and _agrees(corpus, found[index], last):
                found[index] = found[index]._replace(former=True)
    for start, end in ((row[0][0], row[-1][1]) for rows in tables for row in rows if row):
        inside = range(bisect_left(places, start), bisect_left(places, end))
        if len(inside) > 1:
            _mark_replaced(corpus, found, inside)
            _mark_coming(corpus, on, found, inside)
        if any(
            each.provisions and corpus.provision[each.provisions[0]].annulled
            for each in found[inside.start : inside.stop]
        ):
            _mark_annulled(corpus, text[start:end], found, inside)
    return tuple(found)


def _mark_replaced(corpus: Corpus, found: list[CitedLaw], row: range) -> None:
    """Mark as former law the citations in a table row that also cites their successors, as in a concordance."""
    named = {ident for index in row for ident in found[index].provisions}
    for index in row:
        each = found[index]
        if each.in_force is False and not each.former and not each.coming:
            heirs = [ident for own in each.provisions for ident in successors_of(corpus, own)]
            if named.intersection(walk_from(heirs, lambda ident: successors_of(corpus, ident))):
                found[index] = each._replace(former=True)


def _mark_coming(corpus: Corpus, on: date, found: list[CitedLaw], row: range) -> None:
    """Mark as future law the citations in a table row that also cites their predecessors or successors."""
    named = {ident for index in row for ident in found[index].provisions}
    for index in row:
        each = found[index]
        starts = [corpus.provision[ident].start for ident in each.provisions] if each.in_force is False else []
        if starts and not each.coming and all(start and start > on for start in starts):
            earlier = [ident for own in each.provisions for ident in predecessors_of(corpus, own)]
            later = [ident for own in each.provisions for ident in successors_of(corpus, own)]
            if named.intersection((*later, *walk_from(earlier, lambda ident: predecessors_of(corpus, ident)))):
                found[index] = each._replace(coming=True)


def _mark_annulled(corpus: Corpus, words: str, found: list[CitedLaw], row: range) -> None:
    """Mark as former law what was annulled, in a row that says so."""
    for index in row if repeal_phrases.ANNULLED.search(words) else ():
        each = found[index]
        if each.in_force is False and any(corpus.provision[ident].annulled for ident in each.provisions):
            found[index] = each._replace(former=True)


def _agrees(corpus: Corpus, each: CitedLaw, last: TimeSpan | None) -> bool:
    """Whether something that is cited was law when its column ends by its head, which may give no day."""
    return last is None or any(
        last.meets(corpus.provision[ident].start, corpus.provision[ident].end) for ident in each.provisions
    )


def _former_columns(
    text: str, tables: Sequence[Sequence[Sequence[Cell]]]
) -> Iterator[tuple[int, int, TimeSpan | None]]:
    """The cells of such columns, with their last days: the day before the one that the head gives, or that one."""
    for rows in tables:
        heads = [former_law_headings.HEADS_FORMER_LAW.match(text, start, end) for start, end in rows[0]] if rows else []
        for column, head in enumerate(heads):
            if head is None:
                continue
            at = parse_span(DATE.search(text, head.end(), rows[0][column][1]))
            first = at.first - timedelta(days=1) if at else None
            last = TimeSpan(first, at.first if head["before"] else at.end) if at and first else None
            for row in rows[1:]:
                if column < len(row):
                    yield (*row[column], last)

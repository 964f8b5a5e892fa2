"""Explains the act of each citation of a document: the ways of attribution tried, and what each found."""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from lanzarote_law.checking.check import check, headings_of, tables_of
from lanzarote_law.citations import act_names, extraction
from lanzarote_law.citations.attribution_context import TriedWay
from lanzarote_law.citations.cited_records import CitedLaw
from lanzarote_law.citations.named_act import QUESTIONNAIRE
from lanzarote_law.documents import normalise
from lanzarote_law.documents.files import Document
from lanzarote_law.model import Corpus


class ExplainedCitation(NamedTuple):
    """A citation with the ways of attribution tried for its act, in the order in which they were tried."""

    cited: CitedLaw
    tried: tuple[TriedWay, ...]


def explain_citations(corpus: Corpus, document: Document, on: date) -> Iterator[ExplainedCitation]:
    """The citations of a document, each with the ways of attribution tried for the list that contains the citation."""
    clean, places, _ = normalise.normalise(document.text)
    tried: list[TriedWay] = []
    names, headings = act_names.act_names(corpus, on), headings_of(document, places)
    extraction.extract_citations(clean, names, tables_of(document, places), document.name, tried, headings)
    of_group: dict[int, list[TriedWay]] = {}
    for each in tried:
        of_group.setdefault(places[each.start], []).append(each)
    starts = sorted(of_group)
    for cited in check(corpus, document, on).citations:
        index = bisect_right(starts, cited.citation.start) - 1
        is_read = index >= 0 and cited.citation.instrument != QUESTIONNAIRE
        yield ExplainedCitation(cited, tuple(of_group[starts[index]]) if is_read else ())

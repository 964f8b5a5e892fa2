"""Every word on the pages about texts comes out of the table of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.dataset import store
from lanzarote_law.documents.files import Document
from lanzarote_law.render import official_texts, outdated_citations, text_discrepancies
from lanzarote_law.render.phrases import View
from lanzarote_law.texts.citing import Change, Changed
from lanzarote_law.texts.copies import Article
from lanzarote_law.texts.findings import Finding, Sort, Watched
from lanzarote_law.texts.library import Held, Kept
from lanzarote_law.texts.wording import Reach, Told
from tests.builders import RURITANIA, a_day
from tests.render.test_every_word import DAYS, Data, ids_of, marked_corpus, pseudo_language, written_by_hand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.render.formats.blocks import Page

__all__ = ["pseudo_language"]  # the fixture: a language in which every word of the table is marked

ON = a_day("2024-06-01")
COPY = Kept(
    *(1, "old", "new", "⟪title⟫", "fr", ON, "⟪1⟫", "⟪2⟫", ON, ON, "7", (ON,), "⟪source⟫", "⟪file⟫", ON, 3),
)
ARTICLE = Article("100", "⟪words⟫", territory="⟪north⟫")
VALUES = {
    Sort.ANNULLED: ("annulled", "14/2020", ""),
    Sort.ENDED: ("act:2011",),
    Sort.NOT_ENDED: ("2020-01-01", "act:2011"),
    Sort.REWORDED: ("⟪name⟫", "2020-01-01"),
    Sort.MISSING: ("act:2011", "amended"),
    Sort.DAY: ("2020-01-01", "", "act:2011"),
    Sort.ACT: ("", "act:2011"),
    Sort.UNTOLD: ("2020-01-01", "act:2011"),
    Sort.NO_DAY: ("⟪31-02-2016⟫",),
    Sort.NEW: ("⟪heading⟫", "⟪act⟫"),
    Sort.UNKNOWN: ("⟪act⟫",),
    Sort.OUTDATED: ("2020-01-01", "old/100", "2021-01-01", "act:2011"),
    Sort.RECORD: ("⟪page=7⟫",),
    Sort.PLACE: ("", "⟪3⟫", "act:2011"),
}


def finding(sort: Sort) -> Finding:
    record = {Sort.OUTDATED: "old", Sort.RECORD: "act:2011", Sort.UNKNOWN: "act:⟪act⟫"}.get(sort, "old/100")
    told = ("⟪note⟫", ("8.1.a",), ("⟪command⟫",), ("old/101",), "⟪north⟫")
    return Finding(sort, record, VALUES[sort], ON, "", 1, 3, *told)


def test_pages_about_texts_write_no_word_by_themselves() -> None:
    corpus = marked_corpus(store.load(RURITANIA))
    data = Data(corpus, ids_of(corpus), DAYS)
    view = View(data.corpus, ON, "en")
    copies = {1: COPY, 2: COPY._replace(day=None, code="", quoted_code="")}

    def pages() -> Iterator[Page]:
        yield official_texts.library_page(view, list(copies.values()))
        yield official_texts.library_page(view, [])
        yield official_texts.added_page(view, [(COPY, True), (COPY, False)])
        for reach in Reach:
            told = Told("old/100", reach, ARTICLE, COPY, ON, (ARTICLE,))
            yield tuple(official_texts.wording_blocks(view, told))
        yield tuple(official_texts.wording_blocks(view, Told("old/100", Reach.NONE)))
        yield tuple(official_texts.hits_page(view, "⟪words⟫", [(Held(1, "old", ARTICLE, ""), "⟪around⟫")], copies))
        yield tuple(official_texts.hits_page(view, "⟪words⟫", [], copies))
        findings = [finding(sort) for sort in Sort]
        findings += [finding(Sort.ANNULLED)._replace(values=(did, "14/2020", part)) for did, part in COURT]
        findings += [finding(Sort.MISSING)._replace(on=None, dated=dated) for dated in (ON, None)]
        yield text_discrepancies.discrepancies_page(view, Watched(tuple(findings), 2, 1, ("new",)), copies, 0)
        yield text_discrepancies.discrepancies_page(view, Watched(tuple(findings), 2, 1), copies, 1)
        yield text_discrepancies.discrepancies_page(view, Watched((), 0, 0), copies, None)
        changes = (Change("amended", ON, "act:2011", in_data=True), Change("repealed", ON, "⟪act⟫", in_data=False))
        document = Document("⟪a.txt⟫", "⟪100⟫")
        for how in ("given", "text"):
            found = (Changed("old/100", changes, (0,)),)
            yield outdated_citations.outdated_page(
                view, [outdated_citations.DatedDocument(document, ON, how, found, ("old/100",))]
            )
        yield outdated_citations.outdated_page(view, [outdated_citations.DatedDocument(document, ON, "text", (), ())])

    ids = "lanzarote-law texts add FILE verify --beside fr act 14/2020 1:1".split()
    assert written_by_hand(pages(), data, 18, *ids) == []


COURT = [("suspended", ""), ("annulled", "part"), ("unconstitutional", "")]

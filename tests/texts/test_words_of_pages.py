"""Every word on the pages about texts comes out of the table of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lanzarote_law.dataset import corpus_loading
from lanzarote_law.documents.files import Document
from lanzarote_law.render import official_texts, outdated_citations, text_discrepancies
from lanzarote_law.render.phrases import View
from lanzarote_law.texts.changes_to_cited_articles import ArticleChange, ChangedArticle
from lanzarote_law.texts.consolidated_act import CopyArticle
from lanzarote_law.texts.findings import Finding, FindingKind, WatchResult
from lanzarote_law.texts.library import StoredArticle, StoredCopy
from lanzarote_law.texts.wording_on_date import Availability, DatedWording
from tests.builders import RURITANIA, a_day
from tests.render.test_every_word import DAYS, Data, ids_of, marked_corpus, pseudo_language, written_by_hand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lanzarote_law.render.blocks import Page

__all__ = ["pseudo_language"]  # the fixture: a language in which every word of the table is marked

ON = a_day("2024-06-01")
COPY = StoredCopy(
    *(1, "old", "new", "⟪title⟫", "fr", ON, "⟪1⟫", "⟪2⟫", ON, ON, "7", (ON,), "⟪source⟫", "⟪file⟫", ON, 3)
)
ARTICLE = CopyArticle("100", "⟪words⟫", territory="⟪north⟫")
VALUES = {
    FindingKind.ANNULLED: ("annulled", "14/2020", ""),
    FindingKind.ENDED: ("act:2011",),
    FindingKind.NOT_ENDED: ("2020-01-01", "act:2011"),
    FindingKind.REWORDED: ("⟪name⟫", "2020-01-01"),
    FindingKind.MISSING: ("act:2011", "amended"),
    FindingKind.DAY: ("2020-01-01", "", "act:2011"),
    FindingKind.ACT: ("", "act:2011"),
    FindingKind.UNTOLD: ("2020-01-01", "act:2011"),
    FindingKind.NO_DAY: ("⟪31-02-2016⟫",),
    FindingKind.ABSENT: ("⟪100⟫", "2020-01-01"),
    FindingKind.NEW: ("⟪heading⟫", "⟪act⟫"),
    FindingKind.UNKNOWN: ("⟪act⟫",),
    FindingKind.OUTDATED: ("2020-01-01", "old/100", "2021-01-01", "act:2011"),
    FindingKind.RECORD: ("⟪page=7⟫",),
    FindingKind.PLACE: ("", "⟪3⟫", "act:2011"),
    FindingKind.START: ("2020-01-01", "2021-01-01", "act:2011"),
    FindingKind.RENUMBERED: ("old/101",),
    FindingKind.STALE: ("2020-01-01", "2021-01-01", "notes"),
    FindingKind.LISTED: (),
    FindingKind.TOUCHES: ("old",),
    FindingKind.FOLLOWED: ("old", "", "2021-01-01"),
}


ENDS = [
    ("act:2011", "2021-01-01", "repeal", "act:2023"),
    ("act:2011", "2021-01-01", "start"),
    ("act:2011", "2021-01-01", "version"),
]


def finding(sort: FindingKind) -> Finding:
    record = {
        FindingKind.ABSENT: "old",
        FindingKind.OUTDATED: "old",
        FindingKind.STALE: "old",
        FindingKind.RECORD: "act:2011",
        FindingKind.UNKNOWN: "act:⟪act⟫",
    }.get(sort, "old/100")
    told = ("⟪note⟫", ("8.1.a",), ("⟪command⟫",), ("old/101",), "⟪north⟫")
    return Finding(
        sort, record, VALUES[sort], ON, "", 1, 3, *told[:3], ("⟪need⟫",), ("⟪first⟫",), "", "⟪other⟫", *told[3:]
    )


def test_pages_about_texts_write_no_word_by_themselves() -> None:
    corpus = marked_corpus(corpus_loading.load(RURITANIA))
    data = Data(corpus, ids_of(corpus), DAYS)
    view = View(data.corpus, ON, "en")
    copies = {1: COPY, 2: COPY._replace(day=None, code="", quoted_code="")}

    def pages() -> Iterator[Page]:
        yield official_texts.library_page(view, list(copies.values()))
        yield official_texts.library_page(view, [])
        yield official_texts.added_page(view, [(COPY, True), (COPY, False)])
        for reach in Availability:
            told = DatedWording("old/100", reach, ARTICLE, COPY, ON, (ARTICLE,))
            yield tuple(official_texts.wording_blocks(view, told))
        yield tuple(official_texts.wording_blocks(view, DatedWording("old/100", Availability.NONE)))
        yield tuple(
            official_texts.hits_page(view, "⟪words⟫", [(StoredArticle(1, "old", ARTICLE, ""), "⟪around⟫")], copies)
        )
        yield tuple(official_texts.hits_page(view, "⟪words⟫", [], copies))
        findings = [finding(sort) for sort in FindingKind]
        findings += [finding(FindingKind.ANNULLED)._replace(values=(did, "14/2020", part)) for did, part in COURT]
        findings += [finding(FindingKind.STALE)._replace(values=("2020-01-01", "2021-01-01", "text"))]
        findings += [finding(FindingKind.START)._replace(values=("2020-01-01", "2021-01-01", ""))]
        findings += [finding(FindingKind.MISSING)._replace(on=None, dated=dated) for dated in (ON, None)]
        findings += [finding(FindingKind.ENDED)._replace(values=each) for each in ENDS]
        findings += [finding(FindingKind.MISSING)._replace(values=("act:2011", "amended", "2020-01-01"))]
        findings += [finding(FindingKind.RENUMBERED)._replace(command=())]
        yield text_discrepancies.discrepancies_page(view, WatchResult(tuple(findings), 2, 1, ("new",), 3, 4), copies, 0)
        yield text_discrepancies.discrepancies_page(view, WatchResult((), 2, 0, known=2), copies, 0)
        yield text_discrepancies.discrepancies_page(view, WatchResult((), 0, 0, codes=("old",)), copies, 0)
        yield text_discrepancies.discrepancies_page(view, WatchResult(tuple(findings), 2, 1), copies, 1)
        yield text_discrepancies.discrepancies_page(view, WatchResult((), 0, 0), copies, None)
        changes = (
            ArticleChange("amended", ON, "act:2011", in_data=True),
            ArticleChange("repealed", ON, "⟪act⟫", in_data=False),
        )
        document = Document("⟪a.txt⟫", "⟪100⟫")
        for how in ("given", "text"):
            found = (ChangedArticle("old/100", changes, (0,)),)
            yield outdated_citations.outdated_page(
                view, [outdated_citations.DatedDocument(document, ON, how, found, ("old/100",))]
            )
        yield outdated_citations.outdated_page(view, [outdated_citations.DatedDocument(document, ON, "text", (), ())])

    ids = "lanzarote-law texts add FILE verify --beside fr act 14/2020 1:1 --set title.fr verification".split()
    assert written_by_hand(pages(), data, 18, *ids) == []


COURT = [("suspended", ""), ("annulled", "part"), ("unconstitutional", "")]

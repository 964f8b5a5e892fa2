"""Which of the articles that a document cites changed since its day, and what became of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.model import QUESTIONING, CourtOutcome
from lanzarote_law.texts import changes_to_cited_articles
from lanzarote_law.texts.amendment_notes import parse_notes
from lanzarote_law.texts.changes_to_cited_articles import ArticleChange
from lanzarote_law.texts.consolidated_act import AmendmentKind, ArticleNote, CopyArticle
from lanzarote_law.texts.library import StoredArticle
from tests.builders import a_corpus, a_day, a_decision, a_provision, a_version, an_act, an_annulment
from tests.command import run

if TYPE_CHECKING:
    from pathlib import Path

    from lanzarote_law.model import Act, Decision, Provision

BEFORE, AFTER = "2015-01-01", "2026-11-24"


def fates(
    *provisions: Act | Provision | Decision, since: str = BEFORE, until: str = AFTER
) -> list[tuple[str, str, bool]]:
    """What changed of article 101 of the old code: what was done, when, and whether the data say so."""
    corpus = a_corpus(*provisions)
    found = changes_to_cited_articles.find_cited_changes(corpus, {"old/101": (0,)}, (), a_day(since), a_day(until))
    return [(each.did, str(each.on), each.in_data) for one in found for each in one.changes]


JUDGMENT = an_act("act:14", dated="2020-01-29")


def test_an_article_that_counts_as_never_in_force_is_told_to_be_annulled_on_the_day_of_the_judgment() -> None:
    article = a_provision(
        "old/101", a_version("2020-09-01"), annulled=an_annulment(act="act:14"), repealed_on="2022-06-01"
    )
    assert fates(JUDGMENT, article) == [("annulled", "2020-01-29", True)]
    assert fates(JUDGMENT, article, since="2020-01-28") == [("annulled", "2020-01-29", True)]
    assert fates(JUDGMENT, article, since="2020-01-29") == []


def test_the_first_day_of_an_article_is_no_amendment() -> None:
    versions = a_version("2016-01-01"), a_version("2018-01-01")
    changes = [("2018-01-01", True)]
    for began, did in ((True, "entered"), (None, "worded"), (False, "worded")):
        article = a_provision("old/101", *versions, began=began)
        assert fates(article) == [(did, "2016-01-01", True), *(("amended", *each) for each in changes)]
    inserted = a_provision("old/101", a_version("2016-01-01", change="inserted"))
    assert fates(inserted) == [("inserted", "2016-01-01", True)]


@pytest.mark.parametrize(
    ("since", "until", "told"),
    [
        ("2017-12-31", "2018-01-01", True),
        ("2018-01-01", "2018-01-02", False),
        ("2017-12-30", "2017-12-31", False),
        ("2017-12-31", "2018-01-02", True),
    ],
)
def test_what_changed_after_the_day_of_the_document_up_to_the_day_asked_for_is_told(
    since: str,
    until: str,
    told: bool,  # noqa: FBT001  # a case, not a flag
) -> None:
    for article, did in (
        (a_provision("old/101", a_version("2000-01-01"), a_version("2018-01-01")), "amended"),
        (a_provision("old/101", a_version("2000-01-01"), repealed_on="2018-01-01"), "repealed"),
    ):
        assert fates(article, since=since, until=until) == ([(did, "2018-01-01", True)] if told else [])


def test_a_repeal_and_an_annulment_from_a_day_on_are_each_told() -> None:
    annulled = an_annulment("2021-01-01", act="act:14")
    article = a_provision("old/101", a_version("2000-01-01"), annulled=annulled, repealed_on="2022-06-01")
    assert fates(JUDGMENT, article) == [("annulled", "2021-01-01", True), ("repealed", "2022-06-01", True)]


UNCONSTITUTIONAL = (
    "Vol puni. (NOTE : par son arrêt n° 14/2020 du 29-01-2020, la Cour constitutionnelle a dit pour droit que cet"
    " article viole l'article 12 de la Constitution)"
)


def rulings(
    *records: Act | Provision | Decision, cited: str = "old/101", since: str = BEFORE, until: str = AFTER
) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """What changed of a cited article that is not by an act: what was held, when, by which decision, on what."""
    found = changes_to_cited_articles.find_cited_changes(
        a_corpus(*records), {cited: (0,)}, (), a_day(since), a_day(until)
    )
    changes = [each for one in found for each in one.changes if not each.act.startswith("act:")]
    assert all(each.in_data for each in changes)
    return [(each.did, str(each.on), each.act, each.judged) for each in changes]


@pytest.mark.parametrize("outcome", CourtOutcome)
def test_what_a_court_held_against_an_article_is_told(outcome: CourtOutcome) -> None:
    held = a_decision("court:1", provisions="old/101", outcome=outcome)
    expected = [(outcome.value, "2015-03-31", "court:1", ())] if outcome in QUESTIONING else []
    assert rulings(a_provision("old/101"), held) == expected


@pytest.mark.parametrize(
    ("since", "until", "told"),
    [
        ("2015-03-30", "2015-03-31", True),
        ("2015-03-31", "2015-04-01", False),
        ("2015-03-29", "2015-03-30", False),
        ("2015-03-30", "2015-04-01", True),
    ],
)
def test_it_is_told_if_it_was_decided_after_the_day_of_the_document(
    since: str,
    until: str,
    told: bool,  # noqa: FBT001  # a case, not a flag
) -> None:
    held = a_decision("court:1", provisions="old/101", outcome="unconstitutional")
    found = rulings(a_provision("old/101"), held, since=since, until=until)
    assert found == ([("unconstitutional", "2015-03-31", "court:1", ())] if told else [])


def test_what_a_court_held_on_a_predecessor_or_a_successor_is_told_with_that_article() -> None:
    line = [
        a_provision(f"old/10{number}", repealed_on=f"202{number}-06-01", replaced_by=f"old/10{number + 1}")
        for number in (1, 2, 3)
    ]
    aside = a_provision("old/200", repealed_on="2023-06-01", replaced_by="old/104")
    records = (*line, aside, a_provision("old/104"))
    for judged, cited, told in (
        ("old/101", "old/103", ("old/101",)),
        ("old/103", "old/101", ("old/103",)),
        ("old/101 old/103", "old/103", ()),
        ("old/200", "old/101", None),
        ("old/200", "old/104", ("old/200",)),
    ):
        held = a_decision("court:1", provisions=judged, outcome="unconstitutional")
        expected = [] if told is None else [("unconstitutional", "2015-03-31", "court:1", told)]
        assert rulings(*records, held, cited=cited) == expected


def test_an_annulment_that_the_data_have_as_an_end_is_told_once() -> None:
    article = a_provision("old/101", annulled=an_annulment("2015-03-31", act="act:14"))
    held = a_decision("court:1", provisions="old/101", outcome="annulled")
    assert fates(JUDGMENT, article, held) == [("annulled", "2015-03-31", True)]


def test_the_shipped_data_tell_that_article_417_6_was_held_unconstitutional(tmp_path: Path) -> None:
    paper = tmp_path / "paper.md"
    paper.write_text(
        "Brussels, 14 March 2025\n\nArticle 417/6 of the Criminal Code.\nArticle 133 of the Criminal Code of 2024.\n",
        encoding="utf-8",
    )
    rows = [" ".join(each.split()) for each in run("watch", str(paper), "--as-of", AFTER).out.splitlines()[4:6]]
    ruling, act = (
        "Constitutional Court, 112/2025 (17 July 2025)",
        "(law of 29 February 2024, file 10) on 1 September 2026",
    )
    held = "held to be unconstitutional"
    first = f"417/6 CP 1867 {held}: {ruling}; repealed {act} {paper}:3:9"
    before = "its predecessor 417/6 CP 1867"
    assert rows == [first, f"133 CP 2024 {held} ({before}): {ruling}; entered into force {act} {paper}:4:9"]


def test_what_a_court_held_is_told_from_a_note_of_a_copy_beside_another_change_of_that_day() -> None:
    words, notes = parse_notes(UNCONSTITUTIONAL)
    assert [(each.did, each.act, str(each.day)) for each in notes] == [("unconstitutional", "14/2020", "2020-01-29")]
    repeal = ArticleNote(AmendmentKind.REPEALED, "2019-12-31/01", a_day("2019-12-31"), on=a_day("2020-01-29"))
    held = [StoredArticle(1, "old", CopyArticle("101", words, (*notes, repeal)), "")]
    corpus = a_corpus(a_provision("old/101", a_version("2000-01-01"), a_version("2020-01-29")))
    (found,) = changes_to_cited_articles.find_cited_changes(
        corpus, {"old/101": (0,)}, held, a_day(BEFORE), a_day(AFTER)
    )
    assert [(each.did, str(each.on), each.act, each.in_data) for each in found.changes] == [
        ("amended", "2020-01-29", "act:1", True),
        ("unconstitutional", "2020-01-29", "act:14/2020", False),
        ("repealed", "2020-01-29", "act:2019-12-31/01", False),
    ]


def test_an_end_that_both_the_data_and_a_copy_have_is_told_once() -> None:
    words, notes = parse_notes("<Abrogé par L 2022-03-21/01, art. 117; En vigueur : 01-06-2022>")
    held = [StoredArticle(1, "old", CopyArticle("101", words, notes), "")]
    corpus = a_corpus(a_provision("old/101", a_version("2000-01-01"), repealed_on="2022-06-01"))
    (found,) = changes_to_cited_articles.find_cited_changes(
        corpus, {"old/101": (0,)}, held, a_day(BEFORE), a_day(AFTER)
    )
    assert [(each.did, str(each.on), each.in_data) for each in found.changes] == [("repealed", "2022-06-01", True)]


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("<L 2019-12-31/01, art. 2; En vigueur : 29-01-2020>", "act:a"),
        ("<L 31-12-2019, art. 2; En vigueur : 29-01-2020>", "act:b"),
        ("<L 29-01-2020, art. 2; En vigueur : 29-01-2020>", "act:2020-01-29"),
        ("<L 2019-12-30/02, art. 2; En vigueur : 29-01-2020>", "act:2019-12-30/02"),
    ],
)
def test_a_change_that_a_copy_tells_is_by_the_act_that_its_note_names(note: str, told: str) -> None:
    acts = an_act("act:a")._replace(dossier="2019-12-31/01"), an_act("act:b", dated="2019-12-31")
    words, notes = parse_notes(f"Vol puni. {note}")
    held = [StoredArticle(1, "old", CopyArticle("101", words, notes), "")]
    corpus = a_corpus(a_provision("old/101", a_version("2000-01-01")), *acts)
    for since, until, found in (
        ("2020-01-28", "2020-01-29", [ArticleChange("amended", a_day("2020-01-29"), told, in_data=False)]),
        ("2020-01-29", "2020-01-30", []),
        ("2020-01-01", "2020-01-28", []),
    ):
        changed = changes_to_cited_articles.find_cited_changes(
            corpus, {"old/101": (0,)}, held, a_day(since), a_day(until)
        )
        assert [each for one in changed for each in one.changes] == found


def test_a_document_that_bears_no_date_gets_none_from_its_file(tmp_path: Path) -> None:
    bare, dated = tmp_path / "bare.md", tmp_path / "dated.md"
    bare.write_text("Article 60 of the Criminal Code of 2024\n", encoding="utf-8")
    dated.write_text("Brussels, 14 March 2025\n\nArticle 60 of the Criminal Code of 2024\n", encoding="utf-8")
    ran = run("watch", str(bare))
    assert (ran.code, ran.out) == (3, "")
    assert ran.err == f"error: {bare}: the date of the document is unknown; use --since DAY\n"
    ran = run("watch", str(dated), "--as-of", AFTER)
    assert (ran.code, ran.err) == (1, "")
    assert ran.out.splitlines()[:5] == [
        f"{dated}, written on 14 March 2025",
        "  The document states this date.",
        "",
        ran.out.splitlines()[3],
        (f"  60 CP 2024  annulled (judgment of 29 January 2026 (Const. Court)) on 29 January 2026  {dated}:3:9"),
    ]

"""The page of a search: the articles in force first, no more than a screen holds, and what the words are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.answers.search import search
from lanzarote_law.render import search_results
from lanzarote_law.render.formats import plain_text, terminal
from lanzarote_law.render.phrases import Detail, View
from tests.builders import a_corpus, a_day, a_link, a_provision, a_version, an_annulment, an_aspect, an_item, an_unnamed

if TYPE_CHECKING:
    from lanzarote_law.model import Corpus

CORPUS = a_corpus(
    an_item("8.1", title="Grooming of children", aspects="luring"),
    an_aspect("luring", title="Luring", keywords="grooming chat"),
    a_provision("old/377", subject="Approach", repealed_on="new-code", replaced_by="new/151"),
    a_provision("new/151", subject="Approach of a minor", start="new-code", keywords="grooming"),
    a_provision("old/7", subject="Acts abroad"),
    a_provision("old/8", subject="Voided", annulled=an_annulment(), keywords="ghost"),
    a_provision("old/9", subject="Images", unnamed=[an_unnamed("deepfake", verification="inferred")]),
    a_link("old/377", "8.1", "luring"),
    a_link("new/151", "8.1", "luring"),
    a_link("old/7", "8.1", "luring", role="jurisdiction"),
)
FOOTER = (
    "  A reading of the law as at {0}, computed from this data set; not legal advice and not a finding of the"
    " Committee."
)
KEYWORD = "Matched a common name; the law itself may use other words."
STATUSES = "  To see how certain each status is, use lookup."


def lines(words: str, day: str, detail: Detail = Detail.NORMAL, limit: int | None = None) -> list[str]:
    view = View(CORPUS, a_day(day), "en", detail)
    page = search_results.page(view, words, search(CORPUS, words, view.on), limit)
    *told, footer = plain_text.text(page).splitlines()
    assert footer == FOOTER.format(f"{a_day(day):%-d %B %Y}")
    return told


def test_what_is_in_force_comes_first_then_former_law_and_what_asks_for_it() -> None:
    assert lines("grooming", "2026-11-24") == [
        "grooming (law as at 24 November 2026)",
        f"  {KEYWORD}",
        "  In force",
        "    151 PC 2024  Approach of a minor · 8.1: covered",
        "    7 PC 1867    Acts abroad · through the aspect Luring · 8.1: covered",
        "  No longer in force",
        "    377 PC 1867  until 31 Aug 2026, then 151 PC 2024",
        "  Items on this subject",
        "    aspect  Luring · 8.1: covered",
        "    8.1     Grooming of children · covered",
        STATUSES,
        "",
    ]


def test_articles_that_use_the_words_are_named_where_the_words_lead_to_another_one_first() -> None:
    corpus = a_corpus(
        an_item("8.1", aspects="luring"),
        an_aspect("luring"),
        a_provision("old/1", subject="Approach", keywords="grooming"),
        a_provision("old/2", a_version(summary="It punishes grooming.")),
        a_provision("old/3", subject="Grooming", repealed_on="2017-01-01"),
        a_link("old/1", "8.1", "luring"),
    )
    view = View(corpus, a_day("2018-01-26"), "en")
    told = plain_text.text(search_results.page(view, "grooming", search(corpus, "grooming", view.on))).splitlines()
    assert told[1] == "  Our title or summary of article 2 PC 1867 contains these words; the law itself may use others."


@pytest.mark.parametrize(
    ("typed", "language", "told"),
    [
        ("sexting", "en", KEYWORD),  # only the French title has it
        ("sexting", "fr", "Notre intitulé ou notre résumé contient ces mots pour l'art. 1 PC 1867"),
        ("consenti", "en", "Matched a title in another language or from another period: Justification"),
        ("consenti", "fr", "En vigueur"),
        ("age of consent", "en", "In force"),  # its words stand apart
        ("age gap", "en", "Our title or summary of article 1 PC 1867"),
    ],
)
def test_an_article_is_said_to_have_the_words_only_where_they_stand_together_in_what_the_page_shows(
    typed: str, language: str, told: str
) -> None:
    corpus = a_corpus(
        an_item("8.1", aspects="luring"),
        an_aspect("luring"),
        a_provision(
            "old/1",
            a_version(summary="Images of persons of age with their consent, with no age gap."),
            subject="Justification",
            fr="Justification : sexting consenti",
            keywords="sexting",
        ),
        a_link("old/1", "8.1", "luring"),
    )
    view = View(corpus, a_day("2018-01-26"), language)
    page = plain_text.text(search_results.page(view, typed, search(corpus, typed, view.on, language)))
    assert page.splitlines()[1].strip().startswith(told)


def test_words_that_were_left_out_are_told_first() -> None:
    assert lines("grooming blockchain drones", "2026-11-24")[:4] == [
        "grooming blockchain drones (law as at 24 November 2026)",
        "  Nothing in these data contains blockchain, drones; the results match the other words.",
        f"  {KEYWORD}",
        "  In force",
    ]


def test_what_is_to_come_says_from_when() -> None:
    told = lines("grooming", "2026-08-31")
    assert told[3] == "    377 PC 1867  Approach · 8.1: covered"
    assert told[5:7] == ["  Not yet in force", "    151 PC 2024  Approach of a minor · from 1 Sep 2026"]


def test_what_was_annulled_says_so() -> None:
    assert lines("ghost", "2026-11-24")[2:4] == ["  No longer in force", "    8 PC 1867  Voided · annulled"]


def test_what_the_law_does_not_name_is_found_under_what_it_is_on_whose_word() -> None:
    assert lines("deepfake", "2026-11-24")[:4] == [
        "deepfake (law as at 24 November 2026)",
        "  The law does not use this term; found under: Realistic images (our reading · inferred)",
        "  In force",
        "    9 PC 1867  Images",
    ]


def test_a_title_that_has_the_words_needs_no_remark() -> None:
    assert lines("approach of a minor", "2026-11-24")[1] == "  In force"


def test_a_reference_leads_to_its_lookup() -> None:
    assert lines("377", "2026-11-24")[:4] == [
        "377 (law as at 24 November 2026)",
        "  This is a reference; for details: lanzarote-law lookup 377",
        "  No longer in force",
        "    377 PC 1867  Approach · until 31 Aug 2026, then 151 PC 2024",
    ]


def test_a_limit_counts_all_that_is_shown_and_says_what_is_left() -> None:
    assert lines("grooming", "2026-11-24", limit=1)[2:5] == [
        "  In force",
        "    151 PC 2024  Approach of a minor · 8.1: covered",
        "  4 more are not shown; to show them, use --limit 0 or -v",
    ]
    whole = lines("grooming", "2026-11-24", limit=0)
    assert [line for line in whole if "more" in line] == []
    assert "    377 PC 1867  Approach · until 31 Aug 2026, then 151 PC 2024" in whole


@pytest.mark.parametrize(
    ("called", "shown", "left"),
    [
        ("", ["1", "2", "3", "4"], []),
        ("1", ["1", "2"], ["  2 more are not shown; to show them, use --limit 0 or -v"]),
        ("1 2 3", ["1", "2", "3"], ["  1 more is not shown; to show it, use --limit 0 or -v"]),
    ],
)
def test_of_articles_found_through_an_aspect_two_are_shown_beside_those_that_are_called_so(
    called: str, shown: list[str], left: list[str]
) -> None:
    numbers = ("1", "2", "3", "4")
    corpus = a_corpus(
        an_item("8.1", aspects="luring"),
        an_aspect("luring", title="Luring", keywords="grooming"),
        *(a_provision(f"old/{each}", keywords="grooming" if each in called.split() else "") for each in numbers),
        *(a_link(f"old/{each}", "8.1", "luring") for each in numbers),
    )
    view = View(corpus, a_day("2018-01-26"), "en")
    told = plain_text.text(search_results.page(view, "grooming", search(corpus, "grooming", view.on))).splitlines()
    assert [line.split()[0] for line in told if " PC 1867 " in line] == shown
    assert [line for line in told if "not shown" in line] == left


@pytest.mark.parametrize(
    ("words", "most"),
    [("grooming", 24), ("revenge porn", 24), ("sextortion", 24), ("deepfake", 24), ("viol", 24), ("kinderporno", 28)],
)
def test_the_page_fits_a_screen_and_all_of_it_is_there_where_it_is_asked_for(
    words: str, most: int, shipped: Corpus
) -> None:
    view = View(shipped, a_day("2026-11-24"), "en")
    hits = search(shipped, words, view.on)
    drawn = terminal.text(search_results.page(view, words, hits), 80, colour=False).splitlines()
    assert max(map(len, drawn)) <= 80
    assert len(drawn) <= most  # the limits of many statuses take more
    for whole in (
        search_results.page(view, words, hits, 0),
        search_results.page(view._replace(detail=Detail.VERBOSE), words, hits),
    ):
        assert sum(
            line.startswith("    ") and "Note: " not in line for line in plain_text.text(whole).splitlines()
        ) == len(hits)

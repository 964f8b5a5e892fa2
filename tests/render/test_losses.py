"""What the law answers less far than before: told first, by every command and report, whatever the statuses are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.answers.coverage import gaps as the_gaps
from lanzarote_law.answers.law_over_time import changes as the_changes
from lanzarote_law.answers.lookup import lookup as looked_up
from lanzarote_law.edits.consequences import find_consequences
from lanzarote_law.model import ItemKind
from lanzarote_law.render import changes, edit_preview, gaps, json_output, lookup
from lanzarote_law.render.formats import plain_text
from lanzarote_law.render.phrases import Detail, View
from lanzarote_law.reports import report_builder
from lanzarote_law.reports.report import ReportKind
from tests.builders import CONVENTION, QUESTIONS, a_corpus, a_day, a_link, a_negative, a_provision, an_aspect, an_item
from tests.edited import typed

if TYPE_CHECKING:
    from pathlib import Path

    from lanzarote_law.model import Corpus

EVE, DAY = "2026-08-31", "2026-09-01"
HEAD = "  Losses: aspects that the law covers less fully than before (1 aspect)"
FELL = "    From weak to gap on 1 September 2026: “Sound” (28(a)) [inferred]"
ITEM = an_item("28(a)", aspects="images sound", instrument=CONVENTION)
QUESTION = an_item("8.1.a", aspects="images")
OLD = a_provision("old/376", start="2000-01-01", repealed_on=DAY, replaced_by="new/150")
NEW = a_provision("new/150", start=DAY)
LINKS = (
    a_link("old/376", "28(a)", "images sound", extent="implied"),
    a_link("new/150", "28(a)", extent="implied"),
    a_negative("28(a)", "sound", start=DAY),
)


def partial_before_and_after() -> Corpus:
    """A point of the Convention that is partial all along; one of its aspects falls with the new article."""
    return a_corpus(QUESTION, ITEM, OLD, NEW, *LINKS, a_link("old/1", "8.1.a"), a_provision("old/1"))


@pytest.mark.parametrize("detail", [Detail.NORMAL, Detail.VERBOSE])
@pytest.mark.parametrize(
    ("start", "end", "told"), [("2026-08-30", EVE, False), (EVE, DAY, True), (DAY, "2026-09-02", False)]
)
def test_changes_name_first_what_fell_though_the_status_is_the_same(
    start: str,
    end: str,
    told: bool,  # noqa: FBT001  # of a table
    detail: Detail,
) -> None:
    corpus = partial_before_and_after()
    result = the_changes(corpus, a_day(start), a_day(end))
    view = View(corpus, a_day(end), "en", detail)
    page = plain_text.text(changes.page(view, result)).splitlines()
    assert (page[1:3] == [HEAD, FELL]) is told
    fallen = {"item": "28(a)", "aspect": "sound", "was": "weak", "now": "negative", "since": DAY}
    assert json_output.changes(view, result)["losses"] == ([fallen] if told else [])


@pytest.mark.parametrize("detail", [Detail.NORMAL, Detail.VERBOSE])
def test_gaps_of_the_questionnaire_tell_a_loss_in_the_convention_first_and_once(detail: Detail) -> None:
    corpus = partial_before_and_after()
    view = View(corpus, a_day(DAY), "en", detail)
    asked = (QUESTIONS, CONVENTION)
    assert FELL in plain_text.text(gaps.page(view, the_gaps(corpus, view.on, QUESTIONS))).splitlines()[1:4]
    both = [the_gaps(corpus, view.on, each, asked) for each in asked]
    assert [len(each.losses) for each in both] == [0, 1]
    assert [each["item"] for each in json_output.gaps(view, tuple(both))["losses"]] == ["28(a)"]
    assert the_gaps(corpus, a_day(EVE), QUESTIONS).losses == ()


def test_the_note_to_a_minister_about_the_questionnaire_tells_it_too_before_what_got_better() -> None:
    corpus = partial_before_and_after()
    made = report_builder.build_report(
        View(corpus, a_day(DAY), "en"), report_builder.ReportRequest(ReportKind.GAPS, (QUESTIONS,))
    )
    text = plain_text.text(made.pages)
    fell = (
        "Sound (art. 28, a, of the Convention): gap since 1 September 2026, partial before. Earlier law: former art."
        " 376 PC 1867 (Penal Code of 1867)."
        " Nothing was found in the only texts searched: the whole of the Code."
    )
    assert fell in text
    assert "Statements without a mark are our conclusions from the texts; they do not stand as such" in text
    assert "in an official text. Provisions are summarised, not quoted." in text
    assert [(each["kind"], each["item"]) for each in made.document["worse"]] == [("fell", "28(a)")]


def test_the_preview_of_an_edit_tells_it_before_all_else() -> None:
    before = a_corpus(ITEM, OLD._replace(repeal=None, replaced_by=()), LINKS[0])
    after = a_corpus(ITEM, OLD, NEW, *LINKS)
    assert find_consequences(after, after).losses == ()
    view = View(after, a_day(EVE), "en")
    page = plain_text.text(edit_preview.consequences(view, find_consequences(before, after))).splitlines()
    assert page[1:3] == [HEAD, FELL]


@pytest.mark.parametrize(("full_means", "kind"), [("it is punishable", ItemKind.LAW), ("", ItemKind.OPTION)])
def test_the_preview_names_apart_what_is_for_the_state_to_decide_and_falls_too(full_means: str, kind: ItemKind) -> None:
    sound = an_aspect("sound", full_means=full_means)
    asked = (an_aspect("images"), sound, ITEM._replace(kind=kind))
    before = a_corpus(*asked, OLD._replace(repeal=None, replaced_by=()), LINKS[0])
    after = a_corpus(*asked, OLD, NEW, *LINKS)
    view = View(after, a_day(EVE), "en")
    found = find_consequences(before, after)
    assert (found.losses, [each.now.aspect for each in found.settled_less]) == ((), ["sound"])
    assert plain_text.text(edit_preview.consequences(view, found)).splitlines()[1:3] == [
        (
            "  Not counted as losses: matters left to the State which the law now settles less fully than"
            " before (1 aspect)"
        ),
        FELL,
    ]


def test_an_article_that_changes_later_says_so_today() -> None:
    corpus = a_corpus(OLD._replace(versions=(*OLD.versions, NEW.versions[0]._replace(in_force_from=a_day(EVE)))), NEW)
    for day, told in (("2026-08-30", [EVE, DAY]), (EVE, [DAY]), (DAY, [])):
        view = View(corpus, a_day(day), "en")
        found = looked_up(corpus, "376", view.on)
        page = plain_text.text(lookup.page(view, found)).splitlines()
        lines = [each for each in page if each.startswith("  Later change")]
        assert [view.day(a_day(each)) in line for each, line in zip(told, lines, strict=True)] == [True] * len(told)
        (value,) = json_output.lookup(view, found)["results"]
        assert [each["on"] for each in value["to_come"]] == told


def test_changes_name_articles_in_short_and_count_the_rest() -> None:
    corpus = a_corpus(*(a_provision(f"old/{number}", start="2027-01-01") for number in (1, 5, 9, 13, 17, 21)))
    view = View(corpus, a_day("2027-01-01"), "en")
    page = plain_text.text(changes.page(view, the_changes(corpus, a_day("2026-11-24"), view.on)))
    assert "    1 January 2027  1, 5, 9, 13 PC 1867 and 2 other provisions entered into force (act:1)" in page


def test_an_amended_article_bears_its_new_title_from_the_day_on_and_its_page_keeps_the_old_one(tmp_path: Path) -> None:
    words = ("--act", "act:2023", "--summary", "Forbids it from fifteen.", "--subject", "Images of those over fifteen")
    assert typed(tmp_path, "amend", "new/50", "--on", "2090-01-01", *words, "--yes").code == 0
    heads = [
        typed(tmp_path, "lookup", "new/50", "--as-of", day).out.splitlines()[0] for day in ("2089-12-31", "2090-01-01")
    ]
    assert heads == ["50  NPC  Making images", "50  NPC  Images of those over fifteen"]
    page = typed(tmp_path, "lookup", "new/50", "--as-of", "2090-01-01", "-v").out
    assert 'titled "Images of those over fifteen": Forbids it from fifteen.' in page
    assert "written before the amendment of 1 January 2090; not reviewed since" in page
    today = typed(tmp_path, "lookup", "new/50", "--as-of", "2025-01-01").out
    assert "  Later change  1 January 2090: amended (act:2023): Forbids it from fifteen." in today

"""The overview of coverage and transposition: what it refers to is in the paper, and its bullets are sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.command import run
from tests.papers import paper

if TYPE_CHECKING:
    from pathlib import Path

PAPERS = ("coverage", "transposition")


@pytest.mark.parametrize("kind", PAPERS)
def test_it_refers_to_no_section_that_only_the_note_has(kind: str) -> None:
    told = paper(kind)
    assert "Newly covered by law since 26 January 2018, 5 points: " in told
    assert "Settled by law" not in told
    assert "Newly covered by law" not in paper("gaps"), "what was settled is in the annex of the note"
    assert "\n## Settled by law since 26 January 2018 (" in paper("gaps --annex")


@pytest.mark.parametrize("kind", PAPERS)
def test_the_aspects_not_researched_that_are_not_named_are_found_by_their_items_and_statuses(kind: str) -> None:
    lines = paper(kind).splitlines()
    (others,) = (each for each in lines if each.startswith("- And "))
    assert others.startswith("- And 17 other aspects, in 30(5)/1, 31(1)(a) to (c), ")
    assert others.endswith(" (status: partly searched, not yet examined).")
    assert "- Nothing was researched for 24(3), 25(3), 25(5), 27(5)." in lines
    assert "- Not researched: Exclusion of convicted offenders from professions with children (5(3))." in lines


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "printed with its limits."), ("fr", "figure avec ses limites."), ("nl", "met zijn beperkingen vermeld.")],
)
def test_coverage_says_that_a_status_stands_with_its_limits(language: str, told: str) -> None:
    assert told in paper("coverage", language)


def test_what_both_instruments_share_is_said_once() -> None:
    told = paper("coverage")
    assert told.count("no source confirms that the new Code actually") == 1
    assert "New Code's entry into force: see above. 50 of 87 points depend on this date" in told
    assert told.count("Where a mark has no date, ") == 1
    assert "GAP" not in told, "no item that is counted is or was one"


@pytest.mark.parametrize("kind", PAPERS)
def test_a_point_under_review_is_not_counted_as_covered_without_a_known_limit(kind: str) -> None:
    (told,) = (each for each in paper(kind).splitlines() if each.startswith("Covered: 41 points"))
    without, limited, review = told.split("); ")
    assert without.startswith("Covered: 41 points, of which 20 without a known limit (18(1)(b)/1")
    assert "18(2)" not in without
    assert limited.startswith("19 within limits (")
    assert review == "under review, with or without limits: 5 (18(1)(a), 18(2), 22, 25(4), 25(6))."


@pytest.mark.parametrize(
    ("kind", "items"), [("coverage", "questions 8.2, 8.3, 9.7.a"), ("transposition", "18(1)(a), 18(2), 18(3)")]
)
def test_a_decision_that_questions_the_law_is_told_below_the_counts(kind: str, items: str) -> None:
    lines = paper(kind).splitlines()
    told = [
        at
        for at, each in enumerate(lines)
        if each.startswith("**Important: The Constitutional Court (judgment 112/2025 of 17 July 2025) held a")
    ]
    assert any(f"Depending on it, to be reviewed: {items}" in lines[at] for at in told)
    assert told[0] > next(at for at, each in enumerate(lines) if each.startswith("Covered: "))


def test_each_item_that_depends_on_a_questioned_article_is_under_review_in_the_table_of_coverage() -> None:
    lines = paper("coverage").splitlines()
    (told,) = (each for each in lines if each.startswith("**Important: The Constitutional Court") and "8.2" in each)
    rows = [each.split(" | ")[0][2:] for each in lines if each.startswith("| ") and "under review" in each]
    assert "be reviewed: questions 8.2, 8.3, 9.7.a to c, 9.8, 9.10.a to c, 9.11. " in told
    rows = [each for each in rows if each not in {"12", "25(2)", "25(4)", "25(6)"}]  # for the list of article 14/6
    assert [each for each in rows if "." in each] == [
        *("8.2", "8.3", "9.7.a", "9.7.b", "9.7.c", "9.8", "9.10", "9.10.a", "9.10.b", "9.10.c", "9.11")
    ]
    assert [each for each in rows if "." not in each] == ["18(1)(a)", "18(2)", "18(3)", "22"]


def row(kind: str, item: str, language: str = "en") -> list[str]:
    """The cells of an item in the table of a paper."""
    (line,) = (each for each in paper(kind, language).splitlines() if each.startswith(f"| {item} | "))
    return line.strip("| ").split(" | ")


@pytest.mark.parametrize("kind", PAPERS)
def test_a_point_of_the_convention_is_called_a_point_and_a_question_an_item(kind: str) -> None:
    heads = {each.split(" | ")[0] for each in paper(kind).splitlines() if " | Title | " in each}
    assert heads == ({"| Item", "| Point"} if kind == "coverage" else {"| Point"})


def test_a_first_day_before_the_articles_in_force_names_the_articles_of_then() -> None:
    assert row("transposition", "22")[4].endswith("1 June 2022: former art. 417/7")
    assert not any("June 2022" in each for each in row("coverage", "22"))


def test_limits_of_several_articles_are_told_of_each_article() -> None:
    told = row("transposition", "25(2)")[2].replace("\\", "")
    wartime = "14/2 TP CIC: applies only in wartime; adaptation to the new Code unknown; "
    assert f"{wartime}14/6 TP CIC: lists repealed" in told
    assert row("transposition", "24(2)")[2].endswith(" (covers only intentional offences)")


@pytest.mark.parametrize("kind", PAPERS)
def test_that_reservations_were_not_checked_is_told_once_in_the_overview(kind: str) -> None:
    (told,) = (each for each in paper(kind).splitlines() if "eservation" in each and "Treaty Office" in each)
    assert "(20(3)/1, /2, 20(4), 21(2), 24(3), 25(3), 25(5)) [to be completed]" in told.replace("\\", "")
    assert "it is not known whether the Party made a reservation" not in paper(kind)


def test_a_point_that_asks_nothing_of_the_law_is_called_so_in_both_papers() -> None:
    assert row("transposition", "21(2)")[2] == "**NOT APPLICABLE**"
    assert "**NOT APPLICABLE** (2): 21(2), 26(3)" in paper("coverage").replace("\\", "")
    assert row("transposition", "20(3)/2")[2] == "REGULATED BY LAW (only a ground of justification)"
    assert row("transposition", "20(3)/2")[3] == (
        "[176 CP 2024][1] (justification for consensual self-generated content between minors over 16) (exempts)"
    )


def test_a_treaty_report_has_the_title_of_each_article_and_says_which_articles_it_leaves_out() -> None:
    told = paper("transposition")
    assert "\n### Article 18 – Sexual abuse\n" in told
    assert row("transposition", "18(1)(a)")[3] == (
        "[134 CP 2024][1] (violation of sexual integrity); also [133][1], [138][1], [143 CP 2024][1]"
    )
    assert "Outside the scope of this report: articles 6, 7, 9, 10, 13, 14, 15, 16, 17, " in told


@pytest.mark.parametrize("kind", PAPERS)
def test_the_mark_that_most_rows_have_is_said_once_or_in_its_own_column(kind: str) -> None:
    assert ("Where a row has no mark, the mark is “inferred”." in paper(kind)) is (kind == "coverage")
    marks = [each.rstrip("| ").split(" | ")[-1] for each in paper(kind).splitlines() if each.startswith("| 2")]
    assert len(marks) > 20
    assert any(each.startswith("inferred") for each in marks) is (kind == "transposition")


def test_a_question_that_is_counted_beside_its_parts_and_points_of_choice_are_said_so() -> None:
    assert "9.10 and its 6 parts count as one question each." in paper("coverage")
    assert "For the State to decide: 5 (18(3), " in paper("transposition")


@pytest.mark.parametrize("kind", [*PAPERS, "dialogue"])
def test_no_paper_that_leaves_the_house_has_a_digest_or_a_command(kind: str) -> None:
    assert [each for each in ("lanzarote-law report", "Command", "SHA-256") if each in paper(kind)] == []


@pytest.mark.parametrize(
    ("kind", "language"),
    [("gaps", "en"), ("gaps", "fr"), ("gaps", "nl"), ("coverage", "en"), ("transposition", "fr"), ("dialogue", "nl")],
)
def test_the_program_finds_no_error_and_no_warning_in_its_own_papers(kind: str, language: str, tmp_path: Path) -> None:
    file = tmp_path / f"{kind}.md"
    file.write_text(paper(kind, language), "utf-8")
    assert "; 0 errors, 0 warnings, " in run("check", str(file), "--as-of", "2026-11-30").out


def test_a_heading_names_its_instrument_in_brackets_and_has_one_colon() -> None:
    heads = [each for each in paper("coverage").splitlines() if each.startswith("### ") and "aspects" in each]
    assert heads == [
        "### Open: 20 aspects (Thematic questionnaire of the 2nd monitoring round)",
        "### Open: 22 aspects (Lanzarote Convention, CETS 201)",
    ]

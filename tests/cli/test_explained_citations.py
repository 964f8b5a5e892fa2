"""Why a citation was read as it was: `check -v`, its JSON, and `check --explain-citation`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.command import run

if TYPE_CHECKING:
    from pathlib import Path

UNDER_A_HEADING = "Code pénal\n\nViol (art. 375)\n\nArticle 383bis du même Code.\n"


def test_verbose_says_why_the_act_of_a_problem_was_meant(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(UNDER_A_HEADING, encoding="utf-8")
    told = run("check", str(path), "--as-of", "2026-11-24", "-v", "--select", "LL101")
    assert "    Read as 375 CP 1867 (the act is named in the heading on line 1)\n" in told.out
    way = "the words that follow refer back to an act named earlier"
    assert f"    Read as 383bis CP 1867 ({way} on line 1)\n" in told.out


def test_the_citations_of_a_line_are_explained_by_the_ways_that_were_tried(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(UNDER_A_HEADING, encoding="utf-8")
    expected = (
        f"{path}:5:9: 383bis CP 1867: the words that follow refer back to an act named earlier on line 1\n"
        "\n"
        "  Way                                                       Act\n"
        "  its text is inserted into that act                        -\n"
        "  the text there refers to another country                  -\n"
        "  referred to as the article previously cited               -\n"
        "  the name of the act follows the number                    -\n"
        "  the words that follow refer back to an act named earlier  CP 1867 / CP 2024\n"
    )
    for place in ("5", "5:9", "383bis"):
        told = run("check", str(path), "--as-of", "2026-11-24", "--explain-citation", place)
        assert (told.code, told.out.rstrip("\n") + "\n") == (0, expected)


def test_a_number_that_is_no_line_with_a_citation_is_that_of_an_article(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(UNDER_A_HEADING + "\nArticle 3 du Code pénal.\n", encoding="utf-8")
    for place, where in (("375", "3:12: 375"), ("3", "3:12: 375"), ("7", "7:9: 3")):
        told = run("check", str(path), "--as-of", "2026-08-30", "--explain-citation", place)
        assert (told.code, told.out.partition(" CP 1867: ")[0]) == (0, f"{path}:{where}")


def test_a_place_without_a_citation_is_refused_with_what_to_write(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(UNDER_A_HEADING, encoding="utf-8")
    told = run("check", str(path), "--as-of", "2026-11-24", "--explain-citation", "2")
    assert (told.code, told.out) == (1, "")
    assert told.err == (
        "error: no citation was found at '2'; use a line (12), a line and column (12:5), or an"
        " article number; --list shows the"
        " citations\n"
    )

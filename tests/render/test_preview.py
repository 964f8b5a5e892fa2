"""What a preview says beside the lines that change: citations in documents, disputes that would be left behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.builders import a_data_folder
from tests.edited import typed

if TYPE_CHECKING:
    from pathlib import Path


def test_what_the_documents_of_the_data_cite_is_shown_too(tmp_path: Path) -> None:
    a_data_folder(tmp_path, provisions=('day: "2024-07-01"\n        ver', "day: new-code\n        ver"))
    page = typed(tmp_path, "postpone", "new", "--to", "2024-02-01", "--dry-run").out
    assert page.partition("  Citations of")[2].partition("\n\n")[0] == (
        " this data set that would be flagged\n"
        "    Comments of the Children's League  Art. 100, 1  not in force from 1 February 2024  P01"
    )


def test_a_dispute_that_would_be_left_behind_is_shown(tmp_path: Path) -> None:
    a_data_folder(
        tmp_path,
        correspondences=(
            (
                '    until: "2020-01-01"\n    extent: partial\n    part: Spreading only.\n    role: names\n'
                "    basis: reply\n    source: doc:reply\n"
            ),
            "    extent: full\n    role: names\n    basis: editorial\n",
        ),
        positions=("    answered_by: [new/50]\n", ""),
    )
    page = typed(tmp_path, "replace", "old/100", "--by", "new/51", "--on", "new-code", "--dry-run").out
    assert page.partition("  Disputes about")[2].partition("\n\n")[0] == (
        " the old article that would not carry over to the new one (1)\n"
        "    P01  Children's League (statement by A youth worker), as reported by State of Ruritania "
        " 8.1.a (if asked) >"
        " 100 PC 1900  decide whether it applies to 51 NPC: lanzarote-law edit P01"
    )


def test_where_an_id_leads_nowhere_that_is_said_and_nothing_else(tmp_path: Path) -> None:
    page = typed(tmp_path, "remove", "league", "--dry-run", "--force").out
    assert page.partition("\n  An id")[2].partition("  Lines that change")[0] == (
        " does not refer to any record, so the effect on statuses and citations cannot be determined.\n\n"
        "  Faults in the data after this change (1)\n"
        "    dangling  positions.yaml:11: positions[0].holder: 'league' is not the id of an author of positions\n\n"
    )


AMEND = ("amend", "new/50", "--on", "2090-01-01", "--act", "act:2023", "--summary", "X", "--dry-run")


def test_a_preview_says_first_what_follows_then_which_records_change_and_shows_no_line(tmp_path: Path) -> None:
    assert typed(tmp_path, *AMEND).out == (
        "amend new/50 on 2090-01-01: 50 NPC, Making images\n"
        "\n"
        "  No status changes. Nothing changes before 1 January 2090.\n"
        "\n"
        "  From 1 January 2090 onwards, the status of obligation 20(1)(a) is unchanged but less certain:"
        ' "amendment to 50'
        ' NPC: unverified; under review" instead of "entry into force of the new Code: inferred"\n'
        "\n"
        "  1 link will need review from 1 January 2090, when the law on which it is based changes; to list it:"
        " lanzarote-law todo"
        " --mark suspect\n"
        "    50 NPC (1)\n"
        "\n"
        "  2 links in these data have not been reviewed since the law changed (see todo)\n"
        "\n"
        "  No title was given, so that of the previous version is kept: Making images\n"
        "\n"
        "  Warnings about the data after this change (1)\n"
        "    act-start  the version starts on 2090-01-01, but act:2023 enters into force on 2024-07-01 (correct the "
        "date, or"
        " explain the difference in a note)\n"
        "\n"
        "  Records changed: 50 NPC; 1 link; to show the lines, use --diff\n"
        "\n"
        "  A reading of the law on every date from 1 January 2010 onwards, computed from this data set; not legal"
        " advice and not a finding of the Committee.\n"
    )


def test_the_lines_are_shown_on_request_in_place_of_the_records(tmp_path: Path) -> None:
    page = typed(tmp_path, *AMEND, "--diff").out
    assert "Records changed" not in page
    assert page.partition("  Lines that change\n")[2].splitlines()[:3] == [
        "  --- provisions.yaml",
        "  +++ provisions.yaml",
        "  @@ -147,6 +147,11 @@",
    ]


def test_an_end_is_told_in_a_sentence_with_the_aspects_that_it_takes(tmp_path: Path) -> None:
    page = typed(
        tmp_path, "repeal", "new/50", "--on", "2090-01-01", "--act", "act:2023", "--mark", "seen", "--dry-run"
    ).out
    assert page.splitlines()[2:9] == [
        "  Losses: aspects that the law covers less fully than before (1 aspect)",
        "    From full to lapsed on 1 January 2090: “Making images” (20(1)(a))",
        "",
        "  Nothing changes before 1 January 2090.",
        "",
        "  On 1 January 2090, obligation 20(1)(a) changes from COVERED to LAPSED",
        "    20(1)(a)  Making images: full > lapsed",
    ]


def test_what_is_checked_says_which_fact_and_how(tmp_path: Path) -> None:
    words = ("--mark", "seen", "--source", "copy:code", "--by", "A. Adviser", "--on", "2024-08-01", "--dry-run")
    page = typed(tmp_path, "verify", "act:1999", "old/100@2000-01-01", *words).out
    assert "\n  Now marked as seen: act:1999, old/100@2000-01-01\n" in page

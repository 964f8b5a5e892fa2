"""The commands that change the data as a user types them: what is written, what is only shown, what is refused.

Whole previews stand in `outputs/edits.txt`.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.builders import a_data_folder, problems_in
from tests.command import Ran
from tests.edited import Keyboard, changed, typed

if TYPE_CHECKING:
    from pathlib import Path

UNREVIEWED = (
    "carried: correspondences.yaml:3: correspondences[0]: the link was carried over to old/100 and has not been "
    "reviewed (read the law, then record the check: lanzarote-law verify reply-100 --mark seen --source ID --by NAME)"
)
"""The one warning of the data of Ruritania."""

AMEND = (
    "amend",
    "new/50",
    "--on",
    "2025-01-01",
    "--act",
    "act:2023",
    "--summary",
    "Prohibits making and keeping images.",
)
REPEAL = ("repeal", "new/51", "--on", "2025-01-01", "--act", "act:2023", "--article", "7")
REPLACE = ("replace", "new/50", "--by", "new/51", "--on", "2025-01-01", "--act", "act:2023")
POSTPONE = ("postpone", "act:2011", "--to", "2013-01-01", "--note", "Told by a report.", "--mark", "inferred")
ADD = ("add", "holder", "guild", "--set", "title.en=Guild of Judges")
EDIT = ("edit", "new/51", "--set", "versions[0].penalty=One year.")
REMOVE = ("remove", "P02")
VERIFY = ("verify", "act:1999", "--mark", "seen", "--by", "A. Adviser", "--source", "copy:code", "--on", "2024-08-01")

WRITTEN = {
    AMEND: [
        "correspondences.yaml:",
        "+     review: due",
        '+     review_from: "2025-01-01"',
        "provisions.yaml:",
        '+       - in_force_from: "2025-01-01"',
        "+         change: amended",
        "+         act: act:2023",
        "+         summary: Prohibits making and keeping images.",
        "+         verification: unverified",
    ],
    REPEAL: [
        "provisions.yaml:",
        '+     repealed_on: "2025-01-01"',
        "+     repealed_by:",
        "+       act: act:2023",
        '+       act_article: "7"',
        "+       verification: unverified",
    ],
    REPLACE: [
        "correspondences.yaml:",
        "+ ",
        "+   - id: own-50:new/51:1",
        '+     items: ["20(1)(a)"]',
        "+     aspects: [making]",
        "+     provision: new/51",
        '+     from: "2025-01-01"',
        "+     extent: full",
        "+     role: incriminates",
        "+     basis: editorial",
        "+     verification: unverified",
        "+     reason: Carried over from new/50. Article 50 prohibits making images.",
        "+     review: carried",
        "provisions.yaml:",
        '+     repealed_on: "2025-01-01"',
        "+     repealed_by:",
        "+       act: act:2023",
        "+       verification: unverified",
        "+     replaced_by:",
        "+       - provision: new/51",
        "+         verification: unverified",
    ],
    POSTPONE: [
        "correspondences.yaml:",
        '-     from: "2012-01-01"',
        "+     from: start-of-act-2011",
        "party.yaml:",
        '-     from: "2012-01-01"',
        "+     from: start-of-act-2011",
        "provisions.yaml:",
        "+ ",
        "+   start-of-act-2011:",
        "+     title:",
        '+       en: "Entry into force: Law on images"',
        '+     day: "2013-01-01"',
        '+     was: ["2012-01-01"]',
        "+     verification: inferred",
        "+     note: Told by a report.",
        '-     day: "2012-01-01"',
        "+     day: start-of-act-2011",
        '-     in_force: "2012-01-01"',
        "+     in_force: start-of-act-2011",
        '-       - in_force_from: "2012-01-01"',
        "+       - in_force_from: start-of-act-2011",
    ],
    ADD: ["positions.yaml:", "+ ", "+   - id: guild", "+     title:", "+       en: Guild of Judges"],
    EDIT: [
        "provisions.yaml:",
        "-         verification: seen",
        "+         penalty: One year.",
        "+         verification: unverified",
    ],
    REMOVE: [
        "positions.yaml:",
        "- ",
        "-   - id: P02",
        "-     topic: Training",
        "-     holder: state",
        "-     source: doc:reply",
        "-     stance: adds-information",
        "-     statement: There is a course.",
        "-     recommendation: asked-making",
        '-     since: "2024-01-01"',
        "-     verification: second-hand",
    ],
    VERIFY: [
        "provisions.yaml:",
        "-     verification: unverified",
        "+     verification: seen",
        "+     verified:",
        "+       - mark: seen",
        "+         by: A. Adviser",
        '+         day: "2024-08-01"',
        "+         source: copy:code",
    ],
}
EVERY = pytest.mark.parametrize("words", WRITTEN, ids=lambda words: words[0])


@EVERY
def test_yes_writes_the_lines_that_change_and_no_other(words: tuple[str, ...], tmp_path: Path) -> None:
    ran = typed(tmp_path, *words, "--yes")
    files = [line.rstrip(":") for line in WRITTEN[words] if line.endswith(".yaml:")]
    names = ["provisions.yaml", "party.yaml", "correspondences.yaml", "positions.yaml"]
    assert ran.err == f"written: {', '.join(name for name in names if name in files)}\n"
    assert ran.code == 0
    assert changed(tmp_path) == WRITTEN[words]


@EVERY
def test_what_was_written_can_be_read_is_in_canonical_form_and_has_no_error(
    words: tuple[str, ...], tmp_path: Path
) -> None:
    typed(tmp_path, *words, "--yes")
    assert typed(tmp_path, "format", "--check") == Ran("")
    assert typed(tmp_path, "lookup", "20(1)(a)", "--as-of", "2024-08-01").code == 0
    warnings = [problem.partition(":")[0] for problem in problems_in(tmp_path)]
    assert set(warnings) <= {"act-start", "carried", "partner-ended", "suspect"}


@EVERY
def test_a_dry_run_shows_the_same_page_and_writes_nothing(words: tuple[str, ...], tmp_path: Path) -> None:
    looked = typed(tmp_path, *words, "--dry-run")
    assert (looked.err, looked.code) == ("nothing was written: --dry-run\n", 0)
    assert changed(tmp_path) == []
    assert typed(tmp_path, *words, "--yes").out == looked.out


@EVERY
def test_without_a_terminal_nobody_can_be_asked(words: tuple[str, ...], tmp_path: Path) -> None:
    message = (
        "error: the program can ask for confirmation only in a terminal window; use --dry-run for a"
        " preview, or --yes to"
        " write without confirmation\n"
    )
    assert typed(tmp_path, *words) == Ran("", message, 2)
    assert changed(tmp_path) == []


@EVERY
def test_to_write_and_not_to_write_are_opposites(words: tuple[str, ...], tmp_path: Path) -> None:
    message = "error: --yes and --dry-run cannot be combined; use only one of the two options\n"
    assert typed(tmp_path, *words, "--yes", "--dry-run") == Ran("", message, 2)


@pytest.mark.parametrize(
    ("answer", "told", "code"), [("y\n", "written: positions.yaml\n", 0), ("n\n", "nothing was written\n", 1)]
)
def test_on_a_terminal_one_is_asked(
    answer: str, told: str, code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Keyboard(answer))
    ran = typed(tmp_path, *REMOVE)
    assert ran.err == f"Write these changes? [y/N]:{told}"
    assert ran.code == code
    assert changed(tmp_path) == (WRITTEN[REMOVE] if code == 0 else [])


# -- what is refused ---------------------------------------------------------------------------------------------------

GAP = "new/51 is the successor from 2024-07-01, but is not in force on that date"
LATER = ("postpone", "new-code", "--to", "2025-01-01")


def test_an_edit_that_would_bring_in_a_fault_is_refused_and_writes_nothing(tmp_path: Path) -> None:
    ran = typed(tmp_path, *LATER, "--yes")
    assert ran.err == (
        f"error: nothing was written, because of 1 new fault: {GAP}; correct the dates, or explain the period "
        "without law in a note\n"
    )
    assert ran.code == 1
    assert changed(tmp_path) == []


def test_force_says_what_it_overrides_and_writes(tmp_path: Path) -> None:
    ran = typed(tmp_path, *LATER, "--yes", "--force")
    assert ran.err == (
        "--force saves 1 new fault: successor-gap; the data give no answers until these are corrected\n"
        "written: provisions.yaml\n"
    )
    assert ran.code == 0
    assert problems_in(tmp_path) == [
        (
            f"successor-gap: provisions.yaml:119: provisions[0].replaced_by[1]: {GAP}"
            " (correct the dates, or explain the period without law in a note)"
        ),
        UNREVIEWED,
    ]
    assert typed(tmp_path, "lookup", "8.1.a").code == 3


def test_an_edit_that_mends_a_fault_needs_no_force(tmp_path: Path) -> None:
    typed(tmp_path, *LATER, "--yes", "--force")
    ran = typed(tmp_path, "edit", "old/100", "--set", "replaced_by[1].day=new-code", "--yes")
    assert ran.err == (
        "the data contain errors and give no answers: provisions.yaml:119: "
        f"provisions[0].replaced_by[1]: {GAP} (correct the dates, or explain the period without law in a "
        "note); see: lanzarote-law "
        "validate\n"
        "written: provisions.yaml\n"
    )
    assert ran.code == 0
    assert problems_in(tmp_path) == [UNREVIEWED]


@pytest.mark.parametrize("what", ["new-code", "new", "act:2023"])
def test_a_named_day_that_everything_hangs_on_is_one_line_to_postpone(what: str, tmp_path: Path) -> None:
    a_data_folder(tmp_path, provisions=('day: "2024-07-01"\n        ver', "day: new-code\n        ver"))
    before = (tmp_path / "provisions.yaml").read_text("utf-8").splitlines()
    ran = typed(tmp_path, "postpone", what, "--to", "2025-01-01", "--act", "act:2023", "--note", "Again.", "--yes")
    assert (ran.err, ran.code) == ("written: provisions.yaml\n", 0)
    after = (tmp_path / "provisions.yaml").read_text("utf-8").splitlines()
    assert [line.strip() for line in after if line not in before] == [
        'day: "2025-01-01"',
        'was: ["2024-01-01", "2024-07-01"]',
        "note: Again.",
    ]


def test_data_in_which_an_id_leads_nowhere_are_mended_by_hand_first(tmp_path: Path) -> None:
    a_data_folder(tmp_path, positions=("answered_by: [new/50]", "answered_by: [new/5]"))
    message = (
        f"error: the data in {tmp_path} cannot be read, so nothing was changed; the problem:"
        " positions.yaml:34: positions[0].answered_by[0]: 'new/5' is not the id of a provision"
        " (did you mean 'new/51'?); to list all of them: lanzarote-law validate\n"
    )
    assert typed(tmp_path, *AMEND, "--yes") == Ran("", message, 3)
    ran = typed(tmp_path, "edit", "P01", "--set", "answered_by=new/50", "--yes")
    assert ran.err == (
        "the data contain errors and give no answers: positions.yaml:34: positions[0].answered_by[0]:"
        " 'new/5' is not the id of a provision (did you mean 'new/51'?); see: lanzarote-law validate\n"
        "written: positions.yaml\n"
    )
    assert ran.code == 0
    assert problems_in(tmp_path) == [UNREVIEWED]


def test_an_edit_that_takes_one_fault_for_another_needs_no_force(tmp_path: Path) -> None:
    link = ("edit", "own-50", "--set", "aspects=chats", "--yes")
    assert typed(tmp_path, *link).code == 1
    typed(tmp_path, *link, "--force")
    aspect = ("--set", "title.en=Chats", "--set", "definition=The law names chats.", "--in", "convention.yaml", "--yes")
    ran = typed(tmp_path, "add", "aspect", "chats", *aspect)
    assert (ran.err.splitlines()[-1], ran.code) == ("written: convention.yaml", 0)
    assert "link-aspect" in ran.out
    assert typed(tmp_path, "edit", "20(1)(a)", "--add", "aspects=chats", "--yes").code == 0
    assert problems_in(tmp_path) == [UNREVIEWED]


def test_an_amendment_before_the_day_of_its_act_is_told_also_to_who_wants_to_hear_little(tmp_path: Path) -> None:
    words = ("amend", "old/101", "--on", "1999-01-01", "--act", "act:1999", "--summary", "Punishes.", "--historical")
    told = (
        "the version starts on 1999-01-01, but act:1999 dates from 1999-05-03 (correct the date or the act; if the act "
        "has retroactive effect, add retroactive: true)"
    )
    place = "provisions.yaml:135: provisions[1].versions[1].in_force_from: "
    assert f"    before-publication  {told}" in typed(tmp_path, *words, "--dry-run").out.splitlines()
    assert typed(tmp_path, *words, "--yes", "-q") == Ran("", f"warning: {place}{told}\nwritten: provisions.yaml\n")


def test_of_many_new_warnings_of_a_kind_a_quiet_edit_tells_one_with_the_number_of_the_others(tmp_path: Path) -> None:
    words = ("edit", "act:2011", "--set", "published=2020-01-01", "--set", "dated=2020-01-01")
    assert typed(tmp_path, *words, "--yes", "-q") == Ran(
        "",
        "warning: provisions.yaml:50: renumberings[0].day: the number changes on 2012-01-01, but act:2011 was "
        "published only on 2020-01-01 (correct the date or the act; if the act has retroactive effect, add "
        "retroactive: true) (3 more of this kind)\n"
        "warning: provisions.yaml:52: renumberings[0].verification: the fact is marked seen, but everything that it "
        "cites is unverified: act:2011 (cite the source in which it was seen, or lower the mark)\n"
        "written: provisions.yaml\n",
    )


def test_a_quiet_edit_says_what_moves_and_what_was_written(tmp_path: Path) -> None:
    assert typed(tmp_path, *ADD, "--yes", "-q") == Ran("", "written: positions.yaml\n")
    ran = typed(tmp_path, "edit", "own-50", "--set", "until=2025-01-01", "--yes", "--quiet")
    assert ran.err == "written: correspondences.yaml\n"
    assert ran.out == (
        "\n  On 1 January 2025, obligation 20(1)(a) changes from COVERED to LAPSED\n"
        "    20(1)(a)  Making images: full > lapsed\n"
    )


def test_an_aspect_that_is_shown_and_no_longer_weighed_moves_no_status(tmp_path: Path) -> None:
    words = ("edit", "8.1.a", "--drop", "aspects=attempts", "--add", "extra_aspects=attempts", "--dry-run")
    out = typed(tmp_path, *words).out
    first, *_, stays, _, _, _ = out.split("\n\n")[1:]
    assert first == (
        "  From 1 January 2010 to 31 December 2011, 2 items are GAP instead of PARTIAL\n"
        "    8.1\n"
        "    8.1.a (if asked)  Attempts: not researched > no longer assessed"
    )
    assert stays == (
        "  From 1 January 2012 to 31 December 2019, the status of item 8.1.a (if asked) is unchanged but"
        " marked differently:"
        ' "entry into force of 101 PC 1900 not recorded; Attempts: no longer assessed" instead of'
        ' "entry into force of 101 PC 1900 not recorded; Attempts: not researched"'
    )


def test_what_many_records_name_is_told_once_with_the_first_of_them_and_no_id_is_proposed(tmp_path: Path) -> None:
    ran = typed(tmp_path, "remove", "new/50", "--yes")
    assert (
        "\n  Faults in the data after this change (6)\n    dangling  'new/50' is not the id of a provision [6]:"
        " provisions.yaml:117: provisions[0].replaced_by[0].provision; provisions.yaml:152:"
        " provisions[2].partners[0].provision; correspondences.yaml:11: correspondences[0].with[1].provision +3\n\n"
    ) in ran.out
    assert ran.code == 1
    assert ran.err == (
        "error: nothing was written: 6 other places refer to new/50; first remove it from: old/100, "
        "new/51, reply-100, and 2 more; to record that an article of law has been repealed, use repeal, not remove\n"
    )
    assert "did you mean" not in typed(tmp_path, "remove", "old/100", "--yes").out


@pytest.mark.parametrize(
    ("where", "records"),
    [
        ("8.1.a", "applicability 8.1.a, searched-making, rest-making, and 4 more"),
        ("act:2023", "new-code, act:2011, old/100, and 2 more"),
        ("act:2011", "old 99bis > 100, old/100, old/101"),
    ],
)
def test_the_records_that_name_what_is_to_go_are_told_by_their_ids(where: str, records: str, tmp_path: Path) -> None:
    assert f"first remove it from: {records}\n" in typed(tmp_path, "remove", where, "--yes").err


UNVERIFIED = "Now marked as unverified, until its current content is checked"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("reply-100", "--set", "extent=full"), ["reply-100"]),
        (("reply-100", "--set", "extent=full", "--set", "verification=second-hand"), []),
        (("old/100@2012-01-01", "--set", "summary=Forbids."), ["old/100@2012-01-01"]),
        (("old/100", "--set", "versions[1].in_force_from=2012-01-02"), ["old/100@2012-01-02"]),
        (("old/100@2012-01-01", "--set", "note=N."), []),
        (("act:2011", "--set", "published=2011-12-11"), ["act:2011"]),
    ],
)
def test_what_says_something_else_now_keeps_no_mark_that_it_is_not_given(
    words: tuple[str, ...], told: list[str], tmp_path: Path
) -> None:
    out = typed(tmp_path, "edit", *words, "--dry-run").out.splitlines()
    found = [line.strip().removeprefix(f"{UNVERIFIED}: ") for line in out if UNVERIFIED in line]
    assert found == told


def test_data_that_are_no_data_set_cannot_be_edited(tmp_path: Path) -> None:
    a_data_folder(tmp_path, sources="sources: [\n")
    ran = typed(tmp_path, *AMEND, "--yes")
    assert ran.code == 3
    assert ran.out == ""


REFUSED = {
    ("amend", "new/50", "--on", "2025-01-01", "--act", "act:2023"): (
        2,
        "the summary of new/50 from 2025-01-01 is missing; add --summary TEXT",
    ),
    ("amend", "new/50", "--on", "2025-13-01", "--act", "act:2023", "--summary", "X"): (
        2,
        (
            "'2025-13-01' is not a date; write the date in one of these forms: 2018-01-26, "
            "26/01/2018 or 26 January 2018; or use new-code, reply, comments"
        ),
    ),
    ("amend", "new/50", "--on", "new-cod", "--act", "act:2023", "--summary", "X"): (
        2,
        (
            "'new-cod' is not a date; write the date in one of these forms: 2018-01-26, "
            "26/01/2018 or 26 January 2018; or use new-code, reply, comments"
        ),
    ),
    ("amend", "new/50", "--on", "2025-01-01", "--act", "act:2022", "--summary", "X"): (
        1,
        (
            "'act:2022' is not the id of an act in this data set; did you mean act:2023? to add a new one first: "
            "lanzarote-law add act act:2022"
        ),
    ),
    ("amend", "new/53", "--on", "2025-01-01", "--act", "act:2023", "--summary", "X"): (
        1,
        (
            "new/53 is not in this data set, which is not complete; the article may nonetheless exist; did you mean"
            " new/51 "
            "or new/50? to add a new article: lanzarote-law add provision"
        ),
    ),
    ("amend", "8.1.a", "--on", "2025-01-01", "--act", "act:2023", "--summary", "X"): (
        2,
        "'8.1.a' is an item, not an article; name an article, such as CP 417/49",
    ),
    ("repeal", "old/100", "--on", "2020-01-01", "--act", "act:2023"): (
        2,
        "old/100 is repealed on 2024-07-01 already; to change it: lanzarote-law edit old/100",
    ),
    ("repeal", "1000", "--on", "2020-01-01", "--act", "act:2023"): (
        1,
        (
            "art. 1000 PC 1900 and art. 1000 NPC are not in this data set, which is not complete; the articles"
            " may nonetheless exist; did"
            " you mean 100? to add a new article: lanzarote-law add provision"
        ),
    ),
    ("replace", "new/50", "--by", "new/52", "--on", "2025-01-01", "--act", "act:2023"): (
        2,
        (
            "new/52 is not in this data set yet; describe its content with --summary, or add it first: lanzarote-law "
            "add provision"
        ),
    ),
    ("postpone", "new-cod", "--to", "2025-01-01"): (
        1,
        "'new-cod' is not a named date, a code or an act of this data set; did you mean new-code?",
    ),
    ("postpone", "new-code", "--to", "2024-07-01", "--note", "X"): (
        2,
        "new-code already enters into force on 2024-07-01; give another date, or edit it: lanzarote-law edit new-code",
    ),
    ("verify", "act:1998", "--mark", "inferred", "--by", "A"): (
        1,
        "'act:1998' is not in this data set; did you mean act:1999 or act:2011?",
    ),
    ("verify", "act:1999", "--mark", "seen", "--by", "A", "--on", "2024-08-01"): (
        2,
        "the document in which it was seen is missing; name the document with --source ID",
    ),
    ("verify", "act:1999", "--mark", "second-hand", "--by", "A", "--on", "2024-08-01"): (
        2,
        "the document in which it was reported is missing; name the document with --source ID",
    ),
    ("verify", "act:1999", "--mark", "inferred", "--by", "A", "--on", "9999-01-01"): (
        2,
        "9999-01-01 is in the future: nothing can have been checked on that date; give the date of the check with --on",
    ),
    ("verify", "act:1999", "--mark", "unverified", "--by", "A", "--on", "2024-08-01"): (
        2,
        "a fact that was checked cannot be given the mark 'unverified'; to lower a mark: lanzarote-law edit act:1999",
    ),
    ("replace", "new/50", "--by", "art. 51, § 2", "--on", "2025-01-01", "--act", "act:2023"): (
        2,
        "'art. 51, § 2' is a part of an article; name the whole article; --part refers to the old one",
    ),
    ("remove", "doc:replay"): (1, "'doc:replay' is not in this data set; did you mean doc:reply?"),
    ("remove", "old/101"): (
        1,
        (
            "nothing was written: 1 other place refers to old/101; first remove it from: reply-100; to record that an"
            " article of law has been repealed, use repeal, not remove"
        ),
    ),
    ("remove", "new-code"): (2, "nothing was changed: 10 other places refer to new-code; first use a date there"),
    ("edit", "old followed", "--set", "up_to=9999-12-31"): (
        2,
        "9999-12-31 is in the future: no search can reach up to that date; give the last date that the search covers",
    ),
    ("edit", "leage", "--set", "title.en=X"): (1, "'leage' is not in this data set; did you mean league?"),
    ("edit", "XYZ%", "--set", "note=X"): (
        2,
        (
            "'XYZ%' is neither an item, nor an article, nor a point of the Convention; write, for example, 8.1.a,"
            " 383bis, CP 417/49 or 20(1)(f); to search for a word: lanzarote-law search WORDS"
        ),
    ),
}


@pytest.mark.parametrize("words", REFUSED, ids=" ".join)
def test_a_request_that_makes_no_sense_is_told_what_is_wrong(words: tuple[str, ...], tmp_path: Path) -> None:
    code, message = REFUSED[words]
    ran = typed(tmp_path, *words, "--yes")
    assert (ran.err, ran.code) == (f"error: {message}\n", code)
    assert changed(tmp_path) == []


# -- what is left out is asked for at a terminal ----------------------------------------------------------------------


def asked(monkeypatch: pytest.MonkeyPatch, folder: Path, words: tuple[str, ...], *lines: str) -> Ran:
    monkeypatch.setattr(sys, "stdin", Keyboard("".join(f"{line}\n" for line in lines)))
    return typed(folder, *words)


@pytest.mark.parametrize(
    ("words", "lines", "same"),
    [
        (
            ("amend",),
            *(
                ("50 NPC", "2025-01-01", "Prohibits making and keeping images.", "", "", "", "act:2023", "", "", "y"),
                AMEND,
            ),
        ),
        (("amend", *AMEND[1:6]), ("Prohibits making and keeping images.", "", "", "", "", "", "y"), AMEND),
        (("repeal",), ("new/51", "2025-01-01", "act:2023", "7", "", "y"), REPEAL),
        (("repeal", "new/51"), ("2025-01-01", "act:2023", "7", "", "y"), REPEAL),
        (("replace",), ("new/50", "2025-01-01", "51", "", "act:2023", "", "", "y"), REPLACE),
        (("postpone",), ("act:2011", "2013-01-01", "", "Told by a report.", "inferred", "y"), POSTPONE),
        (("verify", *VERIFY[-2:]), ("act:1999", "seen", "copy:code", "A. Adviser", "y"), VERIFY),
    ],
    ids=["amend", "amend the rest", "repeal", "repeal the rest", "replace", "postpone", "verify"],
)
def test_what_is_left_out_is_asked_for_and_does_what_options_do(
    words: tuple[str, ...],
    lines: tuple[str, ...],
    same: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ran = asked(monkeypatch, tmp_path, words, *lines)
    assert (ran.code, ran.err.partition("Write these changes? [y/N]:")[2]) == (
        0,
        typed(tmp_path / "same", *same, "--yes").err,
    )
    assert changed(tmp_path) == WRITTEN[same]


HOW = (
    "How did you check the text? seen (in the act or a copy of it), second-hand (in a document that "
    "reports it), inferred (deduced), unverified (not checked)"
)


def test_a_question_says_what_was_understood_and_offers_nothing_that_was_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = ("new/5", "new/51", "2025", "2025-01-01", "2099-01-01", "act:2023", "", "sure", "seen", "n")
    ran = asked(monkeypatch, tmp_path, ("repeal",), *lines)
    assert ran.code == 1
    assert ran.err.replace("\n>", "\n> ").splitlines() == [
        "Ctrl-C: stop without writing; <: back; -: skip; ?: help",
        "Which article is repealed? (a number, such as 383bis)",
        (
            "> error: new/5 is not in this data set, which is not complete; the article may nonetheless exist; "
            "did you"
            " mean "
            "new/51 or new/50? to add a new article: lanzarote-law add provision"
        ),
        "Which article is repealed? (a number, such as 383bis)",
        ">   51 NPC, Spreading images",
        "What is the first day on which the article is no longer in force? (such as 2027-01-01)",
        "> error: '2025' is a year, not a day; write its first day, 2025-01-01, or its last, 2025-12-31",
        "What is the first day on which the article is no longer in force? (such as 2027-01-01)",
        ">   1 January 2025",
        "Which law makes the change? (its date, number or id)",
        (
            "> error: there is no act of 1 January 2099 in this data set; to add a law with its articles,"
            " use lanzarote-law adopt; to add an act alone, lanzarote-law add act"
        ),
        "Which law makes the change? (its date, number or id)",
        ">   act:2023: Law introducing the new Code",
        (
            "Which article of the amending act makes this change? (the number of that article, such as 2; press "
            "Enter if there is none)"
        ),
        f"> {HOW} [unverified]",
        (
            "> error: 'sure' is not one of the possible answers; type seen, second-hand, inferred or "
            "unverified, or the first letters of one of them"
        ),
        f"{HOW} [unverified]",
        "> Write these changes? [y/N]:nothing was written",
    ]
    assert changed(tmp_path) == []


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("amend",), "the article is missing; add its number after the command"),
        (("repeal", "new/51"), "the date is missing; add --on DAY"),
        (("replace", "new/50", "--on", "2025-01-01"), "the replacing article is missing; add --by ARTICLE"),
        (
            ("replace", "new/50", "--on", "2025-01-01", "--mark", "seen"),
            "the replacing article is missing; add --by ARTICLE",
        ),
        (
            ("verify", "act:1999", "--mark", "seen"),
            "the name of the person who made the check is missing; add --by NAME",
        ),
        (("postpone",), "no named date, code or act was given; add a named date, a code or an act after the"),
        (("postpone", "new-code"), "the new date is missing; add --to DAY"),
        (
            ("verify",),
            "the fact that was checked is missing; add the name of the fact, as todo gives it, after the command",
        ),
        (("verify", "act:1999"), "the verification mark is missing; add --mark MARK"),
    ],
)
def test_where_nobody_can_be_asked_it_is_said_what_is_missing(
    words: tuple[str, ...], message: str, tmp_path: Path
) -> None:
    ran = typed(tmp_path, *words)
    assert (ran.out, ran.code) == ("", 2)
    assert ran.err.startswith(f"error: {message}")


def test_an_end_in_the_middle_of_the_questions_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = asked(monkeypatch, tmp_path, ("repeal",), "<", "2025-01-01")
    assert (ran.code, ran.err.splitlines()[-1], changed(tmp_path)) == (1, "nothing was written", [])
    assert "\n>this is the first question\n" in ran.err

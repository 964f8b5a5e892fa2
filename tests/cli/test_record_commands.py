"""`add` and `edit` with single values, a file or standard input: what is put in, and what is refused."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

import pytest

from tests.builders import a_data_folder
from tests.command import Ran
from tests.edited import Keyboard, changed, typed

if TYPE_CHECKING:
    from pathlib import Path

GUILD = """\
id: P03
topic: Training
holder: guild
source: doc:comments
filed: "2018-03-09"
stance: recommends
statement: Judges should be trained.
verification: seen
"""
HOLDER = """\
id: guild
title:
  en: Guild of Judges
"""
SEVERAL = """\
acts:
  - id: act:2025
    title: {en: Law on chats}
    in_force: chats
    verification: seen
provisions:
  - id: new/52
    subject: {en: Chats}
    versions:
      - in_force_from: chats
        act: act:2025
        summary: Forbids chats.
        verification: seen
    verification: seen
dates:
  chats:
    day: "2025-06-01"
    act: act:2025
    verification: inferred
"""
PUT_IN = [
    "provisions.yaml:",
    "+ ",
    "+   chats:",
    '+     day: "2025-06-01"',
    "+     act: act:2025",
    "+     verification: inferred",
    "+ ",
    "+   - id: act:2025",
    "+     title:",
    "+       en: Law on chats",
    "+     in_force: chats",
    "+     verification: seen",
    "+ ",
    "+   - id: new/52",
    "+     subject:",
    "+       en: Chats",
    "+     versions:",
    "+       - in_force_from: chats",
    "+         act: act:2025",
    "+         summary: Forbids chats.",
    "+         verification: seen",
    "+     verification: seen",
]


def a_file(folder: Path, text: str) -> str:
    """The name of a file in the data folder."""
    if not any(folder.iterdir()):
        a_data_folder(folder)
    (folder / "new.yaml").write_text(text, encoding="utf-8")
    return str(folder / "new.yaml")


# -- a file, or standard input -----------------------------------------------------------------------------------------


def test_records_of_several_kinds_come_in_one_file_and_may_name_each_other(tmp_path: Path) -> None:
    ran = typed(tmp_path, "add", "--from", a_file(tmp_path, SEVERAL), "--yes")
    assert (ran.err, ran.code) == ("written: provisions.yaml\n", 0)
    assert ran.out.partition("\n\n")[0] == ("add new.yaml\n  act:2025, Law on chats\n  52 NPC, Chats\n  chats")
    assert changed(tmp_path) == PUT_IN


def test_standard_input_is_read_as_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SEVERAL.encode())))
    ran = typed(tmp_path, "add", "--from", "-", "--yes")
    assert ran.out.partition("\n")[0] == "add standard input"
    assert changed(tmp_path) == PUT_IN


def test_one_record_comes_with_the_word_for_its_kind(tmp_path: Path) -> None:
    assert typed(tmp_path, "add", "holder", "--from", a_file(tmp_path, HOLDER), "--yes").code == 0
    assert typed(tmp_path, "add", "position", "P03", "--from", a_file(tmp_path, GUILD), "--yes").code == 0
    assert [line for line in changed(tmp_path) if "id: " in line] == ["+   - id: guild", "+   - id: P03"]


def test_a_named_day_comes_under_its_name_or_with_it_typed(tmp_path: Path) -> None:
    bare = 'day: "2025-06-01"\nverification: seen\n'
    ran = typed(tmp_path, "add", "date", "--from", a_file(tmp_path, bare), "--yes")
    assert ran == Ran("", "error: the date in the file has no name; use lanzarote-law add date ID --from FILE\n", 2)
    assert typed(tmp_path, "add", "date", "chats", "--from", a_file(tmp_path, bare), "--yes").code == 0
    named = 'later:\n  day: "2026-06-01"\n  verification: seen\n'
    assert typed(tmp_path, "add", "date", "--from", a_file(tmp_path, named), "--yes").code == 0
    assert [line for line in changed(tmp_path) if line.endswith((" chats:", " later:"))] == ["+   chats:", "+   later:"]


def test_an_item_or_an_aspect_says_in_which_file_it_stands(tmp_path: Path) -> None:
    words = ("add", "aspect", "chats", "--set", "title.en=Chats", "--set", "definition=The law names chats.")
    message = "error: an aspect can be stored in questions.yaml or in convention.yaml; choose the file with --in\n"
    assert typed(tmp_path, *words, "--yes") == Ran("", message, 2)
    message = "error: an aspect cannot be stored in sources.yaml; it belongs in questions.yaml or in convention.yaml\n"
    assert typed(tmp_path, *words, "--in", "sources.yaml", "--yes") == Ran("", message, 2)
    assert typed(tmp_path, *words, "--in", "convention.yaml", "--yes").err == "written: convention.yaml\n"


def test_edit_puts_a_whole_record_in_the_place_of_the_old_one(tmp_path: Path) -> None:
    text = GUILD.replace("P03", "P02").replace("guild", "state")
    assert typed(tmp_path, "edit", "P02", "--from", a_file(tmp_path, text), "--yes").code == 0
    assert changed(tmp_path) == [
        "positions.yaml:",
        "-     source: doc:reply",
        "-     stance: adds-information",
        "-     statement: There is a course.",
        "-     recommendation: asked-making",
        '-     since: "2024-01-01"',
        "-     verification: second-hand",
        "+     source: doc:comments",
        '+     filed: "2018-03-09"',
        "+     stance: recommends",
        "+     statement: Judges should be trained.",
        "+     verification: seen",
    ]


def test_edit_changes_the_same_key_of_several_records(tmp_path: Path) -> None:
    assert typed(tmp_path, "edit", "P01", "P02", "--set", "note=Read again.", "--yes").code == 0
    assert changed(tmp_path) == [
        "positions.yaml:",
        "-     note: Translated.",
        "+     note: Read again.",
        "+     note: Read again.",
    ]


def test_numbers_known_are_added_and_named_beside_the_article_of_the_other_code(tmp_path: Path) -> None:
    words = ("--set", "code=new", "--set", "numbers=100-105", "--set", "verification=seen", "--set", "source=copy:code")
    assert typed(tmp_path, "add", "numbers-known", *words, "--yes").code == 0
    assert 'numbers_known:\n  - code: new\n    numbers: "100-105"\n    source: copy:code\n    verification: seen\n' in (
        tmp_path / "provisions.yaml"
    ).read_text(encoding="utf-8")
    told = "  Other possible readings: art. 100 NPC (it exists but is not in this data set)"
    assert told in typed(tmp_path, "lookup", "100").out.splitlines()
    found = typed(tmp_path, "lookup", "105 NPC")
    assert (found.code, found.out) == (1, "")
    assert found.err.startswith("error: art. 105 NPC exists, but is not in this data set")


LISTS = (
    "dates, codes, regimes, renumberings, shared_numbers, numbers_known, acts, provisions, language_pages,"
    " reference_days, applicability, reservations, negatives, rests, followed, acts_searched,"
    " known_differences, sources, sections,"
    " aspects, items, correspondences, holders, positions, decision_searches, decisions,"
    " recommendations"
)
UNKIND = (
    "the kind of the records in new.yaml is not given; name the kind (add) or the record (edit), or put the records"
    f" under {LISTS}"
)
STANCES = "asserts-covered, disputes, adds-information, reports-shortfall, recommends, endorses"
KINDS = (
    "act, act-searched, applicability, aspect, code, correspondence, date, decision, decision-search,"
    " followed, holder, item, known-difference, language-page, negative, numbers-known, position, provision,"
    " recommendation,"
    " reference-day, regime,"
    " renumbering, reservation, rest, section, shared-number, source"
)


@pytest.mark.parametrize(
    ("words", "text", "message", "code"),
    [
        (("add",), GUILD, UNKIND, 2),
        (("add", "positon"), GUILD, f"'positon' is not a kind of record; the kinds are {KINDS}", 2),
        (("add", "position", "P04"), GUILD, "the record in the file is P03, not P04; correct the wrong id", 2),
        (
            ("add", "position"),
            GUILD.replace("P03", "P02"),
            "'P02' is already the id of a position; to change it: lanzarote-law edit P02",
            2,
        ),
        (("add", "holder", "guild"), "holders: []", (f"new.yaml does not contain a record; the lists are {LISTS}"), 2),
        (
            ("add", "position"),
            GUILD.replace("recommends", "recommend"),
            (
                "nothing was written: new.yaml:6: stance: 'recommend' is not one of the permitted words; did you"
                f" mean 'recommends'? (choose one of: {STANCES})"
            ),
            3,
        ),
        (
            ("add", "position"),
            GUILD,
            (
                "nothing was written, because of 1 new fault: 'guild' is not the id of an author of positions; add the "
                "record, or correct the id; save records that refer to each other together: lanzarote-law edit "
                "--merge --from FILE"
            ),
            1,
        ),
        (
            ("add", "holder"),
            "- {id: guild, title: {en: Guild}}\n- {id: guild, title: {en: Guild}}",
            "guild occurs twice in the file; remove one of the two",
            2,
        ),
        (
            ("add", "holder", "guild"),
            "- {id: guild, title: {en: Guild}}\n- {id: bar, title: {en: Bar}}",
            "the file contains 2 records, not only guild; omit the id",
            2,
        ),
        (("edit",), GUILD, UNKIND, 2),
        (
            ("edit", "P02"),
            GUILD,
            (
                "the file contains a position with the id P03, not P02; other records may refer to it: keep the id, "
                "or add a record under the new id"
            ),
            2,
        ),
        (
            ("edit", "P02", "P01"),
            GUILD.replace("P03", "P02"),
            "the file does not contain P01; omit it, or add it to the file",
            2,
        ),
        (
            ("edit",),
            f"positions: [{{{GUILD}}}]".replace("\n", ", "),
            "'P03' is not the id of a position in this data set",
            1,
        ),
        (
            ("edit", "P02", "--set", "note=X"),
            GUILD,
            "--from cannot be combined with --set or --unset; use only one of the two options",
            2,
        ),
    ],
)
def test_a_file_that_cannot_be_put_in_is_refused(
    words: tuple[str, ...], text: str, message: str, code: int, tmp_path: Path
) -> None:
    ran = typed(tmp_path, *words, "--from", a_file(tmp_path, text), "--yes")
    assert (ran.err, ran.code) == (f"error: {message}\n", code)
    assert changed(tmp_path) == []


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("add",), f"the kind of record is missing; the kinds are {KINDS}"),
        (
            ("add", "act"),
            (
                "an act needs id, title.en, verification; use lanzarote-law add act ID, with --set KEY=VALUE, --from "
                "FILE or --edit"
            ),
        ),
        (
            ("add", "date", "--edit"),
            (
                "a date needs id, day, verification; use lanzarote-law add date ID, with --set KEY=VALUE, --from "
                "FILE or --edit"
            ),
        ),
        (
            ("add", "act", "act:2025"),
            "an act needs title.en, verification; give each key with --set KEY=VALUE, --from FILE or --edit",
        ),
        (("edit",), "the record to change is missing; give WHERE alone, with --set KEY=VALUE, or with --from FILE"),
        (
            ("edit", "P01", "P02"),
            "the editor cannot open several records at the same time; name one record, or use --set KEY=VALUE",
        ),
        (("edit", "P01", "--set", "note"), "'note' does not give a value; use KEY=VALUE, such as title.en=..."),
        (
            ("edit", "league", "--set", "note=X"),
            "'note' is not a key of an author of positions; the keys are id and title",
        ),
        (
            ("edit", "league", "--unset", "note"),
            "'note' is not a key of an author of positions; the keys are id and title",
        ),
        (
            ("edit", "league", "--set", "id=guild"),
            "the record is identified by league, and other records may refer to it; add a record under the new id",
        ),
    ],
)
def test_a_record_that_is_not_fully_said_is_refused(words: tuple[str, ...], message: str, tmp_path: Path) -> None:
    assert typed(tmp_path, *words, "--yes") == Ran("", f"error: {message}\n", 2)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    ran = typed(tmp_path, "add", "act", "--from", str(tmp_path / "none.yaml"), "--yes")
    assert ran == Ran("", "error: none.yaml cannot be read: No such file or directory\n", 3)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_a_pipe_is_no_file_of_records_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    told = (
        "pipe cannot be read: this is not a regular file, but a pipe or a device; for input from a pipe, use --from -"
    )
    a_data_folder(tmp_path)
    assert typed(tmp_path, "edit", "--from", str(tmp_path / "pipe"), "--yes") == Ran("", f"error: {told}\n", 3)


def test_what_is_no_character_is_refused(tmp_path: Path) -> None:
    ran = typed(tmp_path, "add", "holder", "guild", "--set", "title.en=Guild\udce9", "--yes")
    assert ran == Ran("", "error: 'title.en=Guild\ufffd' is not valid UTF-8; type the word again\n", 2)


def test_values_and_a_file_are_not_given_at_once(tmp_path: Path) -> None:
    ran = typed(tmp_path, "add", "holder", "--set", "title.en=X", "--from", a_file(tmp_path, HOLDER), "--yes")
    assert ran == Ran("", "error: --set and --from cannot be combined; use only one of the two options\n", 2)


def test_the_day_of_an_act_is_asked_for_and_may_be_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Keyboard("Law on chats\nseen\n\n\n\n\n"))
    ran = typed(tmp_path, "add", "act", "act:chats", "--dry-run")
    assert ran.code == 0
    assert ran.err.startswith(
        "The full title of the act, including its date [title.en]\n"
        ">seen, second-hand, inferred, unverified [verification]\n"
        ">The date by which the act is cited, such as 2026-12-10; optional [dated]\n"
        ">The number of the act in the official journal, with the journal's prefix; optional [number]\n"
        ">The date of publication in the official journal, such as 2026-12-10; optional [published]\n"
        ">The date of entry into force, which is distinct from the date of publication, such as 2026-12-10; "
        "optional [in_force]\n"
        ">"
    )
    for day in ("2025-02-01", "1er février 2025", "1 feb. 2025"):
        monkeypatch.setattr(sys, "stdin", Keyboard(f"Law on chats\nseen\n{day}\n\n\n\n"))
        assert '  +    dated: "2025-02-01"\n' in typed(tmp_path, "add", "act", "act:chats", "--dry-run").out


def test_an_answer_is_looked_at_at_once_and_no_wrong_one_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Keyboard("Law on chats\nsean\nseen\n2025-02-30\n2025-02-01\n\n\n\n"))
    ran = typed(tmp_path, "add", "act", "act:chats", "--dry-run")
    assert ran.code == 0
    assert (
        ">error: 'sean' is not one of the permitted words; did you mean 'seen'?; choose one of: seen, second-hand"
        in ran.err
    )
    assert "\nseen, second-hand, inferred, unverified [verification]\n>" in ran.err
    assert ">error: '2025-02-30' is not a date; use YYYY-MM-DD or the name of a date: new-code\n" in ran.err


def test_what_is_needed_is_asked_again_until_it_is_answered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Keyboard("\n<\n"))
    ran = typed(tmp_path, "add", "holder", "guild")
    assert (ran.err, ran.code) == (
        (
            "The title of the record [title.en]\n>an answer is required; ?: help; Ctrl-C: stop\n"
            "The title of the record [title.en]\n>this is the first question\n"
            "The title of the record [title.en]\n>\nnothing was written\n"
        ),
        1,
    )


# -- parts of a record -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (
            ("edit", "old/100@2012-01-01", "--set", "act_article=4"),
            [
                '-         act_article: "3"',
                '+         act_article: "4"',
                "-         verification: seen",
                "+         verification: unverified",
            ],
        ),
        (
            ("edit", "art. 100@2012-01-01", "--set", "note=N."),
            ["-         note: Paragraph 2 is as before.", "+         note: N."],
        ),
        (("edit", "old/100", "--unset", "versions[2012-01-01].note"), ["-         note: Paragraph 2 is as before."]),
        (("edit", "old/100@new/50", "--set", "note=N."), ["-         note: The words are new.", "+         note: N."]),
        (("edit", "old/100", "--set", "replaced_by[new/51].note=N."), ["+         note: N."]),
        (
            ("edit", "old/100@repeal", "--unset", "act_article"),
            ['-       act_article: "9"', "-       verification: seen", "+       verification: unverified"],
        ),
        (
            ("edit", "old/100@repeal", "--unset", "act_article", "--set", "verification=seen"),
            ['-       act_article: "9"'],
        ),
        (("edit", "old/100@was-99bis", "--unset", "note"), ["-     note: Nothing else changed."]),
        (
            ("edit", "P01", "--set", "later[new/50].note=N."),
            ["-         note: The new Code speaks of makers.", "+         note: N."],
        ),
    ],
)
def test_a_part_is_meant_by_its_day_or_its_id(words: tuple[str, ...], lines: list[str], tmp_path: Path) -> None:
    assert typed(tmp_path, *words, "--yes").code == 0
    assert changed(tmp_path)[1:] == lines


def test_two_parts_of_one_record_are_changed_at_once(tmp_path: Path) -> None:
    typed(tmp_path, "edit", "old/100@2000-01-01", "old/100@new/51", "--set", "note=N.", "--yes")
    assert changed(tmp_path) == ["provisions.yaml:", "+         note: N.", "+         note: N."]


def test_remove_takes_out_the_part_that_is_named_and_nothing_else(tmp_path: Path) -> None:
    assert typed(tmp_path, "remove", "old/100@2000-01-01", "--yes").code == 0
    assert changed(tmp_path) == [
        "provisions.yaml:",
        '-       - in_force_from: "2000-01-01"',
        "-         act: act:1999",
        '-         numbered: "99bis"',
        "-         summary: Prohibits distributing images.",
        "-         verification: unverified",
    ]


PARTS = "old/100@was-99bis, old/100@2000-01-01, old/100@2012-01-01, old/100@repeal, old/100@new/50, old/100@new/51"


@pytest.mark.parametrize(
    ("words", "message", "code"),
    [
        (("remove", "old/100@2001-01-01"), f"'old/100@2001-01-01' is not a part of old/100; its parts are {PARTS}", 1),
        (
            ("edit", "old/100@2012-01-01"),
            (
                "versions[2012-01-01] is part of old/100; only a whole record can be replaced; use --set "
                "KEY=VALUE, or edit the record: lanzarote-law edit old/100"
            ),
            2,
        ),
        (
            ("remove", "new/50@new-code"),
            "new/50 has no other version; to remove the article: lanzarote-law remove new/50",
            2,
        ),
    ],
)
def test_a_part_that_cannot_be_meant_is_refused(
    words: tuple[str, ...], message: str, code: int, tmp_path: Path
) -> None:
    ran = typed(tmp_path, *words, "--yes")
    assert (ran.err, ran.code) == (f"error: {message}\n", code)
    assert changed(tmp_path) == []


def test_one_element_of_a_list_is_added_or_dropped(tmp_path: Path) -> None:
    words = ("edit", "act:2011", "--add", "read_in=copy:code p. 1, 2", "--drop", "read_in=act:2023", "--yes")
    assert typed(tmp_path, *words).code == 0
    assert changed(tmp_path)[1:] == [
        "-     read_in: [copy:code p. 12, act:2023]",
        '+     read_in: [copy:code p. 12, "copy:code p. 1, 2"]',
    ]
    assert typed(tmp_path, *words) == SAID_ALREADY


def test_a_new_version_says_what_it_takes_over_and_what_it_leaves_out(tmp_path: Path) -> None:
    words = ("amend", "old/100", "--on", "2015-01-01", "--act", "act:2011", "--summary", "X", "--dry-run")
    note = "  The note stays with the previous version: Paragraph 2 is as before.\n"
    penalty = "  No penalty was given, so that of the previous version is kept: One to five years.\n"
    assert f"\n{penalty}{note}\n" in typed(tmp_path, *words).out
    left_out = "  The penalty of the previous version is omitted: One to five years.\n"
    assert f"\n{left_out}{note}\n" in typed(tmp_path, *words, "--penalty", "").out
    assert note not in typed(tmp_path, *words, "--note", "It is new.").out
    french = "  La note reste jointe à la version précédente : Paragraph 2 is as before.\n"
    assert french in typed(tmp_path, *words, "--lang", "fr").out


def test_that_is_told_in_the_language_of_the_reader(tmp_path: Path) -> None:
    words = ("amend", "old/100", "--on", "2015-01-01", "--act", "act:2011", "--summary", "X", "--dry-run")
    told = typed(tmp_path, *words, LANZAROTE_LAW_LANG="nl").out
    assert "\n  De noot blijft bij de vorige versie: Paragraph 2 is as before.\n" in told
    checked = ("verify", "old/100@2012-01-01", "--mark", "seen", "--source", "act:2011", "--by", "X", "--dry-run")
    assert "\n  Nu aangeduid als gezien: old/100@2012-01-01\n" in typed(tmp_path, *checked, LANZAROTE_LAW_LANG="nl").out


# -- several records, and parts of them -------------------------------------------------------------------------------

RENUMBERED = """\
renumberings:
  - {code: old, was: "99bis", now: "100", day: "2011-06-01"}
provisions:
  - id: old/100
    versions:
      - {in_force_from: "2000-01-01", note: Renumbered early.}
      - in_force_from: "2011-06-01"
        act: act:2011
        summary: As before.
        verification: inferred
"""


def test_a_part_of_a_record_is_merged_into_what_is_there(tmp_path: Path) -> None:
    words = ("edit", "old/100", "--merge", "--from")
    part = "id: old/100\nsubject: {fr: Photos}\nversions: [{in_force_from: '2012-01-01', penalty: One year.}]\n"
    assert typed(tmp_path, *words, a_file(tmp_path, part), "--yes").err == "written: provisions.yaml\n"
    assert changed(tmp_path) == [
        "provisions.yaml:",
        "-       fr: Images",
        "+       fr: Photos",
        "-         penalty: One to five years.",
        "-         penalty_verification: second-hand",
        "+         penalty: One year.",
        "+         penalty_verification: unverified",
    ]


def test_records_that_need_each_other_go_in_one_change(tmp_path: Path) -> None:
    day = ("edit", "old/100@was-99bis", "--set", "day=2011-06-01", "--yes")
    assert "lanzarote-law edit --merge --from FILE" in typed(tmp_path, *day).err
    ran = typed(tmp_path, "edit", "--merge", "--from", a_file(tmp_path, RENUMBERED), "--yes")
    assert (ran.err, ran.code) == ("written: provisions.yaml\n", 0)
    assert changed(tmp_path) == [
        "provisions.yaml:",
        '-     day: "2012-01-01"',
        '+     day: "2011-06-01"',
        "-     verification: seen",
        "+     verification: unverified",
        "+         note: Renumbered early.",
        '+       - in_force_from: "2011-06-01"',
        "+         act: act:2011",
        "+         summary: As before.",
        "+         verification: inferred",
    ]


SECTION = """\
sections:
  - {id: help, title: {en: Help}, items: ["10"], verification: seen}
items:
  - {id: "10", kind: law, title: {en: Help}, asks: Whether there is help., verification: seen, aspects: [helped]}
aspects:
  - {id: helped, title: {en: Help}, definition: The law helps.}
"""


def test_a_section_comes_with_its_first_item_and_what_that_asks_for(tmp_path: Path) -> None:
    words = ("edit", "--merge", "--in", "questions.yaml", "--from", a_file(tmp_path, SECTION), "--yes")
    assert typed(tmp_path, *words).err == "written: questions.yaml\n"
    assert typed(tmp_path, *words) == SAID_ALREADY


@pytest.mark.parametrize(
    ("words", "text", "message", "code"),
    [
        (
            ("edit", "--merge", "--from"),
            "acts: [{id: act:2025, note: N.}]",
            (
                "act:2025 is not in this data set; to add it as an act, also give title.en, verification; correct the "
                "id, or give the whole of the new record"
            ),
            2,
        ),
        (
            ("edit", "--merge", "--from"),
            "acts: [{id: act:2011, notes: N.}]",
            (
                "nothing was written: new.yaml:1: notes: 'notes' is not a key of this record; did you mean 'note'?"
                " (permitted keys: id, title, kind, dated, number, dossier, published, page, in_force, retroactive,"
                " eli, url, read_in, verification, verified, note)"
            ),
            3,
        ),
        (
            ("edit", "old/100", "--merge", "--set", "note=N.", "--in"),
            "",
            "--merge and --in apply only to the records of a file; name the file with --from FILE",
            2,
        ),
    ],
)
def test_a_part_that_says_too_little_or_what_it_may_not_is_refused(
    words: tuple[str, ...], text: str, message: str, code: int, tmp_path: Path
) -> None:
    ran = typed(tmp_path, *words, a_file(tmp_path, text), "--yes")
    assert (ran.err, ran.code) == (f"error: {message}\n", code)


# -- what the data say already -----------------------------------------------------------------------------------------

SAID_ALREADY = Ran("", "the data already contain this; nothing was written\n")


@pytest.mark.parametrize(
    "words",
    [
        ("edit", "P02", "--set", "topic=Training"),
        ("edit", "league", "--unset", "title.nl"),
        ("replace", "old/100", "--by", "new/50", "--on", "2024-07-01"),
        ("postpone", "new-code", "--to", "2024-07-01"),
    ],
)
def test_what_the_data_say_already_is_said_and_is_no_mistake(words: tuple[str, ...], tmp_path: Path) -> None:
    assert typed(tmp_path, *words, "--yes") == SAID_ALREADY
    assert changed(tmp_path) == []


@pytest.mark.parametrize(
    "words",
    [
        ("add", "holder", "guild", "--set", "title.en=Guild of Judges"),
        ("amend", "new/50", "--on", "2025-01-01", "--act", "act:2023", "--summary", "Prohibits keeping images."),
        ("repeal", "new/51", "--on", "2025-01-01", "--act", "act:2023", "--article", "7"),
        ("replace", "new/50", "--by", "new/51", "--on", "2025-01-01", "--act", "act:2023"),
        ("postpone", "act:2011", "--to", "2013-01-01", "--act", "act:2023", "--mark", "seen"),
        ("edit", "new/51", "--set", "versions[0].penalty=One year."),
    ],
)
def test_a_script_can_be_played_again(words: tuple[str, ...], tmp_path: Path) -> None:
    assert typed(tmp_path, *words, "--yes").code == 0
    after = changed(tmp_path)
    assert typed(tmp_path, *words, "--yes") == SAID_ALREADY
    assert changed(tmp_path) == after


def test_a_number_that_an_item_and_an_article_bear_is_neither(tmp_path: Path) -> None:
    item = '  - id: "50"\n    kind: law\n    title:\n      en: Images\n    asks: X\n    verification: seen\n\n'
    a_data_folder(tmp_path, questions=('items:\n  - id: "8.1"\n', f'items:\n{item}  - id: "8.1"\n'))
    message = "error: '50' is both an item and an article: new/50; use \"item 50\" or new/50"
    for command in (("edit", "50", "--set", "note=N."), ("remove", "50")):
        ran = typed(tmp_path, *command, "--yes")
        assert (ran.out, ran.err.splitlines()[-1], ran.code) == ("", message, 2)
    ran = typed(tmp_path, "edit", "item 50", "--set", "note=N.", "--yes")
    assert ran.err.splitlines()[-1] == "written: questions.yaml"

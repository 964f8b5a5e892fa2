"""A mark goes up only with a source that the same change cites: in every way in which a change can raise one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.command import Ran
from tests.edited import changed, typed

if TYPE_CHECKING:
    from pathlib import Path

NOWHERE = "but the change does not name the source for it"


def refused(where: str, was: str, now: str) -> Ran:
    """That a mark would go up, and how it goes up instead."""
    message = f"{where}: verification would rise from {was} to {now}, {NOWHERE}; omit the mark, then record"
    verify = f"lanzarote-law verify {where} --mark {now} --source ID --by NAME"
    return Ran("", f"error: {message} who read it, and where: {verify}\n", 2)


@pytest.mark.parametrize(
    ("where", "key", "was", "now", "address"),
    [
        ("act:1999", "verification", "unverified", "seen", "act:1999"),
        ("act:1999", "verification", "unverified", "second-hand", "act:1999"),
        ("new-code", "verification", "inferred", "seen", "new-code"),
        ("reply-100", "verification", "second-hand", "seen", "reply-100"),
        ("old/100@2000-01-01", "verification", "unverified", "seen", "old/100@2000-01-01"),
        ("old/100", "versions[2000-01-01].verification", "unverified", "seen", "old/100@2000-01-01"),
        ("old/101@repeal", "verification", "second-hand", "seen", "old/101@repeal"),
        ("old/100", "replaced_by[new/51].verification", "inferred", "seen", "old/100@new/51"),
        ("new/51", "partners[new/50].verification", "inferred", "second-hand", "new/51@with-new/50"),
        ("new/50", "unnamed[0].verification", "inferred", "seen", "new/50@deepfake"),
        ("old/120@shared", "verification", "second-hand", "seen", "old/120@shared"),
    ],
)
def test_no_mark_goes_up_by_a_value_alone(
    where: str, key: str, was: str, now: str, address: str, tmp_path: Path
) -> None:
    assert typed(tmp_path, "edit", where, "--set", f"{key}={now}", "--yes") == refused(address, was, now)
    assert changed(tmp_path) == []


def test_nor_beside_another_value_nor_by_force(tmp_path: Path) -> None:
    words = ("edit", "reply-100", "--set", "extent=full", "--set", "verification=seen", "--force", "--yes")
    assert typed(tmp_path, *words) == refused("reply-100", "second-hand", "seen")
    assert changed(tmp_path) == []


@pytest.mark.parametrize(
    "words",
    [
        ("edit", "act:1999", "--add", "read_in=copy:code", "--set", "verification=seen"),
        ("edit", "new-code", "--set", "act=act:2011", "--set", "verification=seen"),
        ("edit", "reply-100", "--set", "source=doc:comments", "--set", "verification=seen"),
        ("edit", "old/100@2000-01-01", "--set", "source=copy:code", "--set", "verification=seen"),
        ("edit", "old/101", "--add", "read_in=copy:code", "--set", "versions[0].note=N.", "--set", "verification=seen"),
        ("edit", "act:1999", "--set", "note=From its number.", "--set", "verification=inferred"),
        ("edit", "act:2023", "--set", "verification=inferred"),
        ("edit", "act:2011", "--set", "published=2011-12-11", "--set", "verification=seen"),
    ],
    ids=["a copy", "an act", "a document", "its source", "its copy", "its note", "down", "kept as it was"],
)
def test_it_goes_up_with_what_the_same_change_cites_and_goes_down_or_stays_without(
    words: tuple[str, ...], tmp_path: Path
) -> None:
    assert typed(tmp_path, *words, "--yes").code == 0
    assert changed(tmp_path)


def test_a_copy_that_was_cited_before_is_nothing_in_which_it_was_read_since(tmp_path: Path) -> None:
    typed(tmp_path, "edit", "act:1999", "--add", "read_in=copy:code", "--yes")
    before = changed(tmp_path)
    words = ("edit", "act:1999", "--drop", "read_in=copy:code", "--add", "read_in=copy:code p. 3")
    assert typed(tmp_path, *words, "--set", "verification=seen", "--yes") == refused("act:1999", "unverified", "seen")
    assert changed(tmp_path) == before


def test_what_is_deduced_says_from_what(tmp_path: Path) -> None:
    message = f"act:1999: verification would rise from unverified to inferred, {NOWHERE}"
    assert typed(tmp_path, "edit", "act:1999", "--set", "verification=inferred", "--yes") == Ran(
        "", f"error: {message}; in the same change, add a note that says from what it was inferred\n", 2
    )


OWN = f"old/100@2012-01-01: penalty_verification would rise from second-hand to seen, {NOWHERE}"
NAMED = "in the same change, name the source under source, or under read_in of the article"


@pytest.mark.parametrize(
    "words", [("--set", "penalty_verification=seen"), ("--unset", "penalty_verification", "--set", "verification=seen")]
)
def test_the_mark_of_a_penalty_goes_up_neither_by_a_value_nor_by_going(words: tuple[str, ...], tmp_path: Path) -> None:
    assert typed(tmp_path, "edit", "old/100@2012-01-01", *words, "--yes") == Ran("", f"error: {OWN}; {NAMED}\n", 2)
    assert typed(tmp_path, "edit", "old/100@2012-01-01", *words, "--set", "source=doc:reply", "--yes").code == 0


ACT = """\
id: act:1999
title: {en: Law on the protection of children}
dated: "1999-05-03"
verification: seen
"""
CHECK = """\
verified:
  - {mark: seen, by: A. Adviser, day: "2024-08-01"%s}
"""


@pytest.mark.parametrize("merge", [(), ("--merge",)], ids=["whole", "in part"])
def test_a_record_of_a_file_raises_no_mark_unless_a_check_in_it_names_a_source(
    merge: tuple[str, ...], tmp_path: Path
) -> None:
    file = tmp_path / "act.yaml"
    words = ("edit", "act:1999", *merge, "--from", str(file), "--yes")
    for check in ("", CHECK % ""):
        file.write_text(ACT + check, encoding="utf-8")
        assert typed(tmp_path / "data", *words) == refused("act:1999", "unverified", "seen")
    assert changed(tmp_path / "data") == []
    file.write_text(ACT + CHECK % ", source: copy:code", encoding="utf-8")
    assert typed(tmp_path / "data", *words).err == "written: provisions.yaml\n"


def test_an_editor_raises_none_either(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "sed -i s/unverified/seen/")
    ran = typed(tmp_path, "edit", "act:1999", "--yes")
    assert ran.err.startswith(refused("act:1999", "unverified", "seen").err.rstrip("\n"))
    assert (ran.code, changed(tmp_path)) == (2, [])


def test_a_mark_that_its_last_check_gave_is_mended(tmp_path: Path) -> None:
    typed(tmp_path, "verify", "act:1999", "--mark", "seen", "--source", "copy:code", "--by", "A. Adviser", "--yes")
    fallen = ("edit", "act:1999", "--set", "verification=unverified", "--force", "--yes")
    assert typed(tmp_path, *fallen).code == 0
    assert typed(tmp_path, "edit", "act:1999", "--set", "verification=seen", "--yes").code == 0


POSTPONED = ("postpone", "act:2011", "--to", "2013-01-01")
UNREAD = "the mark is seen, but no act is given in which the date was read; name the act with --act ID, or omit --mark"
UNREASONED = (
    "the mark is inferred, but nothing is given from which the date was inferred; explain it with --note, name the "
    "act with --act ID, or omit --mark"
)


@pytest.mark.parametrize(
    ("mark", "message"),
    [("seen", UNREAD), ("second-hand", UNREAD.replace("seen", "second-hand")), ("inferred", UNREASONED)],
)
def test_another_start_has_a_mark_only_with_its_act_or_its_reason(mark: str, message: str, tmp_path: Path) -> None:
    assert typed(tmp_path, *POSTPONED, "--mark", mark, "--yes") == Ran("", f"error: {message}\n", 2)
    assert typed(tmp_path, *POSTPONED, "--mark", mark, "--act", "act:2023", "--yes").code == 0


def test_a_law_that_is_adopted_again_raises_the_mark_of_nothing_that_it_did(tmp_path: Path) -> None:
    law = tmp_path / "law.yaml"
    text = (
        "act:\n  title: {en: Law on chats}\n  dated: 2025-05-01\n  in_force: 2025-06-01\n  mark: second-hand\n"
        "articles:\n  - amends: new/50\n    article: 1\n    summary: Forbids chats.\n"
    )
    law.write_text(text, encoding="utf-8")
    assert typed(tmp_path / "data", "adopt", "--from", str(law), "--yes").code == 0
    before = changed(tmp_path / "data")
    law.write_text(text.replace("second-hand", "seen"), encoding="utf-8")
    assert typed(tmp_path / "data", "adopt", "--from", str(law), "--yes").code == 2
    again = text.replace("second-hand", "seen").replace("  dated: 2025-05-01", "  id: act:2025-05-01")
    law.write_text(again, encoding="utf-8")
    assert typed(tmp_path / "data", "adopt", "--from", str(law), "--yes").code == 2
    law.write_text("act: act:2025-05-01\n" + text[text.index("articles") :] + "    mark: seen\n", encoding="utf-8")
    assert typed(tmp_path / "data", "adopt", "--from", str(law), "--yes").code == 2
    assert changed(tmp_path / "data") == before

"""`adopt`: a new law from its first article to its last, from a file or asked for at the terminal, as one change."""

from __future__ import annotations

import json
import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.edits import lawfile
from tests.builders import problems_in
from tests.command import ROOT, Ran, run
from tests.edited import Keyboard, changed, typed

if TYPE_CHECKING:
    from pathlib import Path

LAW = """\
act:
  title: Law of 1 May 2089 on images
  dated: 2089-05-01
  in_force: 2090-01-01
  mark: seen
articles:
  - amends: new/50
    article: 2
    summary: Forbids to make and to keep images.
  - inserts: 50/1
    article: 3
    subject: Showing images
    summary: Forbids to show images.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder for the data, beside which a law can stand."""
    (tmp_path / "law.yaml").write_text(LAW, encoding="utf-8")
    return tmp_path / "data"


def adopt(folder: Path, *words: str) -> Ran:
    return typed(folder, "adopt", "--from", str(folder.parent / "law.yaml"), *words)


# -- from a file -----------------------------------------------------------------------------------------------------


def test_a_law_from_a_file_is_shown_and_saved_as_one(folder: Path) -> None:
    ran = adopt(folder, "--yes")
    assert (ran.err, ran.code) == ("written: provisions.yaml, correspondences.yaml\n", 0)
    first, *_, records, _ = ran.out.split("\n\n")
    assert first.endswith("law.yaml: act:2089-05-01, Law of 1 May 2089 on images")
    assert records == "  Records that change: act:2089-05-01; 50, 50/1 NPC; 1 link (--diff shows the lines)"
    assert "+   - id: act:2089-05-01" in changed(folder)
    assert "+   - id: new/50/1" in changed(folder)
    assert [problem.partition(":")[0] for problem in problems_in(folder)] == ["carried", "suspect"]


def test_a_law_is_only_looked_at_with_dry_run(folder: Path) -> None:
    ran = adopt(folder, "--dry-run")
    assert (ran.err, ran.code, changed(folder)) == ("nothing was written: --dry-run\n", 0, [])
    assert ran.out.splitlines()[2] == "  No status changes. Nothing changes before 1 January 2090."
    assert "  +  - id: act:2089-05-01\n" in adopt(folder, "--dry-run", "--diff").out
    assert adopt(folder, "--yes", "-q") == Ran("", "written: provisions.yaml, correspondences.yaml\n", 0)


def test_a_law_that_is_in_the_data_already_is_no_mistake(folder: Path) -> None:
    answer = '{items: ["20(1)(a)"], aspects: [making], reason: It says so.}'
    (folder.parent / "law.yaml").write_text(f"{LAW}    answers: [{answer}]\n", encoding="utf-8")
    adopt(folder, "--yes")
    assert adopt(folder, "--yes") == Ran("", "the data say that already: nothing was written\n", 0)


def test_one_article_that_cannot_be_keeps_all_of_the_law_out(folder: Path) -> None:
    law = folder.parent / "law.yaml"
    law.write_text(LAW.replace("inserts: 50/1", "inserts: new/51"), encoding="utf-8")
    assert adopt(folder, "--yes") == Ran(
        "", "error: art. 3 inserts new/51: new/51 is in this data set already; say that it is amended\n", 2
    )
    law.write_text(LAW.replace("in_force: 2090-01-01", "in_force: 2090-02-30"), encoding="utf-8")
    assert adopt(folder, "--yes").code == 2
    law.write_text(LAW.replace("mark: seen", "mark: sean"), encoding="utf-8")
    assert adopt(folder, "--yes") == Ran(
        "",
        f"error: nothing was written: {law}:5: act.mark: 'sean' is not known here; did you mean 'seen'?"
        " (one of: seen, second-hand, inferred, unverified)\n",
        3,
    )
    assert changed(folder) == []


def test_what_would_leave_faults_is_refused_as_a_whole(folder: Path) -> None:
    text = LAW.replace("amends: new/50", "repeals: new/50").replace(
        "    summary: Forbids to make and to keep images.\n", ""
    )
    (folder.parent / "law.yaml").write_text(text + "    source: act:2023\n", encoding="utf-8")
    adopt(folder, "--yes")
    (folder.parent / "law.yaml").write_text(text.replace("2089-05-01", "2089-05-02"), encoding="utf-8")
    ran = adopt(folder, "--yes")
    already = "new/50 is repealed on 2090-01-01 already; to change it: lanzarote-law edit new/50"
    assert (ran.code, ran.err) == (2, f"error: art. 2 repeals new/50: {already}\n")


def test_nobody_is_asked_where_there_is_no_terminal(folder: Path) -> None:
    assert typed(folder, "adopt") == Ran(
        "", "error: there is no terminal on which to ask; write the law in a file, and give --from FILE\n", 2
    )
    assert adopt(folder, "--go-on").err.startswith("error: there is no terminal")


# -- a law of next year says nothing of this one -----------------------------------------------------------------------

EARLIER = ("2018-01-26", "2022-06-01", "2026-09-01", "2026-12-10", "2026-12-31")


def answers(folder: Path, day: str) -> dict[str, object]:
    """What every item says on a day, and how its links do; when an article ends is not compared: that is known now."""
    data = ("--data", str(folder))
    rows = json.loads(
        run(*data, "coverage", "--by", "item", "--instrument", "all", "--as-of", day, "--format", "json").out
    )
    items = [row["group"] for row in rows["rows"]]
    found = json.loads(run(*data, "lookup", *items, "--as-of", day, "--format", "json").out)["results"]
    gaps = run(*data, "gaps", "--instrument", "all", "--as-of", day).out
    found = [result for result in found if result["type"] != "provision"]  # a bare number can be an article, too
    for result in found:
        result["provisions"] = {
            each["id"]: [{**link, "until": None} for link in each["links"]]
            for each in result["provisions"]
            if each["in_force"]
        }
    assert len(found) >= len(items) - 10
    return {"coverage": rows, "lookup": found, "gaps": gaps}


def test_a_law_of_next_year_changes_no_status_no_mark_and_no_word_before_its_day(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(ROOT / "data", folder)
    before = {day: answers(folder, day) for day in (*EARLIER, "2027-01-01")}
    ran = run("--data", str(folder), "adopt", "--from", "examples/law.yaml", "--yes")
    assert ran.code == 0
    assert "\n  Nothing changes before 1 January 2027.\n" in ran.out
    for day in EARLIER:
        assert answers(folder, day) == before[day], day
    assert answers(folder, "2027-01-01") != before["2027-01-01"]
    told = json.loads(run("--data", str(folder), "lookup", "9.1.b", "--as-of", "2027-01-02", "--format", "json").out)
    [item] = told["results"]
    assert (item["status"], item["flags"], item["verification_reason"]) == (
        *("covered", ["under-review"], "start of the new Code: inferred"),
    )
    assert "be-cp-2024/171/1" in [each["id"] for each in item["provisions"]]


# -- asked for at the terminal -----------------------------------------------------------------------------------------

ACT = ("2089-05-01", "Law of 1 May 2089 on images", "", "", "2090-01-01", "seen", "")
AMENDS = ("am", "2", "", "new/50", "Forbids to make and to keep images.", "", "", "")
INSERTS = ("new", "3", "", "50/1", "Showing images", "Forbids to show images.", "", "", "")
ANSWERS = ("1", "partial", "showing", "", "Forbids to show what was made.", "", "")


def asked(monkeypatch: pytest.MonkeyPatch, folder: Path, lines: tuple[str, ...], *words: str) -> Ran:
    """What is left behind where somebody types some lines; the words are put on standard error."""
    monkeypatch.setattr(sys, "stdin", Keyboard("".join(f"{line}\n" for line in lines)))
    return typed(folder, "adopt", *words, PWD=str(folder.parent))


def test_a_law_is_asked_for_from_its_day_to_its_last_article(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    ran = asked(monkeypatch, folder, (*ACT, *AMENDS, *INSERTS, *ANSWERS, "done", "y"))
    assert (ran.code, ran.err.splitlines()[-1]) == (
        0,
        ">Write this? [y/N]:written: provisions.yaml, correspondences.yaml",
    )
    answer = {"items": ["20(1)(a)"], "aspects": ["making"], "extent": "partial", "part": "showing"}
    answers_to = json.dumps([{**answer, "reason": "Forbids to show what was made."}])
    (folder.parent / "law.yaml").write_text(f"{LAW}    answers: {answers_to}\n", encoding="utf-8")
    by_file = folder.parent / "other"
    typed(by_file, "adopt", "--from", str(folder.parent / "law.yaml"), "--yes")
    assert changed(folder) == changed(by_file)
    assert not (folder.parent / "law-2089-05-01.yaml").exists()


MARKS = (
    "How did you check it? seen (in the law or a copy of it), second-hand (in something that reports it),"
    " inferred (deduced), unverified (nobody has looked)"
)
SCREENS = [
    (
        "Enter a law: the act first, then each of its articles. < goes back, - leaves out, Ctrl-C ends and keeps.\n"
        "Which law? Its day, such as 2026-12-10 (or the id of an act of the data)"
    ),
    "  1 May 2089\nWhat is its title, with its day? (French or Dutch: write fr: or nl: before it)",
    "What is its number in the official journal?",
    "When was it published?",
    "When does it enter into force?",
    f"  1 January 2090\n{MARKS} [unverified]",
    "In which copy did you read it, if not in the law itself?",
    (
        "\nact of 1 May 2089: Law of 1 May 2089 on images\n"
        "What does its first article do?\n"
        "  amends    another wording\n"
        "  repeals   an article ends\n"
        "  replaces  others take its place\n"
        "  new       an article that there was not\n"
        "  back      to the one before\n"
        "  drop      take the one before out\n"
        "  done      that was the last"
    ),
    "  another wording\nWhich article of the law does it? (Enter where it has none)",
    "From which day on does the change count? (such as 2027-01-01) [2090-01-01]",
    "  1 January 2090\nWhich article is amended? (a number, such as 383bis)",
    (
        "  50 NPC, Making images\n"
        'What does 50 NPC say from 1 January 2090 on, in your own words? (before: "Forbids to make images.")'
    ),
    "What is its penalty? (Enter where it has none)",
    "What must a reader know beside it? (Enter: nothing)",
    f"{MARKS} [seen]",
    (
        "\nact of 1 May 2089: Law of 1 May 2089 on images\n"
        "  1. art. 2 amends 50 NPC from 1 January 2090 on\n"
        "What does its next article do? amends, repeals, replaces, new, back, drop, done"
    ),
]


def test_each_screen_is_in_words_and_says_what_was_understood(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    ran = asked(monkeypatch, folder, (*ACT, *AMENDS, "done", "n"))
    assert ran.err.split("\n>")[:-1] == SCREENS


def test_a_wrong_answer_is_told_at_once_and_offered_again(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    ran = asked(monkeypatch, folder, ("1 May 2089x", "2089-05-01", *ACT[1:], "done"))
    assert ran.err.split("\n>")[1].splitlines()[-1] == (
        "Which law? Its day, such as 2026-12-10 (or the id of an act of the data) [1 May 2089x]"
    )
    assert "no article is typed yet\n" in ran.err


def test_going_back_offers_what_was_typed(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    lines = ("2089-05-01", "Wrong title", "<", "Right title", "", "", "2090-01-01", "", "", *AMENDS, "done", "n")
    ran = asked(monkeypatch, folder, lines)
    assert "before it) [Wrong title]\n>" in ran.err
    assert ": act:2089-05-01, Right title\n" in ran.out


def test_the_article_before_is_asked_again_with_what_was_typed(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    again = ("back", "", "", "", "Forbids it all.", "", "", "")
    ran = asked(monkeypatch, folder, (*ACT, *AMENDS, *again, "done", "y"))
    assert ran.code == 0
    assert "+         summary: Forbids it all." in changed(folder)
    assert "+         summary: Forbids to make and to keep images." not in changed(folder)


def test_an_article_can_be_left_and_taken_out_again(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    lines = (*ACT, *AMENDS, "repeals", "<", "back", "<", *INSERTS, "", "", "drop", "done", "y")
    ran = asked(monkeypatch, folder, lines)
    assert (ran.code, [line for line in changed(folder) if "new/50/1" in line]) == (0, [])
    assert "+         summary: Forbids to make and to keep images." in changed(folder)


def test_what_was_typed_is_kept_where_it_ends_in_the_middle_and_can_be_gone_on_with(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    ran = asked(monkeypatch, folder, (*ACT, *AMENDS, *INSERTS[:6]))  # and then Ctrl-D
    kept = folder.parent / "law-2089-05-01.yaml"
    assert ran.code == 1
    assert ran.err.splitlines()[-3:] == [
        "nothing was written",
        f"what you typed is kept in {kept}",
        f"to go on with it: lanzarote-law --data {folder} adopt --from {kept} --go-on; as it is: without --go-on",
    ]
    assert changed(folder) == []
    assert lawfile.law_of("law", kept.read_bytes()).articles[-1].unfinished
    assert typed(folder, "adopt", "--from", str(kept), "--dry-run").err == (
        "error: art. 3 inserts new/50/1: it was left unfinished; finish it with --go-on, or take out unfinished: true\n"
    )
    ran = asked(
        monkeypatch, folder, ("", "", "", "", "", "", "", "", "", "", "done", "y"), "--from", str(kept), "--go-on"
    )
    assert ran.code == 0
    assert "+   - id: new/50/1" in changed(folder)
    assert "+         summary: Forbids to show images." in changed(folder)


def test_what_a_new_article_answers_is_kept_too_as_far_as_it_was_typed(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    ran = asked(monkeypatch, folder, (*ACT, *INSERTS, *ANSWERS[:-1], "8.1.a"))  # and then Ctrl-D
    assert ran.code == 1
    [step] = lawfile.law_of("law", (folder.parent / "law-2089-05-01.yaml").read_bytes()).articles
    assert (step.unfinished, step.subject.en, [answer.part for answer in step.answers]) == (
        *(True, "Showing images", ["showing"]),
    )


def test_a_file_is_gone_on_with_and_what_cannot_be_in_it_is_asked_again(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    law = folder.parent / "law.yaml"
    law.write_text(LAW.replace("amends: new/50", "amends: 50 TP"), encoding="utf-8")
    go_on = ("--from", str(law), "--go-on")
    ran = asked(monkeypatch, folder, ("", "", "50", "", "", "", ""), *go_on)  # and then Ctrl-D
    assert ran.code == 1
    assert "art. 2 amends 50 TP: error: " in ran.err
    assert "\n  1. art. 2 amends 50 NPC from 1 January 2090 on\n" in ran.err
    assert "\n  2. art. 3 inserts 50/1 NPC from 1 January 2090 on\n" in ran.err
    asked(monkeypatch, folder, ("", ""), *go_on)
    kept = lawfile.law_of("law", (folder.parent / "law-2089-05-01-2.yaml").read_bytes())
    assert [(step.deed, step.unfinished) for step in kept.articles] == [("amends", True), ("inserts", False)]


def test_what_is_refused_at_the_end_is_kept_too(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    ran = asked(monkeypatch, folder, (*ACT, *AMENDS, "done", "n"))
    kept = folder.parent / "law-2089-05-01.yaml"
    assert ran.code == 1
    assert f"nothing was written\nwhat you typed is kept in {kept}\n" in ran.err
    ran = asked(monkeypatch, folder, (*ACT, *AMENDS, "done"), "--dry-run")
    assert f"what you typed is kept in {folder.parent / 'law-2089-05-01-2.yaml'}\n" in ran.err
    assert kept.read_text("utf-8") == (folder.parent / "law-2089-05-01-2.yaml").read_text("utf-8")
    assert typed(folder, "adopt", "--from", str(kept), "--yes").code == 0


def test_what_the_law_does_a_second_time_is_asked_again(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    again = ("am", "2", "", "new/50", "Forbids it all.", "", "", "")
    mended = ("", "2091-01-01", "", "", "", "", "")
    ran = asked(monkeypatch, folder, (*ACT, *AMENDS, *AMENDS, *again, *mended, "done", "y"))
    assert "\n>  the data say that already\n" in ran.err
    assert "error: new/50 has a version of 2090-01-01 already; to change it" in ran.err
    assert ran.code == 0
    assert '+       - in_force_from: "2091-01-01"' in changed(folder)

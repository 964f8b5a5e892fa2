"""`adopt`: a new law from its first article to its last, from a file or asked for at the terminal, as one change."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.cli.prompts import terminal_questions
from lanzarote_law.cli.user_io import say
from lanzarote_law.edits import law_input_file
from tests.builders import problems_in
from tests.command import ROOT, Ran, Screen, run
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
    summary: Prohibits making and keeping images.
  - inserts: 50/1
    article: 3
    subject: Showing images
    summary: Prohibits showing images.
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
    assert records == "  Records changed: act:2089-05-01; 50, 50/1 NPC; 1 link; to show the lines, use --diff"
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
    assert adopt(folder, "--yes") == Ran("", "the data already contain this; nothing was written\n", 0)


def test_one_article_that_cannot_be_keeps_all_of_the_law_out(folder: Path) -> None:
    law = folder.parent / "law.yaml"
    law.write_text(LAW.replace("inserts: 50/1", "inserts: new/51"), encoding="utf-8")
    assert adopt(folder, "--yes") == Ran(
        "",
        "error: art. 3 inserts new/51: new/51 is already in this data set; list the article under amends instead\n",
        2,
    )
    law.write_text(LAW.replace("in_force: 2090-01-01", "in_force: 2090-02-30"), encoding="utf-8")
    assert adopt(folder, "--yes").code == 2
    law.write_text(LAW.replace("mark: seen", "mark: sean"), encoding="utf-8")
    assert adopt(folder, "--yes") == Ran(
        "",
        f"error: nothing was written: {law}:5: act.mark: 'sean' is not one of the permitted words; did you mean 'seen'?"
        " (choose one of: seen, second-hand, inferred, unverified)\n",
        3,
    )
    assert changed(folder) == []


def test_what_would_leave_faults_is_refused_as_a_whole(folder: Path) -> None:
    text = LAW.replace("amends: new/50", "repeals: new/50").replace(
        "    summary: Prohibits making and keeping images.\n", ""
    )
    (folder.parent / "law.yaml").write_text(text + "    source: act:2023\n", encoding="utf-8")
    adopt(folder, "--yes")
    (folder.parent / "law.yaml").write_text(text.replace("2089-05-01", "2089-05-02"), encoding="utf-8")
    ran = adopt(folder, "--yes")
    already = "new/50 is repealed on 2090-01-01 already; to change it: lanzarote-law edit new/50"
    assert (ran.code, ran.err) == (2, f"error: art. 2 repeals new/50: {already}\n")


def test_nobody_is_asked_where_there_is_no_terminal(folder: Path) -> None:
    assert typed(folder, "adopt") == Ran(
        "", "error: questions can be asked only in a terminal window; write the law in a file and use --from FILE\n", 2
    )
    assert adopt(folder, "--go-on").err.startswith("error: questions can be asked only in a terminal window")


# -- a law of next year says nothing of this one -----------------------------------------------------------------------

EARLIER = ("2018-01-26", "2022-06-01", "2026-09-01", "2026-12-10", "2026-12-31")


def answers(folder: Path, day: str) -> dict[str, object]:
    """What every item says on a day, and how its links do; what changes later is not compared: that is known now."""
    data = ("--data", str(folder))
    rows = json.loads(
        run(*data, "coverage", "--by", "item", "--instrument", "all", "--as-of", day, "--format", "json").out
    )
    items = [row["group"] for row in rows["rows"]]
    found = json.loads(run(*data, "lookup", *items, "--as-of", day, "--format", "json").out)["results"]
    lines = run(*data, "gaps", "--instrument", "all", "--as-of", day, "-v").out.splitlines()
    gaps = [line for line in lines if not line.startswith("  Later changes: ")]
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
        *("covered", ["under-review", "not-followed"], "new Code's entry into force: inferred"),
    )
    assert "be-cp-2024/171/1" in [each["id"] for each in item["provisions"]]


def test_an_article_that_a_file_amends_bears_the_title_that_it_says_from_the_day_on(folder: Path) -> None:
    law = folder.parent / "law.yaml"
    law.write_text(LAW.replace("amends: new/50\n", "amends: new/50\n    subject: Keeping images\n"), encoding="utf-8")
    assert typed(folder, "adopt", "--from", str(law), "--yes").code == 0
    heads = [
        typed(folder, "lookup", "new/50", "--as-of", day).out.splitlines()[0] for day in ("2089-12-31", "2090-01-01")
    ]
    assert heads == ["50  NPC  Making images", "50  NPC  Keeping images"]


# -- asked for at the terminal -----------------------------------------------------------------------------------------

ACT = ("2089-05-01", "Law of 1 May 2089 on images", "", "", "2090-01-01", "seen", "")
AMENDS = ("am", "new/50", "", "Prohibits making and keeping images.", "", "", "", "2", "")
INSERTS = ("new", "", "50/1", "Showing images", "Prohibits showing images.", "", "", "3", "")
ANSWERS = ("1", "partial", "showing", "", "Prohibits showing what was made.", "", "")


def asked(monkeypatch: pytest.MonkeyPatch, folder: Path, lines: tuple[str, ...], *words: str) -> Ran:
    """What is left behind where somebody types some lines; the words are put on standard error."""
    monkeypatch.setattr(sys, "stdin", Keyboard("".join(f"{line}\n" for line in lines)))
    return typed(folder, "adopt", *words, PWD=str(folder.parent))


@pytest.mark.parametrize(("day", "code"), [("2024-06-30", "PC 1900"), ("2024-07-01", "NPC"), ("2090-01-01", "NPC")])
def test_a_new_article_without_a_code_is_of_the_code_in_force_on_the_day_of_the_change(
    monkeypatch: pytest.MonkeyPatch, folder: Path, day: str, code: str
) -> None:
    act = ("2010-05-01", "Law of 1 May 2010 on images", "", "", "2010-06-01", "unverified", "")
    article = ("new", day, "171/9", "Showing images", "Prohibits showing images.", "", "", "3", "")
    told = asked(monkeypatch, folder, (*act, *article, "", "", "done", "n")).err
    assert f"  1. art. 3 inserts 171/9 {code} from " in told


def test_a_law_is_asked_for_from_its_day_to_its_last_article(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    ran = asked(monkeypatch, folder, (*ACT, *AMENDS, *INSERTS, *ANSWERS, "done", "y"))
    assert (ran.code, ran.err.splitlines()[-1]) == (
        0,
        ">Write these changes? [y/N]:written: provisions.yaml, correspondences.yaml",
    )
    answer = {"items": ["20(1)(a)"], "aspects": ["making"], "extent": "partial", "part": "showing"}
    answers_to = json.dumps([{**answer, "reason": "Prohibits showing what was made."}])
    (folder.parent / "law.yaml").write_text(f"{LAW}    answers: {answers_to}\n", encoding="utf-8")
    by_file = folder.parent / "other"
    typed(by_file, "adopt", "--from", str(folder.parent / "law.yaml"), "--yes")
    assert changed(folder) == changed(by_file)
    assert not (folder.parent / "law-2089-05-01.yaml").exists()


MARKS = (
    "How did you check the text? seen (in the act or a copy of it), second-hand (in a document that "
    "reports it), inferred (deduced), unverified (not checked)"
)
SCREENS = [
    (
        "Enter a law: the act first, then each of its articles.\n"
        "<: back; -: skip; ?: help; Ctrl-C: stop and save what you typed.\n"
        "Which law? Give its date, such as 2026-12-10 (or the id of an act in the data)"
    ),
    ("  1 May 2089\nWhat is the title of the law, with its date? (for French or Dutch, begin with fr: or nl:)"),
    "What is the number of the law in the official journal?",
    "When was the law published?",
    "When does the law enter into force?",
    f"  1 January 2090\n{MARKS} [unverified]",
    "In which copy did you read the text, if not in the act itself?",
    (
        "\n"
        "law of 1 May 2089: Law of 1 May 2089 on images\n"
        "What does the first article of the law do?\n"
        "  amends    amend an article\n"
        "  repeals   repeal an article\n"
        "  replaces  replace an article by others\n"
        "  new       insert a new article\n"
        "  back      go back to the previous article\n"
        "  drop      remove the previous article\n"
        "  done      finish"
    ),
    "  amend an article\nWhich article is amended? (a number, such as 383bis)",
    ("  50 NPC, Making images\nOn which date does the change enter into force? (such as 2027-01-01) [2090-01-01]"),
    ("  1 January 2090\nWhat does 50 NPC say from 1 January 2090, in your own words? [Prohibits making images.]"),
    'What is the new subject of the article, in a few words? (press Enter to leave it unchanged: "Making images")',
    "What is the penalty? (press Enter if there is none)",
    "Is there a note for the reader? (press Enter for none)",
    (
        "Which article of the amending act makes this change? (the number of that article, such as 2; press "
        "Enter if there is none)"
    ),
    f"{MARKS} [seen]",
    (
        "\nlaw of 1 May 2089: Law of 1 May 2089 on images\n"
        "  1. art. 2 amends 50 NPC from 1 January 2090\n"
        "What does the next article of the law do? amends, repeals, replaces, new, back, drop, done"
    ),
]


def test_each_screen_is_in_words_and_says_what_was_understood(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    ran = asked(monkeypatch, folder, (*ACT, *AMENDS, "done", "n"))
    assert ran.err.split("\n>")[:-1] == SCREENS


def test_a_wrong_answer_is_told_at_once_and_does_not_stay(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    ran = asked(monkeypatch, folder, ("1 May 2089x", "2089-05-01", *ACT[1:], "done"))
    assert ran.err.split("\n>")[1].splitlines()[-1] == (
        "Which law? Give its date, such as 2026-12-10 (or the id of an act in the data)"
    )
    assert "no article has been entered yet\n" in ran.err


def test_going_back_offers_what_was_typed(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    lines = ("2089-05-01", "Wrong title", "<", "Right title", "", "", "2090-01-01", "", "", *AMENDS, "done", "n")
    ran = asked(monkeypatch, folder, lines)
    assert "or nl:) [Wrong title]\n>" in ran.err
    assert ": act:2089-05-01, Right title\n" in ran.out


def test_the_article_before_is_asked_again_with_what_was_typed(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    again = ("back", "", "", "Forbids it all.", "", "", "", "", "")
    ran = asked(monkeypatch, folder, (*ACT, *AMENDS, *again, "done", "y"))
    assert ran.code == 0
    assert "+         summary: Forbids it all." in changed(folder)
    assert "+         summary: Prohibits making and keeping images." not in changed(folder)


def test_an_article_can_be_left_and_taken_out_again(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    lines = (*ACT, *AMENDS, "repeals", "<", "back", "<", *INSERTS, "", "", "drop", "done", "y")
    ran = asked(monkeypatch, folder, lines)
    assert (ran.code, [line for line in changed(folder) if "new/50/1" in line]) == (0, [])
    assert "+         summary: Prohibits making and keeping images." in changed(folder)


def test_what_was_typed_is_kept_where_it_ends_in_the_middle_and_can_be_gone_on_with(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    ran = asked(monkeypatch, folder, (*ACT, *AMENDS, *INSERTS[:5], "", "", "3"))  # and then Ctrl-D
    kept = folder.parent / "law-2089-05-01.yaml"
    assert ran.code == 1
    assert ran.err.splitlines()[-4:] == [
        "nothing was written",
        f"what you typed is saved in {kept}",
        "to continue:",
        f"  lanzarote-law --data {folder} adopt --from {kept} --go-on",
    ]
    assert changed(folder) == []
    assert law_input_file.parse_law("law", kept.read_bytes()).articles[-1].unfinished
    assert typed(folder, "adopt", "--from", str(kept), "--dry-run").err == (
        "error: art. 3 inserts new/50/1: the file is unfinished; finish it with --go-on, or remove unfinished: true\n"
    )
    ran = asked(
        monkeypatch, folder, ("", "", "", "", "", "", "", "", "", "", "done", "y"), "--from", str(kept), "--go-on"
    )
    assert ran.code == 0
    assert "+   - id: new/50/1" in changed(folder)
    assert "+         summary: Prohibits showing images." in changed(folder)


def test_what_a_new_article_answers_is_kept_too_as_far_as_it_was_typed(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    ran = asked(monkeypatch, folder, (*ACT, *INSERTS, *ANSWERS[:-1], "8.1.a"))  # and then Ctrl-D
    assert ran.code == 1
    [step] = law_input_file.parse_law("law", (folder.parent / "law-2089-05-01.yaml").read_bytes()).articles
    assert (step.unfinished, step.subject.en) == (True, "Showing images")
    assert [(answer.items, answer.part, answer.reason) for answer in step.answers] == [
        (("20(1)(a)",), "showing", "Prohibits showing what was made."),
        (("8.1.a",), "", ""),
    ]


def test_a_file_is_gone_on_with_and_what_cannot_be_in_it_is_asked_again(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    law = folder.parent / "law.yaml"
    law.write_text(LAW.replace("amends: new/50", "amends: 50 TP"), encoding="utf-8")
    go_on = ("--from", str(law), "--go-on")
    ran = asked(monkeypatch, folder, ("50", "", "", "", "", "", "", ""), *go_on)  # and then Ctrl-D
    assert ran.code == 1
    assert "art. 2 amends 50 TP: error: " in ran.err
    assert "\n  1. art. 2 amends 50 NPC from 1 January 2090\n" in ran.err
    assert "\n  2. art. 3 inserts 50/1 NPC from 1 January 2090\n" in ran.err
    law.write_text(LAW.replace("amends: new/50", "amends: 50 TP"), encoding="utf-8")
    asked(monkeypatch, folder, ("", ""), *go_on)
    kept = law_input_file.parse_law("law", law.read_bytes())
    assert list(folder.parent.glob("law*")) == [law]
    assert [(step.deed, step.unfinished) for step in kept.articles] == [("amends", True), ("inserts", False)]


def test_what_is_refused_at_the_end_is_kept_too(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    ran = asked(monkeypatch, folder, (*ACT, *AMENDS, "done", "n"))
    kept = folder.parent / "law-2089-05-01.yaml"
    assert ran.code == 1
    assert f"nothing was written\nwhat you typed is saved in {kept}\n" in ran.err
    ran = asked(monkeypatch, folder, (*ACT, *AMENDS, "done"), "--dry-run")
    assert f"what you typed is saved in {folder.parent / 'law-2089-05-01-2.yaml'}\n" in ran.err
    assert kept.read_text("utf-8") == (folder.parent / "law-2089-05-01-2.yaml").read_text("utf-8")
    assert typed(folder, "adopt", "--from", str(kept), "--yes").code == 0


def test_what_the_law_does_a_second_time_is_asked_again(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    again = ("am", "new/50", "", "Forbids it all.", "", "", "", "2", "")
    mended = ("", "2091-01-01", "", "", "", "", "", "")
    ran = asked(monkeypatch, folder, (*ACT, *AMENDS, *AMENDS, *again, *mended, "done", "y"))
    assert "\n>  the data already contain this\n" in ran.err
    assert "error: new/50 already has a version in force from 2090-01-01; to change it" in ran.err
    assert ran.code == 0
    assert '+       - in_force_from: "2091-01-01"' in changed(folder)


def kept_act(folder: Path) -> str:
    """The act as it was kept."""
    text = (folder.parent / "law-2089-05-01.yaml").read_text("utf-8")
    return text.partition("act:\n")[2].partition("articles")[0]


@pytest.mark.parametrize("typed_so_far", range(1, len(ACT)))
def test_the_act_is_kept_at_each_of_its_questions(
    monkeypatch: pytest.MonkeyPatch, folder: Path, typed_so_far: int
) -> None:
    ran = asked(monkeypatch, folder, ACT[:typed_so_far])  # and then Ctrl-D
    assert (ran.code, ran.err.count("what you typed is saved in")) == (1, 1)
    assert [text in kept_act(folder) for text in ("2089-05-01", "Law of 1 May 2089", "2090-01-01", "seen")] == [
        place < typed_so_far for place in (0, 1, 4, 5)
    ]


class Ended(Keyboard):
    """A terminal on which somebody types some lines, and which is closed then."""

    def __init__(self, text: str, number: int) -> None:
        super().__init__(text)
        self.number = number

    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]  # as io.StringIO has it
        line = super().readline(-1 if size is None else size)
        if not line:
            os.kill(os.getpid(), self.number)
        return line


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_what_was_typed_is_kept_where_the_terminal_is_closed(
    monkeypatch: pytest.MonkeyPatch, folder: Path, number: int
) -> None:
    before = signal.getsignal(number)
    monkeypatch.setattr(sys, "stdin", Ended("".join(f"{line}\n" for line in ACT[:3]), number))
    ran = typed(folder, "adopt", PWD=str(folder.parent))
    assert ran.code == 128 + number
    assert "Law of 1 May 2089" in kept_act(folder)
    assert signal.getsignal(number) is before


def test_a_file_is_written_on_without_an_error_and_no_other_is_left(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    asked(monkeypatch, folder, (*ACT, *AMENDS, *INSERTS[:4]))
    kept = folder.parent / "law-2089-05-01.yaml"
    for _ in range(2):
        ran = asked(monkeypatch, folder, ("", "", "Showing images of others"), "--from", str(kept), "--go-on")
        assert "error" not in ran.err
        assert "inserts new/50/1: not finished; press Enter to keep an existing answer\n" in ran.err
    assert sorted(path.name for path in folder.parent.glob("law-*")) == [kept.name]
    assert "Showing images of others" in kept.read_text("utf-8")


def test_a_file_with_comments_of_its_own_is_not_written_over(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    law = folder.parent / "law.yaml"
    law.write_text(f"# what the ministry said\n{LAW}", encoding="utf-8")
    asked(monkeypatch, folder, (*AMENDS[:4],), "--from", str(law), "--go-on")
    assert law.read_text("utf-8") == f"# what the ministry said\n{LAW}"
    assert (folder.parent / "law-2089-05-01.yaml").exists()


# -- a way back, help, and what is odd ---------------------------------------------------------------------------------


def answers_of(folder: Path) -> list[tuple[str, str, str]]:
    [step] = law_input_file.parse_law("law", (folder.parent / "law-2089-05-01.yaml").read_bytes()).articles
    return [(",".join(answer.items), answer.reason, answer.limit) for answer in step.answers]


LINK = ("full", "", "Prohibits showing it.", "")


def test_the_way_back_from_the_links_leads_through_them_to_what_the_article_says(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    # from the list to the mark and on again, from the next item to the limit of the link before it
    lines = (*ACT, *INSERTS, "<", "", "1", *LINK, "<", "Only what is shown to others.", "", "done", "n")
    ran = asked(monkeypatch, folder, lines)
    assert ran.err.count("Which of these does the new article also answer?") == 2
    assert ran.err.count("What is the number of the law") == 1
    assert answers_of(folder) == [("20(1)(a)", "Prohibits showing it.", "Only what is shown to others.")]


def test_an_item_that_is_not_meant_is_left_with_the_way_back(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    asked(monkeypatch, folder, (*ACT, *INSERTS, "1", *LINK, "8.1.a", "<", "", "done", "n"))
    assert [item for item, _, _ in answers_of(folder)] == ["20(1)(a)"]


def test_a_number_that_no_aspect_has_is_refused(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    ran = asked(monkeypatch, folder, (*ACT, *INSERTS, "done", "8.1.a", "3", "2", *LINK, "done", "done", "n"))
    assert "error: '3' is not in the list; type numbers from 1 to 2, comma-separated\n" in ran.err
    assert answers_of(folder) == [("8.1.a", "Prohibits showing it.", "")]


@pytest.mark.parametrize("wrong", ["100", "ready", "99.9"])
@pytest.mark.parametrize("end", ["done", "Done", ""])
def test_the_items_end_with_done_or_enter_also_behind_a_wrong_answer(
    monkeypatch: pytest.MonkeyPatch, folder: Path, wrong: str, end: str
) -> None:
    ran = asked(monkeypatch, folder, (*ACT, *INSERTS, "done", wrong, end, "done", "n"))
    assert ran.err.count("error: ") == 1
    assert ran.err.count("Does the article answer another item? (such as 8.2; Enter or done: no)\n>") == 2
    assert answers_of(folder) == []


def test_the_words_and_the_penalty_of_before_are_offered_and_kept_or_left_out(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    assert typed(folder, "edit", "new/50@new-code", "--set", "penalty=Level 2 of before", "--yes").code == 0
    for answer, kept in (("", ""), ("Level 2 of before", ""), ("-", "none"), ("Level 3 or 4", "Level 3 or 4")):
        ran = asked(monkeypatch, folder, (*ACT, *AMENDS[:3], "", "", "", answer, "", "2", "", "done", "n"))
        assert "in your own words? [Prohibits making images.]\n>is this correct? this is the text of" in ran.err
        assert (
            "What is the penalty? (press Enter to leave the penalty unchanged; type - if there is none now) [Level 2 of"
            " before]\n" in ran.err
        )
        law = max(folder.parent.glob("law-2089-05-01*.yaml"))
        [step] = law_input_file.parse_law("law", law.read_bytes()).articles
        assert (step.summary, step.penalty) == ("Prohibits making images.", {"": None, "none": ""}.get(kept, kept))
        law.unlink()


def test_one_link_is_changed_or_taken_out_alone(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    change = ("change 1", "", "", "Prohibits showing it to anybody.", "")
    lines = (*ACT, *INSERTS, "1, 8.1.a", *LINK, "", *LINK, *change, "drop 2", "", "done", "n")
    ran = asked(monkeypatch, folder, lines)
    assert "\n>the article answers the following items:\n  1. 20(1)(a): " in ran.err
    assert answers_of(folder) == [("20(1)(a)", "Prohibits showing it to anybody.", "")]


def test_what_is_typed_takes_the_place_of_a_word_that_is_offered(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    ran = asked(monkeypatch, folder, (*ACT[:6], "<", "inferred", "", "am", "50", "back", "51"))
    assert ran.err.count("What does the first article of the law do?") == 1
    assert "mark: inferred" in kept_act(folder)


@pytest.mark.parametrize(
    ("typed_", "line", "meant"),
    [
        ("Law of 1 May<", "Law of 1 May", "<"),
        ("Law of 1 May <", "Law of 1 May", "<"),
        ("Law of 1 May back", "Law of 1 May", "<"),
        ("Law of 1 May?", "Law of 1 May", "?"),
        ("Law of 1 May", "Law of 1 May", "Law of 1 May"),
        ("171x<", "171x", "<"),
        ("Back", "", "<"),
        ("3?", "", "3?"),
    ],
)
def test_a_sign_behind_what_stands_in_the_line_is_a_sign(typed_: str, line: str, meant: str) -> None:
    assert terminal_questions.interpret(typed_, line) == meant


def test_more_is_said_of_each_question(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    lines = ("?", "2089-05-01", "?", *ACT[1:5], "?", *ACT[5:], *AMENDS[:7], "?", "2")
    ran = asked(monkeypatch, folder, lines)
    assert "  second-hand: read in a source that reports it\n" in ran.err
    assert "As in the official journal: Law of 10 December 2026" in ran.err
    assert "if article 2 of the amending act amends article 171 of the code, type 2.\n" in ran.err
    assert "title: '?'" not in kept_act(folder)


def test_what_an_article_can_do_for_an_item_is_explained(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    ran = asked(monkeypatch, folder, (*ACT, *INSERTS, "1", "?", "full", "?"))
    assert "  implied: the provision covers it, if at all, only by its general wording\n" in ran.err
    assert "  incriminates: the provision makes the conduct an offence\n" in ran.err


ODD = [
    (("2089-05-01", "Images"), "it is a single word, not a title"),
    (("2089-05-01", "171"), "it does not contain a word"),
    ((*ACT[:2], "12"), "a number of the official journal (Gazette) has 10 digits; this one has 2"),
    ((*ACT[:3], "2089-04-30"), "30 April 2089 is before the date of the law (1 May 2089)"),
    ((*ACT[:3], "2089-06-01", "2089-05-31"), "31 May 2089 is before its publication (1 June 2089)"),
    ((*ACT, "am", "50", "2089-12-31"), "31 December 2089 is before the law's entry into force (1 January 2090)"),
    ((*ACT, *AMENDS[:7], "50"), "the article that it changes has the same number"),
    ((*ACT, *AMENDS[:3], "Prohibits making images."), "this is the text of the previous version"),
    ((*ACT, *AMENDS[:3], "171"), "it does not contain a word"),
    ((*ACT, *AMENDS[:5], "3"), "it is a number without a unit: years, or a level?"),
    ((*ACT, *INSERTS, "1", "full", "", "inc"), "it is a single word, not a sentence"),
]


@pytest.mark.parametrize(("lines", "doubt"), ODD)
def test_what_is_odd_is_asked_about_once_and_kept_with_one_more_enter(
    monkeypatch: pytest.MonkeyPatch, folder: Path, lines: tuple[str, ...], doubt: str
) -> None:
    ran = asked(monkeypatch, folder, (*lines, ""))
    assert ran.err.count("is this correct?") == 1
    assert f"is this correct? {doubt}. Press Enter to confirm, or retype it\n" in ran.err
    before, after = (text.splitlines() for text in ran.err.split("\n>")[-3:-1])
    assert before[-1].endswith(f"[{lines[-1]}]")
    assert before[-1] != after[-1] != ""  # the next question


def test_lines_are_broken_at_spaces_and_a_command_stands_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("COLUMNS", "40")
    say("it is repealed on 2090-01-01 already; to change it: lanzarote-law --data a/long/folder edit new/50")
    assert screen.getvalue() == (
        "it is repealed on 2090-01-01 already; to\nchange it:\n  lanzarote-law --data a/long/folder edit new/50\n"
    )
    say('it needs more; install it with: /a/python -m pip install -e "/a/long/folder[report]"')
    assert screen.getvalue().endswith(
        'it needs more; install it with:\n  /a/python -m pip install -e "/a/long/folder[report]"\n'
    )

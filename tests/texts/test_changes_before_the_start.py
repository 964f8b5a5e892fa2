"""Changes of an article before, or on the day on which, its Code enters into force."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lanzarote_law.dataset import corpus_loading
from tests.builders import a_data_folder, a_day
from tests.command import run
from tests.texts import forms
from tests.texts.test_offered_commands import carry_out, findings, written

if TYPE_CHECKING:
    from pathlib import Path

NOTE = "<L 2024-03-01/04, art. 5, 009; En vigueur : {}>"
NOTE_NL = "<W 2024-03-01/04, art. 5, 009; Inwerkingtreding : {}>"
DAYS = ("01-07-2024", "11-03-2024")
"""The first day of the new Code of Ruritania, and a day between its adoption and that."""


@pytest.fixture
def data(tmp_path: Path) -> str:
    folder = tmp_path / "data"
    folder.mkdir()
    a_data_folder(
        folder,
        provisions=(
            "        summary: Prohibits making images.\n",
            "        summary: Prohibits making images.\n        penalty: One year.\n        note: Read in the act.\n",
        ),
    )
    return str(folder)


def added(data: str, tmp_path: Path, *articles: forms.Written) -> None:
    path = tmp_path / "code.md"
    path.write_text(forms.markdown(articles), encoding="utf-8")
    assert run("--data", data, "texts", "add", str(path), "--code", "new", "--day", "2024-05-20").code == 0


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("note", [NOTE, NOTE_NL, NOTE.replace("<L", "<Remplacé par L")])
def test_a_change_that_takes_effect_with_the_article_asks_for_its_wording(
    data: str, tmp_path: Path, day: str, note: str
) -> None:
    added(data, tmp_path, written("50", "[1 Faire des images est puni.]1", note.format(day)))
    found = {each["sort"]: each for each in findings(data)}
    assert [*found] == ["missing", "unknown"]
    assert found["missing"]["needs"] == ["--set versions[new-code].summary", "--set versions[new-code].penalty"]
    assert found["missing"]["command"] == (
        "lanzarote-law edit new/50 --set 'versions[new-code].note=Read in the act. The wording is that after the change"
        " by 2024-03-01/04, article 5.' --set 'versions[new-code].verification=unverified'"
        " --set 'versions[new-code].start_verification=seen'"
    )
    for each in (found["unknown"], found["missing"]):
        carry_out(data, each)
    assert findings(data) == []
    (version,) = corpus_loading.load(tmp_path / "data").provision["new/50"].versions
    assert (version.in_force_from, version.act) == (a_day("2024-07-01"), "act:2023")
    assert (version.summary, version.penalty) == ("Prohibits holding images.", "One to ten years.")
    assert "2024-03-01/04" in version.note


def test_a_change_that_takes_effect_with_the_article_removes_the_divisions_of_the_wording_before_it(
    data: str, tmp_path: Path
) -> None:
    law = tmp_path / "data" / "provisions.yaml"
    penalty = "        penalty: One year.\n"
    law.write_text(law.read_text("utf-8").replace(penalty, f'{penalty}        divisions: "§ 1, § 2"\n'), "utf-8")
    assert corpus_loading.load(tmp_path / "data").provision["new/50"].versions[0].divisions
    added(data, tmp_path, written("50", "[1 Faire des images est puni.]1", NOTE.format(DAYS[0])))
    (missing,) = (each for each in findings(data) if each["sort"] == "missing")
    assert missing["command"] == (
        "lanzarote-law edit new/50 --set 'versions[new-code].note=Read in the act. The wording is that after the change"
        " by 2024-03-01/04, article 5.' --set 'versions[new-code].verification=unverified'"
        " --set 'versions[new-code].start_verification=seen' --unset 'versions[new-code].divisions'"
    )
    for each in findings(data)[::-1]:
        carry_out(data, each)
    assert not corpus_loading.load(tmp_path / "data").provision["new/50"].versions[0].divisions


def test_what_is_told_names_both_days(data: str, tmp_path: Path) -> None:
    added(data, tmp_path, written("50", "[1 Faire des images est puni.]1", NOTE.format(DAYS[1])))
    (missing,) = (each for each in findings(data) if each["sort"] == "missing")
    assert missing["message"] == (
        "The copy records a change of 50 NPC on 11 March 2024 (replaced, 2024-03-01/04), which takes effect with the"
        " article itself on 1 July 2024; its first version in the data does not mention that change"
    )


def test_an_article_that_its_code_got_before_it_began_does_not_begin_before_it(data: str, tmp_path: Path) -> None:
    law = tmp_path / "data" / "provisions.yaml"
    acts = (
        '  - id: act:2024\n    title:\n      en: Law\n    kind: law\n    dated: "2024-03-01"\n'
        '    dossier: "2024-03-01/04"\n    in_force: "2024-03-11"\n    verification: seen\n\n'
    )
    text = law.read_text("utf-8").replace("provisions:\n  - id: old/100\n", f"{acts}provisions:\n  - id: old/100\n")
    start, of_50 = text.split("      - in_force_from: new-code\n        act: act:2023\n", 1)
    law.write_text(f"{start}      - in_force_from: new-code\n        act: act:2024\n{of_50}", encoding="utf-8")
    added(data, tmp_path, written("50", f"<Inséré par {NOTE.format(DAYS[1])[1:]} Faire des images est puni."))
    assert findings(data) == []


def test_a_change_after_the_start_is_a_version_of_its_own(data: str, tmp_path: Path) -> None:
    added(data, tmp_path, written("50", "[1 Faire des images est puni.]1", NOTE.format("02-07-2024")))
    (missing,) = (each for each in findings(data) if each["sort"] == "missing")
    assert missing["command"].startswith("lanzarote-law amend new/50 --on 2024-07-02 ")


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("sign", ["<Abrogé par L", "<Opgeheven bij W", "(Abrogé) <L"])
def test_an_article_that_ends_before_it_begins_is_told_as_that(data: str, tmp_path: Path, day: str, sign: str) -> None:
    added(data, tmp_path, written("50", NOTE.format(day).replace("<L", sign)))
    (ended,) = (each for each in findings(data) if each["sort"] == "ended")
    on = {DAYS[0]: "1 July 2024", DAYS[1]: "11 March 2024"}[day]
    assert (ended["command"], ended["needs"]) == (None, [])
    assert ended["message"] == (
        f"50 NPC was repealed (2024-03-01/04, {on}) and so never enters into force; according to the data, it is in"
        " force from 1 July 2024. No command corrects this: its record, and the answers that depend on it, must be"
        " corrected by hand"
    )


@pytest.mark.parametrize(("day", "offered"), [(DAYS[0], False), (DAYS[1], False), ("02-07-2024", True)])
@pytest.mark.parametrize("former", ["ancien art. 50", "oud artikel 50"])
def test_an_article_that_begins_under_another_number_is_told_with_what_to_record(
    data: str, tmp_path: Path, day: str, former: str, *, offered: bool
) -> None:
    note = NOTE.format(day)
    added(data, tmp_path, written("49/1", f"[1 ({former})]1 Faire des images.", note), written("50", "[1 ...]1", note))
    (moved,) = (each for each in findings(data) if each["sort"] == "renumbered")
    assert (moved["command"] is not None) == offered
    told = "; the data do not record this. No single command does: record 49/1 NPC with its versions from that date on"
    assert (told in moved["message"]) == (not offered)


@pytest.mark.parametrize(
    "note",
    [
        "<Ancien art. 101 renuméroté en art. 100/2 par L 2012-03-01/04, art. 6; En vigueur : 01-04-2012>",
        "<Oud art. 101 hernummerd tot art. 100/2 bij W 2012-03-01/04, art. 6; Inwerkingtreding : 01-04-2012>",
        "<L 2012-03-01/04, art. 6 (ancien article 101 devenu l'article 100/2); En vigueur : 01-04-2012>",
    ],
)
def test_a_note_may_tell_the_former_number_of_an_article(data: str, tmp_path: Path, note: str) -> None:
    path = tmp_path / "code.md"
    path.write_text(forms.markdown((written("100/2", f"{note} Tenter.", ""),)), encoding="utf-8")
    assert run("--data", data, "texts", "add", str(path), "--day", "2024-05-20").code == 0
    (moved,) = (each for each in findings(data) if each["sort"] == "renumbered")
    assert (moved["record"], moved["others"], moved["command"]) == ("old/101", ["old/100/2"], None)


MOVED = "<Ancien art. 101 renuméroté en art. 100/2 par L 2012-03-01/04, art. 6; En vigueur : 01-04-2012>"
LATER = "<L 2016-03-01/04, art. 6, 009; En vigueur : 01-04-2016>"


@pytest.mark.parametrize(
    ("article", "on"),
    [
        (written("100/2", "(ancien art. 101) Tenter.", MOVED), "2012-04-01"),
        (written("100/2", "(ancien art. 101) [1 Tenter.]1", LATER, MOVED), "2012-04-01"),
        (written("100/2", "[1 Tenter.]1", LATER, MOVED), "2012-04-01"),
        (written("100/2", "[1 (ancien art. 101) Tenter.]1", LATER), "2016-04-01"),  # the last note, for want of another
    ],
    ids=["text and note", "text, note and a later change", "note alone", "text alone"],
)
def test_a_new_number_is_told_once_with_the_date_of_its_own_note(
    data: str, tmp_path: Path, article: forms.Written, on: str
) -> None:
    path = tmp_path / "code.md"
    path.write_text(forms.markdown((article,)), encoding="utf-8")
    assert run("--data", data, "texts", "add", str(path), "--day", "2024-05-20").code == 0
    moved = [each for each in findings(data) if each["sort"] == "renumbered"]
    assert [(each["record"], each["others"], each["on"]) for each in moved] == [("old/101", ["old/100/2"], on)]

"""An article that another act than in the data repealed: neither the start of a Code moves, nor is anything mixed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from lanzarote_law.dataset import corpus_loading
from tests.builders import a_data_folder, a_day
from tests.command import run
from tests.texts import forms
from tests.texts.test_offered_commands import UNCHANGED, carry_out, findings, written

if TYPE_CHECKING:
    from pathlib import Path

BY_ANOTHER = "Abrogé par L 2018-03-01/04, art. 5, 009; En vigueur : 01-04-2018"
HEIR = "replaced_by:\n      - provision: new/51\n        verification: inferred\n"


@pytest.fixture
def data(tmp_path: Path) -> str:
    """Article 101 ends with the start of the new Code, which was moved in June 2023, as article 100 does."""
    folder = tmp_path / "data"
    folder.mkdir()
    a_data_folder(folder)
    law = folder / "provisions.yaml"
    text = law.read_text("utf-8").replace('published: "2023-05-05"', 'published: "2023-06-30"\n    dated: "2023-05-01"')
    text = text.replace(
        'repealed_on: "2015-03-01"\n    repealed_by:\n      act: act:2011\n',
        f"repealed_on: new-code\n    {HEIR}    repealed_by:\n      act: act:2023\n",
    )
    assert text.count(HEIR) == 1
    law.write_text(text, encoding="utf-8")
    return str(folder)


def added(data: str, tmp_path: Path, *articles: forms.Written, day: str = "2023-07-01") -> None:
    path = tmp_path / "code.md"
    path.write_text(forms.markdown(articles), encoding="utf-8")
    assert run("--data", data, "texts", "add", str(path), "--day", day).code == 0


FORMS = (
    f"<{BY_ANOTHER}>",
    f"(Abrogé) <{BY_ANOTHER.replace('Abrogé par ', '')}>",
    f"<{BY_ANOTHER}>".replace("Abrogé par L", "Opgeheven bij W").replace("En vigueur", "Inwerkingtreding"),
)


@pytest.mark.parametrize("body", FORMS)
@pytest.mark.parametrize("copied", ["2023-07-01", "2018-05-01"])  # after and before the act that set the date
@pytest.mark.parametrize("is_known", [False, True])
def test_the_repeal_of_an_article_by_another_act_is_its_own_and_moves_no_code(
    data: str, tmp_path: Path, body: str, copied: str, *, is_known: bool
) -> None:
    if is_known:
        act = ("dated=2018-03-01", "dossier=2018-03-01/04", "title.fr=Loi", "verification=unverified")
        words = [word for each in act for word in ("--set", each)]
        assert run("--data", data, "add", "act", "act:known", *words, "--yes", "--quiet").code == 0
    added(data, tmp_path, UNCHANGED, written("101", body), day=copied)
    found = {each["sort"]: each for each in findings(data)}
    assert [*found] == ["ended"] if is_known else ["ended", "unknown"]
    name = "act:known" if is_known else "act:2018-03-01/04"
    assert found["ended"]["command"] == (
        f"lanzarote-law edit old/101 --set repealed_on=2018-04-01 --set repealed_by.act={name}"
        " --set repealed_by.act_article=5 --set repealed_by.verification=unverified"
    )
    assert found["ended"]["needs"] == ["--set replaced_by[0].note"]
    carry_out(data, found["ended"])
    assert findings(data) == []
    repeal = corpus_loading.load(tmp_path / "data").provision["old/101"].repeal
    assert repeal
    assert (repeal.on, repeal.act, repeal.act_article, repeal.date_name) == (a_day("2018-04-01"), name, "5", "")


def test_what_the_text_and_the_data_say_of_such_a_repeal_is_told_with_both_acts(data: str, tmp_path: Path) -> None:
    added(data, tmp_path, UNCHANGED, written("101", FORMS[0]))
    shown = re.sub(r"\s+", " ", run("--data", data, "watch", "--as-of", "2024-06-01").out)
    assert ("101 PC 1900 was repealed (2018-03-01/04, 1 April 2018); according to the data,") in shown


def test_a_repeal_without_a_date_by_another_act_asks_for_the_date(data: str, tmp_path: Path) -> None:
    added(data, tmp_path, UNCHANGED, written("101", "<Abrogé par L 2018-03-01/04, art. 5>"))
    (ended,) = (each for each in findings(data) if each["sort"] == "ended")
    assert "repealed_on" not in ended["command"]
    assert ended["needs"] == ["--set repealed_on", "--set replaced_by[0].note"]


def test_where_the_data_have_a_later_version_no_command_mixes_the_two_repeals(data: str, tmp_path: Path) -> None:
    earlier = FORMS[0].replace("2018", "2011")
    added(
        data,
        tmp_path,
        written("100", earlier),
        written("101", "<Abrogé par L 2023-05-01, art. 9; En vigueur : 01-07-2024>"),
    )
    (ended,) = (each for each in findings(data) if each["sort"] == "ended")
    assert (ended["record"], ended["command"]) == ("old/100", "lanzarote-law history --data old/100")

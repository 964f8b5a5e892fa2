"""Two copies of one act are compared article by article, whatever their notes say."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.test_schema_command import refusals
from tests.command import ruritania
from tests.texts import forms

if TYPE_CHECKING:
    from pathlib import Path

OLD = (
    forms.Written("100", "Faire des images est puni.\n\nTenir est puni."),
    forms.Written("101", "Tenter est puni."),
    forms.Written("102", "Mentir est puni."),
    forms.Written("103", "Rien."),
)
NEW = (
    forms.Written("100", "Faire des images est puni.\n\nTenir ou voir est puni.\n\nVendre aussi."),
    forms.Written("100/1", "Tenter est puni."),
    forms.Written("102", "[1 ...]1", ("<L 2016-05-31/02, art. 6; En vigueur : 18-06-2016>",)),
    forms.Written("103", "[1 Rien.]1", ("<L 2016-05-31/02, art. 7; En vigueur : 18-06-2016>",)),
    forms.Written("104", "Voler est puni."),
)


SHOWN = """1 JANVIER 1900. - CODE PENAL.: copies of 1 January 2015 and 20 May 2024 compared

  changed: 1; moved: 1; added: 1; no longer contained: 1

  100 PC 1900: changed
    Affects  PARTIAL 8.1.a (if asked)
    1 January 2015   20 May 2024
    Tenir est puni.  Tenir ou voir est puni.
                     Vendre aussi.

  100/1: moved (101 PC 1900)

  104: added
    1 January 2015  20 May 2024
                    Voler est puni.

  102: no longer contained
    1 January 2015    20 May 2024
    Mentir est puni.
"""


@pytest.fixture
def _two(tmp_path: Path) -> None:
    for name, articles, day in (("old.md", OLD, "01-01-2015"), ("new.md", NEW, "20-05-2024")):
        (tmp_path / name).write_text(forms.markdown(articles, updated=day), encoding="utf-8")
        assert ruritania("texts", "add", str(tmp_path / name)).code == 0


@pytest.mark.usefixtures("_two")
def test_the_old_and_the_new_wording_stand_side_by_side_with_what_depends_on_the_article() -> None:
    ran = ruritania("texts", "compare", "1", "2", "--as-of", "2024-06-01")
    assert ran.code == 1
    assert ran.out.splitlines()[:-2] == SHOWN.splitlines()


@pytest.mark.usefixtures("_two")
def test_the_comparison_is_written_as_json_and_as_a_page(tmp_path: Path) -> None:
    found = json.loads(ruritania("texts", "compare", "1", "2", "--format", "json").out)
    assert refusals("texts compare", found) == []
    assert [(each["fate"], each["article"], each["was"]) for each in found["articles"]] == [
        ("changed", "100", "100"),
        ("moved", "100/1", "101"),
        ("added", "104", None),
        ("gone", "102", "102"),
    ]
    assert ruritania("texts", "compare", "1", "2", "-o", str(tmp_path / "page.html")).code == 1
    page = (tmp_path / "page.html").read_text("utf-8")
    assert "Tenir ou voir est puni." in page
    for column, day in (("text", "1 January 2015"), ("record", "20 May 2024")):
        assert page.count(f'<div class="{column}"><p class="head">{day}</p>') == 3  # nothing to show of what moved
    assert '<h2>100 PC 1900: changed</h2><p class="about">Affects: PARTIAL 8.1.a (if asked)</p>' in page


MOVED = (forms.Written("99", "Rien."), forms.Written("100/2", "Faire des images est puni.\n\nTenir est puni."))


def test_what_depends_on_an_article_is_told_where_it_moved(tmp_path: Path) -> None:
    for name, articles, day in (("old.md", OLD[:1], "01-01-2015"), ("new.md", MOVED, "20-05-2024")):
        (tmp_path / name).write_text(forms.markdown(articles, updated=day), encoding="utf-8")
        assert ruritania("texts", "add", str(tmp_path / name)).code == 0
    words = ("texts", "compare", "1", "2", "--as-of", "2024-06-01")
    shown = ruritania(*words).out
    assert "  100/2: moved (100 PC 1900)\n    Affects  PARTIAL 8.1.a (if asked)\n" in shown
    (moved,) = (each for each in json.loads(ruritania(*words, "--format", "json").out)["articles"] if each["was"])
    assert (moved["provision"], moved["items"]) == ("old/100", ["8.1.a"])
    assert ruritania(*words, "-o", str(tmp_path / "page.html")).code == 1
    page = (tmp_path / "page.html").read_text("utf-8")
    assert '(100 PC 1900)</h2><p class="about">Affects: PARTIAL 8.1.a (if asked)</p>' in page


@pytest.mark.usefixtures("_two")
@pytest.mark.parametrize(
    ("numbers", "code", "message"),
    [
        (("1", "1"), 0, ""),
        (("1", "9"), 1, "error: no copy has the number 9\n"),
        (
            ("1", "3"),
            2,
            (
                "error: copies 1 and 3 are not of the same act in the same language; texts list shows the act and the"
                " language of each copy\n"
            ),
        ),
    ],
)
def test_only_two_copies_of_one_act_are_compared(
    numbers: tuple[str, str], code: int, message: str, tmp_path: Path
) -> None:
    other = tmp_path / "other.md"
    other.write_text(forms.markdown(NEW).replace('language: "fr"', 'language: "nl"'), encoding="utf-8")
    assert ruritania("texts", "add", str(other)).code == 0
    ran = ruritania("texts", "compare", *numbers)
    assert (ran.code, ran.err) == (code, message)
